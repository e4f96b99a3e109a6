import { partsOf } from './parts-of';
import type { StorageBrowser } from './storage-browser';
import { StorageItem } from './storage-item';
import { firstVersion } from './versions';

/** What a person chose, shared by all tabs. */
export interface Settings {
  /** Written beside every deed; empty: nobody is named. */
  readonly name: string;
  readonly theme: 'page' | 'light' | 'dark';
  readonly dock: 'left' | 'right';
  /** CSS pixels, 280 to 560. */
  readonly width: number;
  readonly collapsed: boolean;
}

/** The narrowest and the widest sidebar, in CSS pixels. */
const WIDTH_LIMITS = { from: 280, to: 560 } as const;

/** The longest name, in characters. */
const NAME_LIMIT = 200;

/** What holds before anybody chose anything. */
export const DEFAULT_SETTINGS: Settings = {
  name: '',
  theme: 'page',
  dock: 'right',
  width: 344,
  collapsed: false,
};

/** True for settings as version 1 wrote them. Checked by hand, because content scripts read settings too. */
export function isSettings(data: unknown): data is Settings {
  const { name, theme, dock, width, collapsed } = partsOf(data);
  return (
    typeof name === 'string' &&
    name.length <= NAME_LIMIT &&
    (theme === 'page' || theme === 'light' || theme === 'dark') &&
    (dock === 'left' || dock === 'right') &&
    typeof width === 'number' &&
    width >= WIDTH_LIMITS.from &&
    width <= WIDTH_LIMITS.to &&
    typeof collapsed === 'boolean'
  );
}

/** The settings in this browser. */
export function settingsItem(storage: StorageBrowser): StorageItem<Settings> {
  return new StorageItem(storage, {
    key: 'settings',
    name: 'the settings',
    fallback: DEFAULT_SETTINGS,
    versions: firstVersion(isSettings),
  });
}
