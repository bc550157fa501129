import { join } from 'node:path'
import type { Language } from '../documents/unreadable-document.ts'
import { type Misuse, parseArguments } from './arguments.ts'
import { writeError } from './progress.ts'

const highestPort = 65_535

/** `luoshi serve`: resolves once the page answers, and the server then keeps the process alive. */
export async function serve(
  args: readonly string[],
  root: string,
  language: Language,
): Promise<number | undefined | Misuse> {
  const parsed = parseArguments(args, { '--port': 'value', '--host': 'value', '--data': 'value' })
  if ('code' in parsed) return parsed
  const [unexpected] = parsed.paths
  if (unexpected !== undefined) return { code: 'unexpected-argument', name: unexpected }
  const portText = parsed.options.get('--port') ?? '3000'
  const port = /^\d{1,5}$/.test(portText) ? Number(portText) : Number.NaN
  if (!(port <= highestPort)) {
    return { code: 'bad-value', name: '--port', value: portText, expected: `0–${highestPort}` }
  }
  const host = parsed.options.get('--host') ?? '127.0.0.1'
  const dataDir = parsed.options.get('--data') ?? '.luoshi'
  const server = await import('../main.ts')
  try {
    const { url } = await server.serve({
      port,
      host,
      dataDir,
      webDir: join(root, 'dist/web'),
      sampleLedger: true,
    })
    writeError(language === 'zh' ? `落实：${url}（Ctrl+C 停止）\n` : `Luoshi: ${url} (Ctrl+C to stop)\n`)
    return undefined
  } catch (error) {
    writeError(`luoshi: ${refusalOf(error as NodeJS.ErrnoException, `${host}:${port}`, language)}\n`)
    return 1
  }
}

function refusalOf({ code, message }: NodeJS.ErrnoException, address: string, language: Language): string {
  const zh = language === 'zh'
  if (code === 'EADDRINUSE') {
    return zh
      ? `${address} 已被别的程序占用。请用 --port 换一个端口。`
      : `${address} is taken by another program. Choose another port with --port.`
  }
  if (code === 'EACCES') {
    return zh
      ? `没有权限使用 ${address}。请用 --port 选 1024 以上的端口。`
      : `Not permitted to use ${address}. Choose a port above 1024 with --port.`
  }
  return message
}
