import type { Framework, FrameworkPart } from '../../model/plan.ts'
import { type Dossier, found } from '../dossier.ts'
import type { AuditFinding, Place } from '../finding.ts'
import { countsOf, listOfSorts, type SpelledSlogan, spelledSlogans } from '../slogans.ts'
import { spelledAround } from '../slogans-around.ts'
import { type AuditedDocument, type Passage, phrasePlace, placeAt } from '../statements.ts'

// 「8696」: each digit against what the text spells out, in this document or in another one given with it.

type Spelled = { readonly document: AuditedDocument; readonly framework: Framework }

/** Slogans that the text spells out at once are counted there; the others by what the reader found of them. */
export function frameworks({ documents, passages }: Dossier): AuditFinding[] {
  const all = documents.flatMap(document =>
    document.plan.frameworks.map(framework => ({ document, framework })),
  )
  const atOnce = passages.flatMap(spelledSlogans).flatMap(slogan => judgeList(slogan) ?? [])
  const covered = new Set(atOnce.map(({ where: [own] }) => `${own?.document}\n${own?.span[0]}`))
  const others = all.filter(
    ({ document, framework }) => !covered.has(`${document.plan.source.name}\n${framework.span[0]}`),
  )
  return [
    ...atOnce,
    ...others.flatMap(
      spelled =>
        bySorts(spelled, passages) ?? nearby(spelled, passages) ?? judge(spelled, expansionOf(spelled, all)),
    ),
  ]
}

/** Null where the list cannot be counted: not one of its readings, or things of other names. */
function judgeList(slogan: SpelledSlogan): AuditFinding | null {
  const { name, parts, items, passage } = slogan
  const total = parts.reduce((sum, { count }) => sum + count, 0)
  const counts = countsOf(items)
  const where = [
    phrasePlace(passage, slogan.at, slogan.end),
    phrasePlace(passage, slogan.listAt, slogan.listEnd),
  ]
  const listed = counts.length === 1 ? `${counts[0]}` : `${Math.min(...counts)}～${Math.max(...counts)}`
  if (counts.includes(total) && sortsAgree(slogan) !== false)
    return complete(
      name,
      '',
      `${parts.map(({ count, noun }) => `${count}${noun}`).join(' + ')} = ${total}`,
      where,
    )
  if (parts.length > 1 && sortsAgree(slogan) !== false) return null
  if (parts.length === 1 && !isPlainList(items)) return null
  const sum = `${parts.map(({ count, noun }) => `${count}${noun}`).join(' + ')} = ${total} ≠ ${listed}`
  return found(
    'framework-wrong',
    'contradiction',
    [
      `“${name}”与列出的项数不符：应为${total}项，列出${listed}项。`,
      `"${name}" promises ${total}, and ${listed} are listed.`,
    ],
    sum,
    where,
  )
}

const longestItem = 14 // a longer piece of a list is a clause, and may hold two things
const isPlainList = (items: readonly string[]): boolean => items.every(({ length }) => length <= longestItem)

/** 「三区两带」 with four names in 区 is wrong whatever the sum; null where names do not end in the slogan's nouns. */
function sortsAgree({ parts, items }: SpelledSlogan): boolean | null {
  const names = items.flatMap(piece => piece.split(/以及|和|与|及/))
  const ofPart = parts.map(({ noun }) => names.filter(word => word.endsWith(noun)).length)
  if (ofPart.reduce((sum, count) => sum + count, 0) !== names.length) return null
  return parts.every(({ count }, i) => ofPart[i] === count)
}

/** Spelled out without being named: 「四区一园」, and elsewhere a list of four 区 and one 园. */
function bySorts({ document, framework }: Spelled, passages: readonly Passage[]): AuditFinding | null {
  if (namedIn(framework) > 0) return null
  const list = listOfSorts(
    passages.filter(passage => passage.document === document),
    framework.parts,
  )
  if (!list) return null
  const sum = framework.parts.map(({ count, noun }) => `${noun} ${count}/${count}`).join('；')
  const where = [placeAt(document, framework.span), phrasePlace(list.passage, list.at, list.end)]
  return complete(framework.name, '', sum, where)
}

