import { useQuery, useQueryClient } from '@tanstack/react-query'
import { createContext, useContext, useEffect, useMemo, useState } from 'react'
import { changedParts } from '../../ledger/changed-parts.ts'
import type { RegionSettings } from '../../ledger/region-settings.ts'
import { ProblemError } from '../api-client.ts'
import { useLedger } from '../ledger/use-ledger.ts'
import { dropKeptDraft, keepDraft, keptDraft } from './kept-draft.ts'
import { placeOfRefusal, valueAt, withoutPlace, withValueAt } from './places.ts'
import {
  openSettings,
  putSettings,
  type SettingsTrial,
  type Standing,
  trySettings,
} from './settings-client.ts'

// 设置的草稿: one draft of the whole document for all its forms, tried on the tasks while it is changed.

export type PlacedProblem = { readonly place: string; readonly zh: string; readonly en: string }

export type SettingsDraft = {
  readonly standing: Standing
  readonly draft: RegionSettings
  /** Parts that differ from what holds; empty while nothing was changed. */
  readonly changed: readonly string[]
  /** Whether the draft was found on this machine, from before a reload. */
  readonly isFound: boolean
  readonly problems: readonly PlacedProblem[]
  /** Whether a save was refused: only then are problems called out. */
  readonly isRefused: boolean
  /** Why the last save did not come about, where it is no problem of a field. */
  readonly failure: unknown
  readonly trial: SettingsTrial | null
  readonly isTrying: boolean
  /** What somebody else kept meanwhile. */
  readonly conflict: Standing | null
  readonly isSaving: boolean
  change(place: string, value: unknown): void
  remove(place: string): void
  replace(settings: RegionSettings): void
  discard(): void
  /** Keeps the draft as the next version, and gives its number; null where it was not kept. */
  save(): Promise<number | null>
  /** After a conflict: the own changes laid over the newer version, or that version alone. */
  settle(mine: boolean): void
}

export const SettingsDraftContext = createContext<SettingsDraft | null>(null)

export function useDraft(): SettingsDraft {
  const draft = useContext(SettingsDraftContext)
  if (!draft) throw new Error('useDraft outside of the settings')
  return draft
}

/** Long enough to finish a number, short enough to see what it does. */
const trialDelay = 500

export const settingsKey = (region: string) => ['ledger', region, 'settings']

/** The settings that hold, fresh whenever the page is opened. */
export function useStanding() {
  const { region } = useLedger()
  return useQuery({ queryKey: settingsKey(region), queryFn: () => openSettings(region), staleTime: 0 })
}

type Saving = {
  readonly isSaving: boolean
  readonly failure: unknown
  readonly refused: readonly PlacedProblem[] | null
  readonly conflict: Standing | null
}
const notSaving: Saving = { isSaving: false, failure: null, refused: null, conflict: null }

export function useSettingsDraft(opened: Standing): SettingsDraft {
  const { region, signInName } = useLedger()
  const queries = useQueryClient()
  const [standing, setStanding] = useState(opened)
  const [found] = useState(() => keptDraft(signInName, region, opened.version))
  const [draft, setDraft] = useState<RegionSettings>(found ?? opened.settings)
  const [saving, setSaving] = useState<Saving>(notSaving)
  const changed = useMemo(() => changedParts(standing.settings, draft), [standing, draft])
  const tried = useTrial(draft, changed.length > 0)

  useEffect(() => {
    if (draft !== standing.settings) keepDraft(signInName, region, standing.version, draft)
  }, [draft, standing, signInName, region])

  function put(next: (now: RegionSettings) => RegionSettings) {
    setDraft(next)
    setSaving(now => ({ ...now, refused: null, failure: null }))
  }
  function discard() {
    setDraft(standing.settings)
    setSaving(notSaving)
    dropKeptDraft(signInName, region)
  }
  async function save(): Promise<number | null> {
    setSaving({ ...notSaving, isSaving: true })
    try {
      const { version } = await putSettings(region, standing.version, draft)
      const kept = { version, settings: draft }
      setStanding(kept)
      setSaving(notSaving)
      dropKeptDraft(signInName, region)
      queries.setQueryData(settingsKey(region), kept)
      await queries.invalidateQueries({
        predicate: ({ queryKey }) => queryKey[0] === 'ledger' && queryKey[2] !== 'settings',
      })
      return version
    } catch (error) {
      setSaving({ ...notSaving, ...refusalOf(error, draft) })
      return null
    }
  }
  function settle(mine: boolean) {
    const { conflict } = saving
    if (!conflict) return
    const merged = changed.reduce<RegionSettings>(
      (next, place) => withValueAt(next, place, valueAt(draft, place)),
      conflict.settings,
    )
    setStanding(conflict)
    setDraft(mine ? merged : conflict.settings)
    setSaving(notSaving)
    if (!mine) dropKeptDraft(signInName, region)
  }
  return {
    standing,
    draft,
    changed,
    isFound: found !== null,
    problems: saving.refused ?? tried.problems,
    isRefused: saving.refused !== null,
    failure: saving.failure,
    trial: tried.trial,
    isTrying: tried.isTrying,
    conflict: saving.conflict,
    isSaving: saving.isSaving,
    change: (place, value) => put(now => withValueAt(now, place, value)),
    remove: place => put(now => withoutPlace(now, place)),
    replace: settings => put(() => settings),
    discard,
    save,
    settle,
  }
}

function useTrial(draft: RegionSettings, isChanged: boolean) {
  const { region } = useLedger()
  const [asked, setAsked] = useState<RegionSettings | null>(null)
  useEffect(() => {
    const timer = setTimeout(() => setAsked(isChanged ? draft : null), trialDelay)
    return () => clearTimeout(timer)
  }, [draft, isChanged])
  const trial = useQuery({
    queryKey: ['settings-trial', region, asked],
    queryFn: () => trySettings(region, asked as RegionSettings),
    enabled: asked !== null,
    retry: false,
    staleTime: 0,
    gcTime: 0,
  })
  const problems = trial.error && asked ? (refusalOf(trial.error, asked).refused ?? []) : []
  return {
    trial: asked && trial.data ? trial.data : null,
    problems: isChanged ? problems : [],
    isTrying: isChanged && (asked !== draft || trial.isFetching),
  }
}

/** What a refusal of the server says, at the places that it means. */
function refusalOf(
  error: unknown,
  settings: RegionSettings,
): Pick<Saving, 'failure' | 'refused' | 'conflict'> {
  if (!(error instanceof ProblemError)) return { failure: error, refused: null, conflict: null }
  const { code, fields, refusals, version, current } = error.problem
  if (code === 'settings-changed' && version !== undefined && current)
    return { ...notSaving, conflict: { version, settings: current as unknown as RegionSettings } }
  const named = (refusals ?? []) as unknown as { at: string; zh: string; en: string }[]
  const placed = [
    ...named.map(({ at, zh, en }) => ({ place: placeOfRefusal(settings, at), zh, en })),
    ...(fields ?? []).map(({ field, zh, en }) => ({ place: placeOfRefusal(settings, field), zh, en })),
  ]
  return placed.length > 0
    ? { ...notSaving, refused: placed }
    : { failure: error, refused: null, conflict: null }
}
