import { mkdirSync, readdirSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { afterEach, describe, expect, it } from 'vitest';
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
