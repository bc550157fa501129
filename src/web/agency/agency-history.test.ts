import { expect, test } from 'vitest'
import {
  emptyOrganisation,
  type Organisation,
  type OrganisationChange,
  organisationAfter,
  type RegisteredAgency,
} from '../../model/organisation.ts'
import { historyOf, isCalled } from './agency-history.ts'

const register = (agency: string, name: string): OrganisationChange => ({
  ...{ change: 'register', agency, name, kind: 'department', level: null, from: null },
  ...{ aliases: [`${name}别名`], code: null, reportsTo: null, members: [], rules: null },
})
const organisation: Organisation = organisationAfter(emptyOrganisation('wangcheng'), [
  register('swj', '商业局'),
  register('mch', '贸促会'),
  register('wqb', '外侨办'),
  { change: 'rename', agency: 'swj', name: '商务局', on: '2025-01-01' },
  { change: 'merge', agency: 'mch', into: 'swj', on: '2026-03-01' },
  { change: 'dissolve', agency: 'wqb', on: '2026-05-01' },
])
const agency = (id: string) => organisation.agencies.get(id) as RegisteredAgency

test('an agency keeps its names with their days, and whom it took in', () => {
  expect(historyOf(agency('swj'), organisation)).toEqual([
    { what: 'registered', on: null, name: '商业局' },
    { what: 'renamed', on: '2025-01-01', name: '商务局' },
    { what: 'took-in', on: '2026-03-01', agency: 'mch' },
  ])
})

test('an agency that ended says into whom, or that it was dissolved', () => {
  expect(historyOf(agency('mch'), organisation).at(-1)).toEqual({
    what: 'merged',
    on: '2026-03-01',
    agency: 'swj',
  })
  expect(historyOf(agency('wqb'), organisation).at(-1)).toEqual({ what: 'dissolved', on: '2026-05-01' })
})

test('an agency is found by every name it had, by an alias and by its id', () => {
  const found = (words: string) => isCalled(agency('swj'), words)
  expect(['商业', '商务', '别名', 'SWJ', ' '].map(found)).toEqual([true, true, true, true, true])
  expect(found('财政')).toBe(false)
})
