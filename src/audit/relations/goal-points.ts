import { boundText, rounded } from '../arithmetic.ts'
import { type Dossier, found, type Sentences } from '../dossier.ts'
import type { AuditFinding } from '../finding.ts'
import { isFall, isYearly } from '../metric-sorts.ts'
import { meet, plus, type Range } from '../range.ts'
import { type Passage, placeOf, type Statement } from '../statements.ts'

// 「占比达到40%，提高3.6个百分点」 from 36.4%; 「城镇化率达到62%，年均提高1个百分点」 from 57%.

export function goalPoints({ passages, statements }: Dossier): AuditFinding[] {
  const bases = statements.filter(
    ({ figure, narrowed, horizon, estimated }) =>
      figure.polarity === 'actual' &&
      figure.unit === '%' &&
      figure.op === 'eq' &&
      figure.basis === 'share' &&
      narrowed === '' &&
      !estimated &&
      !horizon?.part,
  )
  return passages.flatMap(passage =>
    passage.statements.flatMap((points, i) => {
      const goal = isPoints(points) ? goalBeside(passage, i) : null
      const base = goal ? latest(bases, goal) : null
      return goal && base ? (judge(base, points, goal) ?? []) : []
    }),
  )
}

const isPoints = ({ figure, narrowed }: Statement): boolean =>
  figure.unit === '百分点' && figure.polarity === 'target' && narrowed === ''

const joint =
  /^(?:以上|左右|以内)?[，,、（(]?(?:每年|年均|五年|累计|力争|[比较](?:上年|去年|(?:19|20)\d\d年)(?:底|末)?)?/

/** The rate that the points lead to: right before them, or right behind. */
function goalBeside({ text, statements }: Passage, i: number): Statement | null {
  const points = statements[i] as Statement
  return (
    [statements[i - 1], statements[i + 1]].find(goal => {
      if (!goal || goal.metric !== points.metric || goal.figure.polarity !== 'target') return false
      if (goal.figure.unit !== '%' || goal.figure.basis !== 'share' || goal.narrowed !== '') return false
      const [a, b] = goal.at < points.at ? [goal, points] : [points, goal]
      const between = text.slice(a.end, b.at)
      return between.length < longestJoint && joint.test(between) && !/[。；;]/.test(between)
    }) ?? null
  )
}

const longestJoint = 16

function latest(bases: readonly Statement[], goal: Statement): Statement | null {
  const own = bases.filter(
    base => base.document === goal.document && base.metric === goal.metric && !/[由从]/.test(base.before),
  )
  const year = Math.max(...own.map(({ horizon }) => horizon?.to ?? 0))
  const [base, ...others] = own.filter(({ horizon }) => (horizon?.to ?? 0) === year)
  return base && others.every(({ figure }) => figure.value === base.figure.value) ? base : null
}

function stepsOf(base: Statement, points: Statement, goal: Statement): number | null {
  if (!isYearly(points)) return 1
  const [from, to] = [base.horizon?.to ?? null, goal.horizon?.to ?? null]
  return from !== null && to !== null && to > from ? to - from : null
}

function judge(base: Statement, points: Statement, goal: Statement): AuditFinding | null {
  const steps = stepsOf(base, points, goal)
  if (steps === null) return null
  const sign = isFall(points) ? -1 : 1
  const added: Range = { low: points.range.low * steps, high: points.range.high * steps }
  const computed =
    sign < 0
      ? { low: base.range.low - added.high, high: base.range.high - added.low }
      : plus(base.range, added)
  const value = base.figure.value + sign * steps * points.figure.value
  const right = meet(computed, goal.range)
  // 「年均提高1个百分点以上」 may bring more, and what is beyond the goal is none the worse.
  const beyond = sign > 0 ? value > goal.figure.value : value < goal.figure.value
  const step = steps === 1 ? points.figure.text : `${steps} × ${points.figure.text}`
  const sum = `${base.figure.text} ${sign < 0 ? '−' : '+'} ${step} = ${rounded(value)}% ${right ? '≈' : '≠'} ${boundText(goal.figure)}`
  const where = [base, points, goal].map(placeOf)
  if (right || (steps > 1 && beyond)) return found('goal-points', 'consistent', says.agrees(goal), sum, where)
  const sure = steps === 1 && base.horizon?.to === (goal.horizon?.to ?? 0) - 1
  return found('goal-points', sure ? 'contradiction' : 'warning', says.differs(goal, sum), sum, where)
}

const says = {
  agrees: ({ figure }: Statement): Sentences => [
    `${figure.metric}的基数、百分点与目标相符。`,
    `Base, points and goal of ${figure.metric} agree.`,
  ],
  differs: ({ figure }: Statement, sum: string): Sentences => [
    `${figure.metric}的基数加上百分点，与目标不符：${sum}。`,
    `Base and points of ${figure.metric} do not make its goal: ${sum}.`,
  ],
}
