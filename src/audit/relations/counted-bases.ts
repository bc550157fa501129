import { amountText, boundText, factorText, percentText } from '../arithmetic.ts'
import { baseOf } from '../bases.ts'
import { type Dossier, found, type Sentences } from '../dossier.ts'
import type { AuditFinding } from '../finding.ts'
import { isAmount, isFall, isRealGrowth, isYearly } from '../metric-sorts.ts'
import { exactly, factorOf, meet, over } from '../range.ts'
import { type Passage, placeOf, type Statement } from '../statements.ts'

// A count and its growth stand for a count before, and a count before is a whole number; an increment is not more than the
// level it leads to.

export function countedBases(dossier: Dossier): AuditFinding[] {
  return dossier.passages.flatMap(passage =>
    passage.statements.flatMap((statement, i) => {
      const next = passage.statements[i + 1]
      if (!next) return []
      return [
        grownCount(passage, statement, next),
        incrementAndLevel(dossier, passage, statement, next),
      ].filter(finding => finding !== null)
    }),
  )
}

const besideReach = 14 // characters between an amount and its growth: 「22.6万户，同比增长」

function grownCount({ text }: Passage, a: Statement, b: Statement): AuditFinding | null {
  const [count, rate] = a.figure.unit === '%' ? [b, a] : [a, b]
  if (!isAmount(count) || count.figure.op !== 'eq' || !isGrowthOf(rate, count)) return null
  if (/增加|新增|净增|减少/.test(count.before)) return null // what was added grew, not what there is
  if (b.at - a.end > besideReach || /[。；;]/.test(text.slice(a.end, b.at)) || isRealGrowth(rate, text))
    return null
  const base = over(count.range, factorOf(rate.range))
  const before = count.figure.value / (1 + rate.figure.value / 100)
  const sum = `${count.figure.text} ÷ ${factorText(rate.figure.value)} = ${amountText(before, count.figure)}`
  const where = [placeOf(count), placeOf(rate)]
  const isExact = count.figure.basis === 'count' && count.range.low === count.range.high
  if (!isExact)
    return found(
      'growth-base',
      'consistent',
      says.canHold(count, amountText(before, count.figure)),
      sum,
      where,
    )
  const whole = Math.round(before)
  if (whole < 1) return null
  const possible = meet(base, exactly(whole))
  const again = percentText((count.figure.value / whole - 1) * 100)
  const check = `${sum}；${count.figure.text} ÷ ${whole} − 1 = ${again} ${possible ? '≈' : '≠'} ${rate.figure.text}`
  return possible
    ? found('growth-base', 'consistent', says.wholeBase(count, whole), check, where)
    : found('growth-base', 'suspect', says.noWholeBase(count, rate), check, where)
}

const isGrowthOf = (rate: Statement, count: Statement): boolean =>
  rate.figure.unit === '%' &&
  rate.figure.basis === 'growth' &&
  rate.figure.polarity === 'actual' &&
  rate.metric === count.metric &&
  rate.narrowed === '' &&
  !isYearly(rate) &&
  !isFall(rate)

const leadsTo =
  /^(?:以上|左右)?[，,、](?:总数|总量|总计|累计|总)?(?:达到?|突破|超过|增至|增加到|扩大到|发展到|(?<=累计)(?:建成|创建|培育|认定))(?:了|近|约)?$/
const withoutIncrement = ({ metric }: Statement): string => metric.replace('·新增', '')

