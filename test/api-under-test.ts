import { createHash } from 'node:crypto'
import { mkdirSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import type { Hono } from 'hono'
import { beforeAll } from 'vitest'
import type { z } from 'zod'
import { createApp } from '../src/api/app.ts'
import { signInSettings } from '../src/api/sign-in-settings.ts'
import { StoredPlan } from '../src/contract/plans-api.ts'
import { UnreadableDocument } from '../src/documents/unreadable-document.ts'
import type { Act, Change } from '../src/model/correction.ts'
import type { Plan } from '../src/model/plan.ts'
import { evidenceFolder } from '../src/store/evidence-files.ts'
import { type EvidenceKeeping, usualEvidenceTerms } from '../src/usecases/ledger/evidence.ts'
import type { Reader, Setting } from '../src/usecases/setting.ts'
import { openTestDatabase } from './database.ts'
import { assertDocumented } from './documented-answers.ts'

/** A reader that makes every line a commitment, so that tests of the API stand or fall with the API alone. */
export const lineReader: Reader = {
  version: 'lines',
  async read(bytes, name) {
    const text = new TextDecoder().decode(bytes)
    if (text.includes('\0'))
      throw new UnreadableDocument('binary', {
        zh: { what: '不是文字', where: '第 1 字节', remedy: '请另存为文本' },
        en: { what: 'Not text', where: 'byte 1', remedy: 'Save it as text' },
      })
    return { text, plan: linesOf(text, name, createHash('sha256').update(bytes).digest('hex')) }
  },
}

function linesOf(text: string, name: string, sha256: string): Plan {
  const lines = [...text.matchAll(/[^\n]+/g)]
  return {
    schema: 'luoshi.plan/1',
    source: { name, sha256, length: text.length },
    title: lines[0]?.[0] ?? null,
    issuer: null,
    number: null,
    genre: 'work-plan',
    issuedOn: null,
    period: null,
    sections: [],
    clauses: lines.map((line, index) => ({
      id: `c${index + 1}`,
      section: null,
      ordinal: null,
      kind: 'commitment',
      text: line[0],
      span: [line.index, line.index + line[0].length],
      lead: [],
      support: [],
      window: null,
      figures: [],
      benchmarks: [],
    })),
    frameworks: [],
    findings: [],
  }
}

/** The API over a database in memory and a page of two files, asked as a function: no port. */
export const origin = 'http://127.0.0.1:3000'
export const host = { host: '127.0.0.1:3000' }
export const at = '2026-03-01T08:00:00.000Z'

const folder = mkdtempSync(join(tmpdir(), 'luoshi-api-'))
let app: Hono
let opened: Setting

/** What the API works with, once the tests have begun. */
export const setting = (): Setting => opened

/** Lines that the API under test has logged. */
export const logged: string[] = []

/** Where the API under test keeps evidence. */
export const evidenceUnderTest = {
  files: evidenceFolder(join(folder, 'evidence')),
  terms: usualEvidenceTerms,
}

/** Another server on a setting of its own. Every answer that it gives to a test is held against the API document. */
export function appOn(
  ready: Promise<Setting>,
  signIn: Parameters<typeof signInSettings>[0] = {},
  evidence: EvidenceKeeping = evidenceUnderTest,
): Hono {
  const app = createApp({
    ready,
    version: '0.0.0',
    hostNames: ['luoshi.test'],
    webDir: join(folder, 'web'),
    log: line => logged.push(line),
    signIn: signInSettings(signIn),
    evidence,
  })
  const answer = app.request
  app.request = async (url, init) => {
    const response = await answer(url, init)
    await assertDocumented(init?.method ?? 'GET', String(url), response)
    return response
  }
  return app
}

const closing: (() => Promise<void>)[] = []

/** What tests have opened besides is closed with the API. */
export const closeAfterwards = (close: () => Promise<void>): void => void closing.push(close)

/** Opens the API before the tests of a file and closes it after them. */
export function openApi(): void {
  beforeAll(async () => {
    mkdirSync(join(folder, 'web/assets'), { recursive: true })
    writeFileSync(join(folder, 'web/index.html'), '<!doctype html><title>落实</title>')
    writeFileSync(join(folder, 'web/assets/app-1a2b.js'), 'export const plain = 1')
    writeFileSync(join(folder, 'web/assets/app-1a2b.js.br'), 'packed')
    writeFileSync(join(folder, 'secret.txt'), 'outside the page')
    const db = await openTestDatabase()
    opened = { db, tenantId: 'default', post: '督查室', now: () => at, reader: lineReader }
    app = appOn(Promise.resolve(opened))
    return async () => {
      await Promise.all(closing.splice(0).map(close => close()))
      await db.close()
      rmSync(folder, { recursive: true })
    }
  })
}

/** A request as it is, with no header of its own. */
export const request = (path: string, init: RequestInit) => app.request(`${origin}${path}`, init)

export const ask = (path: string, headers: Record<string, string> = {}) =>
  app.request(`${origin}${path}`, { headers: { ...host, ...headers } })

export const post = (path: string, body: unknown, headers: Record<string, string> = {}) =>
  app.request(`${origin}${path}`, {
    method: 'POST',
    body: body instanceof FormData ? body : JSON.stringify(body),
    headers: {
      ...host,
      ...(body instanceof FormData ? {} : { 'content-type': 'application/json' }),
      ...headers,
    },
  })

/** The answer, checked to be what the contract says. */
export async function as<Schema extends z.ZodType>(schema: Schema, response: Response | Promise<Response>) {
  const { status, headers } = await response
  const body: z.infer<Schema> = schema.parse(await (await response).json())
  return { status, headers, body }
}

/** Stores a text and gives its plan's id. */
export async function stored(text: string, name = '计划.txt'): Promise<string> {
  const { body } = await as(StoredPlan, post('/api/plans', { name, text }))
  return body.plan.id
}

export const one = (change: Change): Act => ({ act: 'change', changes: [change] })

export const correct = (id: string, expectedVersion: number, ...acts: Act[]) =>
  post(`/api/plans/${id}/corrections`, { expectedVersion, acts })
