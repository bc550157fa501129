import type { Basis } from '../model/plan.ts'
import { sameWords } from './lineage-names.ts'
import type { Statement } from './lineage-statements.ts'
import { familyOf, unitMatch } from './lineage-units.ts'
import { bagOf, containment, likeness, pairsOf, type Rarity, type WordBag } from './lineage-words.ts'
import { areRelated, metricDistance, plainWords } from './metric-name.ts'
import { isGeneralName } from './metric-name-words.ts'

// Which statement of the new report is about the metric of a target: by name, by the words around, by unit and kind of
// number, by the time it is about. Every part of the score can be shown.

/** How well one statement answers to a target. `score` above `enough` means the same metric; all parts are 0 to 1. */
export type Match = {
  readonly target: Statement
  readonly outcome: Statement
  readonly score: number
  readonly name: number // likeness of the names
  readonly around: number // likeness of phrase, clause and headings
  readonly owned: boolean // a rare run of characters stands in both clauses
  readonly comparable: boolean // same kind of number in the same unit
}

// All weights and limits were set on reading pairs of reports; docs/decisions tells how they were measured.
export const enough = 0.38
const weightOf = { known: 0.75, name: 0.55, around: 0.35, owner: 0.18, place: 0.08, size: 0.08 } as const
const lossFor = { otherKind: 0.12, otherUnit: 0.3, partOfTerm: 0.12 } as const
const lossForExtent = { year: 0, years: 0.1, other: 0.6 } as const
const weightOfThin = { name: 0.17, around: 0.7, owner: 0.25, heading: 0.3, size: 0.08 } as const

/** A statement with its bags of words, made once. */
export type Prepared = {
  readonly statement: Statement
  readonly bag: WordBag
  readonly object: WordBag
  readonly purpose: WordBag // what the money is for
  readonly entry: ReadonlySet<string>
  readonly around: ReadonlySet<string> // of the whole clause
  readonly places: ReadonlySet<string> // rare runs of clause and heading
  readonly owners: ReadonlySet<string> // rare runs of the clause alone
  readonly topics: ReadonlySet<string> // rare runs of the heading alone
  readonly thin: boolean
  readonly bare: boolean
}

/** Readies a statement for being compared many times. */
export function prepare(statement: Statement, role: 'target' | 'outcome', rarity: Rarity): Prepared {
  const { name, entry } = statement
  const phrase = plainWords(statement.phrase)
  const clause = plainWords(statement.clause.text)
  const metric = plainWords(statement.figure.metric)
  const heading = plainWords(statement.heading)
  const parts = [
    [metric, 1],
    [phrase, 0.8],
    [heading, 0.5],
    [clause, 0.35],
  ] as const
  return {
    statement,
    bag: bagOf(parts, rarity),
    object: bagOf([[`${name.core}|${counted(plainWords(entry.after))}`, 1]], rarity),
    purpose: bagOf([[name.core.replace(payers, '|'), 1]], rarity),
    entry: pairsOf(`${plainWords(entry.before)}|${plainWords(entry.after)}|${metric}`),
    around: pairsOf(clause),
    places: rareRuns(`${heading}|${clause}`, rarity, 4),
    // A target's own metric is no owner of it: that is in the name already. An outcome's may name the owner.
    owners: rareRuns(
      (role === 'target' && metric !== '' ? clause.replaceAll(metric, '|') : clause).replace(payers, '|'),
      rarity,
      4,
    ),
    topics: rareRuns(heading, rarity, 3),
    thin: name.known === null && isGeneralName(name.core),
    bare: isBare(clause.replace(/[，。；]/g, '')),
  }
}

// Who pays is not what is paid for: 「中央财政安排资金」 stands before a dozen purposes.
const payers = /中央|地方|省级|市级|区级|各级|财政|安排|资金|补助|专项|投入|支出/g

// 「…15条道路工程」: what is counted follows the figure, as far as the next figure.
const counted = (after: string): string => /^[^\d]*/.exec(after)?.[0] ?? ''

