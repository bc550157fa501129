// What an office may see differently; the defaults say where they come from.

export type AuditSettings = {
  /** A yearly target below this part of the average of the years before is worth a warning. */
  readonly leastOfPastPace: number
  /** Real growth and nominal growth of one metric differ by prices: up to so many points a year it is only that. */
  readonly pricePoints: number
  /** What prices add to growth in a usual year, in points: a pace that lags by more than this lags. */
  readonly usualPrices: number
  /** Consumer prices have not fallen by more points in a year: real growth of incomes is not further above nominal growth. */
  readonly fallingPrices: number
  /** Figures of two documents that differ by less than this part are taken for a revision of statistics. */
  readonly revision: number
}

export const defaultSettings: AuditSettings = {
  leastOfPastPace: 0.67, // our choice: yearly targets are cautious (新增就业 is set a fifth below what is reached); a third is more than caution
  pricePoints: 8, // prices of all output have risen less than this in every year since 1996
  usualPrices: 4, // the deflator of output rose by less in most years since 1998
  fallingPrices: 2, // the largest fall since prices are recorded by the present index was 1.4 (1999)
  revision: 0.05, // the censuses of 2004, 2013 and 2018 revised GDP by less, but for 2004
}
