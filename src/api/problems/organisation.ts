import type { ProblemTable } from '../problem-entry.ts'

/** Refusals about regions and their agencies. */
export const organisationProblems = {
  'organisation-changed': {
    status: 409,
    zh: { what: '机构名录刚被别处改过', where: '机构名录', remedy: '请先看别处的改动，再改' },
    en: {
      what: 'The organisation was changed elsewhere meanwhile',
      where: 'the organisation',
      remedy: 'Look at the other changes, then make yours',
    },
  },
  'organisation-refused': {
    status: 422,
    zh: { what: '这处机构变动对不上现在的名录', where: '机构变动', remedy: '请核对后再记' },
    en: {
      what: 'The change does not fit the organisation as it stands',
      where: 'the change',
      remedy: 'Check it and record it again',
    },
  },
  'region-refused': {
    status: 422,
    zh: {
      what: '不能这样设地区',
      where: '地区',
      remedy: '请核对编号和成员；联合机构至少两个成员，其他没有成员',
    },
    en: {
      what: 'The region cannot be founded like this',
      where: 'the region',
      remedy: 'Check its id and members: a joint body has two or more, every other region none',
    },
  },
} as const satisfies ProblemTable
