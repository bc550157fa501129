import { type CompareSettings, type Comparison, compareFigures } from './lineage-compare.ts'
import { kindOf, type Match } from './lineage-match.ts'
import { sameWords } from './lineage-names.ts'
import type { Statement } from './lineage-statements.ts'
import { familyOf, unitMatch } from './lineage-units.ts'
import { areRelated, metricDistance, plainWords } from './metric-name.ts'
import { isGeneralName } from './metric-name-words.ts'

export type TraceVerdict = 'met' | 'missed' | 'unclear' | 'not-reported'

/** Why a statement about the same metric still does not decide whether the target was met. */
export type Doubt =
  | 'told-in-words'
  | 'several-years'
  | 'cumulative'
  | 'growth-against-level'
  | 'level-against-growth'
  | 'other-kind'
  | 'other-unit'
  | 'other-stage'
  | 'other-coverage'
  | 'other-territory'
  | 'broader' // the outcome counts more than the target did, and reaches it
  | 'narrower' // the outcome counts less than the target did, and does not reach it
  | 'other-scope' // neither holds the other
  | 'named-set' // the target names its members, the outcome does not
  | 'printed-open' // the comparators leave it open

/** The verdict with what it rests on; `lineage-why.ts` puts it in words. */
export type Judgement = {
  readonly verdict: TraceVerdict
  readonly doubt: Doubt | null
  readonly comparison: Comparison | null
}

/** Decides one match. */
export function judge(match: Match, settings: CompareSettings): Judgement {
  const doubt = doubtBefore(match)
  if (doubt !== null) return { verdict: 'unclear', doubt, comparison: null }
  const { target } = match
  const comparison = compareFigures(target.figure, comparedFigure(match), target.name, settings)
  const after = doubtAfter(match, comparison)
  if (after !== null) return { verdict: 'unclear', doubt: after, comparison }
  return { verdict: comparison.result === 'reached' ? 'met' : 'missed', doubt: null, comparison }
}

// A share at the end of a term is the last year's too; what adds up over the years is not.
const standsAtTheEnd = ({ figure, phrase, name }: Statement): boolean =>
  (figure.basis === 'share' || name.known?.sort === 'stock') &&
  /达到?|提高到|增加到|为|升至|增至|降至|控制/.test(phrase)

function doubtBefore(match: Match): Doubt | null {
  const { target, outcome } = match
  if (outcome.extent === 'years' && !standsAtTheEnd(outcome))
    return /累计|累积/.test(outcome.phrase) && outcome.inherited === 'year' ? 'cumulative' : 'several-years'
  const stages = [stageOf(target), stageOf(outcome)]
  const { differences } = metricDistance(target.name, outcome.name)
  const doubt =
    doubtOfKind(target, outcome) ??
    doubtOfUnit(target, outcome) ??
    (isWholeForAdded(target, outcome) ? 'other-kind' : null)
  if (doubt !== null) return doubt
  if (stages[0] !== stages[1] && !stages.includes(null)) return 'other-stage'
  if (differences.includes('territory')) return 'other-territory'
  return differences.includes('coverage') && coverageMatters(match) ? 'other-coverage' : null
}

function doubtOfKind({ figure: t }: Statement, { figure: o }: Statement): Doubt | null {
  const [promised, reported] = [kindOf(t.basis, t.unit), kindOf(o.basis, o.unit)]
  if (promised === reported) return null
  if (promised === 'change' && reported === 'amount') return 'growth-against-level'
  return promised === 'amount' && reported === 'change' ? 'level-against-growth' : 'other-kind'
}

// 「新增180公里」, and 「由412公里增至575公里」: the second is not what was added.
const isEndOfChange = ({ figure: t }: Statement, { figure: o, phrase }: Statement): boolean =>
  t.basis === 'increase' && o.basis !== 'increase' && /[由从][^，]*(?:到|至)/.test(phrase)

