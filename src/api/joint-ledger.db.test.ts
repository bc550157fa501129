import { beforeAll, describe, expect, test } from 'vitest'
import type { z } from 'zod'
import { accountedApi, cookieOf, password, registration } from '../../test/accounts-under-test.ts'
import { openApi } from '../../test/api-under-test.ts'
import { IssuedLink } from '../contract/accounts-api.ts'
import { CommandDone, FactList, MatterList, MatterView } from '../contract/matters-api.ts'
import { RegionList } from '../contract/organisation-api.ts'
import { StoredPlan } from '../contract/plans-api.ts'
import { Problem } from '../contract/problem.ts'

// 三地一委: a demonstration zone, an airport zone and a city, each with a ledger of its own, and one joint committee over
// all three. Each sees its own ledger and the joint one; what is done in the joint one its own office decides.

openApi()

const regions = {
  shifan: { kind: 'zone', name: '澄湖示范区' },
  kongang: { kind: 'zone', name: '澄湖空港区' },
  chengshi: { kind: 'city', name: '澄湖市' },
  lianhe: { kind: 'joint', name: '澄湖联合委员会' },
} as const
type RegionId = keyof typeof regions
const members = ['shifan', 'kongang', 'chengshi'] as const

type Posts = { office: string; agencyHead: string }
let api: Awaited<ReturnType<typeof accountedApi>>
const posts = new Map<RegionId, Posts>()
const as = (region: RegionId): Posts => posts.get(region) as Posts
/** An item of each region's own ledger. */
const items = new Map<RegionId, string>()

beforeAll(async () => {
  api = await accountedApi()
  for (const region of Object.keys(regions) as RegionId[]) posts.set(region, await found(region))
  for (const region of Object.keys(regions) as RegionId[])
    items.set(region, await openTask(region, region === 'lianhe' ? 'shifan/fgj' : 'fgj'))
})

const enter = async (link: string) =>
  cookieOf(await api.send('POST', '/api/set-up/password', { link, password }))

/** Founds a region, as the instance's first administrator, with an office, an agency and the agency's head. */
async function found(region: RegionId): Promise<Posts> {
  const asked = { ...regions[region], region, utcOffset: 480, administrator: `${region}-gly` }
  const body = { ...asked, members: region === 'lianhe' ? members : [] }
  const founded = await api.send('POST', '/api/regions', body, api.administrator)
  const administrator = await enter(IssuedLink.parse(await founded.json()).link)
  const changes = [registration('fgj', `${asked.name}发展改革局`)]
  await api.send(
    'POST',
    `/api/regions/${region}/organisation/changes`,
    { expectedVersion: 0, changes },
    administrator,
  )
  const account = async (post: string, agency: string | null) => {
    const asked = { signInName: `${region}-${post}`, post, agency }
    const made = await api.send('POST', `/api/regions/${region}/accounts`, asked, administrator)
    return enter(IssuedLink.parse(await made.json()).link)
  }
  return { office: await account('office-head', null), agencyHead: await account('agency-head', 'fgj') }
}

const at = (region: RegionId, path: string) => `/api/regions/${region}/${path}`

/** Takes a plan of one task into a region's ledger, issues the task to an agency, and gives its id. */
async function openTask(region: RegionId, lead: string): Promise<string> {
  const { office } = as(region)
  const text = { name: '方案.txt', text: `${regions[region].name}新建道路5条。` }
  const { plan } = StoredPlan.parse(await (await api.send('POST', '/api/plans', text, office)).json())
  await api.send('POST', at(region, `plans/${plan.id}/taking-in`), {}, office)
  const id = `${plan.id}.c1`
  await done(region, `commitments/${id}/set-out`, 1, { title: text.text, lead, continuing: true }, office)
  await done(region, `commitments/${id}/approve`, 2, {}, office)
  return id
}

const send = (region: RegionId, path: string, expectedVersion: number, data: object, cookie: string) =>
  api.send('POST', at(region, path), { expectedVersion, data }, cookie)

async function done(...[region, path, version, data, cookie]: Parameters<typeof send>) {
  const answer = await send(region, path, version, data, cookie)
  expect([path, answer.status]).toEqual([path, 200])
  return CommandDone.parse(await answer.json())
}

