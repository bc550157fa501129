import { beforeAll, describe, expect, test } from 'vitest'
import {
  type AccountedApi,
  accountedApi,
  accountsOf,
  cookieOf,
  password,
  registration,
  stateOf,
} from '../../test/accounts-under-test.ts'
import { appOn, as, ask, host, openApi, origin, post } from '../../test/api-under-test.ts'
import { ownTime } from '../../test/own-time.ts'
import { IssuedLink } from '../contract/accounts-api.ts'
import { OrganisationDocument, RegionList, ResolutionList } from '../contract/organisation-api.ts'
import { CorrectionList, StoredPlan } from '../contract/plans-api.ts'
import { Problem } from '../contract/problem.ts'

openApi()

let api: AccountedApi
beforeAll(async () => {
  api = await accountedApi()
})
const codeOf = async (response: Response | Promise<Response>) => (await as(Problem, response)).body.code

describe('while there are no accounts', () => {
  test('this machine works as the office, on plans and on the organisation', async () => {
    expect((await ask('/api/plans')).status).toBe(200)
    const changes = [registration('czj', '望澄区财政局')]
    const path = '/api/regions/default/organisation/changes'
    expect((await post(path, { expectedVersion: 0, changes })).status).toBe(201)
    expect(await stateOf(await ask('/api/session'))).toEqual({
      accounts: false,
      provider: null,
      signedIn: null,
    })
  })

  test('accounts are made by nobody but the holder of the printed link', async () => {
    const account = { signInName: 'a1', post: 'leader', agency: null }
    expect(await codeOf(post('/api/regions/default/accounts', account))).toBe('sign-in-required')
    expect(await codeOf(ask('/api/regions/default/accounts'))).toBe('sign-in-required')
  })
})

describe('from the first account on', () => {
  test.each(['/api/plans', '/api/regions', '/api/regions/default/organisation', '/api/nowhere'])(
    '%s asks to sign in',
    async path => {
      expect(await codeOf(api.send('GET', path))).toBe('sign-in-required')
      expect(await codeOf(api.send('GET', path, undefined, 'luoshi=guessed'))).toBe('sign-in-required')
    },
  )

  test.each(['/api/health', '/api/openapi.json', '/api/session'])('%s stays open', async path => {
    expect((await api.send('GET', path)).status).toBe(200)
  })

  test('plans are the office’s: an agency’s post adds none, and corrections carry the post', async () => {
    const draft = { name: '草稿.txt', text: '办好灯会。' }
    expect(await codeOf(api.send('POST', '/api/plans', draft, api.reporter))).toBe('post-not-permitted')
    const stored = await api.send(
      'POST',
      '/api/plans',
      { name: '计划.txt', text: '办好市集。' },
      api.officeHead,
    )
    const { plan } = StoredPlan.parse(await stored.json())
    const acts = [{ act: 'change', changes: [{ type: 'mark-checked', clause: 'c1', checked: true }] }]
    const path = `/api/plans/${plan.id}/corrections`
    const recorded = await api.send('POST', path, { expectedVersion: 0, acts }, api.officeHead)
    expect(CorrectionList.parse(await recorded.json()).corrections[0]?.by).toBe('督查室主任')
  })

  test('a leader reads plans and corrects none', async () => {
    const { link } = await api.invite({ post: 'leader' })
    const leader = cookieOf(await api.send('POST', '/api/set-up/password', { link, password }))
    expect((await api.send('GET', '/api/plans', undefined, leader)).status).toBe(200)
    const upload = api.send('POST', '/api/plans', { name: 'a', text: '领导。' }, leader)
    expect(await codeOf(upload)).toBe('post-not-permitted')
  })
})

describe('the cookie', () => {
  const signIn = (headers: Record<string, string> = {}, app = api.app) =>
    app.request(`${origin}/api/sign-in`, {
      method: 'POST',
      headers: { ...host, 'content-type': 'application/json', ...headers },
      body: JSON.stringify({ signInName: 'gly', password }),
    })

  test('is read by no script and sent by no other site', async () => {
    const cookie = (await signIn()).headers.get('set-cookie') ?? ''
    expect(cookie).toMatch(/^luoshi=[\w-]{43}; Max-Age=43200; Path=\/; HttpOnly; SameSite=Strict$/)
  })

  test('behind TLS it is sent by TLS alone', async () => {
    const outer = { outerUrl: new URL('https://luoshi.test') }
    const app = appOn(Promise.resolve(api.setting), outer)
    const cookie = (await signIn({}, app)).headers.get('set-cookie') ?? ''
    expect(cookie).toMatch(/^__Host-luoshi=.*; Path=\/; HttpOnly; Secure; SameSite=Strict$/)
  })

  test('is another after each sign-in, and the one before holds no more', async () => {
    const first = cookieOf(await signIn())
    const second = cookieOf(await signIn({ cookie: first }))
    expect(second).not.toBe(first)
    expect(await codeOf(api.send('GET', '/api/plans', undefined, first))).toBe('sign-in-required')
    expect((await api.send('GET', '/api/plans', undefined, second)).status).toBe(200)
  })

  test('holds no more after signing out', async () => {
    const cookie = cookieOf(await signIn())
    expect((await stateOf(await api.send('POST', '/api/sign-out', undefined, cookie))).signedIn).toBeNull()
    expect(await codeOf(api.send('GET', '/api/plans', undefined, cookie))).toBe('sign-in-required')
  })

  test('does not sign in a page elsewhere: signing in from another site is refused', async () => {
    expect(await codeOf(signIn({ origin: 'https://evil.example' }))).toBe('foreign-origin')
    expect(await codeOf(signIn({ origin, 'sec-fetch-site': 'same-site' }))).toBe('foreign-origin')
  })
})

