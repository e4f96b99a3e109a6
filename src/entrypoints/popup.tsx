import { render } from 'preact';
import browser from 'webextension-polyfill';
import { sender } from '../messaging/send';
import { Popup } from '../ui/popup/Popup';
import type { PopupState } from '../ui/popup/popup-state';
import '../ui/options/own-page.css';
import '../ui/popup/popup.css';
import { popupStateOf } from './popup/popup-state-of';

const root = document.querySelector('#root');
if (!root) throw new Error('The popup has no root to draw in');

const send = sender(browser.runtime);

async function openOptions(): Promise<void> {
  const answer = await send('openOptions', {});
  if (answer.kind === 'saved') window.close();
  else draw(answer.reason);
}

let state: PopupState = { kind: 'waiting' };
function draw(failure?: string): void {
  if (root) render(<Popup state={state} failure={failure} openOptions={() => void openOptions()} />, root);
}

draw();
void browser.tabs.query({ active: true, currentWindow: true }).then(([tab]) => {
  state = popupStateOf(tab?.url);
  draw();
});