function doubtOfUnit(
  { figure: t, name: promised }: Statement,
  { figure: o, name: reported }: Statement,
): Doubt | null {
  // 「提高1个百分点」 is no share of 1%.
  if ((t.unit === '百分点') !== (o.unit === '百分点') && (t.basis === 'share' || o.basis === 'share'))
    return 'other-unit'
  const units = unitMatch(t.unit, o.unit).kind
  const sameKnown = promised.known !== null && promised.known === reported.known
  const counters = familyOf(t.unit) === 'things' && familyOf(o.unit) === 'things'
  const sameThing = sameKnown || (counters && sameWords(promised.core, reported.core))
  return units === 'apart' || (units === 'near' && !sameThing) ? 'other-unit' : null
}

// Since 2012 「全社会」 or 「不含农户」 is said of 固定资产投资 in one report and left out in the next.
const coverageMatters = ({ target, outcome }: Match): boolean =>
  !(target.name.known === null && [target, outcome].some(({ name }) => name.coverage === '全社会')) &&
  (target.name.known?.name !== '固定资产投资' ||
    (target.name.coverage !== null && outcome.name.coverage !== null))

/** Begun or finished, by the words of the figure's own entry. */
export function stageOf({ entry, phrase }: Statement): 'begun' | 'finished' | null {
  const words = `${entry.before}${entry.after}`
  if (
    /启动|开工|动工|前期工作|签约|开展前期/.test(words) ||
    /^(?:年内|今年|全年)?(?:启动|开工|动工)/.test(phrase)
  )
    return 'begun'
  return /完成|建成|竣工|完工|投产|投用|投入使用|通车|交付/.test(words) || /^完成/.test(phrase)
    ? 'finished'
    : null
}

function doubtAfter(match: Match, comparison: Comparison): Doubt | null {
  if (comparison.result === 'open') return 'printed-open'
  const reached = comparison.result === 'reached'
  const breadth = breadthOf(match)
  if (!reached && isPaidInPart(match.outcome) && !isPaidInPart(match.target)) return 'narrower'
  if (breadth === 'apart' || isFarOff(match, breadth) || (breadth === 'alike' && !reached))
    return 'other-scope'
  if (namesItsMembers(match.target) && !namesItsMembers(match.outcome) && reached) return 'named-set'
  if (breadth === 'broader' && reached && !comparison.ceiling) return 'broader'
  return breadth === 'narrower' && !reached && !comparison.ceiling ? 'narrower' : null
}

// 「市级财政支持建成农村公路96公里」 counts only what that purse paid for.
const isPaidInPart = ({ figure, phrase }: Statement): boolean =>
  /财政(?:支持|补助|资助|奖补)|援建|捐建|帮扶建/.test(`${phrase}${figure.metric}`)

// A report that comes to a quarter of its target, or to four times it, under another name most likely counts other things.
const farthestOff = 4
// 「新增规上企业15家」 and 「规上企业198家」: under the same name too, so many more are all that there are.
const farthestAbove = 6
function isFarOff({ target, outcome }: Match, breadth: Breadth): boolean {
  const sameName = breadth === 'equal' && target.name.core === outcome.name.core
  if (target.figure.unit === '%' || target.figure.value <= 0 || outcome.figure.value <= 0) return false
  const units = unitMatch(target.figure.unit, outcome.figure.unit)
  const ratio = (outcome.figure.value * (units.kind === 'converted' ? units.factor : 1)) / target.figure.value
  return sameName ? ratio > farthestAbove : ratio > farthestOff || ratio < 1 / farthestOff
}

// 「新增高新技术企业12家」, and 「高新技术企业达到96家」: that is all of them.
const isWholeForAdded = (target: Statement, outcome: Statement): boolean =>
  outcome.from === null &&
  (isEndOfChange(target, outcome) ||
    (target.figure.basis === 'increase' &&
      target.figure.unit !== '%' &&
      outcome.figure.basis !== 'increase' &&
      !outcome.name.added &&
      outcome.name.known?.sort === 'stock' &&
      standsAtTheEnd(outcome)))

