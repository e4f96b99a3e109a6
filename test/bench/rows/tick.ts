import type { Tab } from '../../e2e/browsers/browser';
import { waitFor } from '../../e2e/browsers/wait-for';
import type { Row } from '../row';
import { median } from '../statistics';

/** Where a checkbox stands in the window, in CSS pixels. */
interface Spot {
  readonly x: number;
  readonly y: number;
}

/** Puts a native checkbox on the page and notes, for each click, how long after it the next frame was drawn. */
async function placeNative(tab: Tab): Promise<Spot> {
  return tab.evaluate(() => {
    const box = document.createElement('input');
    box.type = 'checkbox';
    Object.assign(box.style, { position: 'fixed', left: '300px', top: '300px', zIndex: '8000' });
    document.documentElement.append(box);
    const taken: number[] = [];
    Object.assign(window, { benchNative: taken });
    box.addEventListener('click', (event) => {
      requestAnimationFrame(() => setTimeout(() => taken.push(performance.now() - event.timeStamp)));
    });
    const { x, y, width, height } = box.getBoundingClientRect();
    return { x: x + width / 2, y: y + height / 2 };
  });
}

/** Notes the same for every checkbox of the sidebar, and gives the place of the last handoff item. */
async function listenInside(tab: Tab): Promise<Spot> {
  return waitFor('the checkboxes of the sidebar', () =>
    tab.insideSidebar((root) => {
      const boxes = [...root.querySelectorAll<HTMLInputElement>('input[type=checkbox]')];
      const box = boxes[boxes.length - 1];
      if (!box) return null;
      const taken: number[] = [];
      Object.assign(globalThis, { benchOurs: taken });
      root.addEventListener(
        'click',
        (event) => {
          if ((event.target as Element).localName !== 'input') return;
          requestAnimationFrame(() => setTimeout(() => taken.push(performance.now() - event.timeStamp)));
        },
        { capture: true },
      );
      box.scrollIntoView({ block: 'center' });
      const { x, y, width, height } = box.getBoundingClientRect();
      return { x: x + width / 2, y: y + height / 2 };
    }),
  );
}

/** From a trusted click on a handoff item to the next frame, against a native checkbox on the same page. */
export const tick: Row = {
  name: 'tick',
  async measure({ cast, quick }) {
    const tab = await cast.open('product', 'corvane');
    const native = await placeNative(tab);
    const ours = await listenInside(tab);
    const rounds = quick ? 16 : 60;
    // The first of each pays for what is compiled once.
    for (let round = 0; round < rounds + 2; round += 1) {
      for (const spot of [ours, native]) {
        await tab.clickAt(spot.x, spot.y);
        await tab.evaluate(() => new Promise((resolve) => setTimeout(resolve, 60)));
      }
    }
    const nativeTimes = await tab.evaluate(
      () => (window as unknown as { benchNative: number[] }).benchNative,
    );
    const ourTimes = await tab.insideSidebar(
      () => (globalThis as unknown as { benchOurs: number[] }).benchOurs,
    );
    await tab.close();
    if (!ourTimes || ourTimes.length < rounds)
      throw new Error(`Only ${ourTimes?.length ?? 0} ticks were seen.`);
    const a = median(ourTimes.slice(2));
    const b = median(nativeTimes.slice(2));
    return [
      {
        browser: cast.name,
        what: 'tick → next frame ÷ native checkbox, p50',
        value: a / b,
        unit: '×',
        atMost: 1.15,
        note: `${a.toFixed(1)} ÷ ${b.toFixed(1)} ms, ${rounds} each`,
      },
    ];
  },
};
