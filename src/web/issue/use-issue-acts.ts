import { useEffect, useMemo, useState } from 'react'
import { holdsBack } from '../../ledger/commitment/proposed-terms.ts'
import { useQueryValue } from '../desks/address.ts'
import type { Row } from '../intake/intake-model.ts'
import { takeInPlan } from '../ledger/ledger-client.ts'
import { useRefusalWords } from '../ledger/refusal-words.ts'
import { useLedger } from '../ledger/use-ledger.ts'
import { listPlanTasks, type PlanTasks, type Step } from '../plan-page/plan-client.ts'
import {
  type Answer,
  type Answers,
  answered,
  type Item,
  issueRows,
  itemsOf,
  nextOpen,
  setOutStep,
  sharesOf,
  stepsToApprove,
  stepsToResolve,
  stepsToResolveAll,
  stepsToSetOut,
} from './issue-model.ts'
import { useIssueText } from './issue-text.ts'
import { keepAnswers, keptAnswers } from './kept-answers.ts'
import { useSteps } from './use-steps.ts'

type Opened = { id: string; clauses: readonly Row[]; tasks: PlanTasks }

/** The rows of 立项与交办 and everything that its buttons do; each act tells what was recorded. */
export function useIssueActs({ id, clauses, tasks }: Opened) {
  const text = useIssueText()
  const ledger = useLedger()
  const steps = useSteps()
  const refusalWords = useRefusalWords()
  const [answers, setAnswers] = useState<Answers>(() => keptAnswers(id))
  const [said, setSaid] = useState('')
  useEffect(() => keepAnswers(id, answers), [id, answers])
  const known = useMemo(
    () => ({ organisation: ledger.organisation, day: ledger.today, place: { name: ledger.regionName } }),
    [ledger.organisation, ledger.today, ledger.regionName],
  )
  const rows = useMemo(() => issueRows(clauses, tasks, answers, known), [clauses, tasks, answers, known])
  const nextGap = useWalk(rows, steps.progress !== null, () => setSaid(text.nothingOpen))

  async function give(all: readonly Step[], tell: (done: number) => string) {
    const done = await steps.give(all)
    setSaid([tell(done), done < all.length && text.refused(all.length - done)].filter(Boolean).join(' '))
    return done
  }

  async function takeIn() {
    try {
      const { opened } = await takeInPlan(ledger.region, id)
      // What the plan says in full is set out by the same press.
      const now = await listPlanTasks(ledger.region, id, 'terms')
      await give(stepsToSetOut(issueRows(clauses, now, answers, known)), done =>
        text.takenInDone(opened, done),
      )
    } catch (error) {
      setSaid(refusalWords(error))
    }
  }

  async function answer(of: Item, given: Answer) {
    const { id: task, status } = of.task
    setAnswers(now => ({ ...now, [task]: [...(now[task] ?? []), given] }))
    const settled = answered(of, [given])
    if (status === 'undecomposed' && !settled.open.some(holdsBack)) {
      const done = await give(setOutStep({ task: of.task, terms: settled.terms }), () => text.done)
      if (done > 0) setAnswers(({ [task]: _, ...others }) => others)
    }
  }

  async function resolve(of: Item, printed: string, agencies: readonly string[], everywhere = false) {
    const all = everywhere
      ? stepsToResolveAll(rows, printed, agencies)
      : stepsToResolve(of, printed, agencies)
    await give(all, () => text.done)
  }

  async function issue(items: readonly Item[], basis: string) {
    const agencies = sharesOf(items).length
    await give(stepsToApprove(items, basis), done => text.issuedDone(done, agencies))
  }

  const setOut = () => give(stepsToSetOut(rows), text.setOutDone)
  return { rows, steps, said, setSaid, takeIn, setOut, answer, resolve, issue, nextGap }
}

/**
 * 逐处去定: from gap to gap. Once begun, an item that is settled leads on to the next one by itself, and so does one that
 * fresh rows show to be settled already; another item opened meanwhile waits for nobody, and the walk goes on where it was.
 */
function useWalk(rows: ReturnType<typeof issueRows>, isWorking: boolean, onEnd: () => void) {
  const [chosen, choose] = useQueryValue('item')
  const [at, setAt] = useState<string | null>(null)
  const goOn = (after: string | null) => {
    const next = nextOpen(rows, after)?.task.id
    setAt(next ?? null)
    if (next === undefined) onEnd()
    else choose(next)
  }
  // biome-ignore lint/correctness/useExhaustiveDependencies: what the walk does depends on these alone
  useEffect(() => {
    if (at === null || at !== chosen || isWorking) return
    if (!itemsOf(rows).some(each => each.task.id === at && each.stage === 'open')) goOn(at)
  }, [at, chosen, isWorking, rows])
  return () => goOn(chosen === '' ? null : chosen)
}
