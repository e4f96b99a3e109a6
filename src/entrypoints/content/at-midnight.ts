/** How often the date is checked, in milliseconds: a timer set for midnight would stop while the machine sleeps. */
const INTERVAL = 60_000;

/** Calls back when the reader's calendar date has changed, within a minute or when the window is shown, until the end. */
export function atMidnight(window: Window, callback: () => void, signal: AbortSignal): void {
  let day = new Date().toDateString();
  const check = (): void => {
    const today = new Date().toDateString();
    if (today === day) return;
    day = today;
    callback();
  };
  const timer = window.setInterval(check, INTERVAL);
  window.document.addEventListener('visibilitychange', check, { signal });
  signal.addEventListener('abort', () => window.clearInterval(timer));
}
