import type { AccountKey } from '../domain/account';
import { isAccountId, isOrgKey } from '../domain/state-keys';

/** The account in a key "<prefix><organisation key>/<account id>"; `undefined` if it is no such key. */
export function accountInKey(prefix: string, key: string): AccountKey | undefined {
  if (!key.startsWith(prefix)) return undefined;
  const [org = '', account = '', ...more] = key.slice(prefix.length).split('/');
  return isOrgKey(org) && isAccountId(account) && more.length === 0 ? { org, account } : undefined;
}
