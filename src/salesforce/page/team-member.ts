import type { TeamMember } from '../../domain/account';
import { kindOf, recordIdOf } from '../record-id';
import { comparable } from './field-index';
import type { RawReading } from './page-adapter';
import { idInHref } from './value-node';

/** Labels of the columns, as compared, seen 2024-06. In other languages the links to users and the known roles decide, where they leave no doubt. */
const MEMBER_LABELS: readonly string[] = ['team member', 'user'];
const ROLE_LABELS: readonly string[] = ['team role', 'role'];

/** True for a label of the column that names the members. */
export function isMemberLabel(label: string): boolean {
  return MEMBER_LABELS.includes(comparable(label));
}

/** True for a label of the column that names their roles. */
export function isRoleLabel(label: string): boolean {
  return ROLE_LABELS.includes(comparable(label));
}

/** One cell or tile line beside a member's name. */
export interface TeamCell {
  readonly label: string;
  readonly raw: RawReading;
}

/** The user that a reading links to, as a member without a role; undefined for anything but a user. */
export function userOf(raw: RawReading): Omit<TeamMember, 'role'> | undefined {
  if (raw.kind !== 'link') return undefined;
  const id = recordIdOf(idInHref(raw.href) ?? '');
  return id && kindOf(id) === 'user' ? { name: raw.text, id, url: raw.href } : undefined;
}

/** True for a reading that says one of the roles. */
export function isOneOf(roles: readonly string[], raw: RawReading): boolean {
  return raw.kind === 'text' && roles.some((role) => comparable(role) === comparable(raw.text));
}

/** The role among the cells beside a name: under a known label, or else the only known role. Empty if there is neither. */
export function roleAmong(cells: readonly TeamCell[], roles: readonly string[]): string {
  const labelled = cells.filter(({ label }) => isRoleLabel(label));
  // An empty role is no reason to take another cell's words for it.
  const [role, ...others] = labelled[0] ? labelled : cells.filter(({ raw }) => isOneOf(roles, raw));
  return role?.raw.kind === 'text' && others.length === 0 ? role.raw.text : '';
}

/** Members without repetition; a user who appears twice with different words is left out as doubtful. */
export function withoutDoubt(members: readonly TeamMember[]): TeamMember[] {
  const same = (a: TeamMember, b: TeamMember) => a.name === b.name && a.role === b.role;
  return members.filter((member, place) => {
    const namesakes = members.filter((other) => other.id === member.id);
    return namesakes.every((other) => same(other, member)) && namesakes[0] === members[place];
  });
}
