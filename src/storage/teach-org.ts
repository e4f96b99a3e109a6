import { type Lesson, learn } from '../domain/org-knowledge';
import { MAPPING_LIMIT, orgItem } from './org-item';
import { updateItem, type WriteResult, type Writer } from './update-item';

/** Writes what was learned about an organisation, or that it is forgotten. */
export async function teachOrg(writer: Writer, org: string, lesson: Lesson): Promise<WriteResult> {
  let full = false;
  const result = await updateItem(writer, orgItem(writer.storage, org), (before) => {
    const after = learn(before, lesson);
    full = after.mappings.length > MAPPING_LIMIT;
    return full ? before : after;
  });
  return full
    ? {
        kind: 'not-saved',
        reason: `This organisation has ${MAPPING_LIMIT} learned fields already. Forget some in Options first.`,
      }
    : result;
}
