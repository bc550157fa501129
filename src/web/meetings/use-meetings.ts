import { useMemo } from 'react'
import type { DecisionFacts } from '../../ledger/decision/decision-type.ts'
import type { MeetingFacts } from '../../ledger/meeting/meeting-type.ts'
import type { ProblemFacts } from '../../ledger/problem/problem-type.ts'
import type { OpenMatter } from '../ledger/ledger-client.ts'
import { useEachMatter, useMatters } from '../ledger/use-ledger.ts'

export type OpenMeeting = OpenMatter<MeetingFacts>
export type OpenProblem = OpenMatter<ProblemFacts>
export type OpenDecision = OpenMatter<DecisionFacts>

/** Meetings with what stands on their agendas and what they decided. An agenda is not kept: its items name the meeting. */
export type Meetings = {
  readonly meetings: readonly OpenMeeting[]
  readonly problems: readonly OpenProblem[]
  readonly decisions: readonly OpenDecision[]
}

/** Everything about meetings that the post may see; undefined until it is all there. */
export function useMeetings(): { data: Meetings | undefined; failed: boolean } {
  const lists = [
    useMatters({ type: 'meeting' }),
    useMatters({ type: 'problem' }),
    useMatters({ type: 'decision' }),
  ]
  const [meetings, problems, decisions] = lists.map(each => each.data)
  const ids = useMemo(
    () => [meetings, problems, decisions].flatMap(rows => (rows ?? []).map(row => row.id)),
    [meetings, problems, decisions],
  )
  const opened = useEachMatter(ids)
  const failed = lists.some(each => each.isError) || opened.failed
  const isThere = lists.every(each => each.isSuccess) && opened.awaited === 0
  const data = useMemo(() => (isThere ? sorted(opened.matters) : undefined), [isThere, opened.matters])
  return { data, failed }
}

function sorted(matters: readonly OpenMatter[]): Meetings {
  const ofType = <Facts>(type: string) => matters.filter(each => each.type === type) as OpenMatter<Facts>[]
  return {
    meetings: ofType<MeetingFacts>('meeting').sort((a, b) =>
      (a.facts.on ?? '') < (b.facts.on ?? '') ? 1 : -1,
    ),
    problems: ofType<ProblemFacts>('problem'),
    decisions: ofType<DecisionFacts>('decision'),
  }
}

/** The first first; of two of one moment always the same one. */
function byOpening(one: OpenMatter, other: OpenMatter): number {
  const [a, b] = [`${one.openedAt} ${one.title}`, `${other.openedAt} ${other.title}`]
  return a < b ? -1 : a > b ? 1 : 0
}

/** The problems on a meeting's agenda, those decided there among them, in the order in which they were raised. */
export const agendaOf = ({ problems }: Meetings, meeting: string): OpenProblem[] =>
  problems.filter(each => each.facts.meeting === meeting).sort((a, b) => (a.openedAt < b.openedAt ? -1 : 1))

export const decisionsOf = ({ decisions }: Meetings, meeting: string): OpenDecision[] =>
  decisions.filter(each => each.facts.meeting === meeting).sort(byOpening)

/** What waits for coordination and stands on no agenda yet. */
export const waitingProblems = ({ problems }: Meetings): OpenProblem[] =>
  problems.filter(({ status }) => status === 'raised' || status === 'coordinating').sort(byOpening)

/** Decisions of earlier meetings that this one hears of: those still open, and those of the meeting just before. */
export function earlierDecisions(meetings: Meetings, meeting: OpenMeeting): OpenDecision[] {
  const before = meetings.meetings.filter(
    each =>
      each.id !== meeting.id &&
      (each.facts.on ?? '') <= (meeting.facts.on ?? '') &&
      each.status !== 'cancelled',
  )
  const last = before[0]?.id
  const ids = new Set(before.map(each => each.id))
  return meetings.decisions.filter(
    ({ facts, status }) =>
      facts.meeting !== null &&
      ids.has(facts.meeting) &&
      (facts.meeting === last || status === 'recorded' || status === 'lodged'),
  )
}
