import type { CommitmentFacts } from '../../ledger/commitment/facts.ts'
import { informs, passedCodes, type ReportCheck } from '../../ledger/review/report-checks.ts'
import { said, scaleOf } from '../ledger/printed-scale.ts'
import { plainNumber } from '../parts/formats.ts'
import { type CheckWords, useReviewText } from './review-text.ts'

type CheckPanelProps = {
  checks: readonly ReportCheck[]
  facts: CommitmentFacts
  lastReviews: readonly ('accepted' | 'returned')[]
}

/** 机器核对: what to look at, with its arithmetic; what is only told; what passed in one line. */
export function CheckPanel({ checks, facts, lastReviews }: CheckPanelProps) {
  const text = useReviewText()
  const failing = checks.filter(each => !each.passes && !informs(each))
  const notes = checks.filter(each => !each.passes && informs(each))
  const passed = passedCodes(checks)
  return (
    <section className="checks" aria-label={text.toLookAt(failing.length)}>
      <h3>{failing.length === 0 ? text.nothingToLookAt : text.toLookAt(failing.length)}</h3>
      {failing.length + notes.length > 0 && (
        <ul>
          {[...failing, ...notes].map(each => (
            <li key={`${each.code} ${each.figure}`}>
              <span className={informs(each) ? 'info' : 'flag'} aria-hidden="true">
                {informs(each) ? 'i' : '!'}
              </span>
              {text.failing[each.code](wordsOf(each, facts))}
            </li>
          ))}
        </ul>
      )}
      {passed.length > 0 && (
        <p className="passed">
          {text.passed(passed.length, passed.map(each => text.passedNames[each]).join(' · '))}
        </p>
      )}
      {lastReviews.length > 0 && (
        <p className="passed">
          {text.lastReviews}: {lastReviews.map(each => text.reviewed[each]).join(' ')}
        </p>
      )}
      <p className="hint">{text.checksDecideNothing}</p>
    </section>
  )
}

/** Numbers that are counted or shares, and not values of the figure. */
const plain: Readonly<Record<string, (value: number) => number>> = {
  days: value => value,
  returns: value => value,
  files: value => value,
  times: value => Number(value.toFixed(1)),
  share: value => Number((value * 100).toFixed(1)),
}

function wordsOf(
  { figure: id, numbers, period = '' }: ReportCheck,
  { figures }: CommitmentFacts,
): CheckWords {
  const figure = figures.find(each => each.id === id)
  const scale = figure ? scaleOf(figure) : { factor: 1, unit: '' }
  return {
    metric: figure?.metric || figure?.id || '',
    unit: scale.unit,
    period,
    number: name => {
      const value = numbers[name] ?? 0
      const own = plain[name]
      return plainNumber(own ? own(value) : Number(said(value, scale).toFixed(2)))
    },
  }
}
