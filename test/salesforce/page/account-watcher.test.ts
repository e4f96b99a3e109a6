// @vitest-environment happy-dom
import { afterEach, beforeEach, describe, expect, it, vi } from 'vitest';
import type { FieldMap } from '../../../src/playbook/schema';
import { watchAccount } from '../../../src/salesforce/page/account-watcher';
import type { PageState } from '../../../src/salesforce/page/page-state';

const LUMEN = '001Hs000000v7kaIAA';
const TARN = '001Hs000000vYzlIAE';
const HOST = 'https://brightwater.lightning.force.com';

const FIELDS: FieldMap = {
  name: { label: 'Account Name', type: 'text', apiNames: ['Name'], labels: [], classicIds: [] },
  users: {
    label: 'Potential users',
    type: 'range',
    apiNames: ['Potential_EE_Users__c'],
    labels: [],
    classicIds: [],
  },
};

function element(
  tag: string,
  attributes: Record<string, string>,
  ...children: (Node | string)[]
): HTMLElement {
  const made = document.createElement(tag);
  for (const [name, value] of Object.entries(attributes)) made.setAttribute(name, value);
  made.append(...children);
  return made;
}

/** One field of the standard layout, or the same in edit mode. */
function field(apiName: string, value: string, editing = false): HTMLElement {
  const inner = editing
    ? element(
        'span',
        {},
        element('slot', {}, element('records-record-layout-base-input', {}, element('input', { value }))),
      )
    : element(
        'div',
        { class: 'slds-form-element test-id__output-root' },
        element(
          'div',
          { class: 'test-id__field-label-container' },
          element('span', { class: 'test-id__field-label' }, apiName),
        ),
        element(
          'div',
          { class: 'slds-form-element__control' },
          element(
            'span',
            { class: 'test-id__field-value' },
            element('slot', { name: 'outputField' }, element('lightning-formatted-text', {}, value)),
          ),
        ),
      );
  return element(
    'records-record-layout-item',
    { 'field-label': apiName },
    element(
      'div',
      { 'data-target-selection-name': `sfdc:RecordField.Account.${apiName}`, role: 'listitem' },
      inner,
    ),
  );
}

/** A live record page of the standard app; `shown` is the record that its own links name. */
function page(shown: string | undefined, ...fields: HTMLElement[]): HTMLElement {
  const link = shown
    ? [element('a', { href: `/lightning/r/Account/${shown}/related/Contacts/view` }, 'Contacts')]
    : [];
  return element(
    'div',
    { class: 'windowViewMode-normal oneContent active lafPageHost' },
    element('one-record-home-flexipage2', {}, element('records-lwc-detail-panel', {}, ...link, ...fields)),
  );
}

/** A record page of which only the highlights are there yet. */
const highlightsOnly = () =>
  element(
    'div',
    { class: 'windowViewMode-normal oneContent active lafPageHost' },
    element(
      'one-record-home-flexipage2',
      {},
      element('a', { href: `/lightning/r/Account/${LUMEN}/related/Contacts/view` }, 'Contacts'),
      element(
        'records-lwc-highlights-panel',
        {},
        element(
          'records-highlights2',
          {},
          element(
            'h1',
            {},
            element(
              'slot',
              { name: 'primaryField' },
              element('lightning-formatted-text', {}, 'Lumen Bakery'),
            ),
          ),
        ),
      ),
    ),
  );

const lumen = () => page(LUMEN, field('Name', 'Lumen Bakery'), field('Potential_EE_Users__c', '640'));
const tarn = () => page(TARN, field('Name', 'Tarn Foundry'), field('Potential_EE_Users__c', '5200'));

let lifetime: AbortController;
let states: PageState[];

function watch(address: string, wanted: () => FieldMap | undefined = () => FIELDS) {
  (window as unknown as { happyDOM: { setURL(url: string): void } }).happyDOM.setURL(HOST + address);
  return watchAccount({
    window,
    wanted: () => {
      const fields = wanted();
      return fields && { fields, nameKey: 'name', roles: [] };
    },
    onState: (state) => states.push(state),
    signal: lifetime.signal,
  });
}

/** The page's own navigation: the address first. */
function navigate(address: string): void {
  window.history.pushState({}, '', address);
  window.dispatchEvent(new Event('popstate'));
}

const view = (id: string) => `/lightning/r/Account/${id}/view`;

/** The last state in short: its kind, or the account's name with the number of users. */
function last(): string {
  const state = states.at(-1);
  if (state?.kind !== 'account') return state?.kind ?? 'nothing';
  if (state.doubt !== undefined) return `doubt: ${state.doubt}`;
  const users = state.account.facts.users?.value;
  return `${state.account.name} ${users?.kind === 'integer' ? users.value : (users?.kind ?? '–')}`;
}

/** There is no layout here: whatever is observed is laid out at once. */
class LayoutObserver {
  constructor(private readonly tell: () => void) {}
  observe(): void {
    this.tell();
  }
  disconnect(): void {}
}

