/** The two faces of Salesforce: the Lightning Experience and the older Classic. */
export type Flavour = 'lightning' | 'classic';

/** One domain under which Salesforce serves record pages; what stands before `tail` names the org (see `ORG_FORMS`). */
export interface HostRow {
  readonly id: string;
  readonly flavour: Flavour;
  /** The narrowest match pattern that browsers allow for it. */
  readonly match: string;
  /** Asked for at install, or only when a person turns it on. */
  readonly access: 'manifest' | 'optional';
  /** The end of the host name, after the org's part and including the dot before it. */
  readonly tail: RegExp;
  /** Clouds of their own, where the same My Domain name is another company's or another copy. */
  readonly cloud?: 'mil' | 'cn';
}

/**
 * Every domain of Salesforce's record pages: the single list that manifest.json is held against.
 * Left out on purpose: Visualforce, setup, content, Experience Cloud and login hosts, which hold no record page of ours.
 * Match patterns know no wildcard in the middle, so two optional rows are wider than their hosts:
 * ask for `originOf(url)`, which is the one host.
 */
export const HOSTS: readonly HostRow[] = [
  {
    id: 'lightning',
    flavour: 'lightning',
    match: 'https://*.lightning.force.com/*',
    access: 'manifest',
    tail: /\.lightning\.force\.com$/,
  },
  {
    id: 'classic',
    flavour: 'classic',
    match: 'https://*.my.salesforce.com/*',
    access: 'manifest',
    tail: /\.my\.salesforce\.com$/,
  },
  {
    id: 'lightning-segment',
    flavour: 'lightning',
    match: 'https://*.force.com/*',
    access: 'optional',
    tail: /\.lightning\.[a-z0-9]+(?:-[a-z0-9]+)*\.force\.com$/,
  },
  {
    // Production instances only: `cs83.salesforce.com` holds many sandboxes, whose copied ids nothing could tell apart.
    id: 'classic-instance',
    flavour: 'classic',
    match: 'https://*.salesforce.com/*',
    access: 'optional',
    tail: /(?<=^(?:na|eu|ap|um)\d{1,3})\.salesforce\.com$/,
  },
  {
    id: 'lightning-force-mil',
    flavour: 'lightning',
    match: 'https://*.lightning.force.mil/*',
    access: 'optional',
    tail: /\.lightning\.force\.mil$/,
    cloud: 'mil',
  },
  {
    id: 'lightning-crmforce-mil',
    flavour: 'lightning',
    match: 'https://*.crmforce.mil/*',
    access: 'optional',
    tail: /\.lightning\.crmforce\.mil$/,
    cloud: 'mil',
  },
  {
    id: 'classic-mil',
    flavour: 'classic',
    match: 'https://*.my.salesforce.mil/*',
    access: 'optional',
    tail: /\.my\.salesforce\.mil$/,
    cloud: 'mil',
  },
  {
    id: 'lightning-cn',
    flavour: 'lightning',
    match: 'https://*.sfcrmapps.cn/*',
    access: 'optional',
    tail: /\.lightning\.(?:sfcrmapps|sfcrmproducts)\.cn$/,
    cloud: 'cn',
  },
  {
    id: 'classic-cn',
    flavour: 'classic',
    match: 'https://*.sfcrmproducts.cn/*',
    access: 'optional',
    tail: /\.my\.(?:sfcrmproducts|sfcrmapps)\.cn$/,
    cloud: 'cn',
  },
  {
    id: 'lightning-proxied',
    flavour: 'lightning',
    match: 'https://*.lightning.force.com.mcas.ms/*',
    access: 'optional',
    tail: /\.lightning\.force\.com\.mcas\.ms$/,
  },
  {
    id: 'classic-proxied',
    flavour: 'classic',
    match: 'https://*.my.salesforce.com.mcas.ms/*',
    access: 'optional',
    tail: /\.my\.salesforce\.com\.mcas\.ms$/,
  },
];

/** What the part before the tail says about the org. Names hold single hyphens only: a double one starts a sandbox. */
export const ORG_FORMS: readonly { readonly id: string; readonly pattern: RegExp }[] = [
  /** `acme`. An instance of sandboxes is no org. */
  { id: 'production', pattern: /^(?!cs\d+$)(?<name>[a-z0-9]+(?:-[a-z0-9]+)*)$/ },
  /** `acme--uat.sandbox`, before enhanced domains `acme--uat` and `acme--uat.cs83`. */
  {
    id: 'sandbox',
    pattern: /^(?<name>[a-z0-9]+(?:-[a-z0-9]+)*)--(?<sandbox>[a-z0-9]+)(?:\.sandbox|\.cs\d+)?$/,
  },
  /** `acme-dev-ed.develop`, `x-y.scratch`, `.demo`, `.trailblaze`, `.patch`, and partitions yet to come. */
  { id: 'partition', pattern: /^(?<name>[a-z0-9]+(?:-[a-z0-9]+)*)\.(?!sandbox$)(?<partition>[a-z]{4,20})$/ },
];

/** A row and what stands before its tail ("acme--uat.sandbox"). */
export interface HostMatch {
  readonly row: HostRow;
  readonly before: string;
}

/** The row of an address; undefined where it is no https address of a Salesforce record host. */
export function hostOf(url: URL): HostMatch | undefined {
  if (url.protocol !== 'https:') return undefined;
  const host = url.hostname.toLowerCase().replace(/\.$/, '');
  for (const row of HOSTS) {
    const at = host.search(row.tail);
    const before = host.slice(0, at);
    if (at > 0 && ORG_FORMS.some(({ pattern }) => pattern.test(before))) return { row, before };
  }
  return undefined;
}

/** The match pattern of this one host, to ask a person for where its row is optional. */
export function originOf(url: URL): string | undefined {
  return hostOf(url) && `https://${url.hostname}/*`;
}
