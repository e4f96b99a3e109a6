import type { TabNotice } from './protocol';

type NoticeListener = (message: unknown) => void;

/** The part of `browser.runtime` that a tab's script needs to hear notices. */
export interface NoticedRuntime {
  readonly onMessage: {
    addListener(listener: NoticeListener): void;
    removeListener(listener: NoticeListener): void;
  };
}

/** The part of `browser.tabs` that telling a tab needs. */
export interface NoticingTabs {
  sendMessage(tab: number, message: unknown): Promise<unknown>;
}

/** Calls back for each notice to this tab, until the signal aborts. */
export function onNotice(
  runtime: NoticedRuntime,
  callback: (notice: TabNotice) => void,
  signal: AbortSignal,
): void {
  const listener = (message: unknown) => {
    if (isNotice(message)) callback(message);
  };
  runtime.onMessage.addListener(listener);
  signal.addEventListener('abort', () => runtime.onMessage.removeListener(listener));
}

/** Tells a tab's script something, if there is one. */
export async function notifyTab(tabs: NoticingTabs, tab: number, notice: TabNotice): Promise<void> {
  try {
    await tabs.sendMessage(tab, notice);
  } catch {
    // Both browsers reject if nobody listens, which is true of most tabs and no fault.
  }
}

function isNotice(message: unknown): message is TabNotice {
  const { call, origins } = (message ?? {}) as Readonly<Record<string, unknown>>;
  return call === 'toggle-sidebar' || (call === 'hosts-changed' && Array.isArray(origins));
}
