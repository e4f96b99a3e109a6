import { existsSync } from 'node:fs';
import { join, resolve } from 'node:path';
import { fileURLToPath } from 'node:url';
import type { BrowserName, BrowserOptions, OpenBrowser } from './browser';
import { openChromium } from './chromium';
import { openFirefox } from './firefox';

const PROJECT = resolve(fileURLToPath(import.meta.url), '../../../..');

/** The browser that this run is for; Chromium where HANDRAIL_BROWSER says nothing. */
export function browserOfThisRun(): BrowserName {
  return process.env.HANDRAIL_BROWSER === 'firefox' ? 'firefox' : 'chromium';
}

/** Starts a browser with the extension of `dist` (or of the folder HANDRAIL_DIST), all host names led to the local server. Throws where nothing is built. */
export async function openBrowser(options: BrowserOptions): Promise<OpenBrowser> {
  const name = options.browser ?? browserOfThisRun();
  const extension =
    options.extension ??
    join(process.env.HANDRAIL_DIST ?? join(PROJECT, 'dist'), name === 'chromium' ? 'chrome' : 'firefox');
  if (!existsSync(join(extension, 'manifest.json'))) {
    throw new Error(`No built extension in ${extension}: run "npm run build" first.`);
  }
  return name === 'chromium'
    ? openChromium({ ...options, extension })
    : openFirefox({ ...options, extension });
}
