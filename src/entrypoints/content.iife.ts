import css from '../ui/sidebar/sidebar.css?inline';
import { extensionApi } from './content/extension-api';
import { startSidebar } from './content/start-sidebar';

/** Our own world of this page, which no script of the page sees. */
const world = globalThis as typeof globalThis & { handrail?: AbortSignal };

// A page that is open while its host is enabled may get the script twice: by hand, and as registered.
if (world.handrail?.aborted !== false) {
  // What an update left behind: Firefox starts the new script in pages that are open, and ends the old one as it stands.
  for (const old of document.querySelectorAll('handrail-sidebar,handrail-outline')) old.remove();
  world.handrail = startSidebar({ window, browser: extensionApi, css });
}
