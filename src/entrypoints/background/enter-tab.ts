import type { Scripting } from 'webextension-polyfill';

/** The files of one content script, as paths, and where in a tab they go. */
export interface Entrance {
  readonly js: readonly string[];
  readonly css: readonly string[];
  readonly allFrames: boolean;
}

/**
 * Milliseconds before each new attempt. Firefox tells the process of an open page of a grant after it tells us, under
 * load by a few hundred milliseconds, and has no sign for it: until then it refuses with "An unexpected error
 * occurred" (seen in Firefox 153, 2026-11).
 */
const PATIENCE = [50, 100, 200, 400, 800, 1600];

/** Puts a content script into a tab that is open. Throws the browser's last refusal when it keeps refusing for three seconds. */
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
      if (pause === undefined) throw error;
      await new Promise((resolve) => setTimeout(resolve, pause));
    }
  }
}
