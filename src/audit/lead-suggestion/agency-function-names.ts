import type { AgencyRegistry } from './agency-functions.ts'
import type { AgencyFunction } from './function-row.ts'

/** 层级: whose organ it is, by the sign that stands before its name. */
export type Level = 'province' | 'city' | 'prefecture' | 'league' | 'district' | 'county' | 'banner'

/** The sign of each level, and which ending of a name is used there. */
const LEVELS: Readonly<Record<Level, readonly [sign: string, ending: 0 | 1 | 2]>> = {
  province: ['省', 0],
  city: ['市', 1],
  prefecture: ['州', 1],
  league: ['盟', 1],
  district: ['区', 2],
  county: ['县', 2],
  banner: ['旗', 2],
}

// 「省」「市」「XX市」「区委」 before a name; 自治区 before 区.
const REGION =
  /^(?:中共)?(?:[\u4e00-\u9fff]{2,7}?自治[区州县旗]|[\u4e00-\u9fff]{0,4}?[省市区县旗盟州])(?:委(?!员会|办|编)|人民)?(?=[\u4e00-\u9fff]{2})/
const ENDING =
  /(?:委员会办公室|工作领导小组办公室|领导小组办公室|工作领导小组|领导小组|管理委员会|委员会|工作办公室|办公室|分局|总局|支队|局|厅|委|办|部|处)$/

// Bodies of a place, whatever the place is called.
const PLACE_ENDINGS: readonly (readonly [RegExp, string])[] = [
  [/(?:镇|乡|街道|街道办|街道办事处)$/, 'township'],
  [/(?:管委|管委会|功能区|度假区|开发区|产业园|新区)$/, 'park-management'],
  [/[市县区旗]政府$/, 'lower-government'],
]

/** The functions of a body by its name as printed, former names included; the longest stem decides. None: an unknown body. */
export function functionsOf(printed: string, registry: AgencyRegistry): AgencyFunction[] {
  const bare = printed.replace(/[（(].*$/, '').replace(/^(?:各级|各有关|有关|相关|各)/, '')
  for (const name of new Set([bare, bare.replace(REGION, '')])) {
    const exact = matching(registry, stem => name === stem || name.replace(ENDING, '') === stem)
    if (exact.length > 0) return exact
  }
  const name = bare.replace(REGION, '')
  const place = PLACE_ENDINGS.find(([ending]) => ending.test(name))
  if (place) return registry.functions.filter(({ id }) => id === place[1])
  // A stem of two characters inside a name is as often chance (「商贸城管委」) as sense.
  const named = matching(registry, stem => name.startsWith(stem) || (stem.length > 2 && name.includes(stem)))
  return withoutShadowed(named, name)
}

function matching(registry: AgencyRegistry, test: (stem: string) => boolean): AgencyFunction[] {
  return registry.functions.filter(one => stemsOf(one).some(test))
}

/** 「科技和工信」 names two functions; 「金融监督管理」 hides 「金融」 inside it. */
function withoutShadowed(found: readonly AgencyFunction[], name: string): AgencyFunction[] {
  const longest = (one: AgencyFunction): string =>
    stemsOf(one)
      .filter(stem => name.includes(stem))
      .sort((a, b) => b.length - a.length)[0] ?? ''
  const stems = found.map(longest)
  return found.filter((_, i) =>
    stems.every((other, k) => k === i || other === stems[i] || !other.includes(stems[i] ?? '')),
  )
}

const stemsOf = ({ stems, former }: AgencyFunction): readonly string[] => [
  ...stems,
  ...former.flatMap(({ stems: old }) => old),
]

/** 「区卫计局」: the level whose sign stands before a name, or null where none does. */
export function levelOf(printed: string): Level | null {
  const sign = REGION.exec(printed)?.[0]
    .replace(/[委人民]+$/, '')
    .at(-1)
  const found = Object.entries(LEVELS).find(([, [own]]) => own === sign)
  return found ? (found[0] as Level) : null
}

/** What a body of this function is called today at a level: 「区卫生健康局」. An open class has no level. */
export function nameAt(level: Level, { kind, stems, endings }: AgencyFunction): string {
  const stem = stems[0] ?? ''
  if (kind === 'class') return stem
  const [sign, ending] = LEVELS[level]
  return `${sign}${kind === 'party' ? '委' : ''}${stem}${endings[ending]}`
}

/** What a body is called today that a plan names by a former name: 「区卫计局」 is 「区卫生健康局」. Unknown names stay. */
export function presentNamesOf(printed: string, registry: AgencyRegistry): string[] {
  const level = levelOf(printed)
  const functions = functionsOf(printed, registry)
  return level && functions.length > 0 ? functions.map(one => nameAt(level, one)) : [printed]
}
