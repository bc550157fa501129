import type { SignedInPost } from '../../contract/accounts-api.ts'

// Which pages there are, at which addresses, and which post finds which of them in its navigation.

type PostName = SignedInPost['post']

const office: readonly PostName[] = ['office-head', 'supervisor']
const agency: readonly PostName[] = ['agency-head', 'reporter']
const everybody: readonly PostName[] = [...office, ...agency, 'leader', 'administrator']

type PageRow = {
  /** Addresses of the page; its first group is what the page is about: a matter, a plan, an agency, a part. */
  readonly form: RegExp
  readonly posts: readonly PostName[]
}

const rows = {
  issue: { form: /^\/plans\/([^/]+)\/issue\/?$/, posts: [...office, 'administrator'] },
  intake: { form: /^\/plans\/([^/]+)\/intake\/?$/, posts: [...office, 'administrator'] },
  plan: { form: /^\/plans\/([^/]+)\/?$/, posts: everybody },
  plans: { form: /^\/plans\/?$/, posts: everybody },
  desk: { form: /^\/desk(?:\/([^/]+))?\/?$/, posts: agency },
  sign: { form: /^\/sign(?:\/([^/]+))?\/?$/, posts: ['agency-head'] },
  review: { form: /^\/board\/review(?:\/([^/]+))?\/?$/, posts: office },
  verify: { form: /^\/board\/verify(?:\/([^/]+))?\/?$/, posts: everybody },
  board: { form: /^\/board\/?$/, posts: everybody },
  item: { form: /^\/items\/([^/]+)\/?$/, posts: everybody },
  agency: { form: /^\/agencies\/([^/]+)\/?$/, posts: everybody },
  agencies: { form: /^\/agencies\/?$/, posts: [...office, 'leader', 'administrator'] },
  screen: { form: /^\/screen\/?$/, posts: everybody },
  meetings: { form: /^\/meetings(?:\/([^/]+))?\/?$/, posts: [...office, 'leader', 'agency-head'] },
  settings: { form: /^\/settings(?:\/([^/]+))?\/?$/, posts: everybody },
} as const satisfies Record<string, PageRow>

export type PageName = keyof typeof rows

/** A page with what the address names, where it names something. */
export type OpenPage = { readonly name: PageName; readonly about: string | null }

/** Pages that a navigation can lead to: their address needs nothing else. */
export type EntryName = Exclude<PageName, 'item' | 'plan' | 'issue' | 'intake'>

/** In the order of a working day. The first is where the post begins. */
const entries: Readonly<Record<PostName, readonly EntryName[]>> = {
  'office-head': ['screen', 'board', 'review', 'verify', 'plans', 'agencies', 'meetings', 'settings'],
  supervisor: ['board', 'review', 'verify', 'plans', 'agencies', 'meetings'],
  administrator: ['settings', 'plans', 'board'],
  leader: ['screen', 'meetings', 'plans'],
  'agency-head': ['sign', 'agency', 'screen', 'plans'],
  reporter: ['desk', 'agency', 'plans'],
}

/** Before there are accounts this machine is the office, and begins with a plan. */
const withoutAccounts: readonly EntryName[] = [
  'plans',
  'board',
  'review',
  'verify',
  'screen',
  'agencies',
  'settings',
]

export const entriesOf = (post: PostName | null): readonly EntryName[] =>
  post === null ? withoutAccounts : entries[post]

/** The address that an entry leads to; 本单位 leads to the post's own agency. */
export const pathOf = (name: EntryName, ownAgency: string | null = null): string => {
  if (name === 'agency') return ownAgency === null ? '/agencies' : agencyPath(ownAgency)
  return entryPaths[name]
}

const entryPaths: Readonly<Record<Exclude<EntryName, 'agency'>, string>> = {
  plans: '/plans',
  desk: '/desk',
  sign: '/sign',
  review: '/board/review',
  verify: '/board/verify',
  board: '/board',
  agencies: '/agencies',
  screen: '/screen',
  meetings: '/meetings',
  settings: '/settings',
}

/** An id as a part of an address. A dot would be taken for the end of a file's name; no id has a tilde. */
export const partOf = (id: string): string => encodeURIComponent(id).replaceAll('.', '~')

export const itemPath = (id: string): string => `/items/${partOf(id)}`
export const planPath = (id: string): string => `/plans/${partOf(id)}`
export const issuePath = (id: string): string => `${planPath(id)}/issue`
export const intakePath = (id: string): string => `${planPath(id)}/intake`
export const agencyPath = (id: string): string => `/agencies/${partOf(id)}`

/** The page that an address opens for a post; an address of no page opens the post's first one. */
export function pageAt(path: string, post: PostName | null): OpenPage {
  for (const [name, { form }] of Object.entries(rows) as [PageName, PageRow][]) {
    const found = form.exec(path)
    if (found) return { name, about: found[1] ? plain(found[1]) : null }
  }
  const [home = 'board'] = entriesOf(post)
  return { name: home, about: null }
}

/** Whether the post has the page; what it shows there, the server decides. */
export const isOpenTo = (page: PageName, post: PostName | null): boolean =>
  (rows[page].posts as readonly PostName[]).includes(post ?? 'office-head')

function plain(part: string): string {
  try {
    return decodeURIComponent(part).replaceAll('~', '.')
  } catch {
    return part
  }
}
