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
  if (signal.aborted) return;
  const listener = (message: unknown) => {
    if (isNotice(message)) callback(message);
  };
  runtime.onMessage.addListener(listener);
  signal.addEventListener('abort', () => runtime.onMessage.removeListener(listener));
}

/** Tells a tab's script something; false where no script of ours listens there. */
export async function notifyTab(tabs: NoticingTabs, tab: number, notice: TabNotice): Promise<boolean> {
  try {
    await tabs.sendMessage(tab, notice);
    return true;
  } catch {
    // Both browsers reject where nobody listens, which is most tabs: the answer, not a fault.
    return false;
  }
}

function isNotice(message: unknown): message is TabNotice {
  if (typeof message !== 'object' || message === null || !('call' in message)) return false;
  if (message.call === 'toggle-sidebar') return true;
  return message.call === 'hosts-changed' && 'origins' in message && Array.isArray(message.origins);
}
