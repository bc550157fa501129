import { describe, expect, test } from 'vitest'
import {
  type AgencyKind,
  emptyOrganisation,
  type OrganisationChange,
  organisationAfter,
} from './organisation.ts'
import type { Clause, Plan } from './plan.ts'
import { resolveAgency } from './resolve-agency.ts'
import { suggestOrganisation } from './suggest-organisation.ts'

const register = (
  agency: string,
  name: string,
  kind: AgencyKind,
  aliases: string[] = [],
): OrganisationChange => ({
  change: 'register',
  agency,
  kind,
  name,
  level: 'county',
  from: null,
  aliases,
  code: null,
  reportsTo: null,
  members: [],
  rules: null,
})

const organisation = organisationAfter(emptyOrganisation('wangcheng'), [
  register('fgj', '望澄区发展和改革局', 'department', ['区发改局']),
  register('czj', '望澄区财政局', 'department'),
  register('zjj', '望澄区住房和城乡建设局', 'department', ['区建设局']),
  register('jtj', '望澄区交通建设局', 'department', ['区建设局']),
  register('lyj', '望澄区旅游局', 'department'),
  register('wlj', '望澄区文化局', 'department'),
  register('qw', '中共望澄区委', 'party-organ', ['区委']),
  register('hcz', '荷川镇', 'town'),
  register('lyjd', '柳荫街道', 'street', ['柳荫街道办事处']),
  { change: 'merge', agency: 'lyj', into: 'wlj', on: '2025-01-01' },
  { change: 'rename', agency: 'wlj', name: '望澄区文化和旅游局', on: '2025-01-01' },
])
const place = { name: '望澄区' }
const on = (day: string, printed: string) => resolveAgency(organisation, printed, day, place)

describe('a printed name', () => {
  test.each([
    ['望澄区财政局', { match: 'exact', agency: 'czj' }],
    ['望澄区 财政局（国资）', { match: 'exact', agency: 'czj' }],
    ['区财政局', { match: 'alias', agency: 'czj' }],
    ['财政局', { match: 'alias', agency: 'czj' }],
    ['发改局', { match: 'alias', agency: 'fgj' }],
    ['柳荫街道办事处', { match: 'alias', agency: 'lyjd' }],
    ['区建设局', { match: 'ambiguous', candidates: ['zjj', 'jtj'] }],
    ['文化局', { match: 'former-name', agency: 'wlj', was: 'wlj' }],
    ['区旅游局', { match: 'former-name', agency: 'wlj', was: 'lyj' }],
    ['市财政局', { match: 'unknown' }],
    ['柳堰区财政局', { match: 'unknown' }],
    ['委', { match: 'unknown' }],
    ['', { match: 'unknown' }],
    ['各镇街', { match: 'class', quantifier: 'all', candidates: ['hcz', 'lyjd'] }],
    ['有关镇街', { match: 'class', quantifier: 'relevant', candidates: ['hcz', 'lyjd'] }],
    ['各街道办事处', { match: 'class', quantifier: 'all', candidates: ['lyjd'] }],
    ['功能区', { match: 'class', quantifier: 'all', candidates: [] }],
    ['各有关协会', { match: 'unknown' }],
  ])('「%s」 is %j', (printed, expected) => {
    expect(on('2026-03-01', printed)).toEqual(expected)
  })

  test('区直有关部门 leaves to the office which departments', () => {
    const resolution = on('2026-03-01', '区直有关部门')
    expect(resolution).toMatchObject({ match: 'class', quantifier: 'relevant' })
    expect('candidates' in resolution && resolution.candidates).toContain('czj')
    expect('candidates' in resolution && resolution.candidates).not.toContain('hcz')
  })

  test('before the merger it is the body of that time, and the name to come is unknown', () => {
    expect(on('2024-12-31', '区旅游局')).toEqual({ match: 'alias', agency: 'lyj' })
    expect(on('2024-12-31', '望澄区文化和旅游局')).toEqual({ match: 'unknown' })
  })
})

test('a plan proposes the bodies that nobody registered, with the kind their name tells, and no open class', () => {
  const clause = (id: string, lead: string[], support: string[]) =>
    ({
      id,
      lead: lead.map(name => ({ name, printed: name, span: [0, 1] })),
      support: [
        ...support.map(name => ({ name, printed: name, span: [0, 1] })),
        { name: '各镇街', printed: '各镇街', class: '镇街', quantifier: 'all', span: [0, 1] },
      ],
    }) as unknown as Clause
  const plan = {
    clauses: [
      clause('c1', ['区财政局'], ['区税务局', '区总工会']),
      clause(
        'c2',
        ['区应急局'],
        ['区税务局', '澄湖高新区管委会', '区委宣传部', '桥头镇', '国网望澄供电公司'],
      ),
    ],
  } as unknown as Plan
  expect(
    suggestOrganisation(plan, organisation, '2026-03-01', place).map(({ name, kind }) => [name, kind]),
  ).toEqual([
    ['区税务局', 'higher-branch'],
    ...[
      ['区委宣传部', 'party-organ'],
      ['区应急局', 'department'],
      ['区总工会', 'mass-organisation'],
      ['国网望澄供电公司', 'enterprise'],
      ['桥头镇', 'town'],
      ['澄湖高新区管委会', 'functional-zone'],
    ].sort(([a = ''], [b = '']) => (a < b ? -1 : 1)),
  ])
})
