import type { Browser } from 'webextension-polyfill';
import { hostOf, originOf } from '../../salesforce/hosts';
import { extraOrigins } from './extra-origins';

/** How our own pages ask for the hosts that Handrail may be on, and give them back. */
export interface HostAccess {
  /** True if the script runs at this address of a Salesforce host. */
  isEnabled(url: URL): Promise<boolean>;
  /**
   * Asks the person for one host ("https://acme.example.com/*"), and for putting the script there; false if they refuse.
   * Browsers accept it only at the start of a click's own task: await nothing before it.
   */
  enable(origin: string): Promise<boolean>;
  /** Gives a host back; false if the browser keeps it. */
  disable(origin: string): Promise<boolean>;
  /** The match patterns that were enabled beyond the manifest's. */
  extra(): Promise<string[]>;
  /** True if this browser hides the addresses of hosts that are not enabled, and could be asked not to. */
  mayAskToLook(): Promise<boolean>;
  /**
   * Asks to see a tab's address whenever our button is clicked on it, from the next click on. Browsers grant it without
   * a prompt, in a click's own task.
   */
  look(): Promise<boolean>;
  /** Calls back after every change of what is granted, until the signal aborts. */
  watch(onChange: () => void, signal: AbortSignal): void;
}

/** The access that the browser's permissions give. */
export function hostAccess({ permissions, runtime }: Pick<Browser, 'permissions' | 'runtime'>): HostAccess {
  const manifest = runtime.getManifest();
  const patterns = (manifest.content_scripts ?? []).flatMap(({ matches }) => matches ?? []);

  return {
    async isEnabled(url) {
      const origin = originOf(url);
      if (origin === undefined) return false;
      // The manifest's own script needs nothing but the host.
      const isCommon = hostOf(url)?.row.access === 'manifest';
      return permissions.contains({ origins: [origin], permissions: isCommon ? [] : ['scripting'] });
    },
    enable: (origin) => permissions.request({ origins: [origin], permissions: ['scripting'] }),
    disable: (origin) => permissions.remove({ origins: [origin] }),
    extra: async () => extraOrigins((await permissions.getAll()).origins ?? [], patterns),
    async mayAskToLook() {
      const optional: readonly string[] = manifest.optional_permissions ?? [];
      return optional.includes('activeTab') && !(await permissions.contains({ permissions: ['activeTab'] }));
    },
    look: () => permissions.request({ permissions: ['activeTab'] }),
    watch(onChange, signal) {
      const { onAdded, onRemoved } = permissions;
      // The same function for both, so that it can be removed again.
      const listener = (): void => onChange();
      for (const event of [onAdded, onRemoved]) {
        event.addListener(listener);
        signal.addEventListener('abort', () => event.removeListener(listener));
      }
    },
  };
}
