import { rounded } from '../arithmetic.ts'
import { type Dossier, found } from '../dossier.ts'
import type { AuditFinding } from '../finding.ts'
import { type Passage, phrasePlace } from '../statements.ts'

// 「总投资318亿元，其中50亿元以上项目3个、10亿元至50亿元项目19个」: so many of that size come to more than all of them.

export function leastSums({ passages }: Dossier): AuditFinding[] {
  return passages.flatMap(passage =>
    [...passage.text.matchAll(investment)].flatMap(match => judge(passage, match) ?? []),
  )
}

const investment =
  /总投资(?:额)?(?:达到?|为|约|共)?(?<whole>\d+(?:\.\d+)?)亿元[，,]其中(?<parts>(?:总?投资)?\d*亿元(?:以上|及以上|至|-|—)[^。；;]{2,60})/g
const size =
  /(?<least>\d*)亿元(?:以上|及以上|(?:至|-|—)\d+亿元)(?:的)?(?:产业|工业|重大)?项目(?<count>\d+)个/g

function judge(passage: Passage, match: RegExpMatchArray): AuditFinding | null {
  const { whole = '', parts = '' } = match.groups ?? {}
  const sizes = [...parts.matchAll(size)].map(({ groups }) => ({
    least: Number(groups?.least || 1),
    count: Number(groups?.count),
  }))
  if (sizes.length === 0 || hasNested(sizes, parts)) return null
  const least = sizes.reduce((sum, { least: each, count }) => sum + each * count, 0)
  const fits = least <= Number(whole)
  const sum = `${sizes.map(({ least: each, count }) => `${count} × ${each}亿元`).join(' + ')} = ${rounded(least)}亿元 ${fits ? '≤' : '>'} ${whole}亿元`
  const at = match.index ?? 0
  const where = [phrasePlace(passage, at, at + match[0].length)]
  return fits
    ? found(
        'part-whole',
        'consistent',
        ['各档项目的最低投资额不大于总投资。', 'Projects of these sizes fit the whole investment.'],
        sum,
        where,
      )
    : found(
        'part-whole',
        'contradiction',
        [
          `各档项目的最低投资额已超过总投资：${sum}。`,
          `Projects of these sizes come to more than the whole investment: ${sum}.`,
        ],
        sum,
        where,
      )
}

/** 「50亿元以上3个、10亿元以上19个」: the second holds the first. */
const hasNested = (sizes: readonly { least: number }[], parts: string): boolean =>
  sizes.length > 1 && (parts.match(/以上/g)?.length ?? 0) > 1
