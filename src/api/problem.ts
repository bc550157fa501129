import type { Context } from 'hono'
import type { Explanation, Problem } from '../contract/problem.ts'

type Texts = { zh: Explanation; en: Explanation }
type Status = 400 | 403 | 404 | 405 | 409 | 413 | 415 | 421 | 422 | 500 | 503

/** Every problem that is not about one document or one correction. Only this file knows HTTP statuses of refusals. */
const problemTable = {
  'unknown-plan': {
    status: 404,
    zh: { what: '没有这份计划', where: '地址里的编号', remedy: '请回到“计划”列表重新打开' },
    en: {
      what: 'There is no such plan',
      where: 'the number in the address',
      remedy: 'Go back to the list of plans',
    },
  },
  'unknown-path': {
    status: 404,
    zh: { what: '没有这个地址', where: '接口', remedy: '请检查地址，或刷新页面换用新版' },
    en: {
      what: 'There is nothing at this address',
      where: 'the API',
      remedy: 'Check the address, or reload the page',
    },
  },
  'invalid-request': {
    status: 400,
    zh: {
      what: '请求的内容读不懂',
      where: '请求正文',
      remedy: '请刷新页面后再试；自己写程序的，请对照 src/contract',
    },
    en: {
      what: 'The request is not understood',
      where: 'its body',
      remedy: 'Reload the page and try again; programs: compare with src/contract',
    },
  },
  'nothing-uploaded': {
    status: 400,
    zh: { what: '没有收到文件或文字', where: '上传的内容', remedy: '请选择一个文件，或粘贴文字' },
    en: { what: 'No file or text arrived', where: 'the upload', remedy: 'Choose a file, or paste text' },
  },
  'unsupported-upload': {
    status: 415,
    zh: {
      what: '上传的方式不对',
      where: 'Content-Type',
      remedy: '文件请用 multipart/form-data，文字请用 application/json',
    },
    en: {
      what: 'This kind of upload is not taken',
      where: 'Content-Type',
      remedy: 'Send a file as multipart/form-data, text as application/json',
    },
  },
  'upload-too-large': {
    status: 413,
    zh: { what: '文件太大', where: '上限 64 MB', remedy: '请拆成几份，或另存为不含图片的文字版' },
    en: {
      what: 'The file is too large',
      where: 'the limit is 64 MB',
      remedy: 'Split it, or save it as text without its images',
    },
  },
  'unreadable-document': {
    status: 422,
    zh: { what: '这份文件读不了', where: '文件', remedy: '请另存为 docx、PDF 或文本后再试' },
    en: {
      what: 'This file cannot be read',
      where: 'the file',
      remedy: 'Save it as docx, PDF or text and try again',
    },
  },
  'correction-refused': {
    status: 422,
    zh: { what: '这处更正不能用在现在的计划上', where: '更正', remedy: '请刷新后再改' },
    en: {
      what: 'The correction does not fit the plan as it stands',
      where: 'the correction',
      remedy: 'Refresh, then correct',
    },
  },
  'version-conflict': {
    status: 409,
    zh: { what: '这份计划刚被别处改过', where: '更正记录', remedy: '改动都在：看过对方的改动，再选用谁的' },
    en: {
      what: 'The plan was corrected elsewhere meanwhile',
      where: 'the log of corrections',
      remedy: 'Nothing is lost: look at the other changes, then choose',
    },
  },
  'foreign-host': {
    status: 421,
    zh: {
      what: '这个名字不是本系统的地址',
      where: 'Host',
      remedy: '请用 127.0.0.1 打开；要用别的名字，设置 LUOSHI_HOST_NAMES',
    },
    en: {
      what: 'This name is not an address of this server',
      where: 'Host',
      remedy: 'Open it as 127.0.0.1, or list the name in LUOSHI_HOST_NAMES',
    },
  },
  'foreign-origin': {
    status: 403,
    zh: { what: '改动不是从本系统的页面发出的', where: 'Origin', remedy: '请在本系统的页面里操作' },
    en: {
      what: 'The change does not come from this server’s page',
      where: 'Origin',
      remedy: 'Make it in the page itself',
    },
  },
  'database-unavailable': {
    status: 503,
    zh: {
      what: '数据库没有回应',
      where: '本机的数据文件夹',
      remedy: '请稍后再试；一直如此，请看启动窗口里的说明',
    },
    en: {
      what: 'The database does not answer',
      where: 'the data folder of this machine',
      remedy: 'Try again shortly; if it stays so, read what the starting window says',
    },
  },
  'unexpected-failure': {
    status: 500,
    zh: {
      what: '系统出错了',
      where: '服务器',
      remedy: '已保存的内容都在。请再试一次；仍不行，请把编号告诉维护者',
    },
    en: {
      what: 'Something failed',
      where: 'the server',
      remedy: 'What was saved is safe. Try again; if it stays, tell the maintainers the number',
    },
  },
} as const satisfies Record<string, Texts & { status: Status }>

export type ProblemCode = keyof typeof problemTable

type Facts = Partial<Texts> &
  Partial<Pick<Problem, 'version' | 'corrections' | 'act' | 'refusals'>> & { number?: string }

/** Answers with an RFC 9457 problem; a text given with the facts says it more exactly than the table. */
export function problem(c: Context, code: ProblemCode, facts: Facts = {}): Response {
  const { status, zh, en } = { ...problemTable[code], ...facts }
  const inChinese = prefersChinese(c.req.header('accept-language'))
  const { what, where, remedy } = inChinese ? zh : en
  const body: Problem = {
    type: `/problems/${code}`,
    code,
    status,
    title: what,
    detail: inChinese ? `${where}。${remedy}。` : `${where}. ${remedy}.`,
    ...facts,
    zh,
    en,
  }
  return c.body(JSON.stringify(body), status, {
    'content-type': 'application/problem+json; charset=utf-8',
    'content-language': inChinese ? 'zh-CN' : 'en',
    'cache-control': 'no-store',
  })
}

/** Chinese, unless the browser names another language first and no Chinese before it. */
export function prefersChinese(acceptLanguage: string | undefined): boolean {
  const first = acceptLanguage?.split(',')[0]?.trim().toLowerCase() ?? ''
  return !first.startsWith('en')
}
