import Button from 'antd/es/button'
import { useEffect, useMemo, useRef, useState } from 'react'
import { go } from '../desks/address.ts'
import { DeskFrame } from '../desks/DeskFrame.tsx'
import { useFocusIfLost, useShownFromTop } from '../desks/focus.ts'
import type { PageProps } from '../desks/ledger-pages.ts'
import { partOf } from '../desks/pages-of-posts.ts'
import { reportKey } from '../desks/ReportView.tsx'
import { useLanguage } from '../intake/intake-context.ts'
import { useGivingEach } from '../ledger/use-giving.ts'
import { useLedger } from '../ledger/use-ledger.ts'
import { monthInProse } from '../parts/formats.ts'
import { Duties } from '../report/Duties.tsx'
import { dueIn, isToWrite, periodsOwed, presentPeriod } from '../report/due.ts'
import { MonthSheet } from '../report/MonthSheet.tsx'
import {
  useDrafts,
  useFactsOfEach,
  useJudged,
  useRefreshReturns,
  useReturnsOwed,
} from '../report/report-client.ts'
import { useNotice } from '../report/use-notice.tsx'
import { useOwnTasks } from '../report/use-own-tasks.ts'
import { returnsInHand, summaryOf, type ToSign } from './in-hand.ts'
import { OneToSign } from './OneToSign.tsx'
import { SignAll } from './SignAll.tsx'
import { SignedList } from './SignedList.tsx'
import { SignList } from './SignList.tsx'
import { useSignText } from './sign-text.ts'
import '../report/report.css'
import './sign.css'

const none: readonly never[] = []

const sentOf = ({ task, report }: ToSign) => ({ task: task.id, title: task.title, period: report.period })

/** 待签: what goes out in the agency's name, against last time; signed one by one or all. */
export function SignPage({ about: named }: PageProps) {
  const text = useSignText()
  const { agency, nameOf } = useLedger()
  const language = useLanguage()
  const notice = useNotice({
    command: 'withdraw-signature',
    label: text.withdraw,
    failed: text.withdrawFailed,
    done: text.withdrawn,
  })
  const { waiting, signedNow, present, due, facts, judged, drafts, awaited, failed } = useWaiting()
  const [isListOpen, setListOpen] = useState(false)
  const [isAllOpen, setAllOpen] = useState(false)
  const chosen = waiting.find(each => each.task.id === named) ?? waiting[0]
  const open = (item: ToSign | undefined) => {
    setListOpen(false)
    go(`/sign${item ? `/${partOf(item.task.id)}` : ''}`)
  }
  function goOn(from: ToSign) {
    const left = waiting.filter(each => each !== from)
    open(left[waiting.indexOf(from)] ?? left[0])
  }
  const { isWaiting, signAll } = useSigningAll(notice.say, () => setAllOpen(false))
  useStepKeys(waiting, chosen, open)
  useFocusIfLost(chosen && reportKey(chosen), () =>
    document.querySelector<HTMLElement>('.sign-panes .return-head h2'),
  )
  useShownFromTop(chosen && reportKey(chosen))
  const signAllButton = useRef<HTMLButtonElement>(null)
  useFocusIfLost(String(isAllOpen), () => signAllButton.current)
  const month = present ? monthInProse(present, language) : ''
  const signed = due.filter(each => !isToWrite(each.state) && each.state !== 'submitted')
  return (
    <DeskFrame
      title={text.title}
      said={notice.said}
      saidActs={notice.acts}
      keys={text.keys}
      facts={awaited > 0 ? text.opening(awaited) : text.waiting(waiting.length)}
      acts={
        waiting.length > 0 && (
          <>
            <Button
              className="narrow-only"
              aria-expanded={isListOpen}
              onClick={() => setListOpen(isOpen => !isOpen)}
            >
              {text.showAll(waiting.length)}
            </Button>
            <Button
              ref={signAllButton}
              type={isAllOpen ? 'default' : 'primary'}
              onClick={() => setAllOpen(true)}
            >
              {text.signAll}
            </Button>
            <Button className="wide-only" onClick={() => print()}>
              {text.print}
            </Button>
          </>
        )
      }
    >
      {failed && <p className="refusal">{text.failed}</p>}
      <Duties key={String(waiting.length === 0)} isAlone={waiting.length === 0 && awaited === 0} />
      {isAllOpen && waiting.length > 0 && (
        <SignAll
          summary={summaryOf(waiting, task => judged?.get(task)?.category.id === 'behind')}
          isWaiting={isWaiting}
          onSign={() => void signAll(waiting)}
          onCancel={() => setAllOpen(false)}
        />
      )}
      {waiting.length === 0 && awaited === 0 && (
        <p className="empty">
          {text.nothing}{' '}
          {present && text.nothingSum(month, due.length, signed.length, due.length - signed.length)}
        </p>
      )}
      {chosen && (
        <div className={`two-panes one-at-a-time sign-panes ${isListOpen ? 'list-open' : ''}`}>
          <SignList waiting={waiting} chosen={chosen} judged={judged} onOpen={() => setListOpen(false)} />
          <OneToSign
            key={reportKey(chosen)}
            item={chosen}
            judged={judged?.get(chosen.task.id)}
            stored={drafts.find(
              each => each.matter === chosen.task.id && each.period === chosen.report.period,
            )}
            isQuiet={isAllOpen}
            onSigned={item => {
              notice.say(text.signed(1), [sentOf(item)])
              goOn(item)
            }}
            onHandedBack={() => {
              notice.say(text.handedBack)
              goOn(chosen)
            }}
          />
        </div>
      )}
      <SignedList signed={signedNow} onWithdrawn={title => notice.say(text.withdrawn(title))} />
      <MonthSheet
        title={text.printTitle(nameOf(agency ?? ''), month)}
        due={due.filter(each => !isToWrite(each.state))}
        facts={facts}
        drafts={none}
        foot={text.seal}
      />
    </DeskFrame>
  )
}

