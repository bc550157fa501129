import type { HistoryStep, PublicValues } from '../ledger/commitment/public-history.ts'
import type { PublicFigure } from '../ledger/commitment/public-view.ts'
import { partOf } from './addresses.ts'
import { dueText, remainingText, stateText, stateWords, targetText, valueText } from './entry-words.ts'
import { historyText } from './history-words.ts'
import { type Html, html } from './html.ts'
import { asPrinted, page, type Shown, textOf } from './layout.ts'
import { findEntry } from './lists.ts'
import { findingsOfItem } from './plan-audit.ts'
import type { PublicEntry, PublicItem, PublicSource } from './public-data.ts'

/** One commitment: what was said, what is so now, and what happened in between. */
export function itemPage(shown: Shown, item: PublicItem): string {
  const { entry } = item
  const t = textOf(shown)
  const [first] = entry.sources
  const isReworded = first !== undefined && !sameWords(first.text, entry.title)
  const isTitle = first !== undefined && bareWords(first.text) === bareWords(entry.title)
  const body = html`<h1>${asPrinted(shown, entry.title)}</h1>
<p class="lead-line">${stateWords(shown, entry)}</p>
<section><h2>${t.said}</h2>${first && (isTitle && first.planTitle !== null ? place(shown, first) : quote(shown, first))}${isReworded && html`<p><b>${t.changedTitle}</b> ${asPrinted(shown, entry.title)}</p>`}</section>
${findingsOfItem(shown, entry)}
${nowSection(shown, item)}
${historySection(shown, item)}
${valuesSection(shown, item)}
${elsewhere(shown, entry)}
${acts(shown, item)}`
  const colon = t.lang === 'en' ? ': ' : '：'
  const about = [
    stateText(shown, entry),
    `${t.lead}${colon}${entry.lead?.name ?? t.noLead}`,
    `${t.due}${colon}${dueText(shown, entry)}`,
  ].join(t.lang === 'en' ? '; ' : '；')
  return page(shown, { title: entry.title, body, about })
}

const plainWords = (text: string): string => text.replace(/^[\d０-９]+[.．、]\s*/, '').replace(/\s+/g, '')
const bareWords = (text: string): string => plainWords(text).replace(/[。；;.]$/, '')
const sameWords = (one: string, other: string): boolean =>
  plainWords(one).startsWith(plainWords(other)) || plainWords(other).startsWith(plainWords(one))

function quote(shown: Shown, source: PublicSource): Html {
  const from = placeOf(shown, source)
  return html`<blockquote><p>${asPrinted(shown, `“${source.text}”`)}</p>${from && html`<footer>——${from}</footer>`}</blockquote>`
}

/** Where a title was said that is the sentence itself, so that nobody reads it twice. */
const place = (shown: Shown, source: PublicSource): Html =>
  html`<p>${textOf(shown).saidIsTitle}${placeOf(shown, source)}</p>`

function placeOf(shown: Shown, { planId, planTitle, sentence }: PublicSource): Html | null {
  if (planId === null || planTitle === null) return null
  const t = textOf(shown)
  const anchor = sentence === null ? '' : `#s${sentence + 1}`
  return html`${asPrinted(shown, t.sentenceIn(planTitle))}${sentence !== null && ` ${t.sentenceNumber(sentence + 1)}`} <a class="go" href="${shown.links.to({ page: 'plan', id: planId })}${anchor}">${t.readPlan}</a>`
}

function nowSection(shown: Shown, { entry, underReview }: PublicItem): Html {
  const t = textOf(shown)
  const { links } = shown
  const [figure] = entry.figures
  const rest =
    figure && entry.completedOn === null && entry.figures.length === 1 ? remainingText(figure) : null
  const lead =
    entry.lead &&
    html`<a href="${links.to({ page: 'list', list: { by: 'agency', key: entry.lead.id, state: null }, number: 1 })}">${asPrinted(shown, entry.lead.name)}</a>`
  return html`<section><h2>${t.now}</h2>
<p class="note">${t.asOf(t.day(shown.site.on))}</p>
${entry.figures.length > 0 ? figures(shown, entry.figures) : html`<p>${t.noFigures}</p>`}
${rest && html`<p>${asPrinted(shown, entry.dueOn === null ? t.remainingNoDue(rest) : t.remaining(rest, t.day(entry.dueOn)))}</p>`}
${underReview && html`<p class="note">${t.underReview(t.month(underReview))}</p>`}
<dl><dt>${t.lead}</dt><dd>${lead ?? t.noLead}</dd>${entry.others.length > 0 && html`<dt>${t.others}</dt><dd>${asPrinted(shown, entry.others.map(each => each.name).join('、'))}</dd>`}<dt>${t.due}</dt><dd>${dueText(shown, entry)}</dd></dl></section>`
}

