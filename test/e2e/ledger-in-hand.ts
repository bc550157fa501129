import type { APIRequestContext, BrowserContext, BrowserContextOptions } from 'playwright-core'
import { IssuedLink } from '../../src/contract/accounts-api.ts'
import { MatterList, MatterView } from '../../src/contract/matters-api.ts'
import { StoredPlan } from '../../src/contract/plans-api.ts'
import { type Frame, sent } from './frame.ts'

// A small office with a plan in hand, made as a person would make it: by set-up links and the API.

export const password = '澄湖边上的柳树长得快'

/** Who has an account, by sign-in name. */
export const accounts = {
  zr: { post: 'office-head', agency: null },
  dc: { post: 'supervisor', agency: null },
  'sw-fzr': { post: 'agency-head', agency: 'sw' },
  'sw-jbr': { post: 'reporter', agency: 'sw' },
  'yl-jbr': { post: 'reporter', agency: 'yl' },
} as const
export type AccountName = keyof typeof accounts

const agencies = { sw: '望澄区商务局', yl: '望澄区园林局', cz: '望澄区财政局' }

export const planText = `望澄区2026年重点工作方案

一、扩大消费
1.培育跨境电商集聚区，全年电子商务交易额达到900亿元。
牵头单位：望澄区商务局
配合单位：望澄区财政局
完成时限：2026年12月31日
2.新增限上商贸企业40家。
牵头单位：望澄区商务局
完成时限：2026年12月31日
二、美化环境
3.新建口袋公园12个，完成投资3亿元。
牵头单位：望澄区园林局
配合单位：望澄区商务局、望澄区财政局
完成时限：2027年6月30日
`

export type LedgerInHand = {
  planId: string
  /** The tasks of the plan, in its order. */
  tasks: string[]
  /** A context in which the account is signed in. */
  as(name: AccountName, look?: BrowserContextOptions): Promise<BrowserContext>
}

const region = '/api/regions/default'

/** Sets up the first administrator, agencies and accounts, and issues the tasks of the plan. */
export async function ledgerInHand({ server, as }: Frame): Promise<LedgerInHand> {
  const office = await as(null)
  const link = server.firstLink.split('#')[1] ?? ''
  const first = { link, regionName: '望澄区', regionKind: 'district', signInName: 'gly', password }
  await sent(office.request, '/api/set-up/first-administrator', first)
  await sent(office.request, `${region}/organisation/changes`, { expectedVersion: 0, changes: registered() })
  for (const [signInName, account] of Object.entries(accounts)) {
    const made = IssuedLink.parse(
      await sent(office.request, `${region}/accounts`, { signInName, ...account }),
    )
    const own = await as(null)
    await sent(own.request, '/api/set-up/password', { link: made.link, password })
    await own.close()
  }
  await office.close()

  const head = await as('zr')
  const stored = StoredPlan.parse(
    await sent(head.request, '/api/plans', { name: '重点工作', text: planText }),
  )
  const planId = stored.plan.id
  await sent(head.request, `${region}/plans/${planId}/taking-in`, {})
  const list = await (await head.request.get(`${region}/matters?planId=${planId}`)).json()
  const tasks = await inOrder(
    head.request,
    MatterList.parse(list).matters.map(each => each.id),
  )
  await head.close()
  return { planId, tasks, as }
}

/** Gives a command on a task at its present version. */
export async function give(
  request: APIRequestContext,
  task: string,
  command: string,
  data: Record<string, unknown> = {},
): Promise<void> {
  const { version } = await matterOf(request, task)
  await sent(request, `${region}/commitments/${task}/${command}`, { expectedVersion: version, data })
}

export const matterOf = async (request: APIRequestContext, task: string) =>
  MatterView.parse(await (await request.get(`${region}/matters/${task}`)).json())

/** Sets the tasks out as the plan has them, and issues and accepts them. */
export async function issueTasks({ tasks, as }: LedgerInHand): Promise<void> {
  const office = await as('zr')
  const terms = [
    { lead: 'sw', support: ['cz'], dueOn: '2026-12-31' },
    { lead: 'sw', support: [], dueOn: '2026-12-31' },
    { lead: 'yl', support: ['sw', 'cz'], dueOn: '2027-06-30' },
  ]
  for (const [index, task] of tasks.entries()) {
    const { title } = await matterOf(office.request, task)
    await give(office.request, task, 'set-out', { title, continuing: false, ...terms[index] })
    await give(office.request, task, 'approve')
  }
  const garden = await as('yl-jbr')
  await give(garden.request, tasks[2] ?? '', 'accept')
  await Promise.all([office.close(), garden.close()])
}

async function inOrder(request: APIRequestContext, ids: string[]): Promise<string[]> {
  const opened = await Promise.all(ids.map(id => matterOf(request, id)))
  const startOf = ({ sources }: (typeof opened)[number]) =>
    (sources[0] as unknown as { span: [number, number] }).span[0]
  return opened.sort((one, other) => startOf(one) - startOf(other)).map(each => each.id)
}

const registered = () =>
  Object.entries(agencies).map(([agency, name]) => ({
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
  }))
