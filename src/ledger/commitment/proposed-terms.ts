import type { Organisation } from '../../model/organisation.ts'
import type { Agency } from '../../model/plan.ts'
import { resolveAgency } from '../../model/resolve-agency.ts'
import { proposedTrajectory } from '../schedule/proposed-trajectory.ts'
import type { CommitmentFacts, LedgerFigure } from './facts.ts'

// 拟定分解, made of what the plan prints: what it says is taken, what it leaves open is asked, nothing is guessed.

/** What a person has to settle before a task can be issued. `printed` is the plan's own wording. */
export type OpenQuestion =
  /** 牵头并列: the plan names several leads, and one has to answer for it. */
  | {
      readonly code: 'several-leads'
      readonly printed: readonly string[]
      readonly agencies: readonly string[]
    }
  | { readonly code: 'no-lead' }
  | { readonly code: 'unknown-agency'; readonly role: PrintedRole; readonly printed: string }
  | {
      readonly code: 'ambiguous-agency'
      readonly role: PrintedRole
      readonly printed: string
      readonly candidates: readonly string[]
    }
  /** 开放类: 有关镇街. `suggested` are all of them where the plan says 各. */
  | {
      readonly code: 'open-class'
      readonly role: PrintedRole
      readonly printed: string
      readonly candidates: readonly string[]
      readonly isAll: boolean
    }
  | { readonly code: 'no-deadline' }

type PrintedRole = 'lead' | 'support'

/** The data of `set-out` as far as they are known. */
export type ProposedTerms = {
  readonly title: string
  readonly lead: string | null
  readonly jointLeads: readonly string[]
  readonly support: readonly string[]
  readonly startOn: string | null
  readonly dueOn: string | null
  readonly continuing: boolean
  readonly figures: readonly ProposedFigure[]
}

/** A figure with the pace proposed for it, and what the plan leaves open about it (in Chinese). */
export type ProposedFigure = {
  readonly figure: LedgerFigure
  readonly doubts: readonly string[]
}

export type Proposal = { readonly terms: ProposedTerms; readonly open: readonly OpenQuestion[] }

/** A task as far as its terms need it. */
export type TaskToSetOut = {
  readonly title: string
  readonly lead: string | null
  readonly jointLeads: readonly string[]
  readonly support: readonly string[]
  readonly dueOn: string | null
  readonly facts: Pick<CommitmentFacts, 'printed' | 'classes' | 'figures' | 'startOn' | 'continuing'>
}

type Known = {
  readonly organisation: Organisation
  readonly day: string
  readonly place: { readonly name: string } | null
}

/** The terms of a task: as set out already, else as printed. `open` is empty where it can be issued. */
export function proposedTerms(task: TaskToSetOut, known: Known): Proposal {
  const { facts } = task
  const classes = facts.classes
    .filter(each => each.agencies === null)
    .map(({ printed, role }) => classQuestion(printed, role, known))
  if (task.lead !== null) return { terms: termsSetOut(task), open: classes }

  const leads = named(facts.printed.lead, 'lead', known)
  const supports = named(facts.printed.support, 'support', known)
  const { window } = facts.printed
  const isContinuing = window?.kind === 'ongoing' || window?.kind === 'every'
  const dueOn = isContinuing ? null : (window?.to ?? null)
  const from = window?.from ?? null
  const [lead] = leads.agencies
  const isOne = leads.agencies.length === 1
  const open: OpenQuestion[] = [
    ...(leads.agencies.length > 1
      ? [{ code: 'several-leads' as const, printed: leads.printed, agencies: leads.agencies }]
      : []),
    ...leads.open,
    ...(leads.agencies.length === 0 && leads.open.length === 0 ? [{ code: 'no-lead' as const }] : []),
    ...(isContinuing || dueOn !== null ? [] : [{ code: 'no-deadline' as const }]),
    ...supports.open,
    ...classes,
  ]
  const terms: ProposedTerms = {
    title: task.title,
    lead: isOne ? (lead ?? null) : null,
    jointLeads: [],
    support: supports.agencies.filter(each => !leads.agencies.includes(each)),
    startOn: from !== null && (dueOn === null || from <= dueOn) ? from : null,
    dueOn,
    continuing: isContinuing,
    figures: facts.figures.map(figure => pacedFigure(figure, window)),
  }
  return { terms, open }
}

