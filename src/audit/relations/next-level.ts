import { amountText, boundText, factorText, rangeText } from '../arithmetic.ts'
import { type Dossier, found, type Sentences } from '../dossier.ts'
import type { AuditFinding, Verdict } from '../finding.ts'
import { metricNameOf } from '../metric-name.ts'
import { isAmount, isFall, isRealGrowth, isYearly } from '../metric-sorts.ts'
import { factorOf, gapBetween, meet, times } from '../range.ts'
import { type Passage, placeOf, type Statement } from '../statements.ts'

// Last year's level times this year's growth is this year's level: mostly between two reports of one issuer.

type Year = { readonly base: Statement; readonly rate: Statement; readonly level: Statement }

export function nextLevel(dossier: Dossier): AuditFinding[] {
  const levels = levelsByYear(dossier.statements)
  return dossier.passages.flatMap(passage =>
    passage.statements.flatMap((rate, i) => {
      const year = yearOf(passage, levels, rate, i)
      return year ? [judge(dossier, passage, year)] : []
    }),
  )
}

function levelsByYear(statements: readonly Statement[]): ReadonlyMap<string, Statement[]> {
  const levels = new Map<string, Statement[]>()
  for (const statement of statements) {
    const year = levelYear(statement)
    if (year === null) continue
    const key = `${statement.metric}|${year}|${statement.figure.unit}`
    const group = levels.get(key)
    if (group) group.push(statement)
    else levels.set(key, [statement])
  }
  return levels
}

/** The year whose level of a known metric a statement gives; null for estimates, parts of years and narrowed metrics. */
function levelYear(statement: Statement): number | null {
  const { figure, horizon, narrowed, estimated } = statement
  if (figure.polarity !== 'actual' || !isAmount(statement) || figure.op !== 'eq') return null
  if (narrowed !== '' || estimated || !metricNameOf(figure.metric).known) return null
  return horizon === null || horizon.part ? null : horizon.to
}

const levelReach = 30 // characters between a level and its growth: 「达到60亿元，同比增长10%」

function yearOf(
  { statements }: Passage,
  levels: ReadonlyMap<string, Statement[]>,
  rate: Statement,
  i: number,
): Year | null {
  const year = growthYear(rate)
  if (year === null) return null
  const level = [statements[i - 1], statements[i + 1]].find(
    other =>
      other &&
      other.metric === rate.metric &&
      levelYear(other) === year &&
      Math.abs(other.at - rate.at) < levelReach,
  )
  if (!level) return null
  const bases = (levels.get(`${rate.metric}|${year - 1}|${level.figure.unit}`) ?? []).filter(
    base => base.clause !== rate.clause,
  )
  const [base] = bases
  return base && bases.every(other => other.figure.value === base.figure.value) ? { base, rate, level } : null
}

function growthYear(rate: Statement): number | null {
  const { figure, horizon, narrowed } = rate
  if (figure.unit !== '%' || figure.basis !== 'growth' || figure.polarity !== 'actual') return null
  if (isYearly(rate) || isFall(rate) || narrowed !== '') return null
  return horizon === null || horizon.part || horizon.years > 1 ? null : horizon.to
}

function judge({ settings }: Dossier, { text }: Passage, { base, rate, level }: Year): AuditFinding {
  const computed = times(base.range, factorOf(rate.range))
  const middle = base.figure.value * (1 + rate.figure.value / 100)
  const right = meet(computed, level.range)
  const sum = `${base.figure.text} × ${factorText(rate.figure.value)} = ${amountText(middle, level.figure)}（${rangeText(computed, level.figure)}） ${right ? '≈' : '≠'} ${boundText(level.figure)}`
  const saying = (verdict: Verdict, sentences: Sentences): AuditFinding =>
    found('next-level', verdict, sentences, sum, [base, rate, level].map(placeOf))
  const name = rate.figure.metric
  if (right) return saying('consistent', says.agrees(name))
  if (isRealGrowth(rate, text)) return saying('not-comparable', says.real(name))
  if (gapBetween(computed, level.range) <= settings.revision)
    return saying('not-comparable', says.revised(name))
  // Two reports may stand before and after a census; one report has to agree with itself.
  const oneVoice = base.document === rate.document && base.horizon?.own && rate.horizon?.own
  return oneVoice
    ? saying('contradiction', says.disagrees(name, sum))
    : saying('suspect', says.doubtful(name))
}

const says = {
  agrees: (name: string): Sentences => [
    `${name}的基数、增速与总量相符。`,
    `Base, growth and level of ${name} agree.`,
  ],
  disagrees: (name: string, sum: string): Sentences => [
    `${name}的基数、增速与总量不符：${sum}。`,
    `Base, growth and level of ${name} do not agree: ${sum}.`,
  ],
  doubtful: (name: string): Sentences => [
    `${name}的基数、增速与总量不符，请核对口径是否变化。`,
    `Base, growth and level of ${name} do not agree: did the scope change?`,
  ],
  revised: (name: string): Sentences => [
    `${name}的基数、增速与总量略有出入，可能是基数修订或同口径增速。`,
    `Base, growth and level of ${name} differ slightly: a revised base or a comparable scope.`,
  ],
  real: (name: string): Sentences => [
    `${name}的增速按可比价或可比口径，以现价基数推算只供参考。`,
    `Growth of ${name} is at comparable prices, its base at current ones: indicative only.`,
  ],
}
