// Units in which one year's report may state what the last year's promised.

export type UnitFamily =
  | 'money'
  | 'percent'
  | 'people'
  | 'homes'
  | 'things'
  | 'length'
  | 'area'
  | 'mass'
  | 'power'
  | 'boxes'
  | 'other'

type Conversion = { readonly family: UnitFamily; readonly factor: number }

// 1 公顷 is 15 亩 and 10000 平方米; 1 吨 is 2000 斤 (计量单位).
const conversions: Readonly<Record<string, Conversion>> = {
  元: { family: 'money', factor: 1 },
  '%': { family: 'percent', factor: 1 },
  百分点: { family: 'percent', factor: 1 },
  人: { family: 'people', factor: 1 },
  名: { family: 'people', factor: 1 },
  位: { family: 'people', factor: 1 },
  户: { family: 'homes', factor: 1 },
  套: { family: 'homes', factor: 1 },
  米: { family: 'length', factor: 0.001 },
  公里: { family: 'length', factor: 1 },
  千米: { family: 'length', factor: 1 },
  平方米: { family: 'area', factor: 1 },
  '㎡': { family: 'area', factor: 1 },
  亩: { family: 'area', factor: 10_000 / 15 },
  公顷: { family: 'area', factor: 10_000 },
  平方公里: { family: 'area', factor: 1_000_000 },
  标箱: { family: 'boxes', factor: 1 },
  标准箱: { family: 'boxes', factor: 1 },
  TEU: { family: 'boxes', factor: 1 },
  千瓦: { family: 'power', factor: 1 },
  兆瓦: { family: 'power', factor: 1000 },
  吉瓦: { family: 'power', factor: 1_000_000 },
  吨: { family: 'mass', factor: 1 },
  公斤: { family: 'mass', factor: 0.001 },
  斤: { family: 'mass', factor: 0.0005 },
}

const counters = '个家条栋座所处项件台辆场次批间期类部宗片株头只口眼架艘班门'

export function familyOf(unit: string): UnitFamily {
  const known = conversions[unit]
  if (known) return known.family
  return unit.length === 1 && counters.includes(unit) ? 'things' : 'other'
}

/** `exact`: the values compare as they are. `converted`: after multiplying by `factor`. `near`: 个 for 人. `apart`: never. */
export type UnitMatch =
  | { readonly kind: 'exact' | 'near' | 'apart' }
  | { readonly kind: 'converted'; readonly factor: number }

/** How an outcome's unit compares with its target's. */
export function unitMatch(target: string, outcome: string): UnitMatch {
  if (target === outcome) return { kind: 'exact' }
  const [to, from] = [conversions[target], conversions[outcome]]
  if (to && from && to.family === from.family)
    return to.factor === from.factor
      ? { kind: 'exact' }
      : { kind: 'converted', factor: from.factor / to.factor }
  const families = new Set([familyOf(target), familyOf(outcome)])
  // A job (个) is a person in work (人), a school (所) may be counted as 个; a flat is not always a household.
  const countable = [...families].every(family => ['people', 'homes', 'things'].includes(family))
  return { kind: countable ? 'near' : 'apart' }
}
