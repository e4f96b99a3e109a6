import { describe, expect, it } from 'vitest';
import { exportBackup, parseBackup } from '../../src/storage/backup-text';
import { FakeStorage } from './fake-storage';

const AT = '2026-11-20T09:30:00.000Z';

describe('a backup', () => {
  it('holds every key as it lies on disk, also what cannot be read', async () => {
    const disk = {
      settings: { version: 99, data: 'from the future' },
      'log/northwind/001000000000001AAA': { version: 1, data: [] },
      stray: 'garbage',
    };
    const text = await exportBackup(new FakeStorage({ disk }), AT);
    expect(JSON.parse(text)).toEqual({ format: 'handrail-backup', version: 1, exported: AT, items: disk });
    expect(parseBackup(text)).toEqual({ kind: 'backup', items: disk });
  });

  it('does not hide that the browser could not read', async () => {
    await expect(exportBackup(new FakeStorage({ crashBefore: 0 }), AT)).rejects.toThrow('the browser died');
  });

  it.each([
    ['half a file', '{"format": "handrail-backup", "items": {', 'This file is not JSON: it ends too early.'],
    ['half a text', '{"format": "handrail-ba', 'This file is not JSON: it ends too early.'],
    ['an empty file', '', 'This file is not JSON: it ends too early.'],
    [
      'a file with a fault',
      '{"format": "handrail-backup",\n}',
      'This file is not JSON: something is wrong near line 2, column 1.',
    ],
    ['a file of another kind', 'PK\u0003', 'This file is not JSON: it cannot be understood.'],
    [
      'more than any backup has',
      ' '.repeat(50_000_001),
      'This file has more than 50 million characters, the limit for a backup.',
    ],
    ['another JSON file', '{"name": "handrail"}', 'This is not a Handrail backup'],
    ['a list', '[]', 'This is not a Handrail backup'],
    [
      'a newer backup',
      '{"format": "handrail-backup", "version": 2, "items": {}}',
      'version 2; this Handrail reads up to version 1',
    ],
    [
      'a backup without a version',
      '{"format": "handrail-backup", "items": {}}',
      'This backup does not state its version.',
    ],
    [
      'a backup whose version is a text',
      '{"format": "handrail-backup", "version": "1", "items": {}}',
      'This backup does not state its version.',
    ],
    [
      'a backup of a version that never was',
      '{"format": "handrail-backup", "version": 0, "items": {}}',
      'This backup does not state its version.',
    ],
    ['a backup without items', '{"format": "handrail-backup", "version": 1}', 'This backup has no "items"'],
    [
      'items as a list',
      '{"format": "handrail-backup", "version": 1, "items": []}',
      'This backup has no "items"',
    ],
  ])('is not %s, and it says why', (_what, text, reason) => {
    expect(parseBackup(text)).toEqual({ kind: 'refused', reason: expect.stringContaining(reason) });
  });
});
