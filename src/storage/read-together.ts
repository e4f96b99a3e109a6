import type { StorageBrowser } from './storage-browser';

/**
 * The same storage, in which all that is asked for before the next microtask is fetched by one call: each call costs a
 * page its time, and what arrives together is drawn together. Where the one call fails, each key is read alone, so that one value that the
 * browser cannot read does not take the others with it.
 *
 * A page that was left and is brought back by the browser as it was has missed changes, and whatever it had asked for
 * (Firefox 153, 2026-11).
 */
export function readTogether(storage: StorageBrowser, window: Window): StorageBrowser {
  let asked: Set<string> | undefined;
  let answer: Promise<Record<string, unknown>> | undefined;

  const fetchSoon = async (): Promise<Record<string, unknown>> => {
    // What else is asked in this task joins before the call is made.
    await undefined;
    const keys = [...(asked ?? [])];
    asked = undefined;
    answer = undefined;
    return storage.local.get(keys);
  };

  const get = async (key: string): Promise<Record<string, unknown>> => {
    asked ??= new Set();
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
