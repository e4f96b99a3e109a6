import { expect, test } from 'vitest';
import { extraOrigins, hostOfOrigin, originsLike } from '../../../src/entrypoints/hosts/extra-origins';
import { COMMON } from './fake-permissions';

const MIL = 'https://acme.lightning.crmforce.mil/*';

test.each<[string, string[], string[]]>([
  ['nothing but the manifest’s', COMMON, []],
  ['one more host', [...COMMON, MIL], [MIL]],
  [
    'two more, sorted',
    [MIL, 'https://acme.lightning.apac.force.com/*', ...COMMON],
    ['https://acme.lightning.apac.force.com/*', MIL],
  ],
  ['a whole domain', ['https://*.lightning.crmforce.mil/*'], ['https://*.lightning.crmforce.mil/*']],
  ['a common host by itself, where the domain was withdrawn', ['https://acme.lightning.force.com/*'], []],
  ['a sandbox of a common domain by itself', ['https://acme--uat.sandbox.my.salesforce.com/*'], []],
])('%s', (_what, granted, extra) => {
  expect(extraOrigins(granted, COMMON)).toEqual(extra);
});

test.each([
  [MIL, 'acme.lightning.crmforce.mil'],
  ['https://*.force.com/*', '*.force.com'],
])('%s is read as %s', (origin, host) => {
  expect(hostOfOrigin(origin)).toBe(host);
});

test.each<[string, string[]]>([
  ['https://*.lightning.force.com/*', [MIL, 'https://*.lightning.crmforce.mil/*', 'https://*.force.com/*']],
  ['https://*.my.salesforce.com/*', ['https://na7.salesforce.com/*', 'https://*.my.salesforce.mil/*']],
])('pages like those of %s', (pattern, alike) => {
  const origins = [
    MIL,
    'https://*.lightning.crmforce.mil/*',
    'https://*.force.com/*',
    'https://na7.salesforce.com/*',
    'https://*.my.salesforce.mil/*',
    'https://evil.example/*',
  ];
  expect(originsLike(origins, [pattern])).toEqual(alike);
});
