import { said, scaleOf } from '../ledger/printed-scale.ts'
import { plainNumber } from '../parts/formats.ts'
import { ComesTo, figureLabel } from '../report/FigureRows.tsx'
import { reckon } from '../report/figure-reckoning.ts'
import { useRegionRules } from '../report/report-client.ts'
import type { FigureMove, ToSign } from './in-hand.ts'
import { useSignText } from './sign-text.ts'

const scaled = ({ figure }: FigureMove, value: number): string =>
  plainNumber(Number(said(value, scaleOf(figure)).toFixed(2)))

const changeText = (move: FigureMove): string | null => {
  const { last, now } = move
  if (last === null || now === null || last === now) return null
  return `${now > last ? '+' : ''}${scaled(move, now - last)}`
}

/** In a list: the first figure that moved, or in which words a return is worth a look. */
export function DifferenceWords({ item }: { item: ToSign }) {
  const text = useSignText()
  const moved = item.moves.map(changeText).find(each => each !== null)
  const words = [
    moved,
    item.isFirst && text.first,
    item.isUnchanged && text.unchanged,
    moved === undefined && !item.isUnchanged && !item.isFirst && text.reworded,
    item.isAgain && text.again,
    item.isLate && text.late,
  ]
  return <span className="standing">{words.filter(Boolean).join(' · ')}</span>
}

/** The figures of a return against last time and what is expected: the difference stands first. */
export function FigureMoves({ item: { task, report, moves } }: { item: ToSign }) {
  const text = useSignText()
  const { step = 'month' } = useRegionRules().data ?? {}
  if (moves.length === 0) return null
  return (
    <ul className="figure-moves">
      {moves.map(move => {
        const { figure, last, now } = move
        const reckoned = reckon(task, figure, { period: report.period, step, value: now })
        const change = changeText(move)
        return (
          <li key={figure.id}>
            <b lang="zh-Hans">{figureLabel(figure)}</b> {now === null && text.notReported}
            {move.notYet !== undefined && (
              <>
                ：<span lang="zh-Hans">{move.notYet}</span>
              </>
            )}
            {now !== null && last === null && text.onlyNow(scaled(move, now))}
            {now !== null && last !== null && text.lastNow(scaled(move, last), scaled(move, now))}{' '}
            <b>
              {change !== null ? `（${change}）` : last !== null && now !== null && `（${text.unchanged}）`}
            </b>{' '}
            {reckoned.expectedValue !== null && (
              <span className="expected">{text.expected(scaled(move, reckoned.expectedValue))}</span>
            )}{' '}
            <ComesTo reckoned={reckoned} />
          </li>
        )
      })}
    </ul>
  )
}