function figures(shown: Shown, all: readonly PublicFigure[]): Html {
  const t = textOf(shown)
  return html`<table class="figures"><thead><tr><th scope="col">${t.figure}</th><th scope="col">${t.target}</th><th scope="col">${t.reported}</th><th scope="col">${t.verified}</th></tr></thead><tbody>${all.map(
    figure =>
      html`<tr><th scope="row">${asPrinted(shown, figure.metric)}</th><td data-name="${t.target}">${asPrinted(shown, targetText(shown, figure))}</td><td data-name="${t.reported}">${figure.reported ? html`<b>${asPrinted(shown, valueText(figure, figure.reported.value))}</b> <span class="note">${t.month(figure.reported.period)}</span>` : t.notReported}</td><td data-name="${t.verified}">${figure.verified ? html`<b>${asPrinted(shown, valueText(figure, figure.verified.value))}</b> <span class="note">${t.method(t.methods[figure.verified.method] ?? figure.verified.method, t.day(figure.verified.on))}</span>` : t.notVerified}</td></tr>`,
  )}</tbody></table>`
}

function historySection(shown: Shown, { history }: PublicItem): Html {
  const t = textOf(shown)
  if (history.length === 0) return html`<section><h2>${t.history}</h2><p>${t.noHistory}</p></section>`
  return html`<section><h2>${t.history}</h2><ol class="history">${history.map(
    step =>
      html`<li class="${step.kind}"><time datetime="${step.on}">${t.day(step.on)}</time> <span>${asPrinted(shown, historyText(t, step))}</span>${step.kind === 'verified' && step.corrects !== null && html` <em>${asPrinted(shown, t.correctedFrom(valueText(step, step.corrects)))}</em>`}${mergedInto(shown, step)}</li>`,
  )}</ol></section>`
}

function mergedInto(shown: Shown, step: HistoryStep): Html | null {
  const into = step.kind === 'set-aside' && step.into !== null && findEntry(shown.site, step.into)
  if (!into) return null
  return html` <a href="${shown.links.to({ page: 'item', id: into.id })}">${asPrinted(shown, into.title)}</a>`
}

/** Every period's values, with corrections marked and what they corrected. */
function valuesSection(shown: Shown, { values, entry }: PublicItem): Html | null {
  const t = textOf(shown)
  const told = values.filter(each => each.periods.length > 0)
  if (told.length === 0) return null
  return html`<section><h2>${t.byPeriod}</h2>${told.map(each => {
    const figure = entry.figures.find(({ id }) => id === each.figure)
    return figure && valuesTable(shown, figure, each)
  })}</section>`
}

function valuesTable(shown: Shown, figure: PublicFigure, { periods }: PublicValues): Html {
  const t = textOf(shown)
  return html`<details><summary>${asPrinted(shown, figure.metric)}</summary><table><thead><tr><th scope="col">${t.period}</th><th scope="col">${t.reported}</th><th scope="col">${t.verified}</th></tr></thead><tbody>${periods.map(
    ({ period, reported, verified }) =>
      html`<tr><th scope="row">${t.month(period)}</th><td>${reported === null ? t.notReported : asPrinted(shown, valueText(figure, reported))}</td><td>${verified.length === 0 ? t.notVerified : verified.map((each, index) => (index < verified.length - 1 ? html`<s>${asPrinted(shown, valueText(figure, each.value))}</s> ` : html`${asPrinted(shown, valueText(figure, each.value))}${verified.length > 1 && html` <em>${t.corrected}</em>`} <span class="note">${t.method(t.methods[each.method] ?? each.method, t.day(each.on))}</span>`))}</td></tr>`,
  )}</tbody></table></details>`
}

function elsewhere(shown: Shown, { sources }: PublicEntry): Html | null {
  const others = sources.slice(1)
  if (others.length === 0) return null
  return html`<section><h2>${textOf(shown).saidElsewhere}</h2>${others.map(each => quote(shown, each))}</section>`
}

function acts(shown: Shown, { entry, record }: PublicItem): Html {
  const { links, site } = shown
  const t = textOf(shown)
  const address = links.permanent({ page: 'item', id: entry.id })
  const object = links.isLive
    ? html`<a class="button" href="${links.to({ page: 'object', id: entry.id })}">${t.object}</a>`
    : site.settings.address !== '' &&
      html`<a class="button" href="${site.settings.address.replace(/\/$/, '')}/c/${partOf(entry.id)}/object">${t.object}</a>`
  return html`<p class="acts">${object} <a class="button plain" href="${links.file({ file: 'item-json', id: entry.id })}">${t.thisItem}</a></p>
<p class="address">${t.permanent} <a href="${links.to({ page: 'item', id: entry.id }, { language: 'zh', large: false })}">${address}</a></p>
<details><summary>${t.proof}</summary><p class="digest">${t.proofWords(record.facts, record.digest)}</p></details>`
}
