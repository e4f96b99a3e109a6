import { DEFAULT_PLAYBOOK } from '../../src/playbook/default-playbook';
import type { Wanted } from '../../src/salesforce/page/wanted';

/** The fields and team roles that every page is read for: those that the default playbook asks for. */
export const WANTED: Pick<Wanted, 'fields' | 'roles'> = {
  fields: DEFAULT_PLAYBOOK.fields,
  roles: DEFAULT_PLAYBOOK.roles.flatMap(({ title, teamRoles }) => [title, ...teamRoles]),
};
