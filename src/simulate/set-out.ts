import type { ResolutionList } from '../contract/organisation-api.ts'
import type { CommitmentFacts, LedgerFigure } from '../ledger/commitment/facts.ts'
import type { Matter } from '../ledger/matter.ts'
import { proposedTrajectory } from '../ledger/schedule/proposed-trajectory.ts'
import type { Agency } from '../model/plan.ts'
import { bodyOf } from './client.ts'
import type { Desk } from './desk.ts'

// 任务分解: what was read in a clause, made into the terms of its task.

/** The terms of a task as `set-out` takes them. */
export type Terms = {
  title: string
  lead: string
  jointLeads: string[]
  support: string[]
  startOn?: string
  dueOn?: string
  continuing: boolean
  figures?: object[]
}

export type Resolver = (printed: readonly Agency[]) => string[]

/** What every printed name of the tasks stands for, asked for once. */
export async function resolverOf(
  desk: Desk,
  matters: readonly Matter<CommitmentFacts>[],
  on: string,
): Promise<{ agencies: Resolver; classOf(printed: string): string[] }> {
  const printed = matters.flatMap(({ facts }) => [...facts.printed.lead, ...facts.printed.support])
  const names = [...new Set(printed.flatMap(each => [each.name, each.printed]))]
  const found = new Map<string, ResolutionList['resolutions'][number]>()
  const { client, cast } = desk
  const path = `/api/regions/${cast.region}/organisation/resolutions`
  const most = 1000
  for (let from = 0; from < names.length; from += most) {
    const part = names.slice(from, from + most)
    const answer = await client.post(path, { names: part, on }, cast.office.supervisor.cookie)
    const { resolutions } = bodyOf<ResolutionList>('resolving names', answer)
    for (const [index, name] of part.entries()) {
      const resolution = resolutions[index]
      if (resolution) found.set(name, resolution)
    }
  }
  return {
    agencies: agencies => [
      ...new Set(
        agencies.flatMap(({ name }) => {
          const resolution = found.get(name)
          return resolution && 'agency' in resolution ? [resolution.agency] : []
        }),
      ),
    ],
    classOf: name => {
      const resolution = found.get(name)
      return resolution?.match === 'class' ? [...resolution.candidates] : []
    },
  }
}

/** Terms by what the plan prints; null where it names nobody to lead. A span without a deadline is a continuing duty. */
export function termsOf(matter: Matter<CommitmentFacts>, resolve: Resolver): Terms | null {
  const { printed, figures } = matter.facts
  const [lead, ...jointLeads] = resolve(printed.lead)
  if (lead === undefined) return null
  const taken = new Set([lead, ...jointLeads])
  const { window } = printed
  const dueOn = window?.kind === 'by' ? window.to : null
  const startOn = window?.from ?? null
  return {
    title: matter.title,
    lead,
    jointLeads,
    support: resolve(printed.support).filter(each => !taken.has(each)),
    ...(startOn === null || (dueOn !== null && dueOn < startOn) ? {} : { startOn }),
    ...(dueOn === null ? {} : { dueOn }),
    continuing: dueOn === null,
    ...(figures.length > 0 && figures.every(each => each.unit !== '' && each.metric !== '')
      ? { figures: figures.map(figure => pacedFigure(figure, window)) }
      : {}),
  }
}

/** The figure with the pace that its reading proposes; where none can be, it is to be held to nodes. */
function pacedFigure(
  { id, metric, unit, target, op, basis }: LedgerFigure,
  window: { from: string | null; to: string | null } | null,
): object {
  const period = null
  const { trajectory } = proposedTrajectory({ value: target, unit, op, basis, period }, window, 'month')
  const head = { id, metric, unit, target, op, basis }
  if (trajectory?.kind === 'growth' || trajectory?.kind === 'held') return { ...head, pace: trajectory.kind }
  if (trajectory?.kind === 'linear') return { ...head, pace: 'linear', base: trajectory.base }
  const by = window?.to
  return by ? { ...head, pace: 'milestones', nodes: [{ by, value: target }] } : { ...head, pace: 'held' }
}
