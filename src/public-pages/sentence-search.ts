import type { PublicSite } from './public-data.ts'

// Search over every published sentence. Chinese has no spaces between words, so what is asked for is looked for as it is
// written, anywhere in a sentence; where no sentence has it, those that share most of its pairs of characters come close.
// docs/decisions/0032 says why the sentences are gone through instead of kept in an index of words.

/** One thing that can be found: a sentence of a plan, or an item whose words stand in no sentence. */
export type Findable = {
  readonly text: string
  readonly plan: string | null
  /** Place among the plan's sentences. */
  readonly sentence: number | null
  readonly entries: readonly string[]
}

export type Hit = {
  readonly found: Findable
  /** Where the words stand in it, in order and apart. */
  readonly marks: readonly (readonly [number, number])[]
}

export type Hits = {
  readonly hits: readonly Hit[]
  readonly total: number
  /** Nothing says it as asked; these come close. */
  readonly isNear: boolean
}

/** The sentences of one plan, and all of them as one text, in which a word that none has is missed at once. */
type Shelf = { readonly all: readonly Findable[]; readonly plain: readonly string[]; readonly whole: string }
type Prepared = readonly Shelf[]

const preparedOf = new WeakMap<PublicSite, Prepared>()

/** Full-width letters, digits and marks as half-width ones, capitals as small ones: one character for one. */
export const plainOf = (text: string): string =>
  text.replace(/[\uff01-\uff5eA-Z]/g, each => {
    const half = each >= '\uff01' ? String.fromCharCode(each.charCodeAt(0) - 0xfee0) : each
    return half >= 'A' && half <= 'Z' ? half.toLowerCase() : half
  })

function prepared(site: PublicSite): Prepared {
  const known = preparedOf.get(site)
  if (known) return known
  const byPlan = new Map<string | null, Findable[]>()
  for (const each of findables(site)) {
    const shelf = byPlan.get(each.plan)
    if (shelf) shelf.push(each)
    else byPlan.set(each.plan, [each])
  }
  const made = [...byPlan.values()].map(all => {
    const plain = all.map(each => plainOf(each.text))
    return { all, plain, whole: plain.join('\n') }
  })
  preparedOf.set(site, made)
  return made
}

/** Everything that can be found: the sentences of plans, then items as they are worded now. */
export function findables({ plans, entries }: PublicSite): Findable[] {
  const sentences = plans.flatMap(({ id, text, sentences: of }) =>
    of.map((each, sentence) => ({
      text: text.slice(each.start, each.end),
      plan: id,
      sentence,
      entries: each.entries,
    })),
  )
  const worded = entries.map(({ id, title }) => ({ text: title, plan: null, sentence: null, entries: [id] }))
  const said = new Map(plans.map(({ id, text }) => [id, plainOf(text)]))
  const isSaid = (index: number) => {
    const entry = entries[index]
    return entry?.planId != null && (said.get(entry.planId)?.includes(plainOf(entry.title)) ?? false)
  }
  return [...sentences, ...worded.filter((_, index) => !isSaid(index))]
}

/** Words that are looked for; more make a query no clearer. */
const mostWords = 8

const nearEnough = 0.6

/** Finds sentences that have every word of a query, commitments first, each in the order of its plan. */
export function search(site: PublicSite, query: string, limit: number): Hits {
  const words = [...new Set(plainOf(query).split(/\s+/).filter(Boolean))].slice(0, mostWords)
  if (words.length === 0) return { hits: [], total: 0, isNear: false }
  const shelves = prepared(site)
  const exact = shelves
    .filter(({ whole }) => words.every(word => whole.includes(word)))
    .flatMap(({ all, plain }) =>
      all.flatMap((found, index) => {
        const text = plain[index] ?? ''
        return words.every(word => text.includes(word)) ? [{ found, text }] : []
      }),
    )
  if (exact.length > 0) {
    const sorted = [...exact.filter(isPromise), ...exact.filter(each => !isPromise(each))]
    const hits = sorted.slice(0, limit).map(({ found, text }) => ({ found, marks: marksOf(text, words) }))
    return { hits, total: exact.length, isNear: false }
  }
  return near(shelves, words, limit)
}

const isPromise = ({ found }: { found: Findable }): boolean => found.entries.length > 0

function near(shelves: Prepared, words: readonly string[], limit: number): Hits {
  const pairs = [...new Set(words.flatMap(pairsOf))]
  if (pairs.length === 0) return { hits: [], total: 0, isNear: true }
  const enough = Math.ceil(pairs.length * nearEnough)
  const scored = shelves.flatMap(({ all, plain, whole }) => {
    const here = pairs.filter(each => whole.includes(each))
    if (here.length < enough) return []
    return all.flatMap((found, index) => {
      const text = plain[index] ?? ''
      const shared = here.filter(each => text.includes(each))
      return shared.length >= enough ? [{ found, text, shared }] : []
    })
  })
  scored.sort((a, b) => b.shared.length - a.shared.length)
  const hits = scored
    .slice(0, limit)
    .map(({ found, text, shared }) => ({ found, marks: marksOf(text, shared) }))
  return { hits, total: scored.length, isNear: true }
}

const pairsOf = (word: string): string[] =>
  Array.from({ length: Math.max(0, word.length - 1) }, (_, at) => word.slice(at, at + 2))

/** Every place of the words, joined where they touch or overlap. */
function marksOf(text: string, words: readonly string[]): [number, number][] {
  const places = words.flatMap(word => {
    const found: [number, number][] = []
    for (let at = text.indexOf(word); at >= 0; at = text.indexOf(word, at + word.length))
      found.push([at, at + word.length])
    return found
  })
  const joined: [number, number][] = []
  for (const [start, end] of places.sort((a, b) => a[0] - b[0])) {
    const last = joined.at(-1)
    if (last && start <= last[1]) last[1] = Math.max(last[1], end)
    else joined.push([start, end])
  }
  return joined
}
