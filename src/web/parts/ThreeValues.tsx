import type { RowFigure } from '../../ledger/board/board-row.ts'
import { useLanguage } from '../intake/intake-context.ts'
import { said, scaleOf } from '../ledger/printed-scale.ts'
import { monthsOf } from './as-of-months.ts'
import { monthAlone, monthInProse, plainNumber } from './formats.ts'
import './parts.css'

export const valueNames = {
  expected: { zh: '应达', en: 'Expected' },
  reported: { zh: '上报', en: 'Reported' },
  verified: { zh: '核实', en: 'Verified' },
} as const

const missing = { zh: '没有', en: 'none' }

/**
 * 应达 · 上报 · 核实 in this order, always; a dash for what is not there, said in words to those who do not see it. Where
 * what was verified is of another month than what was reported, both months stand beside them.
 */
export function ThreeValues({ figure }: { figure: RowFigure }) {
  const language = useLanguage()
  const scale = scaleOf(figure)
  const months = monthsOf(figure)
  const title = (['reported', 'verified'] as const)
    .flatMap(which => {
      const month = months[which]
      return month === null ? [] : `${valueNames[which][language]} ${monthInProse(month, language)}`
    })
    .join(' · ')
  return (
    <span className="three-values" title={title === '' ? undefined : title}>
      {(['expected', 'reported', 'verified'] as const).map(which => {
        const value = figure[which]
        const month = which === 'expected' || !months.differ ? null : months[which]
        return (
          <span key={which} className={`value-${which}`}>
            <span className="spoken">{valueNames[which][language]} </span>
            {value === null ? (
              <>
                <span aria-hidden="true">—</span>
                <span className="spoken">{missing[language]}</span>
              </>
            ) : (
              plainNumber(Number(said(value, scale).toFixed(2)))
            )}
            {month !== null && <small className="as-of-month">{monthAlone(month, language)}</small>}
          </span>
        )
      })}
      <span className="unit" lang="zh-Hans">
        {scale.unit}
      </span>
    </span>
  )
}
