import { execFileSync } from 'node:child_process'
import { readFileSync } from 'node:fs'
import { join } from 'node:path'
import { Ajv2020 } from 'ajv/dist/2020.js'
import addFormats from 'ajv-formats'
import { describe, expect, test } from 'vitest'
import { Plan as PlanSchema } from '../src/contract/plan.ts'
import type { Plan } from '../src/model/plan.ts'
import { fixtureSlugs, readFixture } from './fixture-plans.ts'
import { isShared, sharedPath } from './shared-folder.ts'

const published = isShared('contract', 'plan.schema.json')

describe.each(fixtureSlugs)('the plan read from %s', slug => {
  test('is a luoshi.plan/1 as src/contract/plan.ts has it, without a member that it does not name', async () => {
    const { plan } = await readFixture(slug)
    expect(PlanSchema.parse(plan)).toEqual(plan)
  })

  test.skipIf(!published)('conforms to the published schema', async () => {
    const { plan } = await readFixture(slug)
    const validate = publishedSchema()
    validate(plan)
    expect(validate.errors ?? []).toEqual([])
  })

  test('loses nothing on its way through JSON', async () => {
    const { plan } = await readFixture(slug)
    expect(JSON.parse(JSON.stringify(plan))).toEqual(plan)
  })
})

test('the bundle that bin/luoshi runs prints, file by file, what the source reads', async () => {
  const fixtures = await Promise.all(fixtureSlugs.map(readFixture))
  const paths = fixtures.map(({ folder, file }) => join(folder, file))
  const lines = execFileSync(process.execPath, ['bin/luoshi', 'read', ...paths, '--json'], {
    encoding: 'utf8',
  })
  const printed = lines
    .trimEnd()
    .split('\n')
    .map(line => JSON.parse(line) as Plan)
  const nameless = ({ source, ...rest }: Plan) => ({ sha256: source.sha256, ...rest })
  expect(printed.map(nameless)).toEqual(fixtures.map(({ plan }) => nameless(plan)))
}, 30_000)

test.skipIf(!published)(
  'the check itself: a day that is none and a kind that is none are refused',
  async () => {
    const { plan } = await readFixture('opinion')
    const validate = publishedSchema()
    expect(validate({ ...plan, issuedOn: '2026-13-05' })).toBe(false)
    expect(validate({ ...plan, clauses: [{ ...plan.clauses[0], kind: 'task' }] })).toBe(false)
  },
)

function publishedSchema() {
  const ajv = new Ajv2020({ allErrors: true })
  addFormats.default(ajv)
  return ajv.compile(JSON.parse(readFileSync(sharedPath('contract', 'plan.schema.json'), 'utf8')))
}
