import { existsSync, readdirSync } from 'node:fs';
import { posix } from 'node:path';
import { fileURLToPath } from 'node:url';
import { describe, expect, it } from 'vitest';
import * as rules from './architecture/rules';
import { readSources, type SourceFile, sourceFile } from './architecture/source-file';

const ROOT = fileURLToPath(new URL('..', import.meta.url)).replaceAll('\\', '/');

/** Files with code and no test of their own, each with the reason. */
const UNTESTED: Readonly<Record<string, string>> = {
  'src/entrypoints/background.ts': 'hands the browser to two tested parts; the end-to-end tests run it',
  'src/entrypoints/content.iife.ts':
    'takes the place of an older script; the end-to-end tests of updates and hosts run it',
  'src/entrypoints/content/extension-api.ts': 'names what the browser gives',
  'src/entrypoints/content/start-sidebar.ts':
    'joins tested parts on a real page; the end-to-end tests run it',
  'src/entrypoints/options.tsx': 'joins tested parts to its page; the end-to-end tests run it',
  'src/entrypoints/popup.tsx': 'joins tested parts to its page; the end-to-end tests run it',
  'src/ui/event-guard.ts': 'only a real browser makes trusted events; the end-to-end tests run it',
  'src/ui/plainly-visible.ts': 'only a real browser tells what covers what; the end-to-end tests run it',
  'src/ui/shadow-mount.ts': 'the end-to-end tests look into the closed root',
};

const TESTS = new Set(
  readdirSync(posix.join(ROOT, 'test'), { recursive: true, withFileTypes: true })
    .filter((entry) => entry.isFile())
    .map((entry) => posix.relative(ROOT, posix.join(entry.parentPath.replaceAll('\\', '/'), entry.name))),
);

const RULES = {
  direction: rules.direction,
  packages: rules.packages,
  defaultPlaybook: rules.defaultPlaybook,
  contentScript: rules.contentScript,
  noCycles: rules.noCycles,
  pureDomain: rules.pureDomain,
  forbiddenNames: rules.forbiddenNames,
  salesforceWords: rules.salesforceWords,
  fileNames: rules.fileNames,
  exportsByName: rules.exportsByName,
  tested: rules.tested(TESTS, UNTESTED),
} satisfies Record<string, rules.Rule>;
type RuleName = keyof typeof RULES;

/** Files as they might be, by path. */
function imagined(texts: Readonly<Record<string, string>>): SourceFile[] {
  const known = new Set(Object.keys(texts));
  return Object.entries(texts).map(([path, text]) => sourceFile(path, text, known));
}

describe('the sources', () => {
  const sources = readSources(ROOT);

  it('are all read', () => {
    expect(sources.length).toBeGreaterThan(20);
    expect(sources.every(({ path }) => existsSync(posix.join(ROOT, path)))).toBe(true);
  });

  it.each(Object.entries(RULES))('keep the rule "%s"', (_name, rule) => {
    expect(rule(sources)).toEqual([]);
  });
});

