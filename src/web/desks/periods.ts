import { addMonths, monthOf } from '../../model/plain-date.ts'

/** The periods that a return may be for on a day: this month, the two before, and this quarter. */
export function periodsOn(today: string): string[] {
  const month = (back: number) => monthOf(addMonths(today, -back))
  const quarter = Math.ceil(Number(today.slice(5, 7)) / 3)
  return [month(0), month(1), month(2), `${today.slice(0, 4)}-Q${quarter}`]
}
