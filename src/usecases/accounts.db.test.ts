import { afterAll, beforeAll, beforeEach, describe, expect, test } from 'vitest'
import { openTestDatabase } from '../../test/database.ts'
import { ownTime } from '../../test/own-time.ts'
import type { Actor } from '../ledger/actor.ts'
import { listAccounts } from '../store/account-store.ts'
import { insertRegion } from '../store/organisation-store.ts'
import { type OpenDatabase, sql } from '../store/sql.ts'
import { accountsExist, issueLink, makeAccount, revokeAccount } from './accounts.ts'
import { changeOrganisation } from './organisation.ts'
import { findSignedIn, usualSessionTerms } from './sessions.ts'
import { administratorLink, choosePassword, createFirstLink, openLink, setUpFirst } from './set-up.ts'
import { changePassword, createSignInDoor, signIn, signInVouched, usualSignInLimits } from './sign-in.ts'

// One instance from its first start on; each test begins with nothing but the time of day.

let db: OpenDatabase
let clock = Date.parse('2026-03-01T00:00:00.000Z')
const setting = () => ({ db, now: () => new Date(clock).toISOString() })
const hours = (n: number) => {
  clock += n * 3_600_000
}
const first = createFirstLink()
const region = { id: 'wangcheng', kind: 'district', name: '望澄区', utcOffset: 480 } as const
const administrator: Actor = { region: 'wangcheng', agency: null, post: 'administrator' }
const officeHead: Actor = { region: 'wangcheng', agency: null, post: 'office-head' }
const door = createSignInDoor(usualSignInLimits, () => clock)
const terms = usualSessionTerms
const password = '澄湖边上的柳树 2026'
const another = '望澄区另外的一句口令'
const enter = (signInName: string, given = password, address = '10.0.0.1') =>
  signIn(setting(), door, terms, { signInName, password: given, address })
const secretOf = async (signInName: string) => {
  const outcome = await enter(signInName)
  if (outcome.outcome !== 'signed-in') throw new Error(outcome.outcome)
  return outcome.secret
}
const isIn = async (secret: string) => (await findSignedIn(setting(), secret, terms)) !== undefined

async function opened(signInName: string, post: 'supervisor' | 'leader' = 'supervisor') {
  const made = await makeAccount(setting(), officeHead, { signInName, post, agency: null })
  if ('refusal' in made) throw new Error(made.refusal.code)
  await choosePassword(setting(), { secret: made.link.secret, password })
  return made.account
}

beforeAll(async () => {
  db = await openTestDatabase()
})
afterAll(() => db.close())
beforeEach(() => hours(1))

describe('the first administrator', () => {
  const asked = { secret: first.secret, region, signInName: 'gly', password }

  test('is made by the link that the program printed, and by no other', async () => {
    expect(await accountsExist(setting())).toBe(false)
    expect(await openLink(setting(), first, first.secret)).toEqual({ for: 'first-administrator' })
    const guess = await setUpFirst(setting(), first, { ...asked, secret: createFirstLink().secret })
    expect(guess).toEqual({ refusal: { code: 'link-not-valid' } })
    expect(await setUpFirst(setting(), first, { ...asked, password: 'short' })).toMatchObject({
      refusal: { code: 'password-too-short' },
    })
    expect(await accountsExist(setting())).toBe(false)
    expect(await setUpFirst(setting(), first, asked)).toMatchObject({ account: { post: 'administrator' } })
    expect(await accountsExist(setting())).toBe(true)
  })

  test('is made once: the link holds no more', async () => {
    expect(await setUpFirst(setting(), first, { ...asked, signInName: 'gly2' })).toEqual({
      refusal: { code: 'link-not-valid' },
    })
    expect(await openLink(setting(), first, first.secret)).toBeUndefined()
  })

  test('is not revoked while there is no other who can sign in', async () => {
    const [own] = await listAccounts(db, 'wangcheng')
    expect(await revokeAccount(setting(), administrator, own?.accountId ?? '')).toMatchObject({
      refusal: { code: 'last-administrator' },
    })
  })
})

test('whoever starts the program gets another link for an administrator who has lost theirs', async () => {
  const issued = await administratorLink({ ...setting(), tenantId: 'wangcheng' })
  expect(issued?.account.signInName).toBe('gly')
  expect((await enter('gly')).outcome).toBe('refused')
  await choosePassword(setting(), { secret: issued?.link.secret ?? '', password })
  expect((await enter('gly')).outcome).toBe('signed-in')
})

