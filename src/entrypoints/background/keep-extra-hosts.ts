import type { Browser, Manifest, Scripting } from 'webextension-polyfill';
import { notifyTab } from '../../messaging/tab-notice';
import { WriteQueue } from '../../storage/write-queue';
import { extraOrigins, originsLike } from '../hosts/extra-origins';
import { enterTab } from './enter-tab';

/** The parts of the browser that this uses; `scripting` is there only once it was granted. */
export type ExtraHostsBrowser = Pick<Browser, 'runtime' | 'permissions' | 'tabs'> & {
  readonly scripting?: Scripting.Static;
};

/** What nothing but extra hosts needs. */
const FOR_EXTRA_HOSTS = ['scripting', 'activeTab'] as const;

/**
 * Keeps the manifest's content script on the hosts that somebody enabled, and only there: registered for pages to
 * come, put into the pages that are open when a host is enabled, told to leave them when it is withdrawn.
 * Every listener is there before it returns.
 */
export function keepExtraHosts(browser: ExtraHostsBrowser, report: (problem: string) => void): void {
  const { runtime, permissions, tabs } = browser;
  const queue = new WriteQueue();
  let waiting = 0;
  const inTurn = (job: () => Promise<void>): void => {
    waiting += 1;
    queue
      .run(job)
      .catch((error: unknown) => report(`Handrail could not follow the hosts: ${String(error)}`))
      .finally(() => {
        waiting -= 1;
      });
  };
  /** The manifest's content scripts, those of each kind of page for themselves. */
  const scripts = (): readonly Manifest.ContentScript[] => runtime.getManifest().content_scripts ?? [];
  const common = (): string[] => scripts().flatMap(({ matches }) => matches ?? []);
  // Firefox gives the files of the manifest as whole addresses, and takes them only as paths.
  const root = runtime.getURL('');
  const paths = (files: readonly string[] = []): string[] => files.map((file) => file.replace(root, ''));

  async function granted(): Promise<string[]> {
    return (await permissions.getAll()).origins ?? [];
  }

  /** Makes the registrations what the grants say; nothing happens where they are so already. */
  async function register(): Promise<void> {
    // Gone with the permission; without hosts the script runs nowhere, and the next grant brings it up to date.
    const { scripting } = browser;
    if (!scripting) return;
    const origins = extraOrigins(await granted(), common());
    const wanted = scripts().flatMap((like, index): Scripting.RegisteredContentScript[] => {
      const matches = originsLike(origins, like.matches ?? []);
      return matches.length === 0
        ? []
        : [
            {
              id: `extra-hosts-${index}`,
              matches,
              // A person may have enabled a whole domain, where the common hosts have their script already.
              excludeMatches: common(),
              js: paths(like.js),
              css: paths(like.css),
              runAt: like.run_at ?? 'document_idle',
              allFrames: like.all_frames ?? false,
              persistAcrossSessions: true,
            },
          ];
    });
    const before = await scripting.getRegisteredContentScripts();
    const stale = before.filter(({ id }) => !wanted.some((script) => script.id === id));
    if (stale.length > 0) await scripting.unregisterContentScripts({ ids: stale.map(({ id }) => id) });
    // While a registration is changed, a page that is just being loaded may get none.
    const changed = wanted.filter((script) =>
      before.some((one) => one.id === script.id && !isSame(one, script)),
    );
    if (changed.length > 0) await scripting.updateContentScripts(changed);
    const added = wanted.filter((script) => !before.some(({ id }) => id === script.id));
    if (added.length > 0) await scripting.registerContentScripts(added);
  }

  /** Puts the script into the pages of these hosts that are open; one that has it already keeps the one it has. */
  async function enter(origins: readonly string[]): Promise<void> {
    const { scripting } = browser;
    if (!scripting) return;
    for (const like of scripts()) {
      const url = originsLike(origins, like.matches ?? []);
      const open = url.length === 0 ? [] : await tabs.query({ url, discarded: false });
      const entrance = { js: paths(like.js), css: paths(like.css), allFrames: like.all_frames ?? false };
      const entering = open.map(async ({ id }) => id !== undefined && enterTab(scripting, id, entrance));
      for (const result of await Promise.allSettled(entering)) {
        // A page that is just being left, or shows an error: the next one has the registered script.
        if (result.status === 'rejected') report(`Handrail could not enter a tab: ${String(result.reason)}`);
      }
    }
  }

  /** Tells every tab, because those that we may no longer read have no address for us. */
  async function leave(): Promise<void> {
    const notice = { call: 'hosts-changed', origins: await granted() } as const;
    const open = await tabs.query({});
    await Promise.all(open.map(async ({ id }) => id !== undefined && notifyTab(tabs, id, notice)));
  }

  /** Gives back what only extra hosts need. */
  async function tidy(): Promise<void> {
    const now = await permissions.getAll();
    if (extraOrigins(now.origins ?? [], common()).length > 0) return;
    const unneeded = FOR_EXTRA_HOSTS.filter((name) => now.permissions?.includes(name));
    // What was granted meanwhile is still to be made use of, by the job that waits behind this one.
    if (waiting > 1) return;
    if (unneeded.length > 0) await permissions.remove({ permissions: unneeded });
  }

  /** Browsers restore tabs before they know again what was registered, so that those are entered by hand. */
  const start = (): void =>
    inTurn(async () => {
      await register();
      await enter(extraOrigins(await granted(), common()));
    });
  runtime.onInstalled.addListener(start);
  runtime.onStartup.addListener(start);
  permissions.onAdded.addListener(({ origins = [] }) => {
    inTurn(async () => {
      await register();
      await enter(origins);
      // `activeTab` alone is granted to look at a tab: it is still in use.
      if (origins.length > 0) await tidy();
    });
  });
  permissions.onRemoved.addListener(({ origins = [] }) => {
    if (origins.length === 0) return;
    inTurn(async () => {
      await leave();
      await register();
      await tidy();
    });
  });
}

/** True where two registrations put the same files into the same pages, in whichever order the browser tells them. */
function isSame(a: Scripting.RegisteredContentScript, b: Scripting.RegisteredContentScript): boolean {
  const parts = ['matches', 'excludeMatches', 'js', 'css', 'runAt', 'allFrames'] as const;
  return parts.every((part) => String([a[part]].flat().sort()) === String([b[part]].flat().sort()));
}
