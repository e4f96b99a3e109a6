import type { FieldMap } from '../../playbook/schema';
import { surveyOf } from './active-record';
import { auraFields } from './aura-fields';
import { classicDetail } from './classic-detail';
import { dynamicForms } from './dynamic-forms';
import { fieldNodes } from './field-node';
import { highlightsPanel } from './highlights-panel';
import {
  type ActiveRecord,
  type FieldNode,
  type FieldPlace,
  type FieldReading,
  type PageAdapter,
  READERS,
  type ReaderName,
} from './page-adapter';
import { recordLayout } from './record-layout';

/** Every reader has its adapter: a missing one does not compile. */
const ADAPTERS: Readonly<Record<ReaderName, PageAdapter>> = {
  'record-layout': recordLayout,
  'dynamic-forms': dynamicForms,
  'classic-detail': classicDetail,
  'aura-fields': auraFields,
  highlights: highlightsPanel,
};

/** The places of all fields that the record shows, by reader. */
export function placesIn(record: ActiveRecord): readonly (readonly [ReaderName, readonly FieldPlace[]])[] {
  const { element, classic, fields } = surveyOf(record);
  return READERS.filter((reader) => (reader === 'classic-detail') === classic).map((reader) => {
    const { anchors, places } = ADAPTERS[reader];
    return [reader, places({ element, anchors: fields(anchors) })];
  });
}

/** Finds the wanted fields in the record: of each reader all that it finds, for the caller to choose by precedence. */
export function collectFields(record: ActiveRecord, fields: FieldMap): FieldNode[] {
  return placesIn(record).flatMap(([reader, places]) => fieldNodes(reader, places, fields));
}

/** Reads the found fields again, without searching. */
export function readAgain(nodes: readonly FieldNode[]): FieldReading[] {
  return nodes.map(({ node: _, read, ...field }) => ({ ...field, raw: read() }));
}
