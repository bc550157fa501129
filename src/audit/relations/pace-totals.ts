import { amountText, boundText, percentText, rounded } from '../arithmetic.ts'
import { type Dossier, found } from '../dossier.ts'
import type { AuditFinding } from '../finding.ts'
import { isFall, isYearly } from '../metric-sorts.ts'
import { factorOf, percentOf, toPower } from '../range.ts'
import { placeOf, type Statement } from '../statements.ts'
import { adds, isMeanStep, isTermTarget, isWithin, isYearTarget } from './pace.ts'

// What one year is to bring, against what the term is to bring in all.

export function paceTotals(dossier: Dossier): AuditFinding[] {
  return [...incrementsToTotal(dossier), ...stepsToTotal(dossier)]
}

const leastOfTotal = 0.9 // of an even pace: 「五年新增20万人」 may begin a little slower

/** 「五年新增城镇就业20万人」 and 「今年新增3万人」. */
function incrementsToTotal({ statements }: Dossier): AuditFinding[] {
  const added = statements.filter(
    step => step.figure.polarity === 'target' && adds(step) && step.narrowed === '' && step.metric.length > 2,
  )
  const totals = added.filter(
    total => isTermTarget(total) && !isYearly(total) && /累计|[五5]年|共/.test(total.before),
  )
  return totals.flatMap(total =>
    added
      .filter(
        step =>
          (isYearTarget(step) || isMeanStep(step)) &&
          step.document === total.document &&
          step.figure.unit === total.figure.unit &&
          step.metric === total.metric &&
          isWithin(step, total),
      )
      .map(step => judgeTotal(step, total)),
  )
}

function judgeTotal(step: Statement, total: Statement): AuditFinding {
  const years = total.horizon?.years ?? 5
  const value = step.figure.value * years
  const enough = value >= total.figure.value * leastOfTotal
  const name = total.figure.metric
  const reached = amountText(value, total.figure)
  const sum = `${years} × ${step.figure.text} = ${reached} ${value >= total.figure.value ? '≥' : '<'} ${boundText(total.figure)}`
  return found(
    'pace-increment',
    enough ? 'consistent' : 'warning',
    enough
      ? [
          `${name}按当年新增数，${years}年与累计目标相当。`,
          `At the year's pace ${name} comes to its goal in ${years} years.`,
        ]
      : [
          `${name}每年${step.figure.text}，${years}年约${reached}，达不到累计目标${total.figure.text}。`,
          `${step.figure.text} a year makes ${reached} in ${years} years, short of ${total.figure.text} for ${name}.`,
        ],
    sum,
    [placeOf(step), placeOf(total)],
  )
}

/** 「五年累计下降13.5%」 and 「今年下降2%」: a total rate of the term against one year's. */
function stepsToTotal({ statements }: Dossier): AuditFinding[] {
  const rates = statements.filter(
    ({ figure, narrowed }) =>
      figure.polarity === 'target' &&
      figure.unit === '%' &&
      narrowed === '' &&
      ['growth', 'decrease'].includes(figure.basis),
  )
  return rates
    .filter(
      total =>
        isTermTarget(total) &&
        !isYearly(total) &&
        /累计|[五5]年/.test(total.before + (total.horizon?.own ? total.horizon.text : '')),
    )
    .flatMap(total =>
      rates
        .filter(
          step =>
            isYearTarget(step) &&
            step.document === total.document &&
            step.metric === total.metric &&
            isFall(step) === isFall(total) &&
            isWithin(step, total),
        )
        .map(step => judgeStep(step, total)),
    )
}

function judgeStep(step: Statement, total: Statement): AuditFinding {
  const years = total.horizon?.years ?? 5
  const falls = isFall(step)
  const reached = percentOf(
    toPower(factorOf({ low: step.figure.value, high: step.range.high }, falls), years),
    falls,
  )
  const upper = Math.max(reached.low, reached.high)
  const middle = Math.abs(((1 + ((falls ? -1 : 1) * step.figure.value) / 100) ** years - 1) * 100)
  const enough = upper >= total.figure.value
  const name = total.figure.metric
  const word = falls ? '下降' : '增长'
  const sum = `${falls ? '1 − ' : ''}${rounded(1 + ((falls ? -1 : 1) * step.figure.value) / 100, 4)}^${years}${falls ? '' : ' − 1'} = ${percentText(middle)} ${enough ? '≥' : '<'} ${total.figure.text}`
  const where = [placeOf(step), placeOf(total)]
  return enough
    ? found(
        'pace-total',
        'consistent',
        [
          `${name}按当年幅度，${years}年可达累计目标。`,
          `At this year's pace ${name} reaches the goal of the term.`,
        ],
        sum,
        where,
      )
    : found(
        'pace-total',
        'warning',
        [
          `${name}每年${word}${step.figure.text}，${years}年约${percentText(middle)}，达不到累计${word}${total.figure.text}。`,
          `${step.figure.text} a year makes ${percentText(middle)} in ${years} years, short of ${total.figure.text} for ${name}.`,
        ],
        sum,
        where,
      )
}
