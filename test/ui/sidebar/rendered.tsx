import { h, render } from 'preact';
import type { Move } from '../../../src/domain/plan';
import type { Deed } from '../../../src/domain/progress';
import { keepFocus } from '../../../src/ui/components/focus';
import { Sidebar } from '../../../src/ui/sidebar/Sidebar';
import type { SidebarActions, SidebarChrome, SidebarView } from '../../../src/ui/sidebar/sidebar-props';

const ROLES: Readonly<Record<string, string>> = {
  button: 'button',
  checkbox: 'input[type=checkbox]',
  complementary: 'aside',
  heading: 'h2,h3,h4',
  link: 'a[href]',
  region: 'section[aria-labelledby]',
  textbox: 'input:not([type=checkbox],[type=range]),textarea',
};

/** The words an element is called by: its label, what labels it, or its text. */
export function nameOf(element: Element): string {
  const root = element.getRootNode() as ShadowRoot;
  const by = element.getAttribute('aria-labelledby');
  const label = element.getAttribute('aria-label');
  const text = by ? root.getElementById(by) : (element.closest('label') ?? element);
  return (label ?? text?.textContent ?? '').replace(/\s+/g, ' ').trim();
}

/** A sidebar in a real shadow root, with what it asked for. */
export class Rendered {
  readonly deeds: Deed[] = [];
  readonly calls: string[] = [];
  readonly root: ShadowRoot;
  moves: readonly Move[] = [];
  /** What a typed value must look like to be understood. */
  readable = /\S/;
  /** What moves were asked for last. */
  previewed: Deed | undefined;
  chrome: SidebarChrome = { theme: 'light', dock: 'right', width: 344, collapsed: false };
  private readonly actions: SidebarActions = {
    act: (deed) => void this.deeds.push(deed),
    tick: (deed) => void this.deeds.push(deed),
    retry: (id) => void this.calls.push(`retry ${id}`),
    dismiss: (id) => void this.calls.push(`dismiss ${id}`),
    dismissTrouble: () => void this.calls.push('dismiss the trouble'),
    taskUrl: (step) => `https://northwind.lightning.force.com/new?${step.id}`,
    previewMoves: (deed) => {
      this.previewed = deed;
      return this.moves;
    },
    answerDate: (text, date, otherwise) => {
      this.calls.push(`${text} is ${date}`);
      this.deeds.push(otherwise);
    },
    canRead: (_, text) => this.readable.test(text),
    linkTo: (id) => `https://northwind.example/${id}`,
    point: (field) => void this.calls.push(field === undefined ? 'stop pointing' : `point at ${field}`),
    choose: (index) => void this.calls.push(`choose ${index}`),
    setChrome: (patch) => {
      this.chrome = { ...this.chrome, ...patch };
      this.show(this.view);
    },
    openOptions: () => void this.calls.push('options'),
    reportText: () => 'How the page was read',
    requestText: (role) => `Please: ${role}`,
  };

  constructor(private view: SidebarView) {
    const host = document.body.appendChild(document.createElement('div'));
    this.root = host.attachShadow({ mode: 'open' });
    const read = Object.getOwnPropertyDescriptor(ShadowRoot.prototype, 'activeElement')?.get;
    Object.defineProperty(this.root, 'activeElement', {
      get: () => {
        try {
          const active = read?.call(this.root);
          return active?.getRootNode() === this.root ? active : null;
        } catch {
          // happy-dom lets an element that was removed keep the focus, and then fails to say where it stands.
          return null;
        }
      },
    });
    this.show(view);
  }

  show(view: SidebarView): void {
    this.view = view;
    keepFocus(this.root, () =>
      render(<Sidebar view={view} chrome={this.chrome} actions={this.actions} />, this.root),
    );
  }

  all(role: string, within: ParentNode = this.root): Element[] {
    return [...within.querySelectorAll(ROLES[role] ?? role)];
  }

  /** The one element of a role whose name is, or begins with, these words; throws with the names there are. */
  get<E extends Element = HTMLElement>(role: string, name: string, within: ParentNode = this.root): E {
    const all = this.all(role, within);
    const found =
      all.find((element) => nameOf(element) === name) ??
      all.find((element) => nameOf(element).startsWith(name));
    if (!found) throw new Error(`No ${role} "${name}" among ${all.map(nameOf).join(' | ')}`);
    return found as E;
  }

  region(name: string): HTMLElement {
    return this.get('region', name);
  }

  async press(name: string, within: ParentNode = this.root): Promise<void> {
    const button = this.get('button', name, within);
    button.focus();
    button.click();
    await drawn();
  }

  fill(name: string, text: string, within: ParentNode = this.root): void {
    this.get<HTMLInputElement>('textbox', name, within).value = text;
  }
}

/** Resolves when what was asked to be drawn is drawn. */
export function drawn(): Promise<void> {
  return new Promise((resolve) => setTimeout(resolve));
}
