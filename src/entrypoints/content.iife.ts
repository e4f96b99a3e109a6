import css from '../ui/sidebar/sidebar.css?inline';
import { extensionApi } from './content/extension-api';
import { type RunningSidebar, startSidebar } from './content/start-sidebar';

/** Our own world of this page, which no script of the page sees. */
const world = globalThis as typeof globalThis & { handrail?: RunningSidebar };

function start(): void {
  const sidebar = startSidebar({ window, browser: extensionApi, css });
  world.handrail = sidebar;
  window.addEventListener(
    'pageshow',
    ({ persisted }) => {
      if (!persisted) return;
      // While the browser kept the page that was left, no answer and no change was told to it (Firefox 153, 2026-11).
      sidebar.quit();
      start();
    },
    { signal: sidebar.signal },
  );
}

// A page that is open while its host is enabled may get the script twice: by hand, and as registered.
if (world.handrail?.signal.aborted !== false) start();
