import { h, render } from 'preact';
import browser from 'webextension-polyfill';
import { sender } from '../messaging/send';
import type { ExtraHost } from '../ui/options/HostsSection';
import { OptionsPage } from '../ui/options/OptionsPage';
import type { OptionsView } from '../ui/options/options-props';
import '../ui/options/own-page.css';
import '../ui/options/options.css';
import { hostAccess } from './hosts/host-access';
import { downloadText } from './options/download';
import { followExtraHosts } from './options/extra-hosts';
import { optionsActions } from './options/options-actions';
import { followView } from './options/options-view';

const root = document.querySelector('#root');
if (!root) throw new Error('The options page has no root to draw in');
const page: Element = root;

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
let view: OptionsView | undefined;
let hosts: readonly ExtraHost[] = [];
function draw(): void {
  if (view) render(<OptionsPage view={view} actions={actions} hosts={hosts} />, page);
}
void followView({
  storage,
  ensurePlaybook: () => send('ensurePlaybook', {}),
  onView: (next) => {
    view = next;
    draw();
  },
  signal: lifetime.signal,
});
void followExtraHosts(
  hostAccess(browser),
  (next) => {
    hosts = next;
    draw();
  },
  lifetime.signal,
);