describe('a rule notices', () => {
  const code = 'export const a = 1;';
  it.each<[RuleName, string, Readonly<Record<string, string>>, string]>([
    [
      'direction',
      'the domain importing storage',
      { 'src/domain/a.ts': "import { b } from '../storage/b';", 'src/storage/b.ts': code },
      'src/domain/a.ts imports src/storage/b.ts',
    ],
    [
      'direction',
      'a type of a neighbour',
      { 'src/ui/a.ts': "import type { B } from '../messaging/b';", 'src/messaging/b.ts': code },
      'src/ui/a.ts imports src/messaging/b.ts',
    ],
    [
      'direction',
      'an inline type of a neighbour',
      { 'src/ui/a.ts': "export type A = import('../messaging/b').B;", 'src/messaging/b.ts': code },
      'src/ui/a.ts imports src/messaging/b.ts',
    ],
    [
      'direction',
      'a re-export of a neighbour',
      { 'src/storage/a.ts': "export { b } from '../messaging/b';", 'src/messaging/b.ts': code },
      'src/storage/a.ts imports src/messaging/b.ts',
    ],
    [
      'direction',
      'an import of an entrypoint',
      { 'src/ui/a.tsx': "await import('../entrypoints/b');", 'src/entrypoints/b.ts': code },
      'src/ui/a.tsx imports src/entrypoints/b.ts',
    ],
    [
      'direction',
      'the policy importing the domain',
      { 'src/playbook/a.ts': "import type { B } from '../domain/b';", 'src/domain/b.ts': code },
      'src/playbook/a.ts imports src/domain/b.ts',
    ],
    ['direction', 'a new floor', { 'src/services/a.ts': code }, 'src/services/a.ts stands on no floor'],
    [
      'packages',
      'the polyfill in the sidebar',
      { 'src/ui/a.ts': "import browser from 'webextension-polyfill';" },
      'src/ui/a.ts imports webextension-polyfill',
    ],
    [
      'packages',
      'its types in the domain',
      { 'src/domain/a.ts': "import type { Tabs } from 'webextension-polyfill';" },
      'src/domain/a.ts imports webextension-polyfill',
    ],
    [
      'packages',
      'zod in the domain',
      { 'src/domain/a.ts': "import * as z from 'zod/mini';" },
      'src/domain/a.ts imports zod/mini',
    ],
    [
      'packages',
      'preact in the domain',
      { 'src/domain/a.ts': "import { h } from 'preact';" },
      'src/domain/a.ts imports preact',
    ],
    [
      'packages',
      'a computed import',
      { 'src/ui/a.ts': "await import('./' + name);" },
      'src/ui/a.ts computes what it imports',
    ],
    [
      'defaultPlaybook',
      'a rule that brings its own policy',
      {
        'src/domain/a.ts': "import { DEFAULT_PLAYBOOK } from '../playbook/default-playbook';",
        'src/playbook/default-playbook.ts': code,
      },
      'src/domain/a.ts imports src/playbook/default-playbook.ts',
    ],
    [
      'defaultPlaybook',
      'the JSON itself',
      {
        'src/storage/a.ts': "import json from '../playbook/default-playbook.json';",
        'src/playbook/default-playbook.json': '{}',
      },
      'src/storage/a.ts imports src/playbook/default-playbook.json',
    ],
    [
      'contentScript',
      'zod two imports away',
      {
        'src/entrypoints/content.iife.ts': "import '../storage/a';",
        'src/storage/a.ts': "export { b } from './b';",
        'src/storage/b.ts': "import * as z from 'zod/mini';",
      },
      'src/entrypoints/content.iife.ts > src/storage/a.ts > src/storage/b.ts > zod/mini',
    ],
    [
      'contentScript',
      'types that still import the file',
      {
        'src/entrypoints/content.iife.ts': "import { type A } from '../playbook/a';",
        'src/playbook/a.ts': "import 'zod';",
      },
      'src/entrypoints/content.iife.ts > src/playbook/a.ts > zod',
    ],
    [
      'contentScript',
      'the default playbook',
      {
        'src/entrypoints/content.iife.ts': "import '../playbook/default-playbook';",
        'src/playbook/default-playbook.ts': code,
      },
      'src/entrypoints/content.iife.ts > ../playbook/default-playbook',
    ],
    [
      'noCycles',
      'two files that import each other',
      { 'src/ui/a.ts': "import './b';", 'src/ui/b.ts': "import './a';" },
      'src/ui/a.ts > src/ui/b.ts > src/ui/a.ts',
    ],
    [
      'noCycles',
      'a file that imports itself',
      { 'src/ui/a.ts': "import './a';" },
      'src/ui/a.ts > src/ui/a.ts',
    ],
    [
      'pureDomain',
      'a page',
      { 'src/domain/a.ts': 'export const a = document.title;' },
      'src/domain/a.ts uses document',
    ],
    [
      'pureDomain',
      'a window',
      { 'src/domain/a.ts': 'export const a = () => window.name;' },
      'src/domain/a.ts uses window',
    ],
    [
      'pureDomain',
      'a browser',
      { 'src/playbook/a.ts': 'export const a = browser;' },
      'src/playbook/a.ts uses browser',
    ],
    [
      'pureDomain',
      'a clock',
      { 'src/domain/a.ts': 'export const a = Date.now();' },
      'src/domain/a.ts uses now',
    ],
    [
      'pureDomain',
      'today',
      { 'src/domain/a.ts': 'export const a = new Date();' },
      'src/domain/a.ts uses new Date()',
    ],
    [
      'pureDomain',
      'chance',
      { 'src/domain/a.ts': 'export const a = Math.random();' },
      'src/domain/a.ts uses random',
    ],
    [
      'forbiddenNames',
      'markup from text',
      { 'src/ui/a.ts': 'element.innerHTML = text;' },
      'src/ui/a.ts uses innerHTML',
    ],
    [
      'forbiddenNames',
      'markup by a name in brackets',
      { 'src/ui/a.ts': "element['outerHTML'] = text;" },
      'src/ui/a.ts uses outerHTML',
    ],
    [
      'forbiddenNames',
      'markup in JSX',
      { 'src/ui/A.tsx': 'export const A = () => <p dangerouslySetInnerHTML={{ __html: text }} />;' },
      'src/ui/A.tsx uses dangerouslySetInnerHTML',
    ],
    [
      'forbiddenNames',
      'code from text',
      { 'src/ui/a.ts': 'eval(text); new Function(text);' },
      'src/ui/a.ts uses eval',
    ],
    [
      'forbiddenNames',
      'a request',
      { 'src/ui/a.ts': "await fetch('https://example.com');" },
      'src/ui/a.ts uses fetch',
    ],
    [
      'forbiddenNames',
      'a request through the window',
      { 'src/ui/a.ts': "await window.fetch('https://example.com');" },
      'src/ui/a.ts uses fetch',
    ],
    [
      'salesforceWords',
      'a host',
      { 'src/ui/a.ts': "export const a = 'x.lightning.force.com';" },
      'src/ui/a.ts says "lightning"',
    ],
    [
      'salesforceWords',
      'a name',
      { 'src/domain/a.ts': 'export const isLightning = true;' },
      'src/domain/a.ts says "Lightning"',
    ],
    [
      'salesforceWords',
      'a class of theirs',
      { 'src/ui/a.css': '.slds-card { color: red }' },
      'src/ui/a.css says "slds-"',
    ],
    [
      'salesforceWords',
      'a tag of theirs',
      { 'src/entrypoints/a.ts': "root.querySelector('records-record-layout-item');" },
      'src/entrypoints/a.ts says "records-"',
    ],
    [
      'salesforceWords',
      'a text in JSX',
      { 'src/ui/A.tsx': 'export const A = () => <p>For Lightning</p>;' },
      'src/ui/A.tsx says "Lightning"',
    ],
    [
      'fileNames',
      'a room for everything',
      { 'src/ui/utils.ts': code },
      'src/ui/utils.ts is a room for everything ("utils")',
    ],
    [
      'fileNames',
      'a folder for everything',
      { 'src/domain/common/date.ts': code },
      'src/domain/common/date.ts is a room for everything ("common")',
    ],
    [
      'fileNames',
      'helpers by another name',
      { 'src/domain/date-helpers.ts': code },
      'src/domain/date-helpers.ts is a room for everything ("date-helpers")',
    ],
    [
      'fileNames',
      'an index',
      { 'src/domain/index.ts': code },
      'src/domain/index.ts is a room for everything ("index")',
    ],
    [
      'fileNames',
      'camel case',
      { 'src/domain/civilDate.ts': code },
      'src/domain/civilDate.ts is neither kebab-case nor a component',
    ],
    [
      'fileNames',
      'a component that is none',
      { 'src/ui/Sidebar.ts': code },
      'src/ui/Sidebar.ts is neither kebab-case nor a component',
    ],
    [
      'exportsByName',
      'a default export',
      { 'src/ui/a.ts': 'export default 1;' },
      'src/ui/a.ts has a default export',
    ],
    [
      'exportsByName',
      'a barrel',
      { 'src/ui/a.ts': "export * from './b';", 'src/ui/b.ts': code },
      'src/ui/a.ts only passes on what others export',
    ],
    [
      'tested',
      'code without a test',
      { 'src/ui/nobody-tests-this.ts': code },
      'src/ui/nobody-tests-this.ts has no test',
    ],
    ['tested', 'a reason without a file', {}, 'src/entrypoints/background.ts needs no reason any more'],
  ])('%s: %s', (name, _what, texts, breach) => {
    expect(RULES[name](imagined(texts))).toContain(breach);
  });
});

