import {
  holdsBack,
  type OpenQuestion,
  type Proposal,
  type ProposedTerms,
  proposedTerms,
  setOutData,
} from '../../ledger/commitment/proposed-terms.ts'
import type { Organisation } from '../../model/organisation.ts'
import type { Row } from '../intake/intake-model.ts'
import type { PlanTask, PlanTasks, Step } from '../plan-page/plan-client.ts'

// 立项与交办 as data: every promise with its tasks, what is open about each, and the steps that settle it. Pure.

/** What a person decided of an open question before the task could be sent: kept until it can be. */
export type Answer =
  | { readonly about: 'lead'; readonly agency: string }
  | { readonly about: 'support'; readonly printed: string; readonly agency: string | null }
  | { readonly about: 'deadline'; readonly dueOn: string | null }

/** Answers by task. */
export type Answers = Readonly<Record<string, readonly Answer[]>>

/** How far a task is on its way to an agency. */
export type ItemStage = 'open' | 'ready' | 'to-approve' | 'issued' | 'aside'

export type Item = {
  readonly task: PlanTask
  readonly stage: ItemStage
  readonly terms: ProposedTerms
  readonly open: readonly OpenQuestion[]
  /** `12` or, of several tasks of one clause, `12-1`. */
  readonly number: string
}

/** What became of one promise: its own tasks, or the one it was merged into, or why there is none. */
export type ClauseFate = 'alone' | 'split' | 'merged' | 'aside' | 'unaccounted'

export type IssueRow = {
  /** Null for tasks whose clause the plan no longer has. */
  readonly clause: Row | null
  readonly fate: ClauseFate | 'other'
  readonly items: readonly Item[]
}

type Known = { organisation: Organisation; day: string; place: { name: string } | null }

const stageOfStatus: Readonly<Record<string, ItemStage>> = { adjusted: 'aside' }

/** Every promise in the order of the document, with its tasks and what is open about them. */
export function issueRows(
  rows: readonly Row[],
  { tasks }: Pick<PlanTasks, 'tasks'>,
  answers: Answers,
  known: Known,
): IssueRow[] {
  const ofClause = new Map<string, PlanTask[]>()
  const merged = new Set<string>()
  for (const task of tasks) {
    const [home, ...others] = task.clauses
    if (home !== undefined) ofClause.set(home, [...(ofClause.get(home) ?? []), task])
    if (task.status !== 'adjusted') for (const clause of others) merged.add(clause)
  }
  const promises = rows.filter(row => row.clause.now.kind === 'commitment')
  const found = promises.map((clause): IssueRow => {
    const own = (ofClause.get(clause.id) ?? []).toSorted((a, b) => (a.id < b.id ? -1 : 1))
    ofClause.delete(clause.id)
    const standing = own.filter(each => each.status !== 'adjusted')
    const items = own.map(task => itemOf(task, numberOf(clause.number, standing, task), answers, known))
    return { clause, fate: fateOf(standing, own, merged.has(clause.id)), items }
  })
  const rest = [...ofClause.values()].flat().filter(each => each.status !== 'adjusted')
  const others = rest.map(
    (task): IssueRow => ({ clause: null, fate: 'other', items: [itemOf(task, '·', answers, known)] }),
  )
  return [...found, ...others]
}

const numberOf = (clause: string, standing: readonly PlanTask[], task: PlanTask): string =>
  standing.length > 1 ? `${clause}-${standing.indexOf(task) + 1}` : clause

function fateOf(standing: readonly PlanTask[], own: readonly PlanTask[], isMerged: boolean): ClauseFate {
  if (standing.length > 1) return 'split'
  if (standing.length === 1) return 'alone'
  if (isMerged) return 'merged'
  return own.length > 0 ? 'aside' : 'unaccounted'
}

function itemOf(task: PlanTask, number: string, answers: Answers, known: Known): Item {
  const { terms, open } = answered(proposalOf(task, known), answers[task.id] ?? [])
  return { task, number, terms, open, stage: stageOf(task, open) }
}

const noFacts = { printed: { lead: [], support: [], window: null }, classes: [], figures: [], startOn: null }

const proposalOf = (task: PlanTask, known: Known): Proposal =>
  proposedTerms({ ...task, facts: { ...(task.facts ?? noFacts), continuing: task.continuing } }, known)

