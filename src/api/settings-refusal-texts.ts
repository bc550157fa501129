import type { Mistake, MistakeCode } from '../ledger/schedule/rule-mistakes.ts'
import type { NoticeRefusal } from '../model/calendar-notice.ts'
import type { ProblemTexts } from './problem-entry.ts'

/** What each mistake is in English; the Chinese comes with the mistake, which knows the names. */
const mistakesInEnglish: Record<MistakeCode, string> = {
  'band-empty': 'No value can meet this rule. Compare its bounds and conditions.',
  'bands-overlap': 'Two of these can hold at once. Move a bound, so that only one can.',
  'chain-out-of-order': 'This stands before what it follows. Change the order.',
  'day-impossible': 'There is no such day, or none is given. Give a day that the period has; −1 is the last.',
  'id-twice': 'This id is used more than once. Give each item its own.',
  'id-unknown': 'This id is not in its list. Add it there first, or choose another.',
  'name-missing': 'A name, a meaning or a recipient is missing. Give it in both languages.',
  'no-default':
    'It is not said what holds where no rule does, or something is left out of every row. Say so.',
  'no-rules': 'The list is empty. Give at least one item.',
  'sign-shared':
    'Two lamps share a colour, a shape or a name. Change one: some readers see only one of these.',
  'sign-unknown': 'There is no such colour or shape. Choose one from the list.',
  'term-impossible': 'A number of days is impossible here. Compare it with what it counts.',
  'trajectory-impossible': 'Nothing can be reckoned with this trajectory. Compare its figures and days.',
  'unknown-fact':
    'There is no such fact, or it is asked in the wrong way: bounds for numbers, “is” for yes or no.',
}

/** A mistake in a region's settings, said in both languages with its place. */
export const mistakeText = ({ code, at, zh }: Mistake) => ({ code, at, zh, en: mistakesInEnglish[code] })

const mostInSummary = 3

/** The refusal of settings with mistakes: the first of them in its summary. */
export function settingsRefusalTexts(mistakes: readonly Mistake[]): ProblemTexts {
  const first = mistakes.slice(0, mostInSummary).map(mistakeText)
  const where = [...new Set(first.map(each => each.at))]
  return {
    zh: {
      what: `设置中有 ${mistakes.length} 处还不能用`,
      where: where.join('、'),
      remedy: first.map(each => each.zh.replace(/。$/, '')).join('；'),
    },
    en: {
      what: `The settings have ${mistakes.length} place${mistakes.length === 1 ? '' : 's'} that cannot be used`,
      where: where.join(', '),
      remedy: first.map(each => each.en.replace(/\.$/, '')).join('. '),
    },
  }
}

/** Why a notice of rest days cannot be right, with the day that it stumbles over. */
export function noticeRefusalTexts(refusal: NoticeRefusal): ProblemTexts {
  const [zh, en] = noticeReasons[refusal.code]
  const day = 'day' in refusal ? refusal.day : ''
  return {
    zh: { what: zh, where: day === '' ? '放假安排' : day, remedy: '请对照通知原文核对' },
    en: {
      what: en,
      where: day === '' ? 'the notice' : day,
      remedy: 'Compare it with the notice as published',
    },
  }
}

const noticeReasons: Record<NoticeRefusal['code'], readonly [zh: string, en: string]> = {
  'year-malformed': ['年份写法不对', 'The year is malformed'],
  'version-missing': ['没有写发文字号', 'The number of the notice is missing'],
  'day-malformed': ['不是日历上的日期', 'This is no day of the calendar'],
  'day-outside-year': ['这一天不在该年的安排之内', 'This day is outside the year of the notice'],
  'day-twice': ['这一天写了两次', 'This day stands twice'],
  'weekday-worked': ['调休上班日不是周末', 'A day worked instead is no weekend day'],
  'holiday-missing': ['法定节日没有列为休息日', 'A statutory holiday is not among the rest days'],
}
