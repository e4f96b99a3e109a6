import { describe, expect, it } from 'vitest';
import { orgOf } from '../../src/salesforce/org';
import { HOST_EXAMPLES } from './host-examples';

const org = (host: string) => orgOf(new URL(`https://${host}/lightning/page/home`));

describe('the organisation behind an address', () => {
  it.each(HOST_EXAMPLES)('$host is $key (sandbox: $sandbox)', ({ host, key, sandbox }) => {
    const found = org(host);
    expect(found?.key).toBe(key);
    expect(found?.sandbox).toBe(sandbox);
  });

  it('names the My Domain without the sandbox', () => {
    expect(org('acme-corp--uat.sandbox.lightning.force.com')).toEqual({
      key: 'acme-corp--uat',
      name: 'acme-corp',
      sandbox: 'uat',
    });
    expect(org('acme.my.salesforce.com')).toEqual({ key: 'acme', name: 'acme' });
  });

  it.each([
    ['acme', 'acme.lightning.force.com', 'acme.my.salesforce.com', 'acme.lightning.force.com.mcas.ms'],
    [
      'a sandbox',
      'acme--uat.sandbox.lightning.force.com',
      'acme--uat.cs83.my.salesforce.com',
      'acme--uat.lightning.force.com',
    ],
    [
      'a developer org',
      'a-dev-ed.develop.lightning.force.com',
      'a-dev-ed.develop.my.salesforce.com',
      'a-dev-ed.my.salesforce.com',
    ],
  ])('is one on all hosts of %s', (_, ...hosts) => {
    expect(new Set(hosts.map((host) => org(host)?.key)).size).toBe(1);
  });

  it('differs between production, sandboxes, partitions and clouds of the same name', () => {
    const hosts = [
      'acme.lightning.force.com',
      'acme--uat.sandbox.lightning.force.com',
      'acme--uat2.sandbox.lightning.force.com',
      'acme--scratch.sandbox.lightning.force.com',
      'acme.scratch.lightning.force.com',
      'acme.develop.lightning.force.com',
      'acme.lightning.crmforce.mil',
      'acme.lightning.sfcrmapps.cn',
    ];
    expect(new Set(hosts.map((host) => org(host)?.key)).size).toBe(hosts.length);
  });

  it('marks a partition that nobody has heard of as not production', () => {
    expect(org('acme.wonderland.lightning.force.com')).toEqual({
      key: 'acme.wonderland',
      name: 'acme',
      sandbox: 'wonderland',
    });
    expect(org('acme.constructor.lightning.force.com')?.sandbox).toBe('constructor');
  });

  it('gives keys that storage can use in a path', () => {
    for (const { key } of HOST_EXAMPLES) if (key) expect(key).toMatch(/^[a-z0-9.-]+$/);
  });
});