const termsSetOut = ({ title, lead, jointLeads, support, dueOn, facts }: TaskToSetOut): ProposedTerms => ({
  ...{ title, lead, jointLeads, support, dueOn },
  startOn: facts.startOn,
  continuing: facts.continuing,
  figures: facts.figures.map(figure => ({ figure, doubts: [] })),
})

type Named = { agencies: string[]; printed: string[]; open: OpenQuestion[] }

/** The agencies that printed names stand for, each once, and the names that stand for nobody in particular. */
function named(agencies: readonly Agency[], role: PrintedRole, { organisation, day, place }: Known): Named {
  const found: Named = { agencies: [], printed: [], open: [] }
  for (const { name, printed, class: openClass } of agencies) {
    if (openClass !== undefined) continue // asked as a class
    const resolution = resolveAgency(organisation, name, day, place)
    if ('agency' in resolution) {
      if (found.agencies.includes(resolution.agency)) continue
      found.agencies.push(resolution.agency)
      found.printed.push(printed)
    } else if (resolution.match === 'ambiguous')
      found.open.push({ code: 'ambiguous-agency', role, printed, candidates: resolution.candidates })
    else found.open.push({ code: 'unknown-agency', role, printed: name })
  }
  return found
}

function classQuestion(
  printed: string,
  role: PrintedRole,
  { organisation, day, place }: Known,
): OpenQuestion {
  const resolution = resolveAgency(organisation, printed, day, place)
  const isClass = resolution.match === 'class'
  return {
    code: 'open-class',
    role,
    printed,
    candidates: isClass ? resolution.candidates : [],
    isAll: isClass && resolution.quantifier === 'all',
  }
}

function pacedFigure(
  figure: LedgerFigure,
  window: { readonly from: string | null; readonly to: string | null } | null,
): ProposedFigure {
  const { target, unit, op, basis } = figure
  const { trajectory, doubts } = proposedTrajectory(
    { value: target, unit, op, basis, period: null },
    window,
    'month',
  )
  const { base: _base, nodes: _nodes, ...head } = figure
  if (trajectory?.kind === 'growth' || trajectory?.kind === 'held')
    return { figure: { ...head, pace: trajectory.kind }, doubts }
  if (trajectory?.kind === 'linear')
    return { figure: { ...head, pace: 'linear', base: trajectory.base }, doubts }
  const by = window?.to
  return by
    ? { figure: { ...head, pace: 'milestones', nodes: [{ by, value: target }] }, doubts }
    : { figure: { ...head, pace: 'held' }, doubts }
}

/** Questions without whose answer a task cannot be set out at all; open classes are resolved afterwards. */
export const holdsBack = ({ code }: OpenQuestion): boolean => code !== 'open-class'

/** The data of `set-out`; null while nobody leads it or it has neither a deadline nor none by nature. */
export function setOutData(terms: ProposedTerms): Record<string, unknown> | null {
  const { title, lead, jointLeads, support, startOn, dueOn, continuing } = terms
  if (lead === null || (dueOn === null) !== continuing) return null
  const others = jointLeads.filter(each => each !== lead)
  const figures = terms.figures.map(({ figure: { text: _text, span: _span, ...rest } }) => rest)
  // A figure whose metric or unit was not read is not set out by half; as taken in it stays with the task.
  const areWhole = figures.length > 0 && figures.every(each => each.metric !== '' && each.unit !== '')
  return {
    ...{ title, lead, continuing },
    jointLeads: others,
    support: support.filter(each => each !== lead && !others.includes(each)),
    ...(startOn === null ? {} : { startOn }),
    ...(dueOn === null ? {} : { dueOn }),
    ...(areWhole ? { figures } : {}),
  }
}
