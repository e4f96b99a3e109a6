import type { CivilDate } from './civil-date';
import {
  type Entry,
  type HandoffKey,
  type ItemMark,
  type ItemNote,
  type Progress,
  parseHandoffKey,
  type StepKey,
  type StepMark,
  type Trace,
} from './progress';
import { standingEntries } from './standing-entries';

/** Earlier entries first; the id decides between entries of one instant, so that every copy has one order. */
function inOrder(a: Entry, b: Entry): number {
  if (a.at !== b.at) return a.at < b.at ? -1 : 1;
  return a.id < b.id ? -1 : 1;
}

/**
 * The union of two logs by entry id: ours as it is, then what only theirs has; the very same log if that is nothing.
 * Entries never change, so of two under one id ours stays. Nothing is lost, not even what this version does not know,
 * and the order of arrival means nothing: `foldLog` goes by time.
 */
export function mergeLogs(ours: readonly Entry[], theirs: readonly Entry[]): readonly Entry[] {
  const known = new Set(ours.map(({ id }) => id));
  // An id joins the known ones as it is met, so that a repeated entry counts once.
  const added = theirs.filter(({ id }) => !known.has(id) && known.add(id));
  return added.length === 0 ? ours : [...ours, ...added];
}

interface HandoffFold {
  readonly started: CivilDate;
  from: string;
  to: string;
  readonly items: Map<string, ItemMark>;
  readonly notes: Map<string, ItemNote>;
  among: readonly string[] | undefined;
}

/** The state while entries are being added to it. */
class Fold {
  readonly steps = new Map<StepKey, StepMark>();
  readonly enabled = new Set<StepKey>();
  readonly dates = new Map<'start' | 'renewal', Trace & { date: CivilDate; at: string }>();
  readonly renewals = new Map<number, Trace & { date: CivilDate }>();
  readonly handoffs = new Map<HandoffKey, HandoffFold>();
  readonly values = new Map<string, Trace & { text: string; at: string }>();
  readonly slack = new Map<string, { on: CivilDate; povEnds: CivilDate | null }>();
  last: Entry | undefined;

  add(entry: Entry): void {
    const { what, at, on, by } = entry;
    switch (what.kind) {
      case 'step-done':
        this.#mark(what.step, { kind: 'done', on, by });
        break;
      case 'steps-skipped':
        for (const step of what.steps) {
          // Only somebody who worked from another copy of the log, without knowing, skips what was done.
          if (this.steps.get(step)?.kind === 'done') continue;
          this.#mark(step, { kind: 'skipped', reason: what.reason, on, by });
        }
        break;
      case 'step-reopened':
        this.#mark(what.step, { kind: 'reopened', on, by });
        break;
      case 'step-enabled':
        this.enabled.add(what.step);
        break;
      case 'date-set':
        if (what.date === null) this.dates.delete(what.which);
        else this.dates.set(what.which, { date: what.date, at, on, by });
        break;
      case 'renewed':
        this.renewals.set(what.cycle, { date: what.on, on, by });
        // A step taken up again before the renewal is closed by it; one taken up again afterwards is open.
        for (const [step, { kind }] of this.steps) {
          if (kind === 'reopened' && step.startsWith(`${what.cycle}/`)) this.steps.delete(step);
        }
        break;
      case 'handoff-started':
      case 'handoff-named': {
        const handoff = this.#handoff(what.handoff, on);
        handoff.from = what.from;
        handoff.to = what.to;
        break;
      }
      case 'item-ticked':
      case 'item-not-applicable': {
        const handoff = this.#handoff(what.handoff, on);
        const { items } = handoff;
        handoff.among = what.among ?? handoff.among;
        const kind = what.kind === 'item-ticked' ? 'ticked' : 'not-applicable';
        if (items.get(what.item)?.kind !== kind) items.set(what.item, { kind, on, by });
        break;
      }
      case 'item-unticked':
        this.#handoff(what.handoff, on).items.delete(what.item);
        break;
      case 'item-noted':
        this.#handoff(what.handoff, on).notes.set(what.item, { note: what.note, link: what.link });
        break;
      case 'value-entered':
        if (what.text === null) this.values.delete(what.field);
        else this.values.set(what.field, { text: what.text, at, on, by });
        break;
      case 'slack-opened':
        this.slack.set(what.rule, { on: what.on, povEnds: what.povEnds });
        break;
      case 'slack-closed':
        this.slack.delete(what.rule);
        break;
      default:
        // Undos have done their work; a deed of a newer version stays in the log for the version that knows it.
        return;
    }
    this.last = entry;
  }

  /** Whoever settled a step first keeps the credit when it is settled the same way again. */
  #mark(step: StepKey, mark: StepMark): void {
    if (this.steps.get(step)?.kind !== mark.kind) this.steps.set(step, mark);
  }

  #handoff(key: HandoffKey, on: CivilDate): HandoffFold {
    const known = this.handoffs.get(key);
    const handoff: HandoffFold = known ?? {
      started: on,
      from: '',
      to: '',
      items: new Map(),
      notes: new Map(),
      among: undefined,
    };
    if (parseHandoffKey(key).n > 0) this.handoffs.set(key, handoff);
    return handoff;
  }
}

/** Adds a log up to its state. The order of the entries does not matter, nor does a repeated entry. */
export function foldLog(log: readonly Entry[]): Progress {
  const fold = new Fold();
  for (const entry of standingEntries([...mergeLogs([], log)].sort(inOrder))) fold.add(entry);
  return fold;
}
