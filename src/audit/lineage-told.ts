import type { Clause, Plan } from '../model/plan.ts'
import { type Extent, extentsOf } from './lineage-clock.ts'
import { kindOf, type Prepared, rareRuns, shareOne } from './lineage-match.ts'
import { headingsOf, type Phrase, phrasesOf } from './lineage-statements.ts'
import { familyOf } from './lineage-units.ts'
import { bagOf, containment, likeness, pairsOf, type Rarity, type WordBag } from './lineage-words.ts'
import { plainWords } from './metric-name.ts'

// A promise of so many is sometimes reported in words: 「新建村卫生室5个」, and a year later 「村卫生室建设全部达标」.

/** A phrase of the review that says in words that something was finished. */
export type Told = {
  readonly document: string
  readonly clause: Clause
  readonly phrase: Phrase
  readonly pairs: ReadonlySet<string>
  readonly bag: WordBag
  readonly owners: ReadonlySet<string>
}

const finished =
  /完成|完工|竣工|建成|投入使用|投用|投入运营|正式运营|贯通|通车|达标|全覆盖|启用|交付|落成|投产|进行(?:了)?(?:全面|综合|集中)|(?:全面|综合|集中)(?:改造|整治|治理)|开放/
// Money is no count of what was finished: 「投资4500万元的沿湖道路实现全线贯通」 has no length.
const countless = (words: string): boolean =>
  !/\d/.test(words.replace(/\d[\d.,]*[万亿]*元/g, '').replace(/20\d\d年/g, ''))

/** The phrases of a plan's results, of its own year, that tell in words of something finished. */
export function toldIn(plan: Plan, rarity: Rarity): Told[] {
  const extents = extentsOf(plan)
  const headings = headingsOf(plan)
  return plan.clauses.flatMap(clause => {
    const extent: Extent = extents.get(clause.id) ?? 'year'
    if (clause.kind !== 'result' || extent !== 'year') return []
    const heading = plainWords(headings.get(clause.id) ?? '')
    const whole = plainWords(clause.text)
    return phrasesOf(clause)
      .filter(({ text }) => finished.test(text) && countless(text))
      .map(phrase => ({
        document: plan.source.name,
        clause,
        phrase,
        pairs: pairsOf(plainWords(phrase.text)),
        bag: bagOf(
          [
            [plainWords(phrase.text), 1],
            [heading, 0.5],
            [whole, 0.35],
          ],
          rarity,
        ),
        owners: rareRuns(`${heading}|${whole}`, rarity, 4),
      }))
  })
}

const weightOf = { name: 0.5, around: 0.35, place: 0.15 } as const
const leastOfName = 0.6 // of the metric's own words in the phrase
const leastOfHead = 0.7 // what a rare head alone (「亮化」) counts for
const rareHead = 3.4

/** How well words answer to a target, on the scale of `Match.score`; 0 where they cannot. */
export function toldScore(target: Prepared, told: Told, rarity: Rarity): number {
  const { figure, name } = target.statement
  const family = familyOf(figure.unit)
  if (kindOf(figure.basis, figure.unit) !== 'amount' || family === 'money' || family === 'percent') return 0
  const own = containment(bagOf([[name.core, 1]], rarity), told.pairs)
  const head = name.core.slice(-2)
  const byHead = rarity(head) >= rareHead && told.pairs.has(head) ? leastOfHead : 0
  const words = Math.max(own, byHead)
  if (words < leastOfName || target.thin) return 0
  const place = shareOne(target.places, told.owners) ? weightOf.place : 0
  return weightOf.name * words + weightOf.around * likeness(target.bag, told.bag) + place
}
