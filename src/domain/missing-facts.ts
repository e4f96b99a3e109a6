import type { FieldKey, Playbook } from '../playbook/schema';
import type { Account } from './account';
import { factOf, labelOf } from './facts';
import type { Plan, UnclearDate } from './plan';
import type { RoleAssessment } from './roles';
import type { SegmentAssessment } from './segment';

/** A fact the policy asks for that this page does not give, with the label to look for. */
export interface MissingFact {
  readonly field: string;
  readonly label: string;
  readonly why: 'empty' | 'not-on-page' | 'unreadable' | 'ambiguous';
  readonly isDate?: boolean | undefined;
  /** What a date on the page may mean, where its day and month cannot be told apart. */
  readonly ambiguous?: UnclearDate | undefined;
}

function whyMissing(account: Account, field: FieldKey): MissingFact['why'] {
  const value = factOf(account, field)?.value;
  switch (value?.kind) {
    case undefined:
      return 'not-on-page';
    case 'empty':
      return 'empty';
    case 'ambiguous-date':
      return 'ambiguous';
    default:
      return 'unreadable';
  }
}

/** Of several fields that would do, the first that the page shows at all, else the first. */
function oneOf(account: Account, fields: readonly FieldKey[]): readonly FieldKey[] {
  return [...fields.filter((field) => factOf(account, field)), ...fields].slice(0, 1);
}

/** What the policy asks for and the page does not give, each field once, in the order of the sidebar. */
export function missingFacts(
  account: Account,
  playbook: Playbook,
  {
    segment,
    roles,
    plan,
  }: {
    readonly segment: SegmentAssessment;
    readonly roles: readonly RoleAssessment[];
    readonly plan: Plan;
  },
): readonly MissingFact[] {
  const { parts } = playbook;
  const found = new Map<FieldKey, MissingFact>();
  const add = (field: FieldKey, why = whyMissing(account, field)) => {
    const value = factOf(account, field)?.value;
    found.set(field, {
      field,
      label: labelOf(playbook, field),
      why,
      isDate: playbook.fields[field]?.type === 'date',
      ambiguous: value?.kind === 'ambiguous-date' ? value : undefined,
    });
  };
  for (const { field, why } of segment.missing) add(field, why);
  for (const notice of segment.notices) {
    if (notice.kind === 'unreadable') add(notice.field, notice.kind);
    if (notice.kind === 'straddles' && !segment.segment) add(notice.field, 'ambiguous');
  }
  const unnamed = roles.filter(({ holder }) => holder.kind === 'not-on-page').map(({ id }) => id);
  const wanted = [
    ...playbook.roles
      .filter(({ id }) => unnamed.includes(id))
      .flatMap(({ fields }) => oneOf(account, fields)),
    ...(plan.start ? [] : oneOf(account, parts.startDate)),
    ...(plan.renewal ? [] : oneOf(account, parts.renewalDate)),
  ];
  for (const field of wanted) add(field);
  for (const field of [parts.csmSegment, parts.region, parts.accountType]) {
    if (field !== undefined && ['not-on-page', 'empty'].includes(whyMissing(account, field))) add(field);
  }
  return [...found.values()];
}
