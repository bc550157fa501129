// How much the words of two names have in common, where neither is a known metric.

// Heads that name a kind of number and not a thing: 「工业企业」 and 「商贸企业」 share nothing that matters.
const generic =
  /企业|项目|工程|投资|建设|改造|产值|产量|收入|支出|销售|总量|总额|人数|数量|规模|新建|新增|完成|总|年|城市|农村|重点|基地|中心|示范|设施|服务|达标|标准化|现代化|工业|农业|中央|地方|国家|各级|财政|安排|资金|补助|专项|投入|拿出|用于|拟|将|还/g
const genericWeight = 0.4

function weightsOf(name: string): number[] {
  const weights = Array.from(name, () => 1)
  for (const { 0: word, index } of name.matchAll(generic))
    weights.fill(genericWeight, index, index + word.length)
  return weights
}

/** How much a name says: a character of a thing's own name counts 1, of a general word (「企业」「投资」) less. */
export const wordWeight = (name: string): number => weightsOf(name).reduce((sum, weight) => sum + weight, 0)

/** A name of nothing but general words (「投资」「中央财政安排资金」), or of hardly anything else: it does not say of what. */
export const isGeneralName = (name: string): boolean =>
  wordWeight(name) < leastWeight || weightsOf(name).every(weight => weight === genericWeight)
const leastWeight = 1.7 // two characters of its own less a little

/** 0–1 by the longest common subsequence of characters; the head (the end of a Chinese noun) has to agree for more than half. */
export function wordLikeness(a: string, b: string): number {
  const left = weightsOf(a)
  const right = weightsOf(b)
  const shared = commonWeight(a, b, left, right)
  const totalA = wordWeight(a)
  const totalB = wordWeight(b)
  if (totalA === 0 || totalB === 0) return 0
  const share = shared / Math.max(totalA, totalB)
  const contained = shared > Math.min(totalA, totalB) - 0.01
  const sameHead = a.at(-1) === b.at(-1)
  if (contained && sameHead) return 0.7 + 0.3 * share
  return sameHead ? share : share * 0.8
}

function commonWeight(a: string, b: string, left: readonly number[], right: readonly number[]): number {
  let previous = new Array<number>(b.length + 1).fill(0)
  for (let i = 0; i < a.length; i++) {
    const current = [0]
    for (let j = 0; j < b.length; j++) {
      current.push(
        a[i] === b[j]
          ? (previous[j] ?? 0) + Math.min(left[i] ?? 1, right[j] ?? 1)
          : Math.max(previous[j + 1] ?? 0, current[j] ?? 0),
      )
    }
    previous = current
  }
  return previous[b.length] ?? 0
}
