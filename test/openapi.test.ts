import { readFileSync } from 'node:fs'
import { createConfig, lintFromString } from '@redocly/openapi-core'
import { Validator } from '@seriousme/openapi-schema-validator'
import { describe, expect, test } from 'vitest'
import { apiDocument, operationsOf, operationsPage, problemsPage } from '../scripts/api-reference.ts'
import { fieldNames } from '../src/api/field-names.ts'
import { problemTable } from '../src/api/problem.ts'
import { assertDocumented } from './documented-answers.ts'

const document = await apiDocument()
const operations = operationsOf(document)

/** The linter reads every operation of every matter type: seconds on an idle machine, and more on a busy one. */
const longLint = 120_000

describe('the API document', () => {
  test('is valid OpenAPI 3.1', async () => {
    const validator = new Validator()
    const { valid, errors } = await validator.validate(structuredClone(document))
    expect({ valid, errors, version: validator.version }).toEqual({
      valid: true,
      errors: undefined,
      version: '3.1',
    })
  })

  test('gives an independent linter nothing to say', { timeout: longLint }, async () => {
    const config = await createConfig({ extends: ['recommended-strict'] })
    const found = await lintFromString({ source: JSON.stringify(document), config })
    expect(found.map(({ ruleId, message, location }) => [ruleId, message, location[0]?.pointer])).toEqual([])
  })

  test('the linter itself: it sees an operation without its refusals', { timeout: longLint }, async () => {
    const config = await createConfig({ extends: ['recommended-strict'] })
    const broken = structuredClone(document)
    broken.paths['/api/plans'] = { get: { summary: '无', operationId: 'a b', responses: {} } }
    const found = await lintFromString({ source: JSON.stringify(broken), config })
    expect(found.length).toBeGreaterThan(2)
  })

  test('is what docs/reference holds; `npx tsx scripts/write-reference.ts` writes it anew', () => {
    const read = (name: string) => readFileSync(`docs/reference/${name}`, 'utf8')
    expect(JSON.parse(read('openapi.json'))).toEqual(document)
    expect(read('api.md')).toBe(operationsPage(document))
    expect(read('problems.md')).toBe(problemsPage(document))
  })

  test('names every refusal of the table, but for those outside of all operations', () => {
    const named = new Set(operations.flatMap(({ codes }) => codes))
    expect(Object.keys(problemTable).filter(code => !named.has(code))).toEqual(['unknown-path'])
  })
})

type Fields = Record<string, { description?: string }>

const cjk = /\p{Script=Han}/u

describe.each(operations)('$operationId', operation => {
  const { method, path } = operation
  const described = document.paths[path]?.[method] as {
    summary: string
    description: string
    parameters?: { name: string; schema: { description?: string } }[]
    requestBody?: { content: Record<string, { schema: object }> }
  }
  const bodies = Object.values(described.requestBody?.content ?? {}).map(({ schema }) => schema)
  const inputs = [...bodies, ...(described.parameters ?? []).map(({ schema }) => schema)].flatMap(partsOf)

  test('is described in Chinese first and in English second', () => {
    expect(described.summary).toMatch(/^[^·]*\p{Script=Han}[^·]* · [^·\p{Script=Han}]+$/u)
    const [zh, en, ...more] = described.description.split('\n\n')
    expect([cjk.test(zh ?? ''), /[a-z]{3}/.test(en ?? ''), cjk.test(en ?? ''), more]).toEqual([
      true,
      true,
      false,
      [],
    ])
  })

  test('refuses what it must', () => {
    const must = ['invalid-request', 'foreign-host']
    if (method !== 'get') must.push('foreign-origin')
    expect(must.filter(code => !operation.codes.includes(code))).toEqual([])
    if (bodies.length > 0)
      expect(operation.codes.join()).toMatch(
        /(body|upload|evidence)-too-large.*unsupported-|unsupported-.*-too-large/,
      )
  })

  test('takes nothing without a limit, and no field that it does not name', () => {
    const unlimited = inputs.filter(({ schema }) => isUnlimited(schema))
    expect(unlimited.map(({ at, schema }) => [at, schema])).toEqual([])
  })

  test('has a name on screen for each field, its own or the one of all fields so called', () => {
    const fields = inputs.flatMap(({ schema }) => Object.entries((schema.properties ?? {}) as Fields))
    const parameters = (described.parameters ?? []).map(({ name, schema }) => [name, schema] as const)
    const nameless = [...fields, ...parameters].filter(
      ([field, { description }]) => !cjk.test(description ?? fieldNames[field] ?? ''),
    )
    expect(nameless.map(([field]) => field)).toEqual([])
  })
})

test('no two operations have one name', () => {
  const names = operations.map(({ operationId }) => operationId)
  expect(new Set(names).size).toBe(names.length)
  expect(names.length).toBeGreaterThan(10)
})

test('no name stands for a field that there is not', () => {
  const everything = JSON.stringify(document)
  expect(Object.keys(fieldNames).filter(field => !everything.includes(`"${field}"`))).toEqual([])
})

describe('the check of answers itself', () => {
  const health = { status: 'ready', version: '1' }
  const ok = { 'content-type': 'application/json' }
  test.each<[string, string, Response, boolean]>([
    ['as declared', '/api/health', Response.json(health), true],
    ['with a status not declared', '/api/health', Response.json(health, { status: 418 }), false],
    [
      'of a type not declared',
      '/api/health',
      new Response('{}', { headers: { 'content-type': 'text/html' } }),
      false,
    ],
    ['with a field not declared', '/api/health', Response.json({ ...health, uptime: 1 }), false],
    ['without a field', '/api/health', new Response('{"status":"ready"}', { headers: ok }), false],
    ['from nowhere, that is no problem', '/api/nowhere', Response.json({}), false],
    ['of the page, which is not ours to hold', '/', new Response('<p>'), true],
  ])('an answer %s', async (_, path, response, allowed) => {
    const asserted = assertDocumented('GET', `http://localhost${path}`, response)
    await expect(
      asserted.then(
        () => true,
        () => false,
      ),
    ).resolves.toBe(allowed)
  })
})

type Part = { at: string; schema: Record<string, unknown> }

/** A schema with all that stands inside it, and what it refers to. */
function partsOf(schema: object): Part[] {
  const parts: Part[] = []
  const seen = new Set<object>()
  const visit = (value: unknown, at: string): void => {
    if (typeof value !== 'object' || value === null || seen.has(value)) return
    seen.add(value)
    const inner = value as Record<string, unknown>
    if (typeof inner.$ref === 'string') {
      const name = inner.$ref.split('/').at(-1) ?? ''
      visit(document.components.schemas[name], name)
      return
    }
    if (!Array.isArray(value)) parts.push({ at, schema: inner })
    for (const [key, member] of Object.entries(inner)) visit(member, `${at}.${key}`)
  }
  visit(schema, '')
  return parts
}

function isUnlimited(schema: Record<string, unknown>): boolean {
  if (schema.enum || schema.const !== undefined) return false
  switch (schema.type) {
    case 'string':
      return !(schema.maxLength || schema.pattern || schema.format || schema.contentMediaType)
    case 'array':
      return schema.maxItems === undefined
    case 'integer':
      return schema.maximum === undefined || schema.minimum === undefined
    case 'object':
      return schema.additionalProperties !== false
    default:
      return false
  }
}
