// 职能: what public bodies are for, whatever they are called at a place and in a year. Names and years are those of the
// 机构改革方案 of 1998, 2003, 2008, 2013, 2018 and 2023 and of their local counterparts, which followed within a year or two;
// the words are those by which the 「三定」规定 of such bodies commonly describe their duties.

/** How bodies of a function are called: a department of government, an organ of the Party, a body of its own kind, or an open class. */
export type BodyKind = 'department' | 'party' | 'body' | 'class'

export type FormerName = { readonly stems: readonly string[]; readonly until: number }

export type AgencyFunction = {
  readonly id: string
  readonly kind: BodyKind
  /** Full stem first, then what it is shortened to: 「工业和信息化」「工信」. Without region and without 局, 厅, 委. */
  readonly stems: readonly string[]
  /** What follows the stem in a province, a city and a county: 厅 局 局. */
  readonly endings: readonly [province: string, city: string, county: string]
  readonly former: readonly FormerName[]
  readonly words: readonly string[]
}

const words = (list: string): readonly string[] => list.trim().split(/\s+/)

/** The names with blanks between, the endings `厅/局/局`, the former names `卫计 卫生计生 2018`: the last year they were used, `；` between. */
export type FunctionRow = readonly [
  id: string,
  kind: BodyKind,
  stems: string,
  endings: string,
  former: string,
  words: string,
]

/** A row of the registry, read. */
export function functionOf([id, kind, stems, endings, former, duties]: FunctionRow): AgencyFunction {
  const [province = '', city = province, county = city] = endings.split('/')
  return {
    id,
    kind,
    stems: words(stems),
    endings: [province, city, county],
    former: former
      .split('；')
      .filter(part => part !== '')
      .map(part => {
        const names = words(part)
        return { stems: names.slice(0, -1), until: Number(names.at(-1)) }
      }),
    words: words(duties),
  }
}
