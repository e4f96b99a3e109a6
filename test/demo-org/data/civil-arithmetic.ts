import type { CivilDate } from '../../../src/domain/civil-date';

/** The civil date some days later, written without the product's own calendar so that it can judge it. */
export function daysLater(date: CivilDate, days: number): CivilDate {
  return new Date(Date.parse(`${date}T00:00:00Z`) + days * 86_400_000)
    .toISOString()
    .slice(0, 10) as CivilDate;
}
