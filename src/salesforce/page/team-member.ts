import type { TeamMember } from '../../domain/account';
import { kindOf, recordIdOf } from '../record-id';
import { unanimous } from '../unanimous';
import { comparable } from './field-index';
import type { RawReading } from './page-adapter';
import { idInHref } from './value-node';

/**
 * How a label of the team's columns is made in the languages that Salesforce speaks: "Team Role", "Teamrolle", "Rôle dans
 * l'équipe", "チーム内の役割". English seen 2024-06, the others by their words. "Role" alone is the user's own.
 */
const labelWith = (words: string): RegExp =>
  new RegExp(
    `^(?:(?:team|チーム|[团團][队隊]|小组|टीम)[ -]?(?:[内で]?の|की |का )?(?:${words})|(?:${words}) .{0,13}(?:team|[eé]quip[ea]|equipo|الفريق))$`,
  );
const MEMBER_LABEL = labelWith(
  'member|mitglied|lid|medlem|membre|miembro|membro|メンバー|成员|成員|सदस्य|عضو',
);
const ROLE_LABEL = labelWith('rol(?:e|le?)?|rôle|papel|función|função|役割|ロール|角色|भूमिका|(?:ال)?دور');

/** True for a label of the column that names the members. */
export function isMemberLabel(label: string): boolean {
  const compared = comparable(label);
  return compared === 'user' || MEMBER_LABEL.test(compared);
}

/** True for a label of the column that names their roles in the team. */
export function isRoleLabel(label: string): boolean {
  return ROLE_LABEL.test(comparable(label));
}

/** One cell or tile line beside a member's name. */
export interface TeamCell {
  readonly label: string;
  readonly raw: RawReading;
}

/** The user that a reading links to, as a member whose role is not told; undefined for anything but a user. */
export function userOf(raw: RawReading): TeamMember | undefined {
  if (raw.kind !== 'link') return undefined;
  const id = recordIdOf(idInHref(raw.href) ?? '');
  return id && kindOf(id) === 'user' ? { name: raw.text, id } : undefined;
}

/** True for a reading that says one of the roles. */
export function isOneOf(roles: readonly string[], raw: RawReading): boolean {
  return raw.kind === 'text' && roles.some((role) => comparable(role) === comparable(raw.text));
}

/** The member with the role among the cells beside the name: only its label tells it. */
export function withRole(user: TeamMember, cells: readonly TeamCell[]): TeamMember {
  const [role, ...others] = cells.filter(({ label }) => isRoleLabel(label));
  if (!role || others.length > 0) return user;
  const { raw } = role;
  return raw.kind === 'text' || raw.kind === 'empty'
    ? { ...user, role: 'text' in raw ? raw.text : '' }
    : user;
}

/** Members without repetition; a user who appears twice with different words is left out as doubtful. */
export function withoutDoubt(members: readonly TeamMember[]): TeamMember[] {
  return members.filter((member) => unanimous(members.filter(({ id }) => id === member.id)) === member);
}
