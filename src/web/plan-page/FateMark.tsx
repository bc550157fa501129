import { matterTypes } from '../../ledger/matter-types.ts'
import { categoryNames } from '../../ledger/schedule/category.ts'
import { useLanguage } from '../intake/intake-context.ts'
import { useLedger } from '../ledger/use-ledger.ts'
import { CategoryMark, type Progress, ShapeOf } from '../parts/CategoryShape.tsx'
import { type Fate, type FateTask, progressCounts } from './fates.ts'
import { useOpenedPlan } from './opened-plan.ts'
import { usePlanText } from './plan-text.ts'

const unreported = { zh: '未报', en: 'not reported' }
const nameOf = (progress: Progress, language: 'zh' | 'en') =>
  progress === 'unreported' ? unreported[language] : categoryNames[progress][language]

/** What became of a clause as shapes with counts; in words for the pointer and for a screen reader. */
export function FateShapes({ fate }: { fate: Fate }) {
  const text = usePlanText()
  const language = useLanguage()
  const { isJudged } = useOpenedPlan()
  const { tasks, why } = fate
  const { counts, unjudged } = progressCounts(tasks)
  const parts = [
    ...counts.map(each => `${each.count} ${nameOf(each.progress, language)}`),
    ...(unjudged > 0 ? [`${unjudged} ${text.notJudged}`] : []),
  ]
  const isPlain = why === 'no-promise'
  if (tasks.length > 0 && !isJudged) return null
  const words =
    tasks.length > 0
      ? `${why ? `${text.whyNone[why]} ` : ''}${text.itemsOf(tasks.length)}：${parts.join('，')}`
      : text.whyNone[why ?? 'no-promise']
  return (
    <span className={`fate-shapes${isPlain ? ' plain' : ''}`} title={words}>
      <span className="spoken">{isPlain ? '' : `［${words}］`}</span>
      <span aria-hidden="true">
        {tasks.length === 0 && (isPlain ? '' : '—')}
        {why === 'merged' && '→'}
        {counts.map(({ progress, count }) => (
          <span key={progress} className="fate-count">
            <ShapeOf progress={progress} />
            {count}
          </span>
        ))}
        {unjudged > 0 && <span className="fate-count">·{unjudged}</span>}
      </span>
    </span>
  )
}

/** Where one task stands: its category, or its status while nothing is judged of it. */
export function TaskMark({ fate: { task, row, progress } }: { fate: FateTask }) {
  const text = usePlanText()
  const language = useLanguage()
  const { agency } = useLedger()
  const { isJudged } = useOpenedPlan()
  if (!isJudged) return <span>…</span>
  if (progress !== null) return <CategoryMark progress={progress} />
  if (row === null && agency !== null) return <span className="other-agency">{text.others}</span>
  return <span>{matterTypes.commitment?.statuses[task.status]?.[language] ?? task.status}</span>
}

/** Shapes with counts of several tasks, in words beside. */
export function ProgressLine({ tasks }: { tasks: readonly FateTask[] }) {
  const text = usePlanText()
  const language = useLanguage()
  const { counts, unjudged } = progressCounts(tasks)
  return (
    <span className="progress-line">
      {counts.map(({ progress, count }) => (
        <span key={progress} className="fate-count">
          <ShapeOf progress={progress} />
          {nameOf(progress, language)} {count}
        </span>
      ))}
      {unjudged > 0 && (
        <span>
          {text.notJudged} {unjudged}
        </span>
      )}
    </span>
  )
}
