// "npm run fixture": turns a page that somebody saved into a folder of test/pages, with every name and value replaced.
import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { parseArgs } from 'node:util';
import { ensureDependencies, PROJECT_ROOT } from './setup/ensure-dependencies.mjs';

const HELP = `npm run fixture -- <saved.html> --address <address of the page> --name <year-month>-<layout>
  <saved.html>   the page as the browser saved it, or the outer HTML copied from its inspector
  --address      the page's address, which says which account it is about
  --name         the new folder in test/pages, such as 2026-11-our-layout
Nothing leaves this computer. Read through the new source.html before you share it.
`;

async function main() {
  const { values, positionals } = parseArgs({
    allowPositionals: true,
    options: {
      address: { type: 'string' },
      name: { type: 'string' },
      help: { type: 'boolean', default: false },
    },
  });
  const [file] = positionals;
  if (values.help || !file || !values.address || !values.name) return console.log(HELP);
  if (!/^\d{4}-\d{2}-[a-z0-9-]+$/.test(values.name)) {
    throw new Error(`--name ${values.name}: give year, month and layout, such as 2026-11-our-layout.`);
  }
  ensureDependencies();
  const { Window } = await import('happy-dom');
  // What stands on the page is never run and nothing is loaded.
  const window = new Window({
    settings: {
      disableJavaScriptEvaluation: true,
      disableJavaScriptFileLoading: true,
      disableCSSFileLoading: true,
    },
  });
  const { runnerImport } = await import('vite');
  /** @type {{ module: typeof import('../saved-page/write-fixture.ts') }} */
  const { module } = await runnerImport(join(PROJECT_ROOT, 'test/saved-page/write-fixture.ts'), {
    root: PROJECT_ROOT,
    configFile: false,
    logLevel: 'error',
  });
  const notes = module.writeFixture(
    {
      source: readFileSync(file, 'utf8'),
      address: values.address,
      name: values.name,
      pages: join(PROJECT_ROOT, 'test/pages'),
    },
    /** @type {Document} */ (/** @type {unknown} */ (window.document)),
  );
  console.log(`Written to ${notes.folder}:\n  source.html, and expected.json as a draft.`);
  console.log(`\nRead there:\n${notes.found.map((line) => `  ${line}`).join('\n') || '  nothing'}`);
  if (notes.formsDiffer) {
    console.log('\nIts flat and native forms are read differently; that is worth a look.');
  }
  console.log('\nBefore you share it, please check:');
  console.log(
    '  1. source.html: no name, figure, email address, phone number or postal address of yours is left.',
  );
  console.log(
    `  2. API names, kept because fields are found by them: ${notes.apiNames.join(', ') || 'none'}`,
  );
  console.log(
    `  3. Labels that were replaced; correct them by hand where they matter: ${notes.labels.length}`,
  );
  console.log('  4. expected.json: is that everything the page shows, and is every reading right?');
  await window.happyDOM.close();
}

main().catch((fault) => {
  console.error(fault instanceof Error ? fault.message : fault);
  process.exitCode = 1;
});
