import { Worker } from 'node:worker_threads'

// The thread that hashes: begun when the first password comes, and one for all, since each hash holds its 46 MiB.

type Work =
  | {
      readonly encode: {
        readonly password: string
        readonly salt: Uint8Array
        readonly memorySize: number
        readonly iterations: number
        readonly parallelism: number
        readonly hashLength: number
      }
    }
  | { readonly verify: { readonly password: string; readonly hash: string } }

type Reply = { readonly id: number; readonly result?: string | boolean; readonly failure?: string }
type Waiting = { resolve(result: string | boolean): void; reject(error: Error): void }
type Thread = { readonly worker: Worker; readonly waiting: Map<number, Waiting> }

let thread: Thread | null = null
let nextId = 1

/** The hash in the PHC form, or whether a password is the one encoded. Rejects where the thread ended meanwhile. */
export function argon2(work: Work): Promise<string | boolean> {
  thread ??= startThread()
  const { worker, waiting } = thread
  return new Promise((resolve, reject) => {
    const id = nextId++
    waiting.set(id, { resolve, reject })
    // The process stays for a hash that somebody waits for, and not for an idle thread.
    worker.ref()
    worker.postMessage({ id, ...work })
  })
}

function startThread(): Thread {
  // What this process was started with (a loader, --eval) is not for a plain file.
  const worker = new Worker(new URL('./argon2-worker.mjs', import.meta.url), { execArgv: [] })
  const started: Thread = { worker, waiting: new Map() }
  worker.on('message', ({ id, result, failure }: Reply) => {
    const call = started.waiting.get(id)
    started.waiting.delete(id)
    if (started.waiting.size === 0) worker.unref()
    if (result === undefined) call?.reject(new Error(`Argon2: ${failure}`))
    else call?.resolve(result)
  })
  const end = (error: Error) => {
    if (thread === started) thread = null
    for (const { reject } of started.waiting.values()) reject(error)
    started.waiting.clear()
  }
  worker.on('error', end)
  worker.on('exit', code => end(new Error(`The thread that hashes ended with ${code}`)))
  return started
}