function stageOf(task: PlanTask, open: readonly OpenQuestion[]): ItemStage {
  const given = stageOfStatus[task.status]
  if (given) return given
  if (task.issuedAt !== null && task.status !== 'awaiting-approval') return 'issued'
  if (open.length > 0) return 'open'
  return task.status === 'undecomposed' ? 'ready' : 'to-approve'
}

/** A proposal with what a person decided; questions that are answered are no longer open. */
export function answered({ terms, open }: Proposal, answers: readonly Answer[]): Proposal {
  return answers.reduce<Proposal>(answeredOnce, { terms, open })
}

function answeredOnce({ terms, open }: Proposal, answer: Answer): Proposal {
  switch (answer.about) {
    case 'lead': {
      const several = open.find(each => each.code === 'several-leads')
      const others = several?.agencies.filter(each => each !== answer.agency) ?? []
      return {
        terms: {
          ...terms,
          lead: answer.agency,
          jointLeads: others,
          support: terms.support.filter(each => each !== answer.agency),
        },
        open: open.filter(each => !asksForLead(each)),
      }
    }
    case 'support':
      return {
        terms:
          answer.agency === null || terms.support.includes(answer.agency)
            ? terms
            : { ...terms, support: [...terms.support, answer.agency] },
        open: open.filter(
          each => !(isNamed(each) && each.printed === answer.printed && each.role === 'support'),
        ),
      }
    case 'deadline':
      return {
        terms: { ...terms, dueOn: answer.dueOn, continuing: answer.dueOn === null },
        open: open.filter(each => each.code !== 'no-deadline'),
      }
  }
}

const isNamed = (question: OpenQuestion) =>
  question.code === 'unknown-agency' || question.code === 'ambiguous-agency'

/** Whether the question is who leads. */
export const asksForLead = (question: OpenQuestion): boolean =>
  question.code === 'several-leads' ||
  question.code === 'no-lead' ||
  (isNamed(question) && question.role === 'lead')

const isStanding = ({ stage }: Item) => stage !== 'aside'

export const itemsOf = (rows: readonly IssueRow[]): Item[] => rows.flatMap(each => each.items)

/** 待定 8 = 牵头并列 2 + …: every task once, by the first thing that is open about it. */
export function openCounts(rows: readonly IssueRow[]): { code: OpenQuestion['code']; count: number }[] {
  const counts = new Map<OpenQuestion['code'], number>()
  for (const item of itemsOf(rows)) {
    const first = firstOpen(item)
    if (first) counts.set(first, (counts.get(first) ?? 0) + 1)
  }
  return [...counts].map(([code, count]) => ({ code, count }))
}

const firstOpen = ({ stage, open }: Item): OpenQuestion['code'] | undefined =>
  stage === 'open' ? open[0]?.code : undefined

/** What the address's `show` narrows the list to: a part of one of the two sums, or a stage. */
export function shownRows(rows: readonly IssueRow[], show: string): IssueRow[] {
  if (show === '') return [...rows]
  if (show.startsWith('open')) {
    const [, code] = show.split(':')
    const isShown = (item: Item) => item.stage === 'open' && (code === undefined || firstOpen(item) === code)
    return withItems(rows, isShown)
  }
  if (show === 'tasks') return withItems(rows, isStanding)
  if (show.startsWith('stage:')) return withItems(rows, item => item.stage === show.slice(6))
  return rows.filter(each => each.fate === show)
}

const withItems = (rows: readonly IssueRow[], isShown: (item: Item) => boolean): IssueRow[] =>
  rows.flatMap(row => {
    const items = row.items.filter(isShown)
    return items.length > 0 ? [{ ...row, items }] : []
  })

export const inStage = (rows: readonly IssueRow[], stage: ItemStage): Item[] =>
  itemsOf(rows).filter(each => each.stage === stage)

/** Whether all that the ledger needs to set the task out is known. */
export const canSetOut = ({ task, open }: Item): boolean =>
  task.status === 'undecomposed' && !open.some(holdsBack)

/** Sets out every task of which the plan, or a person, has said enough. */
export const stepsToSetOut = (rows: readonly IssueRow[]): Step[] =>
  itemsOf(rows).filter(canSetOut).flatMap(setOutStep)

