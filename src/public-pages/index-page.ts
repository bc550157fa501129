import { stateMark } from './entry-words.ts'
import { equation, equationText } from './equation.ts'
import { type Html, html } from './html.ts'
import { asPrinted, page, type Shown, textOf } from './layout.ts'
import { keysOf, noPlan, planKey } from './lists.ts'
import { allStates, publicStates } from './public-state.ts'

/** The first page: what was promised and what became of it, in one equation, plan by plan. */
export function indexPage(shown: Shown): string {
  const { site, links } = shown
  const t = textOf(shown)
  const unpublished = site.plans.reduce((sum, each) => sum + each.unpublished, 0)
  const { keptBack } = site
  const isEmpty = site.entries.length === 0
  const body = html`<h1>${t.question}</h1>
${
  isEmpty
    ? html`<p class="empty">${t.nothingYet}</p><p>${t.nothingYetMore}</p>${keptBack > 0 && html`<p class="note">${t.keptBackAlone(keptBack)}</p>`}`
    : html`<p class="note">${t.asOf(t.day(site.on))}</p>
${equation(shown, { list: { by: 'all', key: null, state: null }, entries: site.entries, unpublished, keptBack })}
${downloads(shown)}
<h2>${t.plansHead}</h2>
${keysOf(site, 'plan').map(each => planSummary(shown, each.key))}
<h2>${t.byAgency}</h2>
${counted(shown, 'agency')}`
}
${links.isLive && site.neighbours.length > 0 && html`<h2>${t.otherRegions}</h2><ul>${site.neighbours.map(({ id, name }) => html`<li><a href="${links.neighbour(id)}">${asPrinted(shown, name)}</a></li>`)}</ul>`}`
  return page(shown, { title: null, body, about: equationText(shown, site.entries) })
}

function planSummary(shown: Shown, key: string): Html {
  const { site, links } = shown
  const t = textOf(shown)
  const entries = site.entries.filter(each => planKey(each, site) === key)
  const plan = site.plans.find(each => each.id === key)
  const head = plan
    ? html`<h3><a href="${links.to({ page: 'plan', id: plan.id })}">${asPrinted(shown, plan.title)}</a></h3><p class="note">${asPrinted(shown, t.planMeta(plan.issuer, plan.number, plan.issuedOn && t.day(plan.issuedOn)))}</p>`
    : html`<h3>${t.noPlan}</h3><p class="note">${t.noPlanMore}</p>`
  const list = { by: 'plan' as const, key: plan?.id ?? noPlan, state: null }
  const isAll = entries.length === site.entries.length && site.keptBack === 0
  return html`<section class="card">${head}${!isAll && equation(shown, { list, entries, unpublished: plan?.unpublished ?? 0 })}</section>`
}

/** Sections or agencies, each with the number of its list. */
export function counted(shown: Shown, by: 'section' | 'agency'): Html {
  const { site, links } = shown
  const t = textOf(shown)
  const keys = keysOf(site, by).map(({ key, name }) => ({
    key,
    name,
    count: site.entries.filter(each => (by === 'section' ? each.section : each.lead?.id) === key).length,
  }))
  return html`<ul class="columns">${keys.map(
    ({ key, name, count }) =>
      html`<li><a href="${links.to({ page: 'list', list: { by, key, state: null }, number: 1 })}">${asPrinted(shown, name)} <span class="note">${t.countWord(count)}</span></a></li>`,
  )}</ul>`
}

function downloads(shown: Shown): Html {
  const { links } = shown
  const t = textOf(shown)
  const list = { by: 'all' as const, key: null, state: null }
  return html`<p class="files">${t.download} <a href="${links.file({ file: 'csv', list })}">CSV</a> <a href="${links.file({ file: 'json', list })}">JSON</a> ${t.subscribe} <a href="${links.file({ file: 'atom' })}">${t.feedAtom}</a> <a href="${links.file({ file: 'rss' })}">${t.feedRss}</a> <a href="${links.file({ file: 'calendar' })}">${t.calendar}</a></p>`
}

/** Every plan by its sections, and every agency: what a reader without scripts searches by. */
export function contentsPage(shown: Shown): string {
  const { site, links, view } = shown
  const t = textOf(shown)
  const body = html`<h1>${t.contentsTitle}</h1>
${site.entries.length === 0 && html`<p class="empty">${t.nothingYet}</p>`}
${
  site.plans.length > 0 &&
  html`<h2>${t.plansHead}</h2><ul>${site.plans.map(plan => html`<li><a href="${links.to({ page: 'plan', id: plan.id })}">${asPrinted(shown, plan.title)}</a></li>`)}</ul>
<h2>${t.bySection}</h2>${counted(shown, 'section')}`
}
${site.entries.length > 0 && html`<h2>${t.byAgency}</h2>${counted(shown, 'agency')}`}
<h2>${t.contentsWords}</h2>
<dl class="words">${stateRows(shown)}</dl>
<h2>${t.contentsNumbers}</h2><p>${t.contentsNumbersMore}</p>`
  return page(shown, { title: t.contentsTitle, body })

  function stateRows(of: Shown): Html[] {
    return allStates.map(
      state => html`<dt>${stateMark(of, state)}</dt><dd>${publicStates[state].means[view.language]}</dd>`,
    )
  }
}
