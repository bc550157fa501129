import type { ProblemTable } from '../problem-entry.ts'

/** Refusals that have nothing to do with what is asked for. */
export const requestProblems = {
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
    zh: { what: '请求里有不合要求的内容', where: '请求', remedy: '请按每一项的说明改正后再试' },
    en: {
      what: 'The request has something that does not conform',
      where: 'the request',
      remedy: 'Put right what is said of each field and try again',
    },
  },
  'unsupported-media-type': {
    status: 415,
    zh: { what: '请求正文的类型不对', where: 'Content-Type', remedy: '请用接口文档里这个操作写明的类型' },
    en: {
      what: 'This type of body is not taken',
      where: 'Content-Type',
      remedy: 'Use a type that the API document names for this operation',
    },
  },
  'body-too-large': {
    status: 413,
    zh: { what: '请求正文太大', where: '请求正文', remedy: '请分几次提交' },
    en: { what: 'The body is too large', where: 'the body', remedy: 'Send it in several parts' },
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
} as const satisfies ProblemTable
