import { createContext, Fragment, useContext } from 'react'
import { isViewId, type RowFilter, type View, type ViewId, views } from '../../ledger/board/board-views.ts'
import { AddressLink } from '../desks/AddressLink.tsx'
import { useLanguage } from '../intake/intake-context.ts'
import { type Counted, listPath, rowsOf } from './counted.ts'
import { Mixed } from './Mixed.tsx'

export const CountedContext = createContext<Counted | null>(null)

export function useCounted(): Counted {
  const counted = useContext(CountedContext)
  if (!counted) throw new Error('useCounted outside of CountedContext')
  return counted
}

type CountProps = {
  view: ViewId
  where?: RowFilter
  /** Said before the number to those who do not see it; the view's own name where nothing is given. */
  of?: string
}

/** A number that opens the list of exactly that many rows. Nought has no list to open. */
export function Count({ view, where = {}, of }: CountProps) {
  const counted = useCounted()
  const language = useLanguage()
  const count = rowsOf(counted, view, where).length
  if (count === 0) return <span className="count-link">0</span>
  const { name }: View = views[view]
  return (
    <AddressLink className="count-link" to={listPath(view, { ...counted.filter, ...where })}>
      <span className="spoken">
        <Mixed>{of ?? name[language]}</Mixed>{' '}
      </span>
      {count}
    </AddressLink>
  )
}

type SentenceProps = {
  /** `{owed}` stands for the count of the view `owed`, `{share}` for what `values` has under that name. */
  words: string
  where?: RowFilter
  values?: Readonly<Record<string, string>>
}

/** A sentence with counts in it, in the order in which its language says them. */
export function CountsIn({ words, where = {}, values = {} }: SentenceProps) {
  return words.split(/(?<=\})|(?=\{)/).map((piece, index) => {
    const name = /^\{(.+)\}$/.exec(piece)?.[1]
    // biome-ignore lint/suspicious/noArrayIndexKey: pieces of one sentence never move
    if (name === undefined) return <Fragment key={index}>{piece}</Fragment>
    return isViewId(name) ? <Count key={name} view={name} where={where} /> : (values[name] ?? piece)
  })
}
