import { amountText, boundText, factorText, rangeText } from '../arithmetic.ts'
import { type Dossier, found } from '../dossier.ts'
import type { AuditFinding } from '../finding.ts'
import { metricNameOf } from '../metric-name.ts'
import { isAmount, isFall, isRealGrowth, isYearly } from '../metric-sorts.ts'
import { factorOf, gapBetween, meet, times } from '../range.ts'
import { type Passage, placeOf, type Statement } from '../statements.ts'

// Last year's level times this year's growth is this year's level: mostly between two reports of one issuer.

export function nextLevel(dossier: Dossier): AuditFinding[] {
  const levels = new Map<string, Statement[]>()
  for (const statement of dossier.statements) {
    const year = levelYear(statement)
    if (year === null) continue
    const key = `${statement.metric}|${year}|${statement.figure.unit}`
    levels.set(key, [...(levels.get(key) ?? []), statement])
  }
  return dossier.passages.flatMap(passage =>
    passage.statements.flatMap((rate, i) => judge(dossier, passage, levels, rate, i)),
  )
}

function levelYear(statement: Statement): number | null {
  const { figure, horizon, narrowed, estimated } = statement
  if (
    figure.polarity !== 'actual' ||
    !isAmount(statement) ||
    figure.op !== 'eq' ||
    narrowed !== '' ||
    estimated
  )
    return null
  if (figure.basis !== 'level' && figure.basis !== 'count') return null
  if (!metricNameOf(figure.metric).known || horizon === null || horizon.part) return null
  return horizon.to
}

function judge(
  { settings }: Dossier,
  { text, statements }: Passage,
  levels: ReadonlyMap<string, Statement[]>,
  rate: Statement,
  i: number,
): AuditFinding[] {
  const { figure, horizon } = rate
  if (
    figure.unit !== '%' ||
    figure.basis !== 'growth' ||
    figure.polarity !== 'actual' ||
    isYearly(rate) ||
    isFall(rate)
  )
    return []
  if (rate.narrowed !== '' || horizon === null || horizon.part || horizon.years > 1 || horizon.to === null)
    return []
  const level = [statements[i - 1], statements[i + 1]].find(
    other =>
      other &&
      other.metric === rate.metric &&
      levelYear(other) === horizon.to &&
      Math.abs(other.at - rate.at) < 30,
  )
  if (!level) return []
  const bases = (levels.get(`${rate.metric}|${horizon.to - 1}|${level.figure.unit}`) ?? []).filter(
    base => base.clause !== rate.clause,
  )
  const base = bases[0]
  if (!base || bases.some(other => other.figure.value !== base.figure.value)) return []
  const computed = times(base.range, factorOf(rate.range))
  const middle = base.figure.value * (1 + figure.value / 100)
  const name = figure.metric
  const right = meet(computed, level.range)
  const sum = `${base.figure.text} × ${factorText(figure.value)} = ${amountText(middle, level.figure)}（${rangeText(computed, level.figure)}） ${right ? '≈' : '≠'} ${boundText(level.figure)}`
  const where = [base, rate, level].map(placeOf)
  if (right)
    return [
      found(
        'next-level',
        'consistent',
        [`${name}的基数、增速与总量相符。`, `Base, growth and level of ${name} agree.`],
        sum,
        where,
      ),
    ]
  const gap = gapBetween(computed, level.range)
  if (isRealGrowth(rate, text))
    return [
      found(
        'next-level',
        'not-comparable',
        [
          `${name}的增速按可比价或可比口径，以现价基数推算只供参考。`,
          `Growth of ${name} is at comparable prices, its base at current ones: indicative only.`,
        ],
        sum,
        where,
      ),
    ]
  if (gap > settings.revision && base.document === rate.document && base.horizon?.own && horizon.own)
    return [
      found(
        'next-level',
        'contradiction',
        [
          `${name}的基数、增速与总量不符：${sum}。`,
          `Base, growth and level of ${name} do not agree: ${sum}.`,
        ],
        sum,
        where,
      ),
    ]
  return gap <= settings.revision
    ? [
        found(
          'next-level',
          'not-comparable',
          [
            `${name}的基数、增速与总量略有出入，可能是基数修订或同口径增速。`,
            `Base, growth and level of ${name} differ slightly: a revised base or a comparable scope.`,
          ],
          sum,
          where,
        ),
      ]
    : [
        found(
          'next-level',
          'suspect',
          [
            `${name}的基数、增速与总量不符，请核对口径是否变化。`,
            `Base, growth and level of ${name} do not agree: did the scope change?`,
          ],
          sum,
          where,
        ),
      ]
}
