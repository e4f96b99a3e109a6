/**
 * What may stay of a page that somebody saved: everything that Salesforce's own components write, and nothing that is
 * not on these lists.
 */

/** Elements that go with all that they hold. */
export const DROPPED = new Set(
  'script style link meta base noscript iframe object embed video audio canvas picture source map area datalist head'.split(
    ' ',
  ),
);

/** Elements that stay, without what they hold. */
export const EMPTIED = new Set(['svg', 'textarea', 'select']);

/** Beginnings of the tags of Salesforce's own components; every other component gets a tag of ours. */
const OWN_TAGS =
  /^(?:lightning|records|record|force|flowruntime|flexipage|record_flexipage|lst|laf|one|runtime|runtime_[a-z]+(?:_[a-z]+)*|slds|native|support|console|navex|desktop|emailui|sfa)-[a-z0-9-]+$/;
/** Components that Salesforce generates for a page of the customer, and names after it. */
const GENERATED = /^forcegenerated-(?:(detailpanel|highlightspanel|flexipage|adg-?rollup)\w*)?/;

/** The tag that an element keeps. */
export function keptTag(tag: string): string {
  const generated = GENERATED.exec(tag);
  if (generated) return `forcegenerated-${generated[1]?.replace('-', '') ?? 'component'}`;
  if (!tag.includes('-') || tag === 'as-p') return /^[a-z][a-z0-9-]*$/.test(tag) ? tag : 'div';
  if (!OWN_TAGS.test(tag) || /\d{4}/.test(tag)) return 'x-component';
  return tag;
}

const OWN_CLASSES =
  /^(?:slds-[\w-]+|test-id__[\w-]+|(?:force|ui|one|laf|navex|emailui|sfa|cuf|records-|record-|lwc-|lst-|highlights|windowViewMode-)[\w-]*|active|desktop|container|viewport|oneContent|tabContent|tabHeader|tabItem|hasActiveSubtab|modal-container|quickActionPanel|fieldComponent|title|inline-edit-trigger|is-stacked[\w-]*|loadingHide|dataRow|dataCol|data2Col|labelCol|dataCell|headerRow|actionColumn|detailList|detailPage|countSortedByFilteredBy|noRowsHeader|list|listRelatedObject|customBlock|bRelatedList|bPageBlock|bDetailBlock|bPageTitle|pbBody|pbHeader|pbTitle|pbButton|pbSubsection|pageDescription|pageType|ptBody|content|mainTitle|helpButton|helpOrb|mouseOver\w*|inlineEdit\w*|checkImg|assistiveText|sfdcBody|empty|first|last|even|odd|btn|feedBodyInner|split-\w+|utilitybar|stage|layoutContent|row|column|region-[\w-]+|column-content|primaryField\w*|recordTypeName|entityNameTitle|split\w*)$/;

/** The classes that stay. */
export function keptClasses(classes: string): string {
  const kept = classes.split(/\s+/).filter((name) => OWN_CLASSES.test(name) && !/\d{5}/.test(name));
  return kept.join(' ');
}

/** Attributes that stay as they are where they have such a value. */
export const KEPT_ATTRIBUTES: ReadonlyMap<string, RegExp> = new Map([
  [
    'role',
    /^(?:alert|article|button|cell|columnheader|complementary|dialog|document|gridcell|grid|group|heading|img|link|list|listbox|listitem|menu|menuitem|navigation|none|option|presentation|region|row|rowgroup|rowheader|search|status|tab|table|tablist|tabpanel|textbox|tooltip)$/,
  ],
  ['type', /^(?:button|checkbox|radio|submit|text|search|hidden)$/],
  ['dir', /^(?:ltr|rtl|auto)$/],
  ['colspan', /^\d{1,2}$/],
  ['rowspan', /^\d{1,2}$/],
  ['scope', /^(?:row|col)$/],
  ['hidden', /^(?:hidden|true|until-found|)$/],
  ['disabled', /^(?:disabled|true|)$/],
  ['checked', /^(?:checked|true|)$/],
  ['shadowrootmode', /^(?:open|closed)$/],
  ['data-target-selection-name', /^sfdc:RecordField\.\w+\.\w+$/],
  ['data-col-key-value', /^TeamMemberRole-\w+-\d+$/],
  ['data-field-id', /^Record\w+Field\d*$/],
  ['data-output-element-id', /^output-field$/],
  ['data-component-id', /^(?:force|flexipage|runtime|record|lst|sfa|console)\w*$/],
  ['aria-selected', /^(?:true|false)$/],
  ['aria-expanded', /^(?:true|false)$/],
  ['aria-hidden', /^(?:true|false)$/],
  ['aria-checked', /^(?:true|false|mixed)$/],
  ['aria-busy', /^(?:true|false)$/],
]);

/** Names of slots and of Salesforce's own buttons. */
export const KEPT_NAMES =
  /^(?:outputField|inputField|output|input|primaryField|header|main|sidebar|body|footer|icon|entityLabel|actions|columns|title|subheader|leftsidebar|rightsidebar|SaveEdit|CancelEdit|inlineEditSave|inlineEditCancel|edit)$/;

/** Ids that say what an element of a page is, once the ids of records in them are replaced. */
export const KEPT_IDS =
  /^(?:ep|auraLoadingBox|oneHeader|bodyCell|bodyTable|topButtonRow|AppBodyHeader|tabBar|tabContainer|(?:[a-z]{3}\d{1,3}|00N\w{12}|CreatedBy|LastModifiedBy)_(?:ilecell|ileinner|ileinneredit|chkbox)|\w{15}_Related\w+(?:_body|_title|_target)?)$/;

/** Classes and attributes whose element holds a label. */
export function holdsLabel(element: Element): boolean {
  return (
    /^(?:dt|th|label|legend)$/.test(element.localName) ||
    /(?:^|\s)(?:test-id__field-label|labelCol|slds-text-title)(?:\s|$)/.test(
      element.getAttribute('class') ?? '',
    )
  );
}

/** How many rows a list has, by which a reader knows that it is whole: "(3)", "50+". */
export const COUNT = /^\s*(?:\(\d{1,5}\+?\)|\d{1,5}\+? (?:items?|Elemente?)?)\s*$/;

/** Attributes that name a label. */
export const LABEL_ATTRIBUTES = new Set(['field-label', 'data-label']);
/** Attributes that hold words to read. */
export const WORD_ATTRIBUTES = new Set(['title', 'aria-label', 'alt']);

/** Salesforce's own words, as whole texts, besides the labels of fields and the roles of a team. */
export const OWN_WORDS = new Set(
  'account|accounts|contact|contacts|opportunity|opportunities|case|cases|details|related|news|activity|chatter|view all|account team|account team members|team member|team role|role|user|edit|delete|save|cancel|new|change owner|follow|related list quick links|skip to main content|account detail|account information|additional information|address information|description information|system information|[view hierarchy]|[change]|view account hierarchy|checked|not checked|true|false|close|actions|show more|show all|name|phone|website|industry|parent account|billing address|shipping address|created by|last modified by|annual revenue|employees|account number|rating|fax|ownership'.split(
    '|',
  ),
);
