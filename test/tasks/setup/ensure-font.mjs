// Plain Node without dependencies: it runs before anything is installed.
import { spawnSync } from 'node:child_process';
import { installPackages } from './install-packages.mjs';

/** What Linux has in place of Arial, letter by letter as wide. */
const AS_WIDE = ['Arial', 'Liberation Sans', 'Arimo'];

/** True where a page that asks for Arial gets letters of its widths. */
function hasArial() {
  const { stdout } = spawnSync('fc-match', ['--format=%{family[0]}', 'Arial'], { encoding: 'utf8' });
  return AS_WIDE.includes(stdout);
}

/**
 * Sees to a font of Arial's widths, which the sidebar asks for on Linux: with a wider one, lines break elsewhere than the
 * tests of its places expect. Windows and macOS come with theirs.
 * Throws one sentence that says what to install where that is not allowed.
 */
export function ensureFont() {
  if (process.platform !== 'linux' || hasArial()) return;
  installPackages(['fontconfig', 'fonts-liberation']);
  if (hasArial()) return;
  throw new Error(
    'No font as wide as Arial was found. Install Liberation Sans, for instance as fonts-liberation.',
  );
}
