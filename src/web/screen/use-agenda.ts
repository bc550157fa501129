import { useQueryClient } from '@tanstack/react-query'
import { useState } from 'react'
import type { ProblemFacts } from '../../ledger/problem/problem-type.ts'
import { useLanguage } from '../intake/intake-context.ts'
import { giveCommand, newRequestKey, type OpenMatter } from '../ledger/ledger-client.ts'
import { useRefusalWords } from '../ledger/refusal-words.ts'
import { useLedger, useMatters } from '../ledger/use-ledger.ts'
import { dayInProse } from '../parts/formats.ts'
import { useScreenText } from './screen-text.ts'

export type Agenda = {
  readonly label: string
  readonly isWaiting: boolean
  /** No meeting is called that it could be put on: pressed, it says so, and the way out stands beside it. */
  readonly lacksMeeting: boolean
  act(): void
}

/** 列入下次会议, or taking it off again; null where the post may do neither. */
export function useAgenda(problem: OpenMatter<ProblemFacts>, onSaid: (said: string) => void): Agenda | null {
  const text = useScreenText()
  const language = useLanguage()
  const { region, today } = useLedger()
  const wordsOf = useRefusalWords()
  const queries = useQueryClient()
  // The version that was answered to: once another one is there, the next press may come.
  const [answered, setAnswered] = useState<number | null>(null)
  const isWaiting = answered === problem.version
  const meetings = useMatters({ type: 'meeting', status: 'called' })
  const called = meetings.data ?? []

  async function give(command: string, data: Readonly<Record<string, unknown>>, done: string) {
    const { id: matter, version: expectedVersion } = problem
    setAnswered(expectedVersion)
    const asked = { region, plural: 'problems', matter, command, expectedVersion, data }
    try {
      await giveCommand({ ...asked, request: newRequestKey() })
      onSaid(done)
    } catch (error) {
      onSaid(wordsOf(error))
    }
    await queries.invalidateQueries({ queryKey: ['ledger', region] })
    // What was refused moved nothing.
    setAnswered(now => (now === expectedVersion ? null : now))
  }

  if (problem.facts.meeting !== null && problem.commands.includes('take-off'))
    return {
      label: text.takeOff,
      isWaiting,
      lacksMeeting: false,
      act: () => void give('take-off', { reason: text.takeOffReason }, text.takenOff),
    }
  const next = called
    .filter(({ dueOn }) => dueOn !== null && dueOn >= today)
    .toSorted((a, b) => ((a.dueOn ?? '') < (b.dueOn ?? '') ? -1 : 1))[0]
  if (!problem.commands.includes('put-on-agenda')) return null
  if (!next)
    return {
      label: text.putOnNext,
      isWaiting: meetings.isPending,
      lacksMeeting: !meetings.isPending,
      act: () => onSaid(text.noMeeting),
    }
  return {
    label: text.putOnAgenda(dayInProse(next.dueOn ?? today, language, today), next.title),
    isWaiting,
    lacksMeeting: false,
    act: () => void give('put-on-agenda', { meeting: next.id }, text.putOn(next.title)),
  }
}
