import { addressOf, settle } from '../cast';
import type { Row } from '../row';

/** Whether loading and navigating pages starts the extension's own process. */
export const background: Row = {
  name: 'background',
  async measure({ cast, quick }) {
    const browser = await cast.browser('product');
    // The first page of a profile makes the playbook, and needs the background once for that.
    const tab = await cast.open('product', 'corvane');
    await browser.extension.terminateBackground();
    let started = 0;
    const look = async (): Promise<void> => {
      if (await browser.extension.isBackgroundRunning()) started += 1;
    };
    const rounds = quick ? 3 : 10;
    for (let round = 0; round < rounds; round += 1) {
      const [here, there] = round % 2 === 0 ? ['corvane', 'halvorsen'] : ['pellworth', 'vantor'];
      await tab.goto(addressOf(cast.account(here!)));
      await settle(tab, 'product');
      await look();
      await tab.evaluate((key) => window.demoOrg.navigate(key), there!);
      await settle(tab, 'product');
      await look();
    }
    await tab.close();
    return [
      {
        browser: cast.name,
        what: 'background started by page loads and navigations',
        value: started,
        unit: 'times',
        atMost: 0,
        note: `${rounds} loads, ${rounds} navigations; not started is 0 ms`,
      },
    ];
  },
};
