import { expect, test } from 'vitest'
import { accountedApi, region } from '../../test/accounts-under-test.ts'
import { openApi } from '../../test/api-under-test.ts'
import { ChannelList, ChannelSummary, NoticeList } from '../contract/notices-api.ts'
import { insertDeliveries, updateDelivery } from '../store/delivery-store.ts'
import { insertNotices } from '../store/notice-store.ts'

openApi()

const own = `/api/regions/${region}`
const at = '2026-03-01T08:00:00.000Z'
const whsec = `whsec_${Buffer.alloc(24, 7).toString('base64')}`

const ask = async (path: string, as: 'administrator' | 'reporter') => {
  const api = await accountedApi()
  return (await api.send('GET', `${own}${path}`, undefined, api[as])).json()
}
const set = async (asked: object, as: 'administrator' | 'reporter' = 'administrator') => {
  const api = await accountedApi()
  const body = { label: '督查群', audience: 'all', agency: null, ...asked }
  return api.send('POST', `${own}/notice-channels`, body, api[as])
}

test('an agency’s post reads the notices to its agency, the office its own, page by page', async () => {
  const { setting } = await accountedApi()
  const told = { occasion: 'v1', zh: '待签收', en: 'To be accepted', title: '新建学校', at }
  const notices = ['m1', 'm2', 'm3'].flatMap(matterId =>
    [null, 'fgj', 'other'].map(recipient => ({ ...told, matterId, recipient })),
  )
  await insertNotices(setting.db, region, notices)
  const listed = async (query: string, as: 'administrator' | 'reporter') =>
    NoticeList.parse(await ask(`/notices${query}`, as)).notices
  for (const as of ['reporter', 'administrator'] as const) {
    const first = await listed('?limit=2', as)
    expect(first.map(each => each.matterId)).toEqual(['m3', 'm2'])
    const rest = await listed(`?before=${first[1]?.position}`, as)
    expect(rest.map(each => each.matterId)).toEqual(['m1'])
  }
})

test.each([
  ['e-mail', { address: 'fgj@wangcheng.test' }, { to: 'fgj@wangcheng.test', signed: false }],
  ['webhook', { address: 'https://hook.test/a?k=t0', secret: whsec }, { to: 'hook.test', signed: true }],
  ['dingtalk', { address: 'http://10.0.0.7/robot?access_token=t0' }, { to: '10.0.0.7', signed: false }],
  ['wecom', { address: 'https://wecom.test/send?key=t0' }, { to: 'wecom.test', signed: false }],
  [
    'feishu',
    { address: 'https://feishu.test/hook/t0', secret: 'geheim' },
    { to: 'feishu.test', signed: true },
  ],
])(
  'a channel of kind %s is set, and neither its key nor its secret is told again',
  async (kind, asked, shown) => {
    const answer = await set({ kind, ...asked })
    expect(answer.status).toBe(201)
    const told = await answer.text()
    expect(ChannelSummary.parse(JSON.parse(told))).toMatchObject({ kind, ...shown })
    const list = JSON.stringify(ChannelList.parse(await ask('/notice-channels', 'administrator')))
    for (const words of [told, list]) expect(words).not.toMatch(/t0|geheim|whsec_/)
  },
)

test.each([
  ['a webhook without a secret', { kind: 'webhook', address: 'https://hook.test' }, 'secret'],
  ['an address of a file', { kind: 'wecom', address: 'file:///etc/passwd' }, 'address'],
  ['an address with a password', { kind: 'wecom', address: 'https://a:b@hook.test' }, 'address'],
  ['an agency’s channel of no agency', { kind: 'e-mail', address: 'a@b.test', audience: 'agency' }, 'agency'],
  ['a secret where none is used', { kind: 'wecom', address: 'https://hook.test', secret: 'x' }, 'secret'],
])('%s is refused by its field', async (_, asked, field) => {
  const answer = await set(asked)
  expect([
    answer.status,
    ((await answer.json()) as { fields: { field: string }[] }).fields[0]?.field,
  ]).toEqual([400, field])
})

test('channels are the administrator’s, not an agency’s', async () => {
  expect((await set({ kind: 'e-mail', address: 'a@b.test' }, 'reporter')).status).toBe(403)
  expect(await ask('/notices/failed', 'reporter')).toMatchObject({ code: 'post-not-permitted' })
})

test('what did not arrive is listed with its reason, and no longer once it has arrived', async () => {
  const { setting } = await accountedApi()
  const { id } = ChannelSummary.parse(await (await set({ kind: 'e-mail', address: 'x@b.test' })).json())
  const key = { tenantId: region, channel: id, matterId: 'm9', occasion: 'v3' }
  await insertDeliveries(setting.db, [key], at)
  expect(await ask('/notices/failed', 'administrator')).toEqual({ failed: [] })
  await updateDelivery(setting.db, key, { attempts: 2, reason: 'HTTP 500', at })
  expect(await ask('/notices/failed', 'administrator')).toMatchObject({
    failed: [{ channel: id, label: '督查群', matterId: 'm9', attempts: 2, reason: 'HTTP 500' }],
  })
  await updateDelivery(setting.db, key, { attempts: 3, reason: null, at })
  expect(await ask('/notices/failed', 'administrator')).toEqual({ failed: [] })
})
