import { useEffect, useMemo, useState } from 'react'
import { flushSync } from 'react-dom'
import { blocksOf } from '../document/blocks.ts'
import { useLedger } from '../ledger/use-ledger.ts'
import { ClauseLines } from './ClauseTable.tsx'
import { FateShapes } from './FateMark.tsx'
import { useOpenedPlan } from './opened-plan.ts'
import { usePlanText } from './plan-text.ts'

/** The whole document with its margin, and every sentence in an appendix: drawn only while it is printed. */
export function PrintedPlan() {
  const [isPrinting, setPrinting] = useState(false)
  useEffect(() => {
    const media = matchMedia('print')
    const follow = () => flushSync(() => setPrinting(media.matches))
    const before = () => flushSync(() => setPrinting(true))
    const after = () => setPrinting(false)
    media.addEventListener('change', follow)
    addEventListener('beforeprint', before)
    addEventListener('afterprint', after)
    return () => {
      media.removeEventListener('change', follow)
      removeEventListener('beforeprint', before)
      removeEventListener('afterprint', after)
    }
  }, [])
  return isPrinting ? <Pages /> : null
}

function Pages() {
  const text = usePlanText()
  const { today } = useLedger()
  const { model, fates } = useOpenedPlan()
  const blocks = useMemo(() => blocksOf(model.text, model.plan, { head: true, tail: true }), [model])
  const marked = model.rows.map(row => ({ start: row.clause.span[0], row }))
  return (
    <div className="printed-plan">
      <p className="printed-head">
        <b lang="zh-Hans">{model.plan.title}</b> · {text.asOf(today)}
      </p>
      {blocks
        .filter(each => each.kind === 'line')
        .map(block => {
          const own = marked.filter(({ start }) => start >= block.start && start < block.end)
          return (
            <div key={block.start} className={`printed-line${block.heading === null ? '' : ' heading'}`}>
              <span className="printed-number">{own.map(({ row }) => row.number).join('、')}</span>
              <span lang="zh-Hans">{model.text.slice(block.start, block.end)}</span>
              <span className="printed-fate">
                {own.map(({ row }) => {
                  const fate = fates.get(row.id)
                  return fate ? <FateShapes key={row.id} fate={fate} /> : null
                })}
              </span>
            </div>
          )
        })}
      <h2>{text.appendix}</h2>
      <ClauseLines fates={[...fates.values()]} />
    </div>
  )
}
