import { amountText, percentRangeText, rounded } from '../arithmetic.ts'
import { type ChangeEnds, changeEndsIn } from '../change-ends.ts'
import { type Dossier, found } from '../dossier.ts'
import type { AuditFinding } from '../finding.ts'
import { isFall, isRealGrowth, isRevisedSeries, isYearly } from '../metric-sorts.ts'
import { meet, minus, over, percentOf, type Range, toPower } from '../range.ts'
import type { AuditSettings } from '../settings.ts'
import { type Passage, placeOf, type Statement } from '../statements.ts'

// 「由162.4亿元增加到287.9亿元，年均增长12.1%」: two ends and a change say the same thing twice.

export function fromTo({ passages, settings }: Dossier): AuditFinding[] {
  return passages.flatMap(passage =>
    changeEndsIn(passage).flatMap(ends => judgeChange(passage, ends, settings) ?? []),
  )
}

/** What two ends say of the change between them; null where the three are not of one kind. */
export function judgeChange(
  passage: Passage,
  ends: ChangeEnds,
  settings: AuditSettings,
): AuditFinding | null {
  const { change } = ends
  const { unit } = change.figure
  if (unit === '百分点') return ends.to.figure.unit === '%' ? difference(ends) : null
  if (unit === ends.to.figure.unit && unit !== '%') return difference(ends)
  if (ends.to.figure.unit === '%') return null
  if (change.figure.basis === 'multiple') return multiple(ends)
  return unit === '%' ? growth(passage, ends, settings) : null
}

function difference(ends: ChangeEnds): AuditFinding | null {
  const { from, to, change } = ends
  const falls = isFall(change)
  const [larger, smaller] = falls ? [from, to] : [to, from]
  const whole = minus(larger.range, smaller.range)
  const years = isYearly(change) ? yearsBetween(ends) : 1
  if (years === null) return null
  const computed = { low: whole.low / years, high: whole.high / years }
  const right = meet(computed, change.range)
  const like = change.figure.unit === '百分点' ? larger.figure : change.figure
  const middle = amountText((larger.figure.value - smaller.figure.value) / years, like).replace(
    '%',
    '个百分点',
  )
  const sum =
    years === 1
      ? `${larger.figure.text} − ${smaller.figure.text} = ${middle}`
      : `(${larger.figure.text} − ${smaller.figure.text}) ÷ ${years} = ${middle}`
  return verdictOf(ends, right, `${sum} ${right ? '≈' : '≠'} ${change.figure.text}`)
}

function growth(
  passage: Passage,
  ends: ChangeEnds,
  { pricePoints, fallingPrices }: AuditSettings,
): AuditFinding | null {
  const { from, to, change } = ends
  if (from.range.low <= 0 || !Number.isFinite(to.range.high) || !Number.isFinite(from.range.high)) return null
  const falls = isFall(change)
  const yearly = isYearly(change)
  const years = yearly ? yearsBetween(ends) : 1
  if (years === null) return null
  const factor = over(to.range, from.range)
  const computed = percentOf(toPower(factor, 1 / years), falls)
  const right = meet(computed, change.range)
  const middle = `${quotientText(ends, years)} − 1 = ${percentRangeText(falls ? { low: -computed.high, high: -computed.low } : computed)}`
  const said = `${falls ? '−' : ''}${change.figure.text}`
  if (right) return verdictOf(ends, true, `${middle} ≈ ${said}`)
  if (isRealGrowth(change, passage.text)) {
    // What prices add in a year they add in every year of a term.
    const allowed = yearly ? pricePoints : pricePoints * (yearsBetween(ends) ?? 1)
    const fallen =
      /收入/.test(change.figure.metric) && !falls && change.range.low - computed.high > fallingPrices
    return real(ends, `${middle}，${said}`, !fallen && pointsApart(computed, change.range) <= allowed)
  }
  // Whether a term of five years has five steps or four is not always said.
  const otherwise = [years - 1, years + 1].some(
    n => n > 0 && meet(percentOf(toPower(factor, 1 / n), falls), change.range),
  )
  if (isRevisedSeries(change)) return revised(ends, `${middle} ≠ ${said}`)
  return yearly && otherwise
    ? unsure(ends, `${middle} ≠ ${said}`)
    : verdictOf(ends, false, `${middle} ≠ ${said}`)
}

const quotientText = ({ from, to }: ChangeEnds, years: number): string =>
  years === 1
    ? `${to.figure.text} ÷ ${from.figure.text}`
    : `(${to.figure.text} ÷ ${from.figure.text})^(1/${years})`

