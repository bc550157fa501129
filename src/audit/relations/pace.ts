import { amountText, boundText, percentText, rounded } from '../arithmetic.ts'
import { baseOf } from '../bases.ts'
import { type Dossier, found } from '../dossier.ts'
import type { AuditFinding } from '../finding.ts'
import { countedKind, isAmount, isFall, isYearly } from '../metric-sorts.ts'
import { placeOf, type Statement } from '../statements.ts'

// What one year is to bring, against the goal of the term that it opens and against the years before.

export function pace(dossier: Dossier): AuditFinding[] {
  return [...incrementsToGoal(dossier), ...incrementsToPast(dossier), ...growthToGoal(dossier)]
}

// 「年均新增11家」 is a year's, though it is said of the term.
export const isMeanStep = (step: Statement): boolean => step.figure.polarity === 'target' && isYearly(step)
export const isYearTarget = ({ figure, horizon }: Statement): boolean =>
  figure.polarity === 'target' && (horizon?.years ?? 1) === 1 && !horizon?.part
export const isTermTarget = ({ figure, horizon }: Statement): boolean =>
  figure.polarity === 'target' && (horizon?.years ?? 1) > 1
export const adds = (statement: Statement): boolean =>
  statement.figure.unit !== '%' &&
  !isFall(statement) &&
  statement.figure.unit !== '百分点' &&
  (statement.figure.basis === 'increase' ||
    /新增|净增|新培育|(?<!累计)引进/.test(statement.before + statement.figure.metric))

/** 「到2030年达到45家」, said of a year that is years ahead. */
export const isByYear = ({ horizon, document }: Statement): boolean =>
  horizon !== null &&
  !horizon.part &&
  horizon.to !== null &&
  document.plan.period !== null &&
  horizon.to > Number(document.plan.period.from.slice(0, 4))

function incrementsToGoal(dossier: Dossier): AuditFinding[] {
  const targets = dossier.statements.filter(statement => statement.figure.polarity === 'target')
  const goals = targets.filter(
    goal => (isTermTarget(goal) || isByYear(goal)) && isAmount(goal) && !adds(goal) && goal.figure.value >= 5,
  )
  const yearly = targets.filter(step => (isYearTarget(step) || isMeanStep(step)) && adds(step))
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

const longestTerm = 5 // years that a goal looks ahead, where it names only the last
export const isWithin = (step: Statement, goal: Statement): boolean => {
  const [year, last] = [step.horizon?.to ?? null, goal.horizon?.to ?? null]
  const years = goal.horizon?.years === 1 ? longestTerm : (goal.horizon?.years ?? longestTerm)
  return year === null || last === null || (year <= last && year > last - years)
}

const yearsTo = ({ horizon: base }: Statement, { horizon }: Statement): number =>
  horizon?.years === 1 && horizon.to !== null && base?.to ? horizon.to - base.to : (horizon?.years ?? 5)

function judgeIncrement(base: Statement, step: Statement, goal: Statement): AuditFinding {
  const years = yearsTo(base, goal)
  const reached = base.figure.value + years * step.figure.value
  const name = goal.figure.metric
  const where = [base, step, goal].map(placeOf)
  const enough = reached >= goal.figure.value
  const [pace, inEnglish] = isMeanStep(step) ? ['年均新增数', 'yearly'] : ['首年新增数', "first year's"]
  const sum = `${boundText(base.figure)} + ${years} × ${step.figure.text} = ${amountText(reached, base.figure)} ${enough ? '≥' : '<'} ${goal.figure.text}`
  return enough
    ? found(
        'pace-increment',
        'consistent',
        [
          `${name}按${pace}，${years}年可达目标。`,
          `At the ${inEnglish} pace ${name} reaches its goal in ${years} years.`,
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
