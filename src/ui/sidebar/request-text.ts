import type { AccountView } from './sidebar-props';
import { stateText, whoText } from './summary-text';

/** A request for a role as plain text: everything that somebody who may take it up needs to know of the account. */
export function requestText(view: AccountView, roleTitle: string): string {
  return `Request: ${roleTitle}\n\n${whoText(view)}${stateText(view, false)}`;
}
