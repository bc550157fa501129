import { createFirstLink } from '../src/usecases/set-up.ts'
import type { Setting } from '../src/usecases/setting.ts'
import { accountedApi, cookieOf, password, region, registration } from './accounts-under-test.ts'
import type { Asked, Sample } from './api-samples.ts'
import { appOn, closeAfterwards, setting, stored } from './api-under-test.ts'
import { openTestDatabase } from './database.ts'

// Samples of the operations of sign-in, accounts, regions and the organisation. What needs an account is asked of an
// instance that has some.

const own = `/api/regions/${region}`
const noLink = 'A'.repeat(43)
let counted = 0

type As = 'administrator' | 'officeHead' | 'reporter'

async function asPost(post: As, path: string, body?: unknown): Promise<Asked> {
  const api = await accountedApi()
  return { path, app: api.app, headers: { cookie: api[post] }, ...(body !== undefined && { body }) }
}

async function onAccounted(path: string, body?: unknown): Promise<Asked> {
  return {
    path,
    app: (await accountedApi()).app,
    ...(body !== undefined && { body }),
  }
}

const onInvited = async (rest: string): Promise<Asked> =>
  asPost('administrator', `${own}/accounts/${(await (await accountedApi()).invite()).id}${rest}`)

const ofNobody = (rest: string) => () => asPost('administrator', `${own}/accounts/${'0'.repeat(16)}${rest}`)

async function linked(path: string, more: object = {}): Promise<Asked> {
  const api = await accountedApi()
  return { path, app: api.app, body: { link: (await api.invite()).link, ...more } }
}

const newAccount = (more: object = {}) => ({
  signInName: `ld-${++counted}`,
  post: 'leader',
  agency: null,
  ...more,
})

const newRegion = (more: object = {}) => ({
  region: `zone-${++counted}`,
  kind: 'zone',
  name: '澄湖空港区',
  utcOffset: 480,
  members: [],
  administrator: `kg-${counted}`,
  ...more,
})

const firstAdministrator = { regionName: '望澄区', regionKind: 'district', signInName: 'gly', password }

