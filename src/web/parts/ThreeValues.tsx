import type { RowFigure } from '../../ledger/board/board-row.ts'
import { useLanguage } from '../intake/intake-context.ts'
import { said, scaleOf } from '../ledger/printed-scale.ts'
import { plainNumber } from './formats.ts'
import './parts.css'

export const valueNames = {
  expected: { zh: '应达', en: 'Expected' },
  reported: { zh: '上报', en: 'Reported' },
  verified: { zh: '核实', en: 'Verified' },
} as const

const missing = { zh: '没有', en: 'none' }

/** 应达 · 上报 · 核实 in this order, always; a dash for what is not there, said in words to those who do not see it. */
export function ThreeValues({ figure }: { figure: RowFigure }) {
  const language = useLanguage()
  const scale = scaleOf(figure)
  return (
    <span className="three-values">
      {(['expected', 'reported', 'verified'] as const).map(which => {
        const value = figure[which]
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
          </span>
        )
      })}
      <span className="unit" lang="zh-Hans">
        {scale.unit}
      </span>
    </span>
  )
}
