import type { RowFigure } from '../../ledger/board/board-row.ts'

type Dated = Pick<RowFigure, 'reportedAsOf' | 'verifiedAsOf'>

/** The months (`2026-11`) that a figure's values are of, and whether they are of two different ones. */
export function monthsOf({ reportedAsOf, verifiedAsOf }: Dated): {
  readonly reported: string | null
  readonly verified: string | null
  readonly differ: boolean
} {
  const [reported, verified] = [reportedAsOf, verifiedAsOf].map(day => day?.slice(0, 7) ?? null) as [
    string | null,
    string | null,
  ]
  return { reported, verified, differ: reported !== null && verified !== null && reported !== verified }
}
