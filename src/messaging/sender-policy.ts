import { CALLS_OF_OUR_PAGES, type Message } from './protocol';

/** Who sent a message, as the browser says. */
export interface Sender {
  readonly id?: string;
  /** Address of the page or frame that sent it. */
  readonly url?: string;
}

/** What the background knows about itself and about addresses. */
export interface Policy {
  /** Our own extension id. */
  readonly id: string;
  /** Where our own pages live, such as "chrome-extension://<id>/". */
  readonly ownPages: string;
  /** Key of the organisation whose page is at an address; absent if it belongs to none. */
  readonly orgKeyAt: (url: URL) => string | undefined;
}

/**
 * Says why a sender may not make a call; undefined if it may. Our own pages may make every call; a tab may write
 * to and teach the organisation that it shows and no other, and may not replace the playbook or import.
 */
export function refusalOf(message: Message, sender: Sender, policy: Policy): string | undefined {
  if (sender.id !== policy.id) return 'Only Handrail itself may write to its storage.';
  if (sender.url?.startsWith(policy.ownPages)) return undefined;
  if (CALLS_OF_OUR_PAGES.some((call) => call === message.call)) {
    return "Only Handrail's own pages may do this. Open Options.";
  }
  if (message.call !== 'append' && message.call !== 'learn') return undefined;
  const here = sender.url !== undefined && URL.canParse(sender.url) ? new URL(sender.url) : undefined;
  const org = here && policy.orgKeyAt(here);
  return org === message.input.org
    ? undefined
    : 'This tab does not show the organisation this belongs to, so nothing was saved.';
}
