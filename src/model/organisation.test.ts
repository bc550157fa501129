import fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import { isCreditCode } from './credit-code.ts'
import {
  agencyOn,
  emptyOrganisation,
  isThereOn,
  jointOrganisation,
  membersOn,
  nameOn,
  type Organisation,
  type OrganisationChange,
  organisationAfter,
  superiorsOn,
} from './organisation.ts'
import { refusalOfChange, tryChanges } from './organisation-change.ts'

type Registration = Extract<OrganisationChange, { change: 'register' }>

const register = (agency: string, name: string, more: Partial<Registration> = {}): Registration => ({
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
  ...more,
})

const organisationOf = (...changes: OrganisationChange[]): Organisation => {
  const tried = tryChanges(emptyOrganisation('wangcheng'), changes)
  if ('refusal' in tried) throw new Error(`change ${tried.index}: ${tried.refusal.code}`)
  return tried.organisation
}

const refused = (before: Organisation, change: OrganisationChange) => refusalOfChange(before, change)?.code

describe('a renamed agency', () => {
  const organisation = organisationOf(register('jtj', '望澄区教育局'), {
    change: 'rename',
    agency: 'jtj',
    name: '望澄区教育和体育局',
    on: '2025-03-01',
  })
  const bureau = organisation.agencies.get('jtj')

  test.each([
    ['2025-02-28', '望澄区教育局'],
    ['2025-03-01', '望澄区教育和体育局'],
  ])('is on %s called %s, and is the same agency', (day, name) => {
    expect(bureau && nameOn(bureau, day)).toBe(name)
    expect(agencyOn(organisation, 'jtj', day)?.id).toBe('jtj')
  })

  test('has a name of before even where the earlier change was recorded later', () => {
    const later = organisationAfter(organisation, [
      { change: 'rename', agency: 'jtj', name: '望澄区教育体育局', on: '2024-01-01' },
    ])
    const agency = later.agencies.get('jtj')
    expect(agency && [nameOn(agency, '2024-06-01'), nameOn(agency, '2026-01-01')]).toEqual([
      '望澄区教育体育局',
      '望澄区教育和体育局',
    ])
  })
})

describe('a merged agency', () => {
  const organisation = organisationOf(
    register('wgj', '望澄区文化广电局'),
    register('lyj', '望澄区旅游局'),
    register('wlj', '望澄区文化和旅游局', { from: '2025-01-01' }),
    { change: 'merge', agency: 'wgj', into: 'wlj', on: '2025-01-01' },
    { change: 'merge', agency: 'lyj', into: 'wlj', on: '2025-01-01' },
  )

  test('is itself until the day, and its successor from then on', () => {
    expect(agencyOn(organisation, 'lyj', '2024-12-31')?.id).toBe('lyj')
    expect(agencyOn(organisation, 'lyj', '2025-01-01')?.id).toBe('wlj')
  })

  test('changes no more, and is not merged twice', () => {
    const rename = { change: 'rename', agency: 'lyj', name: '望澄区旅发局', on: '2025-02-01' } as const
    expect(refused(organisation, rename)).toBe('agency-ended')
    expect(refused(organisation, { change: 'dissolve', agency: 'lyj', on: '2024-02-01' })).toBe(
      'agency-ended',
    )
  })

  test('is not merged in a circle', () => {
    const back = { change: 'merge', agency: 'wlj', into: 'lyj', on: '2026-01-01' } as const
    expect(refused(organisation, back)).toBe('agency-circle')
  })

  test('a dissolved one stands for nobody', () => {
    const after = organisationAfter(organisation, [{ change: 'dissolve', agency: 'wlj', on: '2026-01-01' }])
    expect(agencyOn(after, 'wgj', '2026-01-01')).toBeUndefined()
  })
})

