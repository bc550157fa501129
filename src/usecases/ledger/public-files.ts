import type { FileAddress, Links } from '../../public-pages/addresses.ts'
import { atomFeed, rssFeed } from '../../public-pages/feeds.ts'
import { itemJson, listCsv, listJson, sitemap } from '../../public-pages/list-files.ts'
import { findEntry, findList } from '../../public-pages/lists.ts'
import type { PublicSite } from '../../public-pages/public-data.ts'
import { publicText } from '../../public-pages/public-text.ts'
import { searchScript, sentencesFile } from '../../public-pages/search-script.ts'
import { styleSheet } from '../../public-pages/style.ts'
import type { Setting } from '../setting.ts'
import { writeCalendar } from './calendar-feed-file.ts'
import { openPublicItem, recentMoves } from './public-item.ts'

/** A file of the public pages as text; undefined where it is of nothing public. */
export async function publicFile(
  setting: Setting,
  site: PublicSite,
  links: Links,
  address: FileAddress,
): Promise<string | undefined> {
  const from = { site, links }
  switch (address.file) {
    case 'style':
      return styleSheet
    case 'script':
      return searchScript
    case 'sitemap':
      return sitemap(from)
    case 'atom':
      return atomFeed(from, await recentMoves(setting, site))
    case 'rss':
      return rssFeed(from, await recentMoves(setting, site))
    case 'calendar':
      return deadlines(site, links)
    case 'sentences':
      return sentencesFile(site, address.id)
    case 'item-json': {
      const entry = findEntry(site, address.id)
      const item = entry && (await openPublicItem(setting, site, entry))
      return item && itemJson(from, item)
    }
    default: {
      const found = findList(site, address.list)
      return found && (address.file === 'csv' ? listCsv(from, found) : listJson(from, found))
    }
  }
}

/** Deadlines of what is not done, as iCalendar. */
function deadlines(site: PublicSite, links: Links): string {
  const t = publicText.zh
  const entries = site.entries.flatMap(entry =>
    entry.dueOn === null || entry.completedOn !== null || entry.state === 'withdrawn'
      ? []
      : [
          {
            uid: `${entry.id}@${site.region.id}.open.luoshi`,
            sequence: entry.version,
            changedAt: entry.changedAt,
            due: entry.dueOn,
            title: `${t.due}：${entry.title}`,
            provisional: entry.provisional,
            link: links.permanent({ page: 'item', id: entry.id }),
          },
        ],
  )
  return writeCalendar(t.calendarTitle(site.region.name), entries)
}
