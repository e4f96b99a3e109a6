import { spawnSync } from 'node:child_process';
import { mkdirSync, mkdtempSync, rmSync, utimesSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { strFromU8, unzipSync } from 'fflate';
import { afterEach, describe, expect, it } from 'vitest';
import { zipFolder } from './zip-folder.mjs';

const made: string[] = [];
afterEach(() => {
  for (const folder of made.splice(0)) rmSync(folder, { recursive: true });
});

function folderOf(files: readonly (readonly [string, string])[]): string {
  const folder = mkdtempSync(join(tmpdir(), 'zip-folder-'));
  made.push(folder);
  for (const [name, content] of files) {
    mkdirSync(join(folder, name, '..'), { recursive: true });
    writeFileSync(join(folder, name), content);
  }
  return folder;
}

const FILES = [
  ['manifest.json', '{}'],
  ['a/deep/file.js', 'x'.repeat(5000)],
  ['Z.txt', 'Z'],
] as const;

describe('the zip of a folder', () => {
  it('holds every file under its name, sorted', () => {
    const unzipped = unzipSync(zipFolder(folderOf(FILES)));
    expect(Object.keys(unzipped)).toEqual(['Z.txt', 'a/deep/file.js', 'manifest.json']);
    expect(strFromU8(unzipped['a/deep/file.js']!)).toBe('x'.repeat(5000));
  });

  it('has the same bytes whenever and in whatever order its files were written', () => {
    const later = folderOf([...FILES].reverse());
    utimesSync(join(later, 'Z.txt'), 1, 1);
    expect(zipFolder(later)).toEqual(zipFolder(folderOf(FILES)));
  });

  it('has the same bytes in every time zone', () => {
    const folder = folderOf(FILES);
    const script = `import { zipFolder } from ${JSON.stringify(new URL('./zip-folder.mjs', import.meta.url).href)};
      process.stdout.write(Buffer.from(zipFolder(process.argv[1])).toString('base64'));`;
    const zips = ['Pacific/Kiritimati', 'America/Los_Angeles', 'Asia/Kathmandu'].map(
      (TZ) =>
        spawnSync(process.execPath, ['--input-type=module', '-e', script, folder], {
          env: { ...process.env, TZ },
          encoding: 'utf8',
        }).stdout,
    );
    expect(new Set(zips).size).toBe(1);
    expect(zips[0]).toBe(Buffer.from(zipFolder(folder)).toString('base64'));
  });
});
