import { expect, test, vi } from 'vitest';
import { hostAccess } from '../../../src/entrypoints/hosts/host-access';
import { followExtraHosts } from '../../../src/entrypoints/options/extra-hosts';
import type { ExtraHost } from '../../../src/ui/options/HostsSection';
import { COMMON, FakePermissions, MANIFEST } from '../hosts/fake-permissions';

const MIL = 'https://acme.lightning.crmforce.mil/*';

async function follow(permissions: FakePermissions) {
  const browser = { permissions, runtime: { getManifest: () => MANIFEST } };
  let hosts: readonly ExtraHost[] = [];
  const lifetime = new AbortController();
  await followExtraHosts(
    hostAccess(browser as unknown as Parameters<typeof hostAccess>[0]),
    (next) => {
      hosts = next;
    },
    lifetime.signal,
  );
  return { lifetime, now: () => hosts, names: () => hosts.map(({ host }) => host) };
}

test('the hosts beyond the common ones are listed, and the list follows what is granted', async () => {
  const permissions = new FakePermissions({ origins: COMMON });
  const page = await follow(permissions);
  expect(page.names()).toEqual([]);
  await permissions.request({ origins: [MIL], permissions: ['scripting'] });
  await vi.waitFor(() => expect(page.names()).toEqual(['acme.lightning.crmforce.mil']));
});

test('one that is disabled is gone, and comes back by Undo, which asks in the task of its click', async () => {
  const permissions = new FakePermissions({ origins: [...COMMON, MIL] });
  const page = await follow(permissions);
  const outcome = await page.now()[0]!.disable();
  await vi.waitFor(() => expect(page.names()).toEqual([]));
  if (outcome.kind !== 'done' || !outcome.undo) throw new Error('cannot be undone');
  void outcome.undo();
  expect(permissions.asked).toEqual([{ origins: [MIL], permissions: ['scripting'] }]);
  await vi.waitFor(() => expect(page.names()).toEqual(['acme.lightning.crmforce.mil']));
});

test('a browser that refuses is heard', async () => {
  const permissions = new FakePermissions({ origins: [MIL] });
  const page = await follow(permissions);
  permissions.remove = async () => false;
  expect(await page.now()[0]!.disable()).toEqual({
    kind: 'failed',
    reason: 'Your browser did not allow it.',
  });
  permissions.remove = () => Promise.reject(new Error('You cannot remove required permissions.'));
  expect(await page.now()[0]!.disable()).toMatchObject({ reason: expect.stringContaining('required') });
});
