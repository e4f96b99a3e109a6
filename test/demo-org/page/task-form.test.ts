import { expect, test } from 'vitest';
import { defaultFieldValues } from './task-form';

test('parts pairs at raw commas and decodes each value once', () => {
  const values = [
    `Subject=${encodeURIComponent('Check-in, again = now')}`,
    `Description=${encodeURIComponent('100 % done\nline two')}`,
    'WhatId=001Hs00000pLk9QAAS',
  ];
  const url = new URL(`https://demo.invalid/lightning/o/Task/new?defaultFieldValues=${values.join(',')}&x=1`);
  expect(defaultFieldValues(url)).toEqual({
    Subject: 'Check-in, again = now',
    Description: '100 % done\nline two',
    WhatId: '001Hs00000pLk9QAAS',
  });
});

test('gives nothing where nothing is asked', () => {
  expect(defaultFieldValues(new URL('https://demo.invalid/lightning/o/Task/new'))).toEqual({});
});
