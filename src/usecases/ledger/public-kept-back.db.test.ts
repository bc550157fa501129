import { beforeAll, describe, expect, test } from 'vitest'
import { as, ask, host, openApi, post, request, setting, stored } from '../../../test/api-under-test.ts'
import { issuedTask } from '../../../test/ledger/issued-task.ts'
import { MatterList } from '../../contract/matters-api.ts'
import { PublicCommitment, PublicList } from '../../contract/public-api.ts'
import { usualPublicPage, usualRegionSettings } from '../../ledger/region-settings.ts'
import { partOf } from '../../public-pages/addresses.ts'
import { act } from './act.ts'
import { openPublicSite } from './public-site.ts'
import { publishSite } from './publish-site.ts'
import { putSettings } from './region-settings.ts'
import { termsOf } from './terms.ts'

openApi()

// Issued are: a public plan; minutes that were taken in as a plan; a plan that the office keeps back; a decision of a meeting.

const open = { title: '望澄区2026年公开的计划', task: '新建社区食堂20处' }
const minutes = { title: '望澄区城建专题会议纪要', task: '腾退沿河仓库三座' }
const held = { title: '望澄区2026年应急储备计划', task: '储备应急帐篷400顶' }
const decision = '收储东郊地块并先行平整'
const merged = '议定由两家单位共同出资'
const secrets = [minutes.title, minutes.task, held.title, held.task, decision, merged]
const words = /会议纪要|沿河仓库|应急储备|应急帐篷|东郊地块|共同出资/
const region = '/api/regions/default'
const openApiOf = '/api/public/regions/default/commitments'
const actor = { region: 'default', agency: null, post: 'office-head' } as const
const terms = { lead: 'ptest-jiaoti', support: [], dueOn: '2026-12-31', continuing: false }
const plans = { open: '', minutes: '', held: '' }
const hiddenTasks: string[] = []

async function issue(id: string, title: string, version = 1): Promise<void> {
  for (const [name, data, expectedVersion] of [
    ['set-out', { title, ...terms }, version],
    ['approve', {}, version + 1],
  ] as const)
    expect(
      (await post(`${region}/commitments/${id}/${name}`, { expectedVersion, data })).status,
      `${name} ${title}`,
    ).toBe(200)
}

/** Stores a plan of a title and one commitment, takes it in and issues both lines. */
async function issuedPlan({ title, task }: { title: string; task: string }): Promise<[string, string[]]> {
  const planId = await stored(`${title}\n${task}`, '计划.txt')
  await post(`${region}/plans/${planId}/taking-in`, {})
  const { matters } = (await as(MatterList, ask(`${region}/matters?planId=${planId}`))).body
  for (const each of matters) await issue(each.id, each.title)
  return [planId, matters.map(each => each.id)]
}

/** Opens a task as a decision of a meeting does, or a merger leaves one. */
async function taskOf(id: string, planId: string | null, title: string, sources: object[]): Promise<void> {
  const draft = { planId, title, sources, printed: { lead: [], support: [], window: null } }
  const outcome = await act(setting(), {
    ...{ region: 'default', actor, matterId: id, opens: 'commitment', command: 'take-in' },
    data: { ...draft, classes: [], figures: [] } as never,
  })
  expect(outcome.outcome).toBe('recorded')
  await issue(id, title)
}

async function settle(change: Partial<typeof usualPublicPage>): Promise<void> {
  const { settings: expectedVersion } = (await termsOf(setting(), 'default'))?.versions ?? { settings: 0 }
  const settings = { ...usualRegionSettings, publicPage: { ...usualPublicPage, ...change } }
  const kept = await putSettings(setting(), { region: 'default', actor, expectedVersion, settings })
  expect(kept.outcome).toBe('recorded')
}

const clause = (planId: string, text: string) => ({
  ...{ kind: 'clause', planId, reading: 1, clauseId: 'c2', span: [0, 8], text },
})

beforeAll(async () => {
  await issuedTask(setting())
  plans.open = (await issuedPlan(open))[0]
  const [minutesId, ofMinutes] = await issuedPlan(minutes)
  const [heldId, ofHeld] = await issuedPlan(held)
  Object.assign(plans, { minutes: minutesId, held: heldId })
  const ofMeeting = { kind: 'matter', matterId: 'd1', text: decision }
  await taskOf('decided-task', null, decision, [ofMeeting])
  await taskOf('merged-task', plans.open, '修缮校舍', [
    clause(plans.open, '修缮校舍'),
    { ...ofMeeting, text: merged },
    clause(minutesId, minutes.task),
  ])
  hiddenTasks.push(...ofMinutes, ...ofHeld, 'decided-task')
  await settle({ keptBack: [heldId] })
})

