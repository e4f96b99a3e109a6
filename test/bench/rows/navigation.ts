import type { Tab } from '../../e2e/browsers/browser';
import { waitFor } from '../../e2e/browsers/wait-for';
import type { Row } from '../row';
import { quantile } from '../statistics';

/** Layouts and the waits of the page's stages, in milliseconds. */
const KINDS = { flat: '?layout=standard&delay=20-60', shadow: '?layout=native&delay=20-60' } as const;

/** Every second account for each kind: an account seen before is shown from memory, before its record is there. */
const PLACE = { flat: 0, shadow: 1 } as const;

/** What one navigation came to. */
interface Followed {
  /** Milliseconds from the record being there in full to the sidebar saying all that it will say of it. */
  readonly ms: number;
  /** Frames drawn in between: 0 is the frame in which the record itself appears. */
  readonly frames: number;
  /** Times that the sidebar named another account than the address, in a frame or after a change of its own. */
  readonly wrong: number;
  /** The last such name and the one that should stand there; empty where there was none. */
  readonly example: string;
}

/** Watches the sidebar in the document's own clock, from a world of the test's own. */
async function watch(tab: Tab, names: Readonly<Record<string, string>>): Promise<void> {
  await waitFor('the sidebar', () =>
    tab.insideSidebar((root, expected) => {
      const log = {
        changes: [] as { at: number; text: string; frame: number }[],
        wrong: 0,
        example: '',
        frame: 0,
        rendered: -1,
        renderedFrame: 0,
      };
      // Names as far as they tell accounts apart: without marks that cannot be seen, and cut as the sidebar cuts them.
      const known = (name: string): string => name.replace(/[^\p{L}\p{N}]+/gu, '').slice(0, 40);
      const keys = new Map(Object.entries(expected).map(([id, name]) => [id, known(name)]));
      const mayShow = (): boolean => {
        const shown = known(root.querySelector('h2')?.textContent ?? '');
        const id = /\/(001\w{15})\//.exec(location.pathname)?.[1] ?? '';
        if (shown === '' || shown === keys.get(id) || ![...keys.values()].includes(shown)) return true;
        log.example = `${shown} under ${keys.get(id) ?? id}`;
        return false;
      };
      // What is drawn between the address's change and the page's own answer counts too.
      const frame = (): void => {
        log.frame += 1;
        if (!mayShow()) log.wrong += 1;
        requestAnimationFrame(frame);
      };
      requestAnimationFrame(frame);
      new MutationObserver(() => {
        if (!mayShow()) log.wrong += 1;
        log.changes.push({ at: performance.now(), text: root.textContent ?? '', frame: log.frame });
      }).observe(root, { subtree: true, childList: true, characterData: true, attributes: true });
      window.addEventListener('demo-org:rendered', () => {
        log.rendered = performance.now();
        log.renderedFrame = log.frame;
      });
      Object.assign(globalThis, { benchLog: log });
      return true;
    }, names),
  );
}

/** Goes to an account in the app and gives how the sidebar followed. */
async function follow(tab: Tab, key: string): Promise<Followed | null> {
  await tab.insideSidebar(() => {
    const { benchLog: log } = globalThis as unknown as {
      benchLog: { changes: unknown[]; rendered: number; wrong: number };
    };
    log.changes.length = 0;
    log.rendered = -1;
    log.wrong = 0;
  });
  await tab.evaluate((to) => window.demoOrg.navigate(to), key);
  await tab.evaluate(() => window.demoOrg.ready());
  await tab.evaluate(() => new Promise((resolve) => setTimeout(resolve, 250)));
  return tab.insideSidebar(() => {
    const { benchLog: log } = globalThis as unknown as {
      benchLog: {
        changes: { at: number; text: string; frame: number }[];
        rendered: number;
        renderedFrame: number;
        wrong: number;
        example: string;
      };
    };
    const last = log.changes[log.changes.length - 1];
    if (log.rendered < 0 || !last) return null;
    // "Saved", times and other words below may change later; what counts is when the final words were first there.
    const first = log.changes.find(({ text }) => text === last.text) ?? last;
    return {
      ms: Math.max(0, first.at - log.rendered),
      // The count goes up at the start of a frame: the record's own is the one after.
      frames: Math.max(0, first.frame - log.renderedFrame - 1),
      wrong: log.wrong,
      example: log.example,
    };
  });
}

/** Record rendered → sidebar shows it, after navigation inside the app. */
export const navigation: Row = {
  name: 'navigation',
  async measure({ cast, quick, say }) {
    // Accounts whose name is printed as it stands.
    const named = cast.accounts.filter(({ fields }) => typeof fields.Name === 'string');
    const names = Object.fromEntries(named.map(({ id, fields }) => [id, String(fields.Name)]));
    const followed = { flat: [] as Followed[], shadow: [] as Followed[] };
    const accounts = named.filter(({ slow, key }) => !slow && key !== 'corvane');
    for (let round = 0; round < (quick ? 1 : 4); round += 1) {
      await cast.forget();
      const tabs = {
        flat: await cast.open('product', 'corvane', KINDS.flat),
        shadow: await cast.open('product', 'corvane', KINDS.shadow),
      };
      for (const tab of Object.values(tabs)) await watch(tab, names);
      for (const kind of ['flat', 'shadow', 'flat', 'shadow'] as const) {
        await tabs[kind].bringToFront();
        const mine = accounts.filter((_, n) => n % 2 === (PLACE[kind] + round) % 2);
        const half = Math.ceil(mine.length / 2);
        // In two turns, so that both kinds meet the machine's moods.
        for (const { key } of followed[kind].length % mine.length < half
          ? mine.slice(0, half)
          : mine.slice(half)) {
          const one = await follow(tabs[kind], key);
          if (one) followed[kind].push(one);
        }
      }
      for (const tab of Object.values(tabs)) await tab.close();
    }
    return (['flat', 'shadow'] as const).flatMap((kind) => {
      const all = followed[kind];
      const ms = all.map((one) => one.ms);
      const frames = all.map((one) => one.frames);
      say(`navigation ${kind}: ${ms.map((value) => value.toFixed(0)).join(' ')}`);
      return [
        {
          browser: cast.name,
          what: `record rendered → sidebar shows it, ${kind}, p95`,
          value: quantile(ms, 0.95),
          unit: 'ms',
          atMost: kind === 'flat' ? 16.7 : 33,
          note: `p50 ${quantile(ms, 0.5).toFixed(1)} ms; frames after the record's own: p50 ${quantile(frames, 0.5)}, p95 ${quantile(frames, 0.95)}; ${all.length} navigations`,
        },
        {
          browser: cast.name,
          what: `wrong or stale account shown, ${kind}`,
          value: all.reduce((sum, one) => sum + one.wrong, 0),
          unit: 'times',
          atMost: 0,
          note:
            all.find((one) => one.example !== '')?.example ?? 'looked at in every frame and at every change',
        },
      ];
    });
  },
};
