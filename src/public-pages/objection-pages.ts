import { stateWords } from './entry-words.ts'
import { type Child, type Html, html } from './html.ts'
import { asPrinted, page, type Shown, textOf } from './layout.ts'
import type { PublicEntry } from './public-data.ts'

// 有异议或线索: forms that a browser sends without a script.

/** What one may write. The operation of the API has the same limit. */
export const longestObjection = 1000

/** A form as it was sent, with what is wrong with it. */
export type Sent = { readonly kind: string; readonly text: string; readonly problems: readonly SentProblem[] }
export type SentProblem =
  | { readonly field: 'kind' | 'text'; readonly says: 'kind-missing' | 'empty' | 'too-long' }
  | { readonly field: null; readonly says: 'too-many'; readonly minutes: number }

/** What is wrong with what was sent, in the order of the form. */
export function problemsOf({ kind, text }: Pick<Sent, 'kind' | 'text'>): SentProblem[] {
  const length = [...text.trim()].length
  return [
    ...(kind === 'objection' || kind === 'clue' ? [] : [{ field: 'kind', says: 'kind-missing' } as const]),
    ...(length === 0 ? [{ field: 'text', says: 'empty' } as const] : []),
    ...(length > longestObjection ? [{ field: 'text', says: 'too-long' } as const] : []),
  ]
}

/** The form, empty or as it came back. By its key it lodges once, however often it is sent. */
export function objectionPage(
  shown: Shown,
  entry: PublicEntry,
  { key, sent }: { readonly key: string; readonly sent: Sent | null },
): string {
  const { links } = shown
  const t = textOf(shown)
  const kindOf = (kind: 'objection' | 'clue') =>
    html`<label class="choice"><input type="radio" name="kind" value="${kind}"${sent?.kind === kind && html` checked`}> ${t.objectKinds[kind]}</label>`
  const body = html`<h1>${t.objectTitle}</h1>
<p><a href="${links.to({ page: 'item', id: entry.id })}">${asPrinted(shown, entry.title)}</a></p><p>${stateWords(shown, entry)}</p>
${sent && sent.problems.length > 0 && problems(shown, sent)}
<form method="post" action="${links.to({ page: 'object', id: entry.id })}" class="form">
<input type="hidden" name="key" value="${key}">
<fieldset id="kind"><legend>${t.objectKind}</legend>${kindOf('objection')}${kindOf('clue')}</fieldset>
<label for="text">${t.objectText}</label>
<p id="warning" class="note">${t.objectWarning}</p>
<textarea id="text" name="text" rows="8" maxlength="${longestObjection}" aria-describedby="warning"${sent?.problems.some(each => each.field === 'text') && html` aria-invalid="true"`}>${sent?.text ?? ''}</textarea>
<button>${t.objectSend}</button>
</form>`
  return page(shown, { title: t.objectTitle, body, isPrivate: true })
}

function problems(shown: Shown, sent: Sent): Html {
  const t = textOf(shown)
  const says = (each: SentProblem): string => {
    if (each.says === 'too-many') return t.tooMany(each.minutes, shown.site.settings.contact)
    if (each.says === 'kind-missing') return t.objectKindMissing
    return each.says === 'empty' ? t.objectEmpty : t.objectLong([...sent.text.trim()].length)
  }
  return html`<div role="alert" class="alert"><p>${t.objectErrors}</p><ul>${sent.problems.map(each => html`<li>${each.field === null ? says(each) : html`<a href="#${each.field}">${says(each)}</a>`}</li>`)}</ul></div>`
}

/** What the author gets: the code, once. */
export function receiptPage(shown: Shown, entry: PublicEntry, receipt: string): string {
  const { links, site, view } = shown
  const t = textOf(shown)
  const { n, unit } = site.objectionDays
  const space = view.language === 'zh' ? ' ' : ''
  const body = html`<h1>${t.received}</h1>
<p>${t.receiptIs}</p><p class="receipt"><b>${receipt}</b></p>
<p>${t.receiptKeep}</p><p>${t.answeredWithin(`${n}${space}${t.terms[unit] ?? unit}`)}</p>
<p><a href="${links.to({ page: 'answers' })}">${t.nav.answers}</a> · <a href="${links.to({ page: 'item', id: entry.id })}">${t.backToItem}</a></p>`
  return page(
    { ...shown, here: { page: 'item', id: entry.id } },
    { title: t.received, body, isPrivate: true },
  )
}

