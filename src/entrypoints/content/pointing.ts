import type { FieldKey } from '../../playbook/schema';
import { fieldAt, type PageField } from '../../salesforce/page/list-fields';
import { outlineOver } from '../../ui/field-outline';
import type { PointingView } from '../../ui/sidebar/sidebar-props';

/** Looking for the page's fields again costs a search; the pointer moves far more often, in milliseconds. */
const FIELDS_LAST = 300;

/** Everything that a press on the page consists of: none of it may reach a field that is being pointed at. */
const PRESS = ['pointerdown', 'mousedown', 'pointerup', 'mouseup', 'click'] as const;

/** The mode in which a person shows where a field is on the page. */
export interface Pointing {
  /** What the sidebar shows of it; absent while nobody points. */
  view(): PointingView | undefined;
  start(field: FieldKey): void;
  /** Takes one of the shown choices. */
  choose(index: number): void;
  stop(): void;
}

/**
 * Lets a person point at a field of the page, by mouse or by choosing from the list of them. While it lasts the field
 * under the pointer is outlined and a trusted click on it picks it, unnoticed by the page; everything else acts as
 * ever, so that a tab with the field can be opened. Escape ends it.
 */
export function pointingAt({
  window,
  own,
  fields,
  onPick,
  onChange,
  signal,
}: {
  readonly window: Window & typeof globalThis;
  /** Our sidebar: nothing in it is of the page. */
  readonly own: Element;
  readonly fields: () => readonly PageField[];
  readonly onPick: (field: FieldKey, picked: PageField) => void;
  readonly onChange: () => void;
  readonly signal: AbortSignal;
}): Pointing {
  let now: { readonly view: PointingView; readonly choices: readonly PageField[] } | undefined;
  let ending = new AbortController();
  /** The field under the pointer, while somebody points. */
  let fieldUnder: ((event: Event) => ReturnType<typeof fieldAt>) | undefined;

  const stop = (): void => {
    if (!now) return;
    now = undefined;
    fieldUnder = undefined;
    ending.abort();
    onChange();
  };
  const pick = (picked: PageField): void => {
    const field = now?.view.field;
    stop();
    if (field !== undefined) onPick(field, picked);
  };

  const press = (event: Event): void => {
    const hit = fieldUnder?.(event);
    if (!hit) return;
    event.preventDefault();
    event.stopImmediatePropagation();
    if (event.type === 'click') pick(hit.field);
  };
  const key = (event: KeyboardEvent): void => {
    if (!now || !event.isTrusted || event.key !== 'Escape') return;
    event.stopImmediatePropagation();
    stop();
  };
  // At once: of those that listen at the window, the first hears first.
  for (const type of PRESS) window.addEventListener(type, press, { capture: true, signal });
  window.addEventListener('keydown', key, { capture: true, signal });

  return {
    view: () => now?.view,
    stop,
    choose(index) {
      const picked = now?.choices[index];
      if (picked) pick(picked);
    },
    start(field) {
      stop();
      let found = fields();
      let at = window.performance.now();
      now = { choices: found, view: { field, choices: found.map(({ label, text }) => ({ label, text })) } };
      ending = new AbortController();
      const listening = { capture: true, signal: ending.signal };
      const outline = outlineOver(window.document, ending.signal);

      fieldUnder = (event) => {
        const [target] = event.composedPath();
        if (!event.isTrusted || event.target === own || !(target instanceof window.Element)) return undefined;
        if (window.performance.now() - at > FIELDS_LAST) {
          found = fields();
          at = window.performance.now();
        }
        return fieldAt(target, found);
      };
      let shown: ReturnType<typeof fieldAt>;
      const draw = (): void => outline.show(shown?.node, shown?.field.label);
      const move = (event: Event): void => {
        shown = fieldUnder?.(event);
        draw();
      };
      window.addEventListener('pointermove', move, listening);
      window.addEventListener('scroll', draw, listening);
      draw();
      onChange();
    },
  };
}
