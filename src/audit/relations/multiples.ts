import { amountText, factorText, rounded } from '../arithmetic.ts'
import { type Dossier, found } from '../dossier.ts'
import type { AuditFinding, Verdict } from '../finding.ts'
import { isAmount, isFall, isOverLastYear, isRealGrowth, isRevisedSeries, isYearly } from '../metric-sorts.ts'
import { factorOf, meet, minus, over, type Range, toPower } from '../range.ts'
import type { AuditSettings } from '../settings.ts'
import { type Passage, placeOf, type Statement } from '../statements.ts'

// What a multiple says beside the growth that it comes from: 「是上年的1.8倍，增长80%」, 「年均增长14.5%，五年翻一番」,
// 「翻了一番，达到118家，五年净增59家」; and a total beside its yearly mean: 「累计4.8万人，年均9600人」.

export function multiples({ passages, settings }: Dossier): AuditFinding[] {
  return passages.flatMap(passage =>
    passage.statements.flatMap((_, i) => {
      const finding =
        timesAndGrowth(passage, i) ??
        yearlyAndTimes(passage, i, settings) ??
        timesAndIncrement(passage, i) ??
        totalAndMean(passage, i)
      return finding ? [finding] : []
    }),
  )
}

const isTimes = ({ figure }: Statement): boolean => figure.basis === 'multiple' && figure.unit === '倍'
const isDoubling = ({ figure }: Statement): boolean => figure.text.includes('番')
const beside = (text: string, a: Statement, b: Statement, reach: number): boolean =>
  b.at - a.end <= reach && !/[。；;]|其中/.test(text.slice(a.end, b.at))

const ofLastYear = /(?:是|为|达到?|相当于)(?:上年|去年)(?:同期)?的(?:近|约)?$/

/** 「是上年的1.8倍，较上年增长180%」 */
function timesAndGrowth({ text, statements }: Passage, i: number): AuditFinding | null {
  const [times, rate] = [statements[i], statements[i + 1]]
  if (!times || !rate || !isTimes(times) || !ofLastYear.test(times.before)) return null
  if (rate.figure.unit !== '%' || rate.figure.basis !== 'growth' || rate.metric !== times.metric) return null
  if (!beside(text, times, rate, 10) || isYearly(rate)) return null
  const right = meet(factorOf(rate.range, isFall(rate)), times.range)
  const sum = `1 + ${rate.figure.text} = ${rounded(1 + rate.figure.value / 100)} ${right ? '≈' : '≠'} ${times.figure.text}`
  return says('multiple-growth', times, right ? 'consistent' : 'contradiction', sum, [times, rate])
}

const claimed = (times: Statement, added: boolean): Range => {
  const value = times.figure.value + (added ? 1 : 0)
  const half = isDoubling(times)
    ? value * 0.05
    : Math.max(0.05, Math.min(0.5, (times.range.high - times.range.low) / 2))
  return times.figure.op === 'eq' || times.figure.op === 'about'
    ? { low: value - half, high: value + half }
    : { low: value - half, high: Number.POSITIVE_INFINITY }
}

const isYearlyResult = (rate: Statement): boolean =>
  rate.figure.unit === '%' && isYearly(rate) && rate.figure.polarity === 'actual'

const timesReach = 34 // characters: 「年均增速达21%，总量达到59.8亿元，是2020年的2.6倍」

function timesAfter(text: string, statements: readonly Statement[], i: number): Statement | null {
  const [rate, next, second] = statements.slice(i, i + 3)
  const times =
    next && isTimes(next) ? next : next && isAmount(next) && second && isTimes(second) ? second : null
  if (!rate || !times || !beside(text, rate, times, timesReach)) return null
  return times.metric === rate.metric || times.metric.startsWith('总量') ? times : null
}

/** 「年均增长14.5%，五年翻一番」, 「年均增速达21%，总量是2020年的2.6倍」; the level may stand between. */
function yearlyAndTimes(
  { text, statements }: Passage,
  i: number,
  settings: AuditSettings,
): AuditFinding | null {
  const rate = statements[i]
  const times = rate && isYearlyResult(rate) ? timesAfter(text, statements, i) : null
  if (!rate || !times) return null
  const told = yearsNamed(times, rate)
  const years = told ?? yearsOf(times) ?? yearsOf(rate)
  if (years === null) return null
  const stands = isDoubling(times) || /的(?:近|约)?$/.test(times.before)
  if (!stands && !/增|提高|扩大/.test(times.before)) return null
  const grown = toPower(factorOf(rate.range), years)
  const said = claimed(times, !stands)
  const right = meet(grown, said)
  const sum = `${factorText(rate.figure.value)}^${years} = ${rounded((1 + rate.figure.value / 100) ** years)} ${right ? '≈' : '≠'} ${times.figure.text}`
  return right ||
    !explained(rate, text, told === null ? [years - 1, years, years + 1] : [years], said, settings)
    ? says('cagr-total', rate, right ? 'consistent' : doubtOf(rate, text, times), sum, [rate, times])
    : null
}

const yearsOf = ({ horizon }: Statement): number | null =>
  horizon && horizon.years > 1 ? horizon.years : null

