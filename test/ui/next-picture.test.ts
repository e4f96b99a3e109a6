import { describe, expect, it, vi } from 'vitest';
import { nextPicture } from '../../src/ui/next-picture';

/** A window whose frames and timers come when the test says so. */
function stage() {
  const events = new EventTarget();
  const frames: (() => void)[] = [];
  const timers: { readonly work: () => void; readonly delay: number }[] = [];
  const listening = new Set<unknown>();
  const window = {
    addEventListener: (type: string, listener: () => void) => {
      listening.add(listener);
      events.addEventListener(type, listener);
    },
    removeEventListener: (type: string, listener: () => void) => {
      listening.delete(listener);
      events.removeEventListener(type, listener);
    },
    requestAnimationFrame: (work: () => void) => frames.push(work),
    setTimeout: (work: () => void, delay = 0) => timers.push({ work, delay }),
  } as unknown as Window;
  const seen = vi.fn();
  void nextPicture(window).then(seen);
  return {
    seen,
    listening,
    frame: () => frames.splice(0).forEach((work) => void work()),
    /** Time goes on until timers of this delay are due. */
    wait: (delay: number) =>
      timers.filter((timer) => timer.delay <= delay).forEach((timer) => void timer.work()),
    leave: () => events.dispatchEvent(new Event('pagehide')),
    /** What promises do is done. */
    rest: () => Promise.resolve(),
  };
}

describe('the next picture', () => {
  it('has come when a task follows the frame that drew it, not in the frame itself', async () => {
    const { seen, frame, wait, rest } = stage();
    frame();
    await rest();
    expect(seen).not.toHaveBeenCalled();
    wait(0);
    await rest();
    expect(seen).toHaveBeenCalledOnce();
  });

  it('is not waited for in a page that is left: what was done is sent all the same', async () => {
    const { seen, leave, rest } = stage();
    leave();
    await rest();
    expect(seen).toHaveBeenCalledOnce();
  });

  it('is waited for a tenth of a second at most, since a hidden window draws none', async () => {
    const { seen, wait, rest } = stage();
    wait(99);
    await rest();
    expect(seen).not.toHaveBeenCalled();
    wait(100);
    await rest();
    expect(seen).toHaveBeenCalledOnce();
  });

  it('leaves nothing that listens', () => {
    const { listening, wait } = stage();
    expect(listening.size).toBe(1);
    wait(100);
    expect(listening.size).toBe(0);
  });
});
