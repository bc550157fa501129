import { expect, test } from 'vitest'
import { matterTypes } from '../../ledger/matter-types.ts'
import { factLines, factTitle } from './fact-words.ts'

const naming = { language: 'zh', nameOf: (id: string) => `${id}局`, yes: '是', no: '否' } as const

test('every fact that any command leaves has a name in both languages', () => {
  for (const type of Object.values(matterTypes))
    for (const { event, zh, en } of Object.values(type.commands)) {
      expect(factTitle(type.id, { kind: event }, 'zh')).toBe(zh)
      expect(factTitle(type.id, { kind: event }, 'en')).toBe(en)
    }
  expect(factTitle('commitment', { kind: 'NeverHeardOf' }, 'zh')).toBe('NeverHeardOf')
})

test('agencies stand in the record by name and choices in words, and what is empty is left out', () => {
  const data = { figure: 'f1', period: '2026-11', value: 14, method: 'on-site', on: '2026-11-24' }
  expect(factLines('commitment', { kind: 'ValueVerified', data }, naming).map(each => each.value)).toEqual([
    'f1',
    '2026-11',
    '14',
    '现场核实',
    '2026-11-24',
  ])
  const terms = { title: '修路', lead: 'jt', support: ['sl', 'cz'], continuing: false }
  expect(factLines('commitment', { kind: 'SetOut', data: terms }, naming)).toEqual([
    { label: '任务内容', value: '修路' },
    { label: '牵头单位', value: 'jt局' },
    { label: '配合单位', value: 'sl局、cz局' },
    { label: '常态化开展', value: '否' },
  ])
})