describe('making accounts', () => {
  beforeAll(async () => {
    const register = {
      change: 'register',
      kind: 'department',
      level: 'county',
      from: null,
      aliases: [],
    } as const
    const rest = { code: null, reportsTo: null, members: [], rules: null }
    await changeOrganisation(
      setting(),
      administrator,
      { id: 'wangcheng', members: [] },
      {
        expectedVersion: 0,
        changes: [{ ...register, ...rest, agency: 'fgj', name: '望澄区发展和改革局' }],
      },
    )
  })

  test.each([
    ['post-not-yours-to-give', officeHead, { signInName: 'a1', post: 'administrator', agency: null }],
    ['post-not-yours-to-give', officeHead, { signInName: 'a1', post: 'office-head', agency: null }],
    [
      'post-not-yours-to-give',
      { ...officeHead, post: 'supervisor' },
      { signInName: 'a1', post: 'leader', agency: null },
    ],
    ['account-agency-misplaced', officeHead, { signInName: 'a1', post: 'reporter', agency: null }],
    ['account-agency-misplaced', officeHead, { signInName: 'a1', post: 'leader', agency: 'fgj' }],
    ['unknown-agency', officeHead, { signInName: 'a1', post: 'reporter', agency: 'czj' }],
    ['sign-in-name-taken', administrator, { signInName: 'gly', post: 'leader', agency: null }],
  ] as const)('%s is refused', async (code, actor, asked) => {
    expect(await makeAccount(setting(), actor, asked)).toMatchObject({ refusal: { code } })
  })

  test('a sign-in name of one region is taken in every other', async () => {
    await insertRegion(
      db,
      { ...region, id: 'liuyan', members: [] },
      { at: setting().now(), by: 'administrator' },
    )
    const there = { ...administrator, region: 'liuyan' }
    const asked = { signInName: 'gly', post: 'administrator', agency: null } as const
    expect(await makeAccount(setting(), there, asked)).toMatchObject({
      refusal: { code: 'sign-in-name-taken' },
    })
  })
})

describe('a set-up link', () => {
  test('of an agency’s account opens it when its holder chooses a password, and holds once', async () => {
    const made = await makeAccount(setting(), officeHead, {
      signInName: 'fgj-jbr',
      post: 'reporter',
      agency: 'fgj',
    })
    if ('refusal' in made) throw new Error(made.refusal.code)
    const statusOf = async () =>
      (await listAccounts(db, 'wangcheng')).find(each => each.signInName === 'fgj-jbr')?.status
    expect(await statusOf()).toBe('invited')
    expect((await enter('fgj-jbr')).outcome).toBe('refused')
    const choose = () => choosePassword(setting(), { secret: made.link.secret, password })
    const outcomes = await Promise.all([choose(), choose()])
    expect(outcomes.filter(each => 'account' in each)).toHaveLength(1)
    expect(await statusOf()).toBe('open')
    expect(await enter('FGJ-JBR')).toMatchObject({
      outcome: 'signed-in',
      account: { region: 'wangcheng', agency: 'fgj', post: 'reporter' },
    })
  })

  test('that waited longer than a week holds no more', async () => {
    const made = await makeAccount(setting(), officeHead, {
      signInName: 'late',
      post: 'leader',
      agency: null,
    })
    if ('refusal' in made) throw new Error(made.refusal.code)
    hours(7 * 24)
    expect(await openLink(setting(), first, made.link.secret)).toBeUndefined()
    expect(await choosePassword(setting(), { secret: made.link.secret, password })).toEqual({
      refusal: { code: 'link-not-valid' },
    })
  })

  test('another region’s account is not there to be touched', async () => {
    const account = await opened('dc-far')
    const elsewhere = { ...administrator, region: 'liuyan' }
    expect(await revokeAccount(setting(), elsewhere, account.accountId)).toMatchObject({
      refusal: { code: 'unknown-account' },
    })
  })
})