describe('a body made for coordination', () => {
  const founded = organisationOf(
    register('fgj', '望澄区发展和改革局'),
    register('czj', '望澄区财政局'),
    register('jrb', '望澄区金融办'),
    register('xmzb', '望澄区重点项目工作专班', {
      kind: 'task-force',
      members: [
        { agency: 'fgj', role: 'head' },
        { agency: 'czj', role: 'member' },
        { agency: 'jrb', role: 'member' },
      ],
      rules: { quorum: 2, decidesBy: 'head', meetsEvery: 'month' },
    }),
  )

  test('has the successor of a merged member, once', () => {
    const after = organisationAfter(founded, [
      { change: 'merge', agency: 'jrb', into: 'czj', on: '2026-05-01' },
    ])
    expect(membersOn(after, 'xmzb', '2026-05-01')).toEqual([
      { agency: 'fgj', role: 'head' },
      { agency: 'czj', role: 'member' },
    ])
    expect(membersOn(after, 'xmzb', '2026-04-30')).toHaveLength(3)
  })

  test.each([
    ['member-twice', [{ agency: 'fgj', role: 'head' } as const, { agency: 'fgj', role: 'member' } as const]],
    ['unknown-agency', [{ agency: 'nobody', role: 'head' } as const]],
  ])('%s is refused', (code, members) => {
    expect(refused(founded, { change: 'set-members', agency: 'xmzb', members, on: '2026-01-01' })).toBe(code)
  })

  test('a quorum larger than the body is refused, and members of a bureau as well', () => {
    const rules = { quorum: 4, decidesBy: null, meetsEvery: null } as const
    const on = '2026-01-01'
    expect(refused(founded, { change: 'set-rules', agency: 'xmzb', rules, on })).toBe('quorum-too-large')
    expect(refused(founded, { change: 'set-members', agency: 'fgj', members: [], on })).toBe('no-body')
  })
})

describe('registering', () => {
  const founded = organisationOf(
    register('czj', '望澄区财政局', { code: '91350100M000100Y43', from: '2020-01-01' }),
  )

  test.each([
    ['agency-exists', register('czj', '望澄区金融局')],
    ['agency-name-taken', register('czj2', '望澄区财政局')],
    ['credit-code-taken', register('sjj', '望澄区审计局', { code: '91350100M000100Y43' })],
    ['credit-code-wrong', register('sjj', '望澄区审计局', { code: '91350100M000100Y44' })],
    ['unknown-agency', register('sjj', '望澄区审计局', { reportsTo: 'nobody' })],
    ['no-body', register('sjj', '望澄区审计局', { members: [{ agency: 'czj', role: 'member' }] })],
    ['before-agency-began', { change: 'dissolve', agency: 'czj', on: '2019-12-31' }],
    ['unknown-agency', { change: 'dissolve', agency: 'sjj', on: '2019-12-31' }],
  ] as const)('%s is refused', (code, change) => {
    expect(refused(founded, change)).toBe(code)
  })

  test('of several changes none is taken, and the first that does not fit is named by its place', () => {
    const changes = [register('a', '甲局'), register('a', '乙局'), register('c', '丙局')]
    expect(tryChanges(founded, changes)).toMatchObject({ index: 1, refusal: { code: 'agency-exists' } })
  })
})

describe('reporting lines', () => {
  const organisation = organisationOf(
    register('zf', '望澄区人民政府', { kind: 'other' }),
    register('fgj', '望澄区发展和改革局', { reportsTo: 'zf' }),
    register('zdxm', '望澄区重点项目中心', { kind: 'institution', reportsTo: 'fgj' }),
  )
  test('lead upwards', () => {
    expect(superiorsOn(organisation, 'zdxm', '2026-01-01')).toEqual(['fgj', 'zf'])
  })
  test('are never a circle', () => {
    const circle = { change: 'report-to', agency: 'zf', to: 'zdxm', on: '2026-01-01' } as const
    expect(refused(organisation, circle)).toBe('agency-circle')
  })
})

