import type { SourceFile } from './source-file';

/** What a rule gives: one line for each breach, empty where all is well. */
export type Rule = (files: readonly SourceFile[]) => string[];

const MIDDLE = ['salesforce', 'storage', 'messaging', 'ui'];

/** Which areas an area may import from, its own included. */
const MAY_IMPORT: Readonly<Record<string, readonly string[]>> = {
  playbook: ['playbook'],
  domain: ['domain', 'playbook'],
  ...Object.fromEntries(MIDDLE.map((area) => [area, [area, 'domain', 'playbook']])),
  entrypoints: ['entrypoints', ...MIDDLE, 'domain', 'playbook'],
};

const CONTENT_SCRIPT = 'src/entrypoints/content.iife.ts';

/** Packages that only some areas may name. */
const PACKAGES: readonly { readonly name: RegExp; readonly areas: readonly string[] }[] = [
  { name: /^webextension-polyfill(\/|$)/, areas: ['storage', 'messaging', 'entrypoints'] },
  { name: /^zod(\/|$)/, areas: ['playbook', 'storage', 'messaging'] },
  { name: /^preact(\/|$)/, areas: ['ui', 'entrypoints'] },
];

/** What the rules of the domain would need to know where, when and in what they run. */
const SURROUNDINGS = [
  ...['document', 'window', 'globalThis', 'self', 'browser', 'chrome', 'navigator', 'location', 'history'],
  ...['localStorage', 'sessionStorage', 'indexedDB', 'performance', 'crypto', 'console'],
  ...['setTimeout', 'setInterval', 'requestAnimationFrame', 'queueMicrotask', 'process', 'Temporal'],
];
const CLOCKS = ['new Date()', 'now', 'random'];

/** Turning text into markup or code, and talking to a network. */
const FORBIDDEN = [
  ...['innerHTML', 'outerHTML', 'insertAdjacentHTML', 'dangerouslySetInnerHTML', 'setHTMLUnsafe', 'srcdoc'],
  ...['createContextualFragment', 'DOMParser', 'parseHTMLUnsafe', 'execCommand'],
  ...['eval', 'Function', 'importScripts', 'executeScript'],
  ...[
    'fetch',
    'XMLHttpRequest',
    'WebSocket',
    'EventSource',
    'sendBeacon',
    'RTCPeerConnection',
    'WebTransport',
  ],
];

/** The files that may use a forbidden name after all: these put our own files into a page, no text. */
const ALLOWED: Readonly<Record<string, readonly string[]>> = {
  executeScript: ['src/entrypoints/background/enter-tab.ts'],
};

/** Salesforce's name for its interface, and what its class names, tags and attributes look like. */
const SALESFORCE_WORDS =
  /lightning|\bslds-|\bforce-|\brecords-|\bflexipage|\bdata-target-selection|\b(force|ui)Output|\bone(App|Console|Header|Record|Workspace)/i;

const ROOMS_FOR_EVERYTHING =
  /^(utils?|helpers?|common|shared|managers?|index|misc|lib)$|-(utils?|helpers?|manager)$/;

/** Imports run down the floors only; nothing imports an entrypoint. */
export const direction: Rule = (files) =>
  files.flatMap(({ path, area, imports }) => {
    const allowed = MAY_IMPORT[area];
    if (!allowed)
      return path === `src/${area}` || /\.d\.ts$/.test(path) ? [] : [`${path} stands on no floor`];
    return imports.flatMap(({ target }) => {
      const floor = target?.split('/')[1];
      return floor === undefined || allowed.includes(floor) ? [] : [`${path} imports ${target}`];
    });
  });

/** Packages are imported where they belong, and every one of them is named as a text. */
export const packages: Rule = (files) =>
  files.flatMap(({ path, area, imports }) =>
    imports.flatMap(({ specifier, target }) => {
      if (specifier === '(computed)') return [`${path} computes what it imports`];
      const rule = target === undefined && PACKAGES.find(({ name }) => name.test(specifier));
      return rule && !rule.areas.includes(area) ? [`${path} imports ${specifier}`] : [];
    }),
  );

/** The default playbook is an argument everywhere but in the shell. */
export const defaultPlaybook: Rule = (files) =>
  files.flatMap(({ path, area, imports }) =>
    area === 'entrypoints' || area === 'playbook'
      ? []
      : imports.filter(isDefaultPlaybook).map(({ target }) => `${path} imports ${target}`),
  );

/** The content script carries neither zod nor the default playbook, on any way. */
export const contentScript: Rule = (files) => {
  const byPath = new Map(files.map((file) => [file.path, file]));
  const breaches: string[] = [];
  const seen = new Set([CONTENT_SCRIPT]);
  const open = [[CONTENT_SCRIPT]];
  for (let way = open.shift(); way; way = open.shift()) {
    for (const one of byPath.get(way.at(-1) ?? '')?.imports ?? []) {
      if (one.kind === 'type') continue;
      if (/^zod(\/|$)/.test(one.specifier) || isDefaultPlaybook(one)) {
        breaches.push([...way, one.specifier].join(' > '));
      } else if (one.target !== undefined && !seen.has(one.target)) {
        seen.add(one.target);
        open.push([...way, one.target]);
      }
    }
  }
  return breaches;
};

