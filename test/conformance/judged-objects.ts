/** The page objects that are judged, by their part of the page; paths as in the package. */
export const JUDGED = {
  'record page': [
    'global/recordHomeTemplateDesktop',
    'record/flexipage/desktopRecordPageDecorator',
    'records/recordLayoutEventBroker',
    'flexipage/recordHomeTemplateDesktop2',
    'flexipage/component2',
  ],
  'record layout': [
    'records/lwcDetailPanel',
    'records/baseRecordForm',
    'records/lwcRecordLayout',
    'records/recordLayoutSection',
    'records/recordLayoutRow',
    'records/recordLayoutItem',
    'records/formFooter',
  ],
  'dynamic form': [
    'flexipage/fieldSection2',
    'flexipage/column2',
    'flexipage/field',
    'record/flexipage/recordField',
  ],
  'field values': [
    'force/ownerLookup',
    'force/lookup',
    'records/hoverableLink',
    'records/modstamp',
    'records/outputPhone',
  ],
  highlights: [
    'records/lwcHighlightsPanel',
    'records/highlights2',
    'records/highlightsDetailsItem',
    'record/flexipage/dynamicHighlights2',
    'record/flexipage/highlightsPrimaryRow',
  ],
  tabset: ['flexipage/tabset2', 'lightning/tabset', 'lightning/tabBar', 'flexipage/tab2'],
  'related list': [
    'lists/relatedListContainer',
    'lists/relatedListSingleContainer',
    'lists/relatedListSingleAppBuilderMapper',
    'lists/relatedListViewManager',
    'lists/commonListInternal',
    'lists/listViewManagerHeader',
    'lists/primaryDisplayManager',
    'lists/primaryDisplay',
    'lists/primaryDisplayGrid',
    'lists/relatedPreviewCard',
    'lists/relatedListQuickLinksContainer',
    'lists/relatedListQuickLinksGrid',
    'lists/relatedListQuickLink',
  ],
  console: [
    'navex/desktopLayoutContainer',
    'navex/workspaceManager',
    'navex/consoleTabset',
    'navex/consoleTabContainer',
    'navex/consoleTabItem',
    'navex/workspace',
  ],
} as const;

/** A part of the page that is judged. */
export type Part = keyof typeof JUDGED;

/** Paths of all page objects that are judged. */
export const ALL_JUDGED: readonly string[] = Object.values(JUDGED).flat();
