import { useRef, useState } from 'react'
import type { Problem } from '../../contract/problem.ts'
import { ProblemError } from '../api-client.ts'
import { useLedger } from '../ledger/use-ledger.ts'

// 佐证: files go up one after the other as they are dropped, each with its progress; the draft names those that are kept.

type Kept = { readonly sha256: string; readonly name: string }

/** What became of a file that arrived: it stands among the evidence, was there already under a name, or found no room. */
export type Taken =
  | { readonly as: 'added' }
  | { readonly as: 'same'; readonly name: string }
  | { readonly as: 'no-room' }

/** A file on its way: a part of one, the error that ended it, or why it was not added again. */
export type Upload = {
  readonly id: number
  readonly name: string
  readonly size: number
  readonly part: number
  readonly error: unknown
  readonly left: Exclude<Taken, { as: 'added' }> | null
}

/** Where a file that arrived goes among those that are there: told apart by their bytes, not by their names. */
export function takenAmong(there: readonly Kept[], file: Kept, most: number): Taken {
  const same = there.find(each => each.sha256 === file.sha256)
  if (same) return { as: 'same', name: same.name }
  return there.length < most ? { as: 'added' } : { as: 'no-room' }
}

/** Whether the same file may be taken when it is handed in again: what is wrong with the file itself stays wrong. */
export const mayBeTakenAgain = (error: unknown): boolean =>
  !(error instanceof ProblemError) || ![413, 422].includes(error.problem.status)

type Handed = { file: File; onPart(part: number): void; signal: AbortSignal }

/** Hands in one file. fetch tells nothing of how far it is, so this is the older way. */
function handIn(region: string, { file, onPart, signal }: Handed): Promise<Kept> {
  return new Promise((resolve, reject) => {
    const request = new XMLHttpRequest()
    const path = `/api/regions/${encodeURIComponent(region)}/evidence?name=${encodeURIComponent(file.name)}`
    request.open('POST', path)
    request.setRequestHeader('content-type', 'application/octet-stream')
    request.upload.addEventListener('progress', ({ loaded, total }) =>
      onPart(total === 0 ? 0 : loaded / total),
    )
    request.addEventListener('load', () => {
      try {
        const body = JSON.parse(request.responseText)
        if (request.status < 300) resolve(body as Kept)
        else reject(new ProblemError(body as Problem))
      } catch (error) {
        reject(error)
      }
    })
    request.addEventListener('error', () => reject(new Error('no answer')))
    signal.addEventListener('abort', () => request.abort())
    request.send(file)
  })
}

/** Files on their way to a return. `onKept` is given each that has arrived, and says what became of it. */
export function useUploads(onKept: (file: Kept) => Taken) {
  const { region } = useLedger()
  const [uploads, setUploads] = useState<readonly Upload[]>([])
  const files = useRef(new Map<number, { file: File; abort: AbortController }>())
  const queue = useRef(Promise.resolve())
  const lastId = useRef(0)
  const told = useRef(onKept)
  told.current = onKept
  const change = (id: number, changed: Partial<Upload>) =>
    setUploads(all => all.map(each => (each.id === id ? { ...each, ...changed } : each)))

  async function run(id: number) {
    const handed = files.current.get(id)
    if (!handed) return
    const { file, abort } = handed
    try {
      const kept = await handIn(region, { file, signal: abort.signal, onPart: part => change(id, { part }) })
      const taken = told.current({ sha256: kept.sha256, name: kept.name })
      if (taken.as === 'added') remove(id)
      else change(id, { left: taken })
    } catch (error) {
      change(id, { error })
    }
  }
  function start(id: number) {
    queue.current = queue.current.then(() => run(id))
  }
  function add(added: readonly File[]) {
    const fresh = added.map(file => {
      const id = ++lastId.current
      files.current.set(id, { file, abort: new AbortController() })
      return { id, name: file.name, size: file.size, part: 0, error: null, left: null }
    })
    setUploads(all => [...all, ...fresh])
    for (const { id } of fresh) start(id)
  }
  function remove(id: number) {
    files.current.get(id)?.abort.abort()
    files.current.delete(id)
    setUploads(all => all.filter(each => each.id !== id))
  }
  function retry(id: number) {
    change(id, { part: 0, error: null })
    start(id)
  }
  const isBusy = uploads.some(each => each.error === null && each.left === null)
  const hasFailed = uploads.some(each => each.error !== null)
  return { uploads, isBusy, hasFailed, add, remove, retry }
}
