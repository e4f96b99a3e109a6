// @vitest-environment happy-dom
import { describe, expect, it } from 'vitest';
import type { RecordId } from '../../../src/domain/account';
import type { FieldNode, RawReading } from '../../../src/salesforce/page/page-adapter';
import { type Before, RecordInterlock } from '../../../src/salesforce/page/record-interlock';

const LUMEN = '001Hs000000v7kaIAA' as RecordId;
const TARN = '001Hs000000vYzlIAE' as RecordId;
const ASTER = '001Hs00000aster0AA' as RecordId;
const at = (id: string) => `https://brightwater.lightning.force.com/lightning/r/Account/${id}/view`;
const EMPTY: RawReading = { kind: 'empty' };
const text = (words: string): RawReading => ({ kind: 'text', text: words });

/** A field that says what the test puts into `says`. */
function field(key: string, raw: RawReading) {
  const made = { says: raw, node: document.createElement('div') };
  const found: FieldNode = {
    key,
    reader: 'record-layout',
    label: key,
    node: made.node,
    read: () => made.says,
  };
  return { ...found, say: (next: RawReading) => (made.says = next) };
}

/** A page that shows Lumen, and the interlock that has agreed to it; `more`: other fields that it shows. */
function onLumen(shownId?: RecordId, ...more: readonly FieldNode[]) {
  const element = document.createElement('div');
  const opened = new WeakMap<Element, string>();
  const name = field('name', text('Lumen Bakery'));
  const users = field('users', text('640'));
  const active = { element, accountId: LUMEN, editing: false, ...(shownId && { id: shownId }) };
  const lumen = new RecordInterlock(LUMEN, opened, undefined);
  lumen.believe(active, [name, users, ...more], 'name', false);
  return { element, opened, name, users, active, lumen };
}

describe('what is believed of a page', () => {
  const page = () => document.createElement('div');
  const believe = (id: RecordId | undefined, nodes: FieldNode[], openedAt?: string) => {
    const element = page();
    const opened = new WeakMap<Element, string>(openedAt === undefined ? [] : [[element, openedAt]]);
    const active = { element, accountId: LUMEN, editing: false, ...(id && { id }) };
    return new RecordInterlock(LUMEN, opened, undefined).believe(active, nodes, 'name', false);
  };
  const name = field('name', text('Lumen Bakery'));

  it.each([
    ['its id is the address’s', LUMEN, undefined, [name]],
    ['its id is another’s', TARN, undefined, 'not-agreed'],
    ['it names no id, and was not seen before', undefined, undefined, [name]],
    ['it names no id, and was opened under this address', undefined, at(LUMEN), [name]],
    [
      'it names no id, and was opened under this address, with the short id',
      undefined,
      at(LUMEN.slice(0, 15)),
      [name],
    ],
    ['it names no id, and was opened under another address', undefined, at(TARN), 'not-changed'],
    ['its id is the address’s, though it was opened under another', LUMEN, at(TARN), [name]],
  ] as const)('%s', (_, id, openedAt, expected) => {
    expect(believe(id, [name], openedAt)).toEqual(expected);
  });

  it('is nothing where no field was found', () => {
    expect(believe(undefined, [])).toBe('not-there');
  });
});

describe('what is believed after another account', () => {
  const then = (before: ReturnType<typeof onLumen>, nodes: readonly FieldNode[], id?: RecordId) => {
    const left = before.lumen.leave([before.name, before.users]);
    const tarn = new RecordInterlock(TARN, before.opened, left);
    const active = { ...before.active, accountId: TARN, ...(id && { id }) };
    return { tarn, believe: () => tarn.believe(active, nodes, 'name', false) };
  };

  it('is nothing while every node says the same', () => {
    const page = onLumen();
    expect(then(page, [page.name, page.users]).believe()).toBe('not-changed');
  });

  it('leaves out a node that still says the same, even on a page that names the new id', () => {
    const page = onLumen(LUMEN);
    const { believe } = then(page, [page.name, page.users], TARN);
    expect(believe()).toBe('not-changed');
    page.name.say(text('Tarn Foundry'));
    expect(believe()).toEqual([page.name]);
    page.users.say(text('5,200'));
    expect(believe()).toEqual([page.name, page.users]);
  });

  it('takes a page without an id for another’s until its name has changed', () => {
    const page = onLumen();
    const { believe } = then(page, [page.name, page.users]);
    page.users.say(text('5,200'));
    expect(believe()).toBe('not-changed');
    page.name.say(text('Tarn Foundry'));
    expect(believe()).toEqual([page.name, page.users]);
  });

  it('takes it for another’s where no name was found, whatever else has changed', () => {
    const page = onLumen();
    const { believe } = then(page, [page.users]);
    page.users.say(text('5,200'));
    expect(believe()).toBe('not-changed');
  });

  it('does not take a name that comes late for a new one', () => {
    const page = onLumen();
    page.name.say(EMPTY);
    const { believe } = then(page, [page.name]);
    page.name.say(text('Lumen Bakery'));
    expect(believe()).toBe('not-changed');
  });

  it.each([
    [text('640'), text('640'), 'not-changed'],
    [EMPTY, EMPTY, 'not-changed'],
    [{ kind: 'link', text: 'Ada', href: '/005a' }, { kind: 'link', text: 'Ada', href: '/005b' }, 'fresh'],
    [EMPTY, text('640'), 'fresh'],
  ] as const)('tells a value that was %j and is %j: %s', (was, is, expected) => {
    const page = onLumen(LUMEN);
    page.users.say(was);
    const { believe } = then(page, [page.users], TARN);
    page.users.say(is);
    expect(believe()).toEqual(expected === 'fresh' ? [page.users] : expected);
  });

  it('believes again what it said of the account that is opened again', () => {
    const page = onLumen();
    const left = page.lumen.leave([page.name, page.users]);
    const again = new RecordInterlock(LUMEN, page.opened, left);
    expect(again.believe(page.active, [page.name, page.users], 'name', false)).toEqual([
      page.name,
      page.users,
    ]);
  });
});