/** 「达到2020年的5倍」, said of a term that ends in 2025: five years and no other number. */
function yearsNamed(times: Statement, rate: Statement): number | null {
  const from = /((?:19|20)\d\d)年[^，,。；;]{0,3}的(?:近|约)?$/.exec(times.before)?.[1]
  const to = rate.horizon?.to ?? null
  return from === undefined || to === null || to <= Number(from) ? null : to - Number(from)
}

// Prices, a list of enterprises drawn up anew, or a start in another year may stand between the two.
const doubtOf = (rate: Statement, text: string, times: Statement): Verdict =>
  isRealGrowth(rate, text) || isRevisedSeries(rate) || isDoubling(times) ? 'suspect' : 'contradiction'

function explained(
  rate: Statement,
  text: string,
  possible: readonly number[],
  said: Range,
  { pricePoints, fallingPrices }: AuditSettings,
): boolean {
  const yearly = (n: number): Range => {
    const factor = toPower({ low: said.low, high: Math.min(said.high, 1e6) }, 1 / n)
    return { low: (factor.low - 1) * 100, high: (factor.high - 1) * 100 }
  }
  if (possible.some(n => n > 0 && meet(yearly(n), rate.range))) return true
  const years = possible[Math.floor(possible.length / 2)]
  if (years === undefined || !isRealGrowth(rate, text)) return false
  const nominal = yearly(years)
  return nominal.low - rate.range.high <= pricePoints && rate.range.low - nominal.high <= fallingPrices
}

const netIncrement = /(?:净增|净增加|比[^，,。；;]{1,8}增加|较[^，,。；;]{1,8}增加|增加)(?:了)?$/

/** 「翻了一番，达到118家，五年净增46家」: from 72 to 118 is no doubling. */
function timesAndIncrement({ text, statements }: Passage, i: number): AuditFinding | null {
  const [times, level, increment] = [statements[i], statements[i + 1], statements[i + 2]]
  if (!times || !level || !increment || !isTimes(times) || !isDoubling(times)) return null
  if (times.figure.polarity !== 'actual' || !isAmount(level) || increment.figure.basis !== 'increase')
    return null
  if (level.figure.unit !== increment.figure.unit || !netIncrement.test(increment.before)) return null
  if (!beside(text, times, level, 8) || !beside(text, level, increment, 14)) return null
  const base = minus(level.range, increment.range)
  if (base.low <= 0 || !Number.isFinite(level.range.high)) return null
  const right = meet(over(level.range, base), claimed(times, false))
  const before = level.figure.value - increment.figure.value
  const sum = `${level.figure.text} ÷ (${level.figure.text} − ${increment.figure.text}) = ${rounded(level.figure.value / before)} ${right ? '≈' : '≠'} ${times.figure.text}（${rounded(times.figure.value)} 倍）`
  return says('multiple-growth', level, right ? 'consistent' : 'contradiction', sum, [
    times,
    level,
    increment,
  ])
}

const meanOf = /(?:年均|平均每年|每年平均)(?:新增|增加|净增|完成|达|为|提高|实现|约)*(?:城镇就业)?$/

/** 「累计4.8万人，年均9600人」 */
function totalAndMean({ text, statements }: Passage, i: number): AuditFinding | null {
  const [total, mean] = [statements[i], statements[i + 1]]
  if (!total || !mean || !beside(text, total, mean, 12) || !meanOf.test(mean.before)) return null
  if (total.figure.unit !== mean.figure.unit || total.figure.unit === '%') return null
  if (total.figure.polarity !== mean.figure.polarity) return null
  const added =
    total.figure.basis === 'increase' ||
    (/累计|共|提高|增加|增长/.test(total.before) && !/[到至为]$/.test(total.before))
  const years = total.horizon?.years ?? 1
  if (!added || years < 2 || isOverLastYear(total) || isFall(total) !== isFall(mean)) return null
  const computed = { low: total.range.low / years, high: total.range.high / years }
  const right = meet(computed, mean.range)
  const otherwise = [years - 1, years + 1].some(n =>
    meet({ low: total.range.low / n, high: total.range.high / n }, mean.range),
  )
  const sum = `${total.figure.text} ÷ ${years} = ${amountText(total.figure.value / years, total.figure)} ${right ? '≈' : '≠'} ${mean.figure.text}`
  return says('mean-total', total, right ? 'consistent' : otherwise ? 'suspect' : 'contradiction', sum, [
    total,
    mean,
  ])
}

function says(
  code: string,
  { figure: { metric } }: Statement,
  verdict: Verdict,
  sum: string,
  statements: readonly Statement[],
): AuditFinding {
  const where = statements.map(placeOf)
  if (verdict === 'consistent')
    return found(
      code,
      verdict,
      [`${metric}的几个说法相符。`, `What is said of ${metric} agrees.`],
      sum,
      where,
    )
  return found(
    code,
    verdict,
    verdict === 'suspect'
      ? [
          `${metric}的几个说法对不上（${sum}），请核对口径与年数。`,
          `What is said of ${metric} does not agree: ${sum}. Scope, years?`,
        ]
      : [`${metric}的几个说法不符：${sum}。`, `What is said of ${metric} does not agree: ${sum}.`],
    sum,
    where,
  )
}
