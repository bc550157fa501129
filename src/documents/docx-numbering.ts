// Word keeps automatic numbers out of the text: a heading 「一、稳增长」 may be stored as 「稳增长」 with a reference to a list.
// The outline of a plan hangs on these numbers, so they are computed as Word shows them and written into the paragraphs.

type Level = { start: number; format: string; text: string }
type List = { id: string; levels: Level[]; restarts: Map<number, number> }
type Reference = { list: string | null; level: number | null }

// No body reaches over the next paragraph: a file that never closes one must not be searched to its end from each.
const paragraphProperties = /(<w:p(?: [^>]*)?>\s*<w:pPr>)((?:(?!<w:p[ >])[\s\S])*?)(<\/w:pPr>)/g
const formerProperties = /<w:pPrChange(?:(?!<w:pPrChange)[\s\S])*?<\/w:pPrChange>/g

/** Puts into `document` the numbers that its paragraphs get from `numbering`, by themselves or by their styles. */
export function writeOutNumbers(document: string, numbering: string, styles: string): string {
  const lists = listsOf(numbering)
  const references = styleReferencesOf(styles)
  const counters = new Counters()
  // What a paragraph was numbered before a tracked change would be taken for what it is now.
  const current = document.replace(formerProperties, '')
  return current.replace(paragraphProperties, (whole, open: string, properties: string, close: string) => {
    const own = referenceIn(properties)
    const style = references.get(attributeOf(properties, 'pStyle') ?? '')
    const listId = own.list ?? style?.list ?? null
    const list = listId === null ? undefined : lists.get(listId)
    if (!list) return whole
    const level = Math.min(own.level ?? style?.level ?? 0, deepestLevel)
    const label = counters.next(listId ?? '', list, level)
    const plain = properties.replace(/<w:numPr>[\s\S]*?<\/w:numPr>/, '')
    if (label === '') return open + plain + close
    return `${open}${plain}${close}<w:r><w:t xml:space="preserve">${label}</w:t></w:r>`
  })
}

class Counters {
  readonly #values = new Map<string, number[]>()
  readonly #started = new Set<string>()

