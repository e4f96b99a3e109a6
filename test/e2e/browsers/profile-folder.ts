import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';

/** A profile folder, and how to be rid of it: kept where the caller gave it, removed where it is ours. */
export interface ProfileFolder {
  readonly path: string;
  dispose(): void;
}

/** What removes each temporary folder that is still there. */
const removals = new Set<() => void>();
process.once('exit', () => {
  for (const remove of removals) {
    try {
      remove();
    } catch {
      // What something still holds stays; this process ends as it would have.
    }
  }
});

/** A fresh folder in `parent`, which is removed at the end of this process at the latest, as on Ctrl-C. */
export function temporaryFolder(parent: string, prefix: string): ProfileFolder {
  const path = mkdtempSync(join(parent, prefix));
  const dispose = (): void => {
    rmSync(path, { recursive: true, force: true, maxRetries: 10, retryDelay: 100 });
    removals.delete(dispose);
  };
  removals.add(dispose);
  return { path, dispose };
}

/** The given folder, or a fresh temporary one, which is in the test run's own folder where there is one. */
export function profileFolder(given: string | undefined): ProfileFolder {
  if (given !== undefined) return { path: given, dispose: () => {} };
  return temporaryFolder(process.env.HANDRAIL_PROFILES ?? tmpdir(), 'handrail-profile-');
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
