import type { InSidebar, Tab } from './browser';
import { Sidebar } from './sidebar';
import type { SidebarRoot } from './sidebar-root';

/** A page in a frame of a tab, and the sidebar that stands in it. */
export class FramedPage {
  readonly sidebar: Sidebar;
  readonly #tab: Tab;
  readonly #path: string;
  readonly #root: SidebarRoot;

  /** `path`: a part of the frame's address that no other frame's has. */
  constructor(tab: Tab, path: string, root: SidebarRoot) {
    this.#tab = tab;
    this.#path = path;
    this.#root = root;
    this.sidebar = new Sidebar(this);
  }

  async insideSidebar<A extends unknown[], R>(run: InSidebar<A, R>, ...args: A): Promise<R | null> {
    return this.#root.inside(run, ...args);
  }
  async countClosedRoots(): Promise<number> {
    return this.#root.count();
  }
  /** A trusted click at a place of the frame's own viewport, in CSS pixels. */
  async clickAt(x: number, y: number): Promise<void> {
    const corner = await this.#tab.evaluate((path) => {
      const frames = [...document.querySelectorAll('iframe')];
      const box = frames.find(({ src }) => src.includes(path))?.getBoundingClientRect();
      return { x: box?.x ?? 0, y: box?.y ?? 0 };
    }, this.#path);
    await this.#tab.clickAt(corner.x + x, corner.y + y);
  }
}
