import { tmpdir } from 'node:os';
import { temporaryFolder } from './profile-folder';
import { waitFor } from './wait-for';

/** Makes the folder for the profiles of a test run; what it returns removes it, whatever became of the browsers. */
export function setup(): () => Promise<void> {
  const folder = temporaryFolder(process.env.HANDRAIL_PROFILES ?? tmpdir(), 'handrail-profiles-');
  process.env.HANDRAIL_PROFILES = folder.path;
  return async () => {
    // A browser that was just killed has its preferences put back meanwhile, into folders that were empty already.
    await waitFor('the profiles to be removed', async () => {
      folder.dispose();
      return true;
    });
  };
}
