import type { Hono } from 'hono'
import { describe, expect, test } from 'vitest'
import type { Setting } from '../src/usecases/setting.ts'
import { accountedApi } from './accounts-under-test.ts'
import { type Asked, type Sample, samples } from './api-samples.ts'
import { appOn, host, openApi, origin, setting } from './api-under-test.ts'
import { type DocumentedOperation, operations } from './documented-answers.ts'

// Every answer that the document declares is asked for and received: each operation with each of its statuses and each
// of its refusals. The list comes from the document, so that an operation or a refusal without a request here fails.

openApi()

const successes = operations.flatMap(operation =>
  Object.entries(operation.responses)
    .filter(
      ([, { content }]) =>
        !content || !('application/problem+json' in content) || 'application/json' in content,
    )
    .map(([status]) => ({ operation, status: Number(status), name: `${operation.operationId} ${status}` })),
)

const refusals = operations.flatMap(operation =>
  operation.codes.map(code => ({ operation, code, name: `${operation.operationId} ${code}` })),
)

test('the document declares answers and refusals to ask for', () => {
  expect(successes.length).toBeGreaterThan(10)
  expect(refusals.length).toBeGreaterThan(60)
})

test('no sample is of an operation, an answer or a refusal that the document does not have', () => {
  const declared = new Set([...successes, ...refusals].map(({ name }) => name))
  const asked = Object.entries(samples).flatMap(([id, { answers, refusals = {} }]) =>
    [...Object.keys(answers), ...Object.keys(refusals)].map(answer => `${id} ${answer}`),
  )
  expect(asked.filter(name => !declared.has(name))).toEqual([])
})

describe('answers', () => {
  test.each(successes)('$name', async ({ operation, status }) => {
    const request = sampleOf(operation).answers[status]
    if (!request) throw new Error(`test/api-samples.ts has no request for ${operation.operationId} ${status}`)
    const asked = await request()
    const app = status === 503 ? unopened() : (asked.app ?? ready())
    expect((await send(app, operation, asked)).status).toBe(status)
  })
})

describe('refusals', () => {
  test.each(refusals)('$name', async ({ operation, code }) => {
    const { app, asked } = await refusedRequest(operation, code)
    const response = await send(app, operation, asked)
    expect(await response.json()).toMatchObject({ code, status: response.status })
  })
})

test('a refusal outside of all operations: an address that is none', async () => {
  const response = await ready().request(`${origin}/api/nowhere`, { headers: host })
  expect(await response.json()).toMatchObject({ code: 'unknown-path', status: 404 })
})

/** Servers are made when first asked, and once: the routes of all commands take a while to lay. */
const ready = once(() => appOn(Promise.resolve(setting())))
const unopened = once(() => appOn(new Promise<Setting>(() => {})))
const unavailable = once(() => appOn(Promise.reject(new Error('no space left'))))
const broken = once(() => appOn(Promise.resolve({} as Setting)))

function once(make: () => Hono): () => Hono {
  let made: Hono | undefined
  return () => {
    made ??= make()
    return made
  }
}

function sampleOf({ operationId }: DocumentedOperation): Sample {
  const sample = samples[operationId]
  if (!sample) throw new Error(`test/api-samples.ts has no sample of ${operationId}`)
  return sample
}

/** Valid requests that are spoilt: as nothing comes of it, one will do for all the refusals of its operation. */
const spoilt = new Map<() => unknown, Asked | Promise<Asked>>()

async function refusedRequest(
  operation: DocumentedOperation,
  code: string,
): Promise<{ app: Hono; asked: Asked }> {
  const { answers, refusals = {} } = sampleOf(operation)
  const own = refusals[code]
  if (own) {
    const asked = await own()
    return { app: asked.app ?? ready(), asked }
  }
  const shared = sharedRefusals[code]
  const valid = Object.values(answers)[0]
  if (!shared || !valid)
    throw new Error(`test/api-samples.ts has no request for ${operation.operationId} ${code}`)
  const kept = spoilt.get(valid) ?? valid()
  spoilt.set(valid, kept)
  const asked = await shared.spoil(await kept)
  return { app: (await shared.app?.()) ?? asked.app ?? ready(), asked }
}

type SharedRefusal = { spoil(valid: Asked): Asked | Promise<Asked>; app?(): Hono | Promise<Hono> }

const withHeaders = (headers: Record<string, string>) => (valid: Asked) => ({
  ...valid,
  headers: { ...valid.headers, ...headers },
})

/** Refusals that any operation gives in the same way: what to do to a valid request, or to the server. */
const sharedRefusals: Record<string, SharedRefusal> = {
  'invalid-request': {
    spoil: valid => ({ ...valid, path: `${valid.path}${valid.path.includes('?') ? '&' : '?'}unknown=1` }),
  },
  'foreign-host': { spoil: withHeaders({ host: 'evil.example' }) },
  'foreign-origin': { spoil: withHeaders({ origin: 'https://evil.example' }) },
  'unsupported-media-type': { spoil: withHeaders({ 'content-type': 'text/csv' }) },
  'body-too-large': { spoil: withHeaders({ 'content-length': String(2 ** 30) }) },
  'database-unavailable': {
    spoil: valid => valid,
    app: unavailable,
  },
  'sign-in-required': {
    spoil: ({ headers: { cookie: _, ...headers } = {}, ...valid }) => ({ ...valid, headers }),
    app: async () => (await accountedApi()).app,
  },
  'post-not-permitted': {
    spoil: async valid => withHeaders({ cookie: (await accountedApi()).reporter })(valid),
    app: async () => (await accountedApi()).app,
  },
  'region-closed': {
    spoil: valid => ({ ...valid, path: valid.path.replace(/^(\/api\/regions\/)[^/]+/, '$1elsewhere') }),
  },
  'unexpected-failure': { spoil: valid => valid, app: broken },
}

async function send(app: Hono, { method }: DocumentedOperation, asked: Asked): Promise<Response> {
  const { path, body, headers } = asked
  const isJson = body !== undefined && typeof body !== 'string' && !(body instanceof FormData)
  return app.request(`${origin}${path}`, {
    method: method.toUpperCase(),
    headers: { ...host, ...(isJson && { 'content-type': 'application/json' }), ...headers },
    ...(body !== undefined && { body: isJson ? JSON.stringify(body) : (body as string | FormData) }),
  })
}
