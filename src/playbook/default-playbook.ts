import json from './default-playbook.json' with { type: 'json' };
import type { Playbook } from './schema';

/**
 * The policy that Handrail starts with: both handbook documents, as data.
 * Its own test proves that it is a playbook, so that nothing needs zod to use it.
 */
export const DEFAULT_PLAYBOOK = json as unknown as Playbook;
