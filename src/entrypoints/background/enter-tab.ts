import type { Scripting } from 'webextension-polyfill';

/** The files of one content script, as paths, and where in a tab they go. */
export interface Entrance {
  readonly js: readonly string[];
  readonly css: readonly string[];
  readonly allFrames: boolean;
}

/**
 * Firefox tells us of a grant before it tells the process of an open page: under load, a few hundred milliseconds
 * before. Until then it refuses with these words, and no event says when it is ready. Seen in Firefox 153, 2026-11.
 */
const NOT_YET = /unexpected error/i;
/** Milliseconds before each new attempt. */
const PATIENCE = [50, 100, 200, 400, 800, 1600];

/**
 * Puts a content script into a tab that is open. Throws the browser's refusal; one that may pass is retried for three
 * seconds first.
 */
export async function enterTab(
  scripting: Scripting.Static,
  tabId: number,
  { js, css, allFrames }: Entrance,
  patience: readonly number[] = PATIENCE,
): Promise<void> {
  const target = { tabId, allFrames };
  for (let attempt = 0; ; attempt += 1) {
    try {
      await scripting.insertCSS({ target, files: [...css] });
      await scripting.executeScript({ target, files: [...js], injectImmediately: true });
      return;
    } catch (error) {
      const pause = patience[attempt];
      if (pause === undefined || !NOT_YET.test(String(error))) throw error;
      await new Promise((resolve) => setTimeout(resolve, pause));
    }
  }
}
