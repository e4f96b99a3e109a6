import type { Org } from '../domain/account';
import { hostOf, ORG_FORM } from './hosts';

/** What a partition is called where its own word says little. */
const PARTITION_TITLES = new Map([
  ['develop', 'developer'],
  ['trailblaze', 'trailhead'],
]);

/** Developer orgs whose address names no partition yet, known by the ending that Salesforce gives their names. */
const LEGACY_DEVELOPER = /-dev-ed$/;

/**
 * The organisation behind an address: the same for its Lightning, Classic and proxied hosts, another for each sandbox.
 * Undefined if the address is not on a Salesforce record host.
 */
export function orgOf(url: URL): Org | undefined {
  const host = hostOf(url);
  const { name, sandbox, partition: named } = (host && ORG_FORM.exec(host.before)?.groups) ?? {};
  if (!host || name === undefined) return undefined;
  const cloud = host.row.cloud ? `.${host.row.cloud}` : '';
  if (sandbox !== undefined) return { key: `${name}--${sandbox}${cloud}`, name, sandbox };
  const partition = named ?? (LEGACY_DEVELOPER.test(name) ? 'develop' : undefined);
  if (partition === undefined) return { key: name + cloud, name };
  return { key: `${name}.${partition}${cloud}`, name, sandbox: PARTITION_TITLES.get(partition) ?? partition };
}
