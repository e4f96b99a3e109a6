import type { FieldKey, FieldMap } from '../playbook/schema';
import type { CivilDate } from './civil-date';
import { sameWords } from './same-words';

/** The order in which an organisation's pages write the day, month and year of a date in figures. */
export type DateOrder = 'mdy' | 'dmy' | 'ymd';

/** Where a field of the playbook is in one organisation, as a person pointed it out. */
export interface LearnedMapping {
  readonly field: FieldKey;
  /** Absent if the page has only a label; then the label finds the field. */
  readonly apiName?: string;
  readonly label: string;
  readonly on: CivilDate;
}

/** What people taught Handrail about one organisation's pages. */
export interface OrgKnowledge {
  readonly dateOrder?: DateOrder;
  /** The newest first. */
  readonly mappings: readonly LearnedMapping[];
}

export const NOTHING_LEARNED: OrgKnowledge = { mappings: [] };

/** One thing to learn about an organisation, or to forget. */
export type Lesson =
  /** `null` forgets. */
  | { readonly kind: 'date-order'; readonly order: DateOrder | null }
  /** It comes first; `older` puts it back before that many of the oldest. */
  | { readonly kind: 'mapping'; readonly mapping: LearnedMapping; readonly older?: number }
  | { readonly kind: 'mapping-forgotten'; readonly mapping: LearnedMapping };

/** True if both say the same about the same field; the day does not count, nor the label beside an API name. */
function isSameMapping(a: LearnedMapping, b: LearnedMapping): boolean {
  return a.field === b.field && a.apiName === b.apiName && (a.apiName !== undefined || a.label === b.label);
}

/** What is known after a lesson; the very same object where it was known already. */
export function learn(known: OrgKnowledge, lesson: Lesson): OrgKnowledge {
  if (lesson.kind === 'date-order') {
    if (lesson.order === (known.dateOrder ?? null)) return known;
    const { dateOrder: _, ...others } = known;
    return lesson.order === null ? others : { ...others, dateOrder: lesson.order };
  }
  const { mapping } = lesson;
  const others = known.mappings.filter((each) => !isSameMapping(each, mapping));
  if (lesson.kind === 'mapping') {
    const [newest] = known.mappings;
    if (newest && isSameMapping(newest, mapping)) return known;
    const { older = others.length } = lesson;
    return { ...known, mappings: others.toSpliced(Math.max(others.length - older, 0), 0, mapping) };
  }
  return others.length === known.mappings.length ? known : { ...known, mappings: others };
}

/**
 * The playbook's fields as one organisation has them: what was learned comes first. A learned API name leaves the
 * playbook's API names as a second choice; a learned label replaces them, because a label ranks lower and would
 * never be used beside them. The playbook's labels and Classic ids go in both cases: they may name the very
 * field that proved wrong, and no other field may be found by a label that was learned for this one.
 */
export function fieldsAsLearned(fields: FieldMap, { mappings }: OrgKnowledge): FieldMap {
  if (mappings.length === 0) return fields;
  const labels = mappings.filter(({ apiName }) => apiName === undefined);
  const learned: FieldMap = {};
  for (const [key, field] of Object.entries(fields)) {
    const own = mappings.filter((mapping) => mapping.field === key);
    const ownLabels = own.flatMap(({ apiName, label }) => (apiName === undefined ? [label] : []));
    const apiNames = own.flatMap(({ apiName }) => apiName ?? []);
    learned[key] =
      own.length === 0
        ? {
            ...field,
            labels: field.labels.filter((label) => !labels.some((taken) => sameWords(taken.label, label))),
          }
        : {
            ...field,
            apiNames: [...new Set([...apiNames, ...(ownLabels.length === 0 ? field.apiNames : [])])],
            labels: ownLabels,
            classicIds: [],
          };
  }
  return learned;
}

/** All mappings of both, ours first; ours stays where both know a date order. The very same object where nothing is new. */
export function unionOfKnowledge(ours: OrgKnowledge, theirs: OrgKnowledge): OrgKnowledge {
  const added: LearnedMapping[] = [];
  for (const each of theirs.mappings) {
    if (![...ours.mappings, ...added].some((known) => isSameMapping(known, each))) added.push(each);
  }
  const dateOrder = ours.dateOrder ?? theirs.dateOrder;
  if (added.length === 0 && dateOrder === ours.dateOrder) return ours;
  return { ...ours, ...(dateOrder && { dateOrder }), mappings: [...ours.mappings, ...added] };
}
