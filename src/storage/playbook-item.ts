import type { PlaybookFault } from '../playbook/fault';
import type { Playbook } from '../playbook/schema';
import { partsOf } from './parts-of';
import type { StorageBrowser } from './storage-browser';
import { StorageItem } from './storage-item';
import { firstVersion } from './versions';

/** The playbook in this browser. It was validated when it was written, so that reading it needs no schema. */
export type StoredPlaybook =
  /** Nothing was put in place yet. */
  | { readonly kind: 'none' }
  /** The playbook that came with Handrail; an update replaces it. */
  | { readonly kind: 'default'; readonly playbook: Playbook }
  /** The organisation's own; no update changes it. */
  | { readonly kind: 'own'; readonly playbook: Playbook }
  /** The organisation's own, kept as it was, after an update whose schema it does not fit. */
  | { readonly kind: 'own-unfit'; readonly original: unknown; readonly faults: readonly PlaybookFault[] };

function isStoredPlaybook(data: unknown): data is StoredPlaybook {
  const { kind, playbook, original, faults } = partsOf(data);
  switch (kind) {
    case 'none':
      return true;
    case 'default':
    case 'own':
      return partsOf(playbook).format === 1;
    case 'own-unfit':
      return original !== undefined && Array.isArray(faults);
    default:
      return false;
  }
}

/** The playbook in this browser. */
export function playbookItem(storage: StorageBrowser): StorageItem<StoredPlaybook> {
  return new StorageItem<StoredPlaybook>(storage, {
    key: 'playbook',
    name: 'the playbook',
    fallback: { kind: 'none' },
    versions: firstVersion(isStoredPlaybook),
  });
}
