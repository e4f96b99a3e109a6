import type { Keyboard, KeyInput } from 'puppeteer-core';

const MODIFIERS = ['Alt', 'Control', 'Meta', 'Shift'];

/** Presses a chord such as "Alt+Shift+J" on a trusted keyboard: modifiers down, key, modifiers up. */
export async function pressChord(keyboard: Keyboard, chord: string): Promise<void> {
  const parts = chord.split('+');
  const last = parts[parts.length - 1];
  // Firefox knows the space bar by its character only.
  const key = (last === 'Space' ? ' ' : last) as KeyInput;
  const modifiers = parts.slice(0, -1).map((part) => {
    if (!MODIFIERS.includes(part)) throw new Error(`Unknown modifier "${part}" in "${chord}"`);
    return part as KeyInput;
  });
  for (const modifier of modifiers) await keyboard.down(modifier);
  await keyboard.press(key);
  for (const modifier of modifiers.reverse()) await keyboard.up(modifier);
}
