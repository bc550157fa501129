import {
  type AgencyKind,
  agencyOn,
  type BodyKind,
  type Day,
  isThereOn,
  nameOn,
  type Organisation,
  type RegisteredAgency,
} from './organisation.ts'

/** What a printed name stands for in a region on a day. Where it could be several agencies, a person decides. */
export type Resolution =
  | { match: 'exact' | 'alias'; agency: string }
  /** `agency` is who it is now; `was` is who bore the name, another one after a merger. */
  | { match: 'former-name'; agency: string; was: string }
  | { match: 'ambiguous'; candidates: readonly string[] }
  /** 各镇街, 有关镇街: the office says which of the candidates are meant. */
  | { match: 'class'; quantifier: 'all' | 'relevant'; candidates: readonly string[] }
  | { match: 'unknown' }

type Place = { readonly name: string }

/**
 * Resolves a name as printed: a full name of that day, then aliases and short forms, then names of before. Nothing is
 * matched by likeness, so that 市财政局 in a district's plan never becomes the district's bureau.
 */
export function resolveAgency(
  organisation: Organisation,
  printed: string,
  day: Day,
  place: Place | null = null,
): Resolution {
  const name = plainName(printed)
  if (name === '') return { match: 'unknown' }
  const agencies = [...organisation.agencies.values()]
  const present = agencies.filter(each => isThereOn(each, day))

  const exact = present.filter(each => plainName(nameOn(each, day)) === name)
  if (exact.length > 0) return onlyOf('exact', exact)
  const byAlias = present.filter(each => shortNamesOf(each, nameOn(each, day), place).has(name))
  if (byAlias.length > 0) return onlyOf('alias', byAlias)
  return formerNamed(organisation, agencies, { name, day, place }) ?? classNamed(organisation, name, day)
}

function onlyOf(match: 'exact' | 'alias', found: readonly RegisteredAgency[]): Resolution {
  const [only] = found
  return only && found.length === 1
    ? { match, agency: only.id }
    : { match: 'ambiguous', candidates: found.map(each => each.id) }
}

function formerNamed(
  organisation: Organisation,
  agencies: readonly RegisteredAgency[],
  { name, day, place }: { name: string; day: Day; place: Place | null },
): Resolution | null {
  const found = agencies.flatMap(each => {
    if (each.from !== null && day < each.from) return []
    const borne = each.names.filter(dated => dated.from === null || dated.from <= day)
    if (!borne.some(dated => shortNamesOf(each, dated.value, place).has(name))) return []
    const now = agencyOn(organisation, each.id, day)
    return now ? [{ was: each.id, agency: now.id }] : []
  })
  const [first] = found
  if (!first) return null
  // Two former bodies of one name that are one agency today are no doubt.
  if (found.every(each => each.agency === first.agency)) return { match: 'former-name', ...first }
  return { match: 'ambiguous', candidates: [...new Set(found.map(each => each.agency))] }
}

/**
 * The forms in which a plan prints a name: as registered, its aliases, and with the region in full (望澄区财政局), by its
 * sign (区财政局) or left out (财政局).
 */
function shortNamesOf(agency: RegisteredAgency, name: string, place: Place | null): Set<string> {
  const forms = new Set([name, ...agency.aliases].map(plainName))
  const region = place ? plainName(place.name) : ''
  const sign = region.at(-1) ?? ''
  if (!levelSigns.includes(sign) || sign === '') return forms
  for (const form of [...forms]) {
    const stem = form.startsWith(region) ? form.slice(region.length) : signedStem(form, sign)
    // 区委 and 区政府 without their sign would be 委 and 政府, which are any region's.
    if (stem === null || stem.length < 3) continue
    forms
      .add(region + stem)
      .add(sign + stem)
      .add(stem)
  }
  return forms
}

const levelSigns = '省市县区州旗盟'

const signedStem = (form: string, sign: string): string | null =>
  form.startsWith(sign) ? form.slice(sign.length) : null

/** Without blanks, lines of business in brackets 「区农业农村局（渔政）」, and full-width letters. */
function plainName(printed: string): string {
  return printed
    .normalize('NFKC')
    .replace(/\([^()]*\)/g, '')
    .replace(/\s+/g, '')
}

/** Kinds of agencies behind the words for open classes, as plans print them. */
const classWords: readonly (readonly [string, readonly (AgencyKind | BodyKind)[]])[] = [
  ['镇街', ['town', 'street']],
  ['街镇', ['town', 'street']],
  ['镇街道', ['town', 'street']],
  ['乡镇街道', ['town', 'street']],
  ['乡镇', ['town']],
  ['镇', ['town']],
  ['乡', ['town']],
  ['镇政府', ['town']],
  ['乡镇政府', ['town']],
  ['街道', ['street']],
  ['街道办', ['street']],
  ['街道办事处', ['street']],
  ['功能区', ['functional-zone']],
  ['园区', ['functional-zone']],
  ['开发区', ['functional-zone']],
  ['管委会', ['functional-zone']],
  ['部门', ['party-organ', 'department', 'higher-branch', 'mass-organisation', 'institution']],
  ['委办局', ['party-organ', 'department']],
  ['党委部门', ['party-organ']],
  ['政府部门', ['department']],
  ['垂管单位', ['higher-branch']],
  ['驻地单位', ['higher-branch']],
  ['群团组织', ['mass-organisation']],
  ['人民团体', ['mass-organisation']],
  ['事业单位', ['institution']],
  ['企业', ['enterprise']],
  ['国有企业', ['enterprise']],
  [
    '单位',
    [
      'party-organ',
      'department',
      'higher-branch',
      'town',
      'street',
      'functional-zone',
      'enterprise',
      'mass-organisation',
      'institution',
      'other',
    ],
  ],
]
const kindsOfClass = new Map(classWords)

/** Agencies there on a day of the kinds that a word for an open class (镇街) means, or null for other words. */
export function agenciesOfClass(organisation: Organisation, word: string, day: Day): string[] | null {
  const kinds = kindsOfClass.get(plainName(word))
  if (!kinds) return null
  const present = [...organisation.agencies.values()].filter(each => isThereOn(each, day))
  return present.filter(each => kinds.includes(each.kind)).map(each => each.id)
}

/** `各镇街`, `有关镇街`, `区直各部门`, `各相关单位`: who, then how many of them, then the word of the class. */
const classForm = /^(?:[省市县区州旗盟](?:直|级|属|政府)?)?(各有关|各相关|有关|相关|各)(.+)$/

function classNamed(organisation: Organisation, name: string, day: Day): Resolution {
  const [, quantifier, word] = classForm.exec(name) ?? []
  const candidates = agenciesOfClass(organisation, word ?? name, day)
  if (!candidates) return { match: 'unknown' }
  const relevant = quantifier !== undefined && quantifier !== '各'
  return { match: 'class', quantifier: relevant ? 'relevant' : 'all', candidates }
}
