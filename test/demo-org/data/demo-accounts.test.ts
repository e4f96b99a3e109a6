import { describe, expect, test } from 'vitest';
import type { RecordId } from '../../../src/domain/account';
import { assess } from '../../../src/domain/assess';
import type { CivilDate } from '../../../src/domain/civil-date';
import { foldLog } from '../../../src/domain/fold-log';
import type { NextStep } from '../../../src/domain/plan';
import { DEFAULT_PLAYBOOK } from '../../../src/playbook/default-playbook';
import type { FieldReading, RawReading } from '../../../src/salesforce/page/page-adapter';
import { recordIdOf } from '../../../src/salesforce/record-id';
import { toAccount } from '../../../src/salesforce/to-account';
import { printed, referenceOf } from '../page/format';
import { ACCOUNT_FIELDS } from './account-fields';
import type { DemoAccount, DemoValue, ExpectedNext } from './demo-account';
import { demoAccounts } from './demo-accounts';

const TODAY = '2026-11-21' as CivilDate;

/** What a reader would find for a field, without a page. */
function rawOf(kind: (typeof ACCOUNT_FIELDS)[number]['kind'], value: DemoValue): RawReading {
  const reference = referenceOf(value);
  if (reference) {
    return {
      kind: 'link',
      text: reference.name,
      href: `/lightning/r/${reference.object}/${reference.id}/view`,
    };
  }
  const text = printed({ kind }, value, 'en-CA');
  return text === '' ? { kind: 'empty' } : { kind: 'text', text };
}

function assessed(account: DemoAccount) {
  const readings = Object.entries(DEFAULT_PLAYBOOK.fields).flatMap(([key, mapping]): FieldReading[] => {
    const field = ACCOUNT_FIELDS.find((one) => mapping.apiNames.includes(one.apiName));
    const value = field && account.fields[field.apiName];
    if (!field || value === undefined) return [];
    const { label, apiName, kind } = field;
    return [{ key, reader: 'record-layout', label, apiName, raw: rawOf(kind, value) }];
  });
  const page = toAccount({
    org: { key: 'brightwater', name: 'brightwater' },
    id: account.id as RecordId,
    readings,
    fields: DEFAULT_PLAYBOOK.fields,
    nameKey: DEFAULT_PLAYBOOK.parts.name,
    hint: {},
  });
  return assess(page, DEFAULT_PLAYBOOK, foldLog([]), TODAY);
}

function nextShown(next: NextStep): ExpectedNext | string {
  if (next.kind === 'needs-start-date') {
    return { kind: next.kind, ...(next.unclear?.candidates.length ? { ambiguous: next.unclear.text } : {}) };
  }
  if (next.kind === 'adopted-late') return { kind: next.kind, followedBy: next.then?.name ?? '' };
  if (next.kind === 'finished' || next.step.state.kind !== 'open') return next.kind;
  const { name: title, state } = next.step;
  const { timing } = state;
  if (timing.kind === 'upcoming') return { kind: 'upcoming', title, opensInDays: timing.opensInDays };
  return timing.kind === 'undated' ? timing.kind : { title, ...timing };
}

const accounts = demoAccounts(TODAY, { key: 'brightwater' });

describe('the demo accounts', () => {
  test('have ids that are whole, each its own', () => {
    const ids = accounts.map(({ id }) => id);
    expect(ids.filter((id) => recordIdOf(id) !== id)).toEqual([]);
    expect(new Set(ids).size).toBe(accounts.length);
    expect(new Set(accounts.map(({ key }) => key)).size).toBe(accounts.length);
  });

  test('are the same records in every org', () => {
    const sandbox = demoAccounts(TODAY, { key: 'brightwater--uat' });
    expect(sandbox.map(({ id }) => id)).toEqual(accounts.map(({ id }) => id));
  });

  test('cover every segment', () => {
    expect([...new Set(accounts.map(({ expected }) => expected.segment))].sort()).toEqual(
      ['Large', 'Mid-Market', 'SMB', 'Strategic', 'Unknown'].sort(),
    );
  });

  test.each(accounts.map((account) => [account.key, account] as const))(
    '%s: the policy gives the six parts that are written beside it',
    (_, account) => {
      const { segment, roles, plan, handoffs, missing } = assessed(account);
      const { expected } = account;
      const values = roles.map(({ title, holder }) => [title, 'name' in holder ? holder.name : holder.kind]);
      const written = {
        person: (name: string) => name,
        pooled: () => 'Pooled',
        unassigned: () => 'Unassigned',
        'not-on-page': () => 'Not on this page',
      };
      const shown = values.map(([title = '', value = '']) => [
        title,
        value in written ? written[value as keyof typeof written](value) : value,
      ]);
      const decider = segment.decidedBy;
      const number = decider && {
        text: 'value' in decider ? decider.value.toLocaleString('en-US') : decider.range,
        field: decider.label,
      };
      const current = handoffs[0]?.current;
      expect({
        segment: segment.segment?.title ?? 'Unknown',
        number,
        notices: [...new Set(segment.notices.map(({ kind }) => kind))].sort(),
        roles: Object.fromEntries(shown),
        next: nextShown(plan.next),
        handoff: { done: current?.done, total: current?.total },
        missing: missing.map(({ label }) => label).sort(),
      }).toEqual({
        segment: expected.segment,
        number: expected.number,
        notices: [...expected.notices].sort(),
        roles: expected.roles,
        next: expected.next,
        handoff: expected.handoff,
        missing: [...expected.missing].sort(),
      });
    },
  );
});