function incrementAndLevel(
  dossier: Dossier,
  { text }: Passage,
  increment: Statement,
  level: Statement,
): AuditFinding | null {
  const { unit } = increment.figure
  if (unit !== level.figure.unit || unit === '%' || withoutIncrement(increment) !== withoutIncrement(level))
    return null
  const between = text.slice(increment.end, level.at)
  if (isAfterLevel(increment, level, between)) return moreThanBefore(increment, level)
  const made = /累计/.test(between) && /建成|新建|创建|培育|认定|打造|完成/.test(increment.before)
  if (!made && !/新增|净增|增加/.test(increment.before + increment.figure.metric)) return null
  if (!leadsTo.test(between)) return null
  if (level.range.high < increment.range.low)
    return found(
      'increment-level',
      'contradiction',
      says.moreThanLevel(increment, level),
      `${increment.figure.text} > ${level.figure.text}`,
      [increment, level].map(placeOf),
    )
  const base =
    increment.figure.polarity === 'target'
      ? baseOf(
          level,
          dossier,
          other => withoutIncrement(other) === withoutIncrement(level) && other.clause !== level.clause,
        )
      : null
  if (base && base.range.high + increment.figure.value < level.range.low) return short(base, increment, level)
  const before = amountText(Math.max(0, level.figure.value - increment.figure.value), level.figure)
  return found(
    'increment-level',
    'consistent',
    says.canHold(level, before),
    `${boundText(level.figure)} − ${increment.figure.text} = ${before}`,
    [increment, level].map(placeOf),
  )
}

const roundGoal = 0.02 // a goal is a round number: 「新增40家、达到520家」 from 478

/** 「百亿级企业达到6家，力争新增7家」: `level` stands second in the text for the relation above, first here. */
const isAfterLevel = (first: Statement, second: Statement, between: string): boolean =>
  isAmount(first) &&
  !/新增|净增|增加/.test(first.before + first.figure.metric) &&
  second.figure.basis === 'increase' &&
  first.figure.polarity === second.figure.polarity &&
  /^[，,、](?:力争|当年|全年|年内)?(?:新增|净增)$/.test(between)

const moreThanBefore = (level: Statement, increment: Statement): AuditFinding | null =>
  level.range.high < increment.range.low
    ? found(
        'increment-level',
        'contradiction',
        says.moreThanLevel(increment, level),
        `${increment.figure.text} > ${level.figure.text}`,
        [level, increment].map(placeOf),
      )
    : null

function short(base: Statement, increment: Statement, level: Statement): AuditFinding {
  const reached = amountText(base.figure.value + increment.figure.value, level.figure)
  // 「新增20个、达到180个以上」 may add more than 20; without 以上 it may not.
  const gap = level.range.low - base.figure.value - increment.figure.value
  const firm =
    [base, increment, level].every(({ figure }) => figure.op === 'eq') &&
    (increment.figure.polarity === 'actual' || gap > level.figure.value * roundGoal)
  return found(
    'increment-level',
    firm ? 'contradiction' : 'warning',
    says.fallsShort(base, increment, level, reached),
    `${boundText(base.figure)} + ${increment.figure.text} = ${reached} < ${level.figure.text}`,
    [base, increment, level].map(placeOf),
  )
}

const says = {
  canHold: ({ figure }: Statement, before: string): Sentences => [
    `${figure.metric}的总数与增长可以并存，原有约${before}。`,
    `Level and growth of ${figure.metric} can both hold; there were about ${before} before.`,
  ],
  wholeBase: ({ figure }: Statement, whole: number): Sentences => [
    `${figure.metric}的个数与增幅相符，上期应为${whole}。`,
    `Count and growth of ${figure.metric} agree; there were ${whole} before.`,
  ],
  noWholeBase: ({ figure }: Statement, { figure: rate }: Statement): Sentences => [
    `没有一个整数基数能使${figure.metric}增长${rate.text}而达到${figure.text}。`,
    `No whole number grows by ${rate.text} to ${figure.text}.`,
  ],
  moreThanLevel: ({ figure: increment }: Statement, { figure }: Statement): Sentences => [
    `${figure.metric}新增${increment.text}，总数却只有${figure.text}。`,
    `${figure.metric}: the increment of ${increment.text} is more than the level of ${figure.text}.`,
  ],
  fallsShort: (
    { figure: base }: Statement,
    { figure: increment }: Statement,
    { figure }: Statement,
    reached: string,
  ): Sentences => [
    `${figure.metric}现有${base.text}，新增${increment.text}后为${reached}，不到${figure.text}。`,
    `${figure.metric}: ${base.text} and ${increment.text} make ${reached}, less than ${figure.text}.`,
  ],
}
