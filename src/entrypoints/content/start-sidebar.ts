import { h, render } from 'preact';
import type { Browser } from 'webextension-polyfill';
import type { Account } from '../../domain/account';
import { civilDateOf } from '../../domain/civil-date';
import { fieldsAsLearned } from '../../domain/org-knowledge';
import { previewMoves } from '../../domain/preview-moves';
import { NOTHING_SEEN, remember, type Seen, withRemembered } from '../../domain/remember';
import type { PlannedStep } from '../../domain/schedule';
import type { TabNotice } from '../../messaging/protocol';
import { sender } from '../../messaging/send';
import type { Playbook } from '../../playbook/schema';
import { covers } from '../../salesforce/hosts';
import { orderMeaning } from '../../salesforce/locale/read-date';
import { newTaskUrl } from '../../salesforce/new-task-url';
import { watchAccount } from '../../salesforce/page/account-watcher';
import type { PageState } from '../../salesforce/page/page-state';
import { readingReport } from '../../salesforce/page/reading-report';
import { logItem } from '../../storage/log-item';
import { playbookItem } from '../../storage/playbook-item';
import { seenItem, writeSeen } from '../../storage/seen-item';
import { DEFAULT_SETTINGS, type Settings, settingsItem } from '../../storage/settings';
import { wantFocus } from '../../ui/components/focus';
import { mountShadow } from '../../ui/shadow-mount';
import { requestText } from '../../ui/sidebar/request-text';
import { Sidebar } from '../../ui/sidebar/Sidebar';
import type { SidebarActions, SidebarView } from '../../ui/sidebar/sidebar-props';
import { type AccountSession, keepSessions, openSession } from './account-session';
import { atMidnight } from './at-midnight';
import { standBeside } from './beside-page';
import { followOrg, type OrgSession } from './org-session';
import { pointingAt } from './pointing';
import { accountAsKnown, viewOf } from './view-of';

/** Width of the collapsed rail, in CSS pixels. */
const RAIL_WIDTH = 60;

/** What the sidebar keeps free on both sides of itself, in CSS pixels. */
const GAP = 16;

/** How long a page may take to show its fields before any of them is missed, in milliseconds. */
const SETTLING = 5_000;

/**
 * Puts the sidebar on this window and follows it for as long as the page lives: reads the page and our storage,
 * draws what they say, and sends what a person does to the background. It wakes no background by itself, except
 * once where no playbook was ever stored. The signal that it returns aborts when it has left the page.
 */
