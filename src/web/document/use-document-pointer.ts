import { type MouseEvent, type PointerEvent, useRef } from 'react'
import { useIntake } from '../intake/intake-context.ts'

// Shorter than this, a pointer on its way elsewhere would light up half the page.
const hoverAfterMs = 80

const hit = (target: EventTarget) => {
  const element = target instanceof Element ? target : null
  const clause = element?.closest<HTMLElement>('[data-clause]')?.dataset.clause ?? null
  const marks = element?.closest<HTMLElement>('[data-marks]')?.dataset.marks?.split(' ').filter(Boolean) ?? []
  return { clause, marks }
}

/** Hover lights up, a click activates the smallest mark at the point, a second click the next larger. */
export function useDocumentPointer() {
  const intake = useIntake()
  const timer = useRef<ReturnType<typeof setTimeout>>(undefined)
  const setHover = (clause: string | null, mark: string | null) => {
    const { hover } = intake.view.get()
    if ((hover?.clause ?? null) === clause && (hover?.mark ?? null) === mark) return
    intake.view.set({ hover: clause === null ? null : { clause, mark, from: 'document' } })
  }
  return {
    onPointerOver(event: PointerEvent) {
      if (event.pointerType === 'touch') return
      const { clause, marks } = hit(event.target)
      clearTimeout(timer.current)
      timer.current = setTimeout(() => setHover(clause, marks[0] ?? null), hoverAfterMs)
    },
    onPointerLeave() {
      clearTimeout(timer.current)
      setHover(null, null)
    },
    onClick(event: MouseEvent) {
      if (window.getSelection()?.isCollapsed === false) return
      const { clause, marks } = hit(event.target)
      const model = intake.model()
      const { active } = intake.view.get()
      const known = marks.map(id => model.markById.get(id)).filter(mark => mark !== undefined)
      const at = known.findIndex(({ id }) => id === active?.mark)
      const mark = at === -1 ? known[0] : known[(at + 1) % known.length]
      const owner = clause ?? mark?.clause
      if (!owner) return
      // The same words may lead two clauses; the clause under the pointer wins over the mark's first owner.
      intake.activate(owner, {
        mark: mark?.id ?? null,
        column: mark?.column ?? null,
        from: 'document',
        focus: false,
      })
      if (mark?.finding) intake.view.set({ finding: mark.finding })
    },
  }
}
