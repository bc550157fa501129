import { amountText, boundText, percentText, rounded } from '../arithmetic.ts'
import { baseOf } from '../bases.ts'
import { type Dossier, found } from '../dossier.ts'
import type { AuditFinding } from '../finding.ts'
import { countedKind, isAmount, isFall, isYearly } from '../metric-sorts.ts'
import { factorOf, percentOf, toPower } from '../range.ts'
import { placeOf, type Statement } from '../statements.ts'

// What one year is to bring, against the goal of the term that it opens and against the years before.

export function pace(dossier: Dossier): AuditFinding[] {
  return [
    ...incrementsToGoal(dossier),
    ...incrementsToPast(dossier),
    ...growthToGoal(dossier),
    ...stepsToTotal(dossier),
  ]
}

const isYearTarget = ({ figure, horizon }: Statement): boolean =>
  figure.polarity === 'target' && (horizon?.years ?? 1) === 1 && !horizon?.part
const isTermTarget = ({ figure, horizon }: Statement): boolean =>
  figure.polarity === 'target' && (horizon?.years ?? 1) > 1
const adds = (statement: Statement): boolean =>
  statement.figure.unit !== '%' &&
  !isFall(statement) &&
  statement.figure.unit !== '百分点' &&
  (statement.figure.basis === 'increase' ||
    /新增|净增|新培育/.test(statement.before + statement.figure.metric))

function incrementsToGoal(dossier: Dossier): AuditFinding[] {
  const targets = dossier.statements.filter(statement => statement.figure.polarity === 'target')
  const goals = targets.filter(
    goal => isTermTarget(goal) && isAmount(goal) && !adds(goal) && goal.figure.value >= 5,
  )
  const yearly = targets.filter(step => isYearTarget(step) && adds(step))
  return goals.flatMap(goal =>
    yearly
      .filter(
        step =>
          step.document === goal.document &&
          step.figure.unit === goal.figure.unit &&
          countedKind(step) === countedKind(goal) &&
          isWithin(step, goal),
      )
      .flatMap(step => {
        const base = baseOf(
          goal,
          dossier,
          other =>
            !adds(other) &&
            countedKind(other) === countedKind(goal) &&
            other.figure.value < goal.figure.value,
        )
        return base ? [judgeIncrement(base, step, goal)] : []
      }),
  )
}

const isWithin = (step: Statement, goal: Statement): boolean => {
  const [year, last] = [step.horizon?.to ?? null, goal.horizon?.to ?? null]
  return year === null || last === null || (year <= last && year > last - (goal.horizon?.years ?? 5))
}

function judgeIncrement(base: Statement, step: Statement, goal: Statement): AuditFinding {
  const years = goal.horizon?.years ?? 5
  const reached = base.figure.value + years * step.figure.value
  const name = goal.figure.metric
  const where = [base, step, goal].map(placeOf)
  const enough = reached >= goal.figure.value
  const sum = `${boundText(base.figure)} + ${years} × ${step.figure.text} = ${amountText(reached, base.figure)} ${enough ? '≥' : '<'} ${goal.figure.text}`
  return enough
    ? found(
        'pace-increment',
        'consistent',
        [
          `${name}按首年新增数，${years}年可达目标。`,
          `At the first year's pace ${name} reaches its goal in ${years} years.`,
        ],
        sum,
        where,
      )
    : found(
        'pace-increment',
        'warning',
        [
          `${name}每年新增${step.figure.text}，${years}年约${amountText(reached, base.figure)}，达不到目标${goal.figure.text}。`,
          `Adding ${step.figure.text} a year, ${name} comes to ${amountText(reached, base.figure)} in ${years} years, short of ${goal.figure.text}.`,
        ],
        sum,
        where,
      )
}

function incrementsToPast({ statements, settings }: Dossier): AuditFinding[] {
  const added = statements.filter(
    statement => adds(statement) && statement.narrowed === '' && countedKind(statement).length > 1,
  )
  const totals = added.filter(
    ({ figure, horizon }) =>
      figure.polarity === 'actual' && horizon !== null && horizon.years > 1 && !horizon.part,
  )
  return totals.flatMap(total =>
    added
      .filter(
        step =>
          isYearTarget(step) &&
          step.document === total.document &&
          step.figure.unit === total.figure.unit &&
          countedKind(step) === countedKind(total),
      )
      .flatMap(step => judgePast(total, step, settings.leastOfPastPace) ?? []),
  )
}

function judgePast(total: Statement, step: Statement, least: number): AuditFinding | null {
  const years = total.horizon?.years ?? 5
  const average = total.figure.value / years
  const part = step.figure.value / average
  // More than twice the average: the total was not of so many years.
  if (part > 2) return null
  const name = step.figure.metric
  const sum = `${total.figure.text} ÷ ${years} = ${amountText(average, total.figure)}；${step.figure.text} ÷ ${amountText(average, total.figure)} = ${percentText(part * 100)}`
  const where = [placeOf(total), placeOf(step)]
  return part >= least
    ? found(
        'pace-past',
        'consistent',
        [
          `${name}的年度目标与前${years}年平均水平相当。`,
          `The year's target for ${name} keeps the pace of the ${years} years before.`,
        ],
        sum,
        where,
      )
    : found(
        'pace-past',
        'warning',
        [
          `${name}前${years}年平均每年${amountText(average, total.figure)}，年度目标${step.figure.text}只有其${percentText(part * 100)}。`,
          `${name} averaged ${amountText(average, total.figure)} over ${years} years; the year's target of ${step.figure.text} is ${percentText(part * 100)} of that.`,
        ],
        sum,
        where,
      )
}

function growthToGoal({ statements }: Dossier): AuditFinding[] {
  const rates = statements.filter(
    rate =>
      rate.figure.polarity === 'target' &&
      rate.figure.unit === '%' &&
      rate.narrowed === '' &&
      !isFall(rate) &&
      ['growth', 'cagr'].includes(rate.figure.basis),
  )
  return rates
    .filter(rate => isTermTarget(rate) && isYearly(rate))
    .flatMap(goal =>
      rates
        .filter(
          step =>
            isYearTarget(step) &&
            !isYearly(step) &&
            step.document === goal.document &&
            step.metric === goal.metric &&
            isWithin(step, goal),
        )
        .map(step => judgeGrowth(step, goal)),
    )
}

function judgeGrowth(step: Statement, goal: Statement): AuditFinding {
  const name = goal.figure.metric
  const enough = step.range.high >= goal.figure.value
  const sum = `${step.figure.text} ${enough ? '≥' : '<'} ${goal.figure.text}（${rounded(goal.horizon?.years ?? 5)}年年均）`
  const where = [placeOf(step), placeOf(goal)]
  return enough
    ? found(
        'pace-growth',
        'consistent',
        [
          `${name}的当年增速目标不低于年均目标。`,
          `The year's growth aimed at for ${name} keeps the yearly pace of the term.`,
        ],
        sum,
        where,
      )
    : found(
        'pace-growth',
        'warning',
        [
          `${name}当年目标增长${step.figure.text}，低于年均目标${goal.figure.text}。`,
          `${name} is to grow ${step.figure.text} this year, less than the ${goal.figure.text} a year of the term.`,
        ],
        sum,
        where,
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
