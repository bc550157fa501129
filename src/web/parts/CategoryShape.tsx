// biome-ignore-all lint/a11y/noSvgWithoutTitle: the word stands beside it, always
import type { ReactElement } from 'react'
import { type Category, categoryNames } from '../../ledger/schedule/category.ts'
import { useLanguage } from '../intake/intake-context.ts'
import { pointsText } from './formats.ts'
import './parts.css'

/** What a row's progress is told by; `unreported` where the period's return is not in. */
export type Progress = Category | 'unreported'

const shapes: Readonly<Record<Progress, ReactElement>> = {
  ahead: <path d="M7 1.6 13 12.4H1z" fill="currentColor" />,
  'on-schedule': <circle cx="7" cy="7" r="5.6" fill="currentColor" />,
  behind: <path d="M7 12.4 1 1.6h12z" fill="currentColor" />,
  completed: <path d="M1.5 1.5h11v11h-11zM4 7.2l2.2 2.3L10.2 5" className="tick" />,
  'completed-early': <path d="M1.5 4h11v9h-11zM1.5 1h11M4 8.6l2.2 2.2 4-4.4" className="tick" />,
  other: <path d="M7 1 13 7l-6 6-6-6z" className="hollow" />,
  unreported: <circle cx="7" cy="7" r="5.6" className="hollow dashed" />,
}

export function ShapeOf({ progress }: { progress: Progress }) {
  return (
    <svg
      className={`progress-shape ${progress}`}
      viewBox="0 0 14 14"
      width="14"
      height="14"
      aria-hidden="true"
    >
      {shapes[progress]}
    </svg>
  )
}

const unreportedWords = { zh: '未报', en: 'not reported' }

/** Categories that a distance from what is expected belongs to; what is done is not behind. */
const compared: ReadonlySet<Progress> = new Set(['ahead', 'on-schedule', 'behind'])

type CategoryMarkProps = {
  progress: Progress
  /** Percentage points from what is expected; said after the word where the category has a distance. */
  points?: number | null | undefined
  /** Follows the word in place of the distance. */
  detail?: string | undefined
}

/** Shape and word of a category, never one without the other: ▼ 欠进度 −4.8 个百分点. */
export function CategoryMark({ progress, points, detail: said }: CategoryMarkProps) {
  const language = useLanguage()
  const words = progress === 'unreported' ? unreportedWords : categoryNames[progress]
  const hasDistance = points !== null && points !== undefined && compared.has(progress)
  const detail = said ?? (hasDistance ? pointsText(points, language) : undefined)
  return (
    <span className="category-mark">
      <ShapeOf progress={progress} />
      <span>
        {words[language]}
        {detail !== undefined && ` ${detail}`}
      </span>
    </span>
  )
}
