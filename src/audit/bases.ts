import type { Dossier } from './dossier.ts'
import { isAmount } from './metric-sorts.ts'
import type { Statement } from './statements.ts'

// Where a goal starts from.

/** The latest amount reached in the same document, of those that are `like` it; null where there are two of one time. */
export function baseOf(
  goal: Statement,
  { statements }: Dossier,
  like: (base: Statement) => boolean,
): Statement | null {
  const bases = statements.filter(
    base =>
      base.document === goal.document &&
      base.figure.polarity === 'actual' &&
      isAmount(base) &&
      base.figure.unit === goal.figure.unit &&
      !base.horizon?.part &&
      base.figure.high === null &&
      !isStart(base) &&
      like(base),
  )
  const latest = Math.max(...bases.map(({ horizon }) => horizon?.to ?? 0))
  const ofTime = bases.filter(({ horizon }) => (horizon?.to ?? 0) === latest)
  // 「突破千亿元大关、达到1086亿元」: the amount itself says more than the mark that it passed.
  const told = ofTime.filter(({ figure }) => figure.op === 'eq')
  const newest = told.length > 0 ? told : ofTime
  // Two amounts of one measure and one time: one of them means something else, and nobody can say which.
  return newest.every(({ figure }) => figure.value === newest[0]?.figure.value) ? (newest[0] ?? null) : null
}

/** 「由96家增加到388家」, 「比上年的55.4亿元增长」: the first of the two is no longer so. */
const isStart = ({ before }: Statement): boolean =>
  /(?:由|从)[^，。；]{0,16}$|(?:比|较)[^，。；]{0,16}的(?:约|近)?$/.test(before)

/** Whether two statements measure the same, where a sentence may shorten a name: 「茶叶种植18万亩，全产业链产值32亿元」 tells the 茶叶全产业链产值. */
export function isOfSameName(base: Statement, goal: Statement): boolean {
  if (base.metric === goal.metric) return true
  const [short, long] = [base.figure.metric, goal.figure.metric]
  if (short.length < shortestName || long.length <= short.length || !long.endsWith(short)) return false
  const { text } = base.clause
  const start = Math.max(text.lastIndexOf('。', base.at), text.lastIndexOf('；', base.at)) + 1
  return text.slice(start, base.at).includes(long.slice(0, -short.length))
}

const shortestName = 4 // characters: 「产值」 alone ends the names of many things

const longestTerm = 15 // years: 「到2035年」 is the farthest a plan of this century looks

/** Growth steps from the base to the goal; null where the words do not say. */
export function stepsBetween(base: Statement, goal: Statement, yearly: boolean): number | null {
  const [from, to] = [base.horizon?.to ?? null, goal.horizon?.to ?? null]
  if (from !== null && to !== null && to > from && to - from <= longestTerm)
    return yearly || to - from === 1 ? to - from : null
  return yearly && goal.horizon && goal.horizon.years > 1 ? goal.horizon.years : null
}
