import { expect, test } from 'vitest'
import { agencyIds, withoutRegion } from './agency-ids.ts'

const letters: Readonly<Record<string, string>> = {
  发: 'f',
  改: 'g',
  局: 'j',
  风: 'f',
  管: 'g',
  镇: 'z',
  湖: 'h',
}
const initials = (name: string) => Array.from(name, each => letters[each] ?? '').join('')

test('the region’s own name is left out, and a name is never left empty', () => {
  expect(withoutRegion('望澄区发展和改革局', '望澄区')).toBe('发展和改革局')
  expect(withoutRegion('望澄区发改局', '澄湖市望澄区')).toBe('发改局')
  expect(withoutRegion('区发改局', '望澄区')).toBe('发改局')
  expect(withoutRegion('国网供电公司', '望澄区')).toBe('国网供电公司')
  expect(withoutRegion('望澄区委', '望澄区')).toBe('望澄区委')
})

test('ids are the initials of the shortest alias, and no two are the same', () => {
  const agencies = [
    { name: '望澄区发展和改革局', aliases: ['区发改局', '发改局'] },
    { name: '望澄区风管局', aliases: [] },
    { name: '湖镇', aliases: [] },
    { name: '无字', aliases: [] },
  ]
  const ids = agencyIds(agencies, { regionName: '望澄区', taken: new Set(['hz']), initials })
  expect(ids).toEqual(['fgj', 'fgj2', 'hz2', 'dw'])
})
