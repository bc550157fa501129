import { expect, test } from 'vitest'
import { accountedApi, region } from '../../test/accounts-under-test.ts'
import { openApi } from '../../test/api-under-test.ts'
import { content, taskOfReporter } from '../../test/return-draft-samples.ts'
import { DraftKept, DraftList } from '../contract/return-drafts-api.ts'
import { dropSentDrafts } from '../usecases/ledger/return-drafts.ts'

openApi()

const drafts = `/api/regions/${region}/return-drafts`

async function keep(task: string, expectedRevision: number, progress: string) {
  const { send, reporter } = await accountedApi()
  const body = { expectedRevision, content: { ...content, progress } }
  return send('PUT', `${drafts}/${task}/2026-03`, body, reporter)
}

async function kept(cookie: string) {
  const { send } = await accountedApi()
  return DraftList.parse(await (await send('GET', drafts, undefined, cookie)).json()).drafts
}

test('a draft is replaced in place and read again by another browser of the agency', async () => {
  const { reporter } = await accountedApi()
  const task = await taskOfReporter()
  expect(DraftKept.parse(await (await keep(task, 0, '完工')).json()).revision).toBe(1)
  expect(DraftKept.parse(await (await keep(task, 1, '完工，已验收')).json()).revision).toBe(2)
  const mine = (await kept(reporter)).filter(each => each.matter === task)
  expect(mine).toMatchObject([{ revision: 2, savedBy: 'reporter', content: { progress: '完工，已验收' } }])
})

test('whoever has not seen the last saving is shown it, and overwrites nothing', async () => {
  const task = await taskOfReporter()
  await keep(task, 0, '甲机所写')
  const late = await keep(task, 0, '乙机所写')
  expect(late.status).toBe(409)
  expect(await late.json()).toMatchObject({
    code: 'draft-moved',
    current: { revision: 1, content: { progress: '甲机所写' } },
  })
})

test('a draft is its agency’s alone: another agency finds no task to write on, and the office none to read', async () => {
  const { send, officeHead, administrator, invite } = await accountedApi()
  const task = await taskOfReporter()
  await keep(task, 0, '只给本单位看')
  expect((await send('GET', drafts, undefined, officeHead)).status).toBe(403)
  const changes = [
    { change: 'register', agency: 'sw', kind: 'department', name: '望澄区商务局', level: 'county' },
  ]
  const more = { from: null, aliases: [], code: null, reportsTo: null, members: [], rules: null }
  await send(
    'POST',
    `/api/regions/${region}/organisation/changes`,
    { expectedVersion: 1, changes: changes.map(each => ({ ...each, ...more })) },
    administrator,
  )
  const { link } = await invite({ post: 'reporter', agency: 'sw' })
  const entered = await send('POST', '/api/set-up/password', { link, password: '澄湖边上的柳树长得快' })
  const other = entered.headers.get('set-cookie')?.split(';')[0] ?? ''
  expect(await kept(other)).toEqual([])
  const body = { expectedRevision: 0, content }
  expect((await send('PUT', `${drafts}/${task}/2026-03`, body, other)).status).toBe(404)
  const dropped = await send('DELETE', `${drafts}/${task}/2026-03`, undefined, other)
  expect(await dropped.json()).toEqual({ dropped: false })
})

test('a return that is sent takes its draft away, and that of no other period', async () => {
  const { app, setting, send, reporter } = await accountedApi()
  void app
  const task = await taskOfReporter()
  Object.assign(setting, { recorded: dropSentDrafts })
  await keep(task, 0, '三月')
  await send('PUT', `${drafts}/${task}/2026-04`, { expectedRevision: 0, content }, reporter)
  const commitments = `/api/regions/${region}/commitments/${task}`
  await send('POST', `${commitments}/accept`, { expectedVersion: 3, data: {} }, reporter)
  const data = { period: '2026-03', progress: '主体完工。' }
  const sent = await send('POST', `${commitments}/submit-report`, { expectedVersion: 4, data }, reporter)
  expect(sent.status).toBe(200)
  const left = (await kept(reporter)).filter(each => each.matter === task)
  expect(left.map(each => each.period)).toEqual(['2026-04'])
})
