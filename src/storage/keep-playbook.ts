import { isSame } from '../domain/same-content';
import type { ParsedPlaybook } from '../playbook/parse-playbook';
import type { Playbook } from '../playbook/schema';
import { playbookItem, type StoredPlaybook } from './playbook-item';
import { updateItem, type WriteResult, type Writer, writeAll } from './update-item';

/** Reads the JSON text of a playbook, or names its faults. */
export type ValidatePlaybook = (json: string) => ParsedPlaybook;

/** Puts the default playbook in place where none is stored. */
export function ensurePlaybook(writer: Writer, defaultPlaybook: Playbook): Promise<WriteResult> {
  return updateItem(writer, playbookItem(writer.storage), (before) =>
    before.kind === 'none' ? asDefault(defaultPlaybook) : before,
  );
}

/** Puts a playbook in place of whatever is stored, even of one that cannot be read: the caller has kept that. */
function replacePlaybook({ storage, queue }: Writer, by: StoredPlaybook): Promise<WriteResult> {
  const item = playbookItem(storage);
  return queue.run(() => writeAll(storage, { [item.definition.key]: item.encode(by) }));
}

/** Replaces the playbook by the organisation's own, or leaves the stored one as it is and names every fault. */
export async function setOwnPlaybook(
  writer: Writer,
  json: string,
  validate: ValidatePlaybook,
): Promise<WriteResult | Extract<ParsedPlaybook, { kind: 'refused' }>> {
  const validated = validate(json);
  if (validated.kind === 'refused') return validated;
  return replacePlaybook(writer, { kind: 'own', playbook: validated.playbook });
}

/** Puts the default playbook back. */
export function restoreDefaultPlaybook(writer: Writer, defaultPlaybook: Playbook): Promise<WriteResult> {
  return replacePlaybook(writer, asDefault(defaultPlaybook));
}

/**
 * After an install or update: the default playbook follows the update, the organisation's own is validated again
 * because the schema may be newer, and is kept as it was, with its faults, where it does not fit.
 */
export function refreshPlaybook(
  writer: Writer,
  defaultPlaybook: Playbook,
  validate: ValidatePlaybook,
): Promise<WriteResult> {
  return updateItem(writer, playbookItem(writer.storage), (before) => {
    const after = refreshed(before, defaultPlaybook, validate);
    return isSame(after, before) ? before : after;
  });
}

function refreshed(
  before: StoredPlaybook,
  defaultPlaybook: Playbook,
  validate: ValidatePlaybook,
): StoredPlaybook {
  if (before.kind === 'none' || before.kind === 'default') return asDefault(defaultPlaybook);
  const original = before.kind === 'own' ? before.playbook : before.original;
  const validated = validate(JSON.stringify(original));
  return validated.kind === 'ok'
    ? { kind: 'own', playbook: validated.playbook }
    : { kind: 'own-unfit', original, faults: validated.faults };
}

function asDefault(playbook: Playbook): StoredPlaybook {
  return { kind: 'default', playbook };
}
