import type { Browser } from 'webextension-polyfill';

/**
 * The browser's own extension API, for the content script only: in Manifest V3 both browsers give promises, and the
 * polyfill would cost every Salesforce page 3 kB to say the same.
 */
export const extensionApi: Pick<Browser, 'runtime' | 'storage'> =
  (globalThis as unknown as { browser?: Browser; chrome: Browser }).browser ??
  (globalThis as unknown as { chrome: Browser }).chrome;
