import { type ChangeEnds, changeEndsIn } from '../change-ends.ts'
import type { Dossier } from '../dossier.ts'
import type { AuditFinding } from '../finding.ts'
import { metricNameOf } from '../metric-name.ts'
import { isOverLastYear, isYearly } from '../metric-sorts.ts'
import type { Passage, Statement } from '../statements.ts'
import { judgeChange } from './from-to.ts'

// 「达到648亿元，是2016年的1.6倍」, and in another sentence 「2016年为402亿元」: the base of a change is told elsewhere.

export function farBases({ passages, statements, settings }: Dossier): AuditFinding[] {
  const bases = statements.filter(isDatedAmount)
  return passages.flatMap(passage => {
    const near = new Set(changeEndsIn(passage).map(({ change }) => change))
    return passage.statements.flatMap((change, i) => {
      const to = near.has(change) ? null : levelBeside(passage, i)
      const from = to ? baseOfChange(bases, statements, change, to) : null
      return to && from
        ? (judgeAcross(passage, { from, to, change, words: change.before }, settings) ?? [])
        : []
    })
  })
}

function baseOfChange(
  bases: readonly Statement[],
  statements: readonly Statement[],
  change: Statement,
  to: Statement,
): Statement | null {
  const year = startYear(change, to)
  return (year === null ? null : baseIn(bases, to, year)) ?? startTold(statements, to, change)
}

/** What one sentence cannot answer for another is a doubt; between two that name their years it is a contradiction. */
function judgeAcross(passage: Passage, ends: ChangeEnds, settings: Dossier['settings']): AuditFinding | null {
  const finding = judgeChange(passage, ends, settings)
  if (finding?.verdict !== 'contradiction') return finding
  const said = ends.change.before.includes(`${ends.from.horizon?.to}年`) || isYearsGrowth(ends.change)
  if (said) return finding
  return {
    ...finding,
    verdict: 'suspect',
    zh: `${finding.zh.replace(/。$/, '')}，请核对时段与口径。`,
    en: `${finding.en.replace(/\.$/, '')}; the same time and scope?`,
  }
}

const isDatedAmount = ({ figure, narrowed, horizon, estimated }: Statement): boolean =>
  figure.polarity === 'actual' &&
  figure.op === 'eq' &&
  figure.high === null &&
  ['level', 'count', 'share'].includes(figure.basis) &&
  narrowed === '' &&
  !estimated &&
  horizon !== null &&
  !horizon.part &&
  horizon.own &&
  horizon.years === 1 &&
  horizon.to !== null

const reached = /(?:达到?|为|突破|增至|增加到|提高到|完成|实现|至|到|总数|总量|有)(?:了)?$/
const joint =
  /^(?:左右)?[，,、](?:(?:五|5)年(?:来|间|累计|共)?|累计|共|年均|实际|同比|比上年|较上年|增幅|增速|为|达|[比较是为](?:(?:19|20)\d\d年|五年前)(?:底|末|的)?|达到(?:19|20)\d\d年的|净|翻了?|增加|增长|提高|上升|提升|下降|降低|减少|压减)+(?:了)?(?:近|约|超)?$/

/** The level that stands right before a change of it. */
function levelBeside({ text, statements }: Passage, i: number): Statement | null {
  const [level, change] = [statements[i - 1], statements[i]]
  if (!level || !change || level.metric !== change.metric.replace(/·增速$/, '')) return null
  if (isOverLastYear(change) && !isYearsGrowth(change)) return null
  if (!['level', 'count', 'share'].includes(level.figure.basis) || level.figure.op !== 'eq') return null
  if (level.figure.polarity !== 'actual' || level.narrowed !== '' || level.metric.length < shortest)
    return null
  if (!reached.test(level.before) && !level.before.endsWith(level.figure.metric)) return null
  return joint.test(text.slice(level.end, change.at)) ? level : null
}

const shortest = 4 // characters of a name that says what is measured

// Last year's growth of a known metric is `next-level`'s.
const isYearsGrowth = (change: Statement): boolean =>
  !isYearly(change) &&
  change.figure.basis !== 'cagr' &&
  (change.figure.unit === '%' || (change.figure.unit === '倍' && /增长|增幅/.test(change.before)))

/** The year that a change starts from: the one it names, or the last before the term that it is of. */
function startYear(change: Statement, { horizon }: Statement): number | null {
  const named = /((?:19|20)\d\d)年/.exec(change.before)?.[1]
  if (named !== undefined) return Number(named)
  const years = horizon?.years ?? 1
  const to = horizon?.to ?? null
  const ofTerm = /(?:五|5)年|累计|年均/.test(change.before)
  if (to !== null && years === 1 && isYearsGrowth(change) && !metricNameOf(change.figure.metric).known)
    return to - 1
  return to !== null && years > 1 && ofTerm ? to - years : null
}

/** 「由61.3%提高到68.2%」, told elsewhere of the same end. */
function startTold(statements: readonly Statement[], to: Statement, change: Statement): Statement | null {
  if (!/(?:五|5)年|累计/.test(change.before)) return null
  const at = statements.findIndex(
    (end, i) =>
      end !== to &&
      end.document === to.document &&
      end.metric === to.metric &&
      end.figure.value === to.figure.value &&
      end.figure.unit === to.figure.unit &&
      statements[i - 1]?.clause === end.clause &&
      statements[i - 1]?.figure.unit === end.figure.unit &&
      /(?:由|从)[^，。；]{0,16}$/.test(statements[i - 1]?.before ?? '') &&
      /^(?:提高|增加|增长|上升|提升|扩大)?(?:到|至|为)$/.test(end.before),
  )
  return at > 0 ? (statements[at - 1] ?? null) : null
}

/** The one amount told of that year; null where there are two, or none. */
function baseIn(bases: readonly Statement[], to: Statement, year: number): Statement | null {
  const [base, ...others] = bases.filter(
    other =>
      other.document === to.document &&
      other.metric === to.metric &&
      other.figure.unit === to.figure.unit &&
      other.horizon?.to === year &&
      other !== to,
  )
  return base && others.every(({ figure }) => figure.value === base.figure.value) ? base : null
}
