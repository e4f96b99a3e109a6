import { describe, expect, it, vi } from 'vitest';
import type { Scripting } from 'webextension-polyfill';
import { enterTab } from '../../../src/entrypoints/background/enter-tab';

const ENTRANCE = { js: ['content.js'], css: ['room.css'], allFrames: false };
const TARGET = { tabId: 7, allFrames: false };

/** A browser that refuses this many times, and what it was asked for after that. */
function refusing(times: number, words = 'An unexpected error occurred') {
  const insertCSS = vi.fn(async () => {
    if (insertCSS.mock.calls.length <= times) throw new Error(words);
  });
  const executeScript = vi.fn(async () => []);
  const scripting = { insertCSS, executeScript } as unknown as Scripting.Static;
  return { scripting, insertCSS, executeScript };
}

describe('entering a tab', () => {
  it('puts the style before the script, once where nothing refuses', async () => {
    const { scripting, insertCSS, executeScript } = refusing(0);
    await enterTab(scripting, 7, ENTRANCE);
    expect(insertCSS.mock.calls).toEqual([[{ target: TARGET, files: ['room.css'] }]]);
    expect(executeScript.mock.calls).toEqual([
      [{ target: TARGET, files: ['content.js'], injectImmediately: true }],
    ]);
    expect(insertCSS.mock.invocationCallOrder[0]).toBeLessThan(
      executeScript.mock.invocationCallOrder[0] as number,
    );
  });

  it('tries again until the page’s process knows that it may', async () => {
    const { scripting, insertCSS, executeScript } = refusing(2);
    await enterTab(scripting, 7, ENTRANCE, [0, 0]);
    expect(insertCSS).toHaveBeenCalledTimes(3);
    expect(executeScript).toHaveBeenCalledOnce();
  });

  it('takes any other refusal at its word', async () => {
    const { scripting, insertCSS } = refusing(1, 'Missing host permission for the tab');
    await expect(enterTab(scripting, 7, ENTRANCE, [0, 0])).rejects.toThrow('Missing host permission');
    expect(insertCSS).toHaveBeenCalledOnce();
  });

  it('gives up with the browser’s words where it keeps refusing', async () => {
    const { scripting, executeScript } = refusing(3);
    await expect(enterTab(scripting, 7, ENTRANCE, [0, 0])).rejects.toThrow('An unexpected error occurred');
    expect(executeScript).not.toHaveBeenCalled();
  });
});
