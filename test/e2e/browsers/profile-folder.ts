import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';

/** A profile folder, and how to be rid of it: kept where the caller gave it, removed where it is ours. */
export interface ProfileFolder {
  readonly path: string;
  dispose(): void;
}

/** The given folder, or a fresh temporary one, which is in the test run's own folder where there is one. */
export function profileFolder(given: string | undefined): ProfileFolder {
  if (given !== undefined) return { path: given, dispose: () => {} };
  const path = mkdtempSync(join(process.env.HANDRAIL_PROFILES ?? tmpdir(), 'handrail-profile-'));
  return {
    path,
    dispose: () => rmSync(path, { recursive: true, force: true, maxRetries: 10, retryDelay: 100 }),
  };
}

/** Ends a process and its whole group at once, as `kill -9` does, and waits until it is gone. */
export async function killGroup(process_: import('node:child_process').ChildProcess | null): Promise<void> {
  if (!process_?.pid || process_.exitCode !== null || process_.signalCode !== null) return;
  const gone = new Promise<void>((resolve) => process_.once('exit', () => resolve()));
  try {
    process.kill(-process_.pid, 'SIGKILL');
  } catch {
    process_.kill('SIGKILL');
  }
  await gone;
}