/** A code that is shown no more, and how to have it shown again. */
export function receiptGonePage(shown: Shown, entry: PublicEntry): string {
  const { links } = shown
  const t = textOf(shown)
  const body = html`<h1>${t.receiptGone}</h1><p>${t.receiptGoneMore}</p>
<p><a href="${links.to({ page: 'answers' })}">${t.nav.answers}</a> · <a href="${links.to({ page: 'item', id: entry.id })}">${t.backToItem}</a></p>`
  return page(
    { ...shown, here: { page: 'item', id: entry.id } },
    { title: t.receiptGone, body, isPrivate: true },
  )
}

/** What a code gives. */
export type Answered = {
  readonly status: string
  readonly lodgedOn: string
  readonly answer: { readonly upheld: boolean; readonly text: string } | null
}

export type LookedUp =
  | { readonly outcome: 'found'; readonly state: Answered }
  | { readonly outcome: 'malformed' | 'unknown' }
  | { readonly outcome: 'too-many'; readonly minutes: number }

/** A code as people copy it: with spaces, dashes and small letters; null where it can be none. */
export function receiptIn(text: string): string | null {
  const code = text.replace(/[\s-]/g, '').toUpperCase()
  return /^[0-9A-F]{18}$/.test(code) ? code : null
}

/** Asks for a code, in the body and never in the address, and says how its objection stands. */
export function answersPage(shown: Shown, lookedUp: LookedUp | null): string {
  const { links, site } = shown
  const t = textOf(shown)
  const form = html`<form method="post" action="${links.to({ page: 'answers' })}" class="form"><label for="receipt">${t.answersCode}</label><input id="receipt" name="receipt" autocomplete="off" spellcheck="false" maxlength="60" required><button>${t.answersDo}</button></form>`
  const elsewhere =
    site.settings.address !== '' &&
    html`<p><a href="${site.settings.address.replace(/\/$/, '')}/answers">${site.settings.address}</a></p>`
  const body = html`<h1>${t.answersTitle}</h1>
${lookedUp && outcome(shown, lookedUp)}
${links.isLive ? form : html`<p>${t.answersStaticOnly}</p>${elsewhere}`}`
  return page(shown, { title: t.answersTitle, body, isPrivate: lookedUp !== null })
}

function outcome(shown: Shown, lookedUp: LookedUp): Html {
  const t = textOf(shown)
  const alert = (says: Child) => html`<p role="alert" class="alert">${says}</p>`
  if (lookedUp.outcome === 'too-many') return alert(t.tooManyLookUps(lookedUp.minutes))
  if (lookedUp.outcome !== 'found')
    return alert(lookedUp.outcome === 'malformed' ? t.answersBad : t.answersNone)
  const { status, lodgedOn, answer } = lookedUp.state
  return html`<div role="status" class="card"><dl><dt>${t.answersLodged}</dt><dd>${t.day(lodgedOn)}</dd><dt>${t.answersState}</dt><dd>${t.objectionStates[status] ?? status}</dd>${answer && html`<dt>${t.answersAnswer}</dt><dd><b>${answer.upheld ? t.answersUpheld.yes : t.answersUpheld.no}</b><p>${asPrinted(shown, answer.text)}</p></dd>`}</dl></div>`
}

/** Nothing is at an address, with the ways on. */
export function unknownPage(shown: Shown): string {
  const t = textOf(shown)
  const body = html`<h1>${t.unknownTitle}</h1><p>${t.unknownMore}</p>
<p><a href="${shown.links.to({ page: 'contents' })}">${t.contentsTitle}</a></p>`
  return page(shown, { title: t.unknownTitle, body, isPrivate: true })
}
