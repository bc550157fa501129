import { useEffect, useRef, useState } from 'react'
import { ProblemError } from '../api-client.ts'
import { useLedger } from '../ledger/use-ledger.ts'
import { copyKey, dropCopy, keepCopy, localCopy } from './local-copy.ts'
import { type DraftContent, putDraft, type ReturnDraft, useHoldDraft } from './report-client.ts'
import { isSameContent } from './return-content.ts'

// 自动保存: 800 ms after the last key a draft is on the server; until then, and where the line is down, a copy stands on
// this machine.

const afterLastKey = 800
const beforeRetry = 5_000
/** A browser sends no more than this once the page is being left. */
const mostWhenLeaving = 60_000

export type SavingState =
  /** Nothing typed. */
  | 'as-opened'
  | 'typing'
  | 'saving'
  | 'saved'
  /** Not on the server: the line is down, or it took nothing. */
  | 'local'

export type WorkingDraft = {
  readonly content: DraftContent
  readonly state: SavingState
  /** Instant of the last saving; null before. */
  readonly savedAt: string | null
  /** Instant of text found on this machine that had never reached the server. */
  readonly found: string | null
  /** Another writer was first: what stands on the server, null where nothing does any more. Undefined without one. */
  readonly other: ReturnDraft | null | undefined
  change(content: DraftContent): void
  saveNow(): void
  keepMine(): void
  takeOther(): void
  /** Ends the saving before the return is sent; `resume` where sending was refused. */
  finish(): Promise<void>
  resume(): void
  /** The return is sent: nothing of the draft is left. */
  forget(): void
}

type Opened = { matter: string; period: string; opening: DraftContent; stored: ReturnDraft | undefined }

type Begun = Pick<WorkingDraft, 'content' | 'state' | 'savedAt' | 'found' | 'other'> & { revision: number }

/** Where the work goes on: the copy of this machine, the draft of the server, or the form as it opens. */
export function begunFrom(
  opening: DraftContent,
  stored: ReturnDraft | undefined,
  copy: ReturnType<typeof localCopy>,
): Begun {
  const revision = stored?.revision ?? 0
  const plain: Begun = stored
    ? {
        content: stored.content,
        state: 'saved',
        savedAt: stored.savedAt,
        found: null,
        other: undefined,
        revision,
      }
    : { content: opening, state: 'as-opened', savedAt: null, found: null, other: undefined, revision }
  if (!copy || isSameContent(copy.content, plain.content)) return plain
  const mine: Begun = { ...plain, content: copy.content, state: 'local', found: copy.at }
  return copy.revision === revision ? mine : { ...mine, other: stored ?? null }
}

// What the server refuses it refuses again; what it did not hear, was too busy for, or asked a sign-in for, it is told again.
const mayComeThrough = (error: unknown): boolean =>
  !(error instanceof ProblemError) ||
  error.problem.status >= 500 ||
  error.problem.status === 429 ||
  error.problem.status === 401

/** The draft of one return while it is written. Mount it anew for another return. */
export function useWorkingDraft({ matter, period, opening, stored }: Opened): WorkingDraft {
  const { region, signInName, post } = useLedger()
  const hold = useHoldDraft()
  const key = copyKey(signInName, matter, period)
  const [shown, setShown] = useState<Begun>(() => begunFrom(opening, stored, localCopy(key)))
  const now = useRef(shown)
  const isDirty = useRef(shown.state === 'local')
  const isClosed = useRef(false)
  const timer = useRef<number | undefined>(undefined)
  const sending = useRef<Promise<void> | null>(null)

  const show = (change: Partial<Begun>) => {
    now.current = { ...now.current, ...change }
    setShown(now.current)
  }
  const after = (ms: number) => {
    clearTimeout(timer.current)
    timer.current = window.setTimeout(() => void save(), ms)
  }
  const holdSaved = (content: DraftContent, revision: number, savedAt: string) =>
    hold({ matter, period }, { matter, period, revision, savedAt, savedBy: post, content })

  async function put(isLeaving: boolean): Promise<void> {
    const { content, revision } = now.current
    show({ state: 'saving' })
    try {
      const body = { expectedRevision: revision, content }
      const saved = await putDraft(region, { matter, period }, body, isLeaving)
      holdSaved(content, saved.revision, saved.savedAt)
      const isLast = now.current.content === content
      isDirty.current = !isLast
      if (isLast) dropCopy(key)
      else keepCopy(key, { content: now.current.content, revision: saved.revision, at: saved.savedAt })
      show({ revision: saved.revision, savedAt: saved.savedAt, state: isLast ? 'saved' : 'typing' })
      if (!isLast && !isClosed.current) after(afterLastKey)
    } catch (error) {
      const current = error instanceof ProblemError && error.problem.code === 'draft-moved'
      if (!current) {
        show({ state: 'local' })
        if (mayComeThrough(error) && !isClosed.current) after(beforeRetry)
        return
      }
      const other = (error.problem.current ?? {}) as unknown as ReturnDraft
      show({ state: 'local', other: other.content ? other : null })
    }
  }

  async function save(isLeaving = false): Promise<void> {
    clearTimeout(timer.current)
    if (sending.current) await sending.current
    if (!isDirty.current || isClosed.current || now.current.other !== undefined) return
    sending.current = put(isLeaving).finally(() => {
      sending.current = null
    })
    await sending.current
  }
  const latest = useRef(save)
  latest.current = save

  useEffect(() => {
    isClosed.current = false
    if (isDirty.current) void latest.current()
    const leave = () => void latest.current(JSON.stringify(now.current.content).length < mostWhenLeaving)
    const again = () => void latest.current()
    addEventListener('pagehide', leave)
    addEventListener('online', again)
    return () => {
      removeEventListener('pagehide', leave)
      removeEventListener('online', again)
      void latest.current()
      clearTimeout(timer.current)
    }
  }, [])

  return {
    ...shown,
    change(content) {
      isDirty.current = true
      const isKept = keepCopy(key, { content, revision: now.current.revision, at: new Date().toISOString() })
      const isOut = now.current.other !== undefined || !navigator.onLine
      show({ content, state: isOut && isKept ? 'local' : 'typing' })
      after(afterLastKey)
    },
    saveNow: () => void save(),
    keepMine() {
      isDirty.current = true
      show({ revision: now.current.other?.revision ?? 0, other: undefined })
      void save()
    },
    takeOther() {
      const { other } = now.current
      isDirty.current = false
      dropCopy(key)
      show({
        content: other?.content ?? opening,
        revision: other?.revision ?? 0,
        savedAt: other?.savedAt ?? null,
        state: other ? 'saved' : 'as-opened',
        found: null,
        other: undefined,
      })
      hold({ matter, period }, other ?? null)
    },
    async finish() {
      clearTimeout(timer.current)
      isClosed.current = true
      await sending.current
    },
    resume() {
      isClosed.current = false
      if (isDirty.current) after(afterLastKey)
    },
    forget() {
      isClosed.current = true
      isDirty.current = false
      dropCopy(key)
      hold({ matter, period }, null)
    },
  }
}
