// @vitest-environment happy-dom
import { afterEach, beforeEach, describe, expect, it, vi } from 'vitest';
import { pointingAt } from '../../../src/entrypoints/content/pointing';
import type { PageField } from '../../../src/salesforce/page/list-fields';

let seats: HTMLElement;
let elsewhere: HTMLElement;
let own: HTMLElement;
let ends: (() => void)[] = [];

beforeEach(() => {
  seats = document.body.appendChild(document.createElement('div'));
  seats.append(document.createElement('a'));
  elsewhere = document.body.appendChild(document.createElement('button'));
  own = document.body.appendChild(document.createElement('div'));
});
afterEach(() => {
  for (const end of ends) end();
  ends = [];
  document.body.replaceChildren();
});

/** The mode over a page with one field, and what the page itself hears of presses. */
function pointing() {
  const heard: string[] = [];
  const hear = ({ type }: Event) => void heard.push(type);
  for (const type of ['mousedown', 'click']) document.addEventListener(type, hear, true);
  const field: PageField = { label: 'Seats', apiName: 'Seats__c', text: '2,400', nodes: [seats] };
  const onPick = vi.fn();
  const onChange = vi.fn();
  const ending = new AbortController();
  const mode = pointingAt({
    window: window as unknown as Window & typeof globalThis,
    own,
    fields: () => [field],
    onPick,
    onChange,
    signal: ending.signal,
  });
  ends.push(() => {
    mode.stop();
    ending.abort();
    for (const type of ['mousedown', 'click']) document.removeEventListener(type, hear, true);
  });
  return { mode, field, heard, onPick, onChange };
}

function dispatch(target: Element, event: Event, trusted = true): Event {
  Object.defineProperty(event, 'isTrusted', { value: trusted });
  target.dispatchEvent(event);
  return event;
}

function press(target: Element, trusted = true): void {
  for (const type of ['mousedown', 'click']) {
    dispatch(target, new MouseEvent(type, { bubbles: true, cancelable: true, composed: true }), trusted);
  }
}

describe('pointing at a field', () => {
  it('shows the page’s fields, and is over once one is picked, which the page does not notice', () => {
    const { mode, field, heard, onPick } = pointing();
    mode.start('users');
    expect(mode.view()).toEqual({ field: 'users', choices: [{ label: 'Seats', text: '2,400' }] });
    press(seats.firstElementChild ?? seats);
    expect(onPick).toHaveBeenCalledExactlyOnceWith('users', field);
    expect(heard).toEqual([]);
    expect(mode.view()).toBeUndefined();
    expect(document.querySelector('#handrail-outline')).toBeNull();
    press(seats);
    expect(heard).toEqual(['mousedown', 'click']);
  });

  it('leaves the rest of the page as it is, so that a tab can be opened', () => {
    const { mode, heard, onPick } = pointing();
    mode.start('users');
    press(elsewhere);
    press(own);
    expect(heard).toEqual(['mousedown', 'click', 'mousedown', 'click']);
    expect(onPick).not.toHaveBeenCalled();
    expect(mode.view()).toBeDefined();
  });

  it('believes no press that the page made itself', () => {
    const { mode, onPick } = pointing();
    mode.start('users');
    press(seats, false);
    expect(onPick).not.toHaveBeenCalled();
  });

  it('takes a choice from the list, and none that is not on it', () => {
    const { mode, field, onPick } = pointing();
    mode.choose(0);
    mode.start('users');
    mode.choose(1);
    mode.choose(Number.NaN);
    expect(onPick).not.toHaveBeenCalled();
    mode.choose(0);
    expect(onPick).toHaveBeenCalledExactlyOnceWith('users', field);
  });

  it('is ended by Escape, which the page does not hear, and starts anew for another field', () => {
    const { mode, onPick, onChange } = pointing();
    const heard = vi.fn();
    document.addEventListener('keydown', heard);
    mode.start('users');
    mode.start('owner');
    expect(mode.view()?.field).toBe('owner');
    expect(document.querySelectorAll('#handrail-outline')).toHaveLength(1);
    dispatch(document.body, new KeyboardEvent('keydown', { key: 'Escape', bubbles: true }));
    expect(mode.view()).toBeUndefined();
    expect(heard).not.toHaveBeenCalled();
    const told = onChange.mock.calls.length;
    mode.stop();
    expect(onChange).toHaveBeenCalledTimes(told);
    expect(onPick).not.toHaveBeenCalled();
    document.removeEventListener('keydown', heard);
  });
});
