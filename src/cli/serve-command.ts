import { type Misuse, parseArguments } from './arguments.ts'

const highestPort = 65_535

/** `luoshi serve`: resolves when the server listens, which then keeps the process alive. */
export async function serve(args: readonly string[]): Promise<Misuse | undefined> {
  const parsed = parseArguments(args, { '--port': 'value', '--host': 'value', '--data': 'value' })
  if ('code' in parsed) return parsed
  const [unexpected] = parsed.paths
  if (unexpected !== undefined) return { code: 'unexpected-argument', name: unexpected }
  const portText = parsed.options.get('--port') ?? '3000'
  const port = /^\d{1,5}$/.test(portText) ? Number(portText) : Number.NaN
  if (!(port <= highestPort)) {
    return { code: 'bad-value', name: '--port', value: portText, expected: `0–${highestPort}` }
  }
  const server = await import('../main.ts')
  await server.serve({
    port,
    host: parsed.options.get('--host') ?? '127.0.0.1',
    data: parsed.options.get('--data') ?? '.luoshi',
  })
  return undefined
}
