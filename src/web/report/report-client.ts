import { useQueries, useQuery, useQueryClient } from '@tanstack/react-query'
import type { KeepDraft, ReturnDraft } from '../../contract/return-drafts-api.ts'
import type { RegionSettings } from '../../ledger/region-settings.ts'
import { addDays, addMonths, monthOf } from '../../model/plain-date.ts'
import { json } from '../api-client.ts'
import { listFacts } from '../ledger/ledger-client.ts'
import { useLedger } from '../ledger/use-ledger.ts'

// What the reporter's and the head's desks ask of the server beyond matters: returns owed, drafts, the region's rules.

export type { ReturnDraft }
export type DraftContent = ReturnDraft['content']

/** A return that an agency owes, by the reporting calendar (GET /reporting/returns). */
export type OwedReturn = {
  readonly id: string
  readonly matter: string
  readonly agency: string
  readonly part: 'lead' | 'joint-lead' | 'support'
  readonly period: { readonly period: string; readonly zh: string; readonly dueOn: string }
  readonly state: 'not-open' | 'open' | 'in-grace' | 'missing' | 'reported' | 'reported-late' | 'returned'
  readonly returns: number
}

const regionPath = (region: string) => `/regions/${encodeURIComponent(region)}`

/** Far enough to see the next period of a monthly rule before it opens. */
const daysAhead = 62

/** The returns that the post's own agency owes, from the month before up to the next period. */
export function useReturnsOwed() {
  const { region, agency, today } = useLedger()
  const span = { from: `${monthOf(addMonths(today, -1))}-01`, to: addDays(today, daysAhead) }
  return useQuery({
    queryKey: ['ledger', region, 'returns', agency, span.from],
    queryFn: async () => {
      const all: OwedReturn[] = []
      for (let after: string | undefined; ; after = all.at(-1)?.id) {
        const query = new URLSearchParams({
          ...span,
          agency: agency ?? '',
          limit: '500',
          ...(after && { after }),
        })
        const path = `${regionPath(region)}/reporting/returns?${query}`
        const { returns, total } = await json<{ returns: OwedReturn[]; total: number }>(path)
        all.push(...returns)
        if (returns.length === 0 || all.length >= total) return all
      }
    },
    staleTime: 0,
  })
}

/** How the region reckons: by day or by month, and when returns open. */
export function useRegionRules() {
  const { region } = useLedger()
  return useQuery({
    queryKey: ['ledger', region, 'settings'],
    queryFn: () => json<{ settings: RegionSettings }>(`${regionPath(region)}/settings`),
    select: ({ settings: { schedule } }) => ({
      step: schedule.step,
      opensDaysBefore: schedule.reporting.opensDaysBefore,
    }),
  })
}

/** A task as the board judges it. */
export type JudgedTask = {
  readonly id: string
  readonly category: {
    readonly id: 'ahead' | 'on-schedule' | 'behind' | 'completed' | 'completed-early' | 'other'
  }
  readonly gapPoints: number | null
  readonly completedOn: string | null
  readonly dueOn: string | null
}

/** How the board judges the agency's tasks, by their id. */
export function useJudged() {
  const { region, agency } = useLedger()
  return useQuery({
    queryKey: ['ledger', region, 'judged', agency],
    queryFn: () =>
      json<{ tasks: JudgedTask[] }>(
        `${regionPath(region)}/board/tasks?${new URLSearchParams({ agency: agency ?? '', limit: '500' })}`,
      ),
    select: ({ tasks }) => new Map(tasks.map(each => [each.id, each])),
    staleTime: 0,
  })
}

/** The records of several tasks, by id: what was written last, and why something came back. */
export function useFactsOfEach(ids: readonly string[]) {
  const { region } = useLedger()
  return useQueries({
    queries: ids.map(id => ({
      queryKey: ['ledger', region, 'facts', id],
      queryFn: () => listFacts(region, id),
      staleTime: 0,
    })),
    combine: results =>
      new Map(results.flatMap(({ data }, index) => (data ? [[ids[index] ?? '', data.facts] as const] : []))),
  })
}

const draftsKey = (region: string) => ['ledger', region, 'return-drafts']

/** The drafts of the agency. Asked once: from then on this page is told of others' by what it saves itself. */
export function useDrafts() {
  const { region } = useLedger()
  return useQuery({
    queryKey: draftsKey(region),
    queryFn: () => json<{ drafts: ReturnDraft[] }>(`${regionPath(region)}/return-drafts`),
    select: ({ drafts }) => drafts,
    staleTime: 0,
  })
}

type DraftOf = { readonly matter: string; readonly period: string }

/** Puts a draft into the list that is held here, or takes it out. */
export function useHoldDraft(): (of: DraftOf, draft: ReturnDraft | null) => void {
  const queries = useQueryClient()
  const { region } = useLedger()
  return (of, draft) =>
    queries.setQueryData<{ drafts: ReturnDraft[] }>(draftsKey(region), held => ({
      drafts: [
        ...(draft ? [draft] : []),
        ...(held?.drafts ?? []).filter(each => each.matter !== of.matter || each.period !== of.period),
      ],
    }))
}

/** Asks anew what is owed and how tasks are judged, after something was sent or taken back. */
export function useRefreshReturns(): () => Promise<unknown> {
  const queries = useQueryClient()
  const { region } = useLedger()
  return () =>
    Promise.all(
      ['returns', 'judged'].map(each => queries.invalidateQueries({ queryKey: ['ledger', region, each] })),
    )
}

const draftPath = (region: string, { matter, period }: DraftOf) =>
  `${regionPath(region)}/return-drafts/${encodeURIComponent(matter)}/${encodeURIComponent(period)}`

/** Keeps a draft; `keepalive` lets it arrive also when the page is being left. */
export const putDraft = (region: string, of: DraftOf, body: KeepDraft, keepalive = false) =>
  json<{ revision: number; savedAt: string }>(draftPath(region, of), {
    method: 'PUT',
    headers: { 'content-type': 'application/json' },
    body: JSON.stringify(body),
    keepalive,
  })

export const dropDraft = (region: string, of: DraftOf) =>
  json<{ dropped: boolean }>(draftPath(region, of), { method: 'DELETE' })
