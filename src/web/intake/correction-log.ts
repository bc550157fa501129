import type { AppendCorrections, CorrectionList, PlanDocument } from '../../contract/plans-api.ts'
import type { Problem } from '../../contract/problem.ts'
import type { Act, Change, Correction } from '../../model/correction.ts'
import { appendCorrections, ProblemError } from '../api-client.ts'
import { createStore, type Store } from '../store.ts'

export type SavingState = 'idle' | 'saving' | 'saved' | 'offline'

/** What the server has stored, and what it has not yet seen. Each act is kept here until the server answered. */
export type LogState = {
  stored: readonly Correction[]
  pending: readonly Act[]
  saving: SavingState
  savedAt: Date | null
  /** Acts that another person's change made impossible, since the page was opened. */
  setAside: number
  /** Counts how often another person's entries came in between. */
  conflicts: number
}

export type CorrectionLog = {
  store: Store<LogState>
  append(act: Act): void
  /** Tries at once to send what is pending. */
  flush(): Promise<void>
  close(): void
}

type Send = (id: string, body: AppendCorrections) => Promise<CorrectionList>

// Several keys pressed quickly go up together.
const sendAfterMs = 250
const retryAfterMs = 4000

/** All entries as they stand here, pending ones with the versions they will have. */
export function entriesOf({ stored, pending }: LogState): Correction[] {
  const version = stored.at(-1)?.version ?? 0
  const at = new Date().toISOString()
  return [...stored, ...pending.map((act, index) => ({ version: version + index + 1, at, by: '', ...act }))]
}

export function openCorrectionLog(
  document: Pick<PlanDocument, 'id' | 'corrections'>,
  keep: Pick<Storage, 'getItem' | 'setItem' | 'removeItem'>,
  send: Send = appendCorrections,
): CorrectionLog {
  const key = `luoshi.pending.${document.id}`
  const store = createStore<LogState>({
    stored: document.corrections,
    pending: keptActs(keep.getItem(key)),
    saving: 'idle',
    savedAt: null,
    setAside: 0,
    conflicts: 0,
  })
  let timer: ReturnType<typeof setTimeout> | undefined
  let isSending = false
  let isClosed = false

  const setPending = (pending: readonly Act[], more: Partial<LogState> = {}) => {
    if (pending.length > 0) keep.setItem(key, JSON.stringify(pending))
    else keep.removeItem(key)
    store.set({ pending, ...more })
  }
  const later = (ms: number) => {
    clearTimeout(timer)
    if (!isClosed) timer = setTimeout(() => void flush(), ms)
  }
  const flush = async () => {
    const { stored, pending } = store.get()
    if (isSending || pending.length === 0) return
    isSending = true
    store.set({ saving: 'saving' })
    const expectedVersion = stored.at(-1)?.version ?? 0
    const acts = pending.slice(0, 500)
    try {
      const { corrections } = await send(document.id, { expectedVersion, acts })
      const fresh = corrections.filter(({ version }) => version > expectedVersion)
      setPending(store.get().pending.slice(acts.length), {
        stored: [...stored, ...fresh],
        saving: 'saved',
        savedAt: new Date(),
      })
      isSending = false
      if (store.get().pending.length > 0) later(0)
    } catch (error) {
      isSending = false
      if (error instanceof ProblemError) answerProblem(error.problem)
      else {
        store.set({ saving: 'offline' })
        later(retryAfterMs)
      }
    }
  }
  const answerProblem = (problem: Problem) => {
    const { stored, pending, setAside, conflicts } = store.get()
    const base = stored.at(-1)?.version ?? 0
    if (problem.code === 'version-conflict' && problem.corrections?.length) {
      const missed = problem.corrections.filter(({ version }) => version > base)
      setPending(moved(pending, base, missed.length), {
        stored: [...stored, ...missed],
        conflicts: conflicts + 1,
      })
      return later(0)
    }
    const refused = problem.act ?? 0
    const left = pending.filter((_, index) => index !== refused)
    setPending(left, { setAside: setAside + 1, saving: left.length > 0 ? 'saving' : 'saved' })
    if (left.length > 0) later(0)
  }
  if (store.get().pending.length > 0) later(0)
  return {
    store,
    append(act) {
      const saving = store.get().saving === 'offline' ? 'offline' : 'saving'
      setPending([...store.get().pending, act], { saving })
      later(sendAfterMs)
    },
    flush,
    close() {
      isClosed = true
      clearTimeout(timer)
    },
  }
}

// Another person's entries took the versions that these acts were to have; what undoes one of them moves along.
function moved(pending: readonly Act[], base: number, by: number): Act[] {
  return pending.map(act =>
    act.act !== 'change' && act.entry > base ? { ...act, entry: act.entry + by } : act,
  )
}

function keptActs(kept: string | null): Act[] {
  if (!kept) return []
  try {
    const acts: unknown = JSON.parse(kept)
    return Array.isArray(acts) ? (acts as Act[]) : []
  } catch {
    return []
  }
}

export const changeAct = (...changes: Change[]): Act => ({ act: 'change', changes })
