// @vitest-environment happy-dom
import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import { makeRoom, measureFrame } from '../../../src/salesforce/page/page-frame';

/** A bar of the page with a box of its own: happy-dom lays nothing out. */
function bar(tag: string, className: string, box: { top: number; bottom: number; width?: number }): void {
  const element = document.createElement(tag);
  element.className = className;
  element.getBoundingClientRect = () => ({ width: 1280, ...box }) as DOMRect;
  document.body.append(element);
}

beforeEach(() => {
  Object.defineProperty(document.documentElement, 'clientHeight', { value: 720, configurable: true });
});

afterEach(() => {
  document.body.replaceChildren();
});

describe('the band that the page leaves free', () => {
  it('is the whole window where the page has no bars', () => {
    expect(measureFrame(document)).toEqual({ top: 0, bottom: 0 });
  });

  it('lies below the header and the navigation, and above the utility bar', () => {
    bar('header', 'oneHeader', { top: 0, bottom: 50 });
    bar('one-appnav', '', { top: 50, bottom: 92.4 });
    bar('ul', 'utilitybar', { top: 686, bottom: 720 });
    expect(measureFrame(document)).toEqual({ top: 92, bottom: 34 });
  });

  it.each([
    ['is scrolled away', { top: -120, bottom: -70 }],
    ['is not drawn', { top: 0, bottom: 50, width: 0 }],
    ['wraps half the page', { top: 0, bottom: 400 }],
  ])('does not count a header that %s', (_, box) => {
    bar('header', 'oneHeader', box);
    expect(measureFrame(document).top).toBe(0);
  });
});

describe('the room on the page', () => {
  it('is taken on one side and given back without a trace', () => {
    const before = document.documentElement.outerHTML;
    makeRoom(document, { dock: 'left', width: 360 });
    expect(document.documentElement.getAttribute('data-handrail-dock')).toBe('left');
    expect(document.documentElement.style.getPropertyValue('--handrail-room')).toBe('360px');
    makeRoom(document, null);
    expect(document.documentElement.outerHTML.replace(' style=""', '')).toBe(before.replace(' style=""', ''));
  });
});
