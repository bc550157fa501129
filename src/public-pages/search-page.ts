import { stateWords } from './entry-words.ts'
import { type Html, html } from './html.ts'
import { asPrinted, longestQuery, page, type Shown, textOf } from './layout.ts'
import type { PublicEntry } from './public-data.ts'
import { type Hit, type Hits, search } from './sentence-search.ts'

/** Results on the page. */
const shownAtOnce = 50

/** What a query finds, or how to look without one. A copy in files has a script find it. */
export function searchPage(shown: Shown, asked: string): string {
  const { links } = shown
  const t = textOf(shown)
  const query = [...asked.trim()].slice(0, longestQuery).join('')
  const isCut = query.length < asked.trim().length
  const contents = html`<a href="${links.to({ page: 'contents' })}">${t.contentsTitle}</a>`
  const body = html`<h1>${t.searchTitle}</h1>
<div id="results" role="status">${links.isLive ? results(shown, query, isCut, contents) : html`<noscript><p>${t.searchNeedsScript} ${contents}</p></noscript>`}</div>
${!links.isLive && sources(shown)}
${query === '' && html`<p>${contents}</p>`}`
  return page(
    { ...shown, query },
    {
      title: query === '' ? t.searchTitle : `${query} · ${t.searchTitle}`,
      body,
      isPrivate: query !== '',
    },
  )
}

function results(shown: Shown, query: string, isCut: boolean, contents: Html): Html | null {
  const t = textOf(shown)
  if (query === '') return null
  const found = search(shown.site, query, shownAtOnce)
  const { hits, total, isNear } = found
  return html`<p>${headline(shown, query, found)}</p>${total === 0 && html`<p>${contents}</p>`}
${isCut && html`<p class="note">${t.searchCut(longestQuery)}</p>`}
${hits.length > 0 && html`<ol class="hits">${hits.map(each => hit(shown, each))}</ol>`}
${!isNear && total > hits.length && html`<p class="note">${t.searchMore(hits.length, total)}</p>`}`
}

function headline(shown: Shown, query: string, { total, isNear }: Hits): string {
  const t = textOf(shown)
  if (total === 0) return t.searchNothing(query)
  return isNear ? t.searchNear(query) : t.searchFound(total, query)
}

function hit(shown: Shown, { found, marks }: Hit): Html {
  const { site, links } = shown
  const t = textOf(shown)
  const plan = site.plans.find(each => each.id === found.plan)
  const entries = found.entries.flatMap(id => site.entries.find(each => each.id === id) ?? [])
  const [first] = entries
  const href =
    plan && found.sentence !== null
      ? `${links.to({ page: 'plan', id: plan.id })}#s${found.sentence + 1}`
      : first && links.to({ page: 'item', id: first.id })
  return html`<li><a class="title" lang="zh-CN" href="${href ?? links.to({ page: 'index' })}">${marked(found.text, marks)}</a>
<div class="line">${plan && html`<span class="note">${asPrinted(shown, t.sentenceIn(plan.title))}</span>`}${entries.map(each => itemLink(shown, each))}</div></li>`
}

const itemLink = (shown: Shown, entry: PublicEntry): Html =>
  html`<a class="tag" href="${shown.links.to({ page: 'item', id: entry.id })}">${stateWords(shown, entry)}</a>`

function marked(text: string, marks: Hit['marks']): Html[] {
  const pieces: Html[] = []
  let at = 0
  for (const [start, end] of marks) {
    pieces.push(html`${text.slice(at, start)}<mark>${text.slice(start, end)}</mark>`)
    at = end
  }
  return [...pieces, html`${text.slice(at)}`]
}

/** Where the script of a copy in files finds the sentences, and its words. */
function sources(shown: Shown): Html {
  const t = textOf(shown)
  const { site, links } = shown
  const parts = [...site.plans.map(each => each.id), 'items'].map(id => links.file({ file: 'sentences', id }))
  return html`<div id="sentences" hidden data-files="${parts.join(' ')}" data-loading="${t.searchLoading}" data-found="${t.searchFound(0, '{q}')}" data-near="${t.searchNear('{q}')}" data-nothing="${t.searchNothing('{q}')}"></div>`
}
