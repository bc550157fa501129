import { type Context, Hono } from 'hono'
import { deleteCookie, getCookie, setCookie } from 'hono/cookie'
import * as oidc from 'openid-client'
import type { Setting } from '../usecases/setting.ts'
import { signInVouched } from '../usecases/sign-in.ts'
import { problem } from './problem.ts'
import { endEarlierSession, giveSession } from './sign-in.ts'
import { isSecure, type ProviderSettings, type SignInSettings } from './sign-in-settings.ts'

// 统一身份认证 by OpenID Connect: authorization code with PKCE, state and nonce. These addresses are for browsers to go
// to and not for programs to call, so they stand outside /api.

const startPath = '/sign-in/provider'
const callbackPath = '/sign-in/provider/callback'
const handshakeCookie = 'luoshi-handshake'
const handshakeSeconds = 600

type Handshake = { verifier: string; state: string; nonce: string }

/** Where the page is shown again after a sign-in that did not succeed, and why. */
const returnTo = (outcome: 'refused' | 'failed') => `/?sign-in=${outcome}`

/** Signing in at the identity provider; no routes where none is configured. */
export function providerRoutes(
  ready: Promise<Setting>,
  settings: SignInSettings,
  log: (line: string) => void,
): Hono {
  const routes = new Hono()
  const { provider } = settings
  if (!provider) return routes
  const configured = discoverer(provider)

  routes.get(startPath, async c => {
    const handshake = {
      verifier: oidc.randomPKCECodeVerifier(),
      state: oidc.randomState(),
      nonce: oidc.randomNonce(),
    }
    try {
      const address = oidc.buildAuthorizationUrl(await configured(), {
        redirect_uri: callbackOf(c, settings),
        scope: 'openid profile',
        code_challenge: await oidc.calculatePKCECodeChallenge(handshake.verifier),
        code_challenge_method: 'S256',
        state: handshake.state,
        nonce: handshake.nonce,
      })
      putHandshake(c, settings, handshake)
      return c.redirect(address.href)
    } catch (error) {
      log(`统一身份认证没有回应 · The identity provider does not answer: ${error}`)
      return c.redirect(returnTo('failed'))
    }
  })

  routes.get(callbackPath, async c => {
    const handshake = takeHandshake(c)
    if (!handshake) return c.redirect(returnTo('failed'))
    const setting = await ready
    const signInName = await vouchedName(c, settings, provider, await configured(), handshake).catch(
      error => {
        log(`统一身份认证没有成功 · Sign-in at the identity provider failed: ${error}`)
        return null
      },
    )
    if (signInName === null) return c.redirect(returnTo('failed'))
    const outcome = await signInVouched(setting, settings.terms, signInName)
    if (outcome.outcome !== 'signed-in') return c.redirect(returnTo('refused'))
    await endEarlierSession(c, setting, settings)
    giveSession(c, settings, outcome.secret)
    return c.redirect('/')
  })

  routes.onError((_, c) => problem(c, 'database-unavailable'))
  return routes
}

/** Asks the provider for its addresses once; where that failed, the next one who signs in asks again. */
function discoverer({ issuer, clientId, clientSecret }: ProviderSettings): () => Promise<oidc.Configuration> {
  let found: Promise<oidc.Configuration> | undefined
  const address = new URL(issuer)
  const isOwnMachine = ['localhost', '127.0.0.1', '[::1]'].includes(address.hostname)
  // Without TLS only within one machine.
  const options =
    address.protocol === 'http:' && isOwnMachine ? { execute: [oidc.allowInsecureRequests] } : {}
  return () => {
    found ??= oidc.discovery(address, clientId, clientSecret, undefined, options)
    found.catch(() => {
      found = undefined
    })
    return found
  }
}

const callbackOf = (c: Context, { outerUrl }: SignInSettings): string =>
  new URL(callbackPath, outerUrl ?? c.req.url).href

async function vouchedName(
  c: Context,
  settings: SignInSettings,
  { claim }: ProviderSettings,
  configuration: oidc.Configuration,
  { verifier, state, nonce }: Handshake,
): Promise<string> {
  const asked = new URL(c.req.url)
  const current = new URL(callbackOf(c, settings))
  current.search = asked.search
  const tokens = await oidc.authorizationCodeGrant(configuration, current, {
    pkceCodeVerifier: verifier,
    expectedState: state,
    expectedNonce: nonce,
    idTokenExpected: true,
  })
  const claims = tokens.claims()
  const own = claims?.[claim]
  if (typeof own === 'string') return own
  // Many providers tell more than the subject only when asked for it.
  const more = await oidc.fetchUserInfo(configuration, tokens.access_token, claims?.sub ?? '')
  const name = more[claim]
  if (typeof name !== 'string') throw new Error(`The provider gives no claim ${claim}`)
  return name
}

/**
 * The handshake is kept by the browser that began it, which no script there can read, and so any of several processes
 * can end it. Lax and not Strict: the way back comes from the provider's site.
 */
function putHandshake(c: Context, { outerUrl }: SignInSettings, handshake: Handshake): void {
  setCookie(c, handshakeCookie, Buffer.from(JSON.stringify(handshake)).toString('base64url'), {
    httpOnly: true,
    sameSite: 'Lax',
    secure: isSecure(outerUrl),
    path: startPath,
    maxAge: handshakeSeconds,
  })
}

function takeHandshake(c: Context): Handshake | null {
  const kept = getCookie(c, handshakeCookie)
  deleteCookie(c, handshakeCookie, { path: startPath })
  if (kept === undefined) return null
  try {
    const { verifier, state, nonce } = JSON.parse(Buffer.from(kept, 'base64url').toString())
    return { verifier: String(verifier), state: String(state), nonce: String(nonce) }
  } catch {
    return null
  }
}
