import type { Rejection } from '../ledger/decide.ts'
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
  const where = { zh: `${type.name.zh}：${matter.title || matter.id}`, en: `${type.name.en} ${matter.id}` }
  const explained = explain(type, command, rejection)
  return (
    explained && {
      zh: { ...explained.zh, where: where.zh },
      en: { ...explained.en, where: where.en },
    }
  )
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
      zh: { what: `“${command.zh}”不由您的岗位办理`, remedy: `由${may.map(each => each.zh).join('、')}办理` },
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