const pointsApart = (a: Range, b: Range): number =>
  Math.min(Math.abs(a.low - b.high), Math.abs(b.low - a.high))

function multiple(ends: ChangeEnds): AuditFinding | null {
  const { from, to, change, words } = ends
  if (!Number.isFinite(to.range.high)) return null
  const { value, text: printed } = change.figure
  const added = /增|提高|扩大|升/.test(words)
  const stands = printed.includes('番') || /[是为达到于][^，,]*的(?:近|约)?$/.test(words)
  const grown = stands ? value : added ? value + 1 : null
  if (grown === null) return null
  const factor = over(to.range, from.range)
  const right = meet(factor, widened(grown, change))
  const sum = `${to.figure.text} ÷ ${from.figure.text} = ${rounded(to.figure.value / from.figure.value)} ${right ? '≈' : '≠'} ${printed}（${rounded(grown)} 倍）`
  // 「由42家增加到168家，增加了4倍」: whoever wrote it meant four times as many.
  if (!right && grown !== value && meet(factor, widened(value, change))) return misworded(ends, sum)
  return verdictOf(ends, right, sum)
}

// 「翻一番」 and 「增长1.5倍」 are said of a little more or less.
function widened(grown: number, { figure, range }: Statement): Range {
  const half = figure.text.includes('番') ? grown * 0.05 : Math.max((range.high - range.low) / 2, 0.05)
  return { low: grown - half, high: Number.isFinite(half) ? grown + half : half }
}

function yearsBetween({ from, to }: ChangeEnds): number | null {
  const [first, last] = [from.horizon, to.horizon]
  if (first?.own && last?.own && first.to !== null && last.to !== null && last.to > first.to)
    return last.to - first.to
  if (last && last.years > 1) return last.years
  return null
}

const places = ({ from, to, change }: ChangeEnds) => [from, to, change].map(placeOf)
const nameOf = ({ to }: ChangeEnds): string => to.figure.metric || '该指标'

function verdictOf(ends: ChangeEnds, right: boolean, sum: string): AuditFinding {
  const name = nameOf(ends)
  return right
    ? found(
        'from-to',
        'consistent',
        [`${name}的起止数与变化幅度相符。`, `The two ends of ${name} agree with the change.`],
        sum,
        places(ends),
      )
    : found(
        'from-to',
        'contradiction',
        [
          `${name}的起止数与变化幅度不符：${sum}。`,
          `The two ends of ${name} do not agree with the change: ${sum}.`,
        ],
        sum,
        places(ends),
      )
}

const unsure = (ends: ChangeEnds, sum: string): AuditFinding =>
  found(
    'from-to',
    'suspect',
    [
      `${nameOf(ends)}的年均增幅只有换一种年数才相符，请核对起止年份。`,
      `The yearly growth of ${nameOf(ends)} agrees only with another number of years.`,
    ],
    sum,
    places(ends),
  )

const misworded = (ends: ChangeEnds, sum: string): AuditFinding =>
  found(
    'from-to',
    'suspect',
    [
      `${nameOf(ends)}的“增加${ends.change.figure.text}”按起止数应为“是原来的${ends.change.figure.text}”，请核对。`,
      `${nameOf(ends)} is ${ends.change.figure.text} of what it was, not that much more.`,
    ],
    sum,
    places(ends),
  )

const revised = (ends: ChangeEnds, sum: string): AuditFinding =>
  found(
    'from-to',
    'suspect',
    [
      `${nameOf(ends)}的起止数与变化幅度不符，请核对基数是否修订过。`,
      `The ends of ${nameOf(ends)} and the change do not agree: was the base revised?`,
    ],
    sum,
    places(ends),
  )

function real(ends: ChangeEnds, sum: string, plausible: boolean): AuditFinding {
  const name = nameOf(ends)
  return plausible
    ? found(
        'from-to',
        'not-comparable',
        [
          `${name}的数额按现价、增速按可比价或可比口径，只供参考。`,
          `Amounts of ${name} are at current prices, its growth at comparable ones: indicative only.`,
        ],
        sum,
        places(ends),
      )
    : found(
        'from-to',
        'suspect',
        [
          `${name}的起止数与增速相差过大，不能只用价格因素解释。`,
          `The ends of ${name} and its growth differ by more than prices explain.`,
        ],
        sum,
        places(ends),
      )
}
