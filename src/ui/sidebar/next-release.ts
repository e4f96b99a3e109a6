import type { CivilDate } from '../../domain/civil-date';

/** The next release on or after today, where releases come out on one day of the month (1 to 28). */
export function nextRelease(today: CivilDate, day: number): CivilDate {
  const [year = 0, month = 1, on = 1] = today.split('-').map(Number);
  return new Date(Date.UTC(year, on > day ? month : month - 1, day)).toISOString().slice(0, 10) as CivilDate;
}
