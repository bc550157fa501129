import { amountText, boundText, factorText, rounded } from '../arithmetic.ts'
import { type Dossier, found } from '../dossier.ts'
import type { AuditFinding } from '../finding.ts'
import { countedKind, isAmount, isFall, isRealGrowth, isYearly } from '../metric-sorts.ts'
import { factorOf, meet, times, toPower } from '../range.ts'
import { type Passage, placeOf, type Statement } from '../statements.ts'

// What a term is to reach, against where it starts: 「年均增长8%以上、突破650亿元」 from 462.7, 「三个翻番」 from 929.

export function goals(dossier: Dossier): AuditFinding[] {
  return [...grownGoals(dossier), ...doubledGoals(dossier)]
}

/** The latest amount reached of the same measure in the same document. */
export function baseOf(
  goal: Statement,
  dossier: Dossier,
  like: (base: Statement) => boolean,
): Statement | null {
  const bases = dossier.statements.filter(
    base =>
      base.document === goal.document &&
      base.figure.polarity === 'actual' &&
      isAmount(base) &&
      base.figure.unit === goal.figure.unit &&
      !base.horizon?.part &&
      base.figure.high === null &&
      like(base),
  )
  const latest = Math.max(...bases.map(({ horizon }) => horizon?.to ?? 0))
  const newest = bases.filter(({ horizon }) => (horizon?.to ?? 0) === latest)
  // Two amounts of one measure and one time: one of them means something else, and nobody can say which.
  return newest.every(({ figure }) => figure.value === newest[0]?.figure.value) ? (newest[0] ?? null) : null
}

function grownGoals(dossier: Dossier): AuditFinding[] {
  return dossier.passages.flatMap(passage =>
    passage.statements.flatMap(rate => {
      if (
        rate.figure.polarity !== 'target' ||
        rate.figure.unit !== '%' ||
        isFall(rate) ||
        rate.narrowed !== ''
      )
        return []
      if (!isYearly(rate) && rate.figure.basis !== 'growth') return []
      const goal = passage.statements.find(
        other =>
          other !== rate &&
          other.metric === rate.metric &&
          other.figure.polarity === 'target' &&
          isAmount(other) &&
          other.figure.basis === 'level' &&
          Math.abs(other.at - rate.at) < 40,
      )
      if (!goal || goal.horizon?.part) return []
      const base = baseOf(goal, dossier, other => other.metric === goal.metric && other.narrowed === '')
      return base && Number.isFinite(base.range.high) ? [judgeGrown(passage, base, rate, goal)].flat() : []
    }),
  )
}

function judgeGrown(passage: Passage, base: Statement, rate: Statement, goal: Statement): AuditFinding[] {
  const years = stepsBetween(base, goal, isYearly(rate))
  if (years === null) return []
  const computed = times(base.range, toPower(factorOf(rate.range), years))
  const middle = base.figure.value * (1 + rate.figure.value / 100) ** years
  const name = goal.figure.metric
  const power = years === 1 ? '' : `^${years}`
  const sum = (sign: string): string =>
    `${base.figure.text} × ${factorText(rate.figure.value)}${power} = ${amountText(middle, base.figure)} ${sign} ${boundText(goal.figure)}`
  const where = [base, rate, goal].map(placeOf)
  if (middle >= goal.figure.value && meet(computed, goal.range))
    return [
      found(
        'goal-growth',
        'consistent',
        [
          `${name}的增速目标足以达到总量目标。`,
          `The growth aimed at for ${name} reaches the amount aimed at.`,
        ],
        sum('，'),
        where,
      ),
    ]
  if (meet({ low: base.range.low, high: middle * 1.005 }, goal.range))
    return [
      found(
        'goal-growth',
        'consistent',
        [`${name}的增速目标与总量目标相符。`, `Growth and amount aimed at for ${name} agree.`],
        sum('≈'),
        where,
      ),
    ]
  if (isRealGrowth(rate, passage.text))
    return [
      found(
        'goal-growth',
        'not-comparable',
        [
          `${name}的增速按可比价、总量按现价，推算只供参考。`,
          `Growth of ${name} is at comparable prices, the amount at current ones: indicative only.`,
        ],
        sum('，'),
        where,
      ),
    ]
  if (isFirm(rate) && isFirm(goal))
    return [
      found(
        'goal-growth',
        'contradiction',
        [
          `${name}的基数、增速目标与总量目标不符：${sum('≠')}。`,
          `Base, growth and amount aimed at for ${name} do not agree: ${sum('≠')}.`,
        ],
        sum('≠'),
        where,
      ),
    ]
  return [
    found(
      'goal-growth',
      'warning',
      [
        `按${rate.figure.text}增长，${name}${years}年后约${amountText(middle, base.figure)}，达不到目标${goal.figure.text}。`,
        `Growing by ${rate.figure.text}, ${name} comes to ${amountText(middle, base.figure)} in ${years} years, short of ${goal.figure.text}.`,
      ],
      sum('<'),
      where,
    ),
  ]
}

