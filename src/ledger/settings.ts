// What differs from place to place, as far as the ledger's terms go. A region's own values are kept in its settings.

export type Term = { readonly n: number; readonly unit: 'D' | 'WD' | 'M' | 'Y' }

export type LedgerSettings = {
  readonly jurisdiction: string
  /** Within which a lead takes a task on (签收), counted from its issue. */
  readonly acceptance: Term
  /** Within which the office reviews a signed report. */
  readonly review: Term
  /** Days of public notice (公示) before 销号; 0 where none is asked for. */
  readonly noticeDays: number
  /** Within which the minutes of a meeting reach the office, and it lodges the decisions. */
  readonly minutes: Term
  readonly lodging: Term
  /** Within which a problem raised for coordination is taken up. */
  readonly coordination: Term
  /** Within which an objection of the public is answered. */
  readonly objection: Term
  /** Within which a slip is received. */
  readonly slipReceipt: Term
  /** First characters of the numbers of slips: 「望督」 gives 「望督交〔2026〕3号」. */
  readonly numberPrefix: string
}

/** Sources: field.md 3.6 (三亚 1 + 2 days; 7 days by default; 巴中 7 days for objections). */
export const usualSettings: LedgerSettings = {
  jurisdiction: '',
  acceptance: { n: 3, unit: 'WD' },
  review: { n: 5, unit: 'WD' },
  noticeDays: 0,
  minutes: { n: 1, unit: 'D' },
  lodging: { n: 2, unit: 'D' },
  coordination: { n: 5, unit: 'WD' },
  objection: { n: 7, unit: 'D' },
  slipReceipt: { n: 1, unit: 'WD' },
  numberPrefix: '督',
}
