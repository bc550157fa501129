import type { RegionSettings } from '../../ledger/region-settings.ts'

// Places in the settings document, as `schedule.lamps.lamps.1.meaning.zh`: forms write to them, and refusals name them.

type Node = Readonly<Record<string, unknown>>

const isNode = (value: unknown): value is Node => typeof value === 'object' && value !== null

/** What stands at a place; undefined where there is nothing. */
export const valueAt = (document: unknown, place: string): unknown =>
  place === ''
    ? document
    : place.split('.').reduce<unknown>((value, step) => (isNode(value) ? value[step] : undefined), document)

/** The document with another value at a place; everything beside it is kept. */
export function withValueAt<Document>(document: Document, place: string, value: unknown): Document {
  const [step = '', ...rest] = place.split('.')
  if (place === '') return value as Document
  if (Array.isArray(document)) {
    const next = [...document]
    next[Number(step)] = withValueAt(next[Number(step)], rest.join('.'), value)
    return next as Document
  }
  const node = (isNode(document) ? document : {}) as Node
  return { ...node, [step]: withValueAt(node[step], rest.join('.'), value) } as Document
}

/** A place without its value: out of a list the item, of an object the field. */
export function withoutPlace<Document>(document: Document, place: string): Document {
  const steps = place.split('.')
  const last = steps.pop() ?? ''
  const parent = steps.join('.')
  const holder = valueAt(document, parent)
  if (Array.isArray(holder))
    return withValueAt(
      document,
      parent,
      holder.filter((_, index) => index !== Number(last)),
    )
  const { [last]: _, ...rest } = (holder ?? {}) as Node
  return withValueAt(document, parent, rest)
}

/**
 * The place in the document that a refusal means: it names items of lists by their ids, and leaves out what it can. A
 * step that leads nowhere is passed over, so that at least the part is found.
 */
export function placeOfRefusal(document: RegionSettings, at: string): string {
  let value: unknown = document
  const place: string[] = []
  for (const step of at.replace(/^settings\./, '').split('.'))
    for (const found of stepsInto(value, step)) {
      place.push(found)
      value = (value as Node)[found]
    }
  return place.join('.')
}

/** The steps that a name stands for, from a value on: an item by its id, a period's days by the period. */
function stepsInto(value: unknown, step: string): string[] {
  if (!isNode(value)) return []
  const item = Array.isArray(value) ? value.findIndex(each => isNode(each) && each.id === step) : -1
  if (item >= 0) return [String(item)]
  if (Object.hasOwn(value, step)) return [step]
  return isNode(value.days) && Object.hasOwn(value.days, step) ? ['days', step] : []
}

/** Whether a place is within another, or the same. */
export const isWithin = (place: string, outer: string): boolean =>
  place === outer || place.startsWith(`${outer}.`)

/** The id of the field at a place, for links of a summary to lead to. */
export const fieldId = (place: string): string => `at-${place.replaceAll('.', '-')}`