export function startSidebar({
  window,
  browser,
  css,
}: {
  readonly window: Window & typeof globalThis;
  readonly browser: Pick<Browser, 'runtime' | 'storage'>;
  readonly css: string;
}): AbortSignal {
  const { document } = window;
  const send = sender(browser.runtime);
  const lifetime = new AbortController();
  const { signal } = lifetime;

  let state: PageState = { kind: 'elsewhere' };
  let storedPlaybook: Playbook | undefined;
  /** The playbook as this organisation has it: its fields stand where people showed that they do. */
  let playbook: Playbook | undefined;
  let org: OrgSession | undefined;
  /** What is wrong with the playbook or with this account's log, as sentences. */
  let policyProblem: string | undefined;
  let logProblem: string | undefined;
  let settings: Settings = DEFAULT_SETTINGS;
  let session: AccountSession | undefined;
  let seen: Seen | undefined;
  let leaving = new AbortController();
  let focusBefore: Element | null = null;
  let view: SidebarView | undefined;
  let settled = false;
  let settling = 0;

  const mount = mountShadow(document, { css, signal, onEscape });
  const beside = standBeside({ window, mount, onTheme: () => draw(), signal });

  function onEscape(): void {
    if (pointing.view()) {
      wantFocus();
      pointing.stop();
    } else {
      actions.leave();
    }
  }

  const actions: SidebarActions = {
    act(deed) {
      // What is drawn and what is acted on are one: the session changes in the same task as the view.
      if (state.kind === 'account' && state.doubt === undefined) void session?.act(deed);
    },
    retry: (id) => void session?.retry(id),
    dismiss: (id) => session?.dismiss(id),
    taskUrl: (step) => (state.kind === 'account' ? taskUrlOf(state, step) : ''),
    previewMoves(which, date) {
      if (state.kind !== 'account' || !playbook || !session || !seen) return [];
      const { account, progress } = accountAsKnown(state.account, playbook, session, seen);
      return previewMoves(account, playbook, progress, { which, date }, civilDateOf(new Date()));
    },
    setChrome(patch) {
      settings = { ...settings, ...patch };
      draw();
      void send('changeSettings', { patch });
    },
    answerDate(text, date, otherwise) {
      if (state.kind !== 'account') return;
      const shown = Object.values(state.account.facts).some(
        ({ value }) => value.kind === 'ambiguous-date' && value.text === text,
      );
      const order = shown ? orderMeaning(text, date) : undefined;
      // An order that is known and still leaves the date open is one that this page contradicts.
      if (!order || order === org?.knowledge()?.dateOrder) actions.act(otherwise);
      else if (state.doubt === undefined) void org?.teach({ kind: 'date-order', order });
    },
    point(field) {
      if (field === undefined) pointing.stop();
      else pointing.start(field);
    },
    choose: (index) => pointing.choose(index),
    openOptions: () => void send('openOptions', {}),
    reportText: () =>
      state.kind === 'account' && playbook && seen
        ? readingReport({
            state,
            account: withRemembered(state.account, seen, playbook.fields),
            fields: playbook.fields,
            version: browser.runtime.getManifest().version,
            browser: window.navigator.userAgent,
          })
        : '',
    requestText: (role) => (view?.kind === 'account' ? requestText(view, role) : ''),
    leave() {
      (mount.focused() as HTMLElement | null)?.blur();
      if (focusBefore instanceof window.HTMLElement && focusBefore.isConnected) focusBefore.focus();
    },
  };

  const pointing = pointingAt({
    window,
    own: mount.host,
    fields: () => (state.kind === 'account' && state.doubt === undefined ? watcher.fields() : []),
    onPick(field, { label, apiName }) {
      if (state.kind !== 'account' || state.doubt !== undefined) return;
      const on = civilDateOf(new Date());
      const mapping = { field, label, on, ...(apiName !== undefined && { apiName }) };
      void org?.teach({ kind: 'mapping', mapping });
    },
    onChange: () => draw(),
  });

  function draw(): void {
    if (state.kind === 'elsewhere' || state.kind === 'team' || !session) {
      render(null, mount.container);
      mount.setShown(false);
      beside.take(null);
      return;
    }
    const { dock, collapsed } = settings;
    view = viewOf({
      state,
      playbook,
      session,
      seen,
      problem: policyProblem ?? logProblem,
      unlearned: org?.problem(),
      pointing: pointing.view(),
      today: civilDateOf(new Date()),
      settled,
    });
    beside.take({ dock, width: (collapsed ? RAIL_WIDTH : settings.width) + GAP });
    const theme = settings.theme === 'page' ? beside.theme() : settings.theme;
    render(
      h(Sidebar, { view, actions, chrome: { theme, dock, width: settings.width, collapsed } }),
      mount.container,
    );
    mount.setShown(true);
  }

  /** Gives the page its time again where what it shows of the record is another part of it. */
  function settle(next: PageState): void {
    const shown = (of: PageState) => of.kind === 'account' && of.report.shows;
    if (next.kind !== 'loading' && shown(next) === shown(state)) return;
    settled = false;
    window.clearTimeout(settling);
    if (next.kind !== 'account') return;
    settling = window.setTimeout(() => {
      settled = !signal.aborted;
      if (settled) draw();
    }, SETTLING);
  }

  const sessions = keepSessions((key) => {
    const opened = openSession(key, {
      append: (input) => send('append', input),
      now: () => new Date(),
      newId: () => window.crypto.randomUUID(),
      name: () => settings.name,
      onChange: () => {
        if (session === opened) draw();
      },
    });
    return opened;
  });

  function leaveAccount(): void {
    leaving.abort();
    if (session) sessions.leave(session);
    session = undefined;
  }

  function openAccount({ record }: Exclude<PageState, { kind: 'elsewhere' }>): void {
    const key = { org: record.org.key, account: record.id };
    if (session && session.key.org === key.org && session.key.account === key.account) return;
    leaveAccount();
    leaving = new AbortController();
    leaving.signal.addEventListener('abort', () => pointing.stop(), { once: true });
    seen = undefined;
    logProblem = undefined;
    const opened = sessions.enter(key);
    session = opened;
    void followAccount(opened, leaving.signal);
  }

  async function followAccount(opened: AccountSession, gone: AbortSignal): Promise<void> {
    const log = logItem(browser.storage, opened.key);
    const takeLog = (stored: Awaited<ReturnType<typeof log.read>>): void => {
      logProblem = stored.kind === 'unreadable' ? stored.why : undefined;
      opened.setStored(stored.kind === 'value' ? stored.value : []);
    };
    log.watch(takeLog, gone);
    const [entries, before] = await Promise.all([log.read(), seenItem(browser.storage, opened.key).read()]);
    if (gone.aborted) return;
    seen = before.kind === 'value' ? before.value : NOTHING_SEEN;
    takeLog(entries);
    keepSeen();
  }

  /** Remembers what the page shows now. */
  function keepSeen(): void {
    const shown = shownNow(state);
    if (!session || !seen || !shown) return;
    const now = remember(seen, shown, civilDateOf(new Date()));
    if (now === seen) return;
    seen = now;
    void writeSeen(browser.storage, session.key, now);
  }

  function relearn(): void {
    const known = org?.knowledge();
    playbook = storedPlaybook &&
      known && { ...storedPlaybook, fields: fieldsAsLearned(storedPlaybook.fields, known) };
    draw();
    watcher.refresh();
  }

  async function followStorage(orgKey: string): Promise<void> {
    org = followOrg(orgKey, {
      storage: browser.storage,
      learn: (input) => send('learn', input),
      onChange: relearn,
      signal,
    });
    const playbooks = playbookItem(browser.storage);
    const settingsStore = settingsItem(browser.storage);
    const takeSettings = (stored: Awaited<ReturnType<typeof settingsStore.read>>): void => {
      // Unreadable settings cost nobody their work: the defaults serve until they can be read.
      settings = stored.kind === 'value' ? stored.value : DEFAULT_SETTINGS;
      draw();
    };
    const takePlaybook = (stored: Awaited<ReturnType<typeof playbooks.read>>): void => {
      if (stored.kind === 'unreadable') policyProblem = stored.why;
      else if (stored.value.kind === 'own-unfit') policyProblem = UNFIT_PLAYBOOK;
      else if (stored.value.kind !== 'none') {
        storedPlaybook = stored.value.playbook;
        policyProblem = undefined;
      }
      relearn();
    };
    settingsStore.watch(takeSettings, signal);
    playbooks.watch(takePlaybook, signal);
    const [chosen, stored] = await Promise.all([settingsStore.read(), playbooks.read()]);
    takeSettings(chosen);
    takePlaybook(stored);
    if (stored.kind === 'value' && stored.value.kind === 'none') {
      const answer = await send('ensurePlaybook', {});
      if (answer.kind === 'not-saved') {
        policyProblem = answer.reason;
        draw();
      }
    }
  }

  let following = false;
  const watcher = watchAccount({
    window,
    wanted: () =>
      playbook && {
        fields: playbook.fields,
        nameKey: playbook.parts.name,
        roles: playbook.roles.flatMap(({ title, teamRoles }) => [title, ...teamRoles]),
        dateOrder: org?.knowledge()?.dateOrder,
      },
    onState(next) {
      settle(next);
      state = next;
      if (next.kind === 'elsewhere') {
        leaveAccount();
      } else {
        // Storage is read on the first account page, not on every page of Salesforce.
        if (!following) queueMicrotask(() => void followStorage(next.record.org.key));
        following = true;
        openAccount(next);
      }
      draw();
      beside.measure();
      keepSeen();
    },
    signal,
  });

  function toggle(): void {
    if (!session) return;
    if (mount.focused()) {
      actions.leave();
      return;
    }
    if (settings.collapsed) actions.setChrome({ collapsed: false });
    mount.container.querySelector<HTMLElement>('button, a[href], input')?.focus();
  }
  /** Ends everything at once and leaves the page as it was. */
  function quit(): void {
    leaving.abort();
    state = { kind: 'elsewhere' };
    session = undefined;
    draw();
    lifetime.abort();
  }
  const hear = (message: unknown): undefined => {
    const notice = message as TabNotice | undefined;
    if (notice?.call === 'toggle-sidebar') toggle();
    if (notice?.call === 'hosts-changed') {
      const here = new URL(window.location.href);
      if (!notice.origins.some((origin) => covers(origin, here))) quit();
    }
  };
  browser.runtime.onMessage.addListener(hear);
  signal.addEventListener('abort', () => browser.runtime.onMessage.removeListener(hear), { once: true });

  atMidnight(window, draw, signal);
  mount.host.addEventListener(
    'focusin',
    (event) => {
      focusBefore = event.relatedTarget instanceof window.Element ? event.relatedTarget : focusBefore;
    },
    { signal },
  );
  return signal;
}

/** What the page shows of the account right now; where address and page do not agree, nothing is known to be its. */
function shownNow(state: PageState): Account | undefined {
  if (state.kind === 'account') return state.doubt === undefined ? state.account : undefined;
  if (state.kind !== 'team') return undefined;
  const { record, team } = state;
  return { org: record.org, id: record.id, name: '', facts: {}, team };
}

const UNFIT_PLAYBOOK =
  'Your playbook does not fit this version of Handrail. It is kept as it was: open the options to see what to change.';

function taskUrlOf({ record, hint }: Extract<PageState, { kind: 'account' }>, step: PlannedStep): string {
  return newTaskUrl({
    place: record.place,
    accountId: record.id,
    subject: step.qualifiedTitle,
    ...(step.due && { due: step.due }),
    description: step.guidance,
    ...(hint && { hint }),
  });
}
