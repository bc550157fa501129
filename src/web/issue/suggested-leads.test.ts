import { expect, test } from 'vitest'
import type { SuggestedBody } from '../plan-page/plan-client.ts'
import { leadsByAgency } from './suggested-leads.ts'

const precedent = (clause: string, likeness: number) => ({ document: 'd', clause, text: clause, likeness })
const body = (name: string, share: number, ...precedents: SuggestedBody['precedents']): SuggestedBody => ({
  ...{ name, share, precedents, duties: [`${name}的职责`] },
})
const registered: Readonly<Record<string, { agency: string; name: string }>> = {
  区教体局: { agency: 'jtj', name: '柳堰区教育体育局' },
  区教育局: { agency: 'jtj', name: '柳堰区教育体育局' },
}
const resolve = (name: string) => registered[name] ?? null

test('two printed names of one agency are one suggestion, with the precedents of both, the likest first', () => {
  const leads = leadsByAgency(
    [
      body('区教体局', 0.4, precedent('新建小学', 0.7)),
      body('区教育局', 0.3, precedent('新建小学', 0.7), precedent('新建幼儿园', 0.9)),
    ],
    resolve,
  )
  expect(leads).toHaveLength(1)
  expect(leads[0]).toMatchObject({ agency: 'jtj', name: '柳堰区教育体育局', share: 0.7 })
  expect(leads[0]?.precedents.map(each => each.clause)).toEqual(['新建幼儿园', '新建小学'])
  expect(leads[0]?.duties).toEqual(['区教体局的职责', '区教育局的职责'])
})

test('names that nobody registered stay apart, as they are printed', () => {
  const leads = leadsByAgency([body('区园林局', 0.5), body('区绿化办', 0.4)], resolve)
  expect(leads.map(({ agency, name }) => [agency, name])).toEqual([
    [null, '区园林局'],
    [null, '区绿化办'],
  ])
})
