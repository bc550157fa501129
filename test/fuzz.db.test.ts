import fc from 'fast-check'
import type { Hono } from 'hono'
import { expect, inject, test } from 'vitest'
import { apiDocument } from '../scripts/api-reference.ts'
import { accountedApi, region } from './accounts-under-test.ts'
import { type Sample, samples } from './api-samples.ts'
import { appOn, host, openApi, origin, setting, stored } from './api-under-test.ts'
import { operationFor, operations } from './documented-answers.ts'
import { documentedRequests, type FuzzedRequest, noise, type Sender } from './fuzzed-requests.ts'
import { commandSamples } from './ledger/ledger-samples.ts'
import { type Seed, spoiltRequests } from './spoilt-requests.ts'

declare module 'vitest' {
  interface ProvidedContext {
    /** How many requests to make and from which seed; scripts/fuzz.ts says, and nobody in a usual run. */
    fuzz: { requests: number; seed: number } | undefined
  }
}

const { requests, seed } = inject('fuzz') ?? { requests: 1000, seed: 20260301 }

openApi()

test(`${requests} requests that nobody means well get no failure, and every refusal is a problem`, async () => {
  const servers = [appOn(Promise.resolve(setting()))]
  const planIds = await Promise.all([1, 2, 3, 4, 5, 6, 7, 8, 9].map(each => stored(`乱发 ${each}。\n再发。`)))
  const known = { id: planIds, plan: planIds, region: [region] }
  const spoilt = spoiltRequests(await seeds(servers))
  const any = fc.oneof(
    { weight: 4, arbitrary: documentedRequests(await apiDocument(), known, await senders(servers)) },
    { weight: 5, arbitrary: spoilt },
    { weight: 1, arbitrary: noise },
  )
  const seen = new Map<number, number>()
  await fc.assert(
    fc.asyncProperty(any, async fuzzed => {
      const request = requestOf(fuzzed)
      // Held against the document on its way here: a refusal that is no declared problem throws.
      const { status } = await serverOf(servers, fuzzed).request(...request)
      seen.set(status, (seen.get(status) ?? 0) + 1)
      expect(status).toBeLessThan(500)
      if (holdsUnstorable(fuzzed)) expect(status).toBeGreaterThanOrEqual(400)
    }),
    { numRuns: requests, seed },
  )
  expect(statusesOf(seen)).toEqual(expect.arrayContaining([200, 201, 400, 403, 404, 409, 415, 421, 422]))
}, 600_000)

const statusesOf = (seen: ReadonlyMap<number, number>) => [...seen.keys()].sort((a, b) => a - b)

function requestOf({ method, path, headers: all, body }: FuzzedRequest): [string, RequestInit] {
  const hasBody = body !== undefined && method !== 'GET' && method !== 'HEAD'
  const { cookie, ...others } = all
  // Whoever signs out is signed out for all requests that follow, so only strangers do.
  const headers = cookie === undefined || path.includes('/sign-out') ? others : all
  return [`${origin}${path}`, { method, headers: { ...host, ...headers }, ...(hasBody && { body }) }]
}

/** Whether an operation that takes JSON is sent NUL or half a surrogate pair; an uploaded text is judged by its reader. */
function holdsUnstorable({ method, path, headers, body = '' }: FuzzedRequest): boolean {
  const operation = operationFor(method, new URL(`${origin}${path}`).pathname)
  const takesJson = operation?.codes.includes('unsupported-media-type')
  if (!takesJson || !headers['content-type']?.includes('json')) return false
  let holds = false
  const look = (text: unknown) => {
    if (typeof text === 'string' && /\0|\p{Surrogate}/u.test(text)) holds = true
  }
  try {
    JSON.parse(body, (key, member) => {
      look(key)
      look(member)
      return member
    })
  } catch {
    return false // no JSON, which is refused for that
  }
  return holds
}

const serverOf = (servers: readonly Hono[], { server }: FuzzedRequest): Hono => {
  const app = servers[server]
  if (!app) throw new Error(`There is no server ${server}`)
  return app
}

function indexOf(servers: Hono[], app: Hono | undefined): number {
  if (!app) return 0
  if (!servers.includes(app)) servers.push(app)
  return servers.indexOf(app)
}

/** Nobody on a server without accounts, where this machine works as the office; and posts of one that has some. */
async function senders(servers: Hono[]): Promise<Sender[]> {
  const { app, administrator, officeHead, reporter } = await accountedApi()
  const server = indexOf(servers, app)
  const posts = [administrator, officeHead, reporter].map(cookie => ({ server, headers: { cookie } }))
  return [{ server: 0, headers: {} }, ...posts]
}

/**
 * What can be written once is asked for so often, since a first success makes the next one late. Commands of the ledger
 * are many, and each needs a matter that was led to where it is taken.
 */
const timesAsked = (operationId: string, method: string) =>
  method === 'get' || operationId in commandSamples ? 1 : 10

/** Refusals of somebody who comes after another: fair requests like those that are taken. */
const lateness = ['version-conflict', 'stream-moved']

/** Fair requests of each operation, but for the forms of uploads, which the noise has. */
async function seeds(servers: Hono[]): Promise<Seed[]> {
  const asked = await Promise.all(
    operations.flatMap(({ operationId, method }) =>
      fairRequests(samples[operationId]).flatMap(request =>
        Array.from({ length: timesAsked(operationId, method) }, async () => {
          const { app, headers = {}, ...rest } = await request()
          return { ...rest, method: method.toUpperCase(), server: indexOf(servers, app), headers }
        }),
      ),
    ),
  )
  return asked.filter(({ body }) => !(body instanceof FormData))
}

const fairRequests = ({ answers, refusals = {} }: Sample = { answers: {} }) => [
  ...Object.values(answers),
  ...lateness.flatMap(code => refusals[code] ?? []),
]