describe('统一社会信用代码', () => {
  test('the example of the standard has the right check character', () => {
    expect(isCreditCode('91350100M000100Y43')).toBe(true)
  })
  test('no change of one character goes unseen', () => {
    const signs = '0123456789ABCDEFGHJKLMNPQRTUWXY'
    fc.assert(
      fc.property(fc.nat(16), fc.constantFrom(...signs), (place, sign) => {
        const code = '91350100M000100Y43'
        const changed = code.slice(0, place) + sign + code.slice(place + 1)
        return isCreditCode(changed) === (changed === code)
      }),
    )
  })
  test.each(['', '91350100M000100Y4', '91350100I000100Y43', '91350100M000100Y430'])(
    '「%s」 is none',
    code => {
      expect(isCreditCode(code)).toBe(false)
    },
  )
})

test('in a joint body the finance bureaus of two districts are two agencies', () => {
  const east = organisationOf(
    register('czj', '望澄区财政局'),
    register('sjj', '望澄区审计局', { reportsTo: 'czj' }),
  )
  const west = { ...organisationOf(register('czj', '柳堰区财政局')), region: 'liuyan' }
  const joint = jointOrganisation(emptyOrganisation('joint'), [east, west])
  expect([...joint.agencies.keys()]).toEqual(['wangcheng/czj', 'wangcheng/sjj', 'liuyan/czj'])
  expect(superiorsOn(joint, 'wangcheng/sjj', '2026-01-01')).toEqual(['wangcheng/czj'])
})

describe('whatever is recorded in whatever order', () => {
  const ids = ['a', 'b', 'c'] as const
  const days = ['2020-01-01', '2022-01-01', '2024-01-01', '2026-01-01'] as const
  const agency = fc.constantFrom(...ids)
  const on = fc.constantFrom(...days)
  const name = fc.constantFrom('甲局', '乙局', '丙局', '丁局')
  const change: fc.Arbitrary<OrganisationChange> = fc.oneof(
    {
      weight: 2,
      arbitrary: fc
        .record({ agency, name, from: fc.option(on) })
        .map(each => register(each.agency, each.name, each)),
    },
    { weight: 4, arbitrary: fc.record({ change: fc.constant('rename' as const), agency, name, on }) },
    { weight: 1, arbitrary: fc.record({ change: fc.constant('merge' as const), agency, into: agency, on }) },
    { weight: 1, arbitrary: fc.record({ change: fc.constant('dissolve' as const), agency, on }) },
    {
      weight: 1,
      arbitrary: fc.record({ change: fc.constant('report-to' as const), agency, to: agency, on }),
    },
  )
  const organisations = fc.array(change, { maxLength: 40 }).map(changes =>
    changes.reduce((organisation, each) => {
      const tried = tryChanges(organisation, [each])
      return 'refusal' in tried ? organisation : tried.organisation
    }, emptyOrganisation('wangcheng')),
  )

  test('a name is taken also where the days that it was borne are found out later', () => {
    const rename = (agency: string, name: string, on: string) =>
      ({ change: 'rename', agency, name, on }) as const
    const organisation = organisationOf(
      ...[register('a', '甲局'), rename('a', '乙局', '2022-01-01'), rename('a', '丙局', '2026-01-01')],
      ...[register('b', '丁局'), rename('b', '戊局', '2024-01-01')],
    )
    expect(refused(organisation, rename('b', '乙局', '2020-01-01'))).toBe('agency-name-taken')
    expect(refused(organisation, rename('b', '乙局', '2026-01-01'))).toBeUndefined()
  })

  test('no two agencies bear one full name on one day', () => {
    fc.assert(
      fc.property(organisations, on, (organisation, day) => {
        const present = [...organisation.agencies.values()].filter(each => isThereOn(each, day))
        const names = present.map(each => nameOn(each, day))
        expect(new Set(names).size).toBe(names.length)
      }),
      { numRuns: 500 },
    )
  })

  test('whoever stands for an agency is there on that day, and nobody is above itself', () => {
    fc.assert(
      fc.property(organisations, agency, on, (organisation, id, day) => {
        const standing = agencyOn(organisation, id, day)
        expect(standing === undefined || isThereOn(standing, day)).toBe(true)
        expect(superiorsOn(organisation, id, day)).not.toContain(id)
      }),
      { numRuns: 500 },
    )
  })
})