describe('too many attempts', () => {
  const limits = { windowMs: 60_000, perAccountAndAddress: 2, perAccount: 100, perAddress: 100 }
  const wrong = { signInName: 'gly', password: 'a wrong password' }
  const from = (app: ReturnType<typeof appOn>, forwarded: string) =>
    app.request(`${origin}/api/sign-in`, {
      method: 'POST',
      headers: { ...host, 'content-type': 'application/json', 'x-forwarded-for': forwarded },
      body: JSON.stringify(wrong),
    })

  test('are told when to come back', async () => {
    const app = appOn(Promise.resolve(api.setting), { limits })
    const begun = Date.now()
    for (let n = 0; n < 2; n++) expect((await from(app, '')).status).toBe(401)
    const refused = await from(app, '')
    expect(refused.status).toBe(429)
    // Sixty seconds, less what two passwords took; told in whole ones.
    const seconds = Number(refused.headers.get('retry-after'))
    expect(seconds).toBeLessThanOrEqual(60)
    expect(seconds).toBeGreaterThanOrEqual(60 - Math.ceil((Date.now() - begun) / 1000))
  })

  test('count by what the proxy saw and not by what the client wrote', async () => {
    const app = appOn(Promise.resolve(api.setting), { limits, proxies: 1 })
    const statuses: number[] = []
    for (const claimed of ['1.1.1.1', '2.2.2.2', '3.3.3.3'])
      statuses.push((await from(app, `${claimed}, 10.0.0.9`)).status)
    expect(statuses).toEqual([401, 401, 429])
    expect((await from(app, '1.1.1.1, 10.0.0.8')).status).toBe(401)
  })
})

describe('several regions and their joint body', () => {
  const regionOf = (id: string, more: object = {}) => ({
    region: id,
    kind: 'zone',
    name: id,
    utcOffset: 480,
    members: [],
    administrator: `${id}-gly`,
    ...more,
  })
  const enter = async (made: Response) => {
    const { link } = IssuedLink.parse(await made.json())
    return cookieOf(await api.send('POST', '/api/set-up/password', { link, password }))
  }
  const found = async (asked: object) =>
    enter(await api.send('POST', '/api/regions', asked, api.administrator))
  const regionsOf = async (cookie: string) => {
    const listed = await api.send('GET', '/api/regions', undefined, cookie)
    return RegionList.parse(await listed.json()).regions.map(({ id }) => id)
  }
  let airport: string
  let joint: string
  beforeAll(async () => {
    airport = await found(regionOf('airport'))
    joint = await found(regionOf('joint', { kind: 'joint', members: ['default', 'airport'] }))
    const path = '/api/regions/airport/organisation/changes'
    await api.send(
      'POST',
      path,
      { expectedVersion: 0, changes: [registration('jtj', '空港交通局')] },
      airport,
    )
  })

  test('each sees its own and the joint ledger, the joint body its own', async () => {
    expect(await regionsOf(airport)).toEqual(['airport', 'joint'])
    expect(await regionsOf(joint)).toEqual(['joint'])
    const closed = api.send('GET', '/api/regions/airport/organisation', undefined, api.officeHead)
    expect(await codeOf(closed)).toBe('region-closed')
  })

  test('the joint organisation has the agencies of its members, under their region', async () => {
    const opened = await api.send('GET', '/api/regions/joint/organisation', undefined, airport)
    const { agencies } = OrganisationDocument.parse(await opened.json())
    expect(agencies.map(({ id }) => id)).toEqual(expect.arrayContaining(['default/fgj', 'airport/jtj']))
    const names = { names: ['空港交通局', '市财政局'], on: '2026-03-01' }
    const resolved = await api.send('POST', '/api/regions/joint/organisation/resolutions', names, joint)
    expect(ResolutionList.parse(await resolved.json()).resolutions).toEqual([
      { match: 'exact', agency: 'airport/jtj' },
      { match: 'unknown' },
    ])
  })

  test('a member’s administrator neither changes the joint organisation nor makes its accounts', async () => {
    const changes = { expectedVersion: 0, changes: [registration('x', '某局')] }
    const change = api.send('POST', '/api/regions/joint/organisation/changes', changes, airport)
    expect(await codeOf(change)).toBe('post-not-permitted')
    const accounts = api.send('GET', '/api/regions/joint/accounts', undefined, airport)
    expect(await codeOf(accounts)).toBe('post-not-permitted')
  })

  test('only the first region’s administrator founds regions', async () => {
    const founding = api.send('POST', '/api/regions', regionOf('another'), airport)
    expect(await codeOf(founding)).toBe('post-not-permitted')
  })
})

test('an account tells its post and nothing of who signs in or when', async () => {
  const accounts = await accountsOf(api)
  expect(accounts.length).toBeGreaterThan(2)
  for (const account of accounts)
    expect(Object.keys(account).sort()).toEqual(['agency', 'id', 'post', 'signInName', 'status'])
})

test('the gate takes well under a millisecond of a request', async () => {
  const timeOf = async (path: string) => {
    const begun = ownTime()
    for (let n = 0; n < 300; n++)
      await api.app.request(`${origin}${path}`, { headers: { ...host, cookie: api.officeHead } })
    return (ownTime() - begun) / 300
  }
  await timeOf('/api/nowhere')
  const [behind, before] = [await timeOf('/api/nowhere'), await timeOf('/nowhere.txt')]
  expect(behind - before).toBeLessThan(1)
})
