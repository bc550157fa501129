import { expect, test } from 'vitest'
import { newOnes, readPastedAgencies } from './paste-agencies.ts'

const block = `单位名称\t类别\t简称
望澄区发展和改革局\t政府部门\t发改局、区发改局
柳堰街道办事处\t街道\t
望澄区税务局

望澄区发展和改革局\t政府部门\t
望澄区财政局\t政府部门\t
望澄区文旅集团\t好单位\t
局`

const rows = readPastedAgencies(block, name => name === '望澄区财政局')

test('every row of a block is either new or says why it is not', () => {
  expect(rows.map(row => [row.name, row.state])).toEqual([
    ['望澄区发展和改革局', 'new'],
    ['柳堰街道办事处', 'new'],
    ['望澄区税务局', 'new'],
    ['望澄区发展和改革局', 'twice'],
    ['望澄区财政局', 'known'],
    ['望澄区文旅集团', 'no-kind'],
    ['局', 'short'],
  ])
})

test('kinds are as written, or guessed where nothing is, and aliases are parted', () => {
  expect(newOnes(rows)).toMatchObject([
    { kind: 'department', isGuessed: false, aliases: ['发改局', '区发改局'] },
    { kind: 'street', isGuessed: false, aliases: [] },
    { kind: 'higher-branch', isGuessed: true, aliases: [] },
  ])
})

test('a list of names alone is read too', () => {
  const names = newOnes(readPastedAgencies('望澄区教育局\r\n湖心镇', () => false))
  expect(names.map(each => [each.name, each.kind])).toEqual([
    ['望澄区教育局', 'department'],
    ['湖心镇', 'town'],
  ])
})
