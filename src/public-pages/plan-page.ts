import { stateWords, wordsOf } from './entry-words.ts'
import { equation, equationText } from './equation.ts'
import { type Html, html } from './html.ts'
import { asPrinted, page, type Shown, textOf } from './layout.ts'
import { planKey } from './lists.ts'
import { auditCounts, findingBlock, findingLinks, findingsAt } from './plan-audit.ts'
import type { Line, PublicEntry, PublicPlan } from './public-data.ts'

/** The whole text of a plan, each commitment marked and with its state behind it. */
export function planPage(shown: Shown, plan: PublicPlan): string {
  const { site } = shown
  const t = textOf(shown)
  const entries = site.entries.filter(each => planKey(each, site) === plan.id)
  const byId = new Map(entries.map(each => [each.id, each]))
  const list = { by: 'plan' as const, key: plan.id, state: null }
  const first = plan.sentences.findIndex(each => each.opens.length > 0)
  const body = html`<h1>${asPrinted(shown, plan.title)}</h1>
<p class="note">${asPrinted(shown, t.planMeta(plan.issuer, plan.number, plan.issuedOn && t.day(plan.issuedOn)))} · ${t.asOf(t.day(site.on))}</p>
${equation(shown, { list, entries, unpublished: plan.unpublished })}
${plan.audit && auditCounts(shown, plan.audit)}
<p class="note">${t.planNote}${first >= 0 && html` <a class="go" href="#s${first + 1}">${t.planFirst}</a>`}</p>
<article lang="zh-CN" class="words">${plan.lines.map(line => lineOf(shown, plan, line, byId))}</article>`
  return page(shown, { title: plan.title, body, about: equationText(shown, entries) })
}

function lineOf(
  shown: Shown,
  plan: PublicPlan,
  { level, sentences }: Line,
  entries: ReadonlyMap<string, PublicEntry>,
): Html {
  const opened = sentences
    .flatMap(number => plan.sentences[number]?.opens ?? [])
    .flatMap(id => entries.get(id) ?? [])
  const said = sentences.map(number => [sentenceOf(plan, number, opened), findingLinks(shown, plan, number)])
  const tags = opened.map(each => tag(shown, each))
  const beside = findingsAt(plan, sentences).map(({ finding, number }) =>
    findingBlock(shown, finding, { number, plan: null }),
  )
  if (level === 1)
    return html`<h2>${said}${tags}</h2>
${beside}`
  if (level !== null)
    return html`<h3>${said}${tags}</h3>
${beside}`
  return html`<p>${said}${tags}</p>
${beside}`
}

/** Marked in the line that a commitment begins in; lines of its agencies and terms follow unmarked. */
function sentenceOf(plan: PublicPlan, number: number, opened: readonly PublicEntry[]): Html | null {
  const sentence = plan.sentences[number]
  if (!sentence) return null
  const words = wordsOf(plan.text, sentence)
  const isPromise = sentence.entries.some(id => opened.some(each => each.id === id))
  return html`<span id="s${number + 1}">${isPromise ? html`<mark>${words}</mark>` : words}</span>`
}

const tag = (shown: Shown, entry: PublicEntry): Html =>
  html` <a class="tag" lang="${textOf(shown).lang}" href="${shown.links.to({ page: 'item', id: entry.id })}">${stateWords(shown, entry)}</a>`
