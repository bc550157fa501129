import { createReadStream, type Stats, statSync } from 'node:fs'
import { extname, join, normalize, sep } from 'node:path'
import { Readable } from 'node:stream'
import type { Context } from 'hono'

const contentTypes: Record<string, string> = {
  '.css': 'text/css; charset=utf-8',
  '.html': 'text/html; charset=utf-8',
  '.ico': 'image/x-icon',
  '.js': 'text/javascript; charset=utf-8',
  '.json': 'application/json; charset=utf-8',
  '.map': 'application/json; charset=utf-8',
  '.png': 'image/png',
  '.svg': 'image/svg+xml',
  '.txt': 'text/plain; charset=utf-8',
  '.webmanifest': 'application/manifest+json',
  '.woff2': 'font/woff2',
}

/** Answers with a file of the built page; an address that is no file is the page's own, and gets index.html. */
export function staticFiles(webDir: string): (c: Context) => Response {
  return c => {
    const path = pathIn(webDir, c.req.path)
    const named = path === null ? undefined : statOf(path)
    if (path && named) return fileResponse(c, path, named, isHashed(c.req.path))
    // A file that is missing must not come back as a page: a stale script tag would then run HTML.
    if (extname(c.req.path) !== '') return c.text('Not found', 404)
    const index = join(webDir, 'index.html')
    const stat = statOf(index)
    return stat ? fileResponse(c, index, stat, false) : notBuilt(c)
  }
}

// Vite names what it builds by its content, so it never changes under its name.
const isHashed = (path: string) => path.startsWith('/assets/')

function pathIn(webDir: string, requested: string): string | null {
  let decoded: string
  try {
    decoded = decodeURIComponent(requested)
  } catch {
    return null
  }
  if (decoded.includes('\0')) return null
  const path = normalize(join(webDir, decoded))
  return path.startsWith(webDir.endsWith(sep) ? webDir : webDir + sep) ? path : null
}

function statOf(path: string): Stats | undefined {
  try {
    const stat = statSync(path, { throwIfNoEntry: false })
    return stat?.isFile() ? stat : undefined
  } catch {
    return undefined // a name longer than the file system takes
  }
}

const encodings = [
  ['br', '.br'],
  ['gzip', '.gz'],
] as const

function fileResponse(c: Context, path: string, stat: Stats, hashed: boolean): Response {
  const accepted = c.req.header('accept-encoding') ?? ''
  const packed = encodings.find(([encoding, suffix]) => accepted.includes(encoding) && statOf(path + suffix))
  const file = packed ? path + packed[1] : path
  const size = packed ? (statOf(file)?.size ?? 0) : stat.size
  const etag = `W/"${stat.size.toString(36)}-${Math.round(stat.mtimeMs).toString(36)}"`
  c.header('content-type', contentTypes[extname(path)] ?? 'application/octet-stream')
  c.header('cache-control', hashed ? 'public, max-age=31536000, immutable' : 'no-cache')
  c.header('vary', 'accept-encoding')
  c.header('etag', etag)
  if (c.req.header('if-none-match') === etag) return c.body(null, 304)
  if (packed) c.header('content-encoding', packed[0])
  c.header('content-length', String(size))
  if (c.req.method === 'HEAD') return c.body(null)
  return c.body(Readable.toWeb(createReadStream(file)) as ReadableStream)
}

const notBuilt = (c: Context) =>
  c.text(
    '页面还没有构建：在源代码目录里运行 npm run build，然后刷新。\nThe page is not built: run npm run build in the source folder, then reload.\n',
    503,
  )
