import type { Playbook } from '../playbook/schema';
import { addMonths, type CivilDate } from './civil-date';

/** The day of the next release, today included. */
export function nextRelease({ releaseDay }: Pick<Playbook, 'releaseDay'>, today: CivilDate): CivilDate {
  const day = String(releaseDay.day).padStart(2, '0');
  const thisMonth = `${today.slice(0, -2)}${day}` as CivilDate;
  return thisMonth >= today ? thisMonth : addMonths(thisMonth, 1);
}
