/** What a field holds, which decides the component that prints it. */
export type DemoFieldKind =
  | 'name'
  | 'text'
  | 'long-text'
  | 'picklist'
  | 'integer'
  | 'currency'
  | 'date'
  | 'lookup'
  | 'owner'
  | 'phone'
  | 'url'
  | 'checkbox'
  | 'address'
  | 'stamp';

/** One field of the Account object as this org has it. */
export interface DemoField {
  readonly apiName: string;
  readonly label: string;
  readonly kind: DemoFieldKind;
  /** Heading of the Details section it stands in. */
  readonly section: string;
  /** Its id in Salesforce Classic. */
  readonly classicId: string;
}

const field = (
  section: string,
  apiName: string,
  label: string,
  kind: DemoFieldKind,
  classicId: string,
): DemoField => ({ section, apiName, label, kind, classicId });

const ABOUT = 'Account Information';
const SIZE = 'Customer Size';
const COVERAGE = 'Coverage';
const LIFE = 'Customer Lifecycle';
const MORE = 'Address and Description';
const SYSTEM = 'System Information';

/** The fields of the page layout, in its order: pairs stand side by side. */
export const ACCOUNT_FIELDS: readonly DemoField[] = [
  field(ABOUT, 'Name', 'Account Name', 'name', 'acc2'),
  field(ABOUT, 'OwnerId', 'Account Owner', 'owner', 'acc1'),
  field(ABOUT, 'ParentId', 'Parent Account', 'lookup', 'acc3'),
  field(ABOUT, 'Type', 'Type', 'picklist', 'acc6'),
  field(ABOUT, 'Industry', 'Industry', 'picklist', 'acc7'),
  field(ABOUT, 'Phone', 'Phone', 'phone', 'acc10'),
  field(ABOUT, 'AccountNumber', 'Account Number', 'text', 'acc5'),
  field(ABOUT, 'Website', 'Website', 'url', 'acc12'),
  field(SIZE, 'Potential_EE_Users__c', 'Potential EE Users', 'integer', '00NHs000001aAb1'),
  field(SIZE, 'NumberOfEmployees', 'Employees', 'integer', 'acc15'),
  field(SIZE, 'IT_TEDD_Employees__c', 'IT + TEDD Employees', 'integer', '00NHs000001aAb2'),
  field(SIZE, 'Market_Segment__c', 'Market Segment', 'picklist', '00NHs000001aAb3'),
  field(SIZE, 'Seats_Planned__c', 'Seats planned', 'integer', '00NHs000001aAbF'),
  field(SIZE, 'AnnualRevenue', 'Annual Revenue', 'currency', 'acc8'),
  field(SIZE, 'Reference_Customer__c', 'Reference Customer', 'checkbox', '00NHs000001aAbC'),
  field(COVERAGE, 'Solutions_Architect__c', 'Solutions Architect', 'lookup', '00NHs000001aAb4'),
  field(COVERAGE, 'Account_Executive__c', 'Account Executive', 'lookup', '00NHs000001aAb5'),
  field(COVERAGE, 'Account_Manager__c', 'Account Manager', 'lookup', '00NHs000001aAb6'),
  field(COVERAGE, 'Customer_Success_Manager__c', 'Customer Success Manager', 'lookup', '00NHs000001aAb7'),
  field(COVERAGE, 'CSM_Segment__c', 'CSM Segment', 'picklist', '00NHs000001aAbD'),
  field(COVERAGE, 'Region__c', 'Region', 'picklist', '00NHs000001aAbE'),
  field(LIFE, 'Customer_Since__c', 'Customer Since', 'date', '00NHs000001aAb8'),
  field(LIFE, 'Contract_Start_Date__c', 'Contract Start Date', 'date', '00NHs000001aAb9'),
  field(LIFE, 'Renewal_Date__c', 'Renewal Date', 'date', '00NHs000001aAbA'),
  field(LIFE, 'Support_Plan__c', 'Support Plan', 'picklist', '00NHs000001aAbB'),
  field(MORE, 'BillingAddress', 'Billing Address', 'address', 'acc17'),
  field(MORE, 'Description', 'Description', 'long-text', 'acc20'),
  field(SYSTEM, 'CreatedById', 'Created By', 'stamp', 'CreatedBy'),
  field(SYSTEM, 'LastModifiedById', 'Last Modified By', 'stamp', 'LastModifiedBy'),
];

/** The fields of the highlights panel, at most seven, shown by label only. */
export const HIGHLIGHT_FIELDS: readonly string[] = [
  'Type',
  'Phone',
  'Website',
  'OwnerId',
  'Industry',
  'Potential_EE_Users__c',
];
