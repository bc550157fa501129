/** Days from 0000-03-01 to a day written as ISO 8601: only differences between two of them mean anything. */
export function dayNumber(day: string): number {
  const [year = 0, month = 1, date = 1] = day.split('-').map(Number)
  // The year is counted from March, so that a leap day comes last in it.
  const y = month > 2 ? year : year - 1
  const m = (month + 9) % 12
  return (
    365 * y +
    Math.floor(y / 4) -
    Math.floor(y / 100) +
    Math.floor(y / 400) +
    Math.floor((153 * m + 2) / 5) +
    date -
    1
  )
}
