import type { Context } from 'hono'
import type { z } from 'zod'
import { problem } from './problem.ts'

/** The body checked against its schema, or the answer that says what is wrong with it. */
export async function jsonBody<Schema extends z.ZodType>(
  c: Context,
  schema: Schema,
): Promise<{ body: z.infer<Schema> } | { refused: Response }> {
  let json: unknown
  try {
    json = await c.req.json()
  } catch {
    return { refused: invalid(c, '请求正文', 'the body', '不是 JSON', 'it is not JSON') }
  }
  const parsed = schema.safeParse(json)
  if (parsed.success) return { body: parsed.data }
  const issue = parsed.error.issues[0]
  const where = issue?.path.join('.') || '.'
  return { refused: invalid(c, where, where, '这一项不合约定', issue?.message ?? 'it does not conform') }
}

const invalid = (c: Context, whereZh: string, whereEn: string, whatZh: string, whatEn: string) =>
  problem(c, 'invalid-request', {
    zh: {
      what: `请求的内容读不懂：${whatZh}`,
      where: whereZh,
      remedy: '请刷新页面后再试；自己写程序的，请对照 src/contract',
    },
    en: {
      what: `The request is not understood: ${whatEn}`,
      where: whereEn,
      remedy: 'Reload the page and try again; programs: compare with src/contract',
    },
  })

const mostNameLength = 200

/** A file's name without the folders some browsers and programs send along, and without control characters. */
export function plainName(name: string): string {
  const last = name.split(/[/\\]/).at(-1) ?? ''
  const printable = [...last].filter(each => each >= ' ' && each !== '\u007f')
  return printable.slice(0, mostNameLength).join('').trim() || '未命名'
}
