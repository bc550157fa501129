import type { Field, Fields, Words } from '../../ledger/field.ts'
import { matterTypes } from '../../ledger/matter-types.ts'
import type { Language } from '../text.ts'
import type { Fact } from './ledger-client.ts'

// A fact of the record in words: what its command is called, and what was given with it.

export type FactLine = { readonly label: string; readonly value: string }

type Naming = {
  readonly language: Language
  nameOf(agency: string): string
  readonly yes: string
  readonly no: string
}

/** What the fact is called. A fact whose command is no more is called as it was recorded. */
export function factTitle(type: string, { kind }: Pick<Fact, 'kind'>, language: Language): string {
  const command = Object.values(matterTypes[type]?.commands ?? {}).find(each => each.event === kind)
  return command ? command[language] : kind
}

/** What was given with the fact, a line for each field that has something, in the order of the form. */
export function factLines(
  type: string,
  { kind, data }: Pick<Fact, 'kind' | 'data'>,
  naming: Naming,
): FactLine[] {
  const command = Object.values(matterTypes[type]?.commands ?? {}).find(each => each.event === kind)
  return command ? linesOf(command.fields, data, naming) : []
}

const linesOf = (fields: Fields, data: Readonly<Record<string, unknown>>, naming: Naming): FactLine[] =>
  Object.entries(fields).flatMap(([name, field]) => {
    const value = valueText(field, data[name], naming)
    return value === '' ? [] : [{ label: field.label[naming.language], value }]
  })

const absent = (value: unknown): boolean => value === undefined || value === null

function valueText(field: Field, value: unknown, naming: Naming): string {
  if (absent(value)) return ''
  switch (field.type) {
    case 'yes-no':
      return value === true ? naming.yes : naming.no
    case 'choice':
      return (field.of[String(value)] as Words | undefined)?.[naming.language] ?? String(value)
    case 'agency':
      return naming.nameOf(String(value))
    case 'agencies':
      return listed((value as string[]).map(naming.nameOf), naming)
    case 'evidence':
      return listed(
        (value as { name: string }[]).map(each => each.name),
        naming,
      )
    case 'list':
      return (value as Record<string, unknown>[]).map(each => joined(field.of, each, naming)).join('；')
    case 'record':
      return joined(field.of, value as Record<string, unknown>, naming)
    default:
      return String(value)
  }
}

const listed = (names: readonly string[], { language }: Naming) => names.join(language === 'zh' ? '、' : ', ')

const joined = (fields: Fields, data: Record<string, unknown>, naming: Naming) =>
  linesOf(fields, data, naming)
    .map(({ value }) => value)
    .join(' ')
