// @vitest-environment happy-dom
import { expect, it } from 'vitest';
import { requestText } from '../../../src/ui/sidebar/request-text';
import { assessed, BASE, day, rolesOf } from '../gallery/account-states';

it('gives whoever takes up a request all that they need to know, without the whole plan', () => {
  const text = requestText(BASE, 'Solutions Architect');
  expect(text.split('\n')).toEqual([
    'Request: Solutions Architect',
    '',
    'Northwind Robotics (northwind), November 21, 2026',
    BASE.links.account,
    '',
    'Market segment: Large (1,200 Potential EE Users)',
    '  CSM Segment: Growth',
    '  Region: EMEA',
    '',
    'Roles',
    '  Strategic Account Leader: Dana Whitfield',
    '  Solutions Architect: Priya Raman',
    '  Account Manager: Jonas Falk',
    '  Customer Success Manager: Unassigned',
    '',
    'Next step: Installation follow-up',
    expect.stringMatching(/^ {2}Due in 3 days, /),
    '',
    'SA handoff: 2 of 5, Marcus Bell → Priya Raman',
  ]);
});

it('says which of it is only remembered', () => {
  const source = { kind: 'remembered', label: 'Account team', on: day('2026-11-12') } as const;
  const roles = rolesOf({ kind: 'person', name: 'Ines Duarte', source });
  expect(requestText(assessed({ roles }), 'x')).toMatch(/: Ines Duarte, seen on .*12/);
});
