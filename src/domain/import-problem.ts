/** A part of a backup that was left out or needs a look: where it is in the file, and why. */
export interface ImportProblem {
  readonly where: string;
  readonly message: string;
}
