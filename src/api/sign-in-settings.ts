import type { Context } from 'hono'
import { type SessionTerms, usualSessionTerms } from '../usecases/sessions.ts'
import { createFirstLink, type FirstLink } from '../usecases/set-up.ts'
import { type SignInLimits, usualSignInLimits } from '../usecases/sign-in.ts'

/** An identity provider (统一身份认证) by OpenID Connect. */
export type ProviderSettings = {
  /** On the button. */
  name: string
  issuer: string
  clientId: string
  clientSecret: string
  /** The claim that is the sign-in name of an account. */
  claim: string
}

/** How this server signs in. */
export type SignInSettings = {
  terms: SessionTerms
  limits: SignInLimits
  firstLink: FirstLink
  provider: ProviderSettings | null
  /** The address that browsers ask for where it differs from what arrives here, as behind a proxy with TLS. */
  outerUrl: URL | null
  /** Proxies before this server, each of which adds the address of whoever asked it. */
  proxies: number
  /** Objections that one address may lodge in an hour without an account. */
  publicPerHour: number
  /** The session cookie's name. */
  cookie: string
}

/** A village behind one address may have something to say; a program that floods has more. */
const usualPublicPerHour = 60

/** Settings with what is usual for all that is not given. */
export function signInSettings(given: Partial<Omit<SignInSettings, 'cookie'>> = {}): SignInSettings {
  const outerUrl = given.outerUrl ?? null
  return {
    terms: given.terms ?? usualSessionTerms,
    limits: given.limits ?? usualSignInLimits,
    firstLink: given.firstLink ?? createFirstLink(),
    provider: given.provider ?? null,
    outerUrl,
    proxies: given.proxies ?? 0,
    publicPerHour: given.publicPerHour ?? usualPublicPerHour,
    // With the prefix a browser takes the cookie over TLS only, and from no neighbouring name.
    cookie: isSecure(outerUrl) ? '__Host-luoshi' : 'luoshi',
  }
}

/** Whether browsers reach this server by TLS. */
export const isSecure = (outerUrl: URL | null): boolean => outerUrl?.protocol === 'https:'

type Connection = { incoming?: { socket?: { remoteAddress?: string } } } | undefined

/**
 * The address that asks, for counting attempts. What a client itself writes into X-Forwarded-For stands to the left of
 * what the proxies before this server added, and is not believed.
 */
export function addressOf(c: Context, { proxies }: SignInSettings): string {
  const direct = (c.env as Connection)?.incoming?.socket?.remoteAddress ?? 'unknown'
  if (proxies === 0) return direct
  const chain = (c.req.header('x-forwarded-for') ?? '').split(',').map(each => each.trim())
  return chain.at(-proxies) || direct
}

/** Where this server is known outside, without a stroke at the end. */
export const outerOrigin = (c: Context, { outerUrl }: Pick<SignInSettings, 'outerUrl'>): string =>
  (outerUrl?.href ?? new URL(c.req.url).origin).replace(/\/$/, '')
