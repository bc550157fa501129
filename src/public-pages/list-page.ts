import { dueText, stateWords } from './entry-words.ts'
import { equation, equationText } from './equation.ts'
import { type Html, html } from './html.ts'
import { asPrinted, page, type Shown, textOf } from './layout.ts'
import { type FoundList, noPlan, rowsOnPage } from './lists.ts'
import type { PublicEntry } from './public-data.ts'
import { publicStates } from './public-state.ts'

/** How many pages a list takes; an empty list has one. */
export const pagesOf = ({ entries }: Pick<FoundList, 'entries'>): number =>
  Math.max(1, Math.ceil(entries.length / rowsOnPage))

/** What a list is of, in words: plan, section or agency, and the state. */
export function listTitle(shown: Pick<Shown, 'view'>, { list, name }: FoundList): string {
  const t = textOf(shown as Shown)
  const { by, key, state } = list
  const of = by === 'all' || name === null ? t.listOf.all : key === noPlan ? t.noPlan : t.listOf[by](name)
  if (state === null) return of
  return `${of} · ${state === 'late' ? t.listLate : publicStates[state][shown.view.language]}`
}

/** One page of a list, with the equation that it is a part of. */
export function listPage(shown: Shown, found: FoundList, number: number): string {
  const t = textOf(shown)
  const title = listTitle(shown, found)
  const rows = found.entries.slice((number - 1) * rowsOnPage, number * rowsOnPage)
  const plan = shown.site.plans.find(each => each.id === found.list.key)
  const unpublished =
    found.list.by === 'all'
      ? shown.site.plans.reduce((sum, each) => sum + each.unpublished, 0)
      : found.list.by === 'plan'
        ? (plan?.unpublished ?? 0)
        : 0
  const keptBack = found.list.by === 'all' ? shown.site.keptBack : 0
  const body = html`<h1>${asPrinted(shown, title)}</h1>
<p class="note">${t.listCount(found.entries.length)} · ${t.asOf(t.day(shown.site.on))}</p>
${plan && html`<p><a class="go" href="${shown.links.to({ page: 'plan', id: plan.id })}">${t.readPlan}</a></p>`}
${equation(shown, { list: found.list, entries: found.whole, unpublished, keptBack })}
${rows.length === 0 ? html`<p class="empty">${t.listEmpty}</p>` : html`<ol class="rows" start="${(number - 1) * rowsOnPage + 1}">${rows.map(each => row(shown, each))}</ol>`}
${turning(shown, found, number)}
<p class="files">${t.downloadThis(found.entries.length)} <a href="${shown.links.file({ file: 'csv', list: found.list })}">CSV</a> <a href="${shown.links.file({ file: 'json', list: found.list })}">JSON</a></p>`
  return page(shown, { title, body, about: equationText(shown, found.whole) })
}

function row(shown: Shown, entry: PublicEntry): Html {
  const t = textOf(shown)
  return html`<li><a class="title" href="${shown.links.to({ page: 'item', id: entry.id })}">${asPrinted(shown, entry.title)}</a><div class="line">${stateWords(shown, entry)}<span class="more">${entry.lead ? asPrinted(shown, entry.lead.name) : t.noLead}</span><span class="more">${entry.dueOn !== null && `${t.due} `}${dueText(shown, entry)}</span></div></li>`
}

function turning(shown: Shown, found: FoundList, number: number): Html | null {
  const t = textOf(shown)
  const count = pagesOf(found)
  if (count === 1) return null
  const from = (number - 1) * rowsOnPage
  const pages = Array.from({ length: count }, (_, index) => index + 1)
  return html`<nav class="pages" aria-label="${t.pages}"><p class="note">${t.rows(from + 1, Math.min(from + rowsOnPage, found.entries.length), found.entries.length)}</p><p>${pages.map(
    each =>
      html` <a href="${shown.links.to({ page: 'list', list: found.list, number: each })}" aria-label="${t.pageNumber(each)}"${each === number && html` aria-current="page"`}>${each}</a>`,
  )}</p></nav>`
}