/** Spelled out in what stands around the slogan: complete where it can be counted, and nothing is said where it cannot. */
function nearby({ document, framework }: Spelled, passages: readonly Passage[]): AuditFinding[] | null {
  if (namedIn(framework) > 0) return null
  const around = spelledAround(
    passages.filter(passage => passage.document === document),
    framework,
  )
  if (around === null) return null
  const sum = framework.parts.map(({ noun, count }) => `${noun || '—'} ${count}`).join('；')
  const where = [placeAt(document, framework.span), phrasePlace(around.passage, around.at, around.end)]
  return around.counted ? [complete(framework.name, '', sum, where)] : []
}

/** Where a slogan is spelled out best: in its own document if there at all, else in another that uses the same one. */
function expansionOf(spelled: Spelled, all: readonly Spelled[]): Spelled {
  const same = all.filter(({ framework }) => isSame(framework, spelled.framework))
  const own = same.filter(({ document }) => document === spelled.document)
  const others = isDistinctive(spelled.framework)
    ? same.filter(({ document }) => document !== spelled.document)
    : []
  return [spelled, ...own, ...others].find(({ framework }) => namedIn(framework) > 0) ?? spelled
}

const isSame = (a: Framework, b: Framework): boolean =>
  a.name === b.name &&
  a.parts.length === b.parts.length &&
  a.parts.every(({ count }, i) => count === b.parts[i]?.count)

/** 「1+N」 and 「两个平台」 are said of many things by many; a name of three different digits is one slogan's. */
const isDistinctive = ({ parts }: Framework): boolean =>
  parts.length >= 3 && new Set(parts.map(({ count }) => count)).size > 1

const namedIn = ({ parts }: Framework): number => parts.reduce((sum, { items }) => sum + items.length, 0)

function judge({ document, framework }: Spelled, spelled: Spelled): AuditFinding {
  const { name } = framework
  const { parts } = spelled.framework
  const counted = parts.filter(({ count }) => count > 0)
  const where = placesOf(document, framework, spelled)
  const sum = parts
    .map(part => (isOfOneKind(spelled.document, part) ? `${part.noun} × ${part.count}` : partText(part)))
    .join('；')
  const from = spelled.document === document ? '' : `（见${spelled.document.plan.source.name}）`
  if (namedIn(spelled.framework) === 0)
    return found(
      'framework-never-expanded',
      'warning',
      [`“${name}”没有逐项展开。`, `"${name}" is never spelled out.`],
      sum,
      where,
    )
  const wrong = counted.filter(isWrong)
  if (wrong.length > 0)
    return found(
      'framework-wrong',
      'contradiction',
      [
        `“${name}”与列出的项数不符：${wrong.map(partText).join('；')}${from}。`,
        `"${name}" and what is listed differ in number.`,
      ],
      sum,
      where,
    )
  if (counted.some(part => part.items.length < part.count && !isOfOneKind(spelled.document, part)))
    return found(
      'framework-partly-named',
      'warning',
      [`“${name}”只列出一部分：${sum}${from}。`, `"${name}" is named in part only.`],
      sum,
      where,
    )
  return complete(name, from, sum, where)
}

const complete = (name: string, from: string, sum: string, where: readonly Place[]): AuditFinding =>
  found(
    'framework-complete',
    'consistent',
    [`“${name}”逐项列全${from}。`, `"${name}" is spelled out in full.`],
    sum,
    where,
  )

// 「2名协辅警」「3次岗位推介」 are told in full: what is counted by 名 or 次 is of one kind and has no names.
const isOfOneKind = ({ text }: AuditedDocument, { span, items }: FrameworkPart): boolean =>
  items.length === 0 &&
  /^[\s\S]{0,2}[\d一二两三四五六七八九十]+[名次位人户家场支辆台]/.test(text.slice(...span))

// A part of which nothing is named is only silent; 等 admits that more exist.
const isWrong = ({ count, items, open }: FrameworkPart): boolean =>
  items.length > count || (items.length > 0 && !open && items.length < count)

const partText = ({ count, noun, items, open }: FrameworkPart): string =>
  `${noun || '—'} ${items.length}/${count === 0 ? 'N' : count}${open && count > 0 ? '（等）' : ''}`

function placesOf(document: AuditedDocument, framework: Framework, spelled: Spelled): Place[] {
  const own = placeAt(document, framework.span)
  const parts = spelled.framework.parts
    .filter(({ items }) => items.length > 0)
    .map(({ span }) => placeAt(spelled.document, span))
  return spelled.framework === framework
    ? [own, ...parts]
    : [own, placeAt(spelled.document, spelled.framework.span), ...parts]
}
