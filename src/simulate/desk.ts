import type { Fact } from '../contract/matters-api.ts'
import type { LedgerFigure } from '../ledger/commitment/facts.ts'
import type { Matter } from '../ledger/matter.ts'
import { matterTypes } from '../ledger/matter-types.ts'
import type { Role } from '../ledger/role.ts'
import type { Agenda } from './agenda.ts'
import { type Cast, type Holder, signIn } from './cast.ts'
import { type Answer, bodyOf, type Client, UnexpectedAnswer } from './client.ts'
import type { Rolls } from './rolls.ts'

// The desk at which everybody works: matters as last heard of, and commands sent by the post whose turn it is.

/** A matter as this simulation last heard of it. */
export type Known = { readonly id: string; readonly type: string; version: number; status: string }

/** A commitment, with what its agencies have to know to report on it. */
export type Task = Known & {
  readonly title: string
  lead: string
  jointLeads: string[]
  /** Joint leads and supporting agencies: each owes a report of its own. */
  partners: string[]
  dueOn: string | null
  readonly figures: readonly LedgerFigure[]
}

export type Desk = {
  readonly client: Client
  readonly cast: Cast
  readonly rolls: Rolls
  readonly agenda: Agenda
  /** The day that is being lived. */
  today(): string
  /** Asks something as the holder of a post, who signs in again where the session has ended. */
  asks(by: Holder, ask: (cookie: string) => Promise<Answer>): Promise<Answer>
  /** Does one command. Throws UnexpectedAnswer where it is refused. */
  does(by: Holder, known: Known, command: string, data?: object): Promise<void>
  /** Opens a matter; under a key of the caller's own its id is the same in every year of a seed. */
  opens(by: Holder, type: string, command: string, data: object, request?: string): Promise<Known>
  /** Tries what must be refused, and with which code. Throws where it is done, or refused otherwise. */
  isRefused(by: Holder, known: Known, command: string, data: object, code: string): Promise<void>
  /** Asks for a matter as it stands. */
  reads(by: Holder, id: string): Promise<Matter>
  /** Whether a matter's table lets this role do this in its present status. */
  may(known: Known, command: string, role: Role): boolean
  /** Whether the server drafts slips by itself, in the day's routine. */
  hasRoutine(): boolean
  /** Whether problems go on to meetings, the public objects, and proposals come. */
  readonly playsMore: boolean
  /** Every task of the year, those that meetings decide on among them. */
  readonly tasks: Task[]
  /** Problems that wait for the next joint meeting, with the agency whose trouble they are. */
  readonly forMeeting: { readonly problem: Known; readonly agency: string }[]
  /** Tasks with an objection in hand, by id: they are not closed meanwhile. */
  readonly objected: Set<string>
  /** When the lead of a task asks for its closing, by the task's id: what it reported before says that all is reached. */
  readonly closingOn: Map<string, string>
  /** How often joint leads and supporting agencies report. */
  readonly partnersReport: 'monthly' | 'quarterly'
  counts(): Counts
}

export type Counts = { done: number; refused: number; conflicts: number; requests: number }

type Done = { id: string; version: number; status: string; event: string }
type Moved = { code: string; version: number; facts: Fact[] }

export function createDesk(
  given: Pick<
    Desk,
    'client' | 'cast' | 'rolls' | 'agenda' | 'today' | 'hasRoutine' | 'partnersReport' | 'playsMore'
  >,
): Desk {
  const { client, cast } = given
  const base = `/api/regions/${cast.region}`
  const counts: Counts = { done: 0, refused: 0, conflicts: 0, requests: 0 }
  const addressOf = ({ id, type }: Known, command: string) =>
    `${base}/${matterTypes[type]?.plural}/${encodeURIComponent(id)}/${command}`

  async function asks(by: Holder, ask: (cookie: string) => Promise<Answer>): Promise<Answer> {
    counts.requests++
    const answer = await ask(by.cookie)
    if (answer.status !== 401) return answer
    await signIn(client, by)
    return ask(by.cookie)
  }

  const send = (by: Holder, known: Known, command: string, data: object) => {
    const asked = { expectedVersion: known.version, data }
    return asks(by, cookie => client.post(addressOf(known, command), asked, cookie))
  }

  function note(known: Known, answer: Answer, command: string) {
    const done = bodyOf<Done>(`${command} on ${known.type} ${known.id}`, answer)
    counts.done++
    known.version = done.version
    known.status = done.status
  }

  return {
    ...given,
    tasks: [],
    forMeeting: [],
    objected: new Set(),
    closingOn: new Map(),
    asks,
    counts: () => counts,
    async does(by, known, command, data = {}) {
      const answer = await send(by, known, command, data)
      const moved = answer.body as Moved
      if (answer.status !== 409 || moved.code !== 'stream-moved') return note(known, answer, command)
      // Somebody else was there first, such as the day's routine: it is looked at, and said again.
      counts.conflicts++
      known.version = moved.version
      known.status = moved.facts.at(-1)?.to ?? known.status
      note(known, await send(by, known, command, data), command)
    },
    async opens(by, type, command, data, key) {
      const path = `${base}/${matterTypes[type]?.plural}/${command}`
      const asked = key === undefined ? { data } : { data, request: key }
      const answer = await asks(by, cookie => client.post(path, asked, cookie))
      const { id, version, status } = bodyOf<Done>(`${command} of a ${type}`, answer, 201)
      counts.done++
      return { id, type, version, status }
    },
    async isRefused(by, known, command, data, code) {
      const answer = await send(by, known, command, data)
      if ((answer.body as { code?: string }).code !== code)
        throw new UnexpectedAnswer(`${command} by ${by.post}, to be refused as ${code}`, answer)
      counts.refused++
    },
    async reads(by, id) {
      const path = `${base}/matters/${encodeURIComponent(id)}`
      return bodyOf<Matter>(`matter ${id}`, await asks(by, cookie => client.get(path, cookie)))
    },
    may: ({ type, status }, command, role) =>
      matterTypes[type]?.table.some(
        row => row.command === command && row.from.includes(status) && row.by.includes(role),
      ) ?? false,
  }
}

/** Looks a matter up again after something else may have touched it, such as a decision its task. */
export async function refreshed(desk: Desk, by: Holder, known: Known): Promise<void> {
  const { version, status } = await desk.reads(by, known.id)
  known.version = version
  known.status = status
}

/** Whether nothing more can happen to it, or nothing more is asked of it. */
export const isOver = ({ type, status }: Known): boolean =>
  matterTypes[type]?.statuses[status]?.open === false
