import { type Dossier, found } from '../dossier.ts'
import type { AuditFinding } from '../finding.ts'
import { countOf } from '../slogans.ts'
import { type Passage, phrasePlace } from '../statements.ts'

// 「“三个坚持”。首先要坚持…，其次要坚持…，最后是坚持…」, 「工业强县、农业稳县、…，这“六县”」: a slogan of one number, and its word as often around it.
// Only agreement is told: what is not found here may be found elsewhere.

export function wordSlogans({ passages }: Dossier): AuditFinding[] {
  return passages.flatMap((passage, at) =>
    [...passage.text.matchAll(slogan)].flatMap(match => {
      const count = countOf(match.groups?.count)
      const word = match.groups?.word
      if (count === null || count < 3 || word === undefined) return []
      const around = paragraphOf(passages, at)
      const name = match[0].slice(1, -1)
      const fits =
        (word.length > 1 && timesSaid(around.replaceAll(name, ''), word) === count) ||
        listedBefore(passage.text, match.index) === count
      return fits ? [complete(passage, match.index, name, count, word)] : []
    }),
  )
}

const slogan = /[“‘](?<count>[三四五六七八九]|十)(?:个|大|项)?(?<word>[\u4e00-\u9fff]{1,3})[”’]/g

/** The paragraph that a passage stands in. */
function paragraphOf(passages: readonly Passage[], at: number): string {
  const own = passages[at] as Passage
  const { document } = own
  const [start, end] = own.clause.span
  return passages
    .slice(Math.max(0, at - reach), at + reach + 1)
    .filter(
      ({ document: other, clause: { span } }) =>
        other === document &&
        !document.text.slice(Math.min(start, span[0]), Math.max(end, span[0])).includes('\n'),
    )
    .map(({ text }) => text)
    .join('')
}

const reach = 12 // sentences

/** How many phrases open or end with the word: 「要坚持党的领导」, 「签约一批」. */
const timesSaid = (text: string, word: string): number =>
  text
    .split(/[、，,。；;：:]|(?:和|及)(?=[^、，,。；;]{2,10}(?:[。；，]|$))/)
    .map(piece =>
      piece.replace(
        /^(?:[一二三四五六七八九十]+(?:是|要)|首先|其次|再次|最后|第[一二三四五六七八九])*(?:是|要|必须)*/,
        '',
      ),
    )
    .filter(
      piece =>
        piece.length > word.length &&
        (piece.startsWith(word) || piece.replace(/(?:活动|建设|工作|行动)$/, '').endsWith(word)),
    ).length

/** 「水、路、电、气、厕“五改”」: names that stand right before. */
function listedBefore(text: string, at: number): number | null {
  const list =
    /(?:^|[，,。；;：:]|抓好|搞好|推进|实施|开展|完善|抓|做好)(?<list>(?:[^，,。；;：:、“”]{1,8}、){2,}[^，,。；;：:、“”]{1,8})(?:[，,]这?)?$/.exec(
      text.slice(Math.max(0, at - 80), at),
    )?.groups?.list
  return list === undefined ? null : list.split('、').length
}

const complete = (passage: Passage, at: number, name: string, count: number, word: string): AuditFinding =>
  found(
    'framework-complete',
    'consistent',
    [`“${name}”逐项列全。`, `"${name}" is spelled out in full.`],
    `${word} ${count}/${count}`,
    [phrasePlace(passage, at, at + name.length + 2)],
  )
