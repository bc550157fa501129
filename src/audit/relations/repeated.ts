import { type Dossier, found } from '../dossier.ts'
import type { AuditFinding } from '../finding.ts'
import { metricNameOf } from '../metric-name.ts'
import { isFall, isOverLastYear, isYearly } from '../metric-sorts.ts'
import { gapBetween, meet } from '../range.ts'
import { placeOf, type Statement } from '../statements.ts'

// One metric said twice of one time.

export function repeated({ statements }: Dossier): AuditFinding[] {
  const groups = new Map<string, Statement[]>()
  for (const statement of statements) {
    const key = sameThing(statement)
    if (key === null) continue
    const group = groups.get(key)
    if (group) group.push(statement)
    else groups.set(key, [statement])
  }
  return [...groups.values()].flatMap(group =>
    group.slice(1).flatMap(later => judge(group[0] as Statement, later)),
  )
}

const crossing = /突破|[跃迈跨站][上过越]|迈入|进入/

/** Everything two statements must share before their numbers have to be the same; null where something is not known. */
function sameThing(statement: Statement): string | null {
  const { figure, metric, horizon, narrowed, document } = statement
  if (narrowed !== '' || metric.length < 3 || horizon === null || horizon.to === null || horizon.part)
    return null
  if (!metricNameOf(figure.metric).known || statement.estimated) return null
  if (!['growth', 'cagr', 'decrease', 'level', 'share'].includes(figure.basis)) return null
  if (figure.polarity === 'target' && figure.hedged) return null
  if (crossing.test(statement.before)) return null // the thresholds' own relation
  const isRate = figure.unit === '%'
  const pace = !isRate
    ? 'level'
    : isYearly(statement)
      ? 'yearly'
      : isOverLastYear(statement)
        ? 'over last year'
        : figure.basis
  const years = pace === 'over last year' ? 1 : horizon.years
  return [
    document.plan.source.name,
    metric,
    figure.unit,
    pace,
    isFall(statement),
    horizon.to,
    years,
    figure.polarity,
  ].join('|')
}

// Numbers farther apart are of two things, whatever the words: a term's growth and a year's.
const farApart = 0.5

function judge(first: Statement, later: Statement): AuditFinding[] {
  if (first.clause === later.clause) return []
  const name = first.figure.metric
  const [a, b] = [first.figure.text, later.figure.text]
  const where = [placeOf(first), placeOf(later)]
  if (meet(first.range, later.range))
    return [
      found(
        'repeated',
        'consistent',
        [`${name}两处所写相符。`, `${name} is stated twice, alike.`],
        `${a} ≈ ${b}`,
        where,
      ),
    ]
  if (gapBetween(first.range, later.range) > farApart) return []
  const sure = timeIsSure(first, later)
  const sentences: [string, string] = sure
    ? [`${name}两处所写不一：${a}，${b}。`, `${name} is stated twice, differently: ${a}, ${b}.`]
    : [
        `${name}两处所写不一（${a}，${b}），请核对时段与口径是否相同。`,
        `${name} is stated as ${a} and as ${b}: the same time and scope?`,
      ]
  return [found('repeated', sure ? 'contradiction' : 'suspect', sentences, `${a} ≠ ${b}`, where)]
}

// Both say their year themselves, or both are rates under the same words for it. An amount under words of an earlier sentence may be
// of another year that the sentence has only hinted at.
const timeIsSure = (a: Statement, b: Statement): boolean =>
  (a.horizon?.own === true && b.horizon?.own === true) ||
  (a.figure.unit === '%' && a.horizon?.text === b.horizon?.text)
