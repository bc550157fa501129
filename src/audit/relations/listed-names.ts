import { type Dossier, found } from '../dossier.ts'
import type { AuditFinding } from '../finding.ts'
import { countOf } from '../slogans.ts'
import { type Passage, phrasePlace } from '../statements.ts'

// 「农业、工业、服务业三大产业」: what is named right before its number. Only agreement is told: where the list before a number
// begins is for the reader to say. 「甲、乙等5个园区」 is how everybody writes and promises nothing.

export function listedNames({ passages }: Dossier): AuditFinding[] {
  return passages.flatMap(listed)
}

const numeral = '(?<count>[一二两三四五六七八九]|十[一二三四五六七八九]?|二十|\\d{1,2})'
const listing = new RegExp(
  `(?<list>(?:[^，,。；;：:、“”‘’（）()\\d]{1,14}、){1,11}[^，,。；;：:、“”‘’（）()\\d]{1,16}?)(?<open>等)?[“‘]?(?<![第十百千万亿年月])${numeral}(?:大|个|项|类|条)[^，,。；;：:、“”‘’（）()\\d的]{2,10}`,
  'g',
)

function listed(passage: Passage): AuditFinding[] {
  return [...passage.text.matchAll(listing)].flatMap(match => {
    const { list = '', open, count: words } = match.groups ?? {}
    const count = countOf(words)
    if (count === null || count < 2 || open !== undefined) return []
    const readings = [list.split('、').length, list.split(/、|和|与|及/).length]
    if (!readings.includes(count)) return []
    const where = [phrasePlace(passage, match.index, match.index + match[0].length)]
    const sentences = [`${count}项逐一列出。`, `All ${count} are named.`] as const
    return [found('list-count', 'consistent', sentences, `${count} = ${count}`, where)]
  })
}
