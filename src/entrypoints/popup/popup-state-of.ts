import { orgOf } from '../../salesforce/org';
import { recordOf } from '../../salesforce/record-url';
import type { PopupState } from '../../ui/popup/popup-state';

/** What Handrail does at an address; browsers tell it only for the hosts that we may read. */
export function popupStateOf(address: string | undefined): PopupState {
  const url = address !== undefined && URL.canParse(address) ? new URL(address) : undefined;
  const org = url && orgOf(url);
  if (!url || !org) return { kind: 'elsewhere' };
  const organisation = org.sandbox === undefined ? org.name : `${org.name} (${org.sandbox})`;
  const isAccount = recordOf(url)?.kind === 'account';
  return { kind: isAccount ? 'account' : 'salesforce', organisation };
}
