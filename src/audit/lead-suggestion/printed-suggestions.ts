import { nameHere, type Suggestions } from '../lead-suggestion.ts'
import type { Level } from './agency-function-names.ts'
import type { AgencyRegistry } from './agency-functions.ts'

/** One suggested body as it is printed: its function, what it is called here, and what speaks for it. */
export type PrintedSuggestion = {
  readonly function: string
  readonly name: string
  readonly share: number
  readonly duties: readonly string[]
  readonly precedents: readonly {
    readonly document: string
    readonly clause: string
    readonly text: string
    readonly likeness: number
    readonly shared: readonly string[]
  }[]
}

export type PrintedSuggestions = {
  readonly clause: string
  readonly leads: readonly PrintedSuggestion[]
  readonly supports: readonly PrintedSuggestion[]
}

/** The suggestions for a clause, named for a level and by the region's own register of agencies. */
export function printedSuggestions(
  clause: string,
  { leads, supports }: Suggestions,
  level: Level,
  ownNames: readonly string[],
  registry: AgencyRegistry,
): PrintedSuggestions {
  const printed = (suggestions: Suggestions['leads']): PrintedSuggestion[] =>
    suggestions.map(({ function: body, share, duties, precedents }) => ({
      function: body.id,
      name: nameHere(body, level, ownNames, registry),
      share,
      duties,
      precedents: precedents.map(({ precedent: { document, clause: id, text }, likeness, shared }) => ({
        document,
        clause: id,
        text,
        likeness,
        shared,
      })),
    }))
  return { clause, leads: printed(leads), supports: printed(supports) }
}
