import type { Day, Organisation, RegisteredAgency } from '../../model/organisation.ts'

// 沿革: what an agency was called since when, and whom it took in.

export type HistoryEvent =
  | { readonly what: 'registered' | 'renamed'; readonly on: Day | null; readonly name: string }
  | { readonly what: 'took-in'; readonly on: Day; readonly agency: string }
  | { readonly what: 'merged'; readonly on: Day; readonly agency: string }
  | { readonly what: 'dissolved'; readonly on: Day }

/** Everything that happened to an agency, the earliest first. */
export function historyOf(agency: RegisteredAgency, { agencies }: Organisation): HistoryEvent[] {
  const names = agency.names.map(
    ({ value, from }, index): HistoryEvent => ({
      what: index === 0 ? 'registered' : 'renamed',
      on: from,
      name: value,
    }),
  )
  const takenIn = [...agencies.values()].flatMap(({ id, end }): HistoryEvent[] =>
    end?.into === agency.id ? [{ what: 'took-in', on: end.on, agency: id }] : [],
  )
  return [...names, ...takenIn, ...endOf(agency)].sort((a, b) => ((a.on ?? '') < (b.on ?? '') ? -1 : 1))
}

function endOf({ end }: RegisteredAgency): HistoryEvent[] {
  if (end === null) return []
  return end.into === null
    ? [{ what: 'dissolved', on: end.on }]
    : [{ what: 'merged', on: end.on, agency: end.into }]
}

/** Whether words are part of a name that it has or had, of an alias, or of its id. */
export function isCalled({ id, names, aliases }: RegisteredAgency, words: string): boolean {
  const wanted = words.trim().toLowerCase()
  return (
    wanted === '' ||
    [id, ...names.map(({ value }) => value), ...aliases].some(each => each.toLowerCase().includes(wanted))
  )
}
