import type { ProblemTable } from '../problem-entry.ts'

/** Refusals of notices, their channels, and calendars. */
export const noticeProblems = {
  'unknown-channel': {
    status: 404,
    zh: { what: '没有这个通知渠道', where: '地址里的编号', remedy: '它可能已经删除；请刷新列表' },
    en: {
      what: 'There is no such channel',
      where: 'the id in the address',
      remedy: 'It may have been removed; look at the list again',
    },
  },
  'unknown-calendar': {
    status: 404,
    zh: { what: '这个日历订阅地址打不开', where: '订阅地址', remedy: '它可能已经作废；请向本单位要新的地址' },
    en: {
      what: 'This address opens no calendar',
      where: 'the address',
      remedy: 'It may have been revoked; ask your agency for the new one',
    },
  },
} as const satisfies ProblemTable
