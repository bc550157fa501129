import { promisify } from 'node:util'
import { gzip } from 'node:zlib'
import type { MiddlewareHandler } from 'hono'

/** Less is sent as it is: packing it would take longer than sending it. */
const leastBytes = 4096

// Rows of a board shrink to a tenth at the quickest level; a higher one takes three times as long for little more.
const level = 4

const pack = promisify(gzip)

/** Packs long answers of JSON for whoever takes gzip, in a thread of zlib's, so that others are served meanwhile. */
export const compressed: MiddlewareHandler = async (c, next) => {
  await next()
  const { headers, status, body } = c.res
  if (c.req.method !== 'GET' || body === null || !isJson.test(headers.get('content-type') ?? '')) return
  c.header('vary', 'accept-encoding', { append: true })
  if (headers.has('content-encoding') || !takesGzip(c.req.header('accept-encoding') ?? '')) return
  const bytes = Buffer.from(await c.res.arrayBuffer())
  const packed = bytes.length < leastBytes ? bytes : await pack(bytes, { level })
  const kept = new Headers(c.res.headers)
  kept.delete('content-length')
  if (packed !== bytes) kept.set('content-encoding', 'gzip')
  c.res = undefined
  c.res = new Response(new Uint8Array(packed), { status, headers: kept })
}

const isJson = /^application\/(?:[\w.-]+\+)?json\b/

/** `gzip;q=0` is a refusal. */
const takesGzip = (accepted: string): boolean =>
  accepted.split(',').some(each => /^\s*gzip\s*(?:;\s*q=(?!0(?:\.0*)?\s*$).*)?$/.test(each))