export const accountSamples: Record<string, Sample> = {
  getSignInState: { answers: { 200: () => onAccounted('/api/session') } },
  signIn: {
    answers: { 200: () => onAccounted('/api/sign-in', { signInName: 'gly', password }) },
    refusals: {
      'sign-in-refused': () => onAccounted('/api/sign-in', { signInName: 'nobody', password }),
      'too-many-attempts': async () => {
        const limits = { windowMs: 60_000, perAccountAndAddress: 0, perAccount: 0, perAddress: 0 }
        const { setting } = await accountedApi()
        const app = appOn(Promise.resolve(setting), { limits })
        return { path: '/api/sign-in', app, body: { signInName: 'gly', password } }
      },
    },
  },
  signOut: { answers: { 200: () => onAccounted('/api/sign-out') } },
  changePassword: {
    answers: {
      200: async () => {
        const api = await accountedApi()
        const { link } = await api.invite()
        const chosen = await api.send('POST', '/api/set-up/password', { link, password })
        const cookie = cookieOf(chosen)
        const body = { current: password, next: `${password}了` }
        return { path: '/api/password', app: api.app, headers: { cookie }, body }
      },
    },
    refusals: {
      'sign-in-refused': () =>
        asPost('reporter', '/api/password', { current: '不是这一句口令', next: `${password}了` }),
      'password-refused': () =>
        asPost('reporter', '/api/password', { current: password, next: '1234567890' }),
      'too-many-attempts': async () => {
        const { setting, reporter } = await accountedApi()
        const limits = { windowMs: 60_000, perAccountAndAddress: 0, perAccount: 0, perAddress: 0 }
        const app = appOn(Promise.resolve(setting), { limits })
        return {
          path: '/api/password',
          app,
          headers: { cookie: reporter },
          body: { current: 'a', next: 'b' },
        }
      },
    },
  },
  openSetUpLink: {
    answers: { 200: () => linked('/api/set-up/link') },
    refusals: { 'link-not-valid': () => onAccounted('/api/set-up/link', { link: noLink }) },
  },
  choosePassword: {
    answers: { 200: () => linked('/api/set-up/password', { password }) },
    refusals: {
      'link-not-valid': () => onAccounted('/api/set-up/password', { link: noLink, password }),
      'password-refused': () => linked('/api/set-up/password', { password: '短' }),
    },
  },
  setUpFirstAdministrator: {
    answers: { 201: async () => onFresh(await freshSetting()) },
    refusals: {
      'link-not-valid': () =>
        onAccounted('/api/set-up/first-administrator', { ...firstAdministrator, link: noLink }),
      'password-refused': () => onFresh(setting(), { password: '短' }),
    },
  },
  listAccounts: { answers: { 200: () => asPost('officeHead', `${own}/accounts`) } },
  makeAccount: {
    answers: { 201: () => asPost('officeHead', `${own}/accounts`, newAccount()) },
    refusals: {
      'sign-in-name-taken': () => asPost('officeHead', `${own}/accounts`, newAccount({ signInName: 'gly' })),
      'account-refused': () => asPost('officeHead', `${own}/accounts`, newAccount({ agency: 'fgj' })),
    },
  },
  issueSetUpLink: {
    answers: { 201: () => onInvited('/link') },
    refusals: { 'unknown-account': ofNobody('/link') },
  },
  revokeAccount: {
    answers: { 200: () => onInvited('/revocation') },
    refusals: {
      'unknown-account': ofNobody('/revocation'),
      'last-administrator': async () => {
        const api = await accountedApi()
        const listed = await api.send('GET', `${own}/accounts`, undefined, api.administrator)
        const { accounts } = (await listed.json()) as { accounts: { id: string; signInName: string }[] }
        const id = accounts.find(each => each.signInName === 'gly')?.id
        return asPost('administrator', `${own}/accounts/${id}/revocation`)
      },
    },
  },
  listRegions: { answers: { 200: () => ({ path: '/api/regions' }) } },
  foundRegion: {
    answers: { 201: () => asPost('administrator', '/api/regions', newRegion()) },
    refusals: {
      'region-refused': () => asPost('administrator', '/api/regions', newRegion({ members: [region] })),
      'sign-in-name-taken': () =>
        asPost('administrator', '/api/regions', newRegion({ administrator: 'gly' })),
    },
  },
  describeRegion: {
    answers: {
      200: () => asPost('administrator', `${own}/description`, { name: '望澄区', kind: 'district' }),
    },
  },
  openFirstSteps: { answers: { 200: () => asPost('administrator', `${own}/first-steps`) } },
  openOrganisation: { answers: { 200: () => ({ path: `${own}/organisation` }) } },
  listOrganisationChanges: { answers: { 200: () => ({ path: `${own}/organisation/changes?after=0` }) } },
  changeOrganisation: {
    answers: { 201: () => changes(registration(`a${++counted}`, `望澄区第${counted}局`)) },
    refusals: {
      'organisation-changed': () => ({
        path: `${own}/organisation/changes`,
        body: { expectedVersion: 9999, changes: [registration('x', '望澄区某局')] },
      }),
      'organisation-refused': () => changes({ change: 'dissolve', agency: 'nobody', on: '2026-03-01' }),
    },
  },
  resolveNames: {
    answers: {
      200: () => ({
        path: `${own}/organisation/resolutions`,
        body: { names: ['区发改局', '各镇街'], on: '2026-03-01' },
      }),
    },
  },
  suggestAgencies: {
    answers: { 200: async () => suggestions(await stored('办好一件事。')) },
    refusals: { 'unknown-plan': () => suggestions('0'.repeat(16)) },
  },
}

// The one answer of it makes accounts, so it has an instance to itself.
let fresh: Promise<Setting> | undefined
function freshSetting(): Promise<Setting> {
  fresh ??= openTestDatabase().then(db => {
    closeAfterwards(() => db.close())
    return { ...setting(), db }
  })
  return fresh
}

function onFresh(ready: Setting, more: object = {}): Asked {
  const firstLink = createFirstLink()
  const app = appOn(Promise.resolve(ready), { firstLink })
  const body = { ...firstAdministrator, link: firstLink.secret, ...more }
  return { path: '/api/set-up/first-administrator', app, body }
}

const suggestions = (plan: string) => ({ path: `${own}/organisation/suggestions?plan=${plan}&on=2026-03-01` })

async function changes(...changes: object[]): Promise<Asked> {
  const api = await accountedApi()
  const found = await api.send('GET', `${own}/organisation`, undefined, api.administrator)
  const { version } = (await found.json()) as { version: number }
  return asPost('administrator', `${own}/organisation/changes`, { expectedVersion: version, changes })
}
