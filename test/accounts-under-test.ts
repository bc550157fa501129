import type { Hono } from 'hono'
import { AccountList, IssuedLink, type NewAccount, SignInState } from '../src/contract/accounts-api.ts'
import { createFirstLink } from '../src/usecases/set-up.ts'
import type { Setting } from '../src/usecases/setting.ts'
import { appOn, at, closeAfterwards, host, lineReader, origin } from './api-under-test.ts'
import { openTestDatabase } from './database.ts'

// An instance that was set up through its API: one region, an agency, and an account of each post that tests need.

export const password = '澄湖边上的柳树长得快'

/** The region that the first set-up describes. */
export const region = 'default'

export type AccountedApi = {
  app: Hono
  setting: Setting
  /** A request as the post of a cookie, or as nobody. */
  send(method: string, path: string, body?: unknown, cookie?: string): Promise<Response>
  /** Cookies that are signed in. */
  administrator: string
  officeHead: string
  reporter: string
  /** Makes an account that nobody has, and gives its id and the secret of its link. */
  invite(asked?: Partial<NewAccount>): Promise<{ id: string; link: string; signInName: string }>
}

let instance: Promise<AccountedApi> | undefined

/** The instance of this test file, set up when it is first asked for. */
export function accountedApi(): Promise<AccountedApi> {
  instance ??= setUp()
  return instance
}

async function setUp(): Promise<AccountedApi> {
  const db = await openTestDatabase()
  closeAfterwards(() => db.close())
  const setting: Setting = { db, tenantId: region, post: '督查室', now: () => at, reader: lineReader }
  const firstLink = createFirstLink()
  const app = appOn(Promise.resolve(setting), { firstLink })

  const send: AccountedApi['send'] = async (method, path, body, cookie) =>
    app.request(`${origin}${path}`, {
      method,
      headers: {
        ...host,
        ...(body !== undefined && { 'content-type': 'application/json' }),
        ...(cookie && { cookie }),
      },
      ...(body !== undefined && { body: JSON.stringify(body) }),
    })

  const first = await send('POST', '/api/set-up/first-administrator', {
    link: firstLink.secret,
    regionName: '望澄区',
    regionKind: 'district',
    signInName: 'gly',
    password,
  })
  const administrator = cookieOf(first)
  await send(
    'POST',
    `/api/regions/${region}/organisation/changes`,
    { expectedVersion: 0, changes: [registration('fgj', '望澄区发展和改革局')] },
    administrator,
  )

  let names = 0
  const invite: AccountedApi['invite'] = async (asked = {}) => {
    const account = { signInName: `dc-${++names}`, post: 'supervisor', agency: null, ...asked }
    const made = await send('POST', `/api/regions/${region}/accounts`, account, administrator)
    const {
      account: { id, signInName },
      link,
    } = IssuedLink.parse(await made.json())
    return { id, link, signInName }
  }
  const enter = async (asked: Partial<NewAccount>) => {
    const { link } = await invite(asked)
    return cookieOf(await send('POST', '/api/set-up/password', { link, password }))
  }
  const officeHead = await enter({ signInName: 'dcs-zr', post: 'office-head' })
  const reporter = await enter({ signInName: 'fgj-jbr', post: 'reporter', agency: 'fgj' })
  return { app, setting, send, administrator, officeHead, reporter, invite }
}

/** What a browser sends back of the cookie that an answer set. */
export const cookieOf = (response: Response): string =>
  response.headers.get('set-cookie')?.split(';')[0] ?? ''

export const registration = (agency: string, name: string) => ({
  change: 'register',
  agency,
  kind: 'department',
  name,
  level: 'county',
  from: null,
  aliases: [],
  code: null,
  reportsTo: null,
  members: [],
  rules: null,
})

/** The state of sign-in that an answer tells. */
export const stateOf = async (response: Response) => SignInState.parse(await response.json())

/** The accounts of the region, as an administrator sees them. */
export async function accountsOf({ send, administrator }: AccountedApi) {
  const listed = await send('GET', `/api/regions/${region}/accounts`, undefined, administrator)
  return AccountList.parse(await listed.json()).accounts
}