// 「全年共完成投资3.5亿元」 names nothing of its own: what was invested in stands in the heading.
const isBare = (phrase: string): boolean =>
  /^(?:全年|当年|年内|年度|年末|今年|计划|累计|总共|共|完成|实现|力争|争取|确保|预计|总?投资|投入|总规模|达到|突破|[\d.,]+[万亿]*元|以上|左右|\s)*$/.test(
    phrase,
  )

/** Scores one statement of the new report against a target. Null where units or sense rule it out. */
export function matchOf(target: Prepared, outcome: Prepared): Match | null {
  const [t, o] = [target.statement, outcome.statement]
  const apart = metricDistance(t.name, o.name).distance
  const sameKnown = t.name.known !== null && t.name.known === o.name.known
  const units = unitMatch(t.figure.unit, o.figure.unit).kind
  if (isRuledOut(target, outcome, apart, sameKnown)) return null
  const sameKind = kindOf(t.figure.basis, t.figure.unit) === kindOf(o.figure.basis, o.figure.unit)
  const name = sameKnown ? 1 : nameLikeness(target, outcome, 1 - apart)
  const around = likeness(target.bag, outcome.bag)
  const near = sameKind && units === 'exact' ? nearness(t.figure.value, o.figure.value) : 0
  // 「9个村」: what follows a count says more than its noun; what follows money does not.
  const thin = target.thin || (outcome.thin && familyOf(o.figure.unit) === 'money')
  const gains = gainsFor(sameKnown, thin)
  const losses =
    (sameKind ? 0 : lossFor.otherKind) +
    (units === 'near' && !sameKnown && !areThings(t, o) ? lossFor.otherUnit : 0) +
    (o.inherited === 'years' ? lossFor.partOfTerm : 0) +
    lossForExtent[o.extent]
  const score = gains({ target, outcome, name, around, near }) - losses
  const owned = shareOne(target.owners, outcome.owners)
  return { target: t, outcome: o, score, name, around, owned, comparable: sameKind && units !== 'apart' }
}

// 「5G基站120座」, 「146个」: the counter is a matter of style.
const areThings = (t: Statement, o: Statement): boolean =>
  familyOf(t.figure.unit) === 'things' && familyOf(o.figure.unit) === 'things'

// Money and rates stand beside each other in every report: where both names say something they have to be alike.
const leastName = 0.45

function isRuledOut(target: Prepared, outcome: Prepared, apart: number, sameKnown: boolean): boolean {
  const [t, o] = [target.statement, outcome.statement]
  if ((o.figure.basis === 'cagr') !== (t.figure.basis === 'cagr') || t.increment !== o.increment)
    if (t.increment || t.figure.basis !== 'increase') return true
  if (t.sum === true && o.sum === false && t.figure.basis !== 'cagr') return true
  if (isElsewhere(t, o)) return true
  if (sameKnown) return false
  if (unitMatch(t.figure.unit, o.figure.unit).kind === 'apart') return !isGrowthAndLevel(target, outcome)
  if (t.name.residents !== null && o.name.residents !== null && apart >= 1) return true
  if (sameWords(t.name.core, o.name.core)) return false
  return byNameAlone(target, outcome) && 1 - apart < leastName
}

// The province's growth is not the county's, nor the zone's; a zone's or a project's own numbers are told under its name.
const isElsewhere = (t: Statement, o: Statement): boolean =>
  t.name.known !== null &&
  o.elsewhere !== '' &&
  o.elsewhere !== t.elsewhere &&
  !pairsInCommon(o.elsewhere, `${t.heading}${t.clause.text}`)
const pairsInCommon = (words: string, text: string): boolean => text.includes(words.slice(-3))

// 「产业链产值增长9%」, and a year later 「产业链产值18.2亿元」: the same metric, told in the other way.
function isGrowthAndLevel(target: Prepared, outcome: Prepared): boolean {
  if (target.thin || outcome.thin) return false
  const [t, o] = [target.statement, outcome.statement]
  const kinds = [kindOf(t.figure.basis, t.figure.unit), kindOf(o.figure.basis, o.figure.unit)]
  return kinds.includes('change') && kinds.includes('amount') && sameWords(t.name.core, o.name.core)
}

/** Rates and money are told by their names alone: 「经济增长」 stands in the names of too many others. */
function byNameAlone(target: Prepared, outcome: Prepared): boolean {
  const family = familyOf(target.statement.figure.unit)
  return (family === 'percent' || family === 'money') && !target.thin && !outcome.thin
}

