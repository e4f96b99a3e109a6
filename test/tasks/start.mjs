// "npm start": installs what is missing, builds, and shows Handrail on a demo account in the user's own browser.
import { spawnSync } from 'node:child_process';
import { fileURLToPath } from 'node:url';
import { parseArgs } from 'node:util';
import { ensureBrowser, findBrowser } from './setup/ensure-browser.mjs';
import { ensureDependencies, PROJECT_ROOT } from './setup/ensure-dependencies.mjs';

const HELP = `npm start -- [options]
  --browser <name>   chrome, chromium, edge or firefox (default: the first one found)
  --account <key>    demo account to open (default: corvane); the demo org's account list shows them all
  --theme dark       the page's dark theme
  --headless         do not open a window, even with a display
  --play             headless: do a few things in the sidebar first, as a person would
  --keep             headless: keep the demo org running afterwards, and say how to reach it
  --screenshot <f>   headless: where to save the screenshot (default: dist/handrail.png)
`;

/** True where a window can be shown. */
function hasDisplay() {
  if (process.env.CI) return false;
  return process.platform !== 'linux' || Boolean(process.env.DISPLAY || process.env.WAYLAND_DISPLAY);
}

/**
 * The browser asked for, or the first one there is; installs one where none is.
 *
 * @param {string | undefined} wanted
 */
function chooseBrowser(wanted) {
  if (wanted === undefined) {
    return ensureBrowser(!findBrowser('chromium') && findBrowser('firefox') ? 'firefox' : 'chromium');
  }
  if (wanted === 'firefox') return ensureBrowser('firefox');
  if (!['chrome', 'chromium', 'edge'].includes(wanted)) {
    throw new Error(`--browser ${wanted}: choose chrome, chromium, edge or firefox.`);
  }
  return ensureBrowser('chromium', wanted);
}

/** @param {'chrome' | 'firefox'} mode */
function build(mode) {
  console.log(`Building the extension for ${mode}…`);
  const args = ['node_modules/vite/bin/vite.js', 'build', '--mode', mode, '--logLevel', 'warn'];
  const run = spawnSync(process.execPath, args, { cwd: PROJECT_ROOT, stdio: 'inherit' });
  if (run.status !== 0) throw new Error('The build failed; its messages above say why.');
}

async function main() {
  const { values } = parseArgs({
    options: {
      browser: { type: 'string' },
      account: { type: 'string', default: 'corvane' },
      theme: { type: 'string', default: 'light' },
      headless: { type: 'boolean', default: false },
      play: { type: 'boolean', default: false },
      keep: { type: 'boolean', default: false },
      screenshot: { type: 'string', default: 'dist/handrail.png' },
      help: { type: 'boolean', default: false },
    },
  });
  if (values.help) return console.log(HELP);
  ensureDependencies();
  const browser = chooseBrowser(values.browser);
  build(browser.kind === 'firefox' ? 'firefox' : 'chrome');
  // The launcher and the demo org are TypeScript; Vite is there by now and can run it.
  const { runnerImport } = await import('vite');
  /** @type {{ module: typeof import('./start/show-demo.ts') }} */
  const { module } = await runnerImport(fileURLToPath(new URL('./start/show-demo.ts', import.meta.url)), {
    root: PROJECT_ROOT,
    configFile: false,
    logLevel: 'error',
  });
  await module.showDemo({
    ...values,
    browser,
    root: PROJECT_ROOT,
    headed: hasDisplay() && !values.headless,
  });
}

main().catch((fault) => {
  console.error(fault instanceof Error ? fault.message : fault);
  process.exitCode = 1;
});
