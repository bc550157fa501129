import { readFileSync } from 'node:fs'
import { describe, expect, test } from 'vitest'
import type { CommitmentVerifiability } from '../src/audit/verifiability/commitment.ts'
import { assessVerifiability } from '../src/audit/verifiability.ts'
import { readPlan } from '../src/usecases/read-plan.ts'
import { ownTime } from './own-time.ts'
import { isShared, sharedPath } from './shared-folder.ts'

// The grades held to those that a person gave by docs/verifiability.md, before any rule was written.

type HandGrade = {
  document: string
  start: number
  end: number
  set: 'tuning' | 'held-out' | 'elsewhere'
  grade: string
  reasons: string[]
}
type Pair = { hand: HandGrade; machine: CommitmentVerifiability }

const grades = readFileSync('fixtures/verifiability/grades.jsonl', 'utf8')
  .trim()
  .split('\n')
  .map(line => JSON.parse(line) as HandGrade)

// Those of 「elsewhere」 are of other documents, graded when the words had been fixed.
const folderOf = ({ set }: HandGrade): string => (set === 'elsewhere' ? 'corpus' : 'documents')

test('at least 150 commitments of eleven documents are graded by hand, 50 of them held out', () => {
  const here = grades.filter(({ set }) => set !== 'elsewhere')
  expect(here.length).toBeGreaterThanOrEqual(150)
  expect(new Set(here.map(({ document }) => document)).size).toBe(11)
  expect(grades.filter(({ set }) => set === 'held-out').length).toBeGreaterThanOrEqual(50)
})

describe.skipIf(!isShared('documents') || !isShared('corpus'))('agreement with the hand', () => {
  const bars = [
    { set: 'tuning', exact: 0.86, nearly: 0.97, kappa: 0.8, strength: 0.84 },
    { set: 'held-out', exact: 0.84, nearly: 0.97, kappa: 0.78, strength: 0.8 },
    { set: 'elsewhere', exact: 0.8, nearly: 0.98, kappa: 0.5, strength: 0.72 },
  ] as const

  test.each(bars)(
    'on the $set set is at least $exact exact, $nearly within one grade, kappa $kappa',
    async bar => {
      const pairs = await pairsOf(grades.filter(({ set }) => set === bar.set))
      const share = (test: (pair: Pair) => boolean): number => pairs.filter(test).length / pairs.length
      const agreement = {
        exact: share(({ hand, machine }) => hand.grade === machine.grade),
        nearly: share(({ hand, machine }) => distance(hand.grade, machine.grade) <= 1),
        kappa: kappaOf(pairs),
        strength: share(({ hand, machine }) => hand.reasons[0] === machine.reasons[0]?.code),
      }
      process.stdout.write(`verifiability, ${bar.set} (${pairs.length}): ${JSON.stringify(agreement)}\n`)
      expect(agreement.exact).toBeGreaterThanOrEqual(bar.exact)
      expect(agreement.nearly).toBeGreaterThanOrEqual(bar.nearly)
      expect(agreement.kappa).toBeGreaterThanOrEqual(bar.kappa)
      expect(agreement.strength).toBeGreaterThanOrEqual(bar.strength)
    },
  )

  test('a report is assessed in less than 50 ms', async () => {
    const file = grades[20]?.document ?? ''
    const { plan, text } = await readPlan(readFileSync(sharedPath('documents', file)), file)
    const times = [1, 2, 3].map(() => {
      const startedAt = ownTime()
      assessVerifiability(plan, text)
      return ownTime() - startedAt
    })
    expect(Math.min(...times)).toBeLessThan(50)
  })
})

async function pairsOf(hands: readonly HandGrade[]): Promise<Pair[]> {
  const pairs: Pair[] = []
  for (const hand of new Map(hands.map(one => [one.document, one])).values()) {
    const { document } = hand
    const { plan, text } = await readPlan(readFileSync(sharedPath(folderOf(hand), document)), document)
    const byStart = new Map(assessVerifiability(plan, text).commitments.map(one => [one.span[0], one]))
    for (const one of hands.filter(other => other.document === document)) {
      const machine = byStart.get(one.start)
      if (!machine) throw new Error(`${document} has no commitment at ${one.start}`)
      pairs.push({ hand: one, machine })
    }
  }
  return pairs
}

const distance = (a: string, b: string): number => Math.abs(a.charCodeAt(0) - b.charCodeAt(0))

/** Cohen's kappa: agreement beyond what the two distributions alone would give. */
function kappaOf(pairs: readonly Pair[]): number {
  const share = (test: (pair: Pair) => boolean): number => pairs.filter(test).length / pairs.length
  const agreed = share(({ hand, machine }) => hand.grade === machine.grade)
  const byChance = ['A', 'B', 'C', 'D', 'E'].reduce(
    (sum, grade) =>
      sum + share(({ hand }) => hand.grade === grade) * share(({ machine }) => machine.grade === grade),
    0,
  )
  return (agreed - byChance) / (1 - byChance)
}
