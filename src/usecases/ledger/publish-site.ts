import {
  allViews,
  type FileAddress,
  fileLinks,
  filePath,
  type ListAddress,
  type PageAddress,
  pageFile,
} from '../../public-pages/addresses.ts'
import { itemPage } from '../../public-pages/item-page.ts'
import { itemJson } from '../../public-pages/list-files.ts'
import { pagesOf } from '../../public-pages/list-page.ts'
import { findList, keysOf } from '../../public-pages/lists.ts'
import type { PublicSite } from '../../public-pages/public-data.ts'
import { partsOf } from '../../public-pages/public-state.ts'
import type { Setting } from '../setting.ts'
import { publicFile } from './public-files.ts'
import { openPublicItem } from './public-item.ts'
import { publicPage } from './public-page.ts'
import { openPublicSite } from './public-site.ts'

/** What was written. */
export type Published = {
  readonly plans: number
  readonly commitments: number
  readonly pages: number
  readonly files: number
  readonly bytes: number
}

/**
 * Writes everything that a region has made public as files, each by its path; undefined where there is no such region. The
 * same ledger on the same day gives the same bytes.
 */
export async function publishSite(
  setting: Setting,
  region: string,
  write: (path: string, text: string) => void,
): Promise<Published | undefined> {
  const site = await openPublicSite(setting, region)
  if (!site) return undefined
  let [pages, files, bytes] = [0, 0, 0]
  const put = (path: string, text: string) => {
    write(path, text)
    files++
    bytes += Buffer.byteLength(text)
  }
  const absolute = site.settings.address === '' ? null : site.settings.address.replace(/\/$/, '')
  for (const here of pagesOfSite(site))
    for (const view of allViews) {
      const text = await publicPage(setting, { site, view, here, links: fileLinks(view, here, absolute) })
      if (text === undefined) continue
      put(pageFile(here, view), text)
      pages++
    }
  const fromRoot = fileLinks({ language: 'zh', large: false }, null, absolute)
  for (const entry of site.entries) {
    const item = await openPublicItem(setting, site, entry)
    if (!item) continue
    const here = { page: 'item', id: entry.id } as const
    for (const view of allViews) {
      put(pageFile(here, view), itemPage({ site, view, here, links: fileLinks(view, here, absolute) }, item))
      pages++
    }
    put(filePath({ file: 'item-json', id: entry.id }), itemJson({ site, links: fromRoot }, item))
  }
  for (const address of filesOfSite(site, absolute !== null)) {
    const text = await publicFile(setting, site, fromRoot, address)
    if (text !== undefined) put(filePath(address), text)
  }
  return { plans: site.plans.length, commitments: site.entries.length, pages, files, bytes }
}

/** Every page but those of items. */
function pagesOfSite(site: PublicSite): PageAddress[] {
  const lists = listsOf(site).flatMap(list => {
    const count = pagesOf(findList(site, list) ?? { entries: [] })
    return Array.from({ length: count }, (_, index) => ({ page: 'list', list, number: index + 1 }) as const)
  })
  return [
    { page: 'index' },
    { page: 'contents' },
    { page: 'search' },
    { page: 'answers' },
    ...site.plans.map(({ id }) => ({ page: 'plan', id }) as const),
    ...lists,
  ]
}

function filesOfSite(site: PublicSite, hasAddress: boolean): FileAddress[] {
  return [
    ...(['style', 'script', 'atom', 'rss', 'calendar'] as const).map(file => ({ file })),
    ...(hasAddress ? [{ file: 'sitemap' } as const] : []),
    ...[...site.plans.map(each => each.id), 'items'].map(id => ({ file: 'sentences', id }) as const),
    ...listsOf(site).flatMap(list => [{ file: 'csv', list } as const, { file: 'json', list } as const]),
  ]
}

/** Every list that a page links to: those that an equation has a part for. */
function listsOf(site: PublicSite): ListAddress[] {
  const wholes: ListAddress[] = [
    { by: 'all', key: null, state: null },
    ...(['plan', 'section', 'agency'] as const).flatMap(by =>
      keysOf(site, by).map(({ key }) => ({ by, key, state: null })),
    ),
  ]
  return wholes.flatMap(list => {
    const entries = findList(site, list)?.entries ?? []
    const parts = partsOf(entries).map(({ state }) => ({ ...list, state }))
    const late = entries.some(each => each.lateNow) ? [{ ...list, state: 'late' as const }] : []
    return [list, ...parts, ...late]
  })
}
