/** Hours that a run may take, a soak included: the accounts of the demo org are as old as on the day on which it began. */
const LONGEST_RUN = 6;

/**
 * Name of a time zone in which it is about noon, for a run that would else see midnight in its own; undefined where
 * enough of the day is left. Both hours are of the same moment, 0 to 23.
 */
export function middayZone(localHour: number, utcHour: number): string | undefined {
  if (localHour < 24 - LONGEST_RUN) return undefined;
  const ahead = 12 - utcHour;
  // These names count the hours by which Greenwich is ahead.
  return `Etc/GMT${ahead > 0 ? '-' : '+'}${Math.abs(ahead)}`;
}

/** Lets a test run begin and end on one day: its processes and its browsers inherit the zone. */
export function setup(): void {
  const now = new Date();
  const zone = middayZone(now.getHours(), now.getUTCHours());
  if (zone) process.env.TZ = zone;
}
