import type { Browser } from 'webextension-polyfill';
import { hostOf, originOf } from '../../salesforce/hosts';
import { extraOrigins } from './extra-origins';

/** The hosts that Handrail may be on, as our own pages ask for them and give them back. */
export interface HostAccess {
  /** True where the script runs at this address of a Salesforce host. */
  isEnabled(url: URL): Promise<boolean>;
  /**
   * Asks the person for one host ("https://acme.example.com/*"), and for putting the script there; false where refused.
   * Browsers accept it only at the start of a click's own task: await nothing before it.
   */
  enable(origin: string): Promise<boolean>;
  /** Gives a host back; false where the browser keeps it. */
  disable(origin: string): Promise<boolean>;
  /** The match patterns that were enabled beyond the manifest's. */
  extra(): Promise<string[]>;
  /** True where this browser hides the address of hosts that are not enabled, and could be asked not to. */
  mayAskToLook(): Promise<boolean>;
  /** Asks to see a tab's address at each click on our button, from the next one on; no browser asks the person. In a click's own task. */
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
      // Where the manifest's own script runs, the host is all that it takes.
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
      // A listener that takes nothing would be a new function each time it is wrapped.
      const listener = (): void => onChange();
      for (const event of [onAdded, onRemoved]) {
        event.addListener(listener);
        signal.addEventListener('abort', () => event.removeListener(listener));
      }
    },
  };
}
