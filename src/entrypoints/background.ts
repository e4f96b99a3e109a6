import browser from 'webextension-polyfill';
import { startBackground } from './background/start-background';

startBackground(browser, (problem) => console.error(problem));
