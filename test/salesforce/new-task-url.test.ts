import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import type { CivilDate } from '../../src/domain/civil-date';
import {
  DESCRIPTION_LIMIT,
  type NewTask,
  newTaskUrl,
  SUBJECT_LIMIT,
  URL_LIMIT,
} from '../../src/salesforce/new-task-url';
import { recordIdOf } from '../../src/salesforce/record-id';

const ACCOUNT = recordIdOf('001xx000003DGbY')!;
const lightning = { origin: 'https://acme.lightning.force.com', flavour: 'lightning' } as const;
const classic = { origin: 'https://acme.my.salesforce.com', flavour: 'classic' } as const;
const due = '2026-11-24' as CivilDate;

const task = (some: Partial<NewTask> = {}): NewTask => ({
  place: lightning,
  accountId: ACCOUNT,
  subject: 'Welcome',
  due,
  description: 'Say hello',
  ...some,
});

/** The documented rules, read backwards: split at the raw marks, then decode each value once. */
function fieldsOf(address: string): Record<string, string> {
  const query = address.slice(address.indexOf('?') + 1).split('&');
  const values = query
    .find((part) => part.startsWith('defaultFieldValues='))
    ?.slice('defaultFieldValues='.length);
  return Object.fromEntries(
    (values ?? '').split(',').map((pair) => {
      const [key = '', value = '', ...more] = pair.split('=');
      expect(more).toEqual([]);
      return [key, decodeURIComponent(value)];
    }),
  );
}

const wellFormed = (text: string): string => text.replace(/\p{Surrogate}/gu, '\uFFFD');

const HOSTILE = [
  'a,b=c&d#e',
  '100 % sure, 50%25',
  '"quotes" & <b>markup</b>',
  'WhatId=001000000000000AAA,OwnerId=x',
  'line one\nline two',
  '\u202eright to left',
  '再生 🦦 emoji',
  'half \ud83e of one',
  "it's (not) *that*!",
];

describe('the New Task form of Lightning', () => {
  it('is written exactly as documented', () => {
    expect(newTaskUrl(task({ subject: 'Call, then write', description: 'a=b' }))).toBe(
      'https://acme.lightning.force.com/lightning/o/Task/new?defaultFieldValues=' +
        `Subject=Call%2C%20then%20write,WhatId=${ACCOUNT},ActivityDate=2026-11-24,Description=a%3Db` +
        `&backgroundContext=%2Flightning%2Fr%2FAccount%2F${ACCOUNT}%2Fview`,
    );
  });

  it('leaves out what there is not', () => {
    const { due: _, ...undated } = task({ description: '' });
    expect(Object.keys(fieldsOf(newTaskUrl(undated)))).toEqual(['Subject', 'WhatId']);
  });

  it.each(HOSTILE)('gives back %j as it was', (text) => {
    const fields = fieldsOf(newTaskUrl(task({ subject: text, description: text })));
    expect(fields).toEqual({
      Subject: wellFormed(text),
      WhatId: ACCOUNT,
      ActivityDate: due,
      Description: wellFormed(text),
    });
  });

  it('gives back any subject and description that fit', () => {
    const text = fc
      .oneof(
        fc
          .array(fc.integer({ min: 0, max: 0xffff }), { maxLength: 40 })
          .map((units) => String.fromCharCode(...units)),
        fc.constantFrom(...HOSTILE),
      )
      .filter((t) => t !== '');
    fc.assert(
      fc.property(text, text, (subject, description) => {
        const url = newTaskUrl(task({ subject, description }));
        expect(fieldsOf(url)).toMatchObject({
          Subject: wellFormed(subject),
          Description: wellFormed(description),
        });
        expect(new URL(url).searchParams.get('backgroundContext')).toBe(
          `/lightning/r/Account/${ACCOUNT}/view`,
        );
      }),
    );
  });

  it.each([
    [DESCRIPTION_LIMIT - 1, false],
    [DESCRIPTION_LIMIT, false],
    [DESCRIPTION_LIMIT + 1, true],
    [100_000, true],
  ])('cuts a description of %i characters: %s', (length, cut) => {
    const { Description = '' } = fieldsOf(newTaskUrl(task({ description: 'x'.repeat(length) })));
    expect(Description.length).toBe(Math.min(length, DESCRIPTION_LIMIT));
    expect(Description.endsWith('…')).toBe(cut);
  });

  it.each([
    [SUBJECT_LIMIT, false],
    [SUBJECT_LIMIT + 1, true],
  ])('cuts a subject of %i characters: %s', (length, cut) => {
    const { Subject = '' } = fieldsOf(newTaskUrl(task({ subject: 'x'.repeat(length) })));
    expect(Subject.length).toBe(SUBJECT_LIMIT);
    expect(Subject.endsWith('…')).toBe(cut);
  });

  it('never grows beyond its limit, and cuts between characters', () => {
    fc.assert(
      fc.property(
        fc.constantFrom('🦦', '再', '%', 'x', '\ud83e', '\n'),
        fc.integer({ min: 0, max: 3_000 }),
        fc.constantFrom(lightning, classic),
        (character, count, place) => {
          const url = newTaskUrl(
            task({ place, subject: character.repeat(count), description: character.repeat(count) }),
          );
          expect(url.length).toBeLessThanOrEqual(URL_LIMIT);
          expect(() => decodeURIComponent(url)).not.toThrow();
          if (character !== '\ud83e') expect(url).not.toContain(encodeURIComponent('\uFFFD'));
        },
      ),
    );
  });
});

describe('the New Task form of Classic', () => {
  const values = (some: Partial<NewTask>) =>
    Object.fromEntries(new URL(newTaskUrl(task({ place: classic, ...some }))).searchParams);

  it('is written exactly as documented', () => {
    expect(newTaskUrl(task({ place: classic, hint: { dateOrder: 'dmy', dateSeparator: '.' } }))).toBe(
      `https://acme.my.salesforce.com/00T/e?what_id=${ACCOUNT}&tsk5=Welcome&tsk4=24.11.2026&tsk6=Say%20hello&retURL=%2F${ACCOUNT}`,
    );
  });

  it.each([
    ['mdy', '/', '11/24/2026'],
    ['dmy', '/', '24/11/2026'],
    ['dmy', '-', '24-11-2026'],
    ['ymd', '-', '2026-11-24'],
  ] as const)('writes the due date in the order %s', (dateOrder, dateSeparator, tsk4) => {
    expect(values({ hint: { dateOrder, dateSeparator } })).toMatchObject({ tsk4 });
  });

  it.each([{}, { dateOrder: 'dmy' }, { dateSeparator: '/' }] as const)(
    'leaves the due date out where %j is all that is known',
    (hint) => {
      expect(values({ hint })).not.toHaveProperty('tsk4');
    },
  );

  it.each(HOSTILE)('gives back %j as it was', (text) => {
    expect(values({ subject: text, description: text })).toMatchObject({
      tsk5: wellFormed(text),
      tsk6: wellFormed(text),
    });
  });
});
