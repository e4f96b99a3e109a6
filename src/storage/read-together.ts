import type { StorageBrowser } from './storage-browser';

/**
 * The same storage, but everything asked for before the next microtask is fetched in one call: each call costs the page
 * time, and what arrives together is drawn together. If that call fails, each key is read on its own, so that one value
 * that the browser cannot read does not take the others with it.
 *
 * A page that the browser restores as it was, after it had been left, has missed changes and the answers to whatever it
 * had asked for (Firefox 153, 2026-11).
 */
export function readTogether(storage: StorageBrowser, window: Window): StorageBrowser {
  let asked = new Set<string>();
  let answer: Promise<Record<string, unknown>> | undefined;

  const fetchSoon = async (): Promise<Record<string, unknown>> => {
    // Whatever else is asked for in this task joins in before the call is made.
    await undefined;
    const keys = [...asked];
    asked = new Set();
    answer = undefined;
    return storage.local.get(keys);
  };

  const get = async (key: string): Promise<Record<string, unknown>> => {
    asked.add(key);
    answer ??= fetchSoon();
    try {
      return await answer;
    } catch {
      return storage.local.get(key);
    }
  };

  return {
    onChanged: storage.onChanged,
    onMissed: (listener, signal) =>
      window.addEventListener('pageshow', ({ persisted }) => persisted && listener(), { signal }),
    local: {
      get: (keys) => (typeof keys === 'string' ? get(keys) : storage.local.get(keys)),
      set: (items) => storage.local.set(items),
    },
  };
}
