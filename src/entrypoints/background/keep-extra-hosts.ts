import type { Browser, Manifest, Scripting } from 'webextension-polyfill';
import { notifyTab } from '../../messaging/tab-notice';
import { WriteQueue } from '../../storage/write-queue';
import { extraOrigins, originsLike } from '../hosts/extra-origins';
import { enterTab } from './enter-tab';

/** The parts of the browser that this uses; `scripting` exists only once it has been granted. */
export type ExtraHostsBrowser = Pick<Browser, 'runtime' | 'permissions' | 'tabs'> & {
  readonly scripting?: Scripting.Static;
};

/** What only extra hosts need. */
const FOR_EXTRA_HOSTS = ['scripting', 'activeTab'] as const;

/**
 * Keeps the manifest's content script on the hosts that somebody enabled, and only there: it is registered for future
 * pages, put into the pages that are open when a host is enabled, and told to leave them when it is withdrawn.
 * All listeners are added before this returns.
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
  /** The manifest's content scripts, one for each kind of page. */
  const scripts = (): readonly Manifest.ContentScript[] => runtime.getManifest().content_scripts ?? [];
  const common = (): string[] => scripts().flatMap(({ matches }) => matches ?? []);
  // Firefox reports the manifest's files as full addresses, but accepts only paths.
  const root = runtime.getURL('');
  const paths = (files: readonly string[] = []): string[] => files.map((file) => file.replace(root, ''));

  async function granted(): Promise<string[]> {
    return (await permissions.getAll()).origins ?? [];
  }

  /** Brings the registrations in line with the grants; does nothing if they already are. */
  async function register(): Promise<void> {
    // It goes with the permission. Without hosts the script runs nowhere, and the next grant updates it.
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
              // A person may have enabled a whole domain, in which the common hosts already have their script.
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
    // A page that loads while a registration is being changed may get no script.
    const changed = wanted.filter((script) =>
      before.some((one) => one.id === script.id && !isSame(one, script)),
    );
    if (changed.length > 0) await scripting.updateContentScripts(changed);
    const added = wanted.filter((script) => !before.some(({ id }) => id === script.id));
    if (added.length > 0) await scripting.registerContentScripts(added);
  }

  /** Puts the script into the open pages of these hosts; a page that already has it keeps the one it has. */
  async function enter(origins: readonly string[]): Promise<void> {
    const { scripting } = browser;
    if (!scripting) return;
    for (const like of scripts()) {
      const url = originsLike(origins, like.matches ?? []);
      const open = url.length === 0 ? [] : await tabs.query({ url, discarded: false });
      const entrance = { js: paths(like.js), css: paths(like.css), allFrames: like.all_frames ?? false };
      const entering = open.map(async ({ id }) => id !== undefined && enterTab(scripting, id, entrance));
      for (const result of await Promise.allSettled(entering)) {
        // The page is being left or shows an error: the next one gets the registered script.
        if (result.status === 'rejected') report(`Handrail could not enter a tab: ${String(result.reason)}`);
      }
    }
  }

  /** Tells every tab, because we no longer see the addresses of those that we may not read. */
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
    // A host granted in the meantime still needs them, in the job that waits behind this one.
    if (waiting > 1) return;
    if (unneeded.length > 0) await permissions.remove({ permissions: unneeded });
  }

  /** Browsers restore tabs before they remember what was registered, so those are entered by hand. */
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
      // If only `activeTab` was granted, the popup is about to use it.
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

/** True if two registrations put the same files into the same pages, in whatever order the browser lists them. */
function isSame(a: Scripting.RegisteredContentScript, b: Scripting.RegisteredContentScript): boolean {
  const parts = ['matches', 'excludeMatches', 'js', 'css', 'runAt', 'allFrames'] as const;
  return parts.every((part) => String([a[part]].flat().sort()) === String([b[part]].flat().sort()));
}
