import { beforeAll, describe, expect, test } from 'vitest'
import { as, ask, openApi, post, setting } from '../../../test/api-under-test.ts'
import { storedAudited } from '../../../test/audited-plan.ts'
import { issuedTask } from '../../../test/ledger/issued-task.ts'
import { PlanAudit } from '../../contract/audits-api.ts'
import { MatterList } from '../../contract/matters-api.ts'
import { usualPublicPage, usualRegionSettings } from '../../ledger/region-settings.ts'
import { publishSite } from './publish-site.ts'
import { putSettings } from './region-settings.ts'
import { termsOf } from './terms.ts'

openApi()

// A plan whose figures contradict each other three times: one finding is accepted, one dismissed, one undecided.

const text = `望澄区2026年城市更新行动计划
一、工作基础
公园由20个增加到35个，增加25个。
菜场由10个增加到16个，增加9个。
车站由30个增加到44个，增加18个。
二、主要任务
新建社区食堂20处，公园由40个增加到50个，增加16个。`
const region = '/api/regions/default'
const actor = { region: 'default', agency: null, post: 'office-head' } as const
const kept = ['16个 − 10个 = 6个 ≠ 9个', '44个 − 30个 = 14个 ≠ 18个']
const reason = '附注里另有口径'
let plan: string
let audit: PlanAudit

async function settle(change: Partial<typeof usualPublicPage>): Promise<void> {
  const { settings: expectedVersion } = (await termsOf(setting(), 'default'))?.versions ?? { settings: 0 }
  const settings = { ...usualRegionSettings, publicPage: { ...usualPublicPage, ...change } }
  const kept = await putSettings(setting(), { region: 'default', actor, expectedVersion, settings })
  expect(kept.outcome).toBe('recorded')
}

async function issuedPlan(): Promise<string> {
  const { id: planId } = await storedAudited(text)
  await post(`${region}/plans/${planId}/taking-in`, {})
  const { matters } = (await as(MatterList, ask(`${region}/matters?planId=${planId}`))).body
  const terms = { lead: 'ptest-jiaoti', support: [], dueOn: '2026-12-31', continuing: false }
  for (const { id, title } of matters)
    for (const [name, data, expectedVersion] of [
      ['set-out', { title, ...terms }, 1],
      ['approve', {}, 2],
    ] as const)
      expect((await post(`${region}/commitments/${id}/${name}`, { expectedVersion, data })).status).toBe(200)
  return planId
}

/** Decides on the findings whose arithmetic is given; the version counts on. */
let version = 0
async function decide(arithmetic: string, judgement: object): Promise<void> {
  const finding = audit.findings.find(each => each.arithmetic.includes(arithmetic))?.id
  expect(finding, arithmetic).toBeDefined()
  const decision = { expectedVersion: version++, finding, ...judgement }
  expect((await post(`/api/plans/${plan}/audit/decisions`, decision)).status).toBe(201)
}

beforeAll(async () => {
  await issuedTask(setting())
  plan = await issuedPlan()
  audit = (await as(PlanAudit, ask(`/api/plans/${plan}/audit`))).body
  await decide('35个 − 20个', { verdict: 'accepted' })
  await decide('16个 − 10个', { verdict: 'dismissed', reason: 'other', note: reason })
})

const pageOf = async (path: string) => (await ask(path)).text()
async function copy(): Promise<string> {
  let all = ''
  await publishSite(setting(), 'default', (path, words) => {
    all += `${path}\n${words}`
  })
  return all
}

describe('the audit of a public plan', () => {
  test('is nowhere as long as the region has not opened it', async () => {
    for (const each of [await pageOf(`/open/p/${plan}`), await copy()])
      expect(each).not.toMatch(/文中数字的核对|35个 − 20个|"audit"/)
  })

  test('is opened with what the office accepted, beside its sentence and with its arithmetic', async () => {
    await settle({ audited: [plan] })
    const page = await pageOf(`/open/p/${plan}`)
    expect(page).toContain(
      `核对文中数量关系和列项 ${audit.findings.length} 处，经核实采纳的 1 处 = 矛盾 <b>1</b>`,
    )
    const [, after = ''] = page.split('公园由20个增加到35个，增加25个。')
    expect(after.indexOf('35个 − 20个 = 15个 ≠ 25个')).toBeGreaterThan(0)
    expect(after.indexOf('35个 − 20个 = 15个 ≠ 25个')).toBeLessThan(after.indexOf('菜场由10个'))
    const english = await pageOf(`/open/en/p/${plan}`)
    expect(english).toContain('1 finding accepted by the office = contradiction <b>1</b>')
  })

  test('says nothing of what was dismissed or is undecided, on no page and in no file of a copy', async () => {
    const all = [
      await pageOf(`/open/p/${plan}`),
      await pageOf(`/open/list/plan/${plan}/every.json`),
      await copy(),
    ]
    for (const each of all) {
      expect(each).toContain('35个 − 20个 = 15个 ≠ 25个')
      expect([...kept, reason].filter(words => each.includes(words))).toEqual([])
    }
  })

  test('is in the download of its plan with the addresses of its sentences', async () => {
    const { audit: told } = JSON.parse(await pageOf(`/open/list/plan/${plan}/every.json`))
    expect(told.findings).toHaveLength(1)
    expect(told.findings[0]).toMatchObject({ verdict: 'contradiction', verdictWords: '矛盾' })
    expect(told.findings[0].sentences[0].text).toBe('公园由20个增加到35个，增加25个。')
    expect(told.findings[0].address).toMatch(/#k1$/)
  })

  test('follows the next decision at once, on the plan’s page and on that of the commitment', async () => {
    await decide('50个 − 40个', { verdict: 'accepted' })
    const page = await pageOf(`/open/p/${plan}`)
    expect(page).toContain('经核实采纳的 2 处 = 矛盾 <b>2</b>')
    const tags = [...page.matchAll(/<a class="tag"[^>]*href="(\/open\/c\/[^"]+)"/g)]
    const item = tags.at(-1)?.[1] ?? ''
    expect(await pageOf(item)).toContain(`href="/open/p/${plan}#k2"`)
    await decide('50个 − 40个', { verdict: null })
    expect(await pageOf(`/open/p/${plan}`)).toContain('经核实采纳的 1 处')
  })

  test('is closed with the plan: kept back, it is nowhere', async () => {
    await settle({ audited: [plan], keptBack: [plan] })
    expect((await ask(`/open/p/${plan}`)).status).toBe(404)
    expect(await copy()).not.toContain('35个 − 20个')
  })
})