it('nothing under the name that another account had in between is believed, however long the address names this one', () => {
  const { opened, name, users, active, lumen } = onLumen();
  const left = lumen.leave([name, users]);
  name.say(text('Tarn Foundry'));
  users.say(text('5,200'));
  const before = new RecordInterlock(TARN, opened, left).leave([name, users]);
  const aster = new RecordInterlock(ASTER, opened, before);
  const believe = () =>
    aster.believe({ ...active, accountId: ASTER, id: ASTER }, [name, users], 'name', true);
  expect(believe()).toBe('not-changed');
  name.say(text('Aster Mills'));
  expect(believe()).toEqual([name, users]);
});

describe('what the next interlock is told', () => {
  it('is what the page said last', () => {
    const { lumen, name, users } = onLumen();
    users.say(text('740'));
    const before = lumen.leave([name, users]);
    expect([before?.id, before?.said.get(users.node)]).toEqual([LUMEN, text('740')]);
  });

  it('is still the account before, where the page never followed', () => {
    const { element, opened, name, users, lumen } = onLumen();
    const left = lumen.leave([name, users]) as Before;
    const tarn = new RecordInterlock(TARN, opened, left);
    tarn.believe({ element, accountId: TARN, editing: false }, [name, users], 'name', false);
    expect(tarn.leave([name, users])).toBe(left);
  });
});

describe('a name that was saved as the page was left, before an immediate way back', () => {
  /** What is believed of Lumen's page, whose number was one and is another beside the new name. */
  const back = (was: RawReading, is: RawReading, shownId?: RecordId) => {
    const page = onLumen(shownId);
    const nodes = [page.name, page.users];
    page.users.say(was);
    const left = page.lumen.leave(nodes);
    page.name.say(text('Lumen Bakeries'));
    page.users.say(is);
    const between = new RecordInterlock(TARN, page.opened, left).leave(nodes);
    const again = new RecordInterlock(LUMEN, page.opened, between);
    return { nodes, believe: (isLate: boolean) => again.believe(page.active, nodes, 'name', isLate) };
  };

  it('is believed where the page names this account and has kept all the rest of it, but not at once', () => {
    const { nodes, believe } = back(text('640'), text('640'), LUMEN);
    expect(believe(false)).toBe('not-changed');
    expect(believe(true)).toEqual(nodes);
  });

  it.each([
    ['anything else has changed, too', text('640'), text('5,200'), LUMEN],
    ['nothing else is filled in', EMPTY, EMPTY, LUMEN],
    ['the page names no account', text('640'), text('640'), undefined],
  ])('is not believed where %s', (_, was, is, shownId) => {
    expect(back(was, is, shownId).believe(true)).toBe('not-changed');
  });
});

describe('on a page that shows the name in two places', () => {
  const setUp = (shownId?: RecordId) => {
    const heading = field('name', text('Lumen Bakery'));
    const page = onLumen(shownId, heading);
    return { ...page, heading, nodes: [page.name, page.users, heading] };
  };

  it('nothing is believed after another account until both have changed', () => {
    const { opened, name, users, heading, nodes, active, lumen } = setUp();
    const tarn = new RecordInterlock(TARN, opened, lumen.leave(nodes));
    const believe = () => tarn.believe({ ...active, accountId: TARN }, nodes, 'name', false);
    users.say(text('5,200'));
    heading.say(text('Tarn Foundry'));
    expect(believe()).toBe('not-changed');
    name.say(text('Tarn Foundry'));
    expect(believe()).toEqual(nodes);
  });

  it('nothing is believed on the way back while one of them is another’s', () => {
    const { opened, name, heading, nodes, active, lumen } = setUp(LUMEN);
    const left = lumen.leave(nodes);
    for (const each of nodes) each.say(text('Tarn'));
    const between = new RecordInterlock(TARN, opened, left).leave(nodes);
    const again = new RecordInterlock(LUMEN, opened, between);
    const believe = () => again.believe(active, nodes, 'name', true);
    name.say(text('Lumen Bakery'));
    expect(believe()).toBe('not-changed');
    heading.say(text('Lumen Bakery'));
    expect(believe()).toEqual(nodes);
  });
});

it.each<[string, RawReading, RawReading, boolean]>([
  ['believed where all the rest is this account’s own', text('4,310'), text('4,310'), true],
  ['believed where a part of the rest was empty and is', EMPTY, EMPTY, true],
  ['not believed where a part of the rest is another’s', text('4,310'), text('9,000'), false],
])('a name from in between is %s', (_, was, is, believed) => {
  const other = field('employees', was);
  const { opened, name, users, active, lumen } = onLumen(LUMEN, other);
  const nodes = [name, users, other];
  const left = lumen.leave(nodes);
  name.say(text('Lumen Bakeries'));
  const between = new RecordInterlock(TARN, opened, left).leave(nodes);
  other.say(is);
  const again = new RecordInterlock(LUMEN, opened, between);
  expect(again.believe(active, nodes, 'name', true)).toEqual(believed ? nodes : 'not-changed');
});
