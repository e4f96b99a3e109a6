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
  /** What lasts while a person points. */
  let now:
    | {
        readonly view: PointingView;
        readonly choices: readonly PageField[];
        /** The field under the pointer. */
        readonly under: (event: Event) => ReturnType<typeof fieldAt>;
        readonly ending: AbortController;
      }
    | undefined;

  const stop = (): void => {
    if (!now) return;
    now.ending.abort();
    now = undefined;
    onChange();
  };
  const pick = (picked: PageField | undefined): void => {
    if (!now || !picked) return;
    const { field } = now.view;
    stop();
    onPick(field, picked);
  };

  const press = (event: Event): void => {
    const hit = now?.under(event);
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
    choose: (index) => pick(now?.choices[index]),
    start(field) {
      stop();
      const choices = fields();
      let found = choices;
      let at = window.performance.now();
      const ending = new AbortController();
      const listening = { capture: true, signal: ending.signal };
      const outline = outlineOver(window.document, ending.signal);

      const under = (event: Event): ReturnType<typeof fieldAt> => {
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
        shown = under(event);
        draw();
      };
      window.addEventListener('pointermove', move, listening);
      window.addEventListener('scroll', draw, listening);
      draw();
      now = {
        view: { field, choices: choices.map(({ label, text }) => ({ label, text })) },
        choices,
        under,
        ending,
      };
      onChange();
    },
  };
}
