import type { Context, TypedResponse } from 'hono'
import { z } from 'zod'
import { Problem } from '../contract/problem.ts'
import type { ProblemTexts } from './problem-entry.ts'
import { accountProblems } from './problems/accounts.ts'
import { evidenceProblems } from './problems/evidence.ts'
import { ledgerProblems } from './problems/ledger.ts'
import { noticeProblems } from './problems/notices.ts'
import { organisationProblems } from './problems/organisation.ts'
import { planProblems } from './problems/plans.ts'
import { requestProblems } from './problems/requests.ts'
import { settingsProblems } from './problems/settings.ts'

/** Every refusal of the API. Only this table, split by topic, knows the HTTP statuses of refusals. */
export const problemTable = {
  ...requestProblems,
  ...accountProblems,
  ...planProblems,
  ...organisationProblems,
  ...ledgerProblems,
  ...settingsProblems,
  ...evidenceProblems,
  ...noticeProblems,
} as const

export type ProblemCode = keyof typeof problemTable
type StatusOf<Code extends ProblemCode> = (typeof problemTable)[Code]['status']

type Facts = Partial<ProblemTexts> &
  Partial<Omit<Problem, 'type' | 'code' | 'status' | 'title' | 'detail' | 'zh' | 'en'>>

/** An answer of the type that `problems` declares, so that a route that does not declare its code does not compile. */
type ProblemResponse<Code extends ProblemCode> = Response &
  (Code extends ProblemCode ? TypedResponse<{ code: Code }, StatusOf<Code>, 'json'> : never)

/** Answers with an RFC 9457 problem; a text given with the facts says it more exactly than the table. */
export function problem<Code extends ProblemCode>(
  c: Context,
  code: Code,
  facts: Facts = {},
): ProblemResponse<Code> {
  const inChinese = prefersChinese(c.req.header('accept-language'))
  const body = problemBody(code, facts, inChinese)
  return c.body(JSON.stringify(body), problemTable[code].status, {
    'content-type': 'application/problem+json; charset=utf-8',
    'content-language': inChinese ? 'zh-CN' : 'en',
    'cache-control': 'no-store',
  }) as Response as ProblemResponse<Code>
}

/** What stands in the answer. */
export function problemBody(code: ProblemCode, facts: Facts = {}, inChinese = true): Problem {
  const { status, zh, en } = { ...problemTable[code], ...facts }
  const { what, where, remedy } = inChinese ? zh : en
  return {
    type: `/problems/${code}`,
    code,
    status,
    title: what,
    detail: inChinese ? `${where}。${remedy}。` : `${where}. ${remedy}.`,
    ...facts,
    zh,
    en,
  }
}

/** What any operation can answer. */
const ofEvery = ['invalid-request', 'foreign-host'] as const
/** What any operation that asks the database can answer besides. */
const ofDatabase = [...ofEvery, 'database-unavailable', 'unexpected-failure'] as const
/** What any operation behind sign-in can answer besides. */
const ofSignedIn = [...ofDatabase, 'sign-in-required'] as const

type ProblemAnswers<Code extends ProblemCode> = {
  [Status in StatusOf<Code>]: {
    description: string
    content: {
      'application/problem+json': {
        schema: z.ZodType<{ code: { [Each in Code]: StatusOf<Each> extends Status ? Each : never }[Code] }>
        examples: Record<string, { $ref: string }>
      }
    }
  }
}

/** The refusals of a route by status: those named, and those that every operation behind sign-in can answer. */
export const problems = <Code extends ProblemCode = never>(...codes: Code[]) =>
  answersOf<Code | (typeof ofSignedIn)[number]>([...ofSignedIn, ...codes])

/** The refusals of a route that only some posts may take. */
export const problemsForPosts = <Code extends ProblemCode = never>(...codes: Code[]) =>
  problems<Code | 'post-not-permitted'>('post-not-permitted', ...codes)

/** The refusals of a route that is open before sign-in. */
export const problemsBeforeSignIn = <Code extends ProblemCode = never>(...codes: Code[]) =>
  answersOf<Code | (typeof ofDatabase)[number]>([...ofDatabase, ...codes])

/** The refusals of a route that does not ask the database. */
export const problemsWithoutDatabase = <Code extends ProblemCode = never>(...codes: Code[]) =>
  answersOf<Code | (typeof ofEvery)[number]>([...ofEvery, ...codes])

function answersOf<Code extends ProblemCode>(codes: readonly Code[]): ProblemAnswers<Code> {
  const answers: Record<number, object> = {}
  for (const status of new Set(codes.map(code => problemTable[code].status))) {
    const ofStatus = [...new Set(codes.filter(code => problemTable[code].status === status))]
    answers[status] = {
      description: ofStatus.map(describe).join('\n\n'),
      content: {
        'application/problem+json': {
          schema: z.intersection(Problem, z.looseObject({ code: z.enum(ofStatus) })),
          examples: Object.fromEntries(
            ofStatus.map(code => [code, { $ref: `#/components/examples/${code}` }]),
          ),
        },
      },
    }
  }
  return answers as ProblemAnswers<Code>
}

const describe = (code: ProblemCode): string =>
  `\`${code}\` ${problemTable[code].zh.what} · ${problemTable[code].en.what}`

/** Chinese, unless the browser names another language first and no Chinese before it. */
export function prefersChinese(acceptLanguage: string | undefined): boolean {
  const first = acceptLanguage?.split(',')[0]?.trim().toLowerCase() ?? ''
  return !first.startsWith('en')
}
