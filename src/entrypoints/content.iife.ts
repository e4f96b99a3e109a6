import css from '../ui/sidebar/sidebar.css?inline';
import { extensionApi } from './content/extension-api';
import { ARRIVAL, startSidebar } from './content/start-sidebar';

/** Our own world in this page, which none of the page's scripts can see. */
const world = globalThis as typeof globalThis & { handrail?: AbortSignal };

// A page that is open when its host is enabled may get the script twice: by hand, and as registered.
if (world.handrail?.aborted !== false) {
  document.dispatchEvent(new Event(ARRIVAL));
  // On an update, Firefox stops the old script without letting it clean up.
  for (const old of document.querySelectorAll('#handrail-sidebar,#handrail-outline')) old.remove();
  world.handrail = startSidebar({ window, browser: extensionApi, css });
}
