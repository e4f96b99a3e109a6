/** One thing wrong with a playbook: where ("steps[3].timing.due") and what, as the end of a sentence about that place. */
export interface PlaybookFault {
  /** Empty if the whole file is meant. */
  readonly path: string;
  readonly message: string;
}

/** Keys and indexes from the root of the playbook to one place in it. */
export type Path = readonly (string | number)[];

/** A path as a person writes it: `steps[3].timing.due`, `fields["Market Segment"]`. */
function pathWords(path: Path): string {
  return path.map(partWords).join('').replace(/^\./, '');
}

function partWords(part: string | number): string {
  if (typeof part === 'number') return `[${part}]`;
  return /^[A-Za-z_]\w{0,59}$/.test(part) ? `.${part}` : `[${quote(part)}]`;
}

/** A value of the file in quotes, cut where it is long. */
export function quote(text: string): string {
  return JSON.stringify(text.length > 60 ? `${text.slice(0, 60)}…` : text);
}

/** A fault at a path. */
export function faultAt(path: Path, message: string): PlaybookFault {
  return { path: pathWords(path), message };
}
