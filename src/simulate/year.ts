import type { PlanDocument, StoredPlan } from '../contract/plans-api.ts'
import type { CommitmentFacts } from '../ledger/commitment/facts.ts'
import type { Matter } from '../ledger/matter.ts'
import { addDays, addMonths, monthOf, type PlainDate } from '../model/plain-date.ts'
import { createAgenda, type Errand, type MovableClock, momentOf, workdayFrom } from './agenda.ts'
import { type Cast, foundRegion, registerAgencies, signUp } from './cast.ts'
import { bodyOf, type Client } from './client.ts'
import { createDesk, type Desk, type Task } from './desk.ts'
import { membersOf, planIssue, planSetAside } from './issuing.ts'
import { planMeeting } from './meetings.ts'
import { planObjection, takeObjections } from './objections.ts'
import { planProposals } from './proposals.ts'
import { planReturns } from './returns.ts'
import { rollsOf } from './rolls.ts'
import { resolverOf, termsOf } from './set-out.ts'
import { signDrafts } from './slips.ts'

// A year of a ledger, day by day, through the public API alone.

export type YearAsked = {
  readonly client: Client
  readonly clock: MovableClock
  /** The link by which the first administrator is set up. */
  readonly firstLink: string
  readonly seed: number
  readonly partnersReport: 'monthly' | 'quarterly'
  readonly playsMore: boolean
  readonly from: PlainDate
  readonly until: PlainDate
  readonly region: { readonly name: string; readonly kind: 'city' | 'county' | 'district' }
  readonly document: { readonly name: string; readonly text: string }
}

export type Year = {
  readonly cast: Cast
  readonly planId: string
  readonly tasks: readonly Task[]
  readonly desk: Desk
  readonly hasRoutine: boolean
}

/** Lives through the days, both ends included. Throws UnexpectedAnswer where the API does what it should not. */
export async function liveYear(asked: YearAsked): Promise<Year> {
  const { client, clock, seed, from, until } = asked
  clock.moveTo(momentOf(from, 'routine'))
  const administrator = await foundRegion(client, asked.firstLink, asked.region)
  const { plan } = bodyOf<StoredPlan>(
    'uploading the plan',
    await client.post('/api/plans', asked.document, administrator.cookie),
  )
  const opened = await client.get(`/api/plans/${plan.id}`, administrator.cookie)
  const { clauses } = bodyOf<PlanDocument>('opening the plan', opened, 200).plan
  const hasClasses = clauses.some(each => [...each.lead, ...each.support].some(({ class: word }) => word))
  const asSuggested = { planId: plan.id, on: from, hasClasses }
  const agencies = await registerAgencies(client, administrator, asSuggested)
  const cast = await signUp(client, administrator, agencies)
  let today = from
  let hasRoutine = true
  const desk = createDesk({
    ...{ client, cast, rolls: rollsOf(seed), agenda: createAgenda() },
    today: () => today,
    hasRoutine: () => hasRoutine,
    partnersReport: asked.partnersReport,
    playsMore: asked.playsMore,
  })
  const { tasks } = desk
  tasks.push(...(await takeIn(desk, plan.id)))
  const decided: Parameters<typeof planMeeting>[2] = []
  const objections = new Set<string>()
  if (desk.playsMore) planProposals(desk, from)
  for (; today <= until; today = addDays(today, 1)) {
    clock.moveTo(momentOf(today, 'routine'))
    hasRoutine = await doRoutine(desk)
    if (workdayFrom(today) === today) {
      desk.agenda.plan(today, 'slips', 'drafts', () => signDrafts(desk))
      if (desk.playsMore)
        desk.agenda.plan(today, 'coordination', 'objections', () => takeObjections(desk, objections))
    }
    if (desk.playsMore && today.endsWith('-01')) {
      planMeeting(desk, monthOf(today), decided)
      planObjection(desk, monthOf(today))
    }
    await liveDay(desk, clock, tasks)
  }
  return { cast, desk, planId: plan.id, tasks, hasRoutine }
}

/** The administrator lets the server see to the day: reminders, lamps, slips. False where it has no such routine. */
async function doRoutine({ client, cast, today, asks }: Desk): Promise<boolean> {
  const path = `/api/regions/${cast.region}/days/${today()}`
  const answer = await asks(cast.administrator, cookie => client.post(path, undefined, cookie))
  if ((answer.body as { code?: string })?.code === 'unknown-path') return false
  bodyOf(`the routine of ${today()}`, answer)
  return true
}

async function liveDay(desk: Desk, clock: MovableClock, tasks: readonly Task[]): Promise<void> {
  const today = desk.today()
  if (today.endsWith('-01'))
    for (const task of tasks) if (task.lead !== '') planReturns(desk, task, monthOf(today))
  for (let errands = desk.agenda.take(today); errands.length > 0; errands = desk.agenda.take(today)) {
    clock.moveTo(momentOf(today, errands[0]?.stage ?? 'routine'))
    await runAtOnce(errands)
  }
}

/** Several offices work at once; what concerns one matter is done in its order. */
const atOnce = 6

async function runAtOnce(errands: readonly Errand[]): Promise<void> {
  const byMatter = new Map<string, Errand[]>()
  for (const errand of errands) byMatter.set(errand.about, [...(byMatter.get(errand.about) ?? []), errand])
  const queues = [...byMatter.values()]
  const work = async () => {
    for (let queue = queues.shift(); queue; queue = queues.shift())
      for (const errand of queue) await errand.run()
  }
  await Promise.all(Array.from({ length: Math.min(atOnce, queues.length) }, work))
}

/** Takes the plan in, and plans how each of its tasks is set out and issued. */
async function takeIn(desk: Desk, planId: string): Promise<Task[]> {
  const { client, cast, today } = desk
  const { supervisor } = cast.office
  const base = `/api/regions/${cast.region}`
  const taken = await client.post(`${base}/plans/${planId}/taking-in`, undefined, supervisor.cookie)
  bodyOf('taking the plan in', taken, 201)
  const listed = await client.get(`${base}/matters?type=commitment&limit=500`, supervisor.cookie)
  const { matters } = bodyOf<{ matters: { id: string }[] }>('listing the tasks', listed)
  const opened: Matter<CommitmentFacts>[] = []
  for (const { id } of matters) opened.push((await desk.reads(supervisor, id)) as Matter<CommitmentFacts>)
  const resolver = await resolverOf(desk, opened, today())
  return opened.map(matter => {
    const { id, type, version, status, title, facts } = matter
    const task: Task = {
      ...{ id, type, version, status, title },
      ...{ lead: '', jointLeads: [], partners: [], dueOn: null, figures: facts.figures },
    }
    const terms = termsOf(matter, resolver.agencies)
    if (terms === null) planSetAside(desk, task)
    else {
      const classes = facts.classes.flatMap(({ printed }) => {
        const agencies = membersOf(desk, { ...task, lead: terms.lead }, printed, resolver.classOf(printed))
        return agencies.length > 0 ? [{ printed, agencies }] : []
      })
      planIssue(desk, task, terms, classes)
    }
    return task
  })
}

/** The last day of so many months from a day. */
export const lastDayOf = (from: PlainDate, months: number): PlainDate => addDays(addMonths(from, months), -1)
