import { allViews, type Links, type PageAddress, type View } from './addresses.ts'
import type { PublicText } from './chinese-text.ts'
import { type Html, html } from './html.ts'
import type { PublicSite } from './public-data.ts'
import { publicText } from './public-text.ts'

/** What every page is drawn with. */
export type Shown = {
  readonly site: PublicSite
  readonly view: View
  readonly links: Links
  /** The page that is shown; null where it has no address of its own. */
  readonly here: PageAddress | null
  /** What was searched for, to stand in the field again. */
  readonly query?: string
}

export const textOf = ({ view }: Shown): PublicText => publicText[view.language]

const beside = '[\\p{Script=Han}\\u3000-\\u303f\\uff00-\\uffef“”‘’0-9A-Za-z.,%()+~-]*'
const chineseRuns = new RegExp(`(${beside}\\p{Script=Han}${beside})`, 'u')

/** Words of a plan or an organ: on an English page what is Chinese in them is said to be so, for those who listen. */
export const asPrinted = ({ view }: Shown, words: string): Html =>
  view.language === 'zh'
    ? html`${words}`
    : html`${words.split(chineseRuns).map((each, index) => (index % 2 === 1 ? html`<span lang="zh-CN">${each}</span>` : each))}`

export type PageParts = {
  /** Words before the site's own title; null on the first page. */
  readonly title: string | null
  readonly body: Html
  /** What a search engine or a message shows of the page beside its title. */
  readonly about?: string
  /** Pages of one visitor (a receipt), forms and results of a search are not to be found by search engines. */
  readonly isPrivate?: boolean
}

/** A whole page as text. */
export function page(shown: Shown, { title, body, about, isPrivate = false }: PageParts): string {
  const { site, view, links, here } = shown
  const t = textOf(shown)
  const siteTitle = t.siteTitle(site.region.name)
  const home = here?.page === 'index'
  const document = html`<!doctype html>
<html lang="${t.lang}"${view.large && html` class="large"`}>
<head>
<meta charset="utf-8">
<meta name="viewport" content="width=device-width, initial-scale=1">
<title>${title === null ? siteTitle : `${title} · ${siteTitle}`}</title>
${isPrivate ? html`<meta name="robots" content="noindex">` : preview(shown, title ?? t.question, about ?? t.question)}
<link rel="stylesheet" href="${links.file({ file: 'style' })}">
<link rel="alternate" type="application/atom+xml" title="${t.feedTitle(site.region.name)}" href="${links.file({ file: 'atom' })}">
${
  (links.isLive || site.settings.address !== '') &&
  html`<link rel="sitemap" type="application/xml" href="${links.file({ file: 'sitemap' })}">
`
}<script src="${links.file({ file: 'script' })}"${links.fonts !== null && html` data-fonts="${links.fonts}"`} defer></script>
</head>
<body>
<a class="skip" href="#main">${t.skip}</a>
<header>
<div class="bar"><a class="name" href="${links.to({ page: 'index' })}"${home && html` aria-current="page"`}>${asPrinted(shown, siteTitle)}</a>
${switches(shown)}</div>
${navigation(shown)}
</header>
<main id="main">
${body}
</main>
${foot(shown)}
</body>
</html>
`
  return document.markup
}

/** What is shown of a page where somebody sends its address on (Open Graph), and which of its views is the first. */
function preview({ site, view, links, here }: Shown, title: string, about: string): Html {
  const t = publicText[view.language]
  const address = here === null ? '' : links.permanent(here)
  return html`<meta name="description" content="${about}">
<meta property="og:title" content="${title}">
<meta property="og:description" content="${about}">
<meta property="og:site_name" content="${t.siteTitle(site.region.name)}">
<meta property="og:type" content="website">
${view.language === 'zh' && address.startsWith('http') && html`<link rel="canonical" href="${address}"><meta property="og:url" content="${address}">`}`
}

/** Language and size, each a plain link to the same page. */
function switches(shown: Shown): Html {
  const { view, links, here } = shown
  const t = textOf(shown)
  const there = here ?? { page: 'index' as const }
  const query = shown.query ? `?q=${encodeURIComponent(shown.query)}` : ''
  const other = allViews.find(each => each.large === view.large && each.language !== view.language) ?? view
  return html`<div class="switches"><a href="${links.to(there, { ...view, large: !view.large })}${query}">${view.large ? t.size.usual : t.size.large}</a> <a href="${links.to(there, other)}${query}" lang="${t.otherLanguageCode}" hreflang="${t.otherLanguageCode}">${t.otherLanguage}</a></div>`
}

function navigation(shown: Shown): Html {
  const t = textOf(shown)
  const entry = (to: 'index' | 'contents' | 'answers', name: string) =>
    html`<a href="${shown.links.to({ page: to })}"${shown.here?.page === to && html` aria-current="page"`}>${name}</a>`
  const pages = [entry('index', t.home), entry('contents', t.nav.contents), entry('answers', t.nav.answers)]
  return html`<nav aria-label="${t.navigation}">${pages}${searchForm(shown)}</nav>`
}

/** What a search takes at most. */
export const longestQuery = 100

function searchForm(shown: Shown): Html {
  const { links, query = '' } = shown
  const t = textOf(shown)
  return html`<form role="search" method="get" action="${links.to({ page: 'search' })}"><label class="out" for="q">${t.searchLabel}</label><input id="q" name="q" type="search" value="${query}" maxlength="${longestQuery}" placeholder="${t.searchLabel}" autocomplete="off"><button>${t.searchDo}</button></form>`
}

/** What sites of government carry; what a region has not settled is left out. */
function foot(shown: Shown): Html {
  const { site, links } = shown
  const t = textOf(shown)
  const { organiser, contact, siteCode, icpNumber, policeNumber, errorReport, institutionMark } =
    site.settings
  const said = (name: string, value: string) =>
    value !== '' && html`<li>${name}${t.lang === 'en' ? ': ' : '：'}${asPrinted(shown, value)}</li>`
  const linked = (name: string, address: string) =>
    address !== '' && html`<li><a href="${address}" rel="external">${name}</a></li>`
  return html`<footer><ul>${[
    said(t.foot.organiser, organiser),
    said(t.foot.contact, contact),
    said(t.foot.siteCode, siteCode),
    said(t.foot.icpNumber, icpNumber),
    said(t.foot.policeNumber, policeNumber),
    linked(t.foot.errorReport, errorReport),
    linked(t.foot.institutionMark, institutionMark),
    html`<li><a href="${links.to({ page: 'contents' })}">${t.foot.sitemap}</a></li>`,
  ]}</ul><p>${t.asOf(t.day(site.on))} · ${t.foot.made}</p></footer>`
}
