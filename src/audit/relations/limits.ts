import { boundText } from '../arithmetic.ts'
import { type Dossier, found } from '../dossier.ts'
import type { AuditFinding } from '../finding.ts'
import { lowerIsBetter, metricNameOf } from '../metric-name.ts'
import { placeOf, type Statement } from '../statements.ts'

// A goal that is already reached, or lies behind what is: 「失业率控制在4%以内」 where it is 3.6%, 「达到92%以上」 where it is 95%.

export function limits({ statements }: Dossier): AuditFinding[] {
  const rates = statements.filter(isStanding)
  const actuals = rates.filter(({ figure }) => figure.polarity === 'actual' && figure.op === 'eq')
  return rates
    .filter(({ figure }) => figure.polarity === 'target')
    .flatMap(goal => {
      const base = actuals
        .filter(
          other =>
            other.document === goal.document &&
            other.metric === goal.metric &&
            other.figure.unit === goal.figure.unit &&
            isEarlier(other, goal),
        )
        .at(-1)
      return base ? [judge(base, goal)] : []
    })
}

/** Rates and levels that stand at a date; what flows through a year begins anew with each. */
function isStanding(statement: Statement): boolean {
  const { figure, narrowed, metric, horizon } = statement
  if (narrowed !== '' || metric.length < 3 || horizon?.part) return false
  const name = metricNameOf(figure.metric)
  if (figure.basis === 'share') return /率$|比重$|占比$|比例$/.test(figure.metric)
  return figure.basis === 'level' && name.known?.sort === 'rate' && figure.unit !== '百分点'
}

const isEarlier = (base: Statement, goal: Statement): boolean =>
  base.horizon?.to !== null &&
  goal.horizon?.to !== null &&
  (base.horizon?.to ?? 0) < (goal.horizon?.to ?? 9999)

function judge(base: Statement, goal: Statement): AuditFinding {
  const less =
    lowerIsBetter(metricNameOf(goal.figure.metric)) || goal.figure.op === 'le' || goal.figure.op === 'lt'
  const behind = less ? goal.figure.value > base.figure.value : goal.figure.value < base.figure.value
  const name = goal.figure.metric
  const sum = `${base.figure.text} → ${boundText(goal.figure)}（${less ? '越低越好' : '越高越好'}）`
  const where = [placeOf(base), placeOf(goal)]
  // A ceiling above what was reached is caution and usual (失业率, 物价); a floor below it is a goal that asks for nothing.
  if (!behind)
    return found(
      'goal-behind',
      'consistent',
      [`${name}的目标在现有水平之上。`, `The goal for ${name} goes beyond what is reached.`],
      sum,
      where,
    )
  if (less)
    return found(
      'goal-behind',
      'consistent',
      [
        `${name}是上限目标，现有水平在上限之内。`,
        `The goal for ${name} is a ceiling, and what is reached lies below.`,
      ],
      sum,
      where,
    )
  return found(
    'goal-behind',
    'warning',
    [
      `${name}现已${base.figure.text}，目标${goal.figure.text}低于现有水平。`,
      `${name} stands at ${base.figure.text} already; the goal of ${goal.figure.text} lies behind.`,
    ],
    sum,
    where,
  )
}
