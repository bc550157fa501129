import { useQueryClient } from '@tanstack/react-query'
import { useEffect, useRef, useState } from 'react'
import type { IssuedLink, NewAccount } from '../../contract/accounts-api.ts'
import { ProblemError } from '../api-client.ts'
import { useLedger } from '../ledger/use-ledger.ts'
import { createStore, useStore } from '../store.ts'
import { makeAccount } from './accounts-client.ts'

/** A link as it was given: once, and kept by this page alone until it is left. */
export type GivenLink = IssuedLink

export type Issuing = {
  /** How far a run is; null while none runs. */
  readonly progress: { readonly done: number; readonly of: number } | null
  readonly links: readonly GivenLink[]
  readonly failure: { readonly error: unknown; readonly left: number } | null
  run(accounts: readonly NewAccount[]): Promise<number>
  stop(): void
  add(link: GivenLink): void
}

// Links outlive the part of the page that shows them, and are the next post's no more.
const given = createStore<{ by: string; links: readonly GivenLink[] }>({ by: '', links: [] })
const noLinks: readonly GivenLink[] = []

/** How many other names are tried where one is taken in another region, which this page cannot see. */
const mostTries = 5

/**
 * Makes accounts one after the other, so that what is made has its link on this page even where a later one fails. It
 * can be stopped between two.
 */
export function useIssuing(): Issuing {
  const { region, signInName } = useLedger()
  const queries = useQueryClient()
  const [progress, setProgress] = useState<Issuing['progress']>(null)
  const links = useStore(given, ({ by, links }) => (by === signInName ? links : noLinks))
  const [failure, setFailure] = useState<Issuing['failure']>(null)
  const isStopped = useRef(false)
  useUnprinted(links.length > 0)

  const add = (link: GivenLink) => {
    const { by, links: before } = given.get()
    const own = by === signInName ? before : noLinks
    given.set({ by: signInName, links: [...own.filter(each => each.account.id !== link.account.id), link] })
  }

  async function run(accounts: readonly NewAccount[]): Promise<number> {
    isStopped.current = false
    setFailure(null)
    let done = 0
    for (const account of accounts) {
      if (isStopped.current) break
      setProgress({ done, of: accounts.length })
      try {
        add(await makeUnder(region, account))
        done++
      } catch (error) {
        setFailure({ error, left: accounts.length - done })
        break
      }
    }
    setProgress(null)
    await Promise.all([
      queries.invalidateQueries({ queryKey: accountsKey(region) }),
      queries.invalidateQueries({ queryKey: ['first-steps'] }),
    ])
    return done
  }
  const stop = () => {
    isStopped.current = true
  }
  return { progress, links, failure, run, stop, add }
}

export const accountsKey = (region: string) => ['accounts', region]

/** Sign-in names are one account's in all regions together: a name that is taken elsewhere gets a number. */
async function makeUnder(region: string, account: NewAccount): Promise<IssuedLink> {
  for (let number = 2; ; number++) {
    const signInName = number === 2 ? account.signInName : `${account.signInName}${number - 1}`
    try {
      return await makeAccount(region, { ...account, signInName })
    } catch (error) {
      const isTaken = error instanceof ProblemError && error.problem.code === 'sign-in-name-taken'
      if (!isTaken || number > mostTries) throw error
    }
  }
}

/** Links are shown once: whoever leaves the page with some is asked by the browser. */
function useUnprinted(isSo: boolean): void {
  useEffect(() => {
    if (!isSo) return
    const ask = (event: BeforeUnloadEvent) => event.preventDefault()
    addEventListener('beforeunload', ask)
    return () => removeEventListener('beforeunload', ask)
  }, [isSo])
}