describe('a session', () => {
  test('ends after two idle hours, and after twelve however much it is used', async () => {
    await opened('dc-idle')
    const idle = await secretOf('dc-idle')
    hours(2)
    expect(await isIn(idle)).toBe(false)

    const used = await secretOf('dc-idle')
    for (let hour = 1; hour < 12; hour++) {
      hours(1)
      expect(await isIn(used)).toBe(true)
    }
    hours(1)
    expect(await isIn(used)).toBe(false)
  })

  test('is gone at once when the account is revoked, and a new link opens the account again', async () => {
    const account = await opened('dc-gone')
    const secret = await secretOf('dc-gone')
    expect(await isIn(secret)).toBe(true)
    await revokeAccount(setting(), officeHead, account.accountId)
    expect(await isIn(secret)).toBe(false)
    expect((await enter('dc-gone')).outcome).toBe('refused')
    expect((await signInVouched(setting(), terms, 'dc-gone')).outcome).toBe('refused')

    const again = await issueLink(setting(), officeHead, account.accountId)
    if ('refusal' in again) throw new Error(again.refusal.code)
    await choosePassword(setting(), { secret: again.link.secret, password: another })
    expect((await enter('dc-gone', another)).outcome).toBe('signed-in')
    expect((await enter('dc-gone')).outcome).toBe('refused')
  })

  test('ends with all others of the account when the password is changed, and one begins', async () => {
    const account = await opened('dc-change')
    const [here, elsewhere] = [await secretOf('dc-change'), await secretOf('dc-change')]
    const asked = { account, current: password, next: another, address: '10.0.0.1' }
    const wrong = await changePassword(setting(), door, terms, { ...asked, current: '不是这一句口令吧' })
    expect(wrong.outcome).toBe('refused')
    const changed = await changePassword(setting(), door, terms, asked)
    expect(await Promise.all([here, elsewhere].map(isIn))).toEqual([false, false])
    expect(changed.outcome === 'signed-in' && (await isIn(changed.secret))).toBe(true)
  })

  test('is found in well under a millisecond once it was asked for', async () => {
    await opened('dc-fast')
    const secret = await secretOf('dc-fast')
    await isIn(secret)
    const begun = ownTime()
    for (let n = 0; n < 1000; n++) await findSignedIn(setting(), secret, terms)
    expect((ownTime() - begun) / 1000).toBeLessThan(0.2)
  })

  test('neither its secret nor the password stands in any table', async () => {
    await opened('dc-secret')
    const secret = await secretOf('dc-secret')
    const tables = ['session', 'account_password', 'setup_link', 'account', 'account_change']
    const rows = await Promise.all(
      tables.map(table => db.query({ text: `select * from ${table}`, values: [] })),
    )
    expect(rows.flat().length).toBeGreaterThan(5)
    expect(JSON.stringify(rows)).not.toContain(secret)
    expect(JSON.stringify(rows)).not.toContain(password)
  })
})

describe('guessing', () => {
  test('after ten wrong passwords from one address the right one is not looked at, elsewhere it is', async () => {
    await opened('dc-guess')
    for (let n = 0; n < 10; n++) expect((await enter('dc-guess', `wrong ${n}`)).outcome).toBe('refused')
    expect(await enter('dc-guess')).toEqual({ outcome: 'too-many', retryAfterSeconds: 900 })
    expect((await enter('dc-guess', password, '10.0.0.2')).outcome).toBe('signed-in')
    clock += 900_000
    expect((await enter('dc-guess')).outcome).toBe('signed-in')
  })

  test('an unknown name takes as long as a wrong password', async () => {
    await opened('dc-time')
    const timeOf = async (name: string, address: string) => {
      const begun = ownTime()
      for (let n = 0; n < 5; n++) await enter(name, 'a wrong password', address)
      return ownTime() - begun
    }
    await enter('nobody', 'x', '10.0.0.3')
    const [known, unknown] = [await timeOf('dc-time', '10.0.0.4'), await timeOf('nobody', '10.0.0.4')]
    // Without the hash for nobody an unknown name is answered fifty times faster.
    expect(unknown).toBeGreaterThan(known / 4)
  })
})

test('what was done to accounts is recorded by post and not rewritten', async () => {
  const rows = await db.query(sql`select distinct recorded_by from account_change`)
  expect(rows.map(each => each.recorded_by).sort()).toEqual(['office-head', 'set-up'])
  await expect(db.execute(`delete from account_change`)).rejects.toMatchObject({ sqlState: '23001' })
  await expect(db.execute(`update account set post = 'leader'`)).rejects.toMatchObject({ sqlState: '23001' })
})
