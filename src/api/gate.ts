import type { Context, MiddlewareHandler } from 'hono'
import { getCookie } from 'hono/cookie'
import type { Actor, Post } from '../ledger/actor.ts'
import { roles } from '../ledger/role.ts'
import type { Region } from '../model/region.ts'
import type { Account } from '../store/account-store.ts'
import { accountsExist } from '../usecases/accounts.ts'
import { issuedPlans } from '../usecases/plan-stages.ts'
import { actorIn, allRegions, regionsOpenTo } from '../usecases/regions.ts'
import { findSignedIn } from '../usecases/sessions.ts'
import type { Setting } from '../usecases/setting.ts'
import { problem } from './problem.ts'
import type { SignInSettings } from './sign-in-settings.ts'

/** What every handler behind sign-in finds in `c.var`. */
export type SignedIn = {
  Variables: {
    actor: Actor
    /** Null while the instance has no accounts, and this machine works as the office. */
    account: Account | null
    /** The setting of the actor's own region, recording under the actor's post. */
    setting: Setting
  }
}

/** What a handler below `/api/regions/{region}` finds besides: `actor` is as that region's ledger knows it. */
export type InRegion = { Variables: SignedIn['Variables'] & { region: Region } }

/** Paths that are open before sign-in. */
const openPaths = /^\/api\/(?:health|openapi\.json|session|sign-in|sign-out|set-up\/[a-z-]+|public(?:\/.*)?)$/

/** Posts of the supervision office, which work on plans; a leader reads them. */
export const officePosts: readonly Post[] = ['office-head', 'supervisor', 'administrator']

/** Lets nobody past without a session, from the first account on, and puts the actor into `c.var`. */
export const withActor =
  (ready: Promise<Setting>, signIn: SignInSettings): MiddlewareHandler<SignedIn> =>
  async (c, next) => {
    if (openPaths.test(c.req.path)) return next()
    const setting = await ready
    const account = await signedInAccount(c, setting, signIn)
    if (account) {
      const { region, agency, post } = account
      c.set('account', account)
      c.set('actor', { region, agency, post })
      c.set('setting', { ...setting, tenantId: region, post: postName(post) })
      return next()
    }
    if (await accountsExist(setting)) return problem(c, 'sign-in-required')
    c.set('account', null)
    c.set('actor', { region: setting.tenantId, agency: null, post: 'office-head' })
    c.set('setting', setting)
    return next()
  }

/** The account that the request's cookie signs in. */
export async function signedInAccount(
  c: Context,
  setting: Setting,
  signIn: SignInSettings,
): Promise<Account | undefined> {
  const secret = getCookie(c, signIn.cookie)
  return secret === undefined ? undefined : findSignedIn(setting, secret, signIn.terms)
}

/** Lets these posts through. */
export const requirePost =
  (...posts: readonly Post[]): MiddlewareHandler<SignedIn> =>
  async (c, next) =>
    posts.includes(c.var.actor.post) ? next() : problem(c, 'post-not-permitted')

/** Whether the post reads every plan of its region; the others read those that tasks were issued from. */
export const readsDraftPlans = ({ post }: Pick<Actor, 'post'>): boolean =>
  post === 'leader' || officePosts.includes(post)

const planOfPath = /^\/api\/plans\/([^/]+)/

/** Plans are written by the office and read by its leaders; the agencies read what was issued to them. */
export const officeOnly: MiddlewareHandler<SignedIn> = async (c, next) => {
  const { actor, setting } = c.var
  if (officePosts.includes(actor.post)) return next()
  const reads = c.req.method === 'GET' || c.req.method === 'HEAD'
  if (!reads) return problem(c, 'post-not-permitted')
  const planId = planOfPath.exec(c.req.path)?.[1]
  if (readsDraftPlans(actor) || planId === undefined) return next()
  return (await issuedPlans(setting, setting.tenantId)).has(planId) ? next() : problem(c, 'unknown-plan')
}

/** Lets only accounts through, also while there are none: the first one is made by its link and not by this machine. */
export const requireAccount: MiddlewareHandler<SignedIn> = async (c, next) =>
  c.var.account ? next() : problem(c, 'sign-in-required')

/** Opens the region of the address, where the actor may read its ledger. */
export const inRegion: MiddlewareHandler<InRegion> = async (c, next) => {
  const { setting, actor } = c.var
  const open = regionsOpenTo(await allRegions(setting), actor)
  const region = open.find(each => each.id === c.req.param('region'))
  const seen = region && actorIn(actor, region)
  if (!region || !seen) return problem(c, 'region-closed')
  c.set('region', region)
  c.set('actor', seen)
  return next()
}

// Corrections carry the post in words, since they are read by people. Agencies' posts do not correct plans.
const postName = (post: Post): string => (post in roles ? roles[post as keyof typeof roles].zh : post)
