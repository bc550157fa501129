import type { AccountPost, IssuedLink } from '../contract/accounts-api.ts'
import type { OrganisationDocument, SuggestionList } from '../contract/organisation-api.ts'
import { bodyOf, type Client } from './client.ts'

// Who takes part: the region, its agencies, and an account for every post that acts. An account is a post; nobody has a name.

/** The holder of a post, signed in; its session ends one day, and another one begins. */
export type Holder = {
  readonly post: AccountPost
  readonly agency: string | null
  readonly signInName: string
  cookie: string
}

export type RegisteredAgency = { readonly id: string; readonly name: string; readonly kind: string }

export type Cast = {
  readonly region: string
  readonly agencies: readonly RegisteredAgency[]
  readonly office: { readonly head: Holder; readonly supervisor: Holder; readonly leader: Holder }
  readonly administrator: Holder
  headOf(agency: string): Holder
  reporterOf(agency: string): Holder
  /** Every sign-in name, to look for where none may stand. */
  readonly signInNames: readonly string[]
}

/** The region that the first administrator describes is the instance's own. */
const region = 'default'

const signingAtOnce = 4

const passwordOf = (signInName: string) => `模拟演练专用口令-${signInName}`

/** Sets up the first administrator by the link that the server printed, and with it the region. */
export async function foundRegion(
  client: Client,
  firstLink: string,
  { name, kind }: { name: string; kind: 'city' | 'county' | 'district' },
): Promise<Holder> {
  const signInName = 'glry'
  const answer = await client.post('/api/set-up/first-administrator', {
    link: firstLink,
    regionName: name,
    regionKind: kind,
    signInName,
    password: passwordOf(signInName),
  })
  bodyOf('set-up', answer, 201)
  return { post: 'administrator', agency: null, signInName, cookie: answer.cookie ?? '' }
}

/** Invented towns and streets: a plan's 「有关镇街」 has to be somebody. */
const inventedTowns = [
  ['澄阳街道', 'street'],
  ['临湖街道', 'street'],
  ['望桥街道', 'street'],
  ['柳堤镇', 'town'],
  ['石塘镇', 'town'],
  ['芦港镇', 'town'],
] as const
const inventedZones = [['澄湖开发区管委会', 'functional-zone']] as const

/** Registers the agencies that a plan names, and where it names open classes some towns and streets; gives all that are registered. */
export async function registerAgencies(
  client: Client,
  { cookie }: Holder,
  { planId, on, hasClasses }: { planId: string; on: string; hasClasses: boolean },
): Promise<RegisteredAgency[]> {
  const suggestions = await client.get(
    `/api/regions/${region}/organisation/suggestions?plan=${planId}&on=${on}`,
    cookie,
  )
  const { agencies: suggested } = bodyOf<SuggestionList>('suggestions', suggestions)
  const named = [
    ...suggested.map(each => [each.name, each.kind] as const),
    ...(hasClasses ? [...inventedTowns, ...inventedZones] : []),
  ].filter(([name], index, all) => !all.slice(0, index).some(([earlier]) => saySame(earlier, name)))
  const changes = named.map(([name, kind], index) => ({
    change: 'register',
    agency: `dw${String(index + 1).padStart(2, '0')}`,
    kind,
    name,
    level: kind === 'town' || kind === 'street' ? 'town' : 'county',
    from: null,
    aliases: [],
    code: null,
    reportsTo: null,
    members: [],
    rules: null,
  }))
  const path = `/api/regions/${region}/organisation`
  const asked = { expectedVersion: 0, changes }
  bodyOf('registering agencies', await client.post(`${path}/changes`, asked, cookie), 201)
  const organisation = bodyOf<OrganisationDocument>('organisation', await client.get(path, cookie))
  return organisation.agencies.map(({ id, names, kind }) => ({ id, kind, name: names[0]?.value ?? id }))
}

/** 区财政局 and 财政局 in one plan are one bureau. */
const saySame = (one: string, other: string): boolean => withoutSign(one) === withoutSign(other)
const withoutSign = (name: string): string => name.replace(/^[市县区](?=..)/, '')

/** Makes an account for every post by a set-up link, chooses its password and so signs it in. */
export async function signUp(
  client: Client,
  administrator: Holder,
  agencies: readonly RegisteredAgency[],
): Promise<Cast> {
  const signInNames = ['glry']
  const sign = async (signInName: string, post: AccountPost, agency: string | null): Promise<Holder> => {
    const made = await client.post(
      `/api/regions/${region}/accounts`,
      { signInName, post, agency },
      administrator.cookie,
    )
    const { link } = bodyOf<IssuedLink>(`account ${signInName}`, made, 201)
    const chosen = await client.post('/api/set-up/password', { link, password: passwordOf(signInName) })
    bodyOf(`password of ${signInName}`, chosen, 200)
    signInNames.push(signInName)
    return { post, agency, signInName, cookie: chosen.cookie ?? '' }
  }
  const office = {
    head: await sign('dczr', 'office-head', null),
    supervisor: await sign('dcry', 'supervisor', null),
    leader: await sign('qld', 'leader', null),
  }
  // Out, and in again by name and password, as on any later morning.
  for (const holder of Object.values(office)) {
    bodyOf('signing out', await client.post('/api/sign-out', undefined, holder.cookie))
    await signIn(client, holder)
  }
  const heads = new Map<string, Holder>()
  const reporters = new Map<string, Holder>()
  const left = [...agencies]
  const signSome = async () => {
    for (let next = left.shift(); next; next = left.shift()) {
      heads.set(next.id, await sign(`${next.id}-fzr`, 'agency-head', next.id))
      reporters.set(next.id, await sign(`${next.id}-jbr`, 'reporter', next.id))
    }
  }
  // While one password is hashed the next account is made.
  await Promise.all(Array.from({ length: signingAtOnce }, signSome))
  return {
    region,
    agencies,
    office,
    administrator,
    headOf: agency => holderIn(heads, agency),
    reporterOf: agency => holderIn(reporters, agency),
    signInNames,
  }
}

/** Signs a post in by its name and password. */
export async function signIn(client: Client, holder: Holder): Promise<void> {
  const { signInName } = holder
  const answer = await client.post('/api/sign-in', { signInName, password: passwordOf(signInName) })
  bodyOf(`signing in as ${signInName}`, answer)
  holder.cookie = answer.cookie ?? ''
}

function holderIn(holders: ReadonlyMap<string, Holder>, agency: string): Holder {
  const holder = holders.get(agency)
  if (!holder) throw new Error(`no post at ${agency}`)
  return holder
}
