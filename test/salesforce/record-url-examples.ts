/** An address and the account it names; undefined `kind`: nothing for us. */
interface RecordUrlExample {
  readonly url: string;
  readonly kind?: 'account' | 'account-team';
  readonly flavour?: 'lightning' | 'classic';
  readonly surface?: 'page' | 'console-frame';
}

/** The account that all examples name. */
export const EXAMPLE_ID = '001xx000003DGbYAAW';

const L = 'https://acme.lightning.force.com';
const C = 'https://acme.my.salesforce.com';
const ID = EXAMPLE_ID;
const ID15 = '001xx000003DGbY';
const TEAM = 'related/AccountTeamMembers/view';
const WS = `ws=%2Flightning%2Fr%2FAccount%2F${ID}%2Fview`;

const lightning = { kind: 'account', flavour: 'lightning', surface: 'page' } as const;
const team = { kind: 'account-team', flavour: 'lightning', surface: 'page' } as const;
const classic = { kind: 'account', flavour: 'classic', surface: 'page' } as const;

/** Every shape of address that is known, and what must be left alone. */
export const RECORD_URL_EXAMPLES: readonly RecordUrlExample[] = [
  { url: `${L}/lightning/r/Account/${ID}/view`, ...lightning },
  { url: `${L}/lightning/r/Account/${ID15}/view`, ...lightning },
  { url: `${L}/lightning/r/Account/${ID}/view/`, ...lightning },
  { url: `${L}/lightning/r/Account/${ID}/view?0.source=alohaHeader#tab`, ...lightning },
  { url: `${L}/lightning/r/${ID}/view`, ...lightning },
  { url: `${L}/lightning/r/sObject/${ID}/view`, ...lightning },
  { url: `${L}/lightning/r/Account/%30%30%31xx000003DGbYAAW/view`, ...lightning },
  // The app that the page was opened in.
  { url: `${L}/lightning/app/06mxx0000004TmiQAE/r/Account/${ID}/view?${WS}`, ...lightning },
  { url: `${L}/lightning/app/standard__Sales/r/${ID}/view`, ...lightning },
  { url: `${L}/lightning/app/c__Success/r/Account/${ID}/${TEAM}`, ...team },
  { url: `${L}/lightning/app/06mxx0000004TmiQAE/o/Account/list` },
  { url: `${L}/lightning/app/06mxx0000004TmiQAE` },
  { url: `${L}/lightning/app/r/Account/${ID}/view` },
  { url: `${L}/app/06mxx0000004TmiQAE/r/Account/${ID}/view` },
  // The console: the path is the tab in front.
  { url: `${L}/lightning/r/Account/${ID}/view?${WS}`, ...lightning },
  {
    url: `${L}/lightning/r/Account/${ID}/view?ws=%2Flightning%2Fr%2FCase%2F500xx000000abcd%2Fview`,
    ...lightning,
  },
  { url: `${L}/lightning/r/Contact/003xx000004TmiQAAS/view?${WS}` },
  { url: `${L}/lightning/page/home?${WS}` },
  { url: `${L}/lightning/o/Task/new?${WS}` },
  // The team's own page, and other related lists.
  { url: `${L}/lightning/r/Account/${ID}/${TEAM}`, ...team },
  { url: `${L}/lightning/r/Account/${ID}/${TEAM}?${WS}`, ...team },
  { url: `${L}/lightning/r/${ID}/${TEAM}`, ...team },
  { url: `${L}/lightning/r/Account/${ID}/related/Contacts/view` },
  { url: `${L}/lightning/r/Account/${ID}/related/AccountTeamMembers` },
  // Before 2019.
  { url: `${L}/one/one.app#/sObject/${ID}/view`, ...lightning },
  { url: `${L}/one/one.app?source=aloha#/sObject/${ID}/view?t=1479744623000`, ...lightning },
  { url: `${L}/one/one.app#/sObject/${ID}/rlName/AccountTeamMembers/view`, ...team },
  { url: `${C}/one/one.app#/sObject/${ID}/view`, ...lightning },
  { url: `${L}/one/one.app#/sObject/${ID}/edit` },
  { url: `${L}/one/one.app#/setup/home` },
  { url: `${L}/one/one.app` },
  { url: `${L}/two/one.app#/sObject/${ID}/view` },
  { url: `${L}/one/two.app#/sObject/${ID}/view` },
  { url: `${L}/one/one.app/x#/sObject/${ID}/view` },
  { url: `${L}/one/one.app#/nObject/${ID}/view` },
  { url: `${L}/lightning/x/Account/${ID}/view` },
  { url: `${L}/lightning/r/AccountPlan__c/${ID}/view` },
  { url: `${L}/lightning/r/KeyAccount/${ID}/view` },
  // Classic.
  { url: `${C}/${ID15}`, ...classic },
  { url: `${C}/${ID}`, ...classic },
  { url: `${C}/${ID15}?nooverride=1&srPos=0#${ID15}_RelatedAccountSalesTeam`, ...classic },
  { url: `${C}/${ID15}?isdtp=vw`, ...classic, surface: 'console-frame' },
  { url: `${C}/${ID15}?isdtp=p1` },
  { url: `${C}/console#%2F${ID15}` },
  { url: `${C}/console#/${ID15}?isdtp=vw` },
  { url: `${C}/console#%2F${ID15}%2Fe` },
  { url: `${C}/console` },
  { url: `https://eu1.salesforce.com/${ID15}`, ...classic },
  { url: `${C}/${ID15}/e` },
  { url: `${C}/${ID15}/e?retURL=%2F${ID15}` },
  { url: `${C}/${ID15}/d` },
  { url: `${C}/001/o` },
  { url: `${C}/001/e` },
  { url: `${C}/home/home.jsp` },
  { url: `${C}/00T/e?what_id=${ID15}` },
  { url: `${C}/setup/forcecomHomepage.apexp` },
  { url: `${C}/003xx000004TmiQ` },
  { url: `${C}/` },
  // Lists, setup, new and edit pages, other objects.
  { url: `${L}/lightning/o/Account/list?filterName=Recent` },
  { url: `${L}/lightning/o/Account/new` },
  { url: `${L}/lightning/o/${ID}/view` },
  { url: `${L}/lightning/o/Account/home` },
  { url: `${L}/lightning/setup/SetupOneHome/home` },
  { url: `${L}/lightning/r/Account/${ID}/edit` },
  { url: `${L}/lightning/r/Account/${ID}/clone` },
  { url: `${L}/lightning/r/Account/${ID}` },
  { url: `${L}/lightning/r/Opportunity/006xx000001Sw9lAAC/view` },
  { url: `${L}/lightning/r/006xx000001Sw9lAAC/view` },
  { url: `${L}/lightning/r/Contact/${ID}/view` },
  { url: `${L}/lightning/cmp/c__page?c__id=${ID}` },
  { url: `${L}/${ID15}` },
  // Ids that are none, and broken or hostile addresses.
  { url: `${L}/lightning/r/Account/view` },
  { url: `${L}/lightning/r/view/view` },
  { url: `${L}/lightning/r/Account/${ID15}AAA/view` },
  { url: `${L}/lightning/r/Account/${ID.toLowerCase()}/view` },
  { url: `${L}/lightning/r/Account/${ID15.slice(1)}/view` },
  { url: `${L}/lightning/r/Account/${ID}%/view` },
  { url: `${L}/lightning/r/Account/%E0%A4%A/view` },
  { url: `${L}/lightning/r/Account%2F${ID}/view` },
  { url: `${L}/lightning/r/Account/${ID}%00/view` },
  { url: `${L}/one/one.app#/sObject/%/view` },
  { url: `${C}/console#%` },
  { url: `${C}/console#%25` },
  { url: `https://lightning.force.com.evil.com/lightning/r/Account/${ID}/view` },
  { url: `https://acme.lightning.force.com@evil.com/lightning/r/Account/${ID}/view` },
  { url: `http://acme.lightning.force.com/lightning/r/Account/${ID}/view` },
  { url: `https://evil.com/?u=${L}/lightning/r/Account/${ID}/view` },
  { url: 'about:blank' },
  { url: `javascript:'${L}/lightning/r/Account/${ID}/view'` },
  { url: `file:///lightning/r/Account/${ID}/view` },
];