beforeEach(() => {
  vi.useFakeTimers({
    toFake: [
      'setTimeout',
      'clearTimeout',
      'setInterval',
      'clearInterval',
      'requestAnimationFrame',
      'cancelAnimationFrame',
      'performance',
      'Date',
    ],
  });
  vi.stubGlobal('ResizeObserver', LayoutObserver);
  lifetime = new AbortController();
  states = [];
});

afterEach(() => {
  vi.restoreAllMocks();
  lifetime.abort();
  expect(vi.getTimerCount()).toBe(0);
  vi.useRealTimers();
  vi.unstubAllGlobals();
  document.body.replaceChildren();
});

/** Lets the page's observers tell, and frames and timers run. */
async function pass(milliseconds: number): Promise<void> {
  await vi.advanceTimersByTimeAsync(milliseconds);
}

describe('the account on the page', () => {
  it.each([
    '/lightning/o/Account/list',
    '/lightning/r/Contact/003Hs000000v7kaIAA/view',
    '/lightning/setup/SetupOneHome/home',
  ])('is not looked for on %s', async (address) => {
    document.body.append(lumen());
    watch(address);
    await pass(1_000);
    expect(last()).toBe('elsewhere');
  });

  it('is reported by what the page shows of it: its form, another part, or nothing', async () => {
    const report = () => {
      const state = states.at(-1);
      return state?.kind === 'account' && [state.report.shows, state.report.team, state.report.notFound];
    };
    const heading = element('p', { class: 'slds-text-title', title: 'Potential users' }, 'Potential users');
    const item = element(
      'records-highlights-details-item',
      {},
      heading,
      element('p', { class: 'fieldComponent' }, element('lightning-formatted-text', {}, '640')),
    );
    watch(view(LUMEN), () => ({ ...FIELDS, users: { ...FIELDS.users!, labels: ['Potential users'] } }));
    await pass(6_000);
    expect(report()).toEqual(['nothing', 'not-found', ['name', 'users']]);
    const related = page(LUMEN, item);
    const panel = related.querySelector('records-lwc-detail-panel')!;
    const tab = element('div', {}, ...panel.childNodes);
    panel.replaceWith(tab);
    document.body.append(related);
    await pass(600);
    expect(report()).toEqual(['part', 'not-found', ['name']]);
    // As after a release that draws fields in a way nobody knows yet.
    tab.append(element('records-lwc-detail-panel', {}, 'Lumen Bakery'));
    await pass(600);
    expect(report()).toEqual(['form', 'not-found', ['name']]);
    const team = `/lightning/r/Account/${LUMEN}/related/AccountTeamMembers/view`;
    document
      .querySelector('records-lwc-detail-panel')
      ?.append(field('Name', 'Lumen Bakery'), element('a', { href: team }, 'Account Team'));
    await pass(600);
    expect(report()).toEqual(['form', 'link', []]);
    // As after a release that draws values in a way nobody knows yet.
    for (const value of document.querySelectorAll('lightning-formatted-text')) value.parentElement?.remove();
    await pass(600);
    expect(report()).toEqual(['form', 'link', ['name', 'users']]);
  });

  it('is read as soon as the record is drawn', async () => {
    watch(view(LUMEN));
    expect(last()).toBe('loading');
    await pass(100);
    document.body.append(lumen());
    await pass(20);
    expect(last()).toBe('Lumen Bakery 640');
  });

  it('is in doubt as soon as its page, once shown, shows another record, and no longer when it agrees again', async () => {
    const shown = lumen();
    document.body.append(shown);
    watch(view(LUMEN));
    await pass(40);
    expect(last()).toBe('Lumen Bakery 640');
    const link = shown.querySelector('a')!;
    const own = link.getAttribute('href')!;
    link.setAttribute('href', own.replace(LUMEN, TARN));
    await pass(40);
    expect(last()).toMatch(/^doubt: The page and its address show different records/);
    link.setAttribute('href', own);
    await pass(40);
    expect(last()).toBe('Lumen Bakery 640');
  });

  it('is read at the next look where one has failed', async () => {
    const shown = lumen();
    document.body.append(shown);
    vi.spyOn(shown, 'querySelectorAll').mockImplementationOnce(() => {
      throw new Error('a page that breaks what is asked of it');
    });
    watch(view(LUMEN));
    await expect(pass(40)).rejects.toThrow('a page that breaks');
    expect(last()).toBe('loading');
    await pass(1_100);
    expect(last()).toBe('Lumen Bakery 640');
  });

  describe('where the one who is told fails', () => {
    let shown: HTMLElement;
    beforeEach(() => {
      shown = lumen();
      document.body.append(shown);
      watch(view(LUMEN));
    });
    const fail = (): void => {
      vi.spyOn(states, 'push').mockImplementationOnce(() => {
        throw new Error('a sidebar that cannot be drawn');
      });
    };

    it('is told again at the next look', async () => {
      fail();
      await expect(pass(40)).rejects.toThrow('cannot be drawn');
      await pass(1_100);
      expect(last()).toBe('Lumen Bakery 640');
    });

    it('is told again also where the page has gone back to what was told before', async () => {
      await pass(40);
      const users = shown.querySelectorAll('lightning-formatted-text')[1]?.firstChild as Text;
      users.data = '700';
      fail();
      await expect(pass(40)).rejects.toThrow('cannot be drawn');
      users.data = '640';
      const told = states.length;
      await pass(1_100);
      expect([states.length > told, last()]).toEqual([true, 'Lumen Bakery 640']);
    });
  });

  it('is not believed where a search for it has failed, until the next one', async () => {
    const shown = lumen();
    document.body.append(shown);
    watch(view(LUMEN));
    await pass(40);
    const searches = vi.spyOn(shown, 'querySelectorAll').mockImplementationOnce(() => {
      throw new Error('a page that breaks what is asked of it');
    });
    shown.append(element('p', {}, 'more'));
    await expect(pass(40)).rejects.toThrow('a page that breaks');
    expect(last()).toMatch(/^doubt: Handrail does not recognise this page/);
    const users = shown.querySelectorAll('lightning-formatted-text')[1]?.firstChild as Text;
    users.data = '700';
    searches.mockClear();
    await pass(40);
    expect(searches).toHaveBeenCalled();
    expect(last()).toBe('Lumen Bakery 700');
  });

  it('has all the time again in a window that is shown for the first time', async () => {
    // No frame comes in a hidden window.
    const waiting: FrameRequestCallback[] = [];
    const frames = vi.spyOn(window, 'requestAnimationFrame').mockImplementation((run) => waiting.push(run));
    document.body.append(highlightsOnly());
    watch(view(LUMEN));
    await pass(7_000);
    expect(last()).toBe('loading');
    frames.mockRestore();
    document.dispatchEvent(new Event('visibilitychange'));
    for (const run of waiting) run(performance.now());
    await pass(900);
    expect(last()).toBe('loading');
    await pass(200);
    expect(last()).toBe('Lumen Bakery –');
  });

  it('waits a second for the form where the highlights come first, and no longer', async () => {
    document.body.append(highlightsOnly());
    watch(view(LUMEN));
    await pass(900);
    expect(last()).toBe('loading');
    await pass(200);
    expect(last()).toBe('Lumen Bakery –');
  });

  describe('whose form is waited for', () => {
    const form = () => element('records-lwc-detail-panel', {}, field('Name', 'Lumen Bakery'));
    const isEarly = (): boolean | undefined => {
      const state = states.at(-1);
      return state?.kind === 'account' ? state.early : undefined;
    };
    let shown: HTMLElement;
    beforeEach(async () => {
      shown = highlightsOnly();
      document.body.append(shown);
      watch(view(LUMEN));
      await pass(40);
    });

    it('is read in the task in which its form comes, before the next frame', async () => {
      const came = form();
      shown.firstElementChild?.append(came);
      await pass(1);
      expect(last()).toBe('Lumen Bakery –');
      came.append(field('Potential_EE_Users__c', '640'));
      await pass(1);
      expect(last()).toBe('Lumen Bakery –');
      await pass(16);
      expect(last()).toBe('Lumen Bakery 640');
    });

    it('is looked at once before the next frame, however much comes while its form is waited for', async () => {
      const looks = vi.spyOn(shown, 'querySelectorAll');
      shown.firstElementChild?.append(element('p', {}, '1'));
      await pass(1);
      const once = looks.mock.calls.length;
      expect(once).toBeGreaterThan(0);
      for (const text of ['2', '3', '4']) {
        shown.firstElementChild?.append(element('p', {}, text));
        await pass(1);
      }
      expect(looks.mock.calls.length).toBe(once);
    });

    it('says that it is early, until the next frame has confirmed it', async () => {
      shown.firstElementChild?.append(form());
      await pass(1);
      expect([last(), isEarly()]).toEqual(['Lumen Bakery –', true]);
      await pass(16);
      expect([last(), isEarly()]).toEqual(['Lumen Bakery –', false]);
    });

    it.each([0, 20])(
      'is in doubt and not confirmed where its page has gone meanwhile, after a search of %i ms',
      async (ms) => {
        const [now, all] = [performance.now.bind(performance), shown.querySelectorAll.bind(shown)];
        let spent = 0;
        vi.spyOn(performance, 'now').mockImplementation(() => now() + spent);
        vi.spyOn(shown, 'querySelectorAll').mockImplementation((selector: string) => {
          spent += ms;
          return all(selector);
        });
        shown.firstElementChild?.append(form());
        shown.classList.remove('active');
        document.body.append(tarn());
        await pass(1);
        expect(isEarly()).toBe(true);
        await pass(100);
        expect(last()).toMatch(/^doubt: The page and its address show different records/);
      },
    );

    it('is not there where its page left the document in the same task', async () => {
      shown.firstElementChild?.append(form());
      shown.remove();
      await pass(1);
      expect(last()).toBe('loading');
    });
  });

  it('waits for the playbook that says what to look for', async () => {
    let fields: FieldMap | undefined;
    document.body.append(lumen());
    const watcher = watch(view(LUMEN), () => fields);
    await pass(1_000);
    expect(last()).toBe('loading');
    fields = FIELDS;
    watcher.refresh();
    await pass(20);
    expect(last()).toBe('Lumen Bakery 640');
  });

  it('follows an edit that was saved, once for all that changed in a frame', async () => {
    const shown = lumen();
    document.body.append(shown);
    watch(view(LUMEN));
    await pass(20);
    const before = states.length;
    for (const text of shown.querySelectorAll('lightning-formatted-text'))
      text.textContent = `${text.textContent}0`;
    await pass(20);
    expect(last()).toBe('Lumen Bakery0 6400');
    expect(states.length - before).toBe(1);
  });

  it('is followed into the shadow roots that come, and out of those that go', async () => {
    /** A component whose template holds one field. */
    const component = (apiName: string, value: string): HTMLElement => {
      const host = element('x-section', {});
      host.attachShadow({ mode: 'open' }).append(field(apiName, value));
      return host;
    };
    const say = (host: HTMLElement, text: string): void => {
      const output = host.shadowRoot?.querySelector('lightning-formatted-text');
      if (output?.firstChild) output.firstChild.nodeValue = text;
    };
    const [name, users] = [component('Name', 'Lumen Bakery'), component('Potential_EE_Users__c', '640')];
    const shown = page(LUMEN, name);
    document.body.append(shown);
    watch(view(LUMEN));
    await pass(20);
    say(name, 'Lumen Bakers');
    await pass(20);
    expect(last()).toBe('Lumen Bakers –');
    shown.querySelector('records-lwc-detail-panel')?.append(users);
    await pass(20);
    expect(last()).toBe('Lumen Bakers 640');
    say(name, 'Lumen');
    say(users, '740');
    await pass(20);
    expect(last()).toBe('Lumen 740');
    users.remove();
    await pass(20);
    expect(last()).toBe('Lumen –');
    const frames = vi.spyOn(window, 'requestAnimationFrame');
    say(users, '840');
    await pass(1);
    expect(frames).not.toHaveBeenCalled();
    say(name, 'Lumen Bakery');
    await pass(1);
    expect(frames).toHaveBeenCalled();
  });

  it('is followed where the page gives an element in use to another field', async () => {
    const shown = lumen();
    document.body.append(shown);
    watch(view(LUMEN));
    await pass(20);
    const users = shown.querySelector('[data-target-selection-name$="EE_Users__c"]');
    users?.setAttribute('data-target-selection-name', 'sfdc:RecordField.Account.Fax_Lines__c');
    await pass(20);
    expect(last()).toBe('Lumen Bakery –');
  });

  it('understands words that count from today, of the day on which the page was opened', async () => {
    vi.setSystemTime(new Date(2026, 2, 1, 23, 59));
    const start: FieldMap = {
      start: { label: 'Start', type: 'date', apiNames: ['Start__c'], labels: [], classicIds: [] },
    };
    const shown = page(LUMEN, field('Start__c', 'Yesterday'));
    document.body.append(shown);
    watch(view(LUMEN), () => start);
    await pass(40);
    const yesterday = { facts: { start: { value: { kind: 'date', date: '2026-02-28' } } } };
    expect(states.at(-1)).toMatchObject({ account: yesterday });
    vi.setSystemTime(new Date(2026, 2, 2, 0, 1));
    shown.querySelector('one-record-home-flexipage2')?.append(field('Name', 'Lumen Bakery'));
    await pass(1_100);
    expect(states.at(-1)).toMatchObject({ account: yesterday });
  });

  it('is silent while nothing of it changes', async () => {
    document.body.append(lumen());
    watch(view(LUMEN));
    await pass(20);
    const before = states.length;
    await pass(10_000);
    expect(states.length).toBe(before);
  });

  it('keeps its last values while the form is in edit mode: absent is not empty', async () => {
    const shown = lumen();
    document.body.append(shown);
    watch(view(LUMEN));
    await pass(20);
    shown
      .querySelector('records-lwc-detail-panel')
      ?.replaceChildren(
        element('a', { href: view(LUMEN) }, 'Contacts'),
        field('Name', 'Lumen Bakery', true),
        field('Potential_EE_Users__c', '640', true),
        element('button', { name: 'SaveEdit' }, 'Save'),
        element('button', { name: 'CancelEdit' }, 'Cancel'),
      );
    await pass(20);
    expect(last()).toBe('Lumen Bakery 640');
    expect(states.at(-1)).toMatchObject({ editing: true });
  });

  describe('in edit mode, beside highlights that have its label', () => {
    const detail = (value: string) =>
      element(
        'records-highlights-details-item',
        {},
        element('p', { class: 'slds-text-title', title: 'Potential users' }, 'Potential users'),
        element('p', { class: 'fieldComponent' }, element('lightning-formatted-number', {}, value)),
      );
    const fields: FieldMap = { ...FIELDS, users: { ...FIELDS.users!, labels: ['Potential users'] } };
    async function edit(highlight: string): Promise<Element> {
      const shown = lumen();
      shown.firstElementChild?.prepend(element('records-highlights2', {}, detail(highlight)));
      document.body.append(shown);
      watch(view(LUMEN), () => fields);
      await pass(20);
      shown
        .querySelector('records-lwc-detail-panel')
        ?.replaceChildren(
          element('a', { href: `/lightning/r/Account/${LUMEN}/related/Contacts/view` }, 'Contacts'),
          field('Name', 'Lumen Bakery', true),
          field('Potential_EE_Users__c', '640', true),
          element('button', { name: 'SaveEdit' }, 'Save'),
        );
      await pass(20);
      expect(states.at(-1)).toMatchObject({ editing: true });
      return shown;
    }

    it('follows them where they change', async () => {
      const shown = await edit('640');
      expect(last()).toBe('Lumen Bakery 640');
      shown.querySelector('records-highlights-details-item')?.replaceWith(detail('740'));
      await pass(20);
      expect(states.at(-1)).toMatchObject({ editing: true });
      expect(last()).toBe('Lumen Bakery 740');
    });

    it('keeps what its form said where they say something else all along', async () => {
      await edit('50');
      expect(last()).toBe('Lumen Bakery 640');
    });
  });

  it('keeps its last values where the buttons of its edit mode come after its values have gone', async () => {
    const shown = lumen();
    document.body.append(shown);
    watch(view(LUMEN));
    await pass(20);
    for (const api of ['Name', 'Potential_EE_Users__c']) {
      const anchor = shown.querySelector(`[data-target-selection-name$="${api}"]`)!;
      anchor.replaceChildren(element('span', {}, element('input', { value: '640' })));
    }
    await pass(40);
    shown.querySelector('records-lwc-detail-panel')?.append(element('button', { name: 'SaveEdit' }, 'Save'));
    await pass(40);
    expect(states.at(-1)).toMatchObject({ editing: true });
    expect(last()).toBe('Lumen Bakery 640');
  });

  it('is another one at once when the address changes, before the page does', async () => {
    const first = lumen();
    document.body.append(first);
    watch(view(LUMEN));
    await pass(20);
    navigate(view(TARN));
    expect(last()).toBe('loading');
    await pass(1_000);
    expect(last()).toBe('loading');
    first.classList.remove('active');
    first.setAttribute('style', 'display: none');
    document.body.append(tarn());
    await pass(20);
    expect(last()).toBe('Tarn Foundry 5200');
  });

  it.each([
    ['names itself', LUMEN],
    ['has no id of its own', undefined],
  ])(
    'is there again at once when one comes back before the page has followed, where the page %s',
    async (_, id) => {
      document.body.append(page(id, field('Name', 'Lumen Bakery'), field('Potential_EE_Users__c', '640')));
      watch(view(LUMEN));
      await pass(40);
      navigate(view(TARN));
      await pass(40);
      expect(last()).toBe('loading');
      navigate(view(LUMEN));
      await pass(40);
      expect(last()).toBe('Lumen Bakery 640');
    },
  );

  describe('that is opened again while its page already shows parts of another, which it never agreed to', () => {
    /** The outputs of Lumen's page, which says Tarn's number after the address has changed to and fro. */
    async function thereAndBack(id: string | undefined, name = 'Lumen Bakery') {
      document.body.append(page(id, field('Name', 'Lumen Bakery'), field('Potential_EE_Users__c', '640')));
      watch(view(LUMEN));
      await pass(40);
      navigate(view(TARN));
      await pass(40);
      const outputs = [...document.querySelectorAll('lightning-formatted-text')];
      for (const [n, words] of [name, '5200'].entries()) outputs[n]!.textContent = words;
      await pass(40);
      expect(last()).toBe('loading');
      navigate(view(LUMEN));
      await pass(40);
      return outputs;
    }

    it.each([
      ['names itself', LUMEN],
      ['has no id of its own', undefined],
    ])('is believed but for these, where the page %s', async (_, id) => {
      const [, users] = await thereAndBack(id);
      expect(last()).toBe('Lumen Bakery –');
      users!.textContent = '640';
      await pass(40);
      expect(last()).toBe('Lumen Bakery 640');
    });

    it.each([
      ['is its own, saved as the page was left, where the page names itself', LUMEN, 'Lumen Bakery 5200'],
      ['stays unsaid where the page has no id of its own', undefined, 'Lumen Bakery –'],
    ])('after five seconds %s', async (_, id, expected) => {
      await thereAndBack(id);
      await pass(4_000);
      expect(last()).toBe('Lumen Bakery –');
      await pass(3_000);
      expect(last()).toBe(expected);
    });

    it('is not believed while they say the name of the other', async () => {
      const [name, users] = await thereAndBack(LUMEN, 'Tarn Foundry');
      expect(last()).toBe('loading');
      users!.closest('records-record-layout-item')?.replaceWith(field('Potential_EE_Users__c', '5200'));
      await pass(40);
      expect(last()).toBe('loading');
      await pass(7_000);
      expect(last()).toMatch(/^doubt: The page has not changed/);
      name!.textContent = 'Lumen Bakery';
      await pass(600);
      expect(last()).toContain('Lumen Bakery');
    });
  });

  it('is not believed where a page without any id of its own still says what the account before said', async () => {
    const shown = page(undefined, field('Name', 'Lumen Bakery'), field('Potential_EE_Users__c', '640'));
    document.body.append(shown);
    watch(view(LUMEN));
    await pass(20);
    expect(last()).toBe('Lumen Bakery 640');
    navigate(view(TARN));
    await pass(20);
    expect(last()).toBe('loading');
    const [name] = shown.querySelectorAll('lightning-formatted-text');
    if (name) name.textContent = 'Tarn Foundry';
    await pass(1_100);
    // The number may be the account before's: it is not shown until it was drawn anew.
    expect(last()).toBe('Tarn Foundry –');
  });

  describe('open in two tabs of a console', () => {
    const inWorkspace = `${view(LUMEN)}?ws=${encodeURIComponent(view(TARN))}`;
    it.each([
      ['before', 0],
      ['as soon as', 1],
      ['a moment after', 40],
    ])('is that of the tab in front, which comes there %s the address changes', async (_, late) => {
      const first = lumen();
      const second = page(LUMEN, field('Name', 'Lumen Bakery'), field('Potential_EE_Users__c', '650'));
      second.classList.remove('active');
      document.body.append(first, second);
      watch(view(LUMEN));
      await pass(1_500);
      expect(last()).toBe('Lumen Bakery 640');
      const switchTabs = (): void => {
        first.classList.remove('active');
        second.classList.add('active');
      };
      if (late === 0) switchTabs();
      navigate(inWorkspace);
      if (late > 0) {
        await pass(late);
        switchTabs();
      }
      await pass(150);
      expect(last()).toBe('Lumen Bakery 650');
    });
  });

  it('is believed where its tab of a console was in front for a while before the address changed', async () => {
    const [first, second] = [lumen(), tarn()];
    second.classList.remove('active');
    document.body.append(first, second);
    watch(view(LUMEN));
    await pass(1_500);
    first.classList.remove('active');
    second.classList.add('active');
    await pass(1_500);
    expect(last()).toMatch(/^doubt: The page and its address show different records/);
    navigate(view(TARN));
    await pass(100);
    expect(last()).toBe('Tarn Foundry 5200');
  });

  describe('on a page that names no id and was opened under another address', () => {
    const contact = '/lightning/r/Contact/003Hs000000v7kaIAA/view';
    const heading = (name: string) =>
      element(
        'records-highlights2',
        {},
        element('slot', { name: 'primaryField' }, element('lightning-formatted-text', {}, name)),
      );
    const form = (editing = false) =>
      element(
        'records-lwc-detail-panel',
        {},
        field('Name', 'Lumen Bakery', editing),
        field('Potential_EE_Users__c', '640', editing),
        ...(editing ? [element('button', { name: 'SaveEdit' }, 'Save')] : []),
      );
    /** A field of the contact's account on the contact's own form. */
    const crossObject = () =>
      element(
        'flexipage-field-section2',
        {},
        element(
          'flexipage-field',
          { 'data-field-id': 'RecordAccountPotential_EE_Users_cField' },
          field('Potential_EE_Users__c', '9'),
        ),
      );

    it.each<[string, string, () => Node[], (page: Element) => void]>([
      ['its form comes late', view(LUMEN), () => [heading('Lumen Bakery')], (page) => page.append(form())],
      ['all of it comes late', view(LUMEN), () => [], (page) => page.append(heading('Lumen Bakery'), form())],
      [
        'an edit of it is saved',
        view(LUMEN),
        () => [heading('Lumen Bakery'), form()],
        (page) => {
          const [, users] = page.querySelectorAll('.test-id__field-value lightning-formatted-text');
          if (users) users.textContent = '650';
        },
      ],
      [
        'it draws its fields anew',
        view(LUMEN),
        () => [heading('Lumen Bakery'), form()],
        (page) => page.lastElementChild?.replaceWith(form()),
      ],
      [
        'it leaves its edit mode',
        view(LUMEN),
        () => [form(true)],
        (page) => {
          const anchors = '[data-target-selection-name]';
          const outputs = form().querySelectorAll(anchors);
          for (const [n, at] of page.querySelectorAll(anchors).entries()) {
            at.replaceChildren(...(outputs[n]?.childNodes ?? []));
          }
        },
      ],
      [
        'it is a subtab in the workspace of this account, and its form comes late',
        `${view(LUMEN)}?ws=${encodeURIComponent(view(TARN))}`,
        () => [heading('Lumen Bakery')],
        (page) => page.append(form()),
      ],
      [
        'it is a contact in the workspace of this account',
        `${contact}?ws=${encodeURIComponent(view(TARN))}`,
        () => [heading('Mina Okafor')],
        () => {},
      ],
      [
        'it is a contact of which there is only the heading',
        contact,
        () => [heading('Mina Okafor')],
        () => {},
      ],
      [
        "it is a contact whose form shows a field of the contact's account",
        contact,
        () => [heading('Mina Okafor'), crossObject()],
        () => {},
      ],
    ])('nothing is believed where %s', async (_, address, shown, change) => {
      const inside = element('one-record-home-flexipage2', {}, ...shown());
      const old = element('div', { class: 'oneContent active lafPageHost' }, inside);
      document.body.append(old);
      watch(address);
      await pass(1_500);
      navigate(view(TARN));
      await pass(100);
      change(inside);
      await pass(2_000);
      expect(last()).toBe('loading');
      old.classList.remove('active');
      document.body.append(page(undefined, field('Name', 'Tarn Foundry')));
      await pass(1_100);
      expect(last()).toBe('Tarn Foundry –');
    });

    it.each([
      ['its edit page', `/lightning/r/Account/${LUMEN}/edit`],
      [
        'a new task for it',
        `/lightning/o/Task/new?defaultFieldValues=WhatId%3D${LUMEN}&backgroundContext=${encodeURIComponent(view(LUMEN))}`,
      ],
    ])('the account is believed where that address is %s', async (_, address) => {
      document.body.append(page(undefined, field('Name', 'Lumen Bakery')));
      watch(address);
      await pass(100);
      navigate(view(LUMEN));
      await pass(100);
      expect(last()).toBe('Lumen Bakery –');
    });

    /** A page that is opened for one account and used again for the other, which it names in place. */
    async function useAgain(...more: Node[]): Promise<Element> {
      const inside = element('one-record-home-flexipage2', {}, heading('Lumen Bakery'), ...more);
      document.body.append(element('div', { class: 'oneContent active lafPageHost' }, inside));
      watch(view(LUMEN));
      await pass(1_500);
      navigate(view(TARN));
      await pass(100);
      for (const text of inside.querySelectorAll('lightning-formatted-text')) {
        if (text.textContent === 'Lumen Bakery') text.textContent = 'Tarn Foundry';
      }
      await pass(1_500);
      return inside;
    }

    it('the account that it was used again for is believed again after a look elsewhere', async () => {
      await useAgain(form());
      expect(last()).toBe('Tarn Foundry –');
      navigate(`/lightning/r/Account/${TARN}/related/Contacts/view`);
      await pass(100);
      navigate(view(TARN));
      await pass(1_500);
      expect(last()).toContain('Tarn Foundry');
    });

    it('the account that it was opened for is not believed while it still shows the other', async () => {
      const inside = await useAgain();
      navigate(view(LUMEN));
      await pass(100);
      inside.append(form());
      await pass(1_500);
      expect(last()).toBe('loading');
    });
  });

  it('says that it does not know the page after five seconds, and unlocks by itself when it does', async () => {
    watch(view(LUMEN));
    await pass(4_900);
    expect(last()).toBe('loading');
    await pass(200);
    expect(last()).toContain('does not recognise this page');
    document.body.append(lumen());
    await pass(600);
    expect(last()).toBe('Lumen Bakery 640');
  });

  it('says that page and address disagree, and shows nothing of the other account', async () => {
    document.body.append(tarn());
    watch(view(LUMEN));
    await pass(6_000);
    expect(last()).toContain('different records');
    expect(states.at(-1)).toMatchObject({ account: { id: LUMEN, name: '', facts: {} } });
  });

  it('finds the record again where the page replaced it without a change of address', async () => {
    const first = lumen();
    document.body.append(first);
    watch(view(LUMEN));
    await pass(20);
    first.replaceWith(page(LUMEN, field('Name', 'Lumen Bakery'), field('Potential_EE_Users__c', '750')));
    await pass(1_100);
    expect(last()).toBe('Lumen Bakery 750');
  });

  it('is left alone after the end', async () => {
    watch(view(LUMEN));
    lifetime.abort();
    const before = states.length;
    document.body.append(lumen());
    navigate(view(TARN));
    await pass(6_000);
    expect(states.length).toBe(before);
  });

  it('is told again under a playbook that understands the same words otherwise', async () => {
    let fields = FIELDS;
    document.body.append(page(LUMEN, field('Name', 'Lumen Bakery'), field('Potential_EE_Users__c', '740')));
    navigate(view(LUMEN));
    const watcher = watch(view(LUMEN), () => fields);
    await pass(100);
    expect(last()).toBe('Lumen Bakery 740');
    fields = { ...FIELDS, users: { ...FIELDS.users!, type: 'text' } };
    watcher.refresh();
    await pass(100);
    expect(last()).toBe('Lumen Bakery text');
  });

  describe('where a search takes long', () => {
    let searches = 0;
    /** Each search of the page takes so many milliseconds. */
    function slowDown(milliseconds: number): void {
      let spent = 0;
      searches = 0;
      const [now, all] = [performance.now.bind(performance), document.querySelectorAll.bind(document)];
      vi.spyOn(performance, 'now').mockImplementation(() => now() + spent);
      vi.spyOn(document, 'querySelectorAll').mockImplementation((selector: string) => {
        if (selector === '.lafPageHost.active') {
          searches += 1;
          spent += milliseconds;
        }
        return all(selector);
      });
    }

    it('is searched a third of the time at most', async () => {
      slowDown(20);
      // No record comes: after each search there is a rest of 40 ms.
      watch(view(LUMEN));
      await pass(2_000);
      expect(searches).toBeGreaterThan(30);
      expect(searches).toBeLessThanOrEqual(50);
    });

    it('is searched again after a second, however long a search took', async () => {
      slowDown(2_000);
      watch(view(LUMEN));
      await pass(900);
      expect(searches).toBe(1);
      await pass(200);
      expect(searches).toBe(2);
    });
  });
});

