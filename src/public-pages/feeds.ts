import type { Links } from './addresses.ts'
import { historyText } from './history-words.ts'
import { escaped } from './html.ts'
import type { Move, PublicSite } from './public-data.ts'
import { publicText } from './public-text.ts'

// What moved, as Atom (RFC 4287) and RSS 2.0. In Chinese, like the facts; the same moves are the same bytes.

type From = { readonly site: PublicSite; readonly links: Links }

/** Moves in a feed: some weeks of a district. */
export const movesInFeed = 60

const t = publicText.zh

/** A name for good, whatever address the pages come to have. */
const nameOf = ({ region }: PublicSite, { entry, version, step }: Move): string =>
  `urn:luoshi:${encodeURIComponent(region.id)}:${encodeURIComponent(entry.id)}:${version}:${step.kind}`

const titleOf = ({ entry, step }: Move): string => `${historyText(t, step)} · ${entry.title}`
const wordsOf = ({ entry, step }: Move): string =>
  [t.day(step.on), historyText(t, step), entry.lead && `${t.lead}：${entry.lead.name}`]
    .filter(Boolean)
    .join('　')

const began = '1970-01-01T00:00:00.000Z'

export function atomFeed({ site, links }: From, moves: readonly Move[]): string {
  const entries = moves.map(
    move => `<entry>
<id>${escaped(nameOf(site, move))}</id>
<title>${escaped(titleOf(move))}</title>
<link href="${escaped(links.permanent({ page: 'item', id: move.entry.id }))}"/>
<updated>${move.at}</updated>
<summary>${escaped(wordsOf(move))}</summary>
</entry>`,
  )
  return `<?xml version="1.0" encoding="UTF-8"?>
<feed xmlns="http://www.w3.org/2005/Atom" xml:lang="zh-CN">
<id>urn:luoshi:${escaped(encodeURIComponent(site.region.id))}</id>
<title>${escaped(t.feedTitle(site.region.name))}</title>
<author><name>${escaped(site.settings.organiser || site.region.name || t.siteTitle(''))}</name></author>
<link rel="self" href="${escaped(links.permanentFile({ file: 'atom' }))}"/>
<link href="${escaped(links.permanent({ page: 'index' }))}"/>
<updated>${moves[0]?.at ?? began}</updated>
${entries.join('\n')}
</feed>
`
}

export function rssFeed({ site, links }: From, moves: readonly Move[]): string {
  const items = moves.map(
    move => `<item>
<title>${escaped(titleOf(move))}</title>
<link>${escaped(links.permanent({ page: 'item', id: move.entry.id }))}</link>
<guid isPermaLink="false">${escaped(nameOf(site, move))}</guid>
<pubDate>${mailDate(move.at)}</pubDate>
<description>${escaped(wordsOf(move))}</description>
</item>`,
  )
  return `<?xml version="1.0" encoding="UTF-8"?>
<rss version="2.0"><channel>
<title>${escaped(t.feedTitle(site.region.name))}</title>
<link>${escaped(links.permanent({ page: 'index' }))}</link>
<description>${escaped(t.question)}</description>
<language>zh-cn</language>
${items.join('\n')}
</channel></rss>
`
}

const monthNames = ['Jan', 'Feb', 'Mar', 'Apr', 'May', 'Jun', 'Jul', 'Aug', 'Sep', 'Oct', 'Nov', 'Dec']

/** An instant in UTC as mail writes it (RFC 822); the day of the week may be left out. */
function mailDate(instant: string): string {
  const [, year, month, day, time] = /^(\d{4})-(\d{2})-(\d{2})T(\d{2}:\d{2}:\d{2})/.exec(instant) ?? []
  return `${day} ${monthNames[Number(month) - 1]} ${year} ${time} GMT`
}
