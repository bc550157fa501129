import { describe, expect, test } from 'vitest'
import type { AppendCorrections, CorrectionList } from '../../contract/plans-api.ts'
import type { Problem } from '../../contract/problem.ts'
import type { Correction } from '../../model/correction.ts'
import { ProblemError } from '../api-client.ts'
import { changeAct, entriesOf, openCorrectionLog } from './correction-log.ts'

const check = (clause: string) => changeAct({ type: 'mark-checked', clause, checked: true })

/** A server that keeps entries in memory, and may be told to be away or to refuse. */
function aServer() {
  const stored: Correction[] = []
  const server = {
    stored,
    isAway: false,
    refuses: null as number | null,
    async send(_: string, { expectedVersion, acts }: AppendCorrections): Promise<CorrectionList> {
      if (server.isAway) throw new TypeError('Failed to fetch')
      if (server.refuses !== null)
        throw new ProblemError({ code: 'correction-refused', act: server.refuses } as Problem)
      if (expectedVersion !== stored.length)
        throw new ProblemError({
          code: 'version-conflict',
          corrections: stored.slice(expectedVersion),
        } as unknown as Problem)
      for (const act of acts)
        stored.push({ version: stored.length + 1, at: '2026-11-22T01:00:00Z', by: '督查室', ...act })
      return { corrections: stored.slice(expectedVersion), version: stored.length }
    },
  }
  return server
}

function aStorage() {
  const kept = new Map<string, string>()
  return {
    kept,
    getItem: (key: string) => kept.get(key) ?? null,
    setItem: (key: string, value: string) => void kept.set(key, value),
    removeItem: (key: string) => void kept.delete(key),
  }
}

const open = (server: ReturnType<typeof aServer>, storage = aStorage()) =>
  openCorrectionLog({ id: 'p', corrections: [...server.stored] }, storage, server.send)

describe('the log of corrections', () => {
  test('an act stands at once, and is stored once', async () => {
    const server = aServer()
    const log = open(server)
    log.append(check('a'))
    expect(entriesOf(log.store.get())).toMatchObject([{ version: 1, act: 'change' }])
    await log.flush()
    await log.flush()
    expect(server.stored).toHaveLength(1)
    expect(log.store.get()).toMatchObject({ pending: [], saving: 'saved' })
    log.close()
  })

  test('what could not be sent is kept on this machine, and goes up when the page is opened again', async () => {
    const server = aServer()
    const storage = aStorage()
    server.isAway = true
    const log = open(server, storage)
    log.append(check('a'))
    await log.flush()
    expect(log.store.get().saving).toBe('offline')
    log.close()
    server.isAway = false
    const again = open(server, storage)
    expect(entriesOf(again.store.get())).toHaveLength(1)
    await again.flush()
    expect(server.stored).toHaveLength(1)
    expect(storage.kept.size).toBe(0)
    again.close()
  })

  test('entries of another person come in between, and an undo still means the same act', async () => {
    const server = aServer()
    const log = open(server)
    log.append(check('mine'))
    log.append({ act: 'undo', entry: 1 })
    await server.send('p', { expectedVersion: 0, acts: [check('theirs')] })
    await log.flush()
    await log.flush()
    expect(server.stored).toMatchObject([
      { changes: [{ clause: 'theirs' }] },
      { changes: [{ clause: 'mine' }] },
      { act: 'undo', entry: 2 },
    ])
    expect(log.store.get().conflicts).toBe(1)
    log.close()
  })

  test('a refused act is set aside and the others go on', async () => {
    const server = aServer()
    const log = open(server)
    log.append(check('gone'))
    log.append(check('here'))
    server.refuses = 0
    await log.flush()
    server.refuses = null
    await log.flush()
    expect(server.stored).toMatchObject([{ changes: [{ clause: 'here' }] }])
    expect(log.store.get()).toMatchObject({ pending: [], setAside: 1 })
    log.close()
  })

  test('storage filled by something else does not break the page', () => {
    const storage = aStorage()
    storage.setItem('luoshi.pending.p', 'not json')
    const log = open(aServer(), storage)
    expect(log.store.get().pending).toEqual([])
    log.close()
  })
})
