import { type Field, type Fields, mostEvidence } from '../../ledger/field.ts'

// What stands in a form, and the data of a command made of it. The server checks the same again.

/** A form as typed: texts as they stand, `true` for a tick, groups and lists of the same. */
export type Typed = { readonly [name: string]: TypedValue }
export type TypedValue =
  | string
  | boolean
  | readonly string[]
  | readonly Typed[]
  | readonly TypedFile[]
  | Typed
export type TypedFile = { readonly sha256: string; readonly name: string }

/** Why a field cannot be sent as it stands. */
export type FieldMistake =
  | { readonly code: 'required' | 'not-a-number' | 'not-whole' | 'no-such-agency' | 'not-a-period' }
  | { readonly code: 'too-long'; readonly max: number }
  | { readonly code: 'out-of-range'; readonly min: number; readonly max: number }

/** Mistakes by the path of their field, `figures.0.target` say. */
export type Mistakes = ReadonlyMap<string, FieldMistake>

/** A name that was typed and is no agency's; an agency's own value is its id. */
export const unknownAgency = (typed: string): string => `?${typed}`
export const isUnknownAgency = (value: string): boolean => value.startsWith('?')

// As src/contract/command-schema.ts has it: `2026-11-X1` is a ten-day period, `2026-11.2` the second return of a month.
const periodForm =
  /^\d{4}(?:-(?:0[1-9]|1[0-2])(?:-X[123])?|-Q[1-4]|-H[12]|-W(?:0[1-9]|[1-4]\d|5[0-3]))?(?:\.[1-9]\d?)?$/

/** An empty form of these fields. */
export const emptyForm = (fields: Fields): Typed =>
  Object.fromEntries(Object.entries(fields).map(([name, field]) => [name, emptyValue(field)]))

function emptyValue(field: Field): TypedValue {
  switch (field.type) {
    case 'yes-no':
      return false
    case 'agencies':
    case 'evidence':
    case 'list':
      return []
    case 'record':
      return emptyForm(field.of)
    default:
      return ''
  }
}

/** The data of a command; fields that may be left out and are empty are left out. */
export function readForm(
  fields: Fields,
  typed: Typed,
  at = '',
): { data: Record<string, unknown>; mistakes: Mistakes } {
  const data: Record<string, unknown> = {}
  const mistakes = new Map<string, FieldMistake>()
  for (const [name, field] of Object.entries(fields)) {
    const path = at === '' ? name : `${at}.${name}`
    const read = readValue(field, typed[name] ?? emptyValue(field), path)
    for (const [where, mistake] of read.mistakes) mistakes.set(where, mistake)
    if (read.value !== undefined) data[name] = read.value
    else if (field.required && read.mistakes.size === 0) mistakes.set(path, { code: 'required' })
  }
  return { data, mistakes }
}

type Read = { value: unknown; mistakes: Mistakes }

const fine = (value: unknown): Read => ({ value, mistakes: new Map() })
const wrong = (path: string, mistake: FieldMistake): Read => ({
  value: undefined,
  mistakes: new Map([[path, mistake]]),
})

function readValue(field: Field, typed: TypedValue, path: string): Read {
  switch (field.type) {
    case 'yes-no':
      return fine(typed === true)
    case 'agencies': {
      const agencies = typed as readonly string[]
      if (agencies.some(isUnknownAgency)) return wrong(path, { code: 'no-such-agency' })
      return fine(agencies.length > 0 || field.required ? agencies : undefined)
    }
    case 'evidence': {
      const files = (typed as readonly TypedFile[]).slice(0, mostEvidence)
      return fine(files.length > 0 || field.required ? files : undefined)
    }
    case 'list':
      return readList(field, typed as readonly Typed[], path)
    case 'record': {
      const { data, mistakes } = readForm(field.of, typed as Typed, path)
      return { value: data, mistakes }
    }
    default:
      return readText(field, (typed as string).trim(), path)
  }
}

function readList(field: Field & { type: 'list' }, rows: readonly Typed[], path: string): Read {
  const read = rows.map((row, index) => readForm(field.of, row, `${path}.${index}`))
  const mistakes = new Map(read.flatMap(each => [...each.mistakes]))
  return { value: rows.length > 0 || field.required ? read.map(each => each.data) : undefined, mistakes }
}

function readText(field: Field, text: string, path: string): Read {
  if (text === '') return fine(undefined)
  switch (field.type) {
    case 'line':
    case 'text':
      return text.length > field.max ? wrong(path, { code: 'too-long', max: field.max }) : fine(text)
    case 'number':
    case 'whole':
      return readNumber(field, text, path)
    case 'period':
      return periodForm.test(text) ? fine(text) : wrong(path, { code: 'not-a-period' })
    case 'agency':
      return isUnknownAgency(text) ? wrong(path, { code: 'no-such-agency' }) : fine(text)
    default:
      return fine(text)
  }
}

// 「1,234」 and full-width digits are how numbers come out of tables and Chinese input methods.
const plainNumber = (text: string) =>
  Number(text.normalize('NFKC').replace(/[,\s]/g, '').replace(/^[−–]/, '-'))

/** A number as typed; undefined where it is none. */
export function typedNumber(text: string): number | undefined {
  const value = plainNumber(text)
  return text.trim() !== '' && Number.isFinite(value) ? value : undefined
}

function readNumber(field: Field & { type: 'number' | 'whole' }, text: string, path: string): Read {
  const value = typedNumber(text)
  if (value === undefined) return wrong(path, { code: 'not-a-number' })
  if (field.type === 'number') return fine(value)
  if (!Number.isInteger(value)) return wrong(path, { code: 'not-whole' })
  const { min, max } = field
  return value < min || value > max ? wrong(path, { code: 'out-of-range', min, max }) : fine(value)
}
