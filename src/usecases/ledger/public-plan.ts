import { applyCorrections } from '../../model/corrected-plan.ts'
import type { Span } from '../../model/plan.ts'
import { cutPlan, type Place } from '../../public-pages/plan-sentences.ts'
import type { PublicPlan } from '../../public-pages/public-data.ts'
import { openPlan } from '../open-plan.ts'
import type { Setting } from '../setting.ts'
import type { Commitment } from './board.ts'
import { publicAudit } from './public-audit.ts'

type Asked = {
  readonly region: string
  readonly id: string
  readonly matters: readonly Commitment[]
  readonly unpublished: number
  /** Whether the accepted findings of its audit are public. */
  readonly isAudited: boolean
}

/** A plan that has something public, with its words and where its public commitments stand in them. */
export async function publicPlan(
  setting: Setting,
  { region, id, matters, unpublished, isAudited }: Asked,
): Promise<PublicPlan | undefined> {
  const opened = await openPlan({ ...setting, tenantId: region }, id)
  if (!opened) return undefined
  const { text } = opened
  const corrected = applyCorrections(opened.plan, text, opened.corrections)
  const { plan } = corrected
  const clauses = new Map(plan.clauses.map(each => [each.id, each.span]))
  const places = matters.flatMap(matter => placesOf(matter, id, text, clauses))
  const cut = cutPlan(text, plan.sections, places)
  const audited = { id, opened, corrected }
  return {
    id,
    title: plan.title ?? opened.name,
    number: plan.number,
    issuer: plan.issuer,
    issuedOn: plan.issuedOn,
    text,
    ...cut,
    sections: plan.sections.map(each => ({ id: each.id, title: each.title })),
    unpublished,
    audit: isAudited ? await publicAudit(setting, region, audited, cut.sentences) : null,
  }
}

/** How much of a source's words must stand at its place, for the place to be believed after another reading. */
const wordsCompared = 8

function placesOf(
  { id, sources }: Commitment,
  planId: string,
  text: string,
  clauses: ReadonlyMap<string, Span>,
): Place[] {
  return sources.flatMap((source): Place[] => {
    if (source.kind !== 'clause' || source.planId !== planId) return []
    const words = source.text.trim().slice(0, wordsCompared)
    const known = [source.span, clauses.get(source.clauseId)].find(
      span => span !== undefined && text.slice(...span).includes(words),
    )
    return known ? [{ entry: id, span: known }] : []
  })
}
