import type { SignedInPost } from '../../contract/accounts-api.ts'

// Which pages there are, and which post finds which of them in its navigation.

export type PageName = 'plans' | 'board' | 'review' | 'desk' | 'sign' | 'item'

/** A page with the matter that the address names, where it names one. */
export type OpenPage = { readonly name: PageName; readonly matter: string | null }

type PostName = SignedInPost['post']

export const pathOf: Readonly<Record<Exclude<PageName, 'item'>, string>> = {
  plans: '/',
  board: '/board',
  review: '/board/review',
  desk: '/desk',
  sign: '/sign',
}

/** A matter's id as a part of an address. A dot would be taken for the end of a file's name; no id has a tilde. */
export const partOf = (id: string): string => encodeURIComponent(id).replaceAll('.', '~')

export const itemPath = (id: string): string => `/items/${partOf(id)}`

/** In the order of a working day. */
const entries: Readonly<Record<PostName, readonly Exclude<PageName, 'item'>[]>> = {
  'office-head': ['plans', 'board', 'review'],
  supervisor: ['plans', 'board', 'review'],
  administrator: ['plans', 'board'],
  leader: ['plans', 'board'],
  'agency-head': ['sign', 'desk', 'board'],
  reporter: ['desk', 'board'],
}

/** What a post finds in its navigation, its own page first for agencies. Without accounts this machine is the office. */
export const entriesOf = (post: PostName | null) => entries[post ?? 'office-head']

const forms: readonly (readonly [RegExp, PageName])[] = [
  [/^\/board\/review(?:\/([^/]+))?\/?$/, 'review'],
  [/^\/board\/?$/, 'board'],
  [/^\/desk(?:\/([^/]+))?\/?$/, 'desk'],
  [/^\/sign(?:\/([^/]+))?\/?$/, 'sign'],
  [/^\/items\/([^/]+)\/?$/, 'item'],
]

/** The page that an address opens for a post; an address of no page opens the post's first one. */
export function pageAt(path: string, post: PostName | null): OpenPage {
  for (const [form, name] of forms) {
    const found = form.exec(path)
    if (found) return { name, matter: found[1] ? plain(found[1]) : null }
  }
  const [home = 'board'] = entriesOf(post)
  return { name: home, matter: null }
}

/** Whether the post has the page; a matter opens for everybody who may see it. */
export const isOpenTo = (page: PageName, post: PostName | null): boolean =>
  page === 'item' || entriesOf(post).includes(page)

function plain(part: string): string {
  try {
    return decodeURIComponent(part).replaceAll('~', '.')
  } catch {
    return part
  }
}
