import { type Context, Hono } from 'hono'
import { compress } from 'hono/compress'
import { etag } from 'hono/etag'
import {
  addressAt,
  type FileAddress,
  liveLinks,
  type PageAddress,
  type View,
  viewAt,
} from '../public-pages/addresses.ts'
import type { Shown } from '../public-pages/layout.ts'
import { downloadName } from '../public-pages/list-files.ts'
import { findEntry, findList } from '../public-pages/lists.ts'
import {
  answersPage,
  type LookedUp,
  objectionPage,
  problemsOf,
  receiptGonePage,
  receiptIn,
  receiptPage,
  unknownPage,
} from '../public-pages/objection-pages.ts'
import type { PublicSite } from '../public-pages/public-data.ts'
import { publicFile } from '../usecases/ledger/public-files.ts'
import { lodgeObjection, newFormKey, openObjection } from '../usecases/ledger/public-ledger.ts'
import { publicPage, resolved } from '../usecases/ledger/public-page.ts'
import { openPublicSite } from '../usecases/ledger/public-site.ts'
import type { Setting } from '../usecases/setting.ts'
import { downloadHeaders, inFileName } from './download.ts'
import { upToBytes } from './operation.ts'
import { problem } from './problem.ts'
import type { PublicLimits } from './public-limits.ts'
import { createTickets, type Tickets } from './public-tickets.ts'
import { addressOf, outerOrigin, type SignInSettings } from './sign-in-settings.ts'

// 公开页: pages for anybody, whole without scripts. Forms are sent by the browser itself, so the policy lets them be sent
// to here; and the origin has to be told for that, which `no-referrer` would withhold.

const policyOfPages = [
  "default-src 'none'",
  "script-src 'self'",
  "style-src 'self'",
  "img-src 'self'",
  "font-src 'self'",
  "connect-src 'self'",
  "base-uri 'none'",
  "form-action 'self'",
  "frame-ancestors 'none'",
].join('; ')

const largestForm = 64 * 1024
const root = '/open'

type Options = { readonly signIn: SignInSettings; readonly limits: PublicLimits }

/** Routes of `/open` for the first region, and `/open/r/{region}` for others. */
export function publicPageRoutes(ready: Promise<Setting>, options: Options): Hono {
  const routes = new Hono()
  const tickets = createTickets(() => Date.now())
  // Around the tags: what is answered with 304 replaces the headers that a browser has kept.
  routes.use(async (c, next) => {
    await next()
    c.res.headers.set('content-security-policy', policyOfPages)
    c.res.headers.set('referrer-policy', 'same-origin')
  })
  routes.use(compress())
  // A reader who comes back is answered with nothing new where nothing moved.
  routes.use(etag({ weak: true }))
  const answer = async (c: Context) => {
    const setting = await ready
    const asked = regionAsked(c, setting)
    const site = asked && (await openPublicSite(setting, asked.region))
    if (!asked || !site) return unknownRegion({ c, setting, options, tickets })
    const request = { c, setting, site, ...asked, options, tickets }
    return c.req.method === 'POST' ? post(request) : get(request)
  }
  routes.get('*', answer)
  routes.post('*', upToBytes(largestForm), answer)
  return routes
}

type Request = {
  readonly c: Context
  readonly setting: Setting
  readonly site: PublicSite
  readonly region: string
  /** Below which the region's pages stand, and the rest of the path. */
  readonly base: string
  readonly path: string
  readonly options: Options
  readonly tickets: Tickets
}

/** No region is at the address: a page of the first one says so, with its ways on. */
async function unknownRegion(
  around: Pick<Request, 'c' | 'setting' | 'options' | 'tickets'>,
): Promise<Response> {
  const { c, setting } = around
  const region = setting.tenantId
  const site = await openPublicSite(setting, region)
  if (!site) return problem(c, 'unknown-path')
  const request = { ...around, site, region, base: root, path: '' }
  return c.html(unknownPage(shownTo(request, { language: 'zh', large: false }, null)), 404)
}

