import { expect, test } from 'vitest';
import { BRIGHTWATER, BRIGHTWATER_UAT, QUILLHAVEN } from '../demo-org/hosts';
import type { DemoRequest } from '../demo-org/server';
import { accountOf, openAccount, requestsOfPages, untilSaved, useDemo } from './demo';

const demo = useDemo();
const FIRST = 'Update SA name on account team in Salesforce';

test('a sandbox, its production and another org with the same record ids share no state', async () => {
  const ids = [BRIGHTWATER, BRIGHTWATER_UAT, QUILLHAVEN].map((org) => accountOf(demo(), 'corvane', org).id);
  expect(new Set(ids).size).toBe(1);
  const sandbox = await openAccount(demo(), 'corvane', { org: BRIGHTWATER_UAT });
  expect(await sandbox.sidebar.text()).toContain('SANDBOX');
  await sandbox.sidebar.checkbox(FIRST).click();
  await untilSaved(sandbox);
  for (const org of [BRIGHTWATER, QUILLHAVEN]) {
    const tab = await openAccount(demo(), 'corvane', { org });
    expect(await tab.sidebar.text()).not.toContain('SANDBOX');
    expect(await tab.sidebar.checkbox(FIRST).isChecked()).toBe(false);
    await tab.close();
  }
  const stored = await demo().browser.extension.storage();
  expect(Object.keys(stored).filter((key) => key.startsWith('log/'))).toEqual([
    `log/brightwater--uat/${ids[0]}`,
  ]);
  await sandbox.close();
});

test('the browser refuses whatever our own pages would ask for', async () => {
  const tab = await demo().browser.extension.openOptions();
  const refused = await tab.evaluate(async (url) => {
    const directives: string[] = [];
    addEventListener('securitypolicyviolation', (event) => directives.push(event.effectiveDirective));
    await fetch(url, { mode: 'no-cors' }).catch(() => {});
    const image = new Image();
    image.src = url;
    await new Promise((resolve) => image.addEventListener('error', resolve));
    return directives;
  }, `https://${BRIGHTWATER.lightning}/of-our-own`);
  expect(refused).toEqual(['connect-src', 'img-src']);
  // Firefox tells of it as it tells of faults.
  for (const fault of await demo().browser.faults()) expect(fault).toContain('/of-our-own');
  await tab.close();
});

test('nothing but the org itself is ever asked for anything', async () => {
  const hosts = new Set([BRIGHTWATER, BRIGHTWATER_UAT, QUILLHAVEN].map((org) => org.lightning));
  const isOurs = ({ host, known }: DemoRequest) => hosts.has(host) && known;
  const requests = requestsOfPages(demo());
  expect(requests.some(isOurs)).toBe(true);
  const strays = requests.filter((request) => !isOurs(request));
  expect(strays.map(({ host, path }) => host + path)).toEqual([]);
});
