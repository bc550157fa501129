import { functionsOf, type Level, levelOf, nameAt } from './lead-suggestion/agency-function-names.ts'
import type { AgencyRegistry } from './lead-suggestion/agency-functions.ts'
import type { AgencyFunction } from './lead-suggestion/function-row.ts'
import {
  nearestOf,
  type Precedent,
  type PrecedentIndex,
  type Task,
  voteOf,
} from './lead-suggestion/precedents.ts'
import { sharedWords } from './lead-suggestion/terms.ts'

// 谁来牵头: who led the like elsewhere. Precedents speak by the words they share with a commitment, functions by the words of their
// duties; both are shown. What comes out is a suggestion with its grounds: a person assigns.

export type NearPrecedent = {
  readonly precedent: Precedent
  /** 0 to 1. */
  readonly likeness: number
  readonly shared: readonly string[]
}

/** `share` is what this function has of all that spoke for any, 0 to 1. */
export type LeadSuggestion = {
  readonly function: AgencyFunction
  readonly share: number
  /** Words of its duties that the commitment or its headings hold. */
  readonly duties: readonly string[]
  /** The nearest precedents in which it had the same role. */
  readonly precedents: readonly NearPrecedent[]
}

export type Suggestions = {
  readonly leads: readonly LeadSuggestion[]
  readonly supports: readonly LeadSuggestion[]
}

type Near = ReturnType<typeof nearestOf>[number]
type Duties = { weight: number; readonly words: string[] }
type Shares = ReadonlyMap<string, number>

/** Who might lead a commitment and who might support, the likeliest first; empty where nothing speaks for anybody. */
export function suggestLeads(task: Task, index: PrecedentIndex): Suggestions {
  const near = nearestOf(task, index)
  const duties = dutiesIn(task, index)
  const byDuty = shares(new Map([...duties].map(([id, { weight }]) => [id, weight])))
  const ranked = (role: 'lead' | 'support'): LeadSuggestion[] => {
    const votes = combined(shares(votesFor(near, role)), byDuty, index.settings.precedentWeight)
    return index.registry.functions
      .map(one => ({ one, share: votes.get(one.id) ?? 0 }))
      .filter(({ share }) => share > 0)
      .sort((a, b) => b.share - a.share)
      .slice(0, index.settings.most)
      .map(({ one, share }) => ({
        function: one,
        share,
        duties: duties.get(one.id)?.words ?? [],
        precedents: shown(
          near.filter(({ one: other }) => other[role].has(one.id)),
          task,
          index,
        ),
      }))
  }
  const leads = ranked('lead')
  const first = leads[0]?.function.id
  const supports = ranked('support').filter(
    one => one.function.id !== first && one.share >= index.settings.supportShare,
  )
  return { leads, supports }
}

/** What a suggested body is called here: as the region's own register prints it, else by level and today's name. */
export function nameHere(
  suggested: AgencyFunction,
  level: Level,
  ownNames: readonly string[],
  registry: AgencyRegistry,
): string {
  const own = ownNames.find(
    name => levelOf(name) === level && functionsOf(name, registry).some(({ id }) => id === suggested.id),
  )
  return own ?? nameAt(level, suggested)
}

function votesFor(near: readonly Near[], role: 'lead' | 'support'): Map<string, number> {
  const votes = new Map<string, number>()
  for (const { one, likeness } of near)
    for (const id of one[role]) votes.set(id, (votes.get(id) ?? 0) + voteOf(likeness))
  return votes
}

function shown(near: readonly Near[], task: Task, { settings }: PrecedentIndex): NearPrecedent[] {
  return near.slice(0, settings.shown).map(({ one, likeness, terms }) => ({
    precedent: one.precedent,
    likeness,
    shared: sharedWords(terms, one.terms, wordsOf(task), wordsOf(one.precedent)),
  }))
}

const wordsOf = ({ text, headings }: Task): string => [text, ...headings].join('\n')

/** The words of duties that a task and its headings hold. */
function dutiesIn({ text, headings }: Task, { claims, settings }: PrecedentIndex): Map<string, Duties> {
  const heading = headings.join('\n')
  const found = new Map<string, Duties>()
  for (const { word, ids, worth } of claims) {
    const weight = (text.includes(word) ? 1 : 0) + (heading.includes(word) ? settings.headingWeight : 0)
    if (weight === 0) continue
    for (const id of ids) {
      const duties = found.get(id) ?? { weight: 0, words: [] }
      duties.weight += weight * worth
      duties.words.push(word)
      found.set(id, duties)
    }
  }
  return found
}

function shares(votes: Shares): Shares {
  const total = [...votes.values()].reduce((sum, vote) => sum + vote, 0)
  return new Map([...votes].map(([id, vote]) => [id, total > 0 ? vote / total : 0]))
}

function combined(a: Shares, b: Shares, weight: number): Shares {
  const ids = new Set([...a.keys(), ...b.keys()])
  return new Map([...ids].map(id => [id, weight * (a.get(id) ?? 0) + (1 - weight) * (b.get(id) ?? 0)]))
}