describe('a page with single lists of two accounts', () => {
  const single = (id: string) =>
    element(
      'lst-related-list-single-container',
      {},
      element('a', { href: `/lightning/r/Account/${id}/related/Opportunities/view` }, 'Opportunities'),
    );
  const host = (...children: Node[]) =>
    element(
      'div',
      { class: 'windowViewMode-normal oneContent active lafPageHost' },
      element('one-record-home-flexipage2', {}, ...children),
    );

  it('is believed under the address that it was opened under, and never under that of the other', async () => {
    const users = field('Potential_EE_Users__c', '5200');
    const page = host(field('Name', 'Tarn Foundry'), single(TARN), single(LUMEN));
    document.body.append(page);
    watch(view(TARN));
    await pass(1_500);
    page.append(users);
    await pass(1_500);
    expect(last()).toBe('Tarn Foundry 5200');
    navigate(view(LUMEN));
    users.replaceWith(field('Potential_EE_Users__c', '5300'));
    await pass(8_000);
    expect(last()).toMatch(/^doubt: The page has not changed/);
    page.replaceWith(host(field('Name', 'Lumen Bakery'), single(TARN), single(LUMEN)));
    await pass(1_500);
    expect(last()).toBe('Lumen Bakery –');
  });
});

describe('the full list of the account team', () => {
  const related = (name: string) => `/lightning/r/Account/${LUMEN}/related/${name}/view`;
  const row = (name: string, role: string, label = 'Team Role') =>
    element(
      'tr',
      {},
      element(
        'th',
        { scope: 'row', 'data-label': 'Owner' },
        element('a', { href: '/lightning/r/User/005Hs000000v7kaIAA/view' }, name),
      ),
      element('td', { 'data-label': label }, role),
    );
  const list = (...rows: HTMLElement[]) =>
    element(
      'div',
      { class: 'windowViewMode-normal oneContent active lafPageHost' },
      element('nav', { class: 'slds-breadcrumb' }, element('a', { href: view(LUMEN) }, 'Lumen Bakery')),
      element('span', { class: 'countSortedByFilteredBy' }, `${rows.length} items`),
      element('table', {}, element('tbody', {}, ...rows)),
    );
  const PRIYA = {
    kind: 'team',
    record: { id: LUMEN },
    team: { members: [{ name: 'Priya Raman', role: 'Solutions Architect' }] },
  };

  it('is read without showing a sidebar, and left when the address changes', async () => {
    document.body.append(list(row('Priya Raman', 'Solutions Architect')));
    watch(related('AccountTeamMembers'));
    await pass(600);
    const kinds = states.map(({ kind }) => kind);
    expect(kinds[0]).toBe('elsewhere');
    expect(kinds).not.toContain('account');
    expect(states.at(-1)).toMatchObject(PRIYA);
    navigate('/lightning/o/Account/list');
    expect(last()).toBe('elsewhere');
  });

  it.each([
    ['another list of the account', row('Tom Adeyemi', 'Closed Won', 'Status')],
    ['a list that calls its columns as a team does', row('Tom Adeyemi', 'Account Manager')],
  ])('is not read from %s that stands there until the page follows', async (_, before) => {
    const page = list(before);
    document.body.append(page);
    watch(related('Opportunities'));
    navigate(related('AccountTeamMembers'));
    await pass(1_600);
    expect(last()).toBe('elsewhere');
    page.replaceWith(list(row('Priya Raman', 'Solutions Architect')));
    await pass(600);
    expect(states.at(-1)).toMatchObject(PRIYA);
  });

  it('is read again when its page comes back from behind another list', async () => {
    const page = list(row('Priya Raman', 'Solutions Architect'));
    const other = list(row('Tom Adeyemi', 'Account Manager'));
    document.body.append(page);
    watch(related('AccountTeamMembers'));
    await pass(600);
    navigate(related('Opportunities'));
    page.replaceWith(other);
    await pass(600);
    states.length = 0;
    navigate(related('AccountTeamMembers'));
    other.replaceWith(page);
    await pass(600);
    expect(states.at(-1)).toMatchObject(PRIYA);
  });

  it('is not read from a page that tells no team role, or nobody, though it was opened for the team', async () => {
    document.body.append(list(row('Tom Adeyemi', 'Closed Won', 'Status')));
    watch(related('AccountTeamMembers'));
    await pass(600);
    document.querySelector('tbody')?.replaceChildren();
    await pass(600);
    expect(last()).toBe('elsewhere');
  });
});
