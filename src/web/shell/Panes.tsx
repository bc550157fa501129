import { type KeyboardEvent, type PointerEvent, useRef, useState } from 'react'
import { DetailPane } from '../detail/DetailPane.tsx'
import { DocumentPane } from '../document/DocumentPane.tsx'
import { useIntake, useText, useView } from '../intake/intake-context.ts'
import { FilterBar } from '../table/FilterBar.tsx'
import { TablePane } from '../table/TablePane.tsx'
import { FindBar, GoBar } from './FindBar.tsx'
import { Legend } from './Legend.tsx'

const defaultShare = 42
const leastShare = 24
const mostShare = 70
const shareKey = 'luoshi.share'

/** 原文 at the left, 表 and 详情 at the right; one at a time where the screen is narrow. */
export function Panes() {
  const text = useText()
  const intake = useIntake()
  const pane = useView(view => view.pane)
  const [share, setShare] = useState(() => Number(localStorage.getItem(shareKey)) || defaultShare)
  const box = useRef<HTMLDivElement>(null)
  const keepShare = (next: number) => {
    const kept = Math.max(leastShare, Math.min(mostShare, next))
    setShare(kept)
    localStorage.setItem(shareKey, String(kept))
  }
  const drag = (event: PointerEvent) => {
    if (!event.currentTarget.hasPointerCapture(event.pointerId)) return
    const bounds = box.current?.getBoundingClientRect()
    if (bounds) keepShare(((event.clientX - bounds.left) / bounds.width) * 100)
  }
  const press = (event: KeyboardEvent) => {
    const by = { ArrowLeft: -2, ArrowRight: 2 }[event.key]
    if (by) keepShare(share + by)
    else if (event.key === 'Home') keepShare(defaultShare)
    else return
    event.preventDefault()
  }
  return (
    <div
      className={`panes shows-${pane}`}
      ref={box}
      style={{ '--share': `${share}%` } as React.CSSProperties}
    >
      {/* biome-ignore lint/a11y/useSemanticElements: a row of switches, not a form */}
      <div className="pane-switch" role="group" aria-label={text.paneSwitch}>
        {(['document', 'table'] as const).map(each => (
          <button
            key={each}
            type="button"
            aria-pressed={pane === each}
            onClick={() => intake.view.set({ pane: each })}
          >
            {each === 'document' ? text.source : text.table}
          </button>
        ))}
      </div>
      <FindBar />
      <GoBar />
      <div className="pane left">
        <Legend />
        <DocumentPane />
      </div>
      {/* biome-ignore lint/a11y/useSemanticElements: a rule cannot be moved; a separator with a value can */}
      <div
        className="splitter"
        role="separator"
        aria-orientation="vertical"
        aria-label={text.separator}
        aria-valuenow={Math.round(share)}
        aria-valuemin={leastShare}
        aria-valuemax={mostShare}
        tabIndex={0}
        onKeyDown={press}
        onDoubleClick={() => keepShare(defaultShare)}
        onPointerDown={event => event.currentTarget.setPointerCapture(event.pointerId)}
        onPointerMove={drag}
      />
      <div className="pane right">
        <FilterBar />
        <TablePane />
      </div>
      <DetailPane />
    </div>
  )
}
