import browser from 'webextension-polyfill';
import css from '../ui/sidebar/sidebar.css?inline';
import { startSidebar } from './content/start-sidebar';

startSidebar({ window, browser, css });
