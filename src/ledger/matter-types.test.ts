import { describe, expect, test } from 'vitest'
import type { Field, Fields } from './field.ts'
import { matterTypes } from './matter-types.ts'

// What must hold between the types; what must hold for each is in its own rehearsal.

const types = Object.entries(matterTypes)

const namedFields = (fields: Fields): [string, Field['type']][] =>
  Object.entries(fields).flatMap(([name, field]) => [
    [name, field.type] as [string, Field['type']],
    ...(field.type === 'list' || field.type === 'record' ? namedFields(field.of) : []),
  ])

describe('the matter types', () => {
  test('stand under their own ids, each with an address of its own', () => {
    expect(types.filter(([id, type]) => type.id !== id)).toEqual([])
    expect(new Set(types.map(([, type]) => type.plural)).size).toBe(types.length)
  })

  // The agencies that a command names are checked before its matter, and so its type, is read.
  test('mean the same kind of thing by one field of one command', () => {
    const kinds = new Map<string, Set<string>>()
    for (const [, type] of types)
      for (const [name, command] of Object.entries(type.commands))
        for (const [field, kind] of namedFields(command.fields)) {
          const key = `${name}.${field}`
          kinds.set(key, (kinds.get(key) ?? new Set()).add(kind))
        }
    expect(kinds.size).toBeGreaterThan(50)
    const mixed = [...kinds].filter(
      ([, each]) => each.size > 1 && [...each].some(kind => /^agenc/.test(kind)),
    )
    expect(mixed).toEqual([])
  })

  test('have words in both languages, in Chinese without Latin letters', () => {
    const words = types.flatMap(([, { name, statuses, commands }]) => [
      name,
      ...Object.values(statuses),
      ...Object.values(commands),
      ...Object.values(commands).flatMap(each => Object.values(each.fields).map(field => field.label)),
    ])
    expect(words.filter(({ zh }) => !/^[一-鿿、，（）“”]+$/.test(zh)).map(each => each.zh)).toEqual([])
    expect(words.filter(({ en }) => !/^[A-Z][\x20-\x7e’]+$/.test(en)).map(each => each.en)).toEqual([])
  })

  test('name no person and no way to reach one in any field', () => {
    const labels = types.flatMap(([, { commands }]) =>
      Object.values(commands).flatMap(each => Object.values(each.fields).map(field => field.label.zh)),
    )
    expect(labels.filter(zh => /姓名|电话|手机|邮箱|身份证|联系人|责任人/.test(zh))).toEqual([])
  })
})
