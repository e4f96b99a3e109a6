import { addMonths, type CivilDate } from './civil-date';

/** The day of the next release, today included; `day` is the day of the month on which releases come out, 1 to 28. */
export function nextRelease({ day: on }: { readonly day: number }, today: CivilDate): CivilDate {
  const day = String(on).padStart(2, '0');
  const thisMonth = `${today.slice(0, -2)}${day}` as CivilDate;
  return thisMonth >= today ? thisMonth : addMonths(thisMonth, 1);
}
