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
import { openPublicItems } from './public-item.ts'
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
  const absolute = site.settings.address === '' ? null : site.settings.address.replace(/\/$/, '')
  const copy = { site, absolute, put: counted(write) }
  await putPages(setting, copy)
  await putItems(setting, copy)
  await putFiles(setting, copy)
  const { files, pages, bytes } = copy.put.written
  return { plans: site.plans.length, commitments: site.entries.length, pages, files, bytes }
}

type Put = ((path: string, text: string) => void) & {
  readonly written: { pages: number; files: number; bytes: number }
}
type Copy = { readonly site: PublicSite; readonly absolute: string | null; readonly put: Put }

function counted(write: (path: string, text: string) => void): Put {
  const written = { pages: 0, files: 0, bytes: 0 }
  const put = (path: string, text: string) => {
    write(path, text)
    written.files++
    written.bytes += Buffer.byteLength(text)
    if (path.endsWith('.html')) written.pages++
  }
  return Object.assign(put, { written })
}

async function putPages(setting: Setting, { site, absolute, put }: Copy): Promise<void> {
  for (const here of pagesOfSite(site))
    for (const view of allViews) {
      const text = await publicPage(setting, { site, view, here, links: fileLinks(view, here, absolute) })
      if (text !== undefined) put(pageFile(here, view), text)
    }
}

async function putItems(setting: Setting, { site, absolute, put }: Copy): Promise<void> {
  const fromRoot = fileLinks(allViews[0], null, absolute)
  const open = await openPublicItems(setting, site)
  for (const entry of site.entries) {
    const item = await open(entry)
    if (!item) continue
    const here = { page: 'item', id: entry.id } as const
    for (const view of allViews)
      put(pageFile(here, view), itemPage({ site, view, here, links: fileLinks(view, here, absolute) }, item))
    put(filePath({ file: 'item-json', id: entry.id }), itemJson({ site, links: fromRoot }, item))
  }
}

async function putFiles(setting: Setting, { site, absolute, put }: Copy): Promise<void> {
  const links = fileLinks(allViews[0], null, absolute)
  for (const address of filesOfSite(site, absolute !== null)) {
    const text = await publicFile(setting, site, links, address)
    if (text !== undefined) put(filePath(address), text)
  }
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
