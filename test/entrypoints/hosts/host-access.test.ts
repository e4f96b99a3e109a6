import { expect, test, vi } from 'vitest';
import { hostAccess } from '../../../src/entrypoints/hosts/host-access';
import { COMMON, FakePermissions, MANIFEST } from './fake-permissions';

const MIL = 'https://acme.lightning.crmforce.mil/*';
const at = (host: string): URL => new URL(`https://${host}/lightning/page/home`);

function accessOf(permissions: FakePermissions, manifest: object = MANIFEST) {
  const runtime = { getManifest: () => manifest };
  return hostAccess({ permissions, runtime } as unknown as Parameters<typeof hostAccess>[0]);
}

test.each<[string, string, Partial<{ origins: string[]; permissions: string[] }>, boolean]>([
  ['a common host', 'acme.lightning.force.com', { origins: COMMON }, true],
  ['a common host that was withdrawn', 'acme.lightning.force.com', {}, false],
  ['a rarer host', 'acme.lightning.crmforce.mil', { origins: COMMON }, false],
  ['a rarer host without the means', 'acme.lightning.crmforce.mil', { origins: [MIL] }, false],
  [
    'an enabled rarer host',
    'acme.lightning.crmforce.mil',
    { origins: [MIL], permissions: ['scripting'] },
    true,
  ],
  ['no Salesforce host', 'evil.example', { origins: COMMON, permissions: ['scripting'] }, false],
])('%s (%s) with %j is enabled: %s', async (_what, host, granted, enabled) => {
  expect(await accessOf(new FakePermissions(granted)).isEnabled(at(host))).toBe(enabled);
});

test('asks for one host and the means, in the task of the click', () => {
  const permissions = new FakePermissions();
  void accessOf(permissions).enable(MIL);
  expect(permissions.asked).toEqual([{ origins: [MIL], permissions: ['scripting'] }]);
});

test('asks to look in the task of the click', () => {
  const permissions = new FakePermissions();
  void accessOf(permissions).look();
  expect(permissions.asked).toEqual([{ permissions: ['activeTab'] }]);
});

test.each<[string, object, string[], boolean]>([
  ['may be asked to show addresses', MANIFEST, [], true],
  ['was asked already', MANIFEST, ['activeTab'], false],
  [
    'shows them by itself, so that its manifest asks for nothing',
    { optional_permissions: ['scripting'] },
    [],
    false,
  ],
])('a browser that %s', async (_what, manifest, permissions, mayAsk) => {
  expect(await accessOf(new FakePermissions({ permissions }), manifest).mayAskToLook()).toBe(mayAsk);
});

test('tells of every change until it is no longer wanted', async () => {
  const permissions = new FakePermissions({ origins: COMMON });
  const access = accessOf(permissions);
  const changed = vi.fn();
  const lifetime = new AbortController();
  access.watch(changed, lifetime.signal);
  await access.enable(MIL);
  expect(await access.extra()).toEqual([MIL]);
  await access.disable(MIL);
  expect(await access.extra()).toEqual([]);
  expect(changed).toHaveBeenCalledTimes(2);
  lifetime.abort();
  expect(permissions.onAdded.listeners.size + permissions.onRemoved.listeners.size).toBe(0);
});
