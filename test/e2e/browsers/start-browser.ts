import puppeteer, { type Browser, type LaunchOptions } from 'puppeteer-core';
import { killGroup, type ProfileFolder } from './profile-folder';

/**
 * Starts a browser on a profile and makes it ready. If either fails, throws with the program's name, and leaves nothing
 * of it running or on the disk.
 */
export async function startBrowser<T>(
  profile: ProfileFolder,
  options: LaunchOptions,
  ready: (browser: Browser) => Promise<T>,
): Promise<readonly [Browser, T]> {
  let browser: Browser | undefined;
  try {
    browser = await puppeteer.launch({ ...options, userDataDir: profile.path });
    return [browser, await ready(browser)];
  } catch (error) {
    await killGroup(browser?.process() ?? null);
    profile.dispose();
    const words = error instanceof Error ? error.message : String(error);
    throw new Error(`${options.executablePath} did not start with the extension: ${words}`, { cause: error });
  }
}
