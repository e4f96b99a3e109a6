/** Calls back when the reader's calendar date changes, also after the machine slept through midnight, until the end. */
export function atMidnight(window: Window, callback: () => void, signal: AbortSignal): void {
  let timer = 0;
  let day = new Date().toDateString();
  const arrange = (): void => {
    const now = new Date();
    const next = new Date(now.getFullYear(), now.getMonth(), now.getDate() + 1);
    timer = window.setTimeout(check, next.getTime() - now.getTime() + 1_000);
  };
  const check = (): void => {
    window.clearTimeout(timer);
    arrange();
    const today = new Date().toDateString();
    if (today === day) return;
    day = today;
    callback();
  };
  arrange();
  window.document.addEventListener('visibilitychange', check, { signal });
  signal.addEventListener('abort', () => window.clearTimeout(timer), { once: true });
}
