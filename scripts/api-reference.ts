import { readFileSync } from 'node:fs'
import { createApp } from '../src/api/app.ts'
import type { ApiDocument } from '../src/api/document.ts'
import { type ProblemCode, problemTable } from '../src/api/problem.ts'

// What docs/reference says of the API, written from the API itself.

/** The API document, asked for as any client would; the database is not needed for it. */
export async function apiDocument(): Promise<ApiDocument> {
  const { version } = JSON.parse(readFileSync('package.json', 'utf8')) as { version: string }
  const ready = new Promise<never>(() => {})
  const app = createApp({ ready, version, hostNames: [], webDir: 'dist/web', log: () => {} })
  const answer = await app.request('http://localhost/api/openapi.json', { headers: { host: 'localhost' } })
  return (await answer.json()) as ApiDocument
}

type Operation = {
  operationId: string
  summary: string
  tags: string[]
  responses: Record<string, { content?: Record<string, { examples?: Record<string, unknown> }> }>
}

/** Each operation with its method, path and the codes of its refusals. */
export const operationsOf = (document: ApiDocument) =>
  Object.entries(document.paths).flatMap(([path, methods]) =>
    Object.entries(methods).map(([method, each]) => {
      const operation = each as unknown as Operation
      return { method, path, ...operation, codes: Object.values(operation.responses).flatMap(codesOf) }
    }),
  )

const codesOf = (response: Operation['responses'][string]): string[] =>
  Object.keys(response.content?.['application/problem+json']?.examples ?? {})

const generated = '<!-- Written by scripts/write-reference.ts. Change the code, then write it anew. -->'

/** docs/reference/api.md: every operation by group. */
export function operationsPage(document: ApiDocument): string {
  const operations = operationsOf(document)
  const groups = document.tags.map(({ name, description }) => {
    const rows = operations
      .filter(({ tags }) => tags.includes(name))
      .map(
        ({ method, path, summary, operationId, codes }) =>
          `| \`${method.toUpperCase()} ${path}\` | ${summary} | \`${operationId}\` | ${codes.map(code => `[${code}](problems.md#${code})`).join(', ')} |`,
      )
    return [
      `## ${description}`,
      '',
      '| request | what it does | name | refusals |',
      '| --- | --- | --- | --- |',
      ...rows,
    ].join('\n')
  })
  return `${[
    '# API 接口',
    generated,
    'Every operation, from the same tables that the server answers by. The whole of it, with schemas, is [openapi.json](openapi.json), which a running server gives at `GET /api/openapi.json`. How to add one: [add-an-operation.md](../guides/add-an-operation.md).',
    ...groups,
  ].join('\n\n')}\n`
}

/** docs/reference/problems.md: every refusal, by code. */
export function problemsPage(document: ApiDocument): string {
  const operations = operationsOf(document)
  const codes = (Object.keys(problemTable) as ProblemCode[]).sort()
  const sections = codes.map(code => {
    const { status, zh, en } = problemTable[code]
    const by = operations.filter(each => each.codes.includes(code)).map(each => `\`${each.operationId}\``)
    const givenBy =
      by.length === 0
        ? 'Given outside of all operations.'
        : by.length === operations.length
          ? 'Given by every operation.'
          : `Given by ${by.join(', ')}.`
    return [
      `## ${code}`,
      `**${status}** ${zh.what} · ${en.what}`,
      `- ${zh.where}。${zh.remedy}。\n- ${en.where}. ${en.remedy}.`,
      givenBy,
    ].join('\n\n')
  })
  return `${[
    '# Refusals 不受理的答复',
    generated,
    'Every refusal is an RFC 9457 problem (`application/problem+json`). Its `type` is `/problems/` and the code; `zh` and `en` say in both languages what is wrong, where, and what to do. The words here stand where nothing more exact is known.',
    ...sections,
  ].join('\n\n')}\n`
}
