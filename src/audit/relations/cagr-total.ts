import { factorText, percentRangeText, rounded } from '../arithmetic.ts'
import { type Dossier, found } from '../dossier.ts'
import type { AuditFinding } from '../finding.ts'
import { isFall, isOverLastYear, isRealGrowth, isRevisedSeries, isYearly } from '../metric-sorts.ts'
import { factorOf, meet, percentOf, type Range, toPower } from '../range.ts'
import { countOf } from '../slogans.ts'
import { type Passage, placeOf, type Statement } from '../statements.ts'

// 「年均增长14.7%」 and, paragraphs on, 「增长86.2%」 of the same five years.

export function cagrTotal({ statements, passages }: Dossier): AuditFinding[] {
  const rates = statements.filter(
    ({ figure }) => figure.unit === '%' && ['growth', 'cagr', 'decrease'].includes(figure.basis),
  )
  const yearly = rates.filter(isYearly)
  const totals = rates.filter(
    rate => !isYearly(rate) && !isOverLastYear(rate) && (rate.horizon?.years ?? 1) > 1,
  )
  const multiples = passages.flatMap(passage =>
    passage.statements.flatMap((times, i) => judgeTimes(passage, times, passage.statements[i + 1]) ?? []),
  )
  const pairs = yearly.flatMap(rate =>
    totals.filter(total => isSameTerm(rate, total)).flatMap(total => judge(rate, total) ?? []),
  )
  return [...pairs, ...multiples]
}

/** Same measure, nothing that narrows either down, and one term that both speak of. */
export function isSameTerm(a: Statement, b: Statement): boolean {
  return (
    a.document === b.document &&
    a.metric === b.metric &&
    a.metric.length > 1 &&
    a.narrowed === '' &&
    b.narrowed === '' &&
    a.figure.polarity === b.figure.polarity &&
    isFall(a) === isFall(b) &&
    a.horizon !== null &&
    b.horizon !== null &&
    a.horizon.years === b.horizon.years &&
    a.horizon.to === b.horizon.to &&
    a.horizon.years > 1 &&
    !a.horizon.part &&
    !b.horizon.part
  )
}

function judge(rate: Statement, total: Statement): AuditFinding | null {
  const years = rate.horizon?.years ?? 1
  const falls = isFall(rate)
  const computed = percentOf(toPower(factorOf(rate.range, falls), years), falls)
  const name = rate.figure.metric
  const where = [placeOf(rate), placeOf(total)]
  const signed = falls ? -rate.figure.value : rate.figure.value
  const middle = percentRangeText({ low: computedAt(signed, years), high: computedAt(signed, years) })
  const sum = (sign: string): string =>
    `${factorText(signed)}^${years} − 1 = ${falls ? '−' : ''}${middle.replace('-', '')} ${sign} ${falls ? '−' : ''}${total.figure.text}（按进位误差为${percentRangeText(computed)}）`
  if (meet(computed, total.range))
    return found(
      'cagr-total',
      'consistent',
      [`${name}的年均增速与累计增幅相符。`, `The yearly and the total growth of ${name} agree.`],
      sum('≈'),
      where,
    )
  if (isNearerTo(rate.range, computed, total.figure.value)) return null
  return found(
    'cagr-total',
    'contradiction',
    [
      `${name}的年均增速与累计增幅不符：年均${rate.figure.text}、${years}年应增长${middle}，另一处写${total.figure.text}。`,
      `The yearly growth of ${name}, ${rate.figure.text} over ${years} years, makes ${middle}; elsewhere it is ${total.figure.text}.`,
    ],
    sum('≠'),
    where,
  )
}

const computedAt = (signed: number, years: number): number => ((1 + signed / 100) ** years - 1) * 100

// A 「total」 that lies nearer to one year's growth than to the term's is one year's: most reports tell the last year among the five.
const isNearerTo = (yearly: Range, term: Range, value: number): boolean =>
  Math.abs(value - (yearly.low + yearly.high) / 2) < Math.abs(value - (term.low + term.high) / 2)

const since =
  /是[^，,。；;]{0,4}(?:(?:19|20)\d\d年|五[”"]?(?:期|时期|期间)?末|五年前)[^，,。；;]{0,3}的(?:近|约|大约|超过)?$/
const thenYearly =
  /^[，,、](?:(?<years>[两三四五六]|\d{1,2})年)?(?:年均|平均每年|每年平均)(?:实际)?(?:增长|递增|增加)(?:了|约|近)?$/

/** 「是“十五”末的3倍，年均增长24.8%」: five years of 24.8% make three times as much. */
function judgeTimes({ text }: Passage, times: Statement, rate: Statement | undefined): AuditFinding | null {
  if (!rate || times.figure.unit !== '倍' || times.figure.text.includes('番') || rate.figure.unit !== '%')
    return null
  const lead = text.slice(Math.max(0, times.at - 24), times.at)
  if (!since.test(lead) || !thenYearly.test(text.slice(times.end, rate.at))) return null
  const said = countOf(thenYearly.exec(text.slice(times.end, rate.at))?.groups?.years)
  const years = said ?? yearsSince(text.slice(0, times.end), lead)
  if (years === null || isRealGrowth(rate, text) || isRevisedSeries(rate)) return null
  const grown = toPower(factorOf(rate.range), years)
  const right = meet(grown, times.range)
  const name = times.figure.metric || rate.figure.metric
  const sum = `${factorText(rate.figure.value)}^${years} = ${rounded((1 + rate.figure.value / 100) ** years)} ${right ? '≈' : '≠'} ${times.figure.text}`
  const where = [placeOf(times), placeOf(rate)]
  return right
    ? found(
        'cagr-total',
        'consistent',
        [`${name}的年均增速与倍数相符。`, `The yearly growth of ${name} makes the multiple.`],
        sum,
        where,
      )
    : found(
        'cagr-total',
        'contradiction',
        [
          `${name}的年均增速与倍数不符：${sum}。`,
          `The yearly growth of ${name} does not make the multiple: ${sum}.`,
        ],
        sum,
        where,
      )
}

/** Years named in the sentence, from the one that is compared with; five where that is the end of a five-year plan. */
function yearsSince(text: string, lead: string): number | null {
  const from = /(?:19|20)\d\d(?=年[^年]*$)/.exec(lead)?.[0]
  if (from === undefined) return termYears
  const named = [...text.matchAll(/(?:19|20)\d\d(?=年)/g)].map(([year]) => Number(year))
  const years = Math.max(...named) - Number(from)
  return years > 0 ? years : null
}

const termYears = 5 // from the end of one five-year plan to the end of the next
