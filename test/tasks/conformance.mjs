// "npm run conformance": holds the demo org and the page fixtures against Salesforce's own page objects, fetched for the run.
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { parseArgs } from 'node:util';
import { ensureBrowser } from './setup/ensure-browser.mjs';
import { ensureDependencies, PROJECT_ROOT } from './setup/ensure-dependencies.mjs';

const HELP = `npm run conformance -- [options]
  --write            write the table into docs/conformance.md if nothing is wrong
`;

async function main() {
  const { values } = parseArgs({
    options: { write: { type: 'boolean', default: false }, help: { type: 'boolean', default: false } },
  });
  if (values.help) return console.log(HELP);
  ensureDependencies();
  ensureBrowser('chromium');
  // The judge, the demo org and the browser are TypeScript; Vite is there by now and can run it.
  const { runnerImport } = await import('vite');
  const entry = fileURLToPath(new URL('../conformance/run-conformance.ts', import.meta.url));
  /** @type {{ module: typeof import('../conformance/run-conformance.ts') }} */
  const { module } = await runnerImport(entry, {
    root: PROJECT_ROOT,
    configFile: false,
    logLevel: 'error',
  });
  const docs = values.write ? join(PROJECT_ROOT, 'docs/conformance.md') : undefined;
  if (!(await module.runConformance(docs))) process.exitCode = 1;
}

main().catch((fault) => {
  console.error(fault instanceof Error ? fault.message : fault);
  process.exitCode = 1;
});
