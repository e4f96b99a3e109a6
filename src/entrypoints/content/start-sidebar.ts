import type { Browser } from 'webextension-polyfill';
import { civilDateOf } from '../../domain/civil-date';
import { orphaned, sender } from '../../messaging/send';
import { onNotice } from '../../messaging/tab-notice';
import { covers } from '../../salesforce/hosts';
import { watchAccount } from '../../salesforce/page/account-watcher';
import { agreedAccount, lastingAccount, type PageState } from '../../salesforce/page/page-state';
import { readTogether } from '../../storage/read-together';
import { nextPicture } from '../../ui/next-picture';
import type { SidebarView } from '../../ui/sidebar/sidebar-props';
import { keepSessions, openSession } from './account-session';
import { type AccountStay, stayAt } from './account-stay';
import { atMidnight } from './at-midnight';
import { pointingAt } from './pointing';
import { followPolicy, type Policy } from './policy';
import { settling } from './settling';
import { sidebarActions } from './sidebar-actions';
import { type Scene, sidebarOnPage } from './sidebar-on-page';
import { viewOf } from './view-of';

/** The event with which a script that was put into an open page asks those that an update left behind to leave it. */
export const ARRIVAL = 'handrail-arrival';

const REFUSED =
  'Handrail ignores clicks while something covers, moves or recolours it, such as another extension’s dark mode.';

/**
 * Puts the sidebar on this window and follows it for as long as the page lives: reads the page and our storage,
 * draws what they say, and sends what a person does to the background. It wakes no background by itself, except
 * once if no playbook was ever stored. The signal that it returns aborts when it has left the page.
 */
export function startSidebar({
  window,
  browser,
  css,
}: {
  readonly window: Window & typeof globalThis;
  readonly browser: Pick<Browser, 'runtime' | 'storage'>;
  readonly css: string;
}): AbortSignal {
  const send = sender(browser.runtime);
  const storage = readTogether(browser.storage, window);
  const lifetime = new AbortController();
  const { signal } = lifetime;

  let state: PageState = { kind: 'elsewhere' };
  let policy: Policy | undefined;
  let stay: AccountStay | undefined;
  let view: SidebarView | undefined;

  const sidebar = sidebarOnPage({ window, css, scene, onEscape, onRefused, signal });
  const { draw, drawSoon } = sidebar;
  const settled = settling(window, draw, signal);
  const sessions = keepSessions((key) =>
    openSession(key, {
      async append(input) {
        await nextPicture(window);
        const saved = send('append', input);
        // Draws the deed as being saved, before it can be saved or fail.
        draw();
        return saved;
      },
      now: () => new Date(),
      newId: () => window.crypto.randomUUID(),
      name: () => policy?.settings()?.name ?? '',
      onChange: drawSoon,
    }),
  );
  const pointing = pointingAt({
    window,
    own: sidebar.host,
    fields: () => (agreedAccount(state) ? watcher.fields() : []),
    onPick(field, { label, apiName }) {
      if (!agreedAccount(state)) return;
      const on = civilDateOf(new Date());
      const mapping = { field, label, on, ...(apiName !== undefined && { apiName }) };
      void policy?.teach({ kind: 'mapping', mapping });
    },
    onChange: draw,
    signal,
  });
  const actions = sidebarActions({
    state: () => state,
    policy: () => policy,
    stay: () => stay,
    view: () => view,
    pointing,
    send,
    draw,
    drawLater: sidebar.markUndrawn,
    versions: () => ({
      version: browser.runtime.getManifest().version,
      browser: window.navigator.userAgent,
    }),
  });

  function onEscape(): void {
    if (pointing.view()) pointing.stop();
    else sidebar.leave();
  }

  function onRefused(): void {
    policy?.complain(REFUSED);
  }

  /** What to draw now; nothing where the window shows no account, or before settings are known. */
  function scene(): Scene | undefined {
    const settings = policy?.settings();
    if (state.kind === 'elsewhere' || state.kind === 'team' || !stay || !policy || !settings)
      return undefined;
    const problem = policy.problem() ?? stay.problem();
    view = viewOf({
      state,
      playbook: policy.playbook(),
      session: stay.session,
      seen: stay.seen(),
      // A script that an update left behind keeps showing what it has read, but cannot read anything more.
      problem: problem && (orphaned(browser.runtime)?.reason ?? problem),
      trouble: policy.trouble(),
      pointing: pointing.view(),
      today: civilDateOf(new Date()),
      settled: settled.isOver(),
    });
    return { view, actions, settings };
  }

  function leaveAccount(): void {
    if (!stay) return;
    // Must come first: stopping draws, and needs the account to draw.
    pointing.stop();
    stay.leave();
    sessions.leave(stay.session);
    stay = undefined;
  }

  function openAccount({ record }: Exclude<PageState, { kind: 'elsewhere' }>): void {
    const key = { org: record.org.key, account: record.id };
    if (stay?.session.key.org === key.org && stay.session.key.account === key.account) return;
    leaveAccount();
    stay = stayAt(sessions.enter(key), {
      storage,
      onRead() {
        keepSeen();
        drawSoon();
      },
      onChange: drawSoon,
    });
  }

  /** Remembers what the page shows now. */
  function keepSeen(): void {
    const shown = lastingAccount(state);
    if (shown) stay?.remember(shown, civilDateOf(new Date()), policy?.wanted()?.fields);
  }

  /** Storage is read on the first account page, not on every page of Salesforce. */
  function policyOf(org: string): Policy {
    return followPolicy(org, {
      storage,
      send,
      onChange: drawSoon,
      onWanted: () => watcher.refresh(),
      signal,
    });
  }

  const watcher = watchAccount({
    window,
    wanted: () => policy?.wanted(),
    onState(next) {
      settled.follow(next);
      state = next;
      if (next.kind === 'elsewhere') {
        leaveAccount();
      } else {
        policy ??= policyOf(next.record.org.key);
        openAccount(next);
      }
      draw();
      if (next.kind === 'account') sidebar.measure();
      keepSeen();
    },
    signal,
  });

  /** A sidebar that was collapsed opens. */
  function open(): void {
    if (policy?.settings()?.collapsed) actions.setChrome({ collapsed: false });
  }

  /** Ends everything at once and leaves the page as it was. */
  function quit(): void {
    state = { kind: 'elsewhere' };
    leaveAccount();
    draw();
    lifetime.abort();
  }

  onNotice(
    browser.runtime,
    (notice) => {
      if (notice.call === 'toggle-sidebar') return sidebar.toggle(open);
      const here = new URL(window.location.href);
      if (!notice.origins.some((origin) => covers(origin, here))) quit();
    },
    signal,
  );
  // After an update, the new script takes over here.
  window.document.addEventListener(ARRIVAL, () => orphaned(browser.runtime) && quit(), { signal });
  atMidnight(window, draw, signal);
  return signal;
}
