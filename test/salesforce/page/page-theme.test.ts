// @vitest-environment happy-dom
import { afterEach, describe, expect, it } from 'vitest';
import { pageTheme } from '../../../src/salesforce/page/page-theme';

afterEach(() => {
  document.body.removeAttribute('style');
  document.documentElement.removeAttribute('style');
});

describe('the theme of the page', () => {
  it.each([
    ['rgb(255, 255, 255)', 'light'],
    ['rgb(243, 243, 243)', 'light'],
    ['rgb(24, 28, 36)', 'dark'],
    ['rgb(0, 0, 0)', 'dark'],
  ])('is told by the background of the body: %s is %s', (background, theme) => {
    document.body.style.backgroundColor = background;
    expect(pageTheme(window)).toBe(theme);
  });

  it('is told by the root where the body is see-through', () => {
    document.body.style.backgroundColor = 'rgba(0, 0, 0, 0)';
    document.documentElement.style.backgroundColor = 'rgb(20, 22, 30)';
    expect(pageTheme(window)).toBe('dark');
  });

  it.each([
    ['rgba(0, 0, 0, 0.4)', 'light'],
    ['rgba(0, 0, 0, 0.5)', 'dark'],
  ])('is told by the root where the body is more see-through than not: %s is %s', (background, theme) => {
    document.body.style.backgroundColor = background;
    document.documentElement.style.backgroundColor = 'rgb(255, 255, 255)';
    expect(pageTheme(window)).toBe(theme);
  });

  it('is that of the controls that the page asks for where nothing has a background', () => {
    document.documentElement.style.colorScheme = 'dark';
    expect(pageTheme(window)).toBe('dark');
  });

  it('is light where the page says nothing', () => {
    expect(pageTheme(window)).toBe('light');
  });
});
