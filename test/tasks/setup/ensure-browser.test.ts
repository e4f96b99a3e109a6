import { describe, expect, it } from 'vitest';
import { ageFault, OLDEST } from './ensure-browser.mjs';

const FIREFOX = { kind: 'firefox', name: 'Firefox', path: '/usr/bin/firefox-esr' } as const;
const CHROMIUM = { kind: 'chromium', name: 'Edge', path: '/usr/bin/microsoft-edge' } as const;

describe('a browser that is too old for the extension', () => {
  it.each([
    [FIREFOX, `Mozilla Firefox ${OLDEST.firefox - 1}.12.0esr\n`, true],
    [FIREFOX, `Mozilla Firefox ${OLDEST.firefox}.0\n`, false],
    [FIREFOX, `Mozilla Firefox ${OLDEST.firefox + 6}.7.0esr\n`, false],
    [CHROMIUM, `Microsoft Edge ${OLDEST.chromium - 1}.0.2210.91\n`, true],
    [CHROMIUM, `Chromium ${OLDEST.chromium}.0.6167.85 built on Debian GNU/Linux 12 (bookworm)\n`, false],
    [CHROMIUM, 'Google Chrome 99.0.4844.51', true],
    [CHROMIUM, 'Google Chrome 1000.0.1.2', false],
  ])('$name that says "%s": %s', (browser, words, isTooOld) => {
    expect(ageFault(browser, words) !== undefined).toBe(isTooOld);
  });

  it.each(['', 'a wrapper without a number', 'Nightly 2026'])('is not one that says "%s"', (words) => {
    expect(ageFault(FIREFOX, words)).toBeUndefined();
  });

  it('is told by its program, its version, and what to do', () => {
    expect(ageFault(FIREFOX, 'Mozilla Firefox 140.12.0esr')).toBe(
      `/usr/bin/firefox-esr is version 140, and Handrail needs ${OLDEST.firefox} or later. Update it, or set HANDRAIL_FIREFOX to the program of a newer one.`,
    );
  });
});
