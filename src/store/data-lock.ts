import { createHash } from 'node:crypto'
import { mkdirSync, realpathSync, rmSync } from 'node:fs'
import { connect, createServer, type Server } from 'node:net'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { DataFolderInUse } from './errors.ts'

export type DataLock = {
  /** Tells whoever comes second where this one answers. */
  announce(url: string): void
  release(): Promise<void>
}

/**
 * Holds a data folder for this process. PGlite has no guard of its own, and of two processes on one folder one loses
 * its commits without an error. The system gives the lock back when a process ends, however it ends. It guards within one
 * machine: two containers that share a volume do not see each other.
 */
export async function lockDataFolder(dataDir: string): Promise<DataLock> {
  mkdirSync(dataDir, { recursive: true })
  const address = addressOf(realpathSync(dataDir))
  let url = ''
  const server = createServer(socket => {
    socket.on('error', () => {})
    socket.end(url)
  })
  server.unref()
  if (!(await listens(server, address))) {
    const other = await askUrl(address)
    // Only where the lock is a file can it outlive its process (macOS): nobody answers there, so it is nobody's.
    if (other !== null || !isFile(address)) throw new DataFolderInUse(dataDir, other || null)
    rmSync(address, { force: true })
    if (!(await listens(server, address))) throw new DataFolderInUse(dataDir, null)
  }
  return {
    announce: next => {
      url = next
    },
    release: () => new Promise(resolve => server.close(() => resolve())),
  }
}

// Linux knows sockets without a file (a leading NUL), Windows has pipes; both vanish with the process.
function addressOf(folder: string): string {
  const digest = createHash('sha256').update(folder).digest('hex').slice(0, 32)
  if (process.platform === 'linux') return `\0luoshi-${digest}`
  if (process.platform === 'win32') return `\\\\.\\pipe\\luoshi-${digest}`
  return join(tmpdir(), `luoshi-${digest}.sock`)
}

const isFile = (address: string) => address.startsWith('/')

const listens = (server: Server, address: string): Promise<boolean> =>
  new Promise((resolve, reject) => {
    const onError = (error: NodeJS.ErrnoException) => {
      if (error.code === 'EADDRINUSE') resolve(false)
      else reject(error)
    }
    server.once('error', onError)
    server.listen(address, () => {
      server.off('error', onError)
      resolve(true)
    })
  })

const askUrl = (address: string): Promise<string | null> =>
  new Promise(resolve => {
    let answer = ''
    const socket = connect(address)
    socket.setTimeout(1000, () => socket.destroy())
    socket.on('data', chunk => {
      answer += chunk
    })
    socket.on('error', () => resolve(null))
    socket.on('close', () => resolve(answer))
  })
