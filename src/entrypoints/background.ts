import browser from 'webextension-polyfill';
import { keepExtraHosts } from './background/keep-extra-hosts';
import { startBackground } from './background/start-background';

const report = (problem: string): void => console.error(problem);

startBackground(browser, report);
keepExtraHosts(browser, report);
