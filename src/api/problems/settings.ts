import type { ProblemTable } from '../problem-entry.ts'

/** Refusals about what a region settles for itself: its settings, its calendar, its days. */
export const settingsProblems = {
  'settings-changed': {
    status: 409,
    zh: { what: '设置刚被别处改过', where: '设置', remedy: '没有覆盖：请看过现行设置，再改' },
    en: {
      what: 'The settings were changed elsewhere meanwhile',
      where: 'the settings',
      remedy: 'Nothing was overwritten: look at them as they stand, then make your changes',
    },
  },
  'settings-refused': {
    status: 422,
    zh: { what: '这些设置还不能用', where: '设置', remedy: '请按所列各处改正' },
    en: {
      what: 'These settings cannot be used',
      where: 'the settings',
      remedy: 'Correct the places that are listed',
    },
  },
  'unknown-settings-version': {
    status: 404,
    zh: { what: '没有这一版设置', where: '地址里的版本', remedy: '请从历次设置中选取' },
    en: {
      what: 'There is no such version of the settings',
      where: 'the version in the address',
      remedy: 'Choose one from their list',
    },
  },
  'unknown-preset': {
    status: 404,
    zh: { what: '没有这一套规则', where: '地址里的名称', remedy: '请从规则清单中选取' },
    en: {
      what: 'There is no such set of rules',
      where: 'the name in the address',
      remedy: 'Choose one from the list',
    },
  },
  'calendar-changed': {
    status: 409,
    zh: { what: '工作日历刚被别处改过', where: '工作日历', remedy: '没有覆盖：请看过现行日历，再录入' },
    en: {
      what: 'The calendar was changed elsewhere meanwhile',
      where: 'the calendar',
      remedy: 'Nothing was overwritten: look at it as it stands, then enter the notice',
    },
  },
  'notice-refused': {
    status: 422,
    zh: { what: '放假安排与年份或法定节日对不上', where: '放假安排', remedy: '请对照通知原文核对' },
    en: {
      what: 'The notice does not fit its year or the statutory holidays',
      where: 'the notice',
      remedy: 'Compare it with the notice as published',
    },
  },
  'day-not-come': {
    status: 422,
    zh: { what: '这一天还没有到', where: '地址里的日期', remedy: '请到当天再办，或改为今天或以前的日期' },
    en: {
      what: 'This day has not come yet',
      where: 'the day in the address',
      remedy: 'Wait for it, or give today or an earlier day',
    },
  },
} as const satisfies ProblemTable