const get = async <Schema extends z.ZodType>(schema: Schema, path: string, cookie: string) =>
  schema.parse(await (await api.send('GET', path, undefined, cookie)).json())

const codeOf = async (answer: Response) => Problem.parse(await answer.json()).code

describe('each region', () => {
  test.each(members)('%s reads its own ledger and the joint one, and no other', async region => {
    const { office } = as(region)
    const open = await get(RegionList, '/api/regions', office)
    expect(open.regions.map(each => each.id)).toEqual([region, 'lianhe'])
    for (const each of [region, 'lianhe'] as const) {
      const { matters } = await get(MatterList, at(each, 'matters'), office)
      expect(matters.map(matter => matter.id)).toEqual([items.get(each)])
    }
    for (const other of members.filter(each => each !== region)) {
      expect(await codeOf(await api.send('GET', at(other, 'matters'), undefined, office))).toBe(
        'region-closed',
      )
      const item = at(other, `matters/${items.get(other)}`)
      expect(await codeOf(await api.send('GET', item, undefined, office))).toBe('region-closed')
    }
  })

  test('finds another region’s item under no address of its own', async () => {
    const { office } = as('shifan')
    for (const region of ['shifan', 'lianhe'] as const) {
      const item = at(region, `matters/${items.get('kongang')}`)
      expect(await codeOf(await api.send('GET', item, undefined, office))).toBe('unknown-matter')
    }
  })

  test('is closed to the joint committee, which has its own ledger alone', async () => {
    const { office } = as('lianhe')
    const open = await get(RegionList, '/api/regions', office)
    expect(open.regions.map(each => each.id)).toEqual(['lianhe'])
    expect(await codeOf(await api.send('GET', at('shifan', 'matters'), undefined, office))).toBe(
      'region-closed',
    )
  })
})

describe('a joint item', () => {
  const joint = (rest: string) => `commitments/${items.get('lianhe')}/${rest}`

  test('is not decided by a member’s office, which reads it', async () => {
    const { office } = as('shifan')
    const view = await get(MatterView, at('lianhe', `matters/${items.get('lianhe')}`), office)
    expect([view.lead, view.commands]).toEqual(['shifan/fgj', []])
    const data = { lead: 'kongang/fgj', reason: '改由空港区牵头' }
    expect(await codeOf(await send('lianhe', joint('reassign'), 3, data, office))).toBe('not-your-role')
  })

  test('is reported on by the member’s agency that leads it, and reviewed by the committee’s office', async () => {
    const { agencyHead, office: ownOffice } = as('shifan')
    const period = '2026-03'
    await done('lianhe', joint('accept'), 3, {}, agencyHead)
    await done('lianhe', joint('submit-report'), 4, { period, progress: '开工2条。', values: [] }, agencyHead)
    await done('lianhe', joint('sign-report'), 5, { period }, agencyHead)
    const review = { agency: 'shifan/fgj', period }
    expect(await codeOf(await send('lianhe', joint('accept-report'), 6, review, ownOffice))).toBe(
      'not-your-role',
    )
    await done('lianhe', joint('accept-report'), 6, review, as('lianhe').office)
    const { facts } = await get(
      FactList,
      at('lianhe', `matters/${items.get('lianhe')}/facts?after=4`),
      ownOffice,
    )
    expect(facts.map(each => [each.kind, each.by.region, each.by.agency])).toEqual([
      ['ReportSubmitted', 'lianhe', 'shifan/fgj'],
      ['ReportSigned', 'lianhe', 'shifan/fgj'],
      ['ReportAccepted', 'lianhe', null],
    ])
  })

  test('is not there for an agency of a member that takes no part in it', async () => {
    const { agencyHead } = as('kongang')
    const { matters, total } = await get(MatterList, at('lianhe', 'matters'), agencyHead)
    expect([matters, total]).toEqual([[], 0])
    expect(await codeOf(await send('lianhe', joint('submit-report'), 7, report, agencyHead))).toBe(
      'unknown-matter',
    )
  })

  test('does not stand in the ledger of the member whose agency leads it', async () => {
    const { agencyHead } = as('shifan')
    const { matters } = await get(MatterList, at('shifan', 'matters'), agencyHead)
    expect(matters.map(each => each.id)).toEqual([items.get('shifan')])
  })
})

const report = { period: '2026-03', progress: '开工1条。', values: [] }
