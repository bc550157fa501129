import type { APIRequestContext } from 'playwright-core'
import { MatterList } from '../../src/contract/matters-api.ts'
import { StoredPlan } from '../../src/contract/plans-api.ts'
import { sent } from './frame.ts'
import { give, type LedgerInHand } from './ledger-in-hand.ts'

// Many signed returns, made as fast as the API takes them, so that the office has a queue to review.

const region = '/api/regions/default'

const planOf = (count: number): string =>
  [
    '望澄区2026年实事方案',
    '',
    '一、便民设施',
    ...Array.from({ length: count }, (_, index) => `${index + 1}.新建第${index + 1}片区社区食堂12处。`),
    '',
  ].join('\n')

/** A text of so many characters, as a reporter writes one. */
export const wordsOf = (length: number): string =>
  '各镇街选址和设计都已完成，施工单位进场，主体结构过半，配套管网同步推进。'.repeat(20).slice(0, length)

/** Opens, issues and reports `count` tasks led by 望澄区商务局, each return signed by its head. Gives the tasks' ids. */
export async function signedReports(
  inHand: LedgerInHand,
  count: number,
  words: (index: number) => { progress: string; value: number },
): Promise<string[]> {
  const contexts = await Promise.all([inHand.as('zr'), inHand.as('sw-jbr'), inHand.as('sw-fzr')])
  const [office, reporter, head] = contexts.map(each => each.request) as [
    APIRequestContext,
    APIRequestContext,
    APIRequestContext,
  ]
  const { plan } = StoredPlan.parse(
    await sent(office, '/api/plans', { name: '实事方案', text: planOf(count) }),
  )
  await sent(office, `${region}/plans/${plan.id}/taking-in`, {})
  const list = await (await office.get(`${region}/matters?planId=${plan.id}&limit=500`)).json()
  const tasks = MatterList.parse(list).matters.map(({ id, title }) => ({ id, title }))
  await each(tasks, async ({ id, title }, index) => {
    const figure = {
      id: 'f1',
      metric: '社区食堂',
      unit: '处',
      target: 12,
      op: 'ge',
      basis: 'count',
      pace: 'linear',
    }
    const terms = {
      title,
      lead: 'sw',
      support: [],
      startOn: '2026-01-01',
      dueOn: '2026-12-31',
      continuing: false,
    }
    await give(office, id, 'set-out', { ...terms, figures: [figure] })
    await give(office, id, 'approve')
    await give(reporter, id, 'accept')
    const { progress, value } = words(index)
    await give(reporter, id, 'submit-report', {
      period: '2026-11',
      progress,
      nextSteps: '加快装修，年底前全部开办。',
      values: [{ figure: 'f1', value }],
    })
    await give(head, id, 'sign-report', { period: '2026-11' })
  })
  await Promise.all(contexts.map(context => context.close()))
  return tasks.map(({ id }) => id)
}

/** A few at a time: the server does one thing after the other anyway. */
async function each<Item>(items: readonly Item[], act: (item: Item, index: number) => Promise<void>) {
  const atOnce = 4
  let next = 0
  const work = async () => {
    for (let index = next++; index < items.length; index = next++) await act(items[index] as Item, index)
  }
  await Promise.all(Array.from({ length: atOnce }, work))
}