/** Every page and file of the server that links of others lead to, and every file of a copy. */
async function everythingPublic(): Promise<Map<string, string>> {
  const found = new Map<string, string>()
  const waiting = ['/open', '/open/sitemap.xml', '/open/feed.xml', '/open/rss.xml', '/open/calendar.ics']
  for (let path = waiting.pop(); path !== undefined; path = waiting.pop()) {
    if (found.has(path)) continue
    const answer = await ask(path)
    expect([path, answer.status]).toEqual([path, 200])
    const text = await answer.text()
    found.set(path, text)
    for (const [, href = ''] of text.matchAll(/(?:href|src)="(\/open[^"#?]*)/g)) waiting.push(href)
  }
  await publishSite(setting(), 'default', (path, text) => void found.set(`copy/${path}`, text))
  return found
}

describe('what is kept back', () => {
  test('is on no page, list, feed, download, site map or file of a copy, under no name', async () => {
    const found = await everythingPublic()
    expect([...found.keys()].filter(each => each.startsWith('/open')).length).toBeGreaterThan(30)
    expect([...found.keys()].filter(each => each.startsWith('copy/')).length).toBeGreaterThan(60)
    const names = [...hiddenTasks, plans.minutes, plans.held].flatMap(each => [each, partOf(each)])
    expect(names.length).toBeGreaterThan(10)
    for (const [path, text] of found) {
      expect(`${path}\n${text}`).not.toMatch(words)
      expect(names.filter(each => `${path}\n${text}`.includes(each))).toEqual([])
    }
  })

  test('is not in the object that pages are made of', async () => {
    const site = JSON.stringify(await openPublicSite(setting(), 'default'))
    expect(site).toContain(open.task)
    for (const each of [...secrets, ...hiddenTasks, plans.minutes, plans.held])
      expect(site).not.toContain(each)
  })

  test('is at no address of the server, and no objection can be lodged to it', async () => {
    const form = {
      method: 'POST',
      headers: { ...host, 'content-type': 'application/x-www-form-urlencoded' },
      body: 'kind=clue&text=x',
    }
    for (const id of hiddenTasks) {
      for (const path of ['', '.json', '/object'])
        expect((await ask(`/open/c/${partOf(id)}${path}`)).status).toBe(404)
      expect((await request(`/open/c/${partOf(id)}/object`, form)).status).toBe(404)
      expect((await ask(`${openApiOf}/${id}`)).status).toBe(404)
      const lodged = await post(`${openApiOf}/${id}/objections`, { kind: 'clue', text: 'x' })
      expect(lodged.status).toBe(404)
    }
    for (const id of [plans.minutes, plans.held])
      for (const path of [
        `p/${id}`,
        `list/plan/${id}/every`,
        `list/plan/${id}/every.csv`,
        `sentences/${id}.js`,
      ])
        expect([path, (await ask(`/open/${path}`)).status]).toEqual([path, 404])
  })

  test('is found by no search', async () => {
    for (const secret of secrets) {
      const page = await (await ask(`/open/search?q=${encodeURIComponent(secret)}`)).text()
      expect(page.replaceAll(secret, '')).not.toMatch(words)
      expect(page).not.toContain('/c/decided')
    }
  })
})

describe('of what is kept back', () => {
  test('nothing is in an answer of the operations, and their total counts what they list', async () => {
    const { body } = await as(PublicList, ask(`${openApiOf}?limit=500`))
    expect(body.total).toBe(body.commitments.length)
    const ids = body.commitments.map(each => each.id)
    expect(ids).toContain('merged-task')
    expect(hiddenTasks.filter(each => ids.includes(each))).toEqual([])
    expect(JSON.stringify(body)).not.toMatch(words)
    for (const id of [plans.minutes, plans.held])
      expect((await as(PublicList, ask(`${openApiOf}?planId=${id}`))).body).toEqual({
        commitments: [],
        total: 0,
      })
    const site = await openPublicSite(setting(), 'default')
    expect([...(site?.entries ?? [])].map(each => each.id).sort()).toEqual([...ids].sort())
  })

  test('what was merged into a public task has left its words out there', async () => {
    const { body } = await as(PublicCommitment, ask(`${openApiOf}/merged-task`))
    expect(body.sources.map(each => each.text)).toEqual(['修缮校舍'])
  })

  test('the number is said apart from what is not issued, and the total is the sum', async () => {
    const site = await openPublicSite(setting(), 'default')
    expect(site?.keptBack).toBe(hiddenTasks.length)
    const page = await (await ask('/open')).text()
    expect(page).toContain(`另有 ${hiddenTasks.length} 项依规不公开，已计入总数`)
    expect(page).toContain(`共 ${(site?.entries.length ?? 0) + hiddenTasks.length} 项`)
    expect(page).not.toContain('还没有交办')
  })
})

describe('the office decides', () => {
  test('to keep a plan back, which is at once on no page', async () => {
    await settle({ keptBack: [plans.held, plans.open] })
    expect((await ask(`/open/p/${plans.open}`)).status).toBe(404)
    expect(await (await ask('/open/list/all/every')).text()).not.toContain(open.task)
  })

  test('to publish minutes, a plan of a region that keeps new plans back, and decisions of meetings', async () => {
    await settle({ newPlans: 'kept-back', opened: [plans.minutes], meetingTasks: 'public' })
    expect(await (await ask(`/open/p/${plans.minutes}`)).text()).toContain(minutes.task)
    expect((await ask('/open/c/decided-task')).status).toBe(200)
    expect((await ask(`/open/p/${plans.open}`)).status).toBe(404)
    expect((await ask(`/open/p/${plans.held}`)).status).toBe(404)
  })

  test('and keeping back is stronger than opening', async () => {
    await settle({ keptBack: [plans.open], opened: [plans.open] })
    expect((await ask(`/open/p/${plans.open}`)).status).toBe(404)
  })
})
