/**
 * Runs jobs one after the other, so that no read-then-write can interleave with another.
 * The background has one for what it writes and one for the hosts it follows; no other context has any. A queue
 * remembers nothing but the jobs that wait, and whoever asked for them waits too.
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
