import { copyFileSync, mkdirSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { pathToFileURL } from 'node:url';
import { afterEach, describe, expect, it } from 'vitest';
import { pageScript } from './page-script';

const made: string[] = [];
afterEach(() => {
  for (const folder of made.splice(0)) rmSync(folder, { recursive: true });
});

describe('what is built from source', () => {
  it.each(['handrail (1)', 'handrail [1]', 'hand{rail}', 'Länge mit Lücken'])(
    'keeps to tsconfig.json in a folder named "%s"',
    async (name) => {
      const parent = mkdtempSync(join(tmpdir(), 'page-script-'));
      made.push(parent);
      const root = join(parent, name);
      mkdirSync(join(root, 'src'), { recursive: true });
      copyFileSync('tsconfig.json', join(root, 'tsconfig.json'));
      const module = join(root, 'src/Part.tsx');
      writeFileSync(module, 'declare const h: (tag: string) => string;\nexport const part = <p />;');
      expect(await pageScript(pathToFileURL(module), 'part')).toContain('h("p"');
    },
  );
});
