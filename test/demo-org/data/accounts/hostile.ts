import type { CivilDate } from '../../../../src/domain/civil-date';
import { HUGE_TEXT } from '../huge-text';
import { type AccountDraft, rolesShown } from '../make-account';
import { PEOPLE } from '../people';

/** Texts that must appear as text and change nothing else. */
export const HOSTILE_TEXTS = {
  markup: '<img src=x onerror="document.title=\'owned\'"><script>document.title="owned"</script><b>bold</b>',
  quotes: `"'\`\\"; alert(1); //' onmouseover='document.title="owned"'`,
  overrides: '\u202eevil\u202c\u2066\u2067\u200f\u0000\u0007\ufeffx\u2028y',
  template: '\u0024{document.title="owned"} {{constructor.constructor("x")()}} %s %n &lt;b&gt; &#60;',
  huge: HUGE_TEXT,
} as const;

const FILLED = [
  'Name',
  'Type',
  'Industry',
  'Phone',
  'AccountNumber',
  'Website',
  'Market_Segment__c',
  'CSM_Segment__c',
  'Region__c',
  'Support_Plan__c',
  'BillingAddress',
  'Description',
] as const;

const NUMBERS = ['Potential_EE_Users__c', 'IT_TEDD_Employees__c', 'NumberOfEmployees'] as const;
const DATES = ['Customer_Since__c', 'Contract_Start_Date__c', 'Renewal_Date__c'] as const;

/** A text longer than 500 characters is shown cut, with an ellipsis as its last character. */
function cut(text: string): string {
  return text.length > 500 ? `${text.slice(0, 499)}…` : text;
}

/** Accounts with a hostile text in every field, one text each. */
export function hostileAccounts(today: CivilDate): AccountDraft[] {
  return Object.entries(HOSTILE_TEXTS).flatMap(([kind, text]): AccountDraft[] => {
    const words = Object.fromEntries(FILLED.map((name) => [name, text]));
    const hostile = { ...PEOPLE.hostile, name: text };
    const holders = { architect: hostile, executive: hostile, manager: hostile, success: hostile };
    const shown = Object.fromEntries(
      Object.keys(holders).map((role) => [role, { ...hostile, name: cut(text) }]),
    );
    return [
      {
        key: `hostile-${kind}`,
        name: text,
        story: `${kind} in every field that holds text; numbers and dates are sound.`,
        users: 1200,
        since: { date: today },
        holders,
        fields: words,
        expected: {
          segment: 'Large',
          number: { text: '1,200', field: 'Potential EE Users' },
          notices: ['page-segment'],
          roles: rolesShown('Large', shown),
          next: { kind: 'open', title: 'Welcome', dueInDays: 0 },
          missing: ['Renewal Date'],
        },
      },
      {
        key: `hostile-${kind}-everywhere`,
        name: text,
        story: `${kind} in every field, numbers and dates too.`,
        layout: 'dynamic-forms',
        holders,
        fields: Object.fromEntries([...FILLED, ...NUMBERS, ...DATES].map((name) => [name, { raw: text }])),
        expected: {
          segment: 'Unknown',
          notices: ['unreadable', 'page-segment'],
          roles: rolesShown('Unknown', shown),
          next: { kind: 'needs-start-date' },
          missing: [
            'Potential EE Users',
            'IT + TEDD Employees',
            'Employees',
            'Customer Since',
            'Renewal Date',
          ],
        },
      },
    ];
  });
}