// 「8%以上」 leaves room above, and a goal beyond it is only hard to reach.
const isFirm = ({ figure }: Statement): boolean => figure.op === 'eq' || figure.op === 'about'

/** Growth steps from the base to the goal; null where the words do not say. */
export function stepsBetween(base: Statement, goal: Statement, yearly: boolean): number | null {
  const [from, to] = [base.horizon?.to ?? null, goal.horizon?.to ?? null]
  if (from !== null && to !== null && to > from && to - from <= 15)
    return yearly || to - from === 1 ? to - from : null
  return yearly && goal.horizon && goal.horizon.years > 1 ? goal.horizon.years : null
}

function doubledGoals(dossier: Dossier): AuditFinding[] {
  return dossier.passages.flatMap(({ statements }) =>
    statements
      .filter(
        ({ figure }) =>
          figure.basis === 'multiple' && figure.polarity === 'target' && figure.text.includes('番'),
      )
      .flatMap(double =>
        statements
          .filter(
            goal =>
              goal.figure.polarity === 'target' &&
              isAmount(goal) &&
              goal.at > double.at &&
              goal.at - double.at < 80 &&
              covers(double, goal),
          )
          .flatMap(goal => judgeDoubled(dossier, double, goal)),
      ),
  )
}

// 「A、B、C三个翻番，分别达到…」 names all three at once.
const covers = (double: Statement, goal: Statement): boolean =>
  double.metric === goal.metric ||
  plain(double.figure.metric).includes(plain(goal.figure.metric).replace(/数量$/, ''))
const plain = (metric: string): string => metric.replace(/[“”"、，\s]/g, '')

function judgeDoubled(dossier: Dossier, double: Statement, goal: Statement): AuditFinding[] {
  const factor = double.figure.value
  const base =
    baseOf(goal, dossier, other => other.metric === goal.metric) ??
    baseOf(goal, dossier, other => countedKind(other) === countedKind(goal))
  if (!base) return []
  const name = goal.figure.metric
  const where = [base, double, goal].map(placeOf)
  const doubled = amountText(base.figure.value * factor, base.figure)
  const right = goal.range.high >= base.range.low * factor && goal.figure.value >= base.figure.value * factor
  const sum = `${boundText(base.figure)} × ${rounded(factor)} = ${doubled} ${right ? '≤' : '>'} ${goal.figure.text}`
  return right
    ? [
        found(
          'goal-doubling',
          'consistent',
          [
            `${name}的目标达到${double.figure.text}。`,
            `The goal for ${name} is ${rounded(factor)} times its base or more.`,
          ],
          sum,
          where,
        ),
      ]
    : [
        found(
          'goal-doubling',
          'warning',
          [
            `${name}提出${double.figure.text}，现有${base.figure.text}，目标${goal.figure.text}不足${rounded(factor)}倍。`,
            `${name} is to be ${rounded(factor)} times as much; from ${base.figure.text} the goal of ${goal.figure.text} is less.`,
          ],
          sum,
          where,
        ),
      ]
}
