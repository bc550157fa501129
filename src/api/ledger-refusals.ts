import type { Rejection } from '../ledger/decide.ts'
import type { Words } from '../ledger/field.ts'
import type { Matter } from '../ledger/matter.ts'
import type { MatterType } from '../ledger/matter-type.ts'
import { type Role, roles } from '../ledger/role.ts'
import type { ProblemTexts } from './problem-entry.ts'

// A refusal of the table in words: which command, which status, who may, what to do first.

const quoted = (words: readonly string[]): string => words.map(each => `“${each}”`).join('、')
const listed = (words: readonly string[]): string => words.join(', ')

const nameOf = (role: Role) => roles[role]

/** What is wrong, where, and the way out, for one refusal. */
export function rejectionTexts(
  type: MatterType,
  { command: name, matter, rejection }: { command: string; matter: Matter; rejection: Rejection },
): ProblemTexts | undefined {
  const command = type.commands[name]
  if (!command) return undefined
  const where = whereabouts(type, matter, rejection)
  const explained = explain(type, command, rejection)
  return (
    explained && {
      zh: { ...explained.zh, where: where.zh },
      en: { ...explained.en, where: where.en },
    }
  )
}

// What a rule looked at, as far as a person knows it by these words; agencies and matters would be ids here.
const looked: Readonly<Record<string, Words>> = {
  dueOn: { zh: '现在的时限', en: 'present deadline' },
  until: { zh: '公示到', en: 'notice until' },
  replyBy: { zh: '回复期限', en: 'reply by' },
  on: { zh: '会议日期', en: 'day of the meeting' },
  today: { zh: '今天', en: 'today' },
  startOn: { zh: '开始日期', en: 'start' },
  figure: { zh: '指标', en: 'figure' },
  figures: { zh: '指标', en: 'figures' },
  printed: { zh: '原文写法', en: 'as printed' },
}

/** Which matter, by its title (a new one has none yet), and the days and words that the rule went by. */
function whereabouts(type: MatterType, matter: Matter, rejection: Rejection): Words {
  const facts = rejection.code === 'guarded' ? Object.entries(rejection.facts) : []
  const said = (language: keyof Words) =>
    facts.flatMap(([name, value]) => {
      const label = Object.hasOwn(looked, name) ? looked[name]?.[language] : undefined
      const values = [value].flat().filter(each => typeof each === 'string')
      return label === undefined || values.length === 0 ? [] : [`${label} ${values.join('、')}`]
    })
  const zh = said('zh')
  const en = said('en')
  return {
    zh: `${matter.version === 0 ? `新的${type.name.zh}` : `${type.name.zh}：${matter.title || matter.id}`}${zh.length > 0 ? `（${zh.join('，')}）` : ''}`,
    en: `${matter.version === 0 ? `a new ${type.name.en.toLowerCase()}` : `${type.name.en} “${matter.title || matter.id}”`}${en.length > 0 ? ` (${en.join(', ')})` : ''}`,
  }
}

/** Names what is not registered. */
export const unknownTexts = (what: ProblemTexts, names: readonly string[]): ProblemTexts => ({
  zh: { ...what.zh, where: `${what.zh.where}：${names.join('、')}` },
  en: { ...what.en, where: `${what.en.where}: ${listed(names)}` },
})

/** What somebody did not see: how much was recorded meanwhile, or that they are ahead of the record. */
export function movedTexts(version: number, unseen: number): Partial<ProblemTexts> {
  if (unseen > 0)
    return {
      zh: {
        what: '这个事项刚被别处办理过',
        where: `台账记录多了 ${unseen} 条，现在是第 ${version} 版`,
        remedy: '没有丢失：看过新的记录，再决定要不要继续',
      },
      en: {
        what: 'Somebody else acted on it meanwhile',
        where: `the record, ${unseen} more, now at version ${version}`,
        remedy: 'Nothing is lost: look at what is new, then decide',
      },
    }
  return {
    zh: {
      what: '填写的版本比台账还新',
      where: `台账记录现在是第 ${version} 版`,
      remedy: '请刷新页面，按现在的版本办理',
    },
    en: {
      what: 'The version given is ahead of the record',
      where: `the record, at version ${version}`,
      remedy: 'Refresh, and act on the version that is there',
    },
  }
}

/** Why another matter does not go along. Its table is not the one of this command, so its status has no words here. */
export function elsewhereTexts(matterId: string, code: string): Partial<ProblemTexts> {
  if (code !== 'unknown-matter') return {}
  return {
    zh: {
      what: '填写的事项不在本地区的台账里',
      where: `事项编号 ${matterId}`,
      remedy: '请从列表里选择；不在本单位名下的事项不能填写',
    },
    en: {
      what: 'The matter given is not in this ledger',
      where: `the id ${matterId}`,
      remedy: 'Choose it from the list; a matter that your agency takes no part in cannot be named',
    },
  }
}

type Said = { what: string; remedy: string }

function explain(
  type: MatterType,
  command: MatterType['commands'][string],
  rejection: Rejection,
): { zh: Said; en: Said } | undefined {
  if (rejection.code === 'not-your-role') {
    const may = rejection.allowed.filter(role => role !== 'system').map(nameOf)
    return {
      zh: { what: `“${command.zh}”不由你的岗位办理`, remedy: `由${may.map(each => each.zh).join('、')}办理` },
      en: {
        what: `Your post does not “${command.en}”`,
        remedy: `It is done by: ${listed(may.map(each => each.en))}`,
      },
    }
  }
  if (rejection.code === 'not-in-status') {
    const now = type.statuses[rejection.status] ?? { zh: '未立项', en: 'not opened' }
    const allowed = rejection.allowed.map(each => type.statuses[each] ?? { zh: '未立项', en: 'not opened' })
    return {
      zh: {
        what: `现在是“${now.zh}”，不能“${command.zh}”`,
        remedy: `这一步在${quoted(allowed.map(each => each.zh))}时办`,
      },
      en: {
        what: `It is “${now.en}”, so “${command.en}” is not possible`,
        remedy: `It is possible when: ${listed(allowed.map(each => each.en))}`,
      },
    }
  }
  if (rejection.code !== 'guarded') return undefined
  const guard = command.guards?.find(each => each.code === rejection.guard)
  return guard && { zh: guard.zh, en: guard.en }
}
