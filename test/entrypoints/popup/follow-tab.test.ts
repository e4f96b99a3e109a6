import { expect, test, vi } from 'vitest';
import { followTab, type PopupHands } from '../../../src/entrypoints/popup/follow-tab';
import { COMMON, FakePermissions, MANIFEST } from '../hosts/fake-permissions';

const HOST = 'acme.lightning.crmforce.mil';
const ORIGIN = `https://${HOST}/*`;
type Drawn = Parameters<PopupHands['draw']>[0];

/** The popup over a tab with this address, which the browser shows or hides. */
function open(address: string | undefined, permissions = new FakePermissions({ origins: COMMON })) {
  const drawn: Drawn[] = [];
  const send = vi.fn(async () => ({ kind: 'not-saved', reason: 'Handrail is not running just now.' }));
  followTab({
    browser: {
      permissions,
      runtime: { getManifest: () => MANIFEST },
      tabs: { query: async () => [{ url: address }] },
      commands: {
        getAll: async () => [
          { name: '_execute_action', shortcut: '' },
          { name: 'toggle-sidebar', shortcut: 'Ctrl+Shift+9' },
        ],
      },
    } as unknown as PopupHands['browser'],
    send: send as unknown as PopupHands['send'],
    draw: (props) => void drawn.push(props),
    close: () => undefined,
  });
  const now = (): Drawn => drawn.at(-1)!;
  const shows = (state: object) => vi.waitFor(() => expect(now().state).toEqual(state));
  return { permissions, now, shows };
}

test('one click on the offer asks for that host only, and then says what is there', async () => {
  const { permissions, now, shows } = open(`https://${HOST}/lightning/page/home`);
  await shows({ kind: 'not-enabled', host: HOST });
  now().actions.enable();
  // In the click's own task: nothing is awaited before it.
  expect(permissions.asked).toEqual([{ origins: [ORIGIN], permissions: ['scripting'] }]);
  await shows({ kind: 'salesforce', organisation: 'acme', extraHost: HOST });
  now().actions.disable();
  await shows({ kind: 'not-enabled', host: HOST });
});

test('a host that was withdrawn is offered in the same way', async () => {
  const { permissions, now, shows } = open(
    'https://acme.lightning.force.com/lightning/page/home',
    new FakePermissions(),
  );
  await shows({ kind: 'not-enabled', host: 'acme.lightning.force.com' });
  now().actions.enable();
  expect(permissions.asked).toEqual([
    { origins: ['https://acme.lightning.force.com/*'], permissions: ['scripting'] },
  ]);
  await shows({ kind: 'salesforce', organisation: 'acme' });
});

test('an account tells the keys that go to its sidebar, as the person chose them', async () => {
  const { shows } = open('https://acme.lightning.force.com/lightning/r/Account/0013A0000106QAbQAM/view');
  await shows({ kind: 'account', organisation: 'acme', shortcut: 'Ctrl+Shift+9' });
});

test('a refusal changes nothing and is said', async () => {
  const { permissions, now, shows } = open(`https://${HOST}/`);
  await shows({ kind: 'not-enabled', host: HOST });
  permissions.answer = false;
  now().actions.enable();
  await vi.waitFor(() => expect(now().failure).toContain('did not allow it'));
  expect(now().state).toEqual({ kind: 'not-enabled', host: HOST });
  permissions.request = () => Promise.reject(new Error('may only be called from a user input handler'));
  now().actions.enable();
  await vi.waitFor(() => expect(now().failure).toContain('user input handler'));
});

test('an address that is hidden can be looked at from the next click on', async () => {
  const { permissions, now, shows } = open(undefined);
  await shows({ kind: 'hidden' });
  now().actions.look();
  expect(permissions.asked).toEqual([{ permissions: ['activeTab'] }]);
  await shows({ kind: 'look-again' });
});

test('nothing is asked for where there is nothing to ask for', async () => {
  const { permissions, now, shows } = open('https://example.com/');
  await shows({ kind: 'elsewhere' });
  now().actions.enable();
  now().actions.disable();
  expect(permissions.asked).toEqual([]);
});

test('options that do not open say why', async () => {
  const { now, shows } = open('https://example.com/');
  await shows({ kind: 'elsewhere' });
  now().actions.openOptions();
  await vi.waitFor(() => expect(now().failure).toBe('Handrail is not running just now.'));
});
