// Draws every state of the gallery in both themes, runs axe-core on each, and writes pictures to test/.results/gallery.
// Usage: node test/ui/gallery/shoot-gallery.mjs [part of a state's name …] [--height=600] [--out=folder]
import { mkdirSync, readFileSync } from 'node:fs';
import { createRequire } from 'node:module';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import puppeteer from 'puppeteer-core';
import { createServer } from 'vite';
import { ensureBrowser } from '../../tasks/setup/ensure-browser.mjs';

const here = fileURLToPath(new URL('.', import.meta.url));
const out =
  /--out=(\S+)/.exec(process.argv.join(' '))?.[1] ??
  fileURLToPath(new URL('../../.results/gallery/', import.meta.url));
const axe = readFileSync(createRequire(import.meta.url).resolve('axe-core/axe.min.js'), 'utf8');
const names = process.argv.slice(2).filter((argument) => !argument.startsWith('--'));
const height = Number(/--height=(\d+)/.exec(process.argv.join(' '))?.[1] ?? 616);

mkdirSync(out, { recursive: true });
const server = await createServer({
  configFile: false,
  root: here,
  logLevel: 'warn',
  server: { port: 0, fs: { strict: false } },
});
await server.listen();
const address = server.httpServer?.address();
const base = `http://localhost:${typeof address === 'object' ? address?.port : ''}/`;
const browser = await puppeteer.launch({
  executablePath: ensureBrowser('chromium').path,
  args: ['--headless=new', '--no-sandbox', '--disable-gpu', '--lang=en-GB', '--accept-lang=en-GB'],
});
let findings = 0;
try {
  const page = await browser.newPage();
  page.on('pageerror', (error) => console.log('error', String(error)));
  page.on('console', (message) => message.type() === 'error' && console.log(message.text()));
  await page.goto(base, { waitUntil: 'networkidle0' });
  const states = (await page.$$eval('figcaption', (all) => all.map((one) => one.textContent ?? ''))).filter(
    (state) => !names.length || names.some((name) => state.includes(name)),
  );
  await page.emulateMediaFeatures([{ name: 'prefers-reduced-motion', value: 'reduce' }]);
  await page.setViewport({ width: 376, height, deviceScaleFactor: 2 });
  for (const theme of ['light', 'dark']) {
    for (const state of states) {
      await page.goto(`${base}?state=${state}&theme=${theme}`);
      await page.waitForSelector('[data-ready]');
      await page.screenshot({ path: join(out, `${state}-${theme}.png`) });
      await page.evaluate(axe);
      const { violations } = await page.evaluate(() =>
        // @ts-expect-error axe is put into the page above.
        window.axe.run(document, { rules: { 'page-has-heading-one': { enabled: false } } }),
      );
      for (const { id, help, nodes } of violations) {
        findings += nodes.length;
        for (const { target, failureSummary } of nodes)
          console.log(state, theme, id, help, target.flat().join(' '), failureSummary?.split('\n')[1]);
      }
    }
  }
  console.log(`${states.length} states in two themes, ${findings} findings of axe, pictures in ${out}`);
} finally {
  await browser.close();
  await server.close();
}
process.exitCode = findings ? 1 : 0;
