import type { Clause, Plan, Span } from '../../model/plan.ts'
import { type Act, actsOf, endOfTask, type PlacedFigure, strengthOfActs } from './acts.ts'
import { dayNumber } from './calendar.ts'
import type { Lexicon } from './lexicon.ts'
import { placesOf, spanOf } from './place.ts'
import type { Strength, VerifiabilityRules } from './rules.ts'

/** Words of the clause and where they stand in the original. */
export type Words = { readonly text: string; readonly span: Span | null }

export type VagueFound = { readonly word: string; readonly weight: number; readonly span: Span }

/** What a commitment was found to be, before it is put into sentences. */
export type Facts = {
  readonly acts: readonly { readonly act: Act; readonly words: Words }[]
  readonly strength: Strength
  readonly deadline: (Words & { readonly daysLeft: number | null }) | null
  readonly inherited: boolean
  readonly lead: Words | null
  readonly hedge: Words | null
  readonly vague: readonly VagueFound[]
}

/** Looks at a commitment once: its acts, its deadline, its lead, the words that take something back. */
export function factsOf(
  clause: Clause,
  plan: Plan,
  original: string,
  rules: VerifiabilityRules,
  lexicon: Lexicon,
): Facts {
  const places = placesOf(clause, original)
  const figures: PlacedFigure[] = clause.figures.map(figure => ({
    figure,
    at: indexAt(places, figure.span[0]),
  }))
  const acts = actsOf(clause.text, figures, lexicon)
  const task = clause.text.slice(0, endOfTask(clause.text, lexicon))
  const wordsAt = (from: number, to: number): Words => ({
    text: clause.text.slice(from, to).trim(),
    span: spanOf(places, from, to),
  })
  const hedge = [...task.matchAll(lexicon.hedge)][0]
  const lead = clause.lead[0]
  return {
    acts: acts.map(act => ({ act, words: wordsAt(act.from, act.to) })),
    strength: strengthOfActs(acts, clause.text, lexicon),
    deadline: deadlineOf(clause, plan, task, lexicon, wordsAt),
    inherited: clause.window?.inherited === true,
    lead: lead ? { text: clause.lead.map(({ name }) => name).join('、'), span: lead.span } : null,
    hedge: hedge ? wordsAt(hedge.index, hedge.index + hedge[0].length) : null,
    vague: [...task.matchAll(lexicon.vague)].map(({ 0: word, index }) => ({
      word,
      weight: rules.vague.find(entry => entry.word === word)?.weight ?? 1,
      span: spanOf(places, index, index + word.length),
    })),
  }
}

function deadlineOf(
  { window }: Clause,
  plan: Plan,
  task: string,
  lexicon: Lexicon,
  wordsAt: (from: number, to: number) => Words,
): Facts['deadline'] {
  if (window && !window.inherited) {
    const measurable = plan.issuedOn !== null && window.to !== null && window.kind !== 'every'
    const daysLeft = measurable ? dayNumber(window.to ?? '') - dayNumber(plan.issuedOn ?? '') : null
    return { text: window.text, span: window.span, daysLeft }
  }
  const stated = lexicon.deadline.exec(task)
  return stated ? { ...wordsAt(stated.index, stated.index + stated[0].length), daysLeft: null } : null
}

/** The first character of the clause's text that stands at an offset of the original or behind it. */
function indexAt(places: Int32Array, offset: number): number {
  let low = 0
  let high = places.length
  while (low < high) {
    const middle = (low + high) >> 1
    if ((places[middle] ?? 0) < offset) low = middle + 1
    else high = middle
  }
  return low
}
