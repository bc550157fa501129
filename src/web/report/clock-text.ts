/** The time of an instant on a region's clock: `17:03:22`. `utcOffset` in minutes. */
export const clockText = (instant: string, utcOffset: number): string =>
  new Date(Date.parse(instant) + utcOffset * 60_000).toISOString().slice(11, 19)

/** The region's day of an instant: `2026-11-24`. */
export const dayOf = (instant: string, utcOffset: number): string =>
  new Date(Date.parse(instant) + utcOffset * 60_000).toISOString().slice(0, 10)
