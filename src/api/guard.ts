import type { MiddlewareHandler } from 'hono'
import { problem } from './problem.ts'

/**
 * No request leaves the machine, and no script runs that did not come as a file from here. Styles may be inline: Ant
 * Design writes them at run time, and with every address closed a style has nowhere to send what it could read.
 */
const contentSecurityPolicy = [
  "default-src 'none'",
  "script-src 'self'",
  "style-src 'self' 'unsafe-inline'",
  "font-src 'self'",
  "img-src 'self' data: blob:",
  "connect-src 'self'",
  "worker-src 'self'",
  "manifest-src 'self'",
  "base-uri 'none'",
  "form-action 'none'",
  "frame-ancestors 'none'",
].join('; ')

const securityHeaders = {
  'content-security-policy': contentSecurityPolicy,
  'cross-origin-opener-policy': 'same-origin',
  'cross-origin-resource-policy': 'same-origin',
  'permissions-policy': 'camera=(), geolocation=(), microphone=(), payment=(), usb=()',
  'referrer-policy': 'no-referrer',
  'x-content-type-options': 'nosniff',
  'x-frame-options': 'DENY',
} as const

/** What a route may say for itself: an uploaded file a stricter policy, the public pages that their own forms are sent. */
const sayableByRoutes: ReadonlySet<string> = new Set(['content-security-policy', 'referrer-policy'])

/** Puts the security headers on every answer. */
export const withSecurityHeaders: MiddlewareHandler = async (c, next) => {
  await next()
  for (const [name, value] of Object.entries(securityHeaders)) {
    const isSaid = sayableByRoutes.has(name) && c.res.headers.has(name)
    if (!isSaid) c.res.headers.set(name, value)
  }
}

/**
 * Refuses names that are not ours. A page elsewhere can let its own name point at 127.0.0.1 (DNS rebinding); it cannot
 * make the browser ask for a bare address or for localhost in its name.
 */
export const ownHostOnly = (hostNames: readonly string[]): MiddlewareHandler => {
  const names = new Set(['localhost', ...hostNames])
  return async (c, next) => {
    const host = hostNameOf(c.req.header('host'))
    if (host === null || !(names.has(host) || isAddress(host))) return problem(c, 'foreign-host')
    return next()
  }
}

const writing = new Set(['POST', 'PUT', 'PATCH', 'DELETE'])

/** Refuses writes from pages elsewhere: a browser names the origin of every write, programs name none. */
export const ownOriginForWrites: MiddlewareHandler = async (c, next) => {
  if (!writing.has(c.req.method)) return next()
  const origin = c.req.header('origin')
  const site = c.req.header('sec-fetch-site')
  const isOwn = origin === undefined || originHostOf(origin) === c.req.header('host')?.toLowerCase()
  if (!isOwn || (site !== undefined && site !== 'same-origin' && site !== 'none'))
    return problem(c, 'foreign-origin')
  return next()
}

function originHostOf(origin: string): string | null {
  try {
    return new URL(origin).host
  } catch {
    return null // 'null', as a sandboxed frame sends
  }
}

const hostForm = /^(\[[0-9a-f:.]+\]|[a-z0-9.-]+)(?::\d{1,5})?$/

const hostNameOf = (host: string | undefined): string | null =>
  hostForm.exec(host?.toLowerCase() ?? '')?.[1] ?? null

const isAddress = (host: string): boolean => host.startsWith('[') || /^\d{1,3}(?:\.\d{1,3}){3}$/.test(host)