function regionAsked(c: Context, { tenantId }: Setting): Pick<Request, 'region' | 'base' | 'path'> | null {
  const path = c.req.path.slice(root.length).replace(/^\//, '')
  const [, region, rest = ''] = /^r\/([^/]+)(?:\/(.*))?$/s.exec(path) ?? []
  if (region === undefined) return { region: tenantId, base: root, path }
  try {
    return { region: decodeURIComponent(region), base: `${root}/r/${region}`, path: rest }
  } catch {
    return null
  }
}

function shownTo({ c, site, base, options }: Request, view: View, here: PageAddress | null): Shown {
  const absolute = site.settings.address.replace(/\/$/, '') || `${outerOrigin(c, options.signIn)}${base}`
  return { site, view, here, links: liveLinks(view, { root, base, absolute }) }
}

async function get(request: Request): Promise<Response> {
  const { c, setting, site, path } = request
  const asked = addressAt(path)
  if (asked?.kind === 'file') return file(request, asked.address)
  const language = c.req.query('lang')
  if (asked && (language === 'en' || language === 'zh' || c.req.query('size') === 'large'))
    return toView(request, asked.address, asked.view)
  const here = asked && resolved(site, asked.address)
  const shown = shownTo(request, viewAt(path).view, here ?? null)
  const ticket = c.req.query('received')
  if (here?.page === 'object' && ticket !== undefined) return received(request, shown, { ...here, ticket })
  const text = here && (await publicPage(setting, { ...shown, here }, c.req.query('q') ?? ''))
  return text === undefined || text === null ? c.html(unknownPage(shown), 404) : page(c, text)
}

/** The code of what was just lodged. Loading it again lodges nothing, and its address has a ticket in place of the code. */
function received(
  { c, site, tickets }: Request,
  shown: Shown,
  { id, ticket }: { readonly id: string; readonly ticket: string },
): Response {
  c.header('cache-control', 'no-store')
  const entry = findEntry(site, id)
  if (!entry) return c.html(unknownPage(shown), 404)
  const receipt = tickets.read(entry.id, ticket)
  return receipt === undefined
    ? c.html(receiptGonePage(shown, entry), 410)
    : c.html(receiptPage(shown, entry, receipt))
}

/** `?lang=en` and `?size=large` lead to the address that says so. */
function toView(request: Request, address: PageAddress, view: View): Response {
  const { c, site } = request
  const language = c.req.query('lang')
  const asked = {
    language: language === 'en' || language === 'zh' ? language : view.language,
    large: view.large || c.req.query('size') === 'large',
  } as const
  const shown = shownTo(request, asked, null)
  const here = resolved(site, address)
  return here ? c.redirect(shown.links.to(here), 302) : c.html(unknownPage(shown), 404)
}

function page(c: Context, text: string): Response {
  c.header('cache-control', 'no-cache')
  return c.html(text)
}

const contentTypes: Readonly<Record<FileAddress['file'], string>> = {
  style: 'text/css; charset=utf-8',
  script: 'text/javascript; charset=utf-8',
  sentences: 'text/javascript; charset=utf-8',
  sitemap: 'application/xml; charset=utf-8',
  atom: 'application/atom+xml; charset=utf-8',
  rss: 'application/rss+xml; charset=utf-8',
  calendar: 'text/calendar; charset=utf-8',
  csv: 'text/csv; charset=utf-8',
  json: 'application/json; charset=utf-8',
  'item-json': 'application/json; charset=utf-8',
}

async function file(request: Request, address: FileAddress): Promise<Response> {
  const { c, setting, site } = request
  const shown = shownTo(request, { language: 'zh', large: false }, null)
  const text = await publicFile(setting, site, shown.links, address)
  if (text === undefined) return c.html(unknownPage(shownTo(request, viewAt(request.path).view, null)), 404)
  const type = contentTypes[address.file]
  const found = 'list' in address ? findList(site, address.list) : undefined
  const name = found ? `${downloadName(found)}.${address.file}` : null
  const headers = name === null ? { 'content-type': type } : downloadHeaders(inFileName(name), type)
  return c.body(text, 200, { ...headers, 'cache-control': 'no-cache' })
}

async function post(request: Request): Promise<Response> {
  const asked = addressAt(request.path)
  if (asked?.kind === 'page' && asked.address.page === 'answers')
    return lookUp(request, shownTo(request, asked.view, { page: 'answers' }))
  const object = asked?.kind === 'page' && asked.address.page === 'object' ? asked.address : undefined
  const entry = object && findEntry(request.site, object.id)
  const { view } = viewAt(request.path)
  if (!entry) return request.c.html(unknownPage(shownTo(request, view, null)), 404)
  return lodge(request, shownTo(request, view, { page: 'object', id: entry.id }), entry)
}

async function lodge(
  { c, setting, region, options, tickets }: Request,
  shown: Shown,
  entry: PublicSite['entries'][number],
): Promise<Response> {
  const form = await c.req.parseBody()
  const key = textIn(form.key) || newFormKey()
  const sent = { kind: textIn(form.kind), text: textIn(form.text) }
  const problems = problemsOf(sent)
  c.header('cache-control', 'no-store')
  if (problems.length > 0)
    return c.html(objectionPage(shown, entry, { key, sent: { ...sent, problems } }), 422)
  const tooMany = options.limits.lodging.attempt(addressOf(c, options.signIn))
  if (tooMany) {
    c.header('retry-after', String(tooMany.retryAfterSeconds))
    const says = { field: null, says: 'too-many', minutes: minutesOf(tooMany.retryAfterSeconds) } as const
    return c.html(objectionPage(shown, entry, { key, sent: { ...sent, problems: [says] } }), 429)
  }
  const kind = sent.kind === 'clue' ? 'clue' : 'objection'
  const asked = { region, commitment: entry.id, kind, text: sent.text.trim(), key } as const
  const lodged = await lodgeObjection(setting, asked)
  if (!lodged) return c.html(unknownPage(shown), 404)
  const ticket = tickets.put(entry.id, lodged.receipt)
  return c.redirect(`${shown.links.to({ page: 'object', id: entry.id })}?received=${ticket}`, 303)
}

async function lookUp({ c, setting, region, options }: Request, shown: Shown): Promise<Response> {
  c.header('cache-control', 'no-store')
  const receipt = receiptIn(textIn((await c.req.parseBody()).receipt))
  if (receipt === null) return c.html(answersPage(shown, { outcome: 'malformed' }), 422)
  const tooMany = options.limits.lookingUp.attempt(addressOf(c, options.signIn))
  if (tooMany) {
    c.header('retry-after', String(tooMany.retryAfterSeconds))
    const minutes = minutesOf(tooMany.retryAfterSeconds)
    return c.html(answersPage(shown, { outcome: 'too-many', minutes }), 429)
  }
  const state = await openObjection(setting, { region, receipt })
  const found: LookedUp = state ? { outcome: 'found', state } : { outcome: 'unknown' }
  return c.html(answersPage(shown, found), state ? 200 : 404)
}

const minutesOf = (seconds: number): number => Math.ceil(seconds / 60)

/** A field of a form without NUL and half surrogates, which no form sends by itself and the database would refuse. */
const textIn = (value: unknown): string =>
  typeof value === 'string' ? value.replace(/\0|[\ud800-\udfff]/gu, '').replaceAll('\r\n', '\n') : ''
