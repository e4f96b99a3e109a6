// The small form, as in src: the large one would give every schema of this process other words.
import * as z from 'zod/mini';

/** A selector that one page object requires at one place, and what it requires inside what stands there. */
export interface Requirement {
  readonly name: string;
  /** Null stands for the first child of the place, whatever it is. */
  readonly css: string | null;
  /** True where the element stands in its parent's own template, behind the shadow root. */
  readonly shadow: boolean;
  /** The page object says itself that it may be absent. */
  readonly nullable: boolean;
  /** Root selector of the page object that the element is said to be. */
  readonly is: string | null;
  readonly inside: readonly Requirement[];
}

/** One page object, as far as it can be held against a page. */
export interface PageObject {
  /** Path in the package without its ending, such as `records/recordLayoutItem`. */
  readonly name: string;
  readonly root: string;
  readonly requirements: readonly Requirement[];
}

interface ElementSource {
  readonly name: string;
  readonly type?: unknown;
  readonly selector?: { readonly css?: string | undefined } | undefined;
  readonly nullable?: boolean | undefined;
  readonly elements?: readonly ElementSource[] | undefined;
  readonly shadow?: { readonly elements: readonly ElementSource[] } | undefined;
}

const element: z.ZodMiniType<ElementSource> = z.looseObject({
  name: z.string(),
  type: z.optional(z.unknown()),
  selector: z.optional(z.looseObject({ css: z.optional(z.string()) })),
  nullable: z.optional(z.boolean()),
  get elements() {
    return z.optional(z.array(element));
  },
  get shadow() {
    return z.optional(z.looseObject({ elements: z.array(element) }));
  },
}) as z.ZodMiniType<ElementSource>;

const source = z.looseObject({
  selector: z.optional(z.looseObject({ css: z.optional(z.string()) })),
  description: z.optional(
    z.union([z.string(), z.looseObject({ text: z.optional(z.union([z.string(), z.array(z.string())])) })]),
  ),
  beforeLoad: z.optional(z.unknown()),
  elements: z.optional(z.array(element)),
  shadow: z.optional(z.looseObject({ elements: z.array(element) })),
});

type Source = z.infer<typeof source>;

/**
 * The selector with its arguments left open: any value will do, and the first of several.
 * Undefined where the caller gives the whole selector.
 */
function withAnyArguments(css: string): string | undefined {
  const open = css
    .replace(/\[([\w-]+)[*^$~|]?=(['"]?)%[sd]\2\]/g, '[$1]')
    .replace(/(:nth-(?:last-)?(?:child|of-type)\()%d\)/g, '$11)');
  return /%[sd]/.test(open) ? undefined : open;
}

/** Selectors of what must be inside before the page object counts as loaded. */
function awaited(beforeLoad: unknown): string[] {
  if (Array.isArray(beforeLoad)) return beforeLoad.flatMap(awaited);
  if (typeof beforeLoad !== 'object' || beforeLoad === null) return [];
  const step = beforeLoad as Readonly<Record<string, unknown>>;
  if (step.apply !== 'containsElement') return Object.values(step).flatMap(awaited);
  const [locator] = z
    .tuple([z.looseObject({ value: z.looseObject({ css: z.string() }) })], z.unknown())
    .parse(step.args);
  return [locator.value.css];
}

/** Root selector: in the grammar for pages, in the first words of the description for components. */
function rootOf(page: Source): string | undefined {
  if (page.selector?.css) return page.selector.css;
  const text = typeof page.description === 'string' ? page.description : page.description?.text;
  const words = typeof text === 'string' ? text : text?.[0];
  // A class written without its dot is a slip of the description.
  return words === undefined ? undefined : /^Selector: ((?:[.#[]|\w+-)\S.*?)\.?\s*$/.exec(words)?.[1];
}

/**
 * Reads page objects by name with `read`, which returns the JSON of one.
 * `nameOf` finds the name behind a reference such as `utam-records/pageObjects/recordType`.
 */
export class PageObjectReader {
  readonly #read: (name: string) => unknown;
  readonly #nameOf: (reference: string) => string | undefined;

  constructor(read: (name: string) => unknown, nameOf: (reference: string) => string | undefined) {
    this.#read = read;
    this.#nameOf = nameOf;
  }

  #source(name: string): Source {
    const parsed = source.safeParse(this.#read(name));
    if (parsed.success) return parsed.data;
    throw new Error(
      `The page object ${name} is written in another grammar: ${z.prettifyError(parsed.error)}`,
    );
  }

  #referred(type: unknown): string | null {
    if (typeof type !== 'string' || !type.includes('/pageObjects/')) return null;
    const name = this.#nameOf(type);
    return name === undefined ? null : (rootOf(this.#source(name)) ?? null);
  }

  #requirements(of: Pick<ElementSource, 'elements' | 'shadow'>): Requirement[] {
    const made = (from: ElementSource, shadow: boolean): Requirement[] => {
      // A selector without CSS is for phones; none at all stands for the first child.
      if (from.selector && from.selector.css === undefined) return [];
      const css = from.selector?.css === undefined ? null : withAnyArguments(from.selector.css);
      if (css === undefined) return [];
      const { name, nullable = false } = from;
      return [
        { name, css, shadow, nullable, is: this.#referred(from.type), inside: this.#requirements(from) },
      ];
    };
    return [
      ...(of.elements ?? []).flatMap((one) => made(one, false)),
      ...(of.shadow?.elements ?? []).flatMap((one) => made(one, true)),
    ];
  }

  /** Throws where the package has no such page object, or one that names no root. */
  pageObject(name: string): PageObject {
    const page = this.#source(name);
    const root = rootOf(page);
    if (root === undefined) throw new Error(`The page object ${name} names no root selector.`);
    const loads = awaited(page.beforeLoad).map(
      (css, n): Requirement => ({
        name: `beforeLoad${n + 1}`,
        css,
        shadow: true,
        nullable: false,
        is: null,
        inside: [],
      }),
    );
    return { name, root, requirements: [...loads, ...this.#requirements(page)] };
  }
}
