import { amountText, boundText, factorText, percentText, rounded } from '../arithmetic.ts'
import { type Dossier, found } from '../dossier.ts'
import type { AuditFinding } from '../finding.ts'
import { isAmount, isFall, isRealGrowth, isYearly } from '../metric-sorts.ts'
import { factorOf, meet, minus, over } from '../range.ts'
import { type Passage, placeOf, type Statement } from '../statements.ts'
import { baseOf } from './goals.ts'

// A count and its growth stand for a count before, and a count before is a whole number; an increment is not more than the level it leads to.

export function countedBases(dossier: Dossier): AuditFinding[] {
  return dossier.passages.flatMap(passage =>
    passage.statements.flatMap((statement, i) => {
      const next = passage.statements[i + 1]
      return next
        ? [...grownCount(passage, statement, next), ...incrementAndLevel(dossier, passage, statement, next)]
        : []
    }),
  )
}

function grownCount({ text }: Passage, a: Statement, b: Statement): AuditFinding[] {
  const [count, rate] = a.figure.unit === '%' ? [b, a] : [a, b]
  if (rate.figure.unit !== '%' || !isAmount(count) || count.metric !== rate.metric) return []
  if (
    rate.figure.basis !== 'growth' ||
    isYearly(rate) ||
    isFall(rate) ||
    rate.figure.polarity !== 'actual' ||
    rate.narrowed !== ''
  )
    return []
  if (
    count.figure.op !== 'eq' ||
    count.figure.basis === 'increase' ||
    /[。；;]/.test(text.slice(a.end, b.at)) ||
    b.at - a.end > 14
  )
    return []
  if (isRealGrowth(rate, text)) return []
  const base = over(count.range, factorOf(rate.range))
  const isWhole = count.figure.basis === 'count'
  const whole =
    isWhole && count.range.low === count.range.high
      ? Math.round(count.figure.value / (1 + rate.figure.value / 100))
      : null
  const name = count.figure.metric
  const where = [placeOf(count), placeOf(rate)]
  const sum = `${count.figure.text} ÷ ${factorText(rate.figure.value)} = ${amountText(count.figure.value / (1 + rate.figure.value / 100), count.figure)}`
  if (whole === null)
    return [
      found(
        'growth-base',
        'consistent',
        [
          `${name}的总量与增幅可以并存，上期约${amountText((base.low + base.high) / 2, count.figure)}。`,
          `Level and growth of ${name} can both hold.`,
        ],
        sum,
        where,
      ),
    ]
  if (whole < 1) return []
  const again = (count.figure.value / whole - 1) * 100
  const possible = meet({ low: base.low, high: base.high }, { low: whole, high: whole })
  const check = `${sum}；${count.figure.text} ÷ ${whole} − 1 = ${percentText(again)} ${possible ? '≈' : '≠'} ${rate.figure.text}`
  return possible
    ? [
        found(
          'growth-base',
          'consistent',
          [
            `${name}的个数与增幅相符，上期应为${whole}。`,
            `Count and growth of ${name} agree; there were ${whole} before.`,
          ],
          check,
          where,
        ),
      ]
    : [
        found(
          'growth-base',
          'suspect',
          [
            `没有一个整数基数能使${name}增长${rate.figure.text}而达到${count.figure.text}。`,
            `No whole number grows by ${rate.figure.text} to ${count.figure.text}.`,
          ],
          check,
          where,
        ),
      ]
}

const joined =
  /^(?:以上|左右)?[，,、](?:总数|总量|总计|累计|总)?(?:达到?|突破|超过|增至|增加到|扩大到|发展到)(?:了|近|约)?$/

function incrementAndLevel(
  dossier: Dossier,
  { text }: Passage,
  increment: Statement,
  level: Statement,
): AuditFinding[] {
  if (
    increment.figure.unit !== level.figure.unit ||
    increment.figure.unit === '%' ||
    increment.metric.replace('·新增', '') !== level.metric.replace('·新增', '')
  )
    return []
  if (
    !/新增|净增|增加/.test(increment.before + increment.figure.metric) ||
    !joined.test(text.slice(increment.end, level.at))
  )
    return []
  const base = minus(level.range, increment.range)
  const fits = level.range.high >= increment.range.low
  const name = level.figure.metric
  const value = level.figure.value - increment.figure.value
  const sum = `${boundText(level.figure)} − ${increment.figure.text} = ${amountText(value, level.figure)}`
  const where = [placeOf(increment), placeOf(level)]
  const known =
    increment.figure.polarity === 'target'
      ? baseOf(
          level,
          dossier,
          other =>
            other.metric.replace('·新增', '') === level.metric.replace('·新增', '') &&
            other.clause !== level.clause,
        )
      : null
  if (fits && known && known.range.high + increment.figure.value < level.range.low)
    return [short(known, increment, level)]
  return fits
    ? [
        found(
          'increment-level',
          'consistent',
          [
            `${name}的新增数与总数可以并存，现有约${amountText(Math.max(0, value), level.figure)}。`,
            `Increment and level of ${name} can both hold.`,
          ],
          sum,
          where,
        ),
      ]
    : [
        found(
          'increment-level',
          'contradiction',
          [
            `${name}新增${increment.figure.text}，总数却只有${level.figure.text}。`,
            `${name}: the increment of ${increment.figure.text} is more than the level of ${level.figure.text}.`,
          ],
          `${increment.figure.text} > ${level.figure.text}（${rounded(base.high)}）`,
          where,
        ),
      ]
}

function short(base: Statement, increment: Statement, level: Statement): AuditFinding {
  const reached = amountText(base.figure.value + increment.figure.value, level.figure)
  const name = level.figure.metric
  const firm = [base, increment, level].every(({ figure }) => figure.op === 'eq')
  const sum = `${boundText(base.figure)} + ${increment.figure.text} = ${reached} < ${level.figure.text}`
  return found(
    'increment-level',
    firm ? 'contradiction' : 'warning',
    [
      `${name}现有${base.figure.text}，新增${increment.figure.text}后为${reached}，不到${level.figure.text}。`,
      `${name}: ${base.figure.text} and ${increment.figure.text} make ${reached}, less than ${level.figure.text}.`,
    ],
    sum,
    [base, increment, level].map(placeOf),
  )
}