/** What waits for the head, and the period in hand as far as it is sent. */
function useWaiting() {
  const { agency, today } = useLedger()
  const owed = useReturnsOwed()
  const drafts = useDrafts().data ?? none
  const judged = useJudged().data
  const { tasks, awaited, failed } = useOwnTasks()
  const own = agency ?? ''
  const facts = useFactsOfEach(tasks.map(each => each.id))
  const returns = owed.data ?? none
  const waiting = useMemo(
    () => inOrder(returnsInHand(tasks, 'submitted', { agency: own, today, facts, owed: returns })),
    [tasks, own, today, facts, returns],
  )
  const signedNow = tasks.flatMap(task =>
    task.facts.reports
      .filter(({ agency: who, state }) => who === agency && state === 'signed')
      .map(report => ({ task, report })),
  )
  const present = presentPeriod(periodsOwed(returns), today)?.period ?? null
  return {
    ...{ waiting, signedNow, present, facts, judged, drafts },
    due: dueIn(tasks, returns, present ?? ''),
    awaited: awaited + (owed.isPending ? 1 : 0) + tasks.filter(each => !facts.has(each.id)).length,
    failed: failed || owed.isError,
  }
}

/** What came back and what is late first, then what the agency leads; what did not change comes last. */
const inOrder = (waiting: readonly ToSign[]): ToSign[] => {
  const rank = ({ isAgain, isLate, isUnchanged, part, task }: ToSign) => {
    const place = [!isAgain, !isLate, isUnchanged, part === 'support'].map(Number).join('')
    return `${place}${task.dueOn ?? '9999'}${task.title}`
  }
  return [...waiting].sort((one, other) => (rank(one) < rank(other) ? -1 : 1))
}

function useSigningAll(say: ReturnType<typeof useNotice>['say'], onDone: () => void) {
  const text = useSignText()
  const refresh = useRefreshReturns()
  const { isWaiting, giveEach } = useGivingEach()
  async function signAll(waiting: readonly ToSign[]) {
    const { done, refused } = await giveEach(
      waiting.map(({ task, report }) => ({
        matter: task,
        command: 'sign-report',
        data: { period: report.period },
      })),
    )
    await refresh()
    onDone()
    say(
      [text.signed(done), refused > 0 && text.refused(refused)].filter(Boolean).join(' '),
      refused > 0 ? [] : waiting.map(sentOf),
    )
  }
  return { isWaiting, signAll }
}

/** Alt+↑ and Alt+↓ go through what waits. */
function useStepKeys(waiting: readonly ToSign[], chosen: ToSign | undefined, open: (item: ToSign) => void) {
  const latest = useRef({ waiting, chosen, open })
  latest.current = { waiting, chosen, open }
  useEffect(() => {
    const onKey = (event: KeyboardEvent) => {
      const step = { ArrowDown: 1, ArrowUp: -1 }[event.code]
      if (!event.altKey || event.ctrlKey || step === undefined) return
      const now = latest.current
      const next = now.chosen && now.waiting[now.waiting.indexOf(now.chosen) + step]
      if (!next) return
      event.preventDefault()
      now.open(next)
    }
    addEventListener('keydown', onKey)
    return () => removeEventListener('keydown', onKey)
  }, [])
}
