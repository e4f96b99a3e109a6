import {
  type Answer,
  answerQuestion,
  type ElementFacts,
  type NameMatch,
  type Question,
  type Target,
} from './accessible-view';
import type { Tab } from './browser';
import { waitFor } from './wait-for';

/** A name to look for: a whole name, or a pattern. */
export type Name = string | RegExp;

function matchOf(name: Name): NameMatch {
  return typeof name === 'string' ? { exact: name } : { pattern: name.source, flags: name.flags };
}

const ABSENT: Answer = { found: [], text: null, terms: null };

/** What the sidebar stands in: a tab, or a frame of one. */
type Ground = Pick<Tab, 'insideSidebar' | 'clickAt'>;

/** Answers all questions in one task of the page, which is also far cheaper than one after the other. */
const ANSWER_ALL = `(root, questions) => {
  const answer = ${answerQuestion.toString()};
  return questions.map((question) => answer(root, question));
}`;

async function ask(tab: Ground, question: Question): Promise<Answer> {
  return (await tab.insideSidebar(answerQuestion, question)) ?? ABSENT;
}

/** An element of the sidebar, found anew by role and name each time it is used. */
export class Part {
  readonly #tab: Ground;
  readonly #target: Target;

  constructor(tab: Ground, target: Target) {
    this.#tab = tab;
    this.#target = target;
  }

  /** What it is in words, for messages. */
  get words(): string {
    const { role, name } = this.#target;
    const named = name ? ` "${'exact' in name ? name.exact : `/${name.pattern}/${name.flags}`}"` : '';
    return `${role}${named}`;
  }

  async all(): Promise<readonly ElementFacts[]> {
    return (await ask(this.#tab, { kind: 'find', target: this.#target })).found;
  }

  /** The first match now, or null. */
  async now(): Promise<ElementFacts | null> {
    return (await this.all())[0] ?? null;
  }

  async count(): Promise<number> {
    return (await this.all()).length;
  }

  async exists(): Promise<boolean> {
    return (await this.now()) !== null;
  }

  /** Waits until it is there, and where `until` is given until that holds. */
  async facts(
    until: (facts: ElementFacts) => boolean = () => true,
    timeoutMs?: number,
  ): Promise<ElementFacts> {
    return waitFor(
      `${this.words} in the sidebar`,
      async () => {
        const facts = await this.now();
        return facts && until(facts) ? facts : null;
      },
      timeoutMs,
    );
  }

  async gone(timeoutMs?: number): Promise<void> {
    await waitFor(`no ${this.words} in the sidebar`, async () => !(await this.exists()), timeoutMs);
  }

  /** A trusted click in its middle, scrolled into view, not covered by anything, and where it was a moment before. */
  async click(): Promise<void> {
    let before = '';
    const { rect } = await waitFor(`${this.words} to be clickable`, async () => {
      const facts = (await ask(this.#tab, { kind: 'find', target: this.#target, scroll: true })).found[0];
      // After the window has changed its size, the sidebar finds its place in the next frame.
      const stands = before === JSON.stringify(facts?.rect);
      before = JSON.stringify(facts?.rect);
      return stands && facts?.onTop && !facts.disabled ? facts : null;
    });
    await this.#tab.clickAt(rect.x + rect.width / 2, rect.y + rect.height / 2);
  }

  async focus(): Promise<void> {
    await waitFor(`${this.words} to take the focus`, async () => {
      const facts = (await ask(this.#tab, { kind: 'find', target: this.#target, scroll: true, focus: true }))
        .found[0];
      return facts?.focused;
    });
  }

  async isChecked(): Promise<boolean> {
    return (await this.facts()).checked === true;
  }

  async text(): Promise<string> {
    return (await this.facts()).text;
  }

  /** A part inside this one. */
  part(role: string, name?: Name): Part {
    return new Part(this.#tab, {
      role,
      within: this.#target,
      ...(name === undefined ? {} : { name: matchOf(name) }),
    });
  }

  /** The text of the first element after the heading, or null. */
  async lead(): Promise<string | null> {
    return (await ask(this.#tab, { kind: 'lead', within: this.#target })).text;
  }

  /** Terms and values of its description lists. */
  async terms(): Promise<Readonly<Record<string, string>>> {
    return (await ask(this.#tab, { kind: 'terms', within: this.#target })).terms ?? {};
  }

  async outline(): Promise<string> {
    return (await ask(this.#tab, { kind: 'outline', within: this.#target })).text ?? '';
  }
}

/** The sidebar of a tab, seen as assistive technology sees it: by role and name, through the closed root. */
export class Sidebar {
  readonly #tab: Ground;

  constructor(tab: Ground) {
    this.#tab = tab;
  }

  part(role: string, name?: Name): Part {
    return new Part(this.#tab, { role, ...(name === undefined ? {} : { name: matchOf(name) }) });
  }
  /** The landmark itself. */
  landmark(): Part {
    return this.part('complementary', 'Handrail');
  }
  region(name: Name): Part {
    return this.part('region', name);
  }
  button(name: Name): Part {
    return this.part('button', name);
  }
  checkbox(name: Name): Part {
    return this.part('checkbox', name);
  }
  link(name: Name): Part {
    return this.part('link', name);
  }

  /** Answers questions of one moment. */
  async answers<Q extends readonly Question[]>(
    ...questions: Q
  ): Promise<{ readonly [N in keyof Q]: Answer }> {
    const answers = await this.#tab.insideSidebar<[Q], readonly Answer[]>({ source: ANSWER_ALL }, questions);
    return questions.map((_, n) => answers?.[n] ?? ABSENT) as { [N in keyof Q]: Answer };
  }

  /** True where the landmark is on the page. */
  async isThere(): Promise<boolean> {
    return this.landmark().exists();
  }

  /** All of its visible text, or that of one region; empty where it is not on the page. */
  async text(region?: Name): Promise<string> {
    const within: Target | undefined =
      region === undefined ? undefined : { role: 'region', name: matchOf(region) };
    return (await ask(this.#tab, { kind: 'text', ...(within ? { within } : {}) })).text ?? '';
  }

  /** Roles, names and states, indented, one per line. */
  async outline(): Promise<string> {
    return (await ask(this.#tab, { kind: 'outline' })).text ?? '';
  }

  /** Waits until the condition holds of the sidebar's text. */
  async waitForText(holds: (text: string) => boolean, what: string, timeoutMs?: number): Promise<string> {
    let last = '';
    try {
      return await waitFor(
        what,
        async () => {
          last = await this.text();
          return holds(last) ? last || ' ' : null;
        },
        timeoutMs,
      );
    } catch (error) {
      throw new Error(
        `${error instanceof Error ? error.message : String(error)}\nThe sidebar said:\n${last}`,
        {
          cause: error,
        },
      );
    }
  }
}
