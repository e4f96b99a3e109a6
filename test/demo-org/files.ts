import { readFileSync } from 'node:fs';
import { fileURLToPath } from 'node:url';
import type { CivilDate } from '../../src/domain/civil-date';
import { pageScript } from '../page-script';
import { packJson } from './data/huge-text';
import { orgData } from './data/org-data';
import type { DemoOrg } from './hosts';

/** Everything the server sends, made once at its start. */
export interface DemoOrgFiles {
  readonly script: string;
  readonly style: string;
  /** The page that the app starts in, with the org's data in it. */
  shell(org: DemoOrg, face: 'lightning' | 'classic'): string;
}

const STYLES = ['frame', 'record', 'lists', 'overlays', 'classic'];

/** The reader's own date. */
export function civilToday(now = new Date()): CivilDate {
  const two = (n: number) => String(n).padStart(2, '0');
  return `${now.getFullYear()}-${two(now.getMonth() + 1)}-${two(now.getDate())}` as CivilDate;
}

/** JSON that can stand inside a script element, whatever its texts hold. */
function embedded(data: unknown): string {
  return packJson(data).replaceAll('<', '\\u003c');
}

/**
 * Builds the client and the data; `today` (YYYY-MM-DD) is what the accounts' dates are reckoned from, `delay` the milliseconds
 * of each wait where an address asks for none.
 */
export async function loadDemoOrgFiles(today: string = civilToday(), delay?: number): Promise<DemoOrgFiles> {
  const style = STYLES.map((name) =>
    readFileSync(fileURLToPath(new URL(`./look/${name}.css`, import.meta.url)), 'utf8'),
  ).join('\n');
  return {
    script: await pageScript(new URL('./page/app.ts', import.meta.url), 'demoOrgApp'),
    style,
    shell: (org, face) => `<!doctype html>
<html lang="en" data-face="${face}"${delay === undefined ? '' : ` data-delay="${delay}"`}>
<head>
<meta charset="utf-8">
<meta name="viewport" content="width=device-width, initial-scale=1">
<title>${face === 'lightning' ? 'Lightning Experience' : org.title}</title>
<link rel="stylesheet" href="/demo-org/look.css">
<script type="application/json" id="demo-org-data">${embedded(orgData(org, today as CivilDate))}</script>
<script src="/demo-org/app.js" defer></script>
</head>
<body class="${face === 'lightning' ? 'desktop' : ''}"></body>
</html>
`,
  };
}
