/** True for the key of an organisation. It is a part of storage keys: no slash, no space, nothing unbounded. */
export function isOrgKey(text: string): boolean {
  return /^[a-z0-9][a-z0-9.-]{0,199}$/.test(text);
}

/** True for 15 characters of an account's id ("001…") and the 3 that carry its letter case. */
export function isAccountId(text: string): boolean {
  return /^001[A-Za-z0-9]{12}[A-Z0-5]{3}$/.test(text);
}