/** 「由412公里增至575公里」 against 「新增180公里」: what was added is the difference. */
export function comparedFigure({ target, outcome }: Match): Statement['figure'] {
  if (!isEndOfChange(target, outcome) || outcome.from === null) return outcome.figure
  const value = Number((outcome.figure.value - outcome.from).toPrecision(12))
  return { ...outcome.figure, basis: 'increase', value }
}

const leastAlike = 0.6 // of names that are neither equal nor one within the other

/** How much the outcome counts, beside what the target does. `alike`: only words and owner say that it is the same. */
export type Breadth = 'equal' | 'broader' | 'narrower' | 'alike' | 'apart'

export function breadthOf({ target, outcome, name, owned }: Match): Breadth {
  if (target.name.known !== null && target.name.known === outcome.name.known) return 'equal'
  const [t, o] = [target.name.core, outcome.name.core]
  if (t === o || sameWords(t, o)) return 'equal'
  if ((isGeneralName(t) && isGeneralName(o) && !owned) || areRelated(target.name, outcome.name))
    return 'apart'
  // 「主城区、两岸景区和新区绿化」 is the sum of several.
  if (/[、和及]/.test(outcome.figure.metric) && o.endsWith(t.slice(-2))) return 'broader'
  const held = heldBreadth(target, outcome)
  if (held !== null) return held
  if (name >= leastAlike) return 'equal'
  return owned ? 'alike' : 'apart'
}

// 「设施蔬菜面积达到3万亩，产量达到20万吨」 says of what in its clause: the thing that 「蔬菜产量」 names more fully.
function saidOfIt({ clause, heading, name }: Statement, fuller: string): boolean {
  const said = plainWords(`${heading}${clause.text}`)
  const owner = fuller.endsWith(name.core) ? fuller.slice(0, -name.core.length) : fuller
  return said.includes(fuller) || (isGeneralName(name.core) && said.includes(owner))
}

// 「12328热线受理诉求4.6万件，办结率99.7%」: whose rate it is stands in the same clause.
function ownerNamed({ clause, name, figure }: Statement, fuller: string): boolean {
  const rest = fuller.startsWith(name.core) ? fuller.slice(name.core.length) : ''
  const owner = fuller.endsWith(name.core) ? fuller.slice(0, -name.core.length) : rest
  const said = plainWords(clause.text.slice(0, Math.max(0, figure.span[0] - clause.span[0])))
  return owner.length >= 2 && said.includes(owner)
}

/** Where one name has all words of the other. */
function heldBreadth(target: Statement, outcome: Statement): Breadth | null {
  const [t, o] = [target.name.core, outcome.name.core]
  // 「新开、优化公交线路18条」 against 「新开公交线路7条」: the half of what was promised.
  if (isOfSeveral(target) && !isOfSeveral(outcome)) return 'narrower'
  if (holds(t, o)) return ownerNamed(outcome, t) || (o.length >= 5 && saysEnough(o)) ? 'equal' : 'broader'
  if (holds(o, t)) return saidOfIt(target, o) || saysEnough(t) ? 'equal' : 'narrower'
  return null
}
// 「老旧小区」 is one thing whatever stands before it; 「公园」 may be any.
const saysEnough = (name: string): boolean => name.length >= 4 && !isGeneralName(name)
const isOfSeveral = ({ figure }: Statement): boolean => /.[、和及与]./.test(figure.metric)

/** Whether the longer name has all characters of the shorter one, in order. */
function holds(longer: string, shorter: string): boolean {
  let at = 0
  for (const character of longer) if (character === shorter.charAt(at)) at++
  return shorter !== '' && at === shorter.length
}

// 「完成望城路、柳堰街等15条道路」: whether another report's fifteen are these cannot be known.
const namesItsMembers = ({ entry, clause, figure }: Statement): boolean => {
  const before = clause.text.slice(0, Math.max(0, figure.span[0] - clause.span[0]))
  return /(?:[^，。；]、)?[^，。；、]{2,12}等$/.test(before) && !/达到|突破/.test(entry.before)
}
