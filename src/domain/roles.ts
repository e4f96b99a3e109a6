import type { FieldKey, Link, Playbook, Role, RuleSource, Segment } from '../playbook/schema';
import type { Account, AccountTeam, Fact, FieldValue, Provenance, RecordId, TeamMember } from './account';
import { factOf, labelOf, wordsOf } from './facts';
import { sameWords } from './same-words';

/** Who holds a role. */
export type Holder =
  | { readonly kind: 'person'; readonly name: string; readonly id?: RecordId; readonly source: Provenance }
  | { readonly kind: 'queue'; readonly name: string; readonly id?: RecordId; readonly source: Provenance }
  | { readonly kind: 'pooled'; readonly how: string; readonly link?: Link | undefined }
  /** The page shows the field or the team, and nobody is in it. */
  | { readonly kind: 'unassigned'; readonly advice: string }
  /** Neither the field nor the team is on this page: nobody can tell. */
  | { readonly kind: 'not-on-page'; readonly advice: string };

/** A role of the account in the order of the playbook. */
export interface RoleAssessment {
  readonly id: string;
  readonly title: string;
  /** The field in which a holder entered by hand stands; absent where the policy names none. */
  readonly field?: FieldKey | undefined;
  readonly holder: Holder;
  /** Another source names another person: "Account team says Ines Duarte". */
  readonly alsoNamed: readonly { readonly name: string; readonly source: Provenance }[];
  readonly engage?: { readonly text: string; readonly link?: Link | undefined } | undefined;
  readonly source: RuleSource;
}

type Named = Extract<Holder, { kind: 'person' | 'queue' }>;

/** A person or queue that a value names; a plain text in a field for a person is a name without a link. */
function named(value: FieldValue, source: Provenance): Named | undefined {
  switch (value.kind) {
    case 'person':
    case 'queue':
      return { ...value, source };
    case 'text':
      return { kind: 'person', name: value.text, source };
    default:
      return undefined;
  }
}

/** Ids decide where both are known, names otherwise. */
function isSame(a: Named, b: Named): boolean {
  return a.id !== undefined && b.id !== undefined ? a.id === b.id : sameWords(a.name, b.name);
}

function inTeam(role: Role, team: AccountTeam | undefined): readonly Named[] {
  if (!team) return [];
  const { members, source, before } = team;
  const named = members
    .filter(({ role: told }) => role.teamRoles.some((title) => told !== undefined && sameWords(title, told)))
    .map(({ role: _, ...member }): Named => ({ kind: 'person', ...member, source }));
  if (named.length > 0 || !before) return named;
  const isTold = ({ id }: TeamMember) => members.some((now) => now.id === id && now.role !== undefined);
  return inTeam(role, { ...before, members: before.members.filter((member) => !isTold(member)) });
}

/** What is said where nobody is named: empty is not the same as not on this page. */
function nobody(role: Role, account: Account, playbook: Playbook): Holder {
  const facts = role.fields.map((field) => factOf(account, field));
  const isEmpty = (fact?: Fact) => fact?.value.kind === 'empty';
  const [own, ...standIns] = facts;
  const { team } = account;
  // A member whose role is not told may hold this one.
  const teamSeen = team?.complete && team.members.every((member) => member.role !== undefined);
  const isVacant = own ? isEmpty(own) : teamSeen && role.teamRoles.length > 0;
  if (isVacant && standIns.every(isEmpty)) return { kind: 'unassigned', advice: role.unassigned };
  const fields = role.fields.map((field) => `“${labelOf(playbook, field)}”`).join(' or ');
  const unreadable = facts.find((fact) => fact && !isEmpty(fact) && !named(fact.value, fact.source));
  const advice = unreadable
    ? `“${wordsOf(unreadable.value)}” could not be read as a name.`
    : `Open the page that shows ${[fields, 'the account team'].filter(Boolean).join(' or ')}.`;
  return { kind: 'not-on-page', advice };
}

/** Makes the test of whether something meant for some segments covers this one. */
export function covers(segment: Segment | undefined) {
  return ({ segments }: { readonly segments: readonly string[] }) =>
    segment !== undefined && segments.includes(segment.id);
}

/** The role's title in that segment, such as "Strategic Account Leader". */
export function roleTitle(role: Role, segment: Segment | undefined): string {
  return role.titles.find(covers(segment))?.title ?? role.title;
}

/** Whom the first of these fields that names somebody names, and whom the page names beside a hand-entered value. */
function inFields(fields: readonly FieldKey[], account: Account): readonly Named[] {
  for (const field of fields) {
    const fact = factOf(account, field);
    const holder = fact && named(fact.value, fact.source);
    if (!holder) continue;
    const beside = fact.beside && named(fact.beside.value, fact.beside.source);
    return beside ? [holder, beside] : [holder];
  }
  return [];
}

function assessRole(role: Role, account: Account, playbook: Playbook, segment: Segment | undefined) {
  const coverage = role.coverage.find(covers(segment));
  const [field, ...standIns] = role.fields;
  const own = [...inFields(field === undefined ? [] : [field], account), ...inTeam(role, account.team)];
  // Nobody is expected there, or a pool that no one person stands in for: only whom the page names for it holds it.
  // Nor does anybody stand in until it was seen whom the role's own field names.
  const isUnseen = account.isPart && field !== undefined && factOf(account, field) === undefined;
  const mayStandIn = !isUnseen && (!coverage || coverage.kind === 'named');
  const [first, ...others] = own.length > 0 || !mayStandIn ? own : inFields(standIns, account);
  if (!first && coverage?.kind === 'none') return [];
  const different = others.filter(
    (other, index) => first && ![first, ...others.slice(0, index)].some((earlier) => isSame(earlier, other)),
  );
  const pooled = coverage?.kind === 'pooled' && {
    kind: 'pooled' as const,
    how: coverage.how,
    link: coverage.link,
  };
  const assessment: RoleAssessment = {
    id: role.id,
    title: roleTitle(role, segment),
    field,
    holder: first ?? (pooled || nobody(role, account, playbook)),
    alsoNamed: different.map(({ name, source }) => ({ name, source })),
    engage: role.engage,
    source: coverage?.source ?? role.source,
  };
  return [assessment];
}

/**
 * Who holds each role, in the order of the playbook. A person or queue that the page names holds it: the role's own
 * field before the account team, and both before the fields that stand in for it. Where nobody is named, the playbook
 * says whether the segment's role is pooled; nobody stands in for a pool. A role that does not cover the segment is
 * left out, unless the page names somebody for it.
 */
export function assessRoles(
  account: Account,
  playbook: Playbook,
  segment: Segment | undefined,
): readonly RoleAssessment[] {
  return playbook.roles.flatMap((role) => assessRole(role, account, playbook, segment));
}
