import { mkdirSync, readdirSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { afterEach, describe, expect, it, vi } from 'vitest';
import { BRIGHTWATER } from '../../demo-org/hosts';
import { startDemoOrg } from '../../demo-org/server';
import { browserOfThisRun, openBrowser } from './open-browser';
import { temporaryFolder } from './profile-folder';

const profiles = process.env.HANDRAIL_PROFILES ?? '';
const extension = temporaryFolder(profiles, 'no-extension-');
afterEach(extension.dispose);

describe('a browser that takes no such extension', () => {
  it('is named, and nothing of it is left', async () => {
    mkdirSync(extension.path, { recursive: true });
    writeFileSync(join(extension.path, 'manifest.json'), '{}');
    const before = readdirSync(profiles);
    await expect(openBrowser({ port: 9, extension: extension.path })).rejects.toThrow(
      new RegExp(`${browserOfThisRun()}.* did not start with the extension: `),
    );
    expect(readdirSync(profiles)).toEqual(before);
  });
});

describe('on a machine behind a proxy', () => {
  it('the local server answers all the same', async () => {
    vi.stubEnv('https_proxy', 'http://127.0.0.1:9');
    const server = await startDemoOrg();
    const browser = await openBrowser({ port: server.port });
    try {
      const tab = await browser.newTab();
      await tab.goto(`https://${BRIGHTWATER.lightning}/lightning/page/home`);
      expect(server.requests.map(({ path }) => path)).toContain('/lightning/page/home');
    } finally {
      vi.unstubAllEnvs();
      await browser.close();
      await server.close();
    }
  });
});
