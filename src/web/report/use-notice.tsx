import Button from 'antd/es/button'
import { type ReactNode, useEffect, useRef, useState } from 'react'
import { giveCommand, newRequestKey, openMatter } from '../ledger/ledger-client.ts'
import { useLedger, useRefresh } from '../ledger/use-ledger.ts'
import { useRefreshReturns } from './report-client.ts'

/** So long it stays, and longer while the pointer or the focus is on it. */
const shownForMs = 10_000

/** A return that was just sent on and may be taken back. */
export type JustSent = { readonly task: string; readonly title: string; readonly period: string }

export type DeskNotice = {
  readonly said: string
  /** The way back. */
  readonly acts: ReactNode
  say(words: string, sent?: readonly JustSent[]): void
}

/** The command that takes a return back, and its words. */
export type WayBack = {
  readonly command: 'take-back-report' | 'withdraw-signature'
  readonly label: string
  readonly failed: string
  done(titles: string): string
  /** All of them are back. */
  onBack?(taken: readonly JustSent[]): void
}

/** What was just done, with the way back for ten seconds; after that it is in the record of the task. */
export function useNotice(back: WayBack): DeskNotice {
  const { region } = useLedger()
  const refresh = useRefresh()
  const refreshReturns = useRefreshReturns()
  const [shown, setShown] = useState<{ said: string; sent: readonly JustSent[] }>({ said: '', sent: [] })
  const isHeld = useRef(false)
  useEffect(() => {
    if (shown.said === '') return
    const timer = setInterval(() => {
      if (!isHeld.current) setShown({ said: '', sent: [] })
    }, shownForMs)
    return () => clearInterval(timer)
  }, [shown])

  const say = (said: string, sent: readonly JustSent[] = []) => setShown({ said, sent })
  async function takeBack() {
    const { sent } = shown
    let taken = 0
    for (const { task, period } of sent) {
      const given = { region, plural: 'commitments', matter: task, command: back.command }
      const done = await openMatter(region, task)
        .then(({ version }) =>
          giveCommand({ ...given, expectedVersion: version, data: { period }, request: newRequestKey() }),
        )
        .then(
          () => true,
          () => false,
        )
      if (done) taken++
      await refresh(task)
    }
    void refreshReturns()
    const titles = sent.map(each => each.title).join('、')
    say(taken === sent.length ? back.done(titles) : back.failed)
    if (taken === sent.length) back.onBack?.(sent)
  }
  const hold = (held: boolean) => () => {
    isHeld.current = held
  }
  const acts = shown.sent.length > 0 && (
    <Button
      size="small"
      onPointerEnter={hold(true)}
      onPointerLeave={hold(false)}
      onFocus={hold(true)}
      onBlur={hold(false)}
      onClick={() => void takeBack()}
    >
      {back.label}
    </Button>
  )
  return { said: shown.said, acts, say }
}
