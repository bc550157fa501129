import { applyCorrections } from '../../model/corrected-plan.ts'
import type { Span } from '../../model/plan.ts'
import { cutPlan, type Place } from '../../public-pages/plan-sentences.ts'
import type { PublicPlan } from '../../public-pages/public-data.ts'
import { openPlan } from '../open-plan.ts'
import type { Setting } from '../setting.ts'
import type { Commitment } from './board.ts'

type Asked = {
  readonly region: string
  readonly id: string
  readonly matters: readonly Commitment[]
  readonly unpublished: number
}

/** A plan that has something public, with its words and where its public commitments stand in them. */
export async function publicPlan(
  setting: Setting,
  { region, id, matters, unpublished }: Asked,
): Promise<PublicPlan | undefined> {
  const opened = await openPlan({ ...setting, tenantId: region }, id)
  if (!opened) return undefined
  const { text } = opened
  const { plan } = applyCorrections(opened.plan, text, opened.corrections)
  const clauses = new Map(plan.clauses.map(each => [each.id, each.span]))
  const places = matters.flatMap(matter => placesOf(matter, id, text, clauses))
  return {
    id,
    title: plan.title ?? opened.name,
    number: plan.number,
    issuer: plan.issuer,
    issuedOn: plan.issuedOn,
    text,
    ...cutPlan(text, plan.sections, places),
    sections: plan.sections.map(each => ({ id: each.id, title: each.title })),
    unpublished,
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
