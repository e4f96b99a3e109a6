import { describe, expect, it } from 'vitest';
import { DEFAULT_SETTINGS, isSettings, settingsItem } from '../../src/storage/settings';
import { FakeStorage } from './fake-storage';

describe('settings', () => {
  it('have a default that is recognised', async () => {
    expect(isSettings(DEFAULT_SETTINGS)).toBe(true);
    expect(await settingsItem(new FakeStorage()).read()).toEqual({ kind: 'value', value: DEFAULT_SETTINGS });
  });

  it.each([
    ['width', 279, false],
    ['width', 280, true],
    ['width', 560, true],
    ['width', 561, false],
    ['width', Number.NaN, false],
    ['width', '344', false],
    ['theme', 'page', true],
    ['theme', 'light', true],
    ['theme', 'dark', true],
    ['theme', 'sepia', false],
    ['dock', 'left', true],
    ['dock', 'top', false],
    ['collapsed', true, true],
    ['collapsed', 'yes', false],
    ['name', 'Zoë', true],
    ['name', 'x'.repeat(200), true],
    ['name', 'x'.repeat(201), false],
    ['name', undefined, false],
  ])('with %s %j: recognised %j', (key, value, recognised) => {
    expect(isSettings({ ...DEFAULT_SETTINGS, [key]: value })).toBe(recognised);
  });
});