  /** Counts one paragraph, and gives its number as printed. */
  next(listId: string, { id, levels, restarts }: List, level: number): string {
    const values = this.#values.get(id) ?? []
    this.#values.set(id, values)
    const restart = restarts.get(level)
    const key = `${listId} ${level}`
    if (restart !== undefined && !this.#started.has(key)) values[level] = restart - 1
    this.#started.add(key)
    for (let above = 0; above < level; above++) values[above] ??= levels[above]?.start ?? 1
    values[level] = (values[level] ?? (levels[level]?.start ?? 1) - 1) + 1
    values.length = level + 1
    if (levels[level]?.format === 'bullet') return ''
    return (levels[level]?.text ?? '').replace(/%([1-9])/g, (_, digit: string) => {
      const at = Number(digit) - 1
      return formatNumber(values[at] ?? 1, levels[at]?.format ?? 'decimal')
    })
  }
}

function listsOf(numbering: string): Map<string, List> {
  const levels = new Map<string, Level[]>()
  for (const { tag, body } of elementsOf(numbering, 'abstractNum')) {
    levels.set(attributeOf(tag, 'abstractNum', 'abstractNumId') ?? '', levelsIn(body))
  }
  const lists = new Map<string, List>()
  for (const { tag, body } of elementsOf(numbering, 'num')) {
    const id = attributeOf(body, 'abstractNumId') ?? ''
    const restarts = new Map<number, number>()
    for (const override of elementsOf(body, 'lvlOverride')) {
      const start = attributeOf(override.body, 'startOverride')
      if (start !== null)
        restarts.set(Number(attributeOf(override.tag, 'lvlOverride', 'ilvl')), Number(start))
    }
    lists.set(attributeOf(tag, 'num', 'numId') ?? '', { id, levels: levels.get(id) ?? [], restarts })
  }
  return lists
}

function levelsIn(body: string): Level[] {
  const levels: Level[] = []
  for (const { tag, body: level } of elementsOf(body, 'lvl')) {
    const at = Number(attributeOf(tag, 'lvl', 'ilvl'))
    if (!(at >= 0 && at <= deepestLevel)) continue
    levels[at] = {
      start: Number(attributeOf(level, 'start') ?? 1),
      format: attributeOf(level, 'numFmt') ?? 'decimal',
      text: attributeOf(level, 'lvlText') ?? '',
    }
  }
  return levels
}

const deepestLevel = 8 // of nine that Word has

// A style may be based on another, and that on a third; Word itself stops at eleven.
const deepestStyle = 11

function styleReferencesOf(styles: string): Map<string, Reference> {
  const bodies = new Map<string, string>()
  for (const { tag, body } of elementsOf(styles, 'style')) {
    bodies.set(attributeOf(tag, 'style', 'styleId') ?? '', body)
  }
  const references = new Map<string, Reference>()
  for (const style of bodies.keys()) {
    const found: Reference = { list: null, level: null }
    let body = bodies.get(style)
    for (let depth = 0; body !== undefined && depth < deepestStyle && found.list === null; depth++) {
      const own = referenceIn(body)
      found.list ??= own.list
      found.level ??= own.level
      body = bodies.get(attributeOf(body, 'basedOn') ?? '')
    }
    if (found.list !== null) references.set(style, found)
  }
  return references
}

/** List 0 is none: a paragraph that says so has left the list of its style. */
function referenceIn(properties: string): Reference {
  const numbering = /<w:numPr>([\s\S]*?)<\/w:numPr>/.exec(properties)?.[1]
  if (numbering === undefined) return { list: null, level: null }
  const level = attributeOf(numbering, 'ilvl')
  return { list: attributeOf(numbering, 'numId'), level: level === null ? null : Number(level) }
}

/** The attribute of the first such element, `w:val` unless another is named; null where there is none. */
function attributeOf(xml: string, element: string, attribute = 'val'): string | null {
  return new RegExp(`<w:${element} (?:[^>]* )?w:${attribute}="([^"]*)"`).exec(xml)?.[1] ?? null
}

/** The elements of this name, their opening tags and what stands in them, in one pass whatever the file leaves open. */
function elementsOf(xml: string, name: string): { tag: string; body: string }[] {
  const elements: { tag: string; body: string }[] = []
  const close = `</w:${name}>`
  for (let at = xml.indexOf(`<w:${name} `); at >= 0; at = xml.indexOf(`<w:${name} `, at)) {
    const tagEnd = xml.indexOf('>', at) + 1
    const end = xml.indexOf(close, at)
    if (tagEnd === 0 || end < tagEnd) break
    elements.push({ tag: xml.slice(at, tagEnd), body: xml.slice(tagEnd, end) })
    at = end
  }
  return elements
}

const digits = '〇一二三四五六七八九'

function formatNumber(value: number, format: string): string {
  switch (format) {
    case 'chineseCounting':
    case 'chineseCountingThousand':
    case 'japaneseCounting': // what WPS writes for 一、
    case 'taiwaneseCounting':
    case 'taiwaneseCountingThousand':
      return countInChinese(value)
    case 'ideographDigital':
      return [...String(value)].map(digit => digits[Number(digit)]).join('')
    case 'decimalEnclosedCircle':
    case 'decimalEnclosedCircleChinese':
      return value <= 20 ? String.fromCharCode(0x245f + value) : String(value)
    case 'decimalFullWidth':
      return String(value).replace(/\d/g, digit => String.fromCharCode(0xff10 + Number(digit)))
    case 'upperLetter':
      return lettersFor(value)
    case 'lowerLetter':
      return lettersFor(value).toLowerCase()
    case 'none':
      return ''
    default:
      return String(value)
  }
}

/** 一 to 九百九十九, of which no outline has more. */
function countInChinese(value: number): string {
  if (value <= 0 || value > 999) return String(value)
  const hundreds = Math.floor(value / 100)
  const tens = Math.floor((value % 100) / 10)
  const ones = value % 10
  const head = hundreds > 0 ? `${digits[hundreds]}百` : ''
  const middle =
    tens > 0 ? `${tens === 1 && hundreds === 0 ? '' : digits[tens]}十` : hundreds > 0 && ones > 0 ? '零' : ''
  return head + middle + (ones > 0 ? digits[ones] : '')
}

const lettersFor = (value: number): string =>
  String.fromCharCode(65 + ((value - 1) % 26)).repeat(Math.ceil(value / 26))
