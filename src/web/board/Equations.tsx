import { memo } from 'react'
import { type View, type ViewId, views } from '../../ledger/board/board-views.ts'
import { AddressLink } from '../desks/AddressLink.tsx'
import { useLanguage } from '../intake/intake-context.ts'
import { type Asked, addressOf } from './board-address.ts'
import { type Numbers, sumsOf, type Term } from './board-numbers.ts'
import { useBoardText } from './board-text.ts'

/** The address of a view's list, with the filters and the search that its number was counted under. */
export const listOf = (asked: Asked, view: ViewId): string => addressOf({ ...asked, view, item: null })

/** 等式: each whole and each of its parts opens its list; the parts printed add up to the whole. */
export const Equations = memo(function Equations({ numbers, asked }: { numbers: Numbers; asked: Asked }) {
  const text = useBoardText()
  const lines = sumsOf(numbers)
  if (lines.length === 0) return null
  return (
    <section className="equations" aria-label={text.equations}>
      {lines.map(line => (
        <p key={line.map(({ whole }) => whole.view).join(' ')}>
          {line.map(({ whole, parts }) => (
            <span className="equation" key={whole.view}>
              <TermLink term={whole} asked={asked} />
              {parts.map((part, index) => (
                <span key={part.view}>
                  <span className="sign">{index === 0 ? ' = ' : ' + '}</span>
                  <TermLink term={part} asked={asked} />
                </span>
              ))}
            </span>
          ))}
        </p>
      ))}
    </section>
  )
})

function TermLink({ term: { view, count }, asked }: { term: Term; asked: Asked }) {
  const language = useLanguage()
  const { name }: View = views[view]
  return (
    <AddressLink to={listOf(asked, view)} aria-current={asked.view === view ? 'true' : undefined}>
      {name[language]} <b>{count}</b>
    </AddressLink>
  )
}
