import { useRef, useState } from 'react'
import { matterTypes } from '../../ledger/matter-types.ts'
import { ProblemError } from '../api-client.ts'
import { type Fact, giveCommand, newRequestKey, type OpenMatter } from './ledger-client.ts'
import { useLedger, useRefresh } from './use-ledger.ts'

export type Giving = {
  isWaiting: boolean
  refusal: unknown
  /** What was recorded meanwhile, where the matter moved on under the form. */
  moved: readonly Fact[]
  /** Gives the command; true once it is recorded. */
  give(command: string, data: Readonly<Record<string, unknown>>): Promise<boolean>
}

type Told = { refusal: unknown; moved: readonly Fact[]; version: number }

/**
 * Gives commands on one matter. Sent again after no answer it is recorded once; where the matter has moved on, the next
 * press answers to what was shown of it. `goesOn`: what is done next need not wait for the matter to be asked anew.
 */
export function useGiving(
  matter: Pick<OpenMatter, 'id' | 'type' | 'version'>,
  { goesOn = false } = {},
): Giving {
  const { region } = useLedger()
  const refresh = useRefresh()
  const key = useRef(newRequestKey())
  const [isWaiting, setWaiting] = useState(false)
  const [told, setTold] = useState<Told>({ refusal: null, moved: [], version: matter.version })

  async function give(command: string, data: Readonly<Record<string, unknown>>): Promise<boolean> {
    if (isWaiting) return false
    setWaiting(true)
    const plural = matterTypes[matter.type]?.plural ?? matter.type
    // Only what the person was shown may be answered to: the version that was opened, or the one a refusal told of.
    const expectedVersion = told.version
    try {
      const given = {
        region,
        plural,
        matter: matter.id,
        command,
        expectedVersion,
        data,
        request: key.current,
      }
      const done = await giveCommand(given)
      key.current = newRequestKey()
      setTold({ refusal: null, moved: [], version: done.version })
      const refreshed = refresh(matter.id)
      if (!goesOn) await refreshed
      return true
    } catch (error) {
      const { hasAnswer, next } = refusedWith(error, expectedVersion)
      // A refusal has recorded nothing; what is sent next is another request.
      if (hasAnswer) key.current = newRequestKey()
      setTold(next)
      if (next.version !== expectedVersion) await refresh(matter.id)
      return false
    } finally {
      setWaiting(false)
    }
  }
  return { isWaiting, refusal: told.refusal, moved: told.moved, give }
}

function refusedWith(error: unknown, expected: number): { hasAnswer: boolean; next: Told } {
  if (!(error instanceof ProblemError))
    return { hasAnswer: false, next: { refusal: error, moved: [], version: expected } }
  const { code, facts = [], version = expected } = error.problem
  const moved = code === 'stream-moved' ? facts : []
  return { hasAnswer: true, next: { refusal: error, moved, version } }
}

type OneOfMany = {
  matter: Pick<OpenMatter, 'id' | 'type' | 'version'>
  command: string
  data: Readonly<Record<string, unknown>>
}

/** Gives a command on each of several matters, one after the other; what is refused stays where it was. */
export function useGivingEach() {
  const { region } = useLedger()
  const refresh = useRefresh()
  const [isWaiting, setWaiting] = useState(false)
  async function giveEach(all: readonly OneOfMany[]): Promise<{ done: number; refused: number }> {
    setWaiting(true)
    let done = 0
    for (const { matter, command, data } of all) {
      const plural = matterTypes[matter.type]?.plural ?? matter.type
      const given = { region, plural, matter: matter.id, command, data, request: newRequestKey() }
      const recorded = await giveCommand({ ...given, expectedVersion: matter.version }).then(
        () => true,
        () => false,
      )
      if (recorded) done++
      await refresh(matter.id)
    }
    setWaiting(false)
    return { done, refused: all.length - done }
  }
  return { isWaiting, giveEach }
}
