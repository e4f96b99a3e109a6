// @vitest-environment happy-dom
import { describe, expect, it } from 'vitest';
import { readPage } from '../../pages/check-page';
import { type Form, showPage } from '../../pages/show-page';
import { WANTED } from '../../pages/wanted';
import { PAGES } from './page-fixtures';

describe.each(PAGES)('$name', ({ source, expected }) => {
  it.each<Form>(['flat', 'native'])(
    `${expected.about}, %s`,
    (form) => {
      showPage(document, source, form);
      const { record, fields, team } = readPage(document, expected, WANTED.fields, WANTED.roles);
      expect({ record, fields, team }).toEqual({
        record: expected.record,
        fields: expected.fields,
        team: expected.team,
      });
    },
    30_000,
  );
});

it('has at least thirty pages to read', () => {
  expect(PAGES.length).toBeGreaterThanOrEqual(30);
});
