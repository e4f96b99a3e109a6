import { h, render } from 'preact';
import browser from 'webextension-polyfill';
import { sender } from '../messaging/send';
import '../ui/options/own-page.css';
import { Popup } from '../ui/popup/Popup';
import '../ui/popup/popup.css';
import { followTab } from './popup/follow-tab';

const root = document.querySelector('#root');
if (!root) throw new Error('The popup has no root to draw in');

followTab({
  browser,
  send: sender(browser.runtime),
  draw: (props) => render(<Popup {...props} />, root),
  close: () => window.close(),
});
