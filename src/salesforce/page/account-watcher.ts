import { accountTeamUrl, type RecordAddress, recordOf } from '../record-url';
import type { PageField } from './list-fields';
import { findLivePages } from './live-page';
import { observeNavigation } from './navigation-observer';
import type { AccountRecord, PageState } from './page-state';
import { type Before, type OpenedPages, RecordInterlock } from './record-interlock';
import { RecordVisit } from './record-visit';
import { TeamVisit } from './team-visit';
import type { Wanted } from './wanted';

/** A window that is followed. */
export interface AccountWatcher {
  /** Looks again, after the playbook or what was taught has changed. */
  refresh(): void;
  /** Every field that the account's page shows now, wanted or not. */
  fields(): readonly PageField[];
}

/**
 * Follows the account record that the window shows and calls back with each new state until `signal` aborts:
 * once per frame, and once more in between for a form that was waited for. Elsewhere only the address is watched.
 */
export function watchAccount({
  window,
  wanted,
  onState,
  signal,
}: {
  readonly window: Window & typeof globalThis;
  readonly wanted: () => Wanted | undefined;
  readonly onState: (state: PageState) => void;
  readonly signal: AbortSignal;
}): AccountWatcher {
  let visit: RecordVisit | TeamVisit | undefined;
  let before: Before | undefined;
  const opened: OpenedPages = new WeakMap();
  let href = '';
  let at = '';
  // What another site puts around this page, such as a frame that nobody sees, cannot be looked at from inside.
  let outermost: Window = window;
  while (outermost.frameElement) outermost = outermost.parent;

  const follow = (url: URL): void => {
    const address = recordOf(url);
    // Each tab of the Classic console is a frame of its own; other frames only embed a page, and the console only tabs.
    const surface = outermost === window ? 'page' : 'console-frame';
    const isOurs = outermost === window.top && address?.surface === surface;
    const record = isOurs ? recordAt(address) : undefined;
    const next = record ? `${address?.kind} ${record.org.key} ${record.id}` : '';
    if (next !== '' && next === at) {
      if (visit instanceof RecordVisit) visit.stay();
      return;
    }
    at = next;
    if (href && (record || visit)) {
      // The address changes before the page does: what is live now was opened under the address before, or an earlier one.
      for (const page of findLivePages(window.document)) if (!opened.has(page)) opened.set(page, href);
    }
    // A console's address also names the record of its workspace, which says nothing about this page.
    href = url.href.replace(/\bws=[^&]*/, '');
    before = visit?.leave() ?? before;
    visit = undefined;
    if (!record || address?.kind !== 'account') onState({ kind: 'elsewhere' });
    if (!record) return;
    if (address?.kind === 'account') {
      // The visit comes first, so that it looks for the record even if drawing fails.
      const interlock = new RecordInterlock(record.id, opened, before);
      visit = new RecordVisit(window, record, wanted, onState, interlock);
      onState({ kind: 'loading', record });
    } else {
      visit = new TeamVisit(window, record, wanted, onState, opened);
    }
  };

  observeNavigation(window, follow, signal);
  signal.addEventListener('abort', () => visit?.leave());
  follow(new URL(window.location.href));
  return { refresh: () => visit?.lookAnew(), fields: () => visit?.fields() ?? [] };
}

function recordAt(address: RecordAddress): AccountRecord {
  const { org, id } = address;
  return { place: address, org, id, teamUrl: accountTeamUrl(address, id) };
}
