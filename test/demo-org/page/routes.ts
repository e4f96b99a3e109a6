/** What an address of the app names. */
export type Route =
  | { readonly kind: 'account'; readonly id: string }
  /** The Edit dialog over the account, an address of its own. */
  | { readonly kind: 'account-edit'; readonly id: string }
  | { readonly kind: 'account-team'; readonly id: string }
  | { readonly kind: 'record'; readonly object: string; readonly id: string }
  | { readonly kind: 'accounts' }
  | { readonly kind: 'new-task'; readonly url: URL }
  | { readonly kind: 'setup' }
  | { readonly kind: 'home'; readonly title: string };

/** Ids may be written with 15 characters; the first 15 tell records apart. */
export function sameRecord(a: string, b: string): boolean {
  return a.slice(0, 15) === b.slice(0, 15);
}

/** Reads an address of the app. */
export function parseRoute(href: string): Route {
  const url = new URL(href, 'https://demo.invalid');
  const parts = url.pathname.split('/').filter(Boolean);
  if (parts[0] === 'one') return { kind: 'account', id: url.hash.split('/')[2] ?? '' };
  if (parts[1] === 'r') {
    const [object, id] = parts[3] === 'view' ? ['', parts[2] ?? ''] : [parts[2] ?? '', parts[3] ?? ''];
    if (parts[4] === 'related' && parts[5] === 'AccountTeamMembers') return { kind: 'account-team', id };
    if (object === 'Account' && parts[4] === 'edit') return { kind: 'account-edit', id };
    if (object === 'Account' || (object === '' && id.startsWith('001'))) return { kind: 'account', id };
    return { kind: 'record', object: object || 'Record', id };
  }
  if (parts[1] === 'o' && parts[2] === 'Account' && parts[3] === 'list') return { kind: 'accounts' };
  if (parts[1] === 'o' && parts[2] === 'Task' && parts[3] === 'new') return { kind: 'new-task', url };
  if (parts[1] === 'setup') return { kind: 'setup' };
  return { kind: 'home', title: parts[2] ?? 'Home' };
}
