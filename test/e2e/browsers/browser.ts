import type { FramedPage } from './framed-page';
import type { Sidebar } from './sidebar';

export type BrowserName = 'chromium' | 'firefox';

/** How a browser is started. Nothing here changes the extension. */
export interface BrowserOptions extends Preferences {
  /** Port of the local server that answers for every host name. */
  readonly port: number;
  /** Which one; the environment's HANDRAIL_BROWSER where absent. */
  readonly browser?: BrowserName;
  /** Folder of the built extension; `dist/chrome` or `dist/firefox` of this project where absent. */
  readonly extension?: string;
  /** A profile to keep and open again; a fresh one, removed on closing, where absent. */
  readonly profile?: string;
  /** Keeps tabs that are closed, blank, for whoever wants a new one: a tab costs as much as loading a page into it. */
  readonly keepTabs?: boolean;
  readonly headed?: boolean;
}

/** What a person prefers, as pages are told. */
export interface Preferences {
  readonly dark?: boolean;
  readonly reducedMotion?: boolean;
  /** The system's few colours in place of the page's own. */
  readonly forcedColors?: boolean;
}

/** Size of a new tab's viewport in CSS pixels. */
export const VIEWPORT = { width: 1440, height: 900 };

/** Counts that must not grow. `listeners` and `heapBytes` are null where the browser cannot tell. */
export interface Counters {
  readonly nodes: number;
  readonly listeners: number | null;
  readonly heapBytes: number | null;
}

/** A self-contained function over the sidebar's closed root, or the source text of one. */
export type InSidebar<A extends unknown[], R> =
  | ((root: ShadowRoot, ...args: A) => R | Promise<R>)
  | { readonly source: string };

/** One tab. Input is trusted, as from a person's hand. */
export interface Tab {
  readonly sidebar: Sidebar;
  goto(url: string): Promise<void>;
  reload(): Promise<void>;
  url(): Promise<string>;
  title(): Promise<string>;
  /** PNG of the viewport; written to `path` where given. */
  screenshot(path?: string): Promise<Uint8Array>;
  /** Runs a self-contained function in the page's own world; arguments and result are JSON. */
  evaluate<A extends unknown[], R>(run: (...args: A) => R | Promise<R>, ...args: A): Promise<R>;
  /**
   * Runs a self-contained function with the sidebar's closed root, in a world of its own;
   * null where the sidebar is not on the page.
   */
  insideSidebar<A extends unknown[], R>(run: InSidebar<A, R>, ...args: A): Promise<R | null>;
  /** How many closed shadow roots stand at the top of the document. */
  countClosedRoots(): Promise<number>;
  /** The page in the frame whose address contains `path`; waits until there is one. */
  frame(path: string): Promise<FramedPage>;
  /** Moves the mouse there and clicks. CSS pixels of the viewport. */
  clickAt(x: number, y: number): Promise<void>;
  moveTo(x: number, y: number): Promise<void>;
  /** Presses the button where the mouse stands, moves there in a few steps, and lets go. */
  dragTo(x: number, y: number): Promise<void>;
  /** One key or chord, such as "Escape" or "Shift+Tab". */
  press(chord: string): Promise<void>;
  type(text: string): Promise<void>;
  bringToFront(): Promise<void>;
  resize(width: number, height: number, scale?: number): Promise<void>;
  back(): Promise<void>;
  counters(): Promise<Counters>;
  close(): Promise<void>;
}

/** The popup over a tab, as a click on the extension's button opens it. */
export interface Popup {
  /** All of its visible text, one line per block. */
  text(): Promise<string>;
  /** A trusted click on the button with this name; throws where there is none. */
  click(button: string): Promise<void>;
  close(): Promise<void>;
}

/** What the extension does behind the pages. */
export interface ExtensionControl {
  readonly id: string;
  /** Everything in `storage.local`, read without running any of the product's code. */
  storage(): Promise<Record<string, unknown>>;
  /** Writes to `storage.local` behind the product's back. */
  setStorage(items: Record<string, unknown>): Promise<void>;
  /** Removes everything from `storage.local`. */
  clearStorage(): Promise<void>;
  /** Stops the background as the browser does when it is idle. */
  terminateBackground(): Promise<void>;
  isBackgroundRunning(): Promise<boolean>;
  /** From now until the background stops, every write to `storage.local` is refused with this message. */
  refuseWrites(message: string): Promise<void>;
  /** Gives the extension the keyboard command that the browser itself would. */
  command(name: string): Promise<void>;
  /** Ends the extension and starts it again under the open tabs, as an update does. */
  reload(): Promise<void>;
  /** Turns the extension off or on under the open tabs, as a person does in the browser's list of extensions. */
  turn(state: 'on' | 'off'): Promise<void>;
  openOptions(): Promise<Tab>;
  /** Opens the popup's page in a tab of its own. */
  openPopupPage(): Promise<Tab>;
  /** Clicks the extension's button over this tab, as a person does, which brings the tab to the front. */
  openPopup(over: Tab): Promise<Popup>;
  /** Answers yes to a later request for this match pattern, which nobody could answer here. It grants nothing by itself. */
  agreeTo(origin: string): Promise<void>;
}

/** A started browser with the extension installed. */
export interface OpenBrowser {
  readonly name: BrowserName;
  readonly version: string;
  readonly extension: ExtensionControl;
  /** A new tab, in a window of its own where asked for, so that both are in front. */
  newTab(options?: { readonly ownWindow?: boolean }): Promise<Tab>;
  /** The tabs of web pages that are open now, such as one a link has opened. */
  tabs(): Promise<readonly Tab[]>;
  /** Pages are told these preferences in place of those of the start: in tabs opened from now on, in Firefox in all. */
  prefer(preferences: Preferences): Promise<void>;
  /** What the extension threw and nobody caught since this was last asked: in pages, in Firefox in the background too. */
  faults(): Promise<readonly string[]>;
  /** Closes every tab that was opened since the start, for good. */
  closeTabs(): Promise<void>;
  close(): Promise<void>;
  /** `kill -9` of the browser and everything it started. */
  kill(): Promise<void>;
}
