import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import manifest from '../../manifest.json' with { type: 'json' };
import { covers as coversHere, HOSTS, hostOf, matchPattern, originOf } from '../../src/salesforce/hosts';
import { HOST_EXAMPLES } from './host-examples';

const at = (host: string): URL => new URL(`https://${host}/001`);

/** Match patterns as browsers read them: a leading "*." stands for any subdomains or none. */
function covers(pattern: string, host: string): boolean {
  const wanted = pattern.replace(/^https:\/\//, '').replace(/\/\*$/, '');
  if (!wanted.startsWith('*.')) return host === wanted;
  return host === wanted.slice(2) || host.endsWith(wanted.slice(1));
}

describe('the table of hosts', () => {
  it.each(HOST_EXAMPLES)('reads $host as row $row', ({ host, row }) => {
    expect(hostOf(at(host))?.row.suffix).toBe(row);
  });

  it('has an example for every row', () => {
    const shown = new Set(HOST_EXAMPLES.map(({ row }) => row));
    expect(HOSTS.map(({ suffix }) => suffix).filter((suffix) => !shown.has(suffix))).toEqual([]);
  });

  it.each(HOST_EXAMPLES.filter(({ row }) => row))(
    '$host is covered by the match pattern of its row',
    ({ host }) => {
      const url = at(host);
      const row = hostOf(url)?.row;
      expect(row && covers(matchPattern(row), url.hostname.replace(/\.$/, ''))).toBe(true);
    },
  );

  it('asks for no more than browsers make it ask', () => {
    expect(HOSTS.map(matchPattern).filter((pattern) => !/\.(?:lightning|my)\./.test(pattern))).toEqual([
      'https://*.force.com/*',
      'https://*.salesforce.com/*',
    ]);
  });

  it('answers only https', () => {
    expect(hostOf(new URL('http://acme.lightning.force.com/'))).toBeUndefined();
    expect(hostOf(new URL('wss://acme.lightning.force.com/'))).toBeUndefined();
  });

  it('never takes a host for Salesforce because something was put behind or before its domain', () => {
    const label = fc.stringMatching(/^[a-z][a-z0-9]{0,8}$/);
    fc.assert(
      fc.property(fc.constantFrom(...HOST_EXAMPLES.filter(({ row }) => row)), label, ({ host }, extra) => {
        const clean = host.replace(/\.$/, '');
        expect(hostOf(at(`${clean}.${extra}.com`))).toBeUndefined();
        expect(hostOf(at(`${clean}${extra}`))).toBeUndefined();
      }),
    );
  });

  it('asks for one host only where the row is optional', () => {
    expect(originOf(at('acme.lightning.apac.force.com'))).toBe('https://acme.lightning.apac.force.com/*');
    expect(originOf(at('evil.com'))).toBeUndefined();
  });
});

describe('a match pattern', () => {
  it.each([
    ['https://*.force.com/*', 'https://acme.lightning.apac.force.com/001', true],
    ['https://*.force.com/*', 'https://force.com/', true],
    ['https://*.force.com/*', 'https://notforce.com/', false],
    ['https://*.force.com/*', 'https://force.com.evil.com/', false],
    ['https://*.force.com/*', 'http://acme.force.com/', false],
    ['https://acme.force.com/*', 'https://acme.force.com/001', true],
    ['https://acme.force.com/*', 'https://acme.force.com./001', true],
    ['https://acme.force.com/*', 'https://b.acme.force.com/001', false],
    ['<all_urls>', 'https://acme.force.com/', false],
    ['', 'https://acme.force.com/', false],
  ])('%s covers %s: %s', (pattern, address, covered) => {
    expect(coversHere(pattern, new URL(address))).toBe(covered);
  });

  it.each(HOST_EXAMPLES.filter(({ row }) => row))('that is asked for at $host covers it', ({ host }) => {
    expect(coversHere(originOf(at(host)) ?? '', at(host))).toBe(true);
  });
});

describe('manifest.json', () => {
  const patterns = (access: string): string[] =>
    HOSTS.filter((row) => row.access === access)
      .map(matchPattern)
      .sort();

  it('asks at install for the common hosts of the table and no other', () => {
    expect([...manifest.host_permissions].sort()).toEqual(patterns('manifest'));
    const matches = manifest.content_scripts.flatMap((script) => script.matches);
    expect(matches.sort()).toEqual(patterns('manifest'));
  });

  it('may ask later for the rare hosts of the table and no other', () => {
    expect([...manifest.optional_host_permissions].sort()).toEqual(patterns('optional'));
  });
});
