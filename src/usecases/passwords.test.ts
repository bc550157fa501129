import { spawnSync } from 'node:child_process'
import { describe, expect, test } from 'vitest'
import { encodePassword, isOutdated, isPassword, PasswordsBusy, refusalOfPassword } from './passwords.ts'

describe('choosing a password', () => {
  test.each([
    ['nine char', 'password-too-short'],
    ['柳'.repeat(9), 'password-too-short'],
    ['a b'.repeat(70), 'password-too-long'],
    ['Password123', 'password-too-common'],
    ['1212121212', 'password-too-common'],
    ['fgj-jbr-01', 'password-too-common'],
  ])('「%s」 is refused: %s', (password, code) => {
    expect(refusalOfPassword(password, 'fgj-jbr-01')?.code).toBe(code)
  })

  test.each(['correct horse battery', '澄湖边上的柳树长得真快', 'abcdefghij'])(
    '「%s」 is taken',
    password => {
      expect(refusalOfPassword(password, 'fgj-jbr')).toBeNull()
    },
  )
})

describe('a hash', () => {
  test('names its parameters, differs each time, and knows its password only', async () => {
    const [one, other] = await Promise.all([encodePassword('correct horse'), encodePassword('correct horse')])
    expect(one).toMatch(/^\$argon2id\$v=19\$m=47104,t=1,p=1\$/)
    expect(one).not.toBe(other)
    expect(await isPassword('correct horse', one)).toBe(true)
    expect(await isPassword('correct horsf', one)).toBe(false)
    expect(isOutdated(one)).toBe(false)
    expect(isOutdated(one.replace('m=47104', 'm=19456'))).toBe(true)
  })

  test('of nobody matches nothing, the empty password neither', async () => {
    expect(await isPassword('', null)).toBe(false)
    expect(await isPassword('', await encodePassword('correct horse'))).toBe(false)
  })

  test('is of the signs that were meant, however the keyboard sent them', async () => {
    const encoded = await encodePassword('caf\u00e9 au lait')
    expect(await isPassword('cafe\u0301 au lait', encoded)).toBe(true)
  })
})

test('everybody else goes on being served while passwords are checked', async () => {
  const encoded = await encodePassword('correct horse')
  const checks = Promise.all(Array.from({ length: 8 }, () => isPassword('a wrong guess', encoded)))
  let ticks = 0
  const ticking = setInterval(() => ticks++, 1)
  await checks
  clearInterval(ticking)
  // Hashed in this thread, one after the other, they let no timer through at all.
  expect(ticks).toBeGreaterThan(30)
})

test('a process ends by itself after it has hashed, and not before', () => {
  const file = JSON.stringify(new URL('./passwords.ts', import.meta.url).href)
  const script = `const { encodePassword } = await import(${file}); console.log((await encodePassword('correct horse')).slice(0, 9))`
  const run = spawnSync(process.execPath, ['--import', 'tsx', '--input-type=module', '--eval', script], {
    encoding: 'utf8',
    timeout: 20_000,
  })
  expect([run.status, run.stdout.trim()]).toEqual([0, '$argon2id'])
}, 30_000)

test('of a crowd at the door those beyond forty are turned away at once, and the others are answered', async () => {
  const encoded = await encodePassword('correct horse')
  const crowd = Array.from({ length: 45 }, () => isPassword('a wrong guess', encoded))
  const outcomes = await Promise.allSettled(crowd)
  const turnedAway = outcomes.filter(
    each => each.status === 'rejected' && each.reason instanceof PasswordsBusy,
  )
  expect(turnedAway).toHaveLength(5)
  expect(await isPassword('correct horse', encoded)).toBe(true)
})
