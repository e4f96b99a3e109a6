import { hostOf } from '../../salesforce/hosts';
import { orgOf } from '../../salesforce/org';
import { addressInFront, recordOf } from '../../salesforce/record-url';
import type { PopupState } from '../../ui/popup/popup-state';
import type { HostAccess } from '../hosts/host-access';

/**
 * What Handrail does at the address of a tab. Browsers reveal the address on hosts that we may read. On those that we
 * may ask for, Firefox reveals it when our button is clicked, and Chrome only with `activeTab`.
 */
export async function popupStateOf(
  address: string | undefined,
  access: Pick<HostAccess, 'isEnabled' | 'mayAskToLook'>,
): Promise<PopupState> {
  if (address === undefined) return { kind: (await access.mayAskToLook()) ? 'hidden' : 'elsewhere' };
  const url = URL.canParse(address) ? new URL(address) : undefined;
  const org = url && orgOf(url);
  if (!url || !org) return { kind: 'elsewhere' };
  if (!(await access.isEnabled(url))) return { kind: 'not-enabled', host: url.hostname };
  const organisation = org.sandbox === undefined ? org.name : `${org.name} (${org.sandbox})`;
  const isAccount = recordOf(addressInFront(url))?.kind === 'account';
  const isExtra = hostOf(url)?.row.access === 'optional';
  return {
    kind: isAccount ? 'account' : 'salesforce',
    organisation,
    ...(isExtra && { extraHost: url.hostname }),
  };
}
