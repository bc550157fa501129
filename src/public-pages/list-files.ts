import { type Links, partOf } from './addresses.ts'
import { dueText, stateText, targetText, valueText, wordsOf } from './entry-words.ts'
import { historyText } from './history-words.ts'
import { escaped } from './html.ts'
import type { Shown } from './layout.ts'
import { listTitle } from './list-page.ts'
import type { FoundList } from './lists.ts'
import { findingAnchor } from './plan-audit.ts'
import type { PublicEntry, PublicItem, PublicSite } from './public-data.ts'
import { publicStates } from './public-state.ts'
import { publicText } from './public-text.ts'

// The same as the pages show, for programs and for WPS or Excel. Their words are Chinese, whatever the page's language.

const inChinese: Pick<Shown, 'view'> = { view: { language: 'zh', large: false } }
const t = publicText.zh

type From = { readonly site: PublicSite; readonly links: Links }

/** A list as CSV that WPS and Excel open as it is: UTF-8 with its mark, CRLF, nothing that they would reckon with. */
export function listCsv({ links }: Pick<From, 'links'>, { entries }: FoundList): string {
  const rows = entries.map(entry => cells(entry, links))
  return `\ufeff${[t.columns, ...rows].map(row => row.map(cell).join(',')).join('\r\n')}\r\n`
}

/** A cell that begins like a formula would be reckoned (CSV injection); an apostrophe makes it text. */
function cell(value: string): string {
  const safe = /^\s*[=+\-@\t\r]/.test(value) ? `'${value}` : value
  return /[",\r\n]/.test(safe) || safe !== safe.trim() ? `"${safe.replaceAll('"', '""')}"` : safe
}

function cells(entry: PublicEntry, links: Links): string[] {
  const [source] = entry.sources
  return [
    entry.id,
    entry.title,
    source?.text ?? '',
    source?.planTitle == null
      ? ''
      : `《${source.planTitle}》${source.sentence === null ? '' : `第${source.sentence + 1}句`}`,
    entry.lead?.name ?? '',
    entry.others.map(each => each.name).join('、'),
    stateText(inChinese, entry),
    entry.dueOn ?? dueText(inChinese, entry),
    entry.dueBefore.join('、'),
    String(entry.lateDays),
    entry.completedOn ?? '',
    entry.figures.map(each => figureWords(each)).join('；'),
    links.permanent({ page: 'item', id: entry.id }),
  ]
}

function figureWords(figure: PublicEntry['figures'][number]): string {
  const { reported, verified } = figure
  const said = reported ? `上报 ${valueText(figure, reported.value)}（${reported.period}）` : t.notReported
  const checked = verified
    ? `核实 ${valueText(figure, verified.value)}（${verified.on} ${t.methods[verified.method] ?? verified.method}）`
    : t.notVerified
  return `${figure.metric} 目标 ${targetText(inChinese, figure)}，${said}，${checked}`
}

const asObject = (entry: PublicEntry, links: Links) => ({
  id: entry.id,
  address: links.permanent({ page: 'item', id: entry.id }),
  title: entry.title,
  state: entry.state,
  stateWords: publicStates[entry.state].zh,
  reason: entry.detail?.zh ?? null,
  unreportedFor: entry.unreportedFor,
  lead: entry.lead?.name ?? null,
  others: entry.others.map(each => each.name),
  dueOn: entry.dueOn,
  dueBefore: entry.dueBefore,
  continuing: entry.continuing,
  lateDays: entry.lateDays,
  lateNow: entry.lateNow,
  completedOn: entry.completedOn,
  figures: entry.figures,
  sources: entry.sources.map(({ planId, planTitle, sentence, text }) => ({
    plan: planTitle,
    address:
      planId === null || planTitle === null
        ? null
        : links.permanent({ page: 'plan', id: planId }) + (sentence === null ? '' : `#s${sentence + 1}`),
    text,
  })),
})

const inJson = (value: unknown): string => `${JSON.stringify(value, null, 1)}\n`

/** A list as JSON; `total` is the length of `commitments`, whatever the pages divide it into. */
export const listJson = ({ site, links }: From, found: FoundList): string =>
  inJson({
    schema: 'luoshi.public/1',
    region: site.region.name,
    asOf: site.on,
    list: listTitle(inChinese, found),
    total: found.entries.length,
    commitments: found.entries.map(each => asObject(each, links)),
    ...auditObject(site, links, found),
  })

/** The whole list of a plan carries what is public of its audit. */
function auditObject({ plans }: PublicSite, links: Links, { list }: FoundList) {
  const plan = list.by === 'plan' && list.state === null && plans.find(each => each.id === list.key)
  if (!plan || plan.audit === null) return {}
  const address = links.permanent({ page: 'plan', id: plan.id })
  const findings = plan.audit.findings.map(({ verdict, said, arithmetic, sentences }, index) => ({
    verdict,
    verdictWords: t.verdicts[verdict],
    ...said,
    arithmetic,
    address: `${address}#${findingAnchor(index + 1)}`,
    sentences: sentences.flatMap(number => {
      const sentence = plan.sentences[number]
      return sentence ? [{ address: `${address}#s${number + 1}`, text: wordsOf(plan.text, sentence) }] : []
    }),
  }))
  return { audit: { examined: plan.audit.examined, findings } }
}

/** One commitment with its history and its values by period. */
export const itemJson = ({ site, links }: From, { entry, history, values, record }: PublicItem): string =>
  inJson({
    schema: 'luoshi.public/1',
    region: site.region.name,
    asOf: site.on,
    ...asObject(entry, links),
    history: history.map(step => ({ ...step, words: historyText(t, step) })),
    values,
    record,
  })

/** Every page that a search engine may list; absolute addresses, as the form asks for them (sitemaps.org 0.9). */
export function sitemap({ site, links }: From): string {
  const pages = [
    links.permanent({ page: 'index' }),
    links.permanent({ page: 'contents' }),
    ...site.plans.map(({ id }) => links.permanent({ page: 'plan', id })),
    ...site.entries.map(({ id }) => links.permanent({ page: 'item', id })),
  ]
  const rows = pages.map(each => `<url><loc>${escaped(each)}</loc></url>`)
  return `<?xml version="1.0" encoding="UTF-8"?>\n<urlset xmlns="http://www.sitemaps.org/schemas/sitemap/0.9">\n${rows.join('\n')}\n</urlset>\n`
}

/** The name that a browser gives to a list that it downloads. */
export const downloadName = ({ list }: FoundList): string =>
  ['luoshi', list.by, ...(list.key === null ? [] : [partOf(list.key)]), list.state ?? 'every'].join('-')