/** The step that sets one task out; none while something it needs is open. */
export function setOutStep({ task, terms }: Pick<Item, 'task' | 'terms'>): Step[] {
  const data = setOutData(terms)
  return data ? [{ matter: task.id, expectedVersion: task.version, command: 'set-out', data }] : []
}

/** Resolves an open class; a task not set out yet is set out before, in the same press. */
export function stepsToResolve(item: Item, printed: string, agencies: readonly string[]): Step[] {
  const before = canSetOut(item) ? setOutStep(item) : []
  const expectedVersion = item.task.version + before.length
  return [
    ...before,
    { matter: item.task.id, expectedVersion, command: 'resolve-class', data: { printed, agencies } },
  ]
}

const hasClass =
  (printed: string) =>
  ({ stage, open }: Item): boolean =>
    stage === 'open' && open.some(each => each.code === 'open-class' && each.printed === printed)

/** How many items have the same open class as a question; 0 for other questions. */
export const alikeOf = (rows: readonly IssueRow[], question: OpenQuestion): number =>
  question.code === 'open-class' ? itemsOf(rows).filter(hasClass(question.printed)).length : 0

/** Resolves an open class in every item that prints it; whoever leads one does not support it as well. */
export const stepsToResolveAll = (
  rows: readonly IssueRow[],
  printed: string,
  agencies: readonly string[],
): Step[] =>
  itemsOf(rows)
    .filter(hasClass(printed))
    .filter(item => item.task.status !== 'undecomposed' || canSetOut(item))
    .flatMap(item =>
      stepsToResolve(
        item,
        printed,
        agencies.filter(each => each !== item.terms.lead),
      ),
    )

export const stepsToApprove = (items: readonly Item[], basis: string): Step[] =>
  items.map(({ task }) => ({
    matter: task.id,
    expectedVersion: task.version,
    command: 'approve',
    data: basis.trim() === '' ? {} : { basis: basis.trim() },
  }))

export type Share = { readonly agency: string; readonly leads: number; readonly supports: number }

/** What each agency is about to be given, those that lead most first. */
export function sharesOf(items: readonly Item[]): Share[] {
  const shares = new Map<string, { leads: number; supports: number }>()
  const add = (agency: string, role: 'leads' | 'supports') => {
    const share = shares.get(agency) ?? { leads: 0, supports: 0 }
    share[role]++
    shares.set(agency, share)
  }
  for (const { task } of items) {
    if (task.lead !== null) add(task.lead, 'leads')
    for (const agency of new Set([...task.jointLeads, ...task.support])) add(agency, 'supports')
  }
  return [...shares]
    .map(([agency, share]) => ({ agency, ...share }))
    .sort((a, b) => b.leads - a.leads || b.supports - a.supports || (a.agency < b.agency ? -1 : 1))
}

/** Names that the plan prints and the register does not have, each once. */
export const unknownNames = (rows: readonly IssueRow[]): string[] => [
  ...new Set(
    itemsOf(rows)
      .filter(isStanding)
      .flatMap(({ open }) => open.flatMap(each => (each.code === 'unknown-agency' ? each.printed : []))),
  ),
]

/** The next task with something open after another one, round from the start. */
export function nextOpen(rows: readonly IssueRow[], after: string | null): Item | undefined {
  const items = itemsOf(rows)
  const at = items.findIndex(each => each.task.id === after)
  return [...items.slice(at + 1), ...items.slice(0, at + 1)].find(
    each => each.stage === 'open' && each.task.id !== after,
  )
}

/** 任务分解表 as lines of cells, for a file. */
export function tableOf(
  rows: readonly IssueRow[],
  names: { nameOf(agency: string): string; continuing: string },
): string[][] {
  return itemsOf(rows)
    .filter(isStanding)
    .map(({ number, task, terms }) => [
      number,
      task.title,
      terms.lead === null ? '' : names.nameOf(terms.lead),
      [...terms.jointLeads, ...terms.support].map(names.nameOf).join('、'),
      terms.continuing ? names.continuing : (terms.dueOn ?? ''),
      terms.figures.map(({ figure }) => `${figure.metric} ${figure.text ?? figure.target}`).join('；'),
    ])
}
