/**
 * What we know of Salesforce's markup, each fact with the releases it was seen in.
 * Salesforce says its markup is no interface: everything here may be gone tomorrow, and then nothing is found.
 * Every selector is one compound: an ancestor may be beyond a shadow root.
 */

/** Carries `sfdc:RecordField.<Object>.<ApiName>` in every UI language. Seen 2023-05, 2025-11, 2026-09. */
export const FIELD_ATTRIBUTE = 'data-target-selection-name';
/** A field of any object. */
export const ANY_FIELD = `[${FIELD_ATTRIBUTE}^="sfdc:RecordField."]`;
/** The start of the attribute on a field of an account. */
export const ACCOUNT_FIELD = 'sfdc:RecordField.Account.';
/** The same on a field of a task or an event, whose forms stand beside every record. */
export const ACTIVITY_FIELD = /^sfdc:RecordField\.(?:Task|Event)\./;

/** The label and the value of a field; in edit mode the value is gone or as wide as the field. Seen 2019-10 (Aura), 2024-09, 2026-09. */
export const FIELD_LABEL = '.test-id__field-label';
export const FIELD_VALUE = '.test-id__field-value:not(.slds-size_1-of-1)';

/** On a field in a Dynamic Form: "Record<ApiName>Field", "__c" or "_c", and a number. Seen 2023-01, 2025-11, 2026-09. */
export const DYNAMIC_FIELD_ID = 'data-field-id';
/** A field in a Dynamic Form, told by one of the two where a release renames the other. Seen 2025-11, 2026-09. */
export const DYNAMIC_FIELD = `flexipage-field, [${DYNAMIC_FIELD_ID}]`;
/** Inside a Dynamic Form's field. Seen 2025-11, 2026-09. */
export const DYNAMIC_FIELD_BODY = 'record_flexipage-record-field';
/** What holds the fields of a record's form: standard, Dynamic Forms, Aura. Seen 2021-04, 2025-11, 2026-09. */
export const FORM = 'records-lwc-detail-panel, flexipage-field-section2, .forceDetailPanelDesktop';

/** A detail of the highlights panel, its label and its value. Seen 2022-03, 2025-11, 2026-09. */
export const HIGHLIGHT = 'records-highlights-details-item';
export const HIGHLIGHT_LABEL = '.slds-text-title';
export const HIGHLIGHT_VALUE = '.fieldComponent';
/** Where the record's name is in both kinds of highlights. Seen 2025-11, 2026-09. */
export const HIGHLIGHT_NAME = 'slot[name="primaryField"]';

/** A field of the older Aura components, in view and in edit mode. Seen 2018-06, 2023-05. */
export const AURA_FIELD = '.forcePageBlockItem';

/** Classic: the detail block, cells, and the element with the value. Seen 2016-02, 2021-04, 2024-06. */
export const CLASSIC_DETAIL = '#ep';
export const CLASSIC_VALUE = 'div[id$="_ileinner"]';
export const CLASSIC_LABEL_CELL = '.labelCol';
export const CLASSIC_ROW = 'table.detailList tr';

/**
 * True while a Classic page is edited in place. The Save button is on every page, but shown only then;
 * an open field has an editor beside its value, a changed one a class. Seen 2016-02, 2021-04.
 */
export function isClassicEditing(document: Document): boolean {
  const parts = document.querySelectorAll<HTMLElement>(
    '[name="inlineEditSave"], [id$="_ileinneredit"], .inlineEditModified, .inlineEditOn',
  );
  for (const part of parts) if (part.style.display !== 'none') return true;
  return false;
}

/** The page that may be live; older ones stay in the document without `active`. Seen 2025-11, 2026-09. */
export const LIVE_PAGE = '.lafPageHost.active';
export const PAGE = '.lafPageHost';
/** A workspace tab or subtab of a console. Seen 2023-05, 2025-11, 2026-09. */
export const CONSOLE_TAB = 'section.oneConsoleTab';
/** The record page inside its page host. Seen 2025-11, 2026-09. */
export const RECORD_HOME = 'one-record-home-flexipage2';

/** What prints the name of another record and links to it. Seen 2025-11. */
export const LOOKUP = 'force-lookup';

/** The buttons under a form in edit mode. Seen 2022-03, 2025-11, 2026-09. */
export const EDIT_BUTTON = 'button:is([name="SaveEdit"], [name="CancelEdit"])';

