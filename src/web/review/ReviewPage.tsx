import Button from 'antd/es/button'
import { useEffect, useRef, useState } from 'react'
import { AddressLink } from '../desks/AddressLink.tsx'
import { go } from '../desks/address.ts'
import { DeskFrame } from '../desks/DeskFrame.tsx'
import { useDeskText } from '../desks/desk-text.ts'
import type { PageProps } from '../desks/ledger-pages.ts'
import { useLetterKeys } from '../desks/use-letter-keys.ts'
import { giveCommand, newRequestKey, openMatter } from '../ledger/ledger-client.ts'
import { useRefusalWords } from '../ledger/refusal-words.ts'
import { useLedger, useRefresh } from '../ledger/use-ledger.ts'
import { OneReport } from './OneReport.tsx'
import {
  countOf,
  type Decision,
  type DecisionKind,
  decided,
  keyOf,
  lastDecision,
  newSession,
  putOff,
  type Queued,
  queueOf,
  type Session,
  takenBack,
} from './queue.ts'
import { useReviewText } from './review-text.ts'
import { useOfReturn, usePrefetched, useReviewQueue } from './use-review-queue.ts'
import './review.css'

/** 审核: one signed return after the other, decided by one key, which also brings the next. */
export function ReviewPage({ about: named }: PageProps) {
  const text = useReviewText()
  const desks = useDeskText()
  const { returns, all: waiting, narrowed, failed, retry } = useReviewQueue()
  const [session, setSession] = useState(newSession)
  const [said, setSaid] = useState('')
  const nameOne = useNaming()
  const queue = queueOf(returns ?? [], session, named)
  const [current] = queue
  usePrefetched(queue.slice(1, 3))
  const done = session.decisions.length
  const all = done + queue.length
  const undo = useUndo(session.decisions.length === 0 ? undefined : lastDecision(session), decision => {
    setSession(now => takenBack(now, decision))
    const kind = decision.kind === 'returned' ? 'returned' : 'accepted'
    setSaid(text.didOne(text.undone[kind], nameOne(decision.queued)))
  })
  useGone(queue, session, queued => setSaid(text.gone(nameOne(queued))))
  const board = `/board${location.search}`
  useLetterKeys({ KeyU: () => void undo.takeBack(), Escape: () => go(board) }, 'page')
  function onDecided(queued: Queued, kind: DecisionKind) {
    const next = queue.find(each => each !== queued)
    setSession(now => decided(now, queued, kind))
    const ahead = next && text.nextOne(done + 2, all, nameOne(next))
    setSaid([text.didOne(text.did[kind], nameOne(queued)), ahead].filter(Boolean).join(''))
  }
  return (
    <DeskFrame
      title={text.title}
      said={undo.refused ?? said}
      facts={current ? text.queue(done + 1, all) : undefined}
      keys={[
        ['A', text.accept],
        ['R 1–9 Enter', text.giveBack],
        ['Q', text.ask],
        ['W', text.verify],
        ['J', text.later],
        ['U', text.undo],
        ['Esc', text.backToList],
      ]}
      acts={
        <>
          {lastDecision(session) && (
            <Button loading={undo.isWaiting} onClick={() => void undo.takeBack()}>
              {text.undo} <kbd>U</kbd>
            </Button>
          )}
          <Button onClick={() => go(board)}>
            {text.backToList} <kbd>Esc</kbd>
          </Button>
        </>
      }
    >
      {failed && (
        <p className="refusal">
          {desks.partFailed} <Button onClick={retry}>{desks.retry}</Button>
        </p>
      )}
      {!returns && !failed && <p className="empty">{text.opening}</p>}
      {current && (
        <InHand
          key={keyOf(current)}
          queued={current}
          onDecided={kind => onDecided(current, kind)}
          onLater={() => setSession(now => putOff(now, current))}
          onSaid={setSaid}
        />
      )}
      {returns && !current && done > 0 && <Done session={session} board={board} />}
      {returns && !current && done === 0 && (
        <p className="empty">
          {narrowed && waiting > 0 ? text.emptyOfList(waiting) : text.empty}{' '}
          {narrowed && waiting > 0 && <a href="/board/review">{text.showAll}</a>}
        </p>
      )}
    </DeskFrame>
  )
}

function Done({ session, board }: { session: Session; board: string }) {
  const text = useReviewText()
  const [accepted, returned, asked] = (['accepted', 'returned', 'asked'] as const).map(kind =>
    countOf(session, kind),
  ) as [number, number, number]
  return (
    <div className="empty">
      <p>
        {text.done(session.decisions.length, accepted, returned, asked)} {returned + asked > 0 && text.told}
      </p>
      <p>
        <AddressLink to={board}>{text.backToList}</AddressLink>
      </p>
    </div>
  )
}

type InHandProps = {
  queued: Queued
  onDecided(kind: DecisionKind): void
  onLater(): void
  onSaid(words: string): void
}

function InHand({ queued, ...handlers }: InHandProps) {
  const text = useReviewText()
  const desks = useDeskText()
  const { matter, record, course, isThere, failed, retry } = useOfReturn(queued)
  if (failed)
    return (
      <p className="refusal">
        {desks.partFailed} <Button onClick={retry}>{desks.retry}</Button>
      </p>
    )
  if (!matter || !record || !course) return <p className="empty">{text.opening}</p>
  return (
    <OneReport
      queued={queued}
      task={matter}
      record={record}
      course={course}
      isThere={isThere}
      {...handlers}
    />
  )
}

/** Tells of a return that left the queue while it was open: a colleague decided on it, or its agency took it back. */
function useGone(queue: readonly Queued[], { decisions }: Session, onGone: (queued: Queued) => void) {
  const open = useRef<Queued | undefined>(undefined)
  const latest = useRef(onGone)
  latest.current = onGone
  useEffect(() => {
    const was = open.current
    open.current = queue[0]
    if (!was) return
    const key = keyOf(was)
    const isKnown = [...queue, ...decisions.map(({ queued }) => queued)].some(each => keyOf(each) === key)
    if (!isKnown) latest.current(was)
  }, [queue, decisions])
}

/** Takes the last decision back by a second entry; both stay on record. */
function useUndo(last: Decision | undefined, onTakenBack: (decision: Decision) => void) {
  const { region } = useLedger()
  const refresh = useRefresh()
  const wordsOf = useRefusalWords()
  const [isWaiting, setWaiting] = useState(false)
  const [refused, setRefused] = useState<string | null>(null)
  async function takeBack() {
    if (!last || isWaiting) return
    const { matter, agency, period } = last.queued
    setWaiting(true)
    setRefused(null)
    try {
      const { version } = await openMatter(region, matter)
      await giveCommand({
        ...{ region, plural: 'commitments', matter, command: 'take-back-review' },
        ...{ expectedVersion: version, data: { agency, period }, request: newRequestKey() },
      })
      await refresh(matter)
      onTakenBack(last)
    } catch (error) {
      setRefused(wordsOf(error))
    } finally {
      setWaiting(false)
    }
  }
  return { isWaiting, refused, takeBack }
}

function useNaming() {
  const { nameOf, regionName } = useLedger()
  return ({ agency, title }: Queued) => {
    const name = nameOf(agency)
    return { agency: name.startsWith(regionName) ? name.slice(regionName.length) : name, title }
  }
}
