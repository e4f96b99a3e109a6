import { type Flavour, HOSTS, type HostRow, hostOf, matchPattern } from '../../salesforce/hosts';

/**
 * Of the match patterns that a browser granted, those that the manifest's content script does not run on by itself:
 * the hosts that somebody enabled beyond the common ones. Sorted.
 */
export function extraOrigins(granted: readonly string[], manifestPatterns: readonly string[]): string[] {
  return granted
    .filter((origin) => !manifestPatterns.includes(origin) && !isCommonHost(origin))
    .sort((one, other) => one.localeCompare(other));
}

/** The host of a match pattern, as a person reads it: "acme.example.com", "*.example.com". */
export function hostOfOrigin(origin: string): string {
  return origin.replace(/^[a-z*]+:\/\//, '').replace(/\/.*$/, '');
}

/** Those of the origins that hold the same kind of Salesforce page as these match patterns. */
export function originsLike(origins: readonly string[], patterns: readonly string[]): string[] {
  const flavours = patterns.map(flavourOf);
  return origins.filter((origin) => {
    const flavour = flavourOf(origin);
    return flavour !== undefined && flavours.includes(flavour);
  });
}

function flavourOf(origin: string): Flavour | undefined {
  const row = HOSTS.find((one) => matchPattern(one) === origin) ?? rowOfOne(origin);
  return row?.flavour;
}

/** One host of a common domain, granted by itself by a person who allows the extension on some sites only. */
function isCommonHost(origin: string): boolean {
  return rowOfOne(origin)?.access === 'manifest';
}

/** The row of a pattern that names one host. */
function rowOfOne(origin: string): HostRow | undefined {
  const address = `https://${hostOfOrigin(origin)}/`;
  return URL.canParse(address) ? hostOf(new URL(address))?.row : undefined;
}
