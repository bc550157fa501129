import { isPublicState, type PublicState } from './public-state.ts'

// Every page and file has one address, the same on a server and in a folder of files. A page is seen in one of two
// languages and two sizes of letters, and the address says which: nothing is kept in a cookie.

export type View = { readonly language: 'zh' | 'en'; readonly large: boolean }

/** The usual one first. */
export const allViews: readonly [View, ...View[]] = [
  { language: 'zh', large: false },
  { language: 'zh', large: true },
  { language: 'en', large: false },
  { language: 'en', large: true },
]

export type ListBy = 'all' | 'plan' | 'section' | 'agency'

/** A list of commitments: all of them or those of a plan, section or agency, perhaps only in one state. */
export type ListAddress = {
  readonly by: ListBy
  /** What of; null for all. */
  readonly key: string | null
  readonly state: PublicState | 'late' | null
}

export type PageAddress =
  | { readonly page: 'index' | 'contents' | 'search' | 'answers' }
  | { readonly page: 'list'; readonly list: ListAddress; readonly number: number }
  | { readonly page: 'item' | 'object' | 'plan'; readonly id: string }

export type FileAddress =
  | { readonly file: 'style' | 'script' | 'sitemap' | 'atom' | 'rss' | 'calendar' }
  | { readonly file: 'csv' | 'json'; readonly list: ListAddress }
  | { readonly file: 'item-json' | 'sentences'; readonly id: string }

/**
 * An id as a part of an address and a file's name. A dot would be taken for the end of a name, so it is a tilde, as on the
 * desks; whatever else a file system may not take is its number. Ids are found by comparing parts, never by reading back.
 */
export const partOf = (id: string): string =>
  id.replace(/[^A-Za-z0-9_-]/gu, each => (each === '.' ? '~' : `~${each.codePointAt(0)?.toString(16)}~`))

export const prefixOf = ({ language, large }: View): string =>
  `${language === 'en' ? 'en/' : ''}${large ? 'large/' : ''}`

/** A page's path below the root, without view and ending; empty for the first page. */
export function pagePath(address: PageAddress): string {
  switch (address.page) {
    case 'index':
      return ''
    case 'list':
      return `${listPath(address.list)}${address.number > 1 ? `/${address.number}` : ''}`
    case 'item':
      return `c/${partOf(address.id)}`
    case 'object':
      return `c/${partOf(address.id)}/object`
    case 'plan':
      return `p/${partOf(address.id)}`
    default:
      return address.page
  }
}

const listPath = ({ by, key, state }: ListAddress): string =>
  `list/${by}/${key === null ? '' : `${partOf(key)}/`}${state ?? 'every'}`

const namedFiles = {
  style: 'style.css',
  script: 'search.js',
  sitemap: 'sitemap.xml',
  atom: 'feed.xml',
  rss: 'rss.xml',
  calendar: 'calendar.ics',
} as const

/** A file's path below the root. Files are the same in every view. */
export function filePath(address: FileAddress): string {
  switch (address.file) {
    case 'csv':
    case 'json':
      return `${listPath(address.list)}.${address.file}`
    case 'item-json':
      return `c/${partOf(address.id)}.json`
    case 'sentences':
      return `sentences/${partOf(address.id)}.js`
    default:
      return namedFiles[address.file]
  }
}

/** An address as asked for; ids are parts, to be found by `partOf`. */
export type Asked =
  | { readonly kind: 'page'; readonly view: View; readonly address: PageAddress }
  | { readonly kind: 'file'; readonly address: FileAddress }

/** What a path below the root asks for; null for no address of ours. */
export function addressAt(path: string): Asked | null {
  const file = fileAt(path)
  if (file) return { kind: 'file', address: file }
  const { view, rest } = viewAt(path)
  const address = pageAt(rest.replace(/(?:\.html|\/)$/, ''))
  return address && { kind: 'page', view, address }
}

/** The view that a path asks for, also where nothing is at it, and what is left of the path. */
export function viewAt(path: string): { readonly view: View; readonly rest: string } {
  const [, en, large, rest = ''] = /^(en(?:\/|$))?(large(?:\/|$))?(.*)$/s.exec(path) ?? []
  return { view: { language: en ? 'en' : 'zh', large: Boolean(large) }, rest }
}

