/** The two faces of Salesforce: the Lightning Experience and the older Classic. */
export type Flavour = 'lightning' | 'classic';

/** One domain under which Salesforce serves record pages; what comes before it names the org (see `ORG_FORM`). */
export interface HostRow {
  /** The end of the host name, after the org's part and a dot; `*` is any one label. It names the row. */
  readonly suffix: string;
  readonly flavour: Flavour;
  /** Asked for at install, or only when a person turns it on. */
  readonly access: 'manifest' | 'optional';
  /** Clouds of their own, where the same My Domain name is another company's or another copy. */
  readonly cloud?: 'mil' | 'cn';
  /** The only thing that may come before the suffix, if that is not a My Domain. */
  readonly before?: RegExp;
}

/**
 * Every domain of Salesforce's record pages: the single list that manifest.json is held against.
 * Left out on purpose: Visualforce, setup, content, Experience Cloud and login hosts, which hold no record page of ours.
 */
export const HOSTS: readonly HostRow[] = [
  { suffix: 'lightning.force.com', flavour: 'lightning', access: 'manifest' },
  { suffix: 'my.salesforce.com', flavour: 'classic', access: 'manifest' },
  // Segmented clouds.
  { suffix: 'lightning.*.force.com', flavour: 'lightning', access: 'optional' },
  // Production instances only: `cs83.salesforce.com` holds many sandboxes, whose copied ids nothing could tell apart.
  { suffix: 'salesforce.com', flavour: 'classic', access: 'optional', before: /^(?:na|eu|ap|um)\d{1,3}$/ },
  // United States government.
  { suffix: 'lightning.force.mil', flavour: 'lightning', access: 'optional', cloud: 'mil' },
  { suffix: 'lightning.crmforce.mil', flavour: 'lightning', access: 'optional', cloud: 'mil' },
  { suffix: 'my.salesforce.mil', flavour: 'classic', access: 'optional', cloud: 'mil' },
  // China, where companies of the rest of the world have a second org under the same name.
  { suffix: 'lightning.sfcrmapps.cn', flavour: 'lightning', access: 'optional', cloud: 'cn' },
  { suffix: 'lightning.sfcrmproducts.cn', flavour: 'lightning', access: 'optional', cloud: 'cn' },
  { suffix: 'my.sfcrmproducts.cn', flavour: 'classic', access: 'optional', cloud: 'cn' },
  // The same orgs behind Microsoft Defender for Cloud Apps, also that of the United States government.
  { suffix: 'lightning.force.com.mcas.ms', flavour: 'lightning', access: 'optional' },
  { suffix: 'my.salesforce.com.mcas.ms', flavour: 'classic', access: 'optional' },
  { suffix: 'lightning.force.com.mcas-gov.ms', flavour: 'lightning', access: 'optional' },
  { suffix: 'my.salesforce.com.mcas-gov.ms', flavour: 'classic', access: 'optional' },
  { suffix: 'lightning.force.com.mcas-gov.us', flavour: 'lightning', access: 'optional' },
  { suffix: 'my.salesforce.com.mcas-gov.us', flavour: 'classic', access: 'optional' },
];

/**
 * The narrowest match pattern that covers a row. Patterns know no wildcard in the middle and no digits, so that those of
 * segmented clouds and instances are wider than their hosts: ask a person for `originOf(url)`, which is the one host.
 */
export function matchPattern({ suffix }: HostRow): string {
  return `https://*.${suffix.split('*.').at(-1)}/*`;
}

/** True if the match pattern of a host or of a domain covers an address. A leading "*." stands for any subdomains or none. */
export function covers(pattern: string, url: URL): boolean {
  const [, any, domain] = /^https:\/\/(\*\.)?([^/*]+)\/\*$/.exec(pattern) ?? [];
  if (!domain || url.protocol !== 'https:') return false;
  const name = url.hostname.replace(/\.$/, '');
  return name === domain.replace(/\.$/, '') || (any !== undefined && name.endsWith(`.${domain}`));
}

/**
 * What the part before the suffix says about the org. Names hold single hyphens only: a double one starts a sandbox.
 * `acme` (an instance of sandboxes is no org); `acme--uat.sandbox`, before enhanced domains `acme--uat` and
 * `acme--uat.cs83`; `acme-dev-ed.develop`, `x-y.scratch`, `.demo`, `.trailblaze`, `.patch`, and partitions yet to come.
 */
export const ORG_FORM =
  /^(?!cs\d+$)(?<name>[a-z0-9]+(?:-[a-z0-9]+)*)(?:--(?<sandbox>[a-z0-9]+)(?:\.sandbox|\.cs\d+)?|\.(?!sandbox$)(?<partition>[a-z]{4,20}))?$/;

/** A row, and what comes before its suffix ("acme--uat.sandbox"). */
export interface HostMatch {
  readonly row: HostRow;
  readonly before: string;
}

const ROWS = HOSTS.map((row) => {
  const suffix = row.suffix.replaceAll('.', '\\.').replace('*', '[a-z0-9-]+');
  return { row, host: new RegExp(`^(.+)\\.${suffix}$`) };
});

/** The row of an address; undefined if it is no https address of a Salesforce record host. */
export function hostOf(url: URL): HostMatch | undefined {
  if (url.protocol !== 'https:') return undefined;
  // Addresses are lower case by now; a dot at the end is the same host.
  const name = url.hostname.replace(/\.$/, '');
  for (const { row, host } of ROWS) {
    const before = host.exec(name)?.[1];
    if (before !== undefined && (row.before ?? ORG_FORM).test(before)) return { row, before };
  }
  return undefined;
}

/** The match pattern of this one host, to ask a person for where its row is optional. */
export function originOf(url: URL): string | undefined {
  return hostOf(url) && `https://${url.hostname}/*`;
}
