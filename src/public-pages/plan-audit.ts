import { between, type Html, html } from './html.ts'
import { asPrinted, type Shown, textOf } from './layout.ts'
import type { PublicAudit, PublicEntry, PublicFinding, PublicPlan, PublicVerdict } from './public-data.ts'

// 核对结果: accepted findings of a plan's audit, each with its arithmetic beside its sentence.

/** Where a finding stands on its plan's page, counted from 1. */
export const findingAnchor = (number: number): string => `k${number}`

/** What was examined = what is shown here by its verdict, each a link; the rest is said to be left out. */
export function auditCounts(shown: Shown, { examined, findings }: PublicAudit): Html {
  const t = textOf(shown)
  const verdicts = Object.keys(t.verdicts) as PublicVerdict[]
  const parts = verdicts
    .map(verdict => ({ verdict, count: findings.filter(each => each.verdict === verdict).length }))
    .filter(({ count }) => count > 0)
    .map(({ verdict, count }) => html`${t.verdicts[verdict]} <b>${count}</b>`)
  const links = findings.map(
    (_, index) => html`<a href="#${findingAnchor(index + 1)}">${t.findingNumber(index + 1)}</a>`,
  )
  const sum = parts.length > 0 && html` = ${between(parts, html` + `)}`
  return html`<section class="audit"><h2>${t.auditHead}</h2><p>${t.auditCounts(examined, findings.length)}${sum}${links.length > 0 && html` <span class="files">${between(links, html` `)}</span>`}</p>
<p class="note">${t.auditNote}</p></section>
`
}

/** A finding in full. In the text of a plan it can be linked to; on the page of an item it links there. */
export function findingBlock(
  shown: Shown,
  finding: PublicFinding,
  { number, plan }: { readonly number: number; readonly plan: string | null },
): Html {
  const t = textOf(shown)
  const { verdict, said, arithmetic } = finding
  const anchor = findingAnchor(number)
  const there =
    plan !== null &&
    html` <a class="go" href="${shown.links.to({ page: 'plan', id: plan })}#${anchor}">${t.findingThere}</a>`
  return html`<div role="note" class="finding ${verdict}"${plan === null && html` id="${anchor}"`} lang="${t.lang}" aria-label="${t.findingNumber(number)}"><p><b>${t.findingNumber(number)} · ${t.verdicts[verdict]}</b> ${asPrinted(shown, said[shown.view.language])}</p><p>${t.arithmetic}${t.lang === 'en' ? ': ' : '：'}<span class="sum" lang="zh-CN">${arithmetic}</span>${there}</p></div>
`
}

/** The findings that a sentence is stood on by, as links to them. */
export function findingLinks(shown: Shown, { audit }: PublicPlan, sentence: number): Html[] {
  const t = textOf(shown)
  return (audit?.findings ?? []).flatMap(({ sentences }, index) =>
    sentences.includes(sentence)
      ? [
          html` <a class="tag" lang="${t.lang}" href="#${findingAnchor(index + 1)}">${t.findingNumber(index + 1)}</a>`,
        ]
      : [],
  )
}

/** The findings that stand first on one of these sentences, with their numbers. */
export const findingsAt = ({ audit }: PublicPlan, sentences: readonly number[]) =>
  (audit?.findings ?? [])
    .map((finding, index) => ({ finding, number: index + 1 }))
    .filter(({ finding }) => finding.sentences[0] !== undefined && sentences.includes(finding.sentences[0]))

/** On the page of an item: what was found of the sentences that it comes from. */
export function findingsOfItem(shown: Shown, entry: PublicEntry): Html | null {
  const found = shown.site.plans.flatMap(plan =>
    (plan.audit?.findings ?? []).flatMap((finding, index) =>
      finding.sentences.some(each => plan.sentences[each]?.entries.includes(entry.id))
        ? [findingBlock(shown, finding, { number: index + 1, plan: plan.id })]
        : [],
    ),
  )
  return found.length === 0 ? null : html`<section><h2>${textOf(shown).auditHead}</h2>${found}</section>`
}
