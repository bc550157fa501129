import type { CourseDocument } from '../../contract/course-api.ts'
import { commitmentType } from '../../ledger/commitment/commitment-type.ts'
import type { Lamp } from '../../ledger/schedule/lamp.ts'
import { localDateOf } from '../../model/plain-date.ts'
import { useLanguage } from '../intake/intake-context.ts'
import type { OpenCommitment } from '../ledger/ledger-client.ts'
import { useLedger } from '../ledger/use-ledger.ts'
import { CategoryMark } from '../parts/CategoryShape.tsx'
import { doneDayAndLead } from '../parts/done-day.ts'
import { dayInProse } from '../parts/formats.ts'
import { LampMark } from '../parts/LampMark.tsx'
import { usePublicPageOf } from '../parts/use-publicity.ts'
import { useItemText } from './item-text.ts'
import { stateFor } from './state-word.ts'

type ItemHeadProps = {
  task: OpenCommitment
  course: CourseDocument | undefined
  isWhyOpen: boolean
  onWhy(): void
}

/** The word of its state for this post, its category, its lateness: beside the title. */
export function ItemHead({ task, course, isWhyOpen, onWhy }: ItemHeadProps) {
  const text = useItemText()
  const language = useLanguage()
  const { post, agency } = useLedger()
  const state = stateFor(task, course?.returns ?? [], { post, agency })
  const judged = course?.task
  const word = state === 'status' ? commitmentType.statuses[task.status]?.[language] : text[state]
  return (
    <span className="item-facts">
      <b>{word}</b>
      {judged && (
        <CategoryMark
          progress={judged.category.id}
          points={judged.gapPoints}
          detail={
            judged.category.detail?.[language] ??
            doneDayAndLead({ ...judged, category: judged.category.id }, language, course.on)
          }
        />
      )}
      <Lateness task={task} course={course} />
      <PublicPage task={task} />
      {course && (
        <button type="button" className="text-button" aria-expanded={isWhyOpen} onClick={onWhy}>
          {isWhyOpen ? text.whyHide : text.why} <kbd>I</kbd>
        </button>
      )}
    </span>
  )
}

/** 公开页: the way to what anybody may read of it. */
function PublicPage({ task }: Pick<ItemHeadProps, 'task'>) {
  const text = useItemText()
  const path = usePublicPageOf(task)
  return path === null ? null : (
    <a className="item-public" href={path}>
      {text.publicPage}
    </a>
  )
}

/** 逾期, and once it was: 曾逾期. It is never taken away. */
function Lateness({ course }: Pick<ItemHeadProps, 'task' | 'course'>) {
  const text = useItemText()
  const judged = course?.task
  if (!course || !judged?.everLate) return null
  const isLate = judged.completedOn === null && judged.dueOn !== null && judged.dueOn < course.on
  return (
    <span className="past">{isLate ? text.overdue(judged.lateDays) : text.everOverdue(judged.lateDays)}</span>
  )
}

/** Why it stands so: the rule and the arithmetic of category, lamp and each figure, as reckoned. */
export function Why({ course }: { course: CourseDocument }) {
  const text = useItemText()
  const judged = course.task
  if (!judged) return <p className="why">{text.notJudged}</p>
  return (
    <dl className="why">
      <div>
        <dt>{text.category}</dt>
        <dd lang="zh-Hans">{judged.category.zh}</dd>
      </div>
      <div>
        <dt>{text.lamp}</dt>
        <dd>
          <LampMark lamp={judged.lamp as unknown as Lamp} /> <span lang="zh-Hans">{judged.lampWhy}</span>
        </dd>
      </div>
      {judged.figures.length > 0 && (
        <div>
          <dt>{text.figuresWhy}</dt>
          <dd lang="zh-Hans">
            {judged.figures.map(each => (
              <p key={each.id}>{each.zh}</p>
            ))}
          </dd>
        </div>
      )}
    </dl>
  )
}

/** 销号, and how often it was reopened. */
export function ClosedLine({ task }: { task: OpenCommitment }) {
  const text = useItemText()
  const language = useLanguage()
  const { utcOffset, today } = useLedger()
  const { closing, pastClosings } = task.facts
  const reopened = pastClosings.filter(each => each.closedAt !== null).length
  const closed = closing?.closedAt != null && [
    text.closed(
      dayInProse(localDateOf(closing.closedAt, utcOffset), language, today),
      closing.evidence.length,
    ),
    closing.noticeUntil && text.closedNotice(closing.noticeUntil),
  ]
  const words = [...(closed || []), reopened > 0 && text.reopened(reopened)].filter(Boolean)
  return words.length === 0 ? null : (
    <p className="closed-line">{words.join(language === 'zh' ? '，' : ', ')}</p>
  )
}
