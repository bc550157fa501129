import { amountText, boundText, factorText, rounded } from '../arithmetic.ts'
import { baseOf, isOfSameName, stepsBetween } from '../bases.ts'
import { type Dossier, found, type Sentences } from '../dossier.ts'
import type { AuditFinding, Verdict } from '../finding.ts'
import { countedKind, isAmount, isFall, isRealGrowth, isYearly } from '../metric-sorts.ts'
import { factorOf, meet, times, toPower } from '../range.ts'
import { type Passage, placeOf, type Statement } from '../statements.ts'

// What a term is to reach, against where it starts: 「年均增长8%以上、突破650亿元」 from 462.7, 「三个翻番」 from 929.

export function goals(dossier: Dossier): AuditFinding[] {
  return [...grownGoals(dossier), ...doubledGoals(dossier)]
}

const besideReach = 40 // characters between a growth and the amount that it is to lead to

function grownGoals(dossier: Dossier): AuditFinding[] {
  return dossier.passages.flatMap(passage =>
    passage.statements.filter(isGrowthAimedAt).flatMap(rate => {
      const goal = passage.statements.find(
        other =>
          other.metric === rate.metric &&
          other.figure.polarity === 'target' &&
          isAmount(other) &&
          Math.abs(other.at - rate.at) < besideReach,
      )
      if (!goal || goal.horizon?.part) return []
      const base = baseOf(goal, dossier, other => isOfSameName(other, goal) && other.narrowed === '')
      return base && Number.isFinite(base.range.high) ? (judgeGrown(passage, base, rate, goal) ?? []) : []
    }),
  )
}

const isGrowthAimedAt = (rate: Statement): boolean =>
  rate.figure.polarity === 'target' &&
  rate.figure.unit === '%' &&
  rate.narrowed === '' &&
  !isFall(rate) &&
  (isYearly(rate) || rate.figure.basis === 'growth')

const rounding = 1.005 // a goal is a round number: 「增长8%，达到296亿元」 from 274.4 is 296.35

function judgeGrown(
  { text }: Passage,
  base: Statement,
  rate: Statement,
  goal: Statement,
): AuditFinding | null {
  const years = stepsBetween(base, goal, isYearly(rate))
  if (years === null) return null
  const computed = times(base.range, toPower(factorOf(rate.range), years))
  const middle = base.figure.value * (1 + rate.figure.value / 100) ** years
  const power = years === 1 ? '' : `^${years}`
  const reached = amountText(middle, base.figure)
  const saying = (verdict: Verdict, sign: string, sentences: Sentences): AuditFinding => {
    const sum = `${base.figure.text} × ${factorText(rate.figure.value)}${power} = ${reached} ${sign} ${goal.figure.text}`
    return found('goal-growth', verdict, sentences, sum, [base, rate, goal].map(placeOf))
  }
  const name = goal.figure.metric
  if (middle >= goal.figure.value && meet(computed, goal.range))
    return saying('consistent', '≥', says.reaches(name))
  if (isLittleMore(rate, (goal.figure.value / base.figure.value) ** (1 / years)))
    return saying('consistent', '≈', says.agrees(name))
  if (meet({ low: base.range.low, high: middle * rounding }, goal.range) && isNear(middle, goal))
    return saying('consistent', '≈', says.agrees(name))
  if (isRealGrowth(rate, text)) return saying('not-comparable', '，', says.real(name))
  if (isFirm(rate) && isFirm(goal)) return saying('contradiction', '≠', says.disagrees(name, reached, goal))
  return middle < goal.figure.value
    ? saying('warning', '<', says.misses(name, rate, years, reached, goal))
    : saying('consistent', '≥', says.reaches(name))
}

const roomAbove = 1 // points: 「增长8%以上」 may well be 8.8%

const isLittleMore = ({ figure }: Statement, factor: number): boolean =>
  (figure.op === 'ge' || figure.op === 'gt') &&
  factor >= 1 + figure.value / 100 &&
  factor <= 1 + (figure.value + roomAbove) / 100

const isNear = (value: number, { figure, range }: Statement): boolean =>
  figure.op === 'ge' || figure.op === 'gt'
    ? value * rounding >= figure.value
    : value * rounding >= range.low && value / rounding <= range.high

// 「8%以上」 leaves room above, and a goal beyond it is only hard to reach.
const isFirm = ({ figure }: Statement): boolean => figure.op === 'eq' || figure.op === 'about'

