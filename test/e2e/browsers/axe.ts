import axe from 'axe-core';
import type { Tab } from './browser';

/** One thing that axe found in the sidebar, with where and why. */
export interface AxeFinding {
  readonly rule: string;
  readonly help: string;
  readonly where: readonly string[];
}

/**
 * Functions of source text, because axe is too large and too old in form to be one of ours. It stays in the document's
 * world, and is sent there once: its text is longer than any page.
 */
const HAS_AXE = '() => window.axe !== undefined';
const BRING_AXE = `() => { ${axe.source} }`;
const RUN_AXE = `async (root, only) => {
  // What is fading in has no contrast yet.
  const passing = root.getAnimations().filter((each) => each.effect?.getComputedTiming().iterations !== Infinity);
  await Promise.allSettled(passing.map((each) => each.finished));
  // The root is closed to the page; only in this world the host shows it, so that axe goes in.
  Object.defineProperty(root.host, 'shadowRoot', { value: root, configurable: true });
  // The host stands beside the body, where axe does not look for what lies over what.
  Object.defineProperty(document, 'body', { value: root.host, configurable: true });
  const { violations, incomplete } = await window.axe.run(root.host, {
    resultTypes: ['violations', 'incomplete'],
    // The host's inline declarations are important on purpose: they shield it from the page's own rules.
    rules: { 'avoid-inline-spacing': { enabled: false } },
    runOnly: only,
  });
  // What is scrolled half out of sight is judged where it is in sight.
  const halfSeen = ['elmPartiallyObscured', 'elmPartiallyObscuring', 'outsideViewport'];
  const isUndecided = (node) => !node.any.some((check) => halfSeen.includes(check.data?.messageKey));
  const undecided = incomplete
    .filter((found) => found.id === 'color-contrast')
    .map((found) => ({ ...found, nodes: found.nodes.filter(isUndecided) }))
    .filter((found) => found.nodes.length > 0);
  delete document.body;
  delete root.host.shadowRoot;
  return [...violations, ...undecided].map((found) => ({
    rule: found.id,
    help: found.help,
    where: found.nodes.map((node) => node.html.slice(0, 200) + ' — ' + (node.failureSummary ?? '')),
  }));
}`;

/** What axe is to look for: everything of these kinds, or the rules that the colours of a theme decide. */
const RULES = {
  all: ['wcag2a', 'wcag2aa', 'wcag21a', 'wcag21aa', 'wcag22aa', 'best-practice'],
  colours: ['color-contrast', 'link-in-text-block'],
} as const;

/** Runs axe inside the sidebar's closed root. Throws where the sidebar is not on the page. */
export async function axeFindings(tab: Tab, rules: keyof typeof RULES): Promise<readonly AxeFinding[]> {
  if (!(await tab.insideSidebar({ source: HAS_AXE }))) await tab.insideSidebar({ source: BRING_AXE });
  const findings = await tab.insideSidebar<[readonly string[]], readonly AxeFinding[]>(
    { source: RUN_AXE },
    RULES[rules],
  );
  if (findings === null) throw new Error('There is no sidebar to examine');
  return findings;
}
