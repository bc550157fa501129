import type { Evidence, Field, Fields } from '../../ledger/field.ts'

/** The agencies that a command's data name, in every depth. */
export function agenciesIn(fields: Fields, data: Readonly<Record<string, unknown>>): string[] {
  return Object.entries(fields).flatMap(([name, field]) => agenciesOf(field, data[name]))
}

function agenciesOf(field: Field, value: unknown): string[] {
  if (value === undefined) return []
  if (field.type === 'agency') return [String(value)]
  if (field.type === 'agencies') return value as string[]
  if (field.type === 'record') return agenciesIn(field.of, value as Record<string, unknown>)
  if (field.type === 'list')
    return (value as Record<string, unknown>[]).flatMap(each => agenciesIn(field.of, each))
  return []
}

/** The digests of all evidence that a command's data name, each once. */
export function evidenceIn(fields: Fields, data: Readonly<Record<string, unknown>>): string[] {
  const named = Object.entries(fields).flatMap(([name, field]) => digestsOf(field, data[name]))
  return [...new Set(named)]
}

function digestsOf(field: Field, value: unknown): string[] {
  if (value === undefined) return []
  if (field.type === 'evidence') return (value as readonly Evidence[]).map(each => each.sha256)
  if (field.type === 'record') return evidenceIn(field.of, value as Record<string, unknown>)
  if (field.type === 'list')
    return (value as Record<string, unknown>[]).flatMap(each => evidenceIn(field.of, each))
  return []
}