const doublingReach = 80 // 「A、B、C三个翻番，分别达到…」: characters between the word and the last goal

function doubledGoals(dossier: Dossier): AuditFinding[] {
  return dossier.passages.flatMap(({ clause, text, statements }) =>
    statements
      .filter(double => isDoublingAimedAt(double, clause.kind === 'commitment'))
      .flatMap(double =>
        statements
          .filter(
            goal =>
              goal.figure.polarity === 'target' &&
              isAmount(goal) &&
              (isDoubledBehind(text, goal, double) ||
                (goal.at > double.at && goal.at - double.at < doublingReach && covers(double, goal))),
          )
          .flatMap(goal => judgeDoubled(dossier, double, goal) ?? []),
      ),
  )
}

const isDoublingAimedAt = ({ figure }: Statement, committed: boolean): boolean =>
  figure.basis === 'multiple' && (figure.polarity === 'target' || committed) && figure.text.includes('番')

const thenDoubled =
  /^(?:以上)?[，,、](?:力争|确保|努力|实现|在现有基础上|在[^，,。；;]{2,8}基础上|比现在|再)*$/

/** 「达到400家，力争翻番」 */
const isDoubledBehind = (text: string, goal: Statement, double: Statement): boolean =>
  goal.at < double.at && thenDoubled.test(text.slice(goal.end, double.at))

// 「A、B、C三个翻番」 names all three at once.
const covers = (double: Statement, goal: Statement): boolean =>
  double.metric === goal.metric ||
  plain(double.figure.metric).includes(plain(goal.figure.metric).replace(/数量$/, ''))
const plain = (metric: string): string => metric.replace(/[“”"、，\s]/g, '')

function judgeDoubled(dossier: Dossier, double: Statement, goal: Statement): AuditFinding | null {
  const factor = double.figure.value
  const base =
    baseOf(goal, dossier, other => isOfSameName(other, goal)) ??
    baseOf(goal, dossier, other => countedKind(other) === countedKind(goal))
  if (!base) return null
  const doubled = amountText(base.figure.value * factor, base.figure)
  const right = goal.figure.value >= base.figure.value * factor
  const sum = `${boundText(base.figure)} × ${rounded(factor)} = ${doubled} ${right ? '≤' : '>'} ${goal.figure.text}`
  const where = [base, double, goal].map(placeOf)
  return right
    ? found('goal-doubling', 'consistent', says.doubles(goal, double), sum, where)
    : found('goal-doubling', 'warning', says.doesNotDouble(goal, double, base), sum, where)
}

const says = {
  reaches: (name: string): Sentences => [
    `${name}的增速目标足以达到总量目标。`,
    `The growth aimed at for ${name} reaches the amount aimed at.`,
  ],
  agrees: (name: string): Sentences => [
    `${name}的增速目标与总量目标相符。`,
    `Growth and amount aimed at for ${name} agree.`,
  ],
  real: (name: string): Sentences => [
    `${name}的增速按可比价、总量按现价，推算只供参考。`,
    `Growth of ${name} is at comparable prices, the amount at current ones: indicative only.`,
  ],
  disagrees: (name: string, reached: string, { figure }: Statement): Sentences => [
    `${name}的基数、增速目标与总量目标不符：应为${reached}，写作${figure.text}。`,
    `Base, growth and amount aimed at for ${name} do not agree: ${reached}, not ${figure.text}.`,
  ],
  misses: (
    name: string,
    { figure: rate }: Statement,
    years: number,
    reached: string,
    { figure }: Statement,
  ): Sentences => [
    `按${rate.text}增长，${name}${years}年后约${reached}，达不到目标${figure.text}。`,
    `Growing by ${rate.text}, ${name} comes to ${reached} in ${years} years, short of ${figure.text}.`,
  ],
  doubles: ({ figure }: Statement, { figure: double }: Statement): Sentences => [
    `${figure.metric}的目标达到${double.text}。`,
    `The goal for ${figure.metric} is ${rounded(double.value)} times its base or more.`,
  ],
  doesNotDouble: (
    { figure }: Statement,
    { figure: double }: Statement,
    { figure: base }: Statement,
  ): Sentences => [
    `${figure.metric}提出${double.text}，现有${base.text}，目标${figure.text}不足${rounded(double.value)}倍。`,
    `${figure.metric} is to be ${rounded(double.value)} times as much; from ${base.text} the goal of ${figure.text} is less.`,
  ],
}
