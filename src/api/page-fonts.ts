import { readdirSync, readFileSync } from 'node:fs'
import { join } from 'node:path'
import type { Context } from 'hono'

/**
 * The faces of the desks' font for the public pages of a machine that has no Chinese font; the page's script asks for them
 * there alone. Taken from the built page, so that there is one copy of the font; empty where it is not built.
 */
export function pageFonts(webDir: string): (c: Context) => Response {
  let faces: string | undefined
  return c => {
    faces ??= facesIn(join(webDir, 'assets'))
    return c.body(faces, 200, { 'content-type': 'text/css; charset=utf-8', 'cache-control': 'no-cache' })
  }
}

function facesIn(folder: string): string {
  let names: string[]
  try {
    names = readdirSync(folder).filter(each => each.endsWith('.css'))
  } catch {
    return ''
  }
  const faces = names.flatMap(
    each => readFileSync(join(folder, each), 'utf8').match(/@font-face\s*\{[^}]*\}/g) ?? [],
  )
  return faces
    .map(each => each.replace(/url\((["']?)(?:[^)"']*\/)?([^/)"']+)\1\)/g, 'url(/assets/$2)'))
    .join('\n')
}
