import type { Permissions } from 'webextension-polyfill';

type Listener = (permissions: Permissions.Permissions) => void;

interface Granted {
  readonly origins: readonly string[];
  readonly permissions: readonly string[];
}

class FakeEvent {
  readonly listeners = new Set<Listener>();
  addListener(listener: Listener): void {
    this.listeners.add(listener);
  }
  removeListener(listener: Listener): void {
    this.listeners.delete(listener);
  }
  fire(permissions: Permissions.Permissions): void {
    for (const listener of this.listeners) listener(permissions);
  }
}

/** What a browser grants; `answer` is what a person says to each request. */
export class FakePermissions {
  readonly onAdded = new FakeEvent();
  readonly onRemoved = new FakeEvent();
  readonly asked: unknown[] = [];
  answer = true;
  origins: string[];
  permissions: string[];

  constructor({ origins = [], permissions = [] }: Partial<Granted> = {}) {
    this.origins = [...origins];
    this.permissions = ['storage', ...permissions];
  }

  async getAll(): Promise<{ origins: string[]; permissions: string[] }> {
    return { origins: [...this.origins], permissions: [...this.permissions] };
  }

  async contains({ origins = [], permissions = [] }: Partial<Granted>): Promise<boolean> {
    return (
      origins.every((origin) => this.origins.some((pattern) => subsumes(pattern, origin))) &&
      permissions.every((name) => this.permissions.includes(name))
    );
  }

  async request(wanted: Partial<Granted>): Promise<boolean> {
    this.asked.push(wanted);
    if (!this.answer) return false;
    this.origins.push(...(wanted.origins ?? []));
    this.permissions.push(...(wanted.permissions ?? []));
    this.onAdded.fire(wanted as Permissions.Permissions);
    return true;
  }

  async remove(unwanted: Partial<Granted>): Promise<boolean> {
    this.origins = this.origins.filter((origin) => !unwanted.origins?.includes(origin));
    this.permissions = this.permissions.filter((name) => !unwanted.permissions?.includes(name));
    this.onRemoved.fire(unwanted as Permissions.Permissions);
    return true;
  }
}

function subsumes(pattern: string, origin: string): boolean {
  return pattern === origin || (pattern.includes('*.') && origin.endsWith(pattern.replace('https://*', '')));
}

/** The match patterns of the manifest that these tests play. */
export const COMMON = ['https://*.lightning.force.com/*', 'https://*.my.salesforce.com/*'];

/** A manifest with a content script for each kind of page, as a browser gives it. */
export const MANIFEST = {
  content_scripts: [
    { matches: COMMON.slice(0, 1), js: ['content.js'], css: ['room.css'], run_at: 'document_start' as const },
    {
      matches: COMMON.slice(1),
      js: ['content.js'],
      css: ['room.css'],
      run_at: 'document_start' as const,
      all_frames: true,
    },
  ],
  optional_permissions: ['scripting', 'activeTab'],
};
