import type { DemoAccount, DemoExpectation, DemoLayout, DemoValue } from './demo-account';
import { demoRecordId } from './demo-record-id';
import { PEOPLE } from './people';

type Segment = DemoExpectation['segment'];

/** Who holds each role of an account; `null` is an empty field, absent is a field that the layout lacks. */
export interface Holders {
  readonly architect?: DemoValue;
  readonly executive?: DemoValue;
  readonly manager?: DemoValue;
  readonly success?: DemoValue;
}

/** The team that most accounts have. */
export const FULL_TEAM: Holders = {
  architect: PEOPLE.keiko,
  executive: PEOPLE.jonah,
  manager: PEOPLE.saoirse,
  success: PEOPLE.linnea,
};

/** The team of a commercial account: the Solutions Architects are a pool. */
export const COMMERCIAL_TEAM: Holders = {
  architect: null,
  executive: PEOPLE.rafael,
  manager: PEOPLE.saoirse,
  success: PEOPLE.linnea,
};

/** The team of a small account: sold through the web portal, nobody but a Customer Success Manager. */
export const SMB_TEAM: Holders = { architect: null, executive: null, manager: null, success: PEOPLE.linnea };

/** An account in the words of whoever adds one; everything else is filled in. */
export interface AccountDraft {
  readonly key: string;
  readonly name: string;
  readonly story: string;
  readonly layout?: DemoLayout;
  readonly firstTab?: DemoAccount['firstTab'];
  readonly slow?: boolean;
  /** Potential EE Users, IT + TEDD employees, employees; absent: not on the layout. */
  readonly users?: DemoValue;
  readonly it?: DemoValue;
  readonly employees?: DemoValue;
  readonly holders?: Holders;
  readonly since?: DemoValue;
  readonly renewal?: DemoValue;
  /** Adds to or replaces what is filled in. */
  readonly fields?: Readonly<Record<string, DemoValue>>;
  /** API names to take off the layout. */
  readonly without?: readonly string[];
  readonly team?: DemoAccount['team'];
  readonly expected: Omit<DemoExpectation, 'notices' | 'handoff' | 'missing'> &
    Partial<Pick<DemoExpectation, 'notices' | 'missing'>>;
}

const INDUSTRIES = ['Manufacturing', 'Transportation', 'Energy', 'Retail', 'Healthcare', 'Media'];
const STREETS = ['14 Quay Street', '220 Alder Road', '7 Millrace Lane', '1 Foundry Square'];
const CITIES = ['Port Ellery', 'Westmarch', 'Kestrel Bay', 'Old Harrow'];

function pick(list: readonly string[], n: number): string {
  return list[n % list.length] ?? '';
}

/** Leaves out what is not on the layout. */
function onLayout(fields: Readonly<Record<string, DemoValue | undefined>>): Record<string, DemoValue> {
  const kept: Record<string, DemoValue> = {};
  for (const [name, value] of Object.entries(fields)) if (value !== undefined) kept[name] = value;
  return kept;
}

function teamOf(holders: Holders): DemoAccount['team'] {
  const titled: [DemoValue | undefined, string][] = [
    [holders.executive, 'Account Executive'],
    [holders.architect, 'Solutions Architect'],
    [holders.manager, 'Account Manager'],
    [holders.success, 'Customer Success Manager'],
  ];
  return titled.flatMap(([person, role]) =>
    person !== null && typeof person === 'object' && 'object' in person && person.object === 'User'
      ? [{ person, role }]
      : [],
  );
}

/** Fills in an account; `n` decides its record id and never changes. */
export function makeAccount(n: number, draft: AccountDraft): DemoAccount {
  const holders = draft.holders ?? FULL_TEAM;
  const words = draft.key.replace(/[^a-z0-9]/g, '');
  const fields = onLayout({
    Name: draft.name,
    OwnerId: PEOPLE.mirela,
    ParentId: null,
    Type: 'Customer',
    Industry: pick(INDUSTRIES, n),
    Phone: `+1 555 01${String(n % 100).padStart(2, '0')}`,
    AccountNumber: `BW-${1000 + n}`,
    Website: `https://${words}.example`,
    Potential_EE_Users__c: draft.users,
    IT_TEDD_Employees__c: draft.it,
    NumberOfEmployees: draft.employees,
    Market_Segment__c: undefined,
    AnnualRevenue: 1_250_000 + n * 37_500,
    Reference_Customer__c: n % 2 ? 'true' : 'false',
    Solutions_Architect__c: holders.architect,
    Account_Executive__c: holders.executive,
    Account_Manager__c: holders.manager,
    Customer_Success_Manager__c: holders.success,
    CSM_Segment__c: 'Growth',
    Region__c: 'EMEA',
    Customer_Since__c: draft.since,
    Contract_Start_Date__c: draft.since,
    Renewal_Date__c: draft.renewal,
    Support_Plan__c: 'Next business day',
    BillingAddress: `${pick(STREETS, n)}, ${pick(CITIES, n)}`,
    Description: null,
    CreatedById: PEOPLE.mirela,
    LastModifiedById: PEOPLE.amara,
    ...draft.fields,
  });
  for (const name of draft.without ?? []) delete fields[name];
  return {
    id: demoRecordId('Account', n),
    key: draft.key,
    story: draft.story,
    layout: draft.layout ?? 'standard',
    firstTab: draft.firstTab ?? 'Details',
    slow: draft.slow ?? false,
    fields,
    team: draft.team ?? teamOf(holders),
    expected: { notices: [], missing: [], handoff: { done: 0, total: 5 }, ...draft.expected },
  };
}

const titleOfExecutive: Record<Segment, string> = {
  Strategic: 'Strategic Account Leader',
  Large: 'Strategic Account Leader',
  'Mid-Market': 'Account Executive',
  SMB: 'Business Development Team',
  Unknown: 'Account Executive',
};

function nameOf(holder: DemoValue | undefined): string | undefined {
  return typeof holder === 'object' && holder !== null && 'object' in holder ? holder.name : undefined;
}

function shown(holder: DemoValue | undefined, nobody: string): string {
  return nameOf(holder) ?? (holder === undefined ? 'Not on this page' : nobody);
}

/**
 * The roles as the handbook's coverage of a segment shows them for these holders. Where no field names the
 * Account Executive the account's owner is the one, but not of a team; owners are Mirela Costin unless said otherwise.
 * An Account Manager is not expected of an SMB account, and shown where one is named.
 */
export function rolesShown(
  segment: Segment,
  holders: Holders = FULL_TEAM,
  owner: DemoValue = PEOPLE.mirela,
): Record<string, string> {
  const commercial = segment === 'Mid-Market' || segment === 'SMB';
  const executive = nameOf(holders.executive);
  const nobody = holders.executive === undefined ? 'Not on this page' : 'Unassigned';
  const roles: Record<string, string> = {
    [titleOfExecutive[segment]]: executive ?? (segment === 'SMB' ? 'Pooled' : (nameOf(owner) ?? nobody)),
    'Solutions Architect': commercial
      ? (nameOf(holders.architect) ?? 'Pooled')
      : shown(holders.architect, 'Unassigned'),
    'Customer Success Manager': shown(holders.success, 'Unassigned'),
  };
  if (segment !== 'SMB' || nameOf(holders.manager)) {
    roles['Account Manager'] = shown(holders.manager, 'Unassigned');
  }
  return roles;
}
