import { localDateOf } from '../../model/plain-date.ts'
import { useLanguage } from '../intake/intake-context.ts'
import type { Fact } from '../ledger/ledger-client.ts'
import { useLedger } from '../ledger/use-ledger.ts'
import { dayInProse } from '../parts/formats.ts'
import { useReviewText } from './review-text.ts'

type QuestionsProps = { record: readonly Fact[]; agency: string; period: string }

/** What was asked about a return, and what its agency answered. */
export function Questions({ record, agency, period }: QuestionsProps) {
  const text = useReviewText()
  const language = useLanguage()
  const { utcOffset, today } = useLedger()
  const asked = record.filter(
    ({ kind, data, by }) =>
      data.period === period &&
      ((kind === 'QuestionAsked' && data.agency === agency) ||
        (kind === 'QuestionAnswered' && by.agency === agency)),
  )
  if (asked.length === 0) return null
  return (
    <dl className="review-questions">
      {asked.map(({ version, kind, at, data }) => {
        const day = dayInProse(localDateOf(at, utcOffset), language, today)
        const isQuestion = kind === 'QuestionAsked'
        return (
          <div key={version}>
            <dt>{isQuestion ? text.asked(day) : text.answered(day)}</dt>
            <dd lang="zh-Hans">{String(isQuestion ? data.question : data.answer)}</dd>
          </div>
        )
      })}
    </dl>
  )
}
