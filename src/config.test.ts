import { expect, test } from 'vitest'
import { readConfig } from './config.ts'

test('without any variable corrections are recorded under the supervision office, and only local names are ours', () => {
  expect(readConfig({})).toEqual({ post: '督查室', hostNames: [], databaseUrl: null })
})

test('names of the host come as a list, in any case, with blanks', () => {
  expect(readConfig({ LUOSHI_HOST_NAMES: ' Luoshi.chenghu.example, ,b ' }).hostNames).toEqual([
    'luoshi.chenghu.example',
    'b',
  ])
})

test('a post of blanks is no post', () => {
  expect(readConfig({ LUOSHI_POST: '  ' }).post).toBe('督查室')
  expect(readConfig({ LUOSHI_POST: '政府督查科' }).post).toBe('政府督查科')
})

test('without the address of a server the database is in the data folder', () => {
  expect(readConfig({ DATABASE_URL: ' ' }).databaseUrl).toBeNull()
  expect(readConfig({ DATABASE_URL: 'postgres://luoshi@db/luoshi' }).databaseUrl).toBe(
    'postgres://luoshi@db/luoshi',
  )
})
