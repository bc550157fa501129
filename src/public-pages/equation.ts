import type { ListAddress } from './addresses.ts'
import { shapeOf } from './entry-words.ts'
import { between, type Html, html } from './html.ts'
import { type Shown, textOf } from './layout.ts'
import type { PublicEntry } from './public-data.ts'
import { partsOf, publicStates } from './public-state.ts'
import { publicText } from './public-text.ts'

/** The same in one line of plain text: what a page's address shows where it is sent on. */
export function equationText({ site, view }: Shown, entries: readonly PublicEntry[]): string {
  const t = publicText[view.language]
  const [colon, comma] = view.language === 'zh' ? ['：', '，'] : [': ', ', ']
  const parts = partsOf(entries).map(({ state, count }) => `${publicStates[state][view.language]} ${count}`)
  return `${t.asOf(t.day(site.on))}${comma}${t.openAll(entries.length)}${parts.length > 0 ? colon : ''}${parts.join(comma)}`
}

type Counted = {
  readonly list: ListAddress
  readonly entries: readonly PublicEntry[]
  /** Not issued yet. */
  readonly unpublished: number
  readonly keptBack?: number
}

/**
 * Total = parts, each a link to the list of exactly that many. What is not public is in the total, and is said.
 */
export function equation(shown: Shown, { list, entries, unpublished, keptBack = 0 }: Counted): Html {
  const { links, view } = shown
  const t = textOf(shown)
  const to = (state: ListAddress['state']) => links.to({ page: 'list', list: { ...list, state }, number: 1 })
  const isHere = (state: ListAddress['state']) =>
    shown.here?.page === 'list' && shown.here.list.state === state && html` aria-current="true"`
  const parts = partsOf(entries).map(
    ({ state, count }) =>
      html`<a class="part ${state}" href="${to(state)}"${isHere(state)}>${shapeOf(state)} ${publicStates[state][view.language]} <b>${count}</b></a>`,
  )
  const apart = unpublished + keptBack
  const total = entries.length + apart
  const late = entries.filter(each => each.lateNow).length
  return html`<div class="equation"><p>${apart > 0 && html`${t.wholeCount(total)}${t.lang === 'en' ? ', ' : '，'}`}<a class="part whole" href="${to(null)}"${isHere(null)}>${apart > 0 ? t.openAll(entries.length) : t.wholeCount(entries.length)}</a>${parts.length > 0 && html` <span aria-hidden="true">=</span> `}${between(parts, html` <span aria-hidden="true">+</span> `)}</p>
${late > 0 && html`<p><a href="${to('late')}"${isHere('late')}>${t.late(late)}</a></p>`}${unpublished > 0 && html`<p class="note">${t.unpublished(unpublished)}</p>`}${keptBack > 0 && html`<p class="note">${t.keptBack(keptBack)}</p>`}</div>`
}
