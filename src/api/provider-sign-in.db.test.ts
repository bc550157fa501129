import { createServer, type RequestListener, type Server } from 'node:http'
import type { AddressInfo } from 'node:net'
import { createAdaptorServer, type ServerType } from '@hono/node-server'
// @ts-expect-error the package ships no types
import Provider from 'oidc-provider'
import { afterAll, beforeAll, expect, test } from 'vitest'
import { accountedApi, stateOf } from '../../test/accounts-under-test.ts'
import { appOn, logged, openApi } from '../../test/api-under-test.ts'

// The whole way by a real identity provider on a loopback port: both servers listen, and a client with a jar of cookies
// does what a browser does.

openApi()

const clientId = 'luoshi'
const clientSecret = 'a secret of the client and this server'
let provider: Server
let server: ServerType
let url: string

const listen = (each: Server | ServerType): Promise<string> =>
  new Promise(resolve => {
    each.listen(0, '127.0.0.1', () => resolve(`http://127.0.0.1:${(each.address() as AddressInfo).port}`))
  })

beforeAll(async () => {
  let answer: RequestListener = () => {}
  provider = createServer((request, response) => answer(request, response))
  const issuer = await listen(provider)
  const { setting } = await accountedApi()
  const settings = { name: '统一身份认证', issuer, clientId, clientSecret, claim: 'preferred_username' }
  const app = appOn(Promise.resolve(setting), { provider: settings })
  server = createAdaptorServer({ fetch: app.fetch })
  url = await listen(server)
  answer = new Provider(issuer, {
    clients: [
      {
        client_id: clientId,
        client_secret: clientSecret,
        redirect_uris: [`${url}/sign-in/provider/callback`],
      },
    ],
    claims: { openid: ['sub'], profile: ['preferred_username'] },
    scopes: ['openid', 'profile'],
    pkce: { required: () => true },
    cookies: { keys: ['of this test'] },
    // Whoever is typed in is who signs in.
    findAccount: (_: unknown, id: string) => ({
      accountId: id,
      claims: () => ({ sub: id, preferred_username: id }),
    }),
  }).callback()
})
afterAll(async () => {
  await Promise.all([provider, server].map(each => new Promise(resolve => each.close(resolve))))
})

type Browser = { go(address: string, form?: Record<string, string>): Promise<Response> }

/** Keeps cookies by server and follows redirects one at a time, as told. */
function browser(): Browser {
  const jar = new Map<string, string>()
  return {
    async go(address, form) {
      const { host } = new URL(address)
      const own = [...jar].filter(([key]) => key.startsWith(`${host} `))
      const response = await fetch(address, {
        redirect: 'manual',
        headers: { cookie: own.map(([key, value]) => `${key.split(' ')[1]}=${value}`).join('; ') },
        ...(form && { method: 'POST', body: new URLSearchParams(form) }),
      })
      for (const cookie of response.headers.getSetCookie()) {
        const [, name = '', value = ''] = /^([^=]+)=([^;]*)/.exec(cookie) ?? []
        if (value === '') jar.delete(`${host} ${name}`)
        else jar.set(`${host} ${name}`, value)
      }
      return response
    },
  }
}

const nextOf = (response: Response, from: string) =>
  new URL(response.headers.get('location') ?? 'none:', from).href

/** From our button to the way back, signing in and agreeing at the provider. Gives the address to come back to. */
async function throughProvider(own: Browser, login: string): Promise<string> {
  let at = `${url}/sign-in/provider`
  let response = await own.go(at)
  for (let step = 0; step < 12; step++) {
    if (response.status >= 300 && response.status < 400) {
      at = nextOf(response, at)
      if (at.startsWith(`${url}/`)) return at
      response = await own.go(at)
      continue
    }
    const page = await response.text()
    const form = /prompt" value="login"/.test(page)
      ? { prompt: 'login', login, password: 'any' }
      : { prompt: 'consent' }
    response = await own.go(at, form)
  }
  throw new Error(`The provider did not lead back from ${at}`)
}

test('an account of that sign-in name is signed in, and sees what its post sees', async () => {
  const own = browser()
  const back = await own.go(await throughProvider(own, 'fgj-jbr'))
  expect([back.status, back.headers.get('location')]).toEqual([302, '/'])
  const { signedIn } = await stateOf(await own.go(`${url}/api/session`))
  expect(signedIn).toMatchObject({ signInName: 'fgj-jbr', post: 'reporter', agency: 'fgj' })
  expect((await own.go(`${url}/api/plans`)).status).toBe(200)
  expect((await own.go(`${url}/api/regions/default/accounts`)).status).toBe(403)
})

test('whoever the provider knows and we do not is refused', async () => {
  const own = browser()
  const back = await own.go(await throughProvider(own, 'somebody'))
  expect(back.headers.get('location')).toBe('/?sign-in=refused')
  expect((await stateOf(await own.go(`${url}/api/session`))).signedIn).toBeNull()
})

test('the way back holds only for the browser that set out, and once', async () => {
  const own = browser()
  const address = await throughProvider(own, 'gly')
  expect((await browser().go(address)).headers.get('location')).toBe('/?sign-in=failed')
  expect((await own.go(address)).headers.get('location')).toBe('/')
  expect((await own.go(address)).headers.get('location')).toBe('/?sign-in=failed')
})

test('with another state than it set out with it comes to nothing', async () => {
  const own = browser()
  const address = new URL(await throughProvider(own, 'gly'))
  address.searchParams.set('state', 'another')
  expect((await own.go(address.href)).headers.get('location')).toBe('/?sign-in=failed')
  expect(logged.join('\n')).toContain('统一身份认证没有成功')
})
