import type { VirtualItem } from '@tanstack/react-virtual'
import type { RefObject } from 'react'
import { useIntake, useModel } from '../intake/intake-context.ts'
import { blockAt } from './blocks.ts'

type RailProps = {
  blocks: readonly number[]
  total: number
  offsets: readonly VirtualItem[]
  scroller: RefObject<HTMLDivElement | null>
}

/** One tick a finding at the document's right edge; the list of findings gives the same by keyboard. */
export function OverviewRail({ blocks, total, offsets }: RailProps) {
  const intake = useIntake()
  const { findings } = useModel().corrected
  if (total === 0) return null
  return (
    <div className="rail" aria-hidden="true">
      {findings.map(({ id, spans, severity, verdict }) => {
        const [start] = spans[0] ?? []
        if (start === undefined || (severity === 'info' && findings.length > 200)) return null
        const top = ((offsets[blockAt(blocks, start)]?.start ?? 0) / total) * 100
        return (
          <button
            key={id}
            type="button"
            tabIndex={-1}
            className={`rail-tick ${severity}${verdict ? ' settled' : ''}`}
            style={{ top: `${top}%` }}
            onClick={() => intake.goToFinding(id, 'document')}
          />
        )
      })}
    </div>
  )
}
