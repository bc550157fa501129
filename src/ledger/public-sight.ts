import type { CommitmentFacts } from './commitment/facts.ts'
import type { Matter, Source } from './matter.ts'
import type { PlanReserve } from './plan-reserve.ts'

// 公开与不公开: which plans and tasks the office lets anybody read. What is not issued is not public in any case.

export type Publicity = 'public' | 'kept-back'

/** What a region has settled about its being public. */
export type PublicSightSettings = {
  /** A plan that nobody has decided on, unless its own words speak against it. */
  readonly newPlans: Publicity
  /** Plans, by id, that are kept back; stronger than `opened`. */
  readonly keptBack: readonly string[]
  /** Plans, by id, that are public whatever they say of themselves. */
  readonly opened: readonly string[]
  /** Tasks that come from no plan: from a meeting, or told. */
  readonly meetingTasks: Publicity
  /** Public plans, by id, that stand with the findings of their audit, as far as the office has accepted them. */
  readonly audited: readonly string[]
}

/**
 * 以公开为常态、不公开为例外 (《政府信息公开条例》 art. 5): a plan that is issued has been published as a document. What a
 * meeting decided has not.
 */
export const usualPublicSight: PublicSightSettings = {
  newPlans: 'public',
  keptBack: [],
  opened: [],
  meetingTasks: 'kept-back',
  audited: [],
}

/** Whether an issued plan is public; `reserve` is what its own words say against it. */
export function isPlanPublic(
  { newPlans, keptBack, opened }: PublicSightSettings,
  planId: string,
  reserve: PlanReserve | null,
): boolean {
  if (keptBack.includes(planId)) return false
  if (opened.includes(planId)) return true
  return reserve === null && newPlans === 'public'
}

/** The settings with one plan decided on. */
export function withPlanDecided<Settings extends PublicSightSettings>(
  settings: Settings,
  planId: string,
  publicity: Publicity,
): Settings {
  const without = (ids: readonly string[]) => ids.filter(each => each !== planId)
  const isPublic = publicity === 'public'
  return {
    ...settings,
    keptBack: isPublic ? without(settings.keptBack) : [...without(settings.keptBack), planId],
    opened: isPublic ? [...without(settings.opened), planId] : without(settings.opened),
  }
}

/** The settings with the audit of one plan opened or closed. */
export const withAuditDecided = <Settings extends PublicSightSettings>(
  settings: Settings,
  planId: string,
  publicity: Publicity,
): Settings => {
  const others = settings.audited.filter(each => each !== planId)
  return { ...settings, audited: publicity === 'public' ? [...others, planId] : others }
}

/** What the public may see: which plans, and whether tasks that come from no plan. */
export type PublicSight = {
  readonly meetingTasks: boolean
  /** Plans that are kept back, by id, of those that tasks name. */
  readonly hiddenPlans: ReadonlySet<string>
}

type Commitment = Matter<CommitmentFacts>

/** Whether a public task may be shown, by its own plan and the first of its sources, which its title is made of. */
export function isShown(
  { facts, sources }: Pick<Commitment, 'facts' | 'sources'>,
  { meetingTasks, hiddenPlans }: PublicSight,
): boolean {
  const [first] = sources
  if (facts.planId === null || first?.kind !== 'clause') {
    if (!meetingTasks) return false
    return facts.planId === null || !hiddenPlans.has(facts.planId)
  }
  return !hiddenPlans.has(facts.planId) && !hiddenPlans.has(first.planId)
}

/** A shown task without the sources that are kept back: what was merged into it from minutes keeps its words there. */
export const withShownSources = (matter: Commitment, sight: PublicSight): Commitment =>
  matter.sources.every(each => isSourceShown(each, sight))
    ? matter
    : { ...matter, sources: matter.sources.filter(each => isSourceShown(each, sight)) }

const isSourceShown = (source: Source, { meetingTasks, hiddenPlans }: PublicSight): boolean =>
  source.kind === 'clause' ? !hiddenPlans.has(source.planId) : meetingTasks

/** Every plan that tasks name, by id. */
export const plansNamed = (matters: readonly Commitment[]): string[] => [
  ...new Set(
    matters.flatMap(({ facts, sources }) => [
      ...(facts.planId === null ? [] : [facts.planId]),
      ...sources.flatMap(each => (each.kind === 'clause' ? [each.planId] : [])),
    ]),
  ),
]
