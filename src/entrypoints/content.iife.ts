import css from '../ui/sidebar/sidebar.css?inline';
import { extensionApi } from './content/extension-api';
import { startSidebar } from './content/start-sidebar';

startSidebar({ window, browser: extensionApi, css });
