import { percentRangeText } from '../arithmetic.ts'
import { baseOf, stepsBetween } from '../bases.ts'
import { type Dossier, found, type Sentences } from '../dossier.ts'
import type { AuditFinding } from '../finding.ts'
import { isAmount, isFall, isRealGrowth, isYearly } from '../metric-sorts.ts'
import { over, percentOf, toPower } from '../range.ts'
import { type Passage, placeOf, type Statement } from '../statements.ts'
import { isByYear } from './pace.ts'

// 「五年后达到150亿元」 from 100 takes 8.4% a year; what does the first year aim at?

export function paceLevel(dossier: Dossier): AuditFinding[] {
  const goals = dossier.statements.filter(isTermGoal)
  return dossier.passages.flatMap(passage =>
    passage.statements
      .filter(isYearGrowth)
      .flatMap(step =>
        goals
          .filter(goal => goal.document === step.document && goal.metric === step.metric)
          .flatMap(goal => judge(dossier, passage, step, goal) ?? []),
      ),
  )
}

const isTermGoal = (goal: Statement): boolean =>
  goal.figure.polarity === 'target' &&
  goal.figure.basis === 'level' &&
  isAmount(goal) &&
  goal.narrowed === '' &&
  ((goal.horizon?.years ?? 1) > 1 || isByYear(goal))

const isYearGrowth = (step: Statement): boolean =>
  step.figure.polarity === 'target' &&
  step.figure.unit === '%' &&
  step.figure.basis === 'growth' &&
  step.narrowed === '' &&
  (step.horizon?.years ?? 1) === 1 &&
  !step.horizon?.part &&
  !isYearly(step) &&
  !isFall(step)

function judge(dossier: Dossier, { text }: Passage, step: Statement, goal: Statement): AuditFinding | null {
  const base = baseOf(goal, dossier, other => other.metric === goal.metric && other.narrowed === '')
  const years = base ? stepsBetween(base, goal, true) : null
  if (!base || years === null || years < 2 || !Number.isFinite(base.range.high)) return null
  const least = { low: goal.figure.value, high: goal.figure.value }
  const needed = percentOf(toPower(over(least, base.range), 1 / years))
  const enough = step.range.high >= needed.low
  const real = isRealGrowth(step, text)
  // What is beyond all that prices add in a usual year is worth a word, though the one is at comparable prices.
  if (real && (enough || needed.low - step.range.high <= dossier.settings.usualPrices)) return null
  const power = `(${goal.figure.text} ÷ ${base.figure.text})^(1/${years})`
  const sum = `${power} − 1 = ${percentRangeText(needed)} ${enough ? '≤' : '>'} ${step.figure.text}`
  const sentences = enough ? says.keeps(goal) : says.lags(goal, step, percentRangeText(needed), years, real)
  const where = [base, goal, step].map(placeOf)
  return found('pace-level', enough ? 'consistent' : 'warning', sentences, sum, where)
}

const says = {
  keeps: ({ figure }: Statement): Sentences => [
    `${figure.metric}的当年增速目标足以按期达到${figure.text}。`,
    `The year's growth aimed at for ${figure.metric} leads to ${figure.text} in time.`,
  ],
  lags: (
    { figure }: Statement,
    { figure: step }: Statement,
    needed: string,
    years: number,
    real: boolean,
  ): Sentences => [
    `${figure.metric}${years}年达到${figure.text}需年均增长${needed}，当年目标${step.text}${real ? '（增速按可比价，仅供参考）' : ''}。`,
    `${figure.metric} needs ${needed} a year to reach ${figure.text} in ${years} years; the year's target is ${step.text}${real ? ' (at comparable prices: indicative only)' : ''}.`,
  ],
}
