/**
 * Runs jobs one after the other, so that no read-then-write can interleave with another.
 * The background holds the only one. It remembers nothing beyond the jobs that wait, whose senders still wait too.
 */
export class WriteQueue {
  #last: Promise<unknown> = Promise.resolve();

  /** Runs the job after all earlier ones, and gives its result or its error; an error stops nothing. */
  run<T>(job: () => Promise<T>): Promise<T> {
    const result = this.#last.then(job);
    this.#last = result.catch(() => undefined);
    return result;
  }
}
