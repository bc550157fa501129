// 新旧自明: how old the numbers are that stand on a screen which nobody touches.

const minute = 60_000

/** Data are asked for anew so often, in milliseconds. */
export const askedEvery = 5 * minute

/** Older than this the head says that the feed is lost; older than a day the numbers go. */
const lostAfter = 10 * minute
const goneAfter = 24 * 60 * minute

export type Feed = 'live' | 'lost' | 'gone'

/** What may be said of numbers taken at one moment, looked at in another; both in milliseconds. */
export function feedAt(takenAt: number, now: number): Feed {
  const age = now - takenAt
  if (age > goneAfter) return 'gone'
  return age > lostAfter ? 'lost' : 'live'
}

/** A moment by the region's clock: day `2026-11-24` and time `17:05`. The offset is in minutes. */
export function regionClock(moment: number, utcOffset: number): { day: string; time: string } {
  const local = new Date(moment + utcOffset * minute).toISOString()
  return { day: local.slice(0, 10), time: local.slice(11, 16) }
}
