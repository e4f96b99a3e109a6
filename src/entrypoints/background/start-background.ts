import type { Browser } from 'webextension-polyfill';
import { serve } from '../../messaging/serve';
import { notifyTab } from '../../messaging/tab-notice';
import { DEFAULT_PLAYBOOK } from '../../playbook/default-playbook';
import { parsePlaybook } from '../../playbook/parse-playbook';
import { orgOf } from '../../salesforce/org';
import { appendEntry } from '../../storage/append-entry';
import { changeSettings } from '../../storage/change-settings';
import { checkEntry } from '../../storage/entry-schema';
import { importBackup } from '../../storage/import-backup';
import {
  ensurePlaybook,
  refreshPlaybook,
  restoreDefaultPlaybook,
  setOwnPlaybook,
} from '../../storage/keep-playbook';
import { teachOrg } from '../../storage/teach-org';
import type { WriteResult } from '../../storage/update-item';
import { WriteQueue } from '../../storage/write-queue';

/** The parts of the browser that the background uses. */
export type BackgroundBrowser = Pick<Browser, 'runtime' | 'storage' | 'tabs' | 'commands'>;

/**
 * Makes this context the one writer of all but what tabs have seen. All listeners are added before
 * this returns, because a background that an event has woken hears it only then. It does nothing by itself and listens
 * to nothing that a page load would cause.
 */
export function startBackground(browser: BackgroundBrowser, report: (problem: string) => void): void {
  const { runtime, storage, tabs, commands } = browser;
  const writer = { storage, queue: new WriteQueue() };

  const policy = {
    id: runtime.id,
    ownPages: runtime.getURL(''),
    orgKeyAt: (url: URL) => orgOf(url)?.key,
  };
  serve(
    runtime,
    { policy, checkEntry },
    {
      append: ({ entry, ...address }) => appendEntry(writer, address, entry),
      learn: ({ org, lesson }) => teachOrg(writer, org, lesson),
      ensurePlaybook: () => ensurePlaybook(writer, DEFAULT_PLAYBOOK),
      setPlaybook: ({ json }) =>
        json === null
          ? restoreDefaultPlaybook(writer, DEFAULT_PLAYBOOK)
          : setOwnPlaybook(writer, json, parsePlaybook),
      changeSettings: ({ patch }) => changeSettings(writer, patch),
      importBackup: ({ text }) => importBackup(writer, text, parsePlaybook),
      openOptions: async () => {
        await runtime.openOptionsPage();
        return { kind: 'saved' };
      },
    },
  );

  const reportUnsaved = (result: WriteResult): void => {
    if (result.kind === 'not-saved') report(result.reason);
  };
  const reportFault = (error: unknown): void => report(`Handrail failed in the background: ${String(error)}`);

  runtime.onInstalled.addListener(() => {
    refreshPlaybook(writer, DEFAULT_PLAYBOOK, parsePlaybook).then(reportUnsaved, reportFault);
  });

  const toggle = async (tab: number | undefined): Promise<void> => {
    const id = tab ?? (await tabs.query({ active: true, lastFocusedWindow: true }))[0]?.id;
    if (id !== undefined) await notifyTab(tabs, id, { call: 'toggle-sidebar' });
  };
  commands.onCommand.addListener((command, tab) => {
    if (command === 'toggle-sidebar') toggle(tab?.id).catch(reportFault);
  });
}
