// What Windows, the strictest, does not take in a name.
// biome-ignore lint/suspicious/noControlCharactersInRegex: they are what is looked for
const notInFileNames = /[\u0000-\u001f\\/:*?"<>|]+/g

/** A title as part of a file's name. */
export const inFileName = (title: string): string => title.replace(notInFileNames, ' ').trim()

/** Headers that make the browser save an answer under a name, whatever script the name is in (RFC 6266). */
export function downloadHeaders(name: string, contentType: string): Record<string, string> {
  const ascii = name.replace(/[^\x20-\x7e]|["\\%]/g, '_')
  const encoded = encodeURIComponent(name).replace(/['()*]/g, each => `%${each.charCodeAt(0).toString(16)}`)
  return {
    'content-type': contentType,
    'content-disposition': `attachment; filename="${ascii}"; filename*=UTF-8''${encoded}`,
    'cache-control': 'no-store',
  }
}
