import { functionsOf } from './agency-function-names.ts'
import type { AgencyRegistry } from './agency-functions.ts'
import { type Terms, termsOf, weighed } from './terms.ts'

/** A commitment that somebody was made to lead, or is to be. `headings` are those it stands under, the plan's title last. */
export type Task = { readonly text: string; readonly headings: readonly string[] }

export type Precedent = Task & {
  readonly document: string
  readonly clause: string
  /** Names as printed or meant; open classes by their class. */
  readonly lead: readonly string[]
  readonly support: readonly string[]
}

/** Figures of the method; chosen on published plans, see the decision record. */
export type SuggestionSettings = {
  /** How much precedents count against the words of duties, 0 to 1. */
  readonly precedentWeight: number
  /** So many nearest precedents have a vote. */
  readonly neighbours: number
  /** How much a word of a heading counts against one of the text. */
  readonly headingWeight: number
  /** At most so many bodies are suggested for a role. */
  readonly most: number
  /** So many precedents are shown with each. */
  readonly shown: number
  /** A support is suggested from this share on, 0 to 1. */
  readonly supportShare: number
}

export const suggestionSettings: SuggestionSettings = {
  precedentWeight: 0.5,
  neighbours: 25,
  headingWeight: 0.4,
  most: 5,
  shown: 3,
  supportShare: 0.06,
}

export type Indexed = {
  readonly precedent: Precedent
  readonly terms: Terms
  /** Functions by id. */
  readonly lead: ReadonlySet<string>
  readonly support: ReadonlySet<string>
}

/** Precedents made ready for being asked: the same for every commitment of a plan. */
export type PrecedentIndex = {
  readonly indexed: readonly Indexed[]
  readonly rarity: ReadonlyMap<string, number>
  /** Where each term stands: precedent and weight, one after the other. */
  readonly postings: ReadonlyMap<string, readonly number[]>
  /** Every word of duties with the functions that claim it and its weight for each. */
  readonly claims: readonly {
    readonly word: string
    readonly ids: readonly string[]
    readonly worth: number
  }[]
  readonly registry: AgencyRegistry
  readonly settings: SuggestionSettings
}

/** Weighs the terms of all precedents by how rare they are among them. */
export function indexPrecedents(
  precedents: readonly Precedent[],
  registry: AgencyRegistry,
  settings: SuggestionSettings = suggestionSettings,
): PrecedentIndex {
  const raw = precedents.map(({ text, headings }) => termsOf(text, headings, settings.headingWeight))
  const rarity = rarityOf(raw)
  const indexed = precedents.map((precedent, i) => ({
    precedent,
    terms: weighed(raw[i] ?? new Map(), rarity),
    lead: idsOf(precedent.lead, registry),
    support: idsOf(precedent.support, registry),
  }))
  return {
    indexed,
    rarity,
    postings: postingsOf(indexed),
    claims: claimsOf(precedents, registry),
    registry,
    settings,
  }
}

function rarityOf(all: readonly Terms[]): Map<string, number> {
  const counts = new Map<string, number>()
  for (const terms of all) for (const term of terms.keys()) counts.set(term, (counts.get(term) ?? 0) + 1)
  return new Map([...counts].map(([term, count]) => [term, Math.log(1 + all.length / count)]))
}

function postingsOf(indexed: readonly Indexed[]): Map<string, number[]> {
  const postings = new Map<string, number[]>()
  for (const [i, { terms }] of indexed.entries()) {
    for (const [term, weight] of terms) {
      const places = postings.get(term)
      if (places) places.push(i, weight)
      else postings.set(term, [i, weight])
    }
  }
  return postings
}

const idsOf = (names: readonly string[], registry: AgencyRegistry): Set<string> =>
  new Set(names.flatMap(name => functionsOf(name, registry).map(({ id }) => id)))

// How rare a word of duties is, so many precedents tell well enough; a ledger may hold a hundred times more.
const SAMPLE = 1000

/** A word that several functions claim counts less for each; a longer one, and a rarer one, more. */
function claimsOf(precedents: readonly Precedent[], registry: AgencyRegistry): PrecedentIndex['claims'] {
  const claims = new Map<string, string[]>()
  for (const { id, words } of registry.functions)
    for (const word of words) claims.set(word, [...(claims.get(word) ?? []), id])
  const step = Math.ceil(precedents.length / SAMPLE) || 1
  const sample = precedents.filter((_, i) => i % step === 0)
  return [...claims].map(([word, ids]) => {
    const holding = sample.reduce((sum, { text }) => sum + (text.includes(word) ? 1 : 0), 0)
    const rare = Math.log(2 + sample.length / (1 + holding))
    return { word, ids, worth: (Math.sqrt(word.length - 1) * rare) / ids.length }
  })
}

const LIKENESS_POWER = 2

/** The nearest precedents with their likeness, 0 to 1, the nearest first. */
export function nearestOf(
  task: Task,
  index: PrecedentIndex,
): { readonly one: Indexed; readonly likeness: number; readonly terms: Terms }[] {
  const terms = weighed(termsOf(task.text, task.headings, index.settings.headingWeight), index.rarity)
  const likeness = new Float64Array(index.indexed.length)
  for (const [term, weight] of terms) {
    const places = index.postings.get(term) ?? []
    for (let at = 0; at < places.length; at += 2) {
      const i = places[at] ?? 0
      likeness[i] = (likeness[i] ?? 0) + weight * (places[at + 1] ?? 0)
    }
  }
  return index.indexed
    .map((one, i) => ({ one, likeness: likeness[i] ?? 0, terms }))
    .filter(near => near.likeness > 0)
    .sort((a, b) => b.likeness - a.likeness)
    .slice(0, index.settings.neighbours)
}

/** How much one precedent's vote weighs: far ones lose theirs quickly. */
export const voteOf = (likeness: number): number => likeness ** LIKENESS_POWER
