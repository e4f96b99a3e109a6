/** Something that a page object requires and our pages deliberately do not have. */
export interface Difference {
  /** Path of the page object in the package. */
  readonly object: string;
  /** Names of its elements; those nested in others with their path, `header/title`; "root" for its root. */
  readonly elements: readonly string[];
  /** Names of pages; `*` stands for any characters. */
  readonly pages: readonly string[];
  readonly reason: string;
}

/** Page object, its elements and the pages, the latter two parted by spaces. */
type Row = readonly [object: string, elements: string, pages: string];

function because(reason: string, rows: readonly Row[]): Difference[] {
  return rows.map(([object, elements, pages]) => ({
    object,
    elements: elements.split(' '),
    pages: pages.split(' '),
    reason,
  }));
}

/** Every deliberate difference. A run fails on one that is no longer there. */
export const DIFFERENCES: readonly Difference[] = [
  ...because('One of several kinds: a page has the one that its record, its field or its layout needs.', [
    [
      'record/flexipage/desktopRecordPageDecorator',
      'leftSidebarTemplateDesktop2 withSubheaderTemplateDesktop2',
      'org/* fixtures/*',
    ],
    ['record/flexipage/desktopRecordPageDecorator', 'templateDesktop2', 'fixtures/*'],
    ['records/recordLayoutEventBroker', 'generatedTemplate', 'org/*'],
    ['records/recordLayoutEventBroker', 'lwcDetailPanel', 'fixtures/flat/*'],
    ['flexipage/recordHomeTemplateDesktop2', 'cardPage', 'org/* fixtures/*'],
    ['flexipage/recordHomeTemplateDesktop2', 'sidebarTabset2 tabset2', 'fixtures/*'],
    [
      'flexipage/recordHomeTemplateDesktop2',
      'highlights',
      'fixtures/*/2026-06-generated-page fixtures/*/2026-09-arabic fixtures/*/2026-09-dynamic-highlights fixtures/native/2026-11-avatars fixtures/native/2026-11-parent-related-list fixtures/native/2026-11-parent-team-only fixtures/native/2026-11-team-column-keys fixtures/native/2026-11-team-dynamic-filtered fixtures/native/2026-11-team-dynamic-view-all fixtures/native/2026-11-team-labels-nobody-knows fixtures/native/2026-11-team-role-draft',
    ],
    [
      'flexipage/component2',
      'auraWrapper dynamicRelatedList secondDegreeRelatedListSingleContainer stackedTabSet2',
      'org/* fixtures/*',
    ],
    [
      'flexipage/component2',
      'details highlights relatedListContainer relatedListQuickLinksContainer tabset2',
      'fixtures/*',
    ],
    ['flexipage/component2', 'relatedListSingleContainer', 'fixtures/flat/*'],
    ['records/lwcRecordLayout', 'forcegeneratedRecordLayout2/inputName', 'org/*'],
    [
      'records/lwcRecordLayout',
      'forcegeneratedRecordLayout2/section forcegeneratedRecordLayout2/sections',
      'fixtures/*',
    ],
    [
      'records/recordLayoutItem',
      'alohaPage formattedEmail formattedLocation formattedName geoLocation inputAddress inputName recordTextArea recordType richText',
      'org/* fixtures/*',
    ],
    [
      'records/recordLayoutItem',
      'formattedNumber formattedPhone formattedRichText formattedUrl helpText modstamp outputPhone ownerLookup',
      'fixtures/*',
    ],
    [
      'records/recordLayoutItem',
      'outputField',
      'fixtures/*/2025-11-inline-edit-open fixtures/flat/2026-11-avatars fixtures/flat/2026-11-parent-related-list fixtures/flat/2026-11-parent-team-only',
    ],
    [
      'records/recordLayoutItem',
      'formattedText',
      'fixtures/*/2025-11-inline-edit-open fixtures/*/2025-11-other-outputs fixtures/*/2026-09-mixed-shadow',
    ],
    ['lists/primaryDisplay', 'displayCard', 'org/*'],
  ]),
  ...because('A Dynamic Form stands in the place of the record layout; only the highlights have one.', [
    ['records/recordLayoutEventBroker', 'lwcDetailPanel', 'org/dynamic-forms org/native-dynamic-forms'],
    ['flexipage/component2', 'details', 'org/dynamic-forms org/native-dynamic-forms'],
    [
      'records/lwcRecordLayout',
      'forcegeneratedRecordLayout2/section forcegeneratedRecordLayout2/sections',
      'org/dynamic-forms org/native-dynamic-forms',
    ],
    ['flexipage/tab2', 'detailPanel', 'org/dynamic-forms org/native-dynamic-forms'],
  ]),
  ...because(
    'Stands there only in a state that is not shown: a form being edited, a changed field, an empty list, an error, too little room.',
    [
      ['record/flexipage/desktopRecordPageDecorator', 'formFooter', 'fixtures/*'],
      ['records/baseRecordForm', 'footer', 'fixtures/*'],
      ['records/recordLayoutItem', 'undoButton', 'org/native org/native-tiles fixtures/flat/*'],
      ['records/recordLayoutItem', 'inputField recordLayoutLookup', 'fixtures/*'],
      [
        'records/recordLayoutItem',
        'inlineEditButton',
        'fixtures/*/2025-11-inline-edit-open fixtures/*/*-native-shadow* fixtures/*/2026-11-avatars fixtures/*/2026-11-parent-related-list fixtures/*/2026-11-parent-team-only',
      ],
      ['records/formFooter', 'actionsRibbon saveAndNewButton', 'org/* fixtures/*/2025-11-inline-edit-open'],
      [
        'record/flexipage/recordField',
        'requiredField',
        'org/dynamic-forms org/native-dynamic-forms fixtures/*',
      ],
      ['record/flexipage/recordField', 'fieldContentEditMode readOnlyField', 'fixtures/*'],
      [
        'record/flexipage/recordField',
        'inlineEditTrigger',
        'fixtures/*/2026-09-dynamic-form-editing fixtures/*/2026-09-dynamic-highlights',
      ],
      ['lists/primaryDisplayManager', 'emptyState errorState', 'org/*'],
      ['lists/primaryDisplayGrid', 'stencilTable', 'org/*'],
      ['lists/relatedListQuickLinksGrid', 'rlqlToggle', 'org/* fixtures/*'],
      ['navex/desktopLayoutContainer', 'dirtyStateDialog', 'org/* fixtures/*'],
      ['navex/consoleTabContainer', 'overflowTrigger pinnedTabs', 'org/console'],
    ],
  ),
  ...because('Belongs to list views, which are no record pages, and to the navigation between them.', [
    [
      'lists/listViewManagerHeader',
      'auraActionsContainer breadcrumbs buttonBar displaySwitcher listViewPicker managerButtonBar pinButton searchBar settingsMenu statusInfo',
      'org/* fixtures/*',
    ],
    ['lists/listViewManagerHeader', 'actionsRibbon subtitle', 'fixtures/*'],
    ['navex/consoleTabset', 'consoleNav splitViewWrapper', 'org/console'],
    ['navex/workspace', 'listView', 'org/console fixtures/*'],
  ]),
  ...because('Stands there in the phone app only.', [
    ['records/baseRecordForm', 'header viewMoreButton', 'org/* fixtures/*'],
  ]),
  ...because('Stands there only where an org has switched the feature on.', [
    ['record/flexipage/desktopRecordPageDecorator', 'einsteinAssistantBroker', 'org/* fixtures/*'],
    ['records/highlightsDetailsItem', 'clickToDial', 'org/* fixtures/*'],
  ]),
  ...because('A record layout has its Save button in its own form; the page has one for Dynamic Forms.', [
    ['record/flexipage/desktopRecordPageDecorator', 'formFooter', 'org/native org/native-tiles'],
  ]),
  ...because(
    'The number stands in the template of records-output-phone, which only a flat page shows to the item.',
    [['records/recordLayoutItem', 'formattedPhone', 'org/native org/native-tiles']],
  ),
  ...because('A fixture is a reduced page: what no reader looks at may be left out.', [
    ['global/recordHomeTemplateDesktop', 'beforeLoad1 flexipageModule', 'fixtures/*'],
    ['records/recordLayoutEventBroker', 'generatedTemplate', 'fixtures/*'],
    [
      'records/recordLayoutEventBroker',
      'component2',
      'fixtures/flat/*-native-shadow* fixtures/flat/2026-09-still-loading',
    ],
    ['records/lwcDetailPanel', 'baseRecordForm', 'fixtures/*/*-native-shadow*'],
    ['records/baseRecordForm', 'beforeLoad1 recordLayoutContainer', 'fixtures/*'],
    ['records/lwcRecordLayout', 'forcegeneratedRecordLayout2/inputName', 'fixtures/*'],
    [
      'records/lwcRecordLayout',
      'forcegeneratedRecordLayout2/highlights2',
      'fixtures/*/2025-11-custom-template fixtures/*/2026-09-arabic',
    ],
    ['records/recordLayoutSection', 'openSection', 'fixtures/*'],
    [
      'records/recordLayoutSection',
      'sectionTitle sectionTitleButton',
      'fixtures/*/*-native-shadow* fixtures/*/2026-11-avatars fixtures/*/2026-11-parent-related-list fixtures/*/2026-11-parent-team-only',
    ],
    ['records/formFooter', 'cancelButton saveButton', 'fixtures/*/2025-11-inline-edit-open'],
    ['flexipage/fieldSection2', 'inputSlot', 'fixtures/*'],
    ['force/ownerLookup', 'outputLookup', 'fixtures/*'],
    ['force/ownerLookup', 'changeOwnerIcon', 'fixtures/flat/2026-09-mixed-shadow'],
    ['force/lookup', 'avatar', 'fixtures/*'],
    ['force/lookup', 'hoverLink', 'fixtures/*/2025-11-empty-fields'],
    ['records/hoverableLink', 'buttonIcon', 'fixtures/*'],
    ['records/highlights2', 'secondaryFields secondaryTextField', 'fixtures/*'],
    [
      'records/highlights2',
      'actionsRibbon iconContent',
      'fixtures/*/*-native-shadow* fixtures/*/2026-11-avatars fixtures/*/2026-11-parent-related-list fixtures/*/2026-11-parent-team-only fixtures/*/2026-11-team-column-keys fixtures/*/2026-11-team-dynamic-filtered fixtures/*/2026-11-team-dynamic-view-all fixtures/*/2026-11-team-labels-nobody-knows fixtures/*/2026-11-team-role-draft',
    ],
    [
      'records/highlights2',
      'actionsContent',
      'fixtures/flat/*-native-shadow* fixtures/flat/2026-11-avatars fixtures/flat/2026-11-parent-related-list fixtures/flat/2026-11-parent-team-only fixtures/flat/2026-11-team-column-keys fixtures/flat/2026-11-team-dynamic-filtered fixtures/flat/2026-11-team-dynamic-view-all fixtures/flat/2026-11-team-labels-nobody-knows fixtures/flat/2026-11-team-role-draft',
    ],
    ['flexipage/tabset2', 'tabset', 'fixtures/*/2026-09-highlights-alone'],
    ['lightning/tabset', 'activeTabContent', 'fixtures/*/2025-11-team-quick-link'],
    ['lightning/tabBar', 'tabByLabel tabLinkByLabel', 'fixtures/*'],
    ['lightning/tabBar', 'activeTab', 'fixtures/*/2025-11-team-quick-link'],
    ['lists/commonListInternal', 'displayManager', 'fixtures/*'],
    [
      'lists/commonListInternal',
      'header',
      'fixtures/*/2025-11-team-view-all fixtures/*/2026-09-team-view-all-not-followed fixtures/*/2026-11-team-view-all-filtered',
    ],
    ['lists/relatedListQuickLinksContainer', 'beforeLoad1 quickLinksGrid', 'fixtures/*/*-native-shadow*'],
    ['navex/desktopLayoutContainer', 'dockingPanel', 'fixtures/*'],
    [
      'navex/desktopLayoutContainer',
      'appNavPrivate',
      'fixtures/*/2026-11-avatars fixtures/*/2026-11-parent-related-list fixtures/*/2026-11-parent-team-only fixtures/*/2026-11-team-column-keys fixtures/*/2026-11-team-dynamic-filtered fixtures/*/2026-11-team-dynamic-view-all fixtures/*/2026-11-team-labels-nobody-knows fixtures/*/2026-11-team-role-draft fixtures/*/2026-11-team-view-all-filtered',
    ],
    ['navex/workspaceManager', 'activeWorkspace tabset', 'fixtures/*'],
    ['navex/consoleTabItem', 'closeButton', 'fixtures/*'],
  ]),
  ...because(
    'The native form of a fixture is made from its flat one, in which a component does not tell its own children from those handed to it.',
    [
      ['records/recordLayoutEventBroker', 'lwcDetailPanel', 'fixtures/native/*'],
      [
        'flexipage/recordHomeTemplateDesktop2',
        'component2',
        'fixtures/native/2026-11-avatars fixtures/native/2026-11-parent-related-list fixtures/native/2026-11-parent-team-only fixtures/native/2026-11-team-column-keys fixtures/native/2026-11-team-dynamic-filtered fixtures/native/2026-11-team-dynamic-view-all fixtures/native/2026-11-team-labels-nobody-knows fixtures/native/2026-11-team-role-draft',
      ],
      [
        'records/recordLayoutEventBroker',
        'component2',
        'fixtures/native/*-native-shadow* fixtures/native/2026-09-pinned-template fixtures/native/2026-09-still-loading fixtures/native/2026-11-avatars fixtures/native/2026-11-parent-related-list fixtures/native/2026-11-parent-team-only fixtures/native/2026-11-team-column-keys fixtures/native/2026-11-team-dynamic-filtered fixtures/native/2026-11-team-dynamic-view-all fixtures/native/2026-11-team-labels-nobody-knows fixtures/native/2026-11-team-role-draft',
      ],
      ['flexipage/component2', 'relatedListSingleContainer', 'fixtures/native/*'],
      ['records/recordLayoutItem', 'undoButton', 'fixtures/native/*'],
      ['force/ownerLookup', 'changeOwnerIcon', 'fixtures/native/*'],
      ['records/highlights2', 'actionsContent', 'fixtures/native/*'],
      [
        'record/flexipage/highlightsPrimaryRow',
        'primaryField',
        'fixtures/native/2026-06-generated-page fixtures/native/2026-09-dynamic-highlights',
      ],
    ],
  ),
];
