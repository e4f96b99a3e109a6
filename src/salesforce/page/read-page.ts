import type { FieldMap } from '../../playbook/schema';
import { surveyOf } from './active-record';
import { auraFields } from './aura-fields';
import { classicDetail } from './classic-detail';
import { dynamicForms } from './dynamic-forms';
import { highlightsPanel } from './highlights-panel';
import type { ActiveRecord, FieldNode, FieldReading, PageAdapter, ReaderName } from './page-adapter';
import { recordLayout } from './record-layout';

/** Every reader has its adapter: a missing one does not compile. */
const ADAPTERS: Readonly<Record<ReaderName, PageAdapter>> = {
  'record-layout': recordLayout,
  'dynamic-forms': dynamicForms,
  'classic-detail': classicDetail,
  'aura-fields': auraFields,
  highlights: highlightsPanel,
};

/** Finds the wanted fields in the record: of each reader all that it finds, for the caller to choose by precedence. */
export function collectFields(record: ActiveRecord, fields: FieldMap): FieldNode[] {
  const survey = surveyOf(record);
  return Object.values(ADAPTERS)
    .filter((adapter) => (adapter.name === 'classic-detail') === survey.classic)
    .flatMap((adapter) =>
      adapter.collect({ element: record.element, anchors: survey.fields(adapter.anchors) }, fields),
    );
}

/** Reads the found fields again, without searching. */
export function readAgain(nodes: readonly FieldNode[]): FieldReading[] {
  return nodes.map(({ key, reader, label, apiName, read }) => ({
    key,
    reader,
    label,
    ...(apiName === undefined ? {} : { apiName }),
    raw: read(),
  }));
}
