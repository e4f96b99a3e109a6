import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';

/** Makes the folder for the profiles of a test run; what it returns removes it, whatever became of the browsers. */
export function setup(): () => void {
  const folder = mkdtempSync(join(tmpdir(), 'handrail-profiles-'));
  process.env.HANDRAIL_PROFILES = folder;
  return () => rmSync(folder, { recursive: true, force: true, maxRetries: 10, retryDelay: 100 });
}
