import { vi } from 'vitest';

// The files of a process share its page and its globals: each starts as if it were the first.
vi.useRealTimers();
vi.restoreAllMocks();
vi.unstubAllGlobals();
vi.unstubAllEnvs();
if (typeof document === 'object') {
  const { documentElement } = document;
  for (const name of documentElement.getAttributeNames()) documentElement.removeAttribute(name);
  documentElement.replaceChildren(document.createElement('head'), document.createElement('body'));
}
