import Button from 'antd/es/button'
import { useState } from 'react'
import type { LedgerFigure } from '../../ledger/commitment/facts.ts'
import { said, scaleOf } from '../ledger/printed-scale.ts'
import { plainNumber } from '../parts/formats.ts'
import { doubtOf } from './figure-reckoning.ts'
import { useReportText } from './report-text.ts'

type FigureDoubtProps = {
  figure: LedgerFigure
  /** As it stands in the field, and as the ledger would keep it. */
  typed: string
  value: number | null
  last: number | null
}

/** A fall, or ten times the last value, is asked about in place and never held up; said to be right it stays silent. */
export function FigureDoubt({ figure, typed, value, last }: FigureDoubtProps) {
  const text = useReportText()
  const [sure, setSure] = useState<string | null>(null)
  const doubt = sure === typed ? null : doubtOf(figure, last, value)
  if (!doubt) return null
  const show = (each: number) => plainNumber(Number(said(each, scaleOf(figure)).toFixed(2)))
  return (
    <span className="doubt" role="status">
      {doubt.code === 'fell' ? text.fell(show(doubt.by)) : text.tenfold(plainNumber(doubt.times))}{' '}
      <Button size="small" onClick={() => setSure(typed)}>
        {doubt.code === 'fell' ? text.fellYes : text.tenfoldYes}
      </Button>
    </span>
  )
}
