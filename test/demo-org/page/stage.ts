/** A page to be shown, and how a console names it. */
export interface Showing {
  /** One for each record or place; a page with the same key is shown again. */
  readonly key: string;
  readonly title: string;
  /** Label of the object, for "Record | Object" in console tabs. */
  readonly object: string;
  readonly host: HTMLElement;
  /** Key of the workspace tab that a subtab belongs to. */
  readonly workspace?: string;
}

/** Where pages are shown. Older ones stay in the document, hidden, until too many of them are there. */
export interface Stage {
  show(page: Showing): void;
  /** Keys that are still in the document. */
  readonly keys: () => readonly string[];
}

/** How many pages Lightning keeps at most. */
const KEPT = 6;

/** The stage of a standard app: one page at a time, older ones without `active`. */
export function standardStage(element: HTMLElement): Stage {
  const kept: Showing[] = [];
  return {
    keys: () => kept.map((page) => page.key),
    show: (page) => {
      const at = kept.findIndex((other) => other.key === page.key);
      const previous = at >= 0 ? kept.splice(at, 1)[0] : undefined;
      if (previous && previous.host !== page.host) previous.host.remove();
      kept.push(page);
      for (const other of kept) other.host.classList.toggle('active', other === page);
      if (!page.host.isConnected) element.append(page.host);
      while (kept.length > KEPT) kept.shift()?.host.remove();
    },
  };
}
