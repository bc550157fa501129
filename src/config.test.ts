import { expect, test } from 'vitest'
import { readConfig } from './config.ts'

test('without any variable corrections are recorded under the supervision office, and only local names are ours', () => {
  expect(readConfig({})).toEqual({
    post: '督查室',
    hostNames: [],
    databaseUrl: null,
    outerUrl: null,
    proxies: 0,
    publicPerHour: 60,
    sessionIdleMinutes: 120,
    sessionHours: 12,
    administratorLink: false,
    provider: null,
    evidence: { folder: null, largestMegabytes: 50, scanCommand: [], scanSeconds: 60, types: [] },
    mail: null,
  })
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

const issuer = { LUOSHI_OIDC_ISSUER: 'https://login.chenghu.example' }
const client = { LUOSHI_OIDC_CLIENT_ID: 'luoshi', LUOSHI_OIDC_CLIENT_SECRET: 'secret' }

test('an identity provider is taken with its client, and the claim is the usual one unless named', () => {
  expect(readConfig({ ...issuer, ...client }).provider).toEqual({
    name: '统一身份认证',
    issuer: 'https://login.chenghu.example/',
    clientId: 'luoshi',
    clientSecret: 'secret',
    claim: 'preferred_username',
  })
  expect(readConfig({ ...issuer, ...client, LUOSHI_OIDC_CLAIM: 'gonghao' }).provider?.claim).toBe('gonghao')
})

test.each([
  [issuer, 'LUOSHI_OIDC_CLIENT_ID'],
  [{ LUOSHI_URL: 'luoshi.chenghu.example' }, 'LUOSHI_URL'],
  [{ LUOSHI_PROXIES: 'one' }, 'LUOSHI_PROXIES'],
])('%j is refused at the start and not at the first sign-in', (env, named) => {
  expect(() => readConfig(env)).toThrow(named)
})
