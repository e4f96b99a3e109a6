import {
  type DateOrder,
  type LearnedMapping,
  NOTHING_LEARNED,
  type OrgKnowledge,
} from '../domain/org-knowledge';
import { isOrgKey } from '../domain/state-keys';
import { areTexts, isDate, partsOf } from './parts-of';
import type { StorageBrowser } from './storage-browser';
import { StorageItem } from './storage-item';
import { firstVersion } from './versions';

const PREFIX = 'org/';

/** The most mappings that one organisation can have: far above the fields of any playbook. */
export const MAPPING_LIMIT = 200;

/** The key of what an organisation's pages taught: "org/<organisation key>". */
export function orgItemKey(org: string): string {
  return PREFIX + org;
}

/** Whose knowledge a key names; `undefined` if it names none. */
export function orgOfKey(key: string): string | undefined {
  const org = key.slice(PREFIX.length);
  return key.startsWith(PREFIX) && isOrgKey(org) ? org : undefined;
}

const ORDERS: ReadonlySet<unknown> = new Set<DateOrder>(['mdy', 'dmy', 'ymd']);

/** True for what version 1 wrote. Checked by hand, because content scripts read it. */
function isOrgKnowledge(data: unknown): data is OrgKnowledge {
  const { mappings, dateOrder } = partsOf(data);
  return (
    (dateOrder === undefined || ORDERS.has(dateOrder)) &&
    Array.isArray(mappings) &&
    mappings.length <= MAPPING_LIMIT &&
    mappings.every(isMapping)
  );
}

function isMapping(data: unknown): data is LearnedMapping {
  const { field, apiName = '', label, on } = partsOf(data);
  const names = [field, label, apiName];
  return areTexts(...names) && names.every((name) => String(name).length <= 500) && isDate(on);
}

/** What one organisation's pages taught, the same for all of its accounts; a sandbox is an organisation of its own. */
export function orgItem(storage: StorageBrowser, org: string): StorageItem<OrgKnowledge> {
  return new StorageItem<OrgKnowledge>(storage, {
    key: orgItemKey(org),
    name: 'what was learned about this organisation',
    fallback: NOTHING_LEARNED,
    versions: firstVersion(isOrgKnowledge),
  });
}