const gainsFor = (sameKnown: boolean, thin: boolean): ((evidence: Gains) => number) => {
  if (sameKnown) return knownGains
  return thin ? thinGains : fullGains
}

type Gains = { target: Prepared; outcome: Prepared; name: number; around: number; near: number }

/** What is shared beside the name: a rare run of the clauses themselves, or one that a heading has part in. */
function sharedPlace(target: Prepared, outcome: Prepared): number {
  if (shareOne(target.owners, outcome.owners)) return weightOf.owner
  return shareOne(target.places, outcome.places) ? weightOf.place : 0
}

function knownGains({ around, near }: Gains): number {
  return weightOf.known + weightOf.around * around + weightOf.size * near
}

function fullGains({ target, outcome, name, around, near }: Gains): number {
  const words = weightOf.name * name + weightOf.around * around
  return words + sharedPlace(target, outcome) + weightOf.size * near
}

/** A general word is the same metric only of the same owner: named in both clauses, or in the headings over bare numbers. */
function thinGains({ target, outcome, name, around, near }: Gains): number {
  const owner = shareOne(target.owners, outcome.owners)
  const named = containment(outcome.purpose, target.around)
  if (!outcome.thin && !owner && named < ownedShare) return 0
  const heading = outcome.bare && shareOne(target.topics, outcome.topics) ? weightOfThin.heading : 0
  if (!owner && heading === 0 && named < ownedWhole) return 0
  const words = weightOfThin.name * name + Math.min(0.35, weightOfThin.around * around)
  return words + (owner ? weightOfThin.owner : 0) + heading + weightOfThin.size * near
}
const ownedWhole = 0.7 // of them, where no rare name is shared
const ownedShare = 0.4 // of the words of 「蔬菜基地配套建设投资」 in the clause that promises a bare 「投资」

const relatedLikeness = 0.65 // enough to be shown, with a doubt

/** By the name, or by how much of one's own words stand in the other's entry, whichever says more. */
function nameLikeness(target: Prepared, outcome: Prepared, byName: number): number {
  if (sameWords(target.statement.name.core, outcome.statement.name.core)) return 1
  if (byNameAlone(target, outcome)) return byName
  const related = areRelated(target.statement.name, outcome.statement.name) ? relatedLikeness : 0
  const within = containment(target.object, outcome.entry)
  return Math.max(byName, related, 0.9 * within, 0.7 * containment(outcome.object, target.entry))
}

/** Rates of change, shares and amounts are three kinds of number; new jobs and jobs are one. */
export function kindOf(basis: Basis, unit: string): 'change' | 'share' | 'amount' | 'multiple' | 'rank' {
  const percent = unit === '%' || unit === '百分点'
  if (basis === 'multiple' || basis === 'rank') return basis
  if (!percent) return 'amount'
  return basis === 'growth' || basis === 'cagr' || basis === 'decrease' ? 'change' : 'share'
}

const nearness = (a: number, b: number): number =>
  a > 0 && b > 0 ? Math.exp(-2 * Math.abs(Math.log(a / b))) : 0

const rareEnough = 2.8 // every pair of the run stands in fewer than one clause in 16,
const rareOnTheWhole = 3.5 // and on the average in fewer than one in 33

/** The runs of so many characters in a text that are rare in both reports: mostly names of places and projects. */
export function rareRuns(text: string, rarity: Rarity, length: number): Set<string> {
  const runs = new Set<string>()
  for (let i = 0; i + length <= text.length; i++) {
    const run = text.slice(i, i + length)
    const pairs = [...pairsOf(run)].map(rarity)
    if (pairs.length < length - 1 || pairs.some(pair => pair < rareEnough)) continue
    if (pairs.reduce((sum, pair) => sum + pair, 0) >= rareOnTheWhole * pairs.length) runs.add(run)
  }
  return runs
}

/** Whether two sets of runs have one in common. */
export function shareOne(a: ReadonlySet<string>, b: ReadonlySet<string>): boolean {
  for (const run of a) if (b.has(run)) return true
  return false
}
