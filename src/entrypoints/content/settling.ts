import type { PageState } from '../../salesforce/page/page-state';

/**
 * How long a page may take to show its fields before any of them is missed, in milliseconds; less where it shows only a
 * part of the record, which may be all that this tab has.
 */
const PATIENCE = 5_000;
const PART_PATIENCE = 2_000;

/** Knows whether the page has had the time to show everything. */
export interface Settling {
  /** Takes the page's next state. The time starts again when it shows another part of the record. */
  follow(next: PageState): void;
  isOver(): boolean;
}

/** Waits for pages until the signal aborts; `onOver` tells that one has had its time. */
export function settling(window: Window, onOver: () => void, signal: AbortSignal): Settling {
  let timer = 0;
  let over = false;
  let before: PageState | undefined;
  const shown = (of: PageState | undefined) => of?.kind === 'account' && of.report.shows;
  signal.addEventListener('abort', () => window.clearTimeout(timer));
  return {
    follow(next) {
      const same = next.kind !== 'loading' && shown(next) === shown(before);
      before = next;
      if (same) return;
      over = false;
      window.clearTimeout(timer);
      if (next.kind !== 'account' || signal.aborted) return;
      timer = window.setTimeout(
        () => {
          over = true;
          onOver();
        },
        shown(next) === 'part' ? PART_PATIENCE : PATIENCE,
      );
    },
    isOver: () => over,
  };
}