describe('a rule lets pass', () => {
  it.each<[RuleName, string, Readonly<Record<string, string>>]>([
    [
      'direction',
      'the shell importing all floors',
      { 'src/entrypoints/a.ts': "import '../ui/b'; import '../storage/c';" },
    ],
    [
      'contentScript',
      'types of a schema',
      {
        'src/entrypoints/content.iife.ts': "import type { A } from '../playbook/a';",
        'src/playbook/a.ts': "import 'zod';",
      },
    ],
    [
      'noCycles',
      'types that refer to each other',
      { 'src/ui/a.ts': "import type { B } from './b';", 'src/ui/b.ts': "import './a';" },
    ],
    [
      'noCycles',
      'two ways to one file',
      { 'src/ui/a.ts': "import './b'; import './c';", 'src/ui/b.ts': "import './c';", 'src/ui/c.ts': '' },
    ],
    [
      'pureDomain',
      "a step's window",
      { 'src/domain/a.ts': 'export const a = (window: Span) => window.opens;' },
    ],
    [
      'pureDomain',
      'windows taken apart',
      {
        'src/domain/a.ts': 'export const f = ({ window, history: [location] }: Plan) => [window, location];',
      },
    ],
    [
      'pureDomain',
      'a date from an argument',
      { 'src/domain/a.ts': 'export const a = (iso: string) => new Date(iso);' },
    ],
    ['pureDomain', 'a property named document', { 'src/domain/a.ts': 'export const a = source.document;' }],
    [
      'salesforceWords',
      'a comment',
      { 'src/domain/a.ts': '/** The Lightning host. */\nexport const a = 1;' },
    ],
    [
      'salesforceWords',
      'workforces and forces',
      { 'src/ui/a.ts': "export const a = 'Salesforce, the records of one';" },
    ],
    [
      'tested',
      'a part of a tested file',
      {
        'src/storage/log-item.ts': "import './a-part'; export const a = 1;",
        'src/storage/a-part.ts': 'export const b = 1;',
      },
    ],
    ['tested', 'types', { 'src/ui/only-types.ts': 'export interface A { a: 1 }\nexport type B = A;' }],
  ])('%s: %s', (name, _what, texts) => {
    const breaches = RULES[name](imagined(texts)).filter((breach) => !breach.endsWith('no reason any more'));
    expect(breaches).toEqual([]);
  });
});
