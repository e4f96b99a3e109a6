/** A part of a backup that was left out or needs a look: where it is in the file, and why. */
export interface ImportProblem {
  readonly where: string;
  readonly message: string;
}

/** What an import of a backup did. Everything without a problem is in storage. */
export interface Imported {
  readonly kind: 'imported';
  /** Entries that were not here before, and the accounts they belong to. */
  readonly entries: number;
  readonly accounts: number;
  /** Keys of the other parts that came in: settings, the playbook, what was learned, what was seen. */
  readonly others: readonly string[];
  readonly problems: readonly ImportProblem[];
}
