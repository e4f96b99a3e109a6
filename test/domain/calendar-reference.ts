/** A second calendar, in whole numbers only and without Date, to hold the first one against. */
export interface Day {
  readonly year: number;
  readonly month: number;
  readonly day: number;
}

function isLeap(year: number): boolean {
  return year % 4 === 0 && (year % 100 !== 0 || year % 400 === 0);
}

export function lengthOfMonth(year: number, month: number): number {
  if (month === 2) return isLeap(year) ? 29 : 28;
  return [4, 6, 9, 11].includes(month) ? 30 : 31;
}

export function read(date: string): Day {
  return { year: +date.slice(0, 4), month: +date.slice(5, 7), day: +date.slice(8, 10) };
}

export function print({ year, month, day }: Day): string {
  return `${String(year).padStart(4, '0')}-${month < 10 ? '0' : ''}${month}-${day < 10 ? '0' : ''}${day}`;
}

export function monthsLater(date: string, months: number): string {
  const { year, month, day } = read(date);
  const count = year * 12 + (month - 1) + months;
  const to = { year: Math.floor(count / 12), month: (((count % 12) + 12) % 12) + 1 };
  return print({ ...to, day: Math.min(day, lengthOfMonth(to.year, to.month)) });
}

/** Days since 1 March of the year 0, counted through March-based years. */
function dayNumber({ year, month, day }: Day): number {
  const shifted = month > 2 ? month - 3 : month + 9;
  const y = month > 2 ? year : year - 1;
  const leaps = Math.floor(y / 4) - Math.floor(y / 100) + Math.floor(y / 400);
  return y * 365 + leaps + Math.floor((153 * shifted + 2) / 5) + day - 1;
}

export function daysFromTo(from: string, to: string): number {
  return dayNumber(read(to)) - dayNumber(read(from));
}

/** One day at a time: slow, and hard to get wrong. */
export function daysLater(date: string, days: number): string {
  let { year, month, day } = read(date);
  for (let left = Math.abs(days); left > 0; left -= 1) {
    day += Math.sign(days);
    if (day > lengthOfMonth(year, month)) {
      day = 1;
      month += 1;
    }
    if (month > 12) {
      month = 1;
      year += 1;
    }
    if (day < 1) {
      month -= 1;
      if (month < 1) {
        month = 12;
        year -= 1;
      }
      day = lengthOfMonth(year, month);
    }
  }
  return print({ year, month, day });
}