/** No file imports itself by value, on any way. */
export const noCycles: Rule = (files) => {
  const byPath = new Map(files.map((file) => [file.path, file]));
  const done = new Set<string>();
  const breaches: string[] = [];
  const follow = (path: string, way: readonly string[]): void => {
    const start = way.indexOf(path);
    if (start >= 0) breaches.push([...way.slice(start), path].join(' > '));
    if (start >= 0 || done.has(path)) return;
    for (const { kind, target } of byPath.get(path)?.imports ?? []) {
      if (kind === 'value' && target !== undefined) follow(target, [...way, path]);
    }
    done.add(path);
  };
  for (const { path } of files) follow(path, []);
  return breaches;
};

/** Policy and domain know no page, no browser and no clock. */
export const pureDomain: Rule = (files) =>
  files
    .filter(({ area }) => area === 'domain' || area === 'playbook')
    .flatMap(({ path, globals, names }) => [
      ...SURROUNDINGS.filter((name) => globals.has(name)).map((name) => `${path} uses ${name}`),
      ...CLOCKS.filter((name) => names.has(name)).map((name) => `${path} uses ${name}`),
    ]);

/** No text becomes markup or code, and nothing is sent anywhere. */
export const forbiddenNames: Rule = (files) =>
  files.flatMap(({ path, globals, names }) =>
    FORBIDDEN.filter((name) => (globals.has(name) || names.has(name)) && !ALLOWED[name]?.includes(path)).map(
      (name) => `${path} uses ${name}`,
    ),
  );

/** What Salesforce's pages are made of is known in one place. */
export const salesforceWords: Rule = (files) =>
  files
    .filter(({ path, area }) => area !== 'salesforce' && !path.endsWith('.json'))
    .flatMap(({ path, words }) => {
      const word = words.map((text) => SALESFORCE_WORDS.exec(text)?.[0]).find(Boolean);
      return word === undefined ? [] : [`${path} says "${word}"`];
    });

/** Names say what is inside: kebab-case, PascalCase for components, and no room for everything. */
export const fileNames: Rule = (files) =>
  files.flatMap(({ path }) => {
    const parts = path.split('/').slice(1);
    const bases = parts.map((part) => part.replace(/(\.iife|\.d)?\.[a-z]+$/, ''));
    const room = bases.find((base) => ROOMS_FOR_EVERYTHING.test(base));
    if (room !== undefined) return [`${path} is a room for everything ("${room}")`];
    const isKebab = bases.every((base) => /^[a-z0-9]+(-[a-z0-9]+)*$/.test(base));
    const isComponent =
      path.endsWith('.tsx') &&
      /^[A-Z][A-Za-z0-9]*$/.test(bases.at(-1) ?? '') &&
      bases.slice(0, -1).every((base) => /^[a-z0-9]+(-[a-z0-9]+)*$/.test(base));
    return isKebab || isComponent ? [] : [`${path} is neither kebab-case nor a component`];
  });

/** Every export has its name at its own place: no default exports, no files that only pass on. */
export const exportsByName: Rule = (files) =>
  files.flatMap(({ path, statements }) => {
    if (statements.includes('default')) return [`${path} has a default export`];
    const isBarrel =
      statements.includes('re-export') &&
      statements.every((kind) => kind === 're-export' || kind === 'import');
    return isBarrel ? [`${path} only passes on what others export`] : [];
  });

/**
 * Every file with code has its test at the mirrored place, or is a part of such a file on the same floor, or there is
 * a reason why not; reasons do not outlive their cause.
 */
export function tested(tests: ReadonlySet<string>, reasons: Readonly<Record<string, string>>): Rule {
  return (files) => {
    const byPath = new Map(files.map((file) => [file.path, file]));
    const covered = new Set<string>();
    const cover = (path: string): void => {
      if (covered.has(path)) return;
      covered.add(path);
      const file = byPath.get(path);
      for (const { kind, target } of file?.imports ?? []) {
        if (kind === 'value' && target !== undefined && byPath.get(target)?.area === file?.area)
          cover(target);
      }
    };
    for (const { path } of files) if (hasMirroredTest(path, tests)) cover(path);
    const withCode = files.filter(({ statements }) => statements.includes('code')).map(({ path }) => path);
    return [
      ...withCode
        .filter((path) => !covered.has(path) && !Object.hasOwn(reasons, path))
        .map((path) => `${path} has no test`),
      ...Object.keys(reasons)
        .filter((path) => !withCode.includes(path) || covered.has(path))
        .map((path) => `${path} needs no reason any more`),
    ];
  };
}

function hasMirroredTest(path: string, tests: ReadonlySet<string>): boolean {
  const mirrored = path.replace(/^src\//, 'test/').replace(/(\.iife)?\.tsx?$/, '');
  return tests.has(`${mirrored}.test.ts`) || tests.has(`${mirrored}.test.tsx`);
}

function isDefaultPlaybook({ target }: { readonly target?: string }): boolean {
  return target !== undefined && /^src\/playbook\/default-playbook(\.|$)/.test(target);
}
