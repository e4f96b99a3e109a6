import css from '../ui/sidebar/sidebar.css?inline';
import { extensionApi } from './content/extension-api';
import { ARRIVAL, startSidebar } from './content/start-sidebar';

/** Our own world of this page, which no script of the page sees. */
const world = globalThis as typeof globalThis & { handrail?: AbortSignal };

// A page that is open while its host is enabled may get the script twice: by hand, and as registered.
if (world.handrail?.aborted !== false) {
  document.dispatchEvent(new Event(ARRIVAL));
  // Firefox ends the script of before an update as it stands.
  for (const old of document.querySelectorAll('#handrail-sidebar,#handrail-outline')) old.remove();
  world.handrail = startSidebar({ window, browser: extensionApi, css });
}
