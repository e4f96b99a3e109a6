/** Work that waits for the page's own layout. */
export interface AfterLayout {
  /** Does the work once in the next frame, however often it is asked for until then. */
  request(): void;
  /** Calls off what was asked for. */
  cancel(): void;
}

/**
 * Does `work` in a frame after the page has laid itself out and before it is painted: there, styles and boxes are read
 * for nothing, while anywhere else a reader makes the page lay itself out once more.
 */
export function afterLayout(window: Window & typeof globalThis, work: () => void): AfterLayout {
  let frame = 0;
  // Sizes are reported between layout and paint, and always for a new target.
  const observer = new window.ResizeObserver(() => {
    observer.disconnect();
    work();
  });
  return {
    request() {
      if (frame !== 0) return;
      frame = window.requestAnimationFrame(() => {
        frame = 0;
        observer.observe(window.document.documentElement);
      });
    },
    cancel() {
      window.cancelAnimationFrame(frame);
      frame = 0;
      observer.disconnect();
    },
  };
}