function pageAt(path: string): PageAddress | null {
  if (path === '' || path === 'index') return { page: 'index' }
  if (path === 'contents' || path === 'search' || path === 'answers') return { page: path }
  const [, kind, id = '', object] = /^([cp])\/([^/]+)(\/object)?$/.exec(path) ?? []
  if (kind === 'c') return { page: object ? 'object' : 'item', id }
  if (kind === 'p' && !object) return { page: 'plan', id }
  const [, listed, number = '1'] = /^(list\/.*?)(?:\/(\d{1,4}))?$/.exec(path) ?? []
  const list = listed === undefined ? null : listAt(listed)
  return list && Number(number) > 0 ? { page: 'list', list, number: Number(number) } : null
}

function fileAt(path: string): FileAddress | null {
  for (const [file, name] of Object.entries(namedFiles))
    if (path === name) return { file: file as keyof typeof namedFiles }
  const [, item] = /^c\/([^/]+)\.json$/.exec(path) ?? []
  if (item !== undefined) return { file: 'item-json', id: item }
  const [, listed = '', file] = /^(list\/.+)\.(csv|json)$/.exec(path) ?? []
  const list = listAt(listed)
  return list && (file === 'csv' || file === 'json') ? { file, list } : null
}

function listAt(path: string): ListAddress | null {
  const [, by, key = null, state = ''] =
    /^list\/(all|plan|section|agency)(?:\/([^/]+))?\/([a-z-]+)$/.exec(path) ?? []
  if (by === undefined || (by === 'all') !== (key === null)) return null
  if (state !== 'every' && state !== 'late' && !isPublicState(state)) return null
  return { by: by as ListBy, key, state: state === 'every' ? null : state }
}

/** How a page names others: `to` and `file` give what stands in a link, `permanent` what can be written down. */
export type Links = {
  /** Whether a server answers: forms can be sent, and search has no need of scripts. */
  readonly isLive: boolean
  to(address: PageAddress, view?: View): string
  file(address: FileAddress): string
  /** Absolute where the address of the site is known. */
  permanent(address: PageAddress): string
  permanentFile(address: FileAddress): string
  /** Faces of a Chinese font, for machines that have none; null where no server gives them. */
  readonly fonts: string | null
  /** The first page of another region. */
  neighbour(region: string): string
}

/** Links of a server: a region's pages stand below `base` (`/open`), and outside are known as `absolute`. */
export function liveLinks(
  view: View,
  { root, base, absolute }: { root: string; base: string; absolute: string },
): Links {
  const to = (address: PageAddress, as: View = view) =>
    `${base}/${prefixOf(as)}${pagePath(address)}`.replace(/\/$/, '')
  return {
    isLive: true,
    fonts: `${root}/fonts.css`,
    to,
    file: address => `${base}/${filePath(address)}`,
    permanent: address => `${absolute}/${pagePath(address)}`.replace(/\/$/, ''),
    permanentFile: address => `${absolute}/${filePath(address)}`,
    neighbour: region => `${root}/r/${encodeURIComponent(region)}`,
  }
}

/** The file that a page is written to. */
export const pageFile = (address: PageAddress, view: View): string =>
  `${prefixOf(view)}${pagePath(address) || 'index'}.html`

/** Links between files, relative to the one that they stand in, so that a folder can be opened from anywhere. */
export function fileLinks(view: View, from: PageAddress | null, absolute: string | null): Links {
  const depth = from === null ? 0 : pageFile(from, view).split('/').length - 1
  const up = '../'.repeat(depth)
  const root = absolute === null ? '' : `${absolute}/`
  return {
    isLive: false,
    fonts: null,
    to: (address, as = view) => `${up}${pageFile(address, as)}`,
    file: address => `${up}${filePath(address)}`,
    permanent: address => `${root}${pageFile(address, { language: 'zh', large: false })}`,
    permanentFile: address => `${root}${filePath(address)}`,
    // A folder holds one region.
    neighbour: () => '',
  }
}
