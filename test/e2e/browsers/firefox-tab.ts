import type { Page } from 'puppeteer-core';
import { BidiLink } from './bidi-link';
import type { Counters } from './browser';
import { FirefoxRoot } from './firefox-root';
import { FramedPage } from './framed-page';
import { PuppeteerTab } from './puppeteer-tab';
import { waitFor } from './wait-for';

/** A tab of Firefox, driven over WebDriver BiDi. */
export class FirefoxTab extends PuppeteerTab {
  readonly #link: BidiLink;
  readonly #context: string;

  constructor(page: Page, link: BidiLink, keep?: (tab: PuppeteerTab) => void) {
    const context = BidiLink.contextOf(page);
    super(page, new FirefoxRoot(link, context), keep);
    this.#link = link;
    this.#context = context;
  }

  async url(): Promise<string> {
    return (await this.evaluate(() => location.href)) as string;
  }
  async frame(path: string): Promise<FramedPage> {
    const context = await waitFor(`a frame of ${path}`, () => this.#link.frameOf(this.#context, path));
    return new FramedPage(this, path, new FirefoxRoot(this.#link, context));
  }

  /** Makes the text alone so many times larger, as "Zoom text only" does; brings the tab to the front. */
  async zoomText(factor: number): Promise<void> {
    await this.bringToFront();
    await this.#link.privileged(`
      const { gBrowser } = Services.wm.getMostRecentWindow('navigator:browser');
      gBrowser.selectedBrowser.browsingContext.textZoom = ${factor};`);
  }

  /** Nodes of the document and of every root that can be reached; Firefox tells no one its listeners. */
  async counters(): Promise<Counters> {
    const inSidebar = await this.insideSidebar((root) => root.querySelectorAll('*').length);
    const inPage = await this.evaluate(() => {
      const count = (scope: ParentNode): number => {
        let nodes = 0;
        for (const element of scope.querySelectorAll('*')) {
          nodes += 1 + (element.shadowRoot ? count(element.shadowRoot) : 0);
        }
        return nodes;
      };
      return count(document);
    });
    return { nodes: inPage + (inSidebar ?? 0), listeners: null, heapBytes: null };
  }
}
