/** What the sidebar shows at one moment, beside the address that the window has at that moment. */
export interface Sample {
  readonly kind: 'shown';
  /** Host and path. */
  readonly address: string;
  /** False where the sidebar is not on the page. */
  readonly there: boolean;
  readonly name: string;
  readonly segment: string;
  /** The number that decided, as text; empty where none did. */
  readonly number: string;
  readonly roles: readonly string[];
  /** One letter per item of the handoff: x ticked, o open. */
  readonly ticks: string;
  readonly locked: boolean;
  /** The first words of each notice and alert. */
  readonly words: string;
}

/** Something that a person did in the sidebar and that reached it. */
export interface Act {
  readonly kind: 'act';
  readonly address: string;
  /** The account's name as shown at that moment. */
  readonly name: string;
  readonly what: 'tick' | 'untick' | 'done' | 'undo' | 'start-from-now';
  /** Place of the item in the handoff, from 0. */
  readonly item: number;
}

/** Everything since the last look, in order. */
export interface Recording {
  readonly entries: readonly (Sample | Act)[];
  readonly now: Sample;
  /** True where another tab is in front, such as one that a link of the sidebar has opened: a browser draws nothing behind it. */
  readonly behind: boolean;
}

/**
 * Watches the sidebar from inside: every state that it is drawn in, with the address of that very moment, at each of its
 * changes and at each frame. Starts watching at the first call; every call gives what was seen since the one before.
 * It is sent to the browser as source text, so it uses nothing from outside itself.
 */
export function drainRecorder(root: ShadowRoot): Recording {
  interface Recorder {
    readonly root: ShadowRoot;
    entries: (Sample | Act)[];
    look(): Sample;
  }
  const world = globalThis as typeof globalThis & { walkRecorder?: Recorder };

  function start(): Recorder {
    const textOf = (element: Element | null | undefined): string =>
      (element?.textContent ?? '').replace(/\s+/g, ' ').trim();
    const sectionOf = (title: string): Element | null | undefined =>
      [...root.querySelectorAll('h3')].find((heading) => textOf(heading) === title)?.parentElement;
    const boxes = (): HTMLInputElement[] => [
      ...(sectionOf('SA handoff')?.querySelectorAll<HTMLInputElement>('input[type=checkbox]') ?? []),
    ];
    const address = (): string => location.host + location.pathname;
    const name = (): string => textOf(root.querySelector('h2'));
    let last = '';
    const recorder: Recorder = {
      root,
      entries: [],
      look() {
        const segment = sectionOf('Market segment');
        const items = boxes();
        const sample: Sample = {
          kind: 'shown',
          address: address(),
          there: root.host.isConnected && root.querySelector('aside') !== null,
          name: name(),
          segment: textOf(segment?.children[1]),
          number: textOf(segment?.querySelector('b')),
          roles: [...(sectionOf('Roles')?.querySelectorAll('dt') ?? [])].map((term) =>
            textOf(term.nextElementSibling),
          ),
          ticks: items.map((box) => (box.checked ? 'x' : 'o')).join(''),
          locked: items[0]?.disabled === true,
          words: [...root.querySelectorAll('.notice, [role=alert]')]
            .map((each) => textOf(each).slice(0, 120))
            .join(' / '),
        };
        const text = JSON.stringify(sample);
        if (text !== last) recorder.entries.push(sample);
        last = text;
        return sample;
      },
    };
    const act = (what: Act['what'], item = -1): void => {
      recorder.entries.push({ kind: 'act', address: address(), name: name(), what, item });
    };
    // Behind the sidebar's own guard, so that only what it lets through counts as done.
    root.addEventListener(
      'change',
      ({ target }) => {
        const box = target as HTMLInputElement;
        const item = boxes().indexOf(box);
        if (item >= 0) act(box.checked ? 'tick' : 'untick', item);
      },
      { capture: true },
    );
    root.addEventListener(
      'click',
      ({ target }) => {
        const button = (target as Element).closest('button');
        if (!button || button.disabled) return;
        const label = textOf(button);
        if (label === 'Done') act('done');
        if (label === 'Undo') act('undo');
        if (label === 'Start from now') act('start-from-now');
      },
      { capture: true },
    );
    new MutationObserver(() => recorder.look()).observe(root, {
      subtree: true,
      childList: true,
      characterData: true,
      attributes: true,
      attributeFilter: ['disabled', 'aria-label'],
    });
    const frame = (): void => {
      recorder.look();
      requestAnimationFrame(frame);
    };
    frame();
    return recorder;
  }

  const recorder = world.walkRecorder?.root === root ? world.walkRecorder : start();
  world.walkRecorder = recorder;
  const now = recorder.look();
  const { entries } = recorder;
  recorder.entries = [];
  return { entries, now, behind: document.hidden };
}
