import type { CourseDocument } from '../../contract/course-api.ts'
import { useLanguage } from '../intake/intake-context.ts'
import { monthInProse } from '../parts/formats.ts'
import { useItemText } from './item-text.ts'

/** Shape and word of a return, never one without the other. */
const shapes = {
  'not-open': '·',
  open: '○',
  'in-grace': '○',
  missing: '×',
  reported: '●',
  'reported-late': '◐',
  returned: '▽',
} as const

/** 各期报送 of the lead: a strip of periods, for duties that have no figure to draw. */
export function MonthStrip({ course, lead }: { course: CourseDocument; lead: string | null }) {
  const text = useItemText()
  const language = useLanguage()
  const own = course.returns.filter(each => each.agency === lead)
  if (own.length === 0) return null
  return (
    <section className="block">
      <h2>
        {text.strip} <small className="hint">{text.stripHint}</small>
      </h2>
      <ol className="month-strip">
        {own.map(({ id, period, state }) => (
          <li key={id} className={state}>
            <span>{monthInProse(period.period, language)}</span>
            <b>
              <span aria-hidden="true">{shapes[state]} </span>
              {text.states[state]}
            </b>
          </li>
        ))}
      </ol>
    </section>
  )
}
