/** A window that is hidden or left draws no picture; what waits for one continues after this many milliseconds. */
const LATEST = 100;

/**
 * Resolves once the next picture is on the screen, or the page is left: a person sees what they did before any work is
 * done on it.
 */
export function nextPicture(window: Window): Promise<void> {
  return new Promise((resolve) => {
    const done = (): void => {
      window.removeEventListener('pagehide', done);
      resolve();
    };
    window.addEventListener('pagehide', done);
    window.requestAnimationFrame(() => window.setTimeout(done));
    window.setTimeout(done, LATEST);
  });
}
