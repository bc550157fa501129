import type { Framework, FrameworkPart } from '../../model/plan.ts'
import { type Dossier, found } from '../dossier.ts'
import type { AuditFinding, Place } from '../finding.ts'
import { type AuditedDocument, placeAt } from '../statements.ts'

// 「8696」: each digit against what the text spells out, in this document or in another one given with it.

type Spelled = { readonly document: AuditedDocument; readonly framework: Framework }

export function frameworks({ documents }: Dossier): AuditFinding[] {
  const all = documents.flatMap(document =>
    document.plan.frameworks.map(framework => ({ document, framework })),
  )
  return all.map(spelled => judge(spelled, expansionOf(spelled, all)))
}

/** Where a slogan is spelled out best: in its own document if there at all, else in another that uses the same one. */
function expansionOf(spelled: Spelled, all: readonly Spelled[]): Spelled {
  const own = all.filter(
    ({ document, framework }) => document === spelled.document && isSame(framework, spelled.framework),
  )
  const others = all.filter(
    ({ document, framework }) =>
      document !== spelled.document && isSame(framework, spelled.framework) && isDistinctive(framework),
  )
  return [spelled, ...own, ...others].reduce((best, next) =>
    namedIn(next.framework) > namedIn(best.framework) && namedIn(best.framework) === 0 ? next : best,
  )
}

const isSame = (a: Framework, b: Framework): boolean =>
  a.name === b.name &&
  a.parts.length === b.parts.length &&
  a.parts.every(({ count }, i) => count === b.parts[i]?.count)
// 「1+N」 and 「两个平台」 are said of many things by many; four digits are a name.
const isDistinctive = ({ name, parts }: Framework): boolean =>
  parts.length >= 3 && new Set(parts.map(({ count }) => count)).size > 1 && name.length >= 3
const namedIn = ({ parts }: Framework): number => parts.reduce((sum, { items }) => sum + items.length, 0)

function judge({ document, framework }: Spelled, spelled: Spelled): AuditFinding {
  const { name } = framework
  const { parts } = spelled.framework
  const counted = parts.filter(({ count }) => count > 0)
  const where = placesOf(document, framework, spelled)
  const sum = parts.map(partText).join('；')
  const from = spelled.document === document ? '' : `（见${spelled.document.plan.source.name}）`
  const wrong = counted.filter(
    ({ count, items, open }) => items.length > 0 && (items.length > count || (!open && items.length < count)),
  )
  if (namedIn(spelled.framework) === 0)
    return found(
      'framework-never-expanded',
      'warning',
      [`“${name}”没有逐项展开。`, `"${name}" is never spelled out.`],
      sum,
      where,
    )
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
  if (counted.some(({ count, items }) => items.length < count))
    return found(
      'framework-partly-named',
      'warning',
      [`“${name}”只列出一部分：${sum}${from}。`, `"${name}" is named in part only.`],
      sum,
      where,
    )
  return found(
    'framework-complete',
    'consistent',
    [`“${name}”逐项列全${from}。`, `"${name}" is spelled out in full.`],
    sum,
    where,
  )
}

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
