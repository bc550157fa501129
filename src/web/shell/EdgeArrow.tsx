import { useIntake, useModel, useText, useView } from '../intake/intake-context.ts'
import type { Pane } from '../intake/view.ts'

type EdgeProps = {
  pane: Pane
  /** Where a clause stands against what is in view. */
  sideOf(clause: string): 'above' | 'below' | 'seen' | 'absent'
}

/** Says where the active clause, or the one the pointer is on at the other side, has gone; nothing scrolls by itself. */
export function EdgeArrow({ pane, sideOf }: EdgeProps) {
  const text = useText()
  const intake = useIntake()
  const { rowById } = useModel()
  const active = useView(view => view.active)
  const hovered = useView(({ hover }) => (hover && hover.from !== pane ? hover.clause : null))
  const clause = hovered ?? active?.clause ?? null
  const side = clause ? sideOf(clause) : 'absent'
  const row = clause ? rowById.get(clause) : undefined
  if (!row || side === 'seen') return null
  if (side === 'absent') {
    if (pane === 'document' || hovered !== null || !active) return null
    return (
      <div className="edge below">
        <span>{text.hiddenRow(row.number)}</span>
        <button type="button" onClick={() => intake.showHidden()}>
          {text.showIt}
        </button>
      </div>
    )
  }
  return (
    <div className={`edge ${side}`}>
      <button type="button" tabIndex={-1} onClick={intake.returnToActive}>
        {side === 'above' ? text.edgeUp(row.number) : text.edgeDown(row.number)}
      </button>
    </div>
  )
}
