import { render } from 'preact';
import browser from 'webextension-polyfill';
import { sender } from '../messaging/send';
import { OptionsPage } from '../ui/options/OptionsPage';
import '../ui/options/own-page.css';
import '../ui/options/options.css';
import { downloadText } from './options/download';
import { optionsActions } from './options/options-actions';
import { followView } from './options/options-view';

const root = document.querySelector('#root');
if (!root) throw new Error('The options page has no root to draw in');

const send = sender(browser.runtime);
const { storage } = browser;
const actions = optionsActions({
  send,
  storage,
  download: (name, text) => downloadText(document, name, text),
  now: () => new Date(),
});

const lifetime = new AbortController();
window.addEventListener('pagehide', () => lifetime.abort(), { once: true });
void followView({
  storage,
  ensurePlaybook: () => send('ensurePlaybook', {}),
  onView: (view) => render(<OptionsPage view={view} actions={actions} />, root),
  signal: lifetime.signal,
});
