/** Attributes of the root element and the body by which a page changes its theme: the body's class (seen 2026), others from memory. */
export const THEME_ATTRIBUTES = ['class', 'style', 'data-theme', 'data-slds-theme'];

/** Whether the page itself is light or dark right now: its own background decides, not the system's preference. */
export function pageTheme(window: Window): 'light' | 'dark' {
  const { document } = window;
  for (const element of [document.body, document.documentElement]) {
    if (!element) continue;
    const background = window.getComputedStyle(element).backgroundColor;
    const [r, g, b, alpha = 1] = (background.match(/[\d.]+/g) ?? []).map(Number);
    if (r === undefined || g === undefined || b === undefined || alpha < 0.5) continue;
    return 0.2126 * r + 0.7152 * g + 0.0722 * b < 100 ? 'dark' : 'light';
  }
  const scheme = window.getComputedStyle(document.documentElement).colorScheme;
  return scheme === 'dark' ? 'dark' : 'light';
}