/**
 * A link to a related list names the record it belongs to, in the new and the old address. Seen 2021-04, 2025-11.
 * The last is that of a dynamic list, which does not say what it lists.
 */
export const RELATED_LINK = 'a:is([href*="/related/"], [href*="/rlName/"], [href*="RelatedListViewAll?"])';
/** A list that an admin may have filtered. Seen 2025-11. */
export const DYNAMIC_LIST = 'lst-dynamic-related-list';
/** The account team's list in Lightning addresses. Seen 2024-06, 2025-11. */
export const TEAM_PATH = '/AccountTeamMembers/';

/** Elements that are values: everything that prints one says so by attribute, tag or class. Seen 2019-10, 2025-11. */
export function isOutput(element: Element): boolean {
  return (
    element.hasAttribute('data-output-element-id') ||
    /^(?:lightning-(?:base-)?formatted-|force-(?:owner-)?lookup$|records-(?:\w+-output$|output-|record-type$))/.test(
      element.localName,
    ) ||
    /(?:^|\s)(?:uiOutput|forceOutput|emailuiFormatted)/.test(element.getAttribute('class') ?? '')
  );
}

/**
 * Words for screen readers, buttons, icons and help beside or inside a value. Seen 2022-03, 2025-11, 2026-09.
 * Classic's `.helpButton` is none: a label may stand inside it (from memory).
 */
const NOISE =
  'button, svg, style, script, lightning-icon, lightning-button, lightning-button-icon, lightning-helptext, lightning-spinner, lightning-avatar, .slds-avatar, .slds-assistive-text, .assistiveText, .slds-popover, .inline-edit-trigger, .helpOrb, [class^="mouseOverInfo"], [role="button"], [role="tooltip"]';

/** True for an element whose words are not part of a value or a label. */
export function isNoise(element: Element): boolean {
  return element.matches(NOISE);
}

/** Outputs that print several lines or pieces as one value. Seen 2024-06 (lightning-base-components), 2025-11. */
export const IN_PIECES =
  /^(?:lightning-(?:base-)?formatted-(?:address|rich-text|text)|records-output-address)$/;

/**
 * Parts of a record page that do not speak for the record: a parent's lists (page objects of 2026-09), dialogs, hover cards,
 * flows, pages and hidden tabs inside a pinned template, components that are not known to, and what people wrote into a value or a
 * post, which may carry any attribute.
 */
export function isForeign(element: Element): boolean {
  const component = element.getAttribute('data-component-id');
  return (
    (component !== null && !OWN_COMPONENT.test(`${component}>${partIn(element)}`)) ||
    element.matches(FOREIGN) ||
    /^(?:lightning-formatted|flowruntime|lst-second-degree)-/.test(element.localName)
  );
}

/** The tag of what a page's component shows; synthetic shadow has a slot around it. */
function partIn({ firstElementChild: first }: Element): string | undefined {
  return (first?.localName === 'slot' ? first.firstElementChild : first)?.localName;
}

/**
 * The page's components that show the record itself, by what the App Builder calls them: Salesforce's own, in these
 * namespaces. Others, an organisation's ("c_…"), an app's, a flow ("flowruntime_…") and the Related Record component
 * ("console_…"), may show the parent account under the very same keys. Seen 2022-03, 2025-11. A page made by a script
 * names them anyhow (seen 2026): then by the tag of a part that shows nothing else.
 */
const OWN_COMPONENT =
  /^(?!.*elatedRecord)(?:flexipage|force|lst|record|runtime)_|>(?:records-lwc-h|record_f|flexipage-[^a]|lst-)/;

const FOREIGN = `[role="dialog"], [data-output-element-id], ${PAGE}, ${CONSOLE_TAB}:not(.active), .modal-container, .quickActionPanel, .forceHoverPanel, .slds-popover, .feedBodyInner, .cuf-content`;

/** The frame of one related list. Seen 2021-04 (Aura), 2025-11. */
export function isRelatedList(element: Element): boolean {
  return element.localName.startsWith('lst-') || element.matches(RELATED_LIST);
}

const RELATED_LIST = '[class*="forceRelatedList"], .bRelatedList';

/** What holds no field and no Save button, however deep: the descent for shadow roots goes around it. */
export const WITHOUT_FIELDS = 'table, lightning-icon, lightning-button-menu';
