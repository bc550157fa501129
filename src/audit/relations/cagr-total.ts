import { factorText, percentRangeText } from '../arithmetic.ts'
import { type Dossier, found } from '../dossier.ts'
import type { AuditFinding } from '../finding.ts'
import { isFall, isOverLastYear, isYearly } from '../metric-sorts.ts'
import { factorOf, meet, percentOf, type Range, toPower } from '../range.ts'
import { placeOf, type Statement } from '../statements.ts'

// 「年均增长14.7%」 and, paragraphs on, 「增长86.2%」 of the same five years.

export function cagrTotal({ statements }: Dossier): AuditFinding[] {
  const rates = statements.filter(
    ({ figure }) => figure.unit === '%' && ['growth', 'cagr', 'decrease'].includes(figure.basis),
  )
  const yearly = rates.filter(isYearly)
  const totals = rates.filter(
    rate => !isYearly(rate) && !isOverLastYear(rate) && (rate.horizon?.years ?? 1) > 1,
  )
  return yearly.flatMap(rate =>
    totals.filter(total => isSameTerm(rate, total)).flatMap(total => judge(rate, total) ?? []),
  )
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
