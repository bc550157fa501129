import { type Dossier, found } from '../dossier.ts'
import type { AuditFinding } from '../finding.ts'
import { countOf } from '../slogans.ts'
import { type Passage, phrasePlace } from '../statements.ts'

// 「生活圈5个（柳岸、青塘、北关、石桥）」: a number of things, and their names in brackets right behind it.

export function bracketLists({ passages }: Dossier): AuditFinding[] {
  return passages.flatMap(passage =>
    [...passage.text.matchAll(listed)].flatMap(match => judge(passage, match) ?? []),
  )
}

const numeral =
  '(?<![\\d.第一二三四五六七八九十百千万])(?<count>\\d{1,2}|[二两三四五六七八九]|十[一二三四五六七八九]?)'
const listed = new RegExp(
  `${numeral}(?:个|大|家|所|条|项|处|座|支|类)(?<noun>[^，,。；;：:（()）、“”\\d]{0,10})[（(](?:即|分别(?:为|是)?)?[：:]?(?<list>[^（()）。；;，,\\d]{3,120})[）)]`,
  'g',
)
// Who is responsible, what is only an example, what the number holds besides.
const notNames = /等|含|包括|其中|如|牵头|负责|责任|配合|单位|以上|以下|截至|同期|各|局|委|办公室|街道办/

function judge(passage: Passage, match: RegExpMatchArray): AuditFinding | null {
  const { count: words, list = '' } = match.groups ?? {}
  const count = countOf(words)
  const names = list.split('、')
  if (
    count === null ||
    names.length < 2 ||
    (names.length < 3 && count !== 2) ||
    notNames.test(list) ||
    names.some(name => name.length > longest)
  )
    return null
  const readings = [names.length, list.split(/、|和|与|及/).length]
  const right = readings.includes(count)
  // Half of the names or less are a choice of them.
  if (!right && names.length * 2 <= count) return null
  const at = match.index ?? 0
  const where = [phrasePlace(passage, at, at + match[0].length)]
  const sum = `${count} ${right ? '=' : '≠'} ${names.length}（${list}）`
  return right
    ? found('list-count', 'consistent', [`${count}项逐一列出。`, `All ${count} are named.`], sum, where)
    : found(
        'list-count',
        'contradiction',
        [
          `写作${count}项，列出${names.length}项：${list}。`,
          `${count} are announced and ${names.length} named: ${list}.`,
        ],
        sum,
        where,
      )
}

const longest = 12 // characters of a name
