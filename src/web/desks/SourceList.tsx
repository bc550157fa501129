import type { Source } from '../../ledger/matter.ts'
import { useLedger } from '../ledger/use-ledger.ts'
import { AddressLink } from './AddressLink.tsx'
import { useDeskText } from './desk-text.ts'
import { itemPath } from './pages-of-posts.ts'

/** The words that a matter comes from, each with the way to where they stand. */
export function SourceList({ sources }: { sources: readonly Source[] }) {
  const text = useDeskText()
  if (sources.length === 0) return null
  return (
    <section className="block">
      <h2>{text.source}</h2>
      {sources.map(source => (
        <SourceLine key={`${source.kind} ${source.text}`} source={source} />
      ))}
    </section>
  )
}

/** The plan opened at the characters of a clause. */
const planPath = ({ planId, span }: Source & { kind: 'clause' }) =>
  `/?plan=${encodeURIComponent(planId)}#at-${span[0]}`

function SourceLine({ source }: { source: Source }) {
  const text = useDeskText()
  // Plans are the office's; an agency reads the sentence here.
  const { agency } = useLedger()
  return (
    <figure className="source">
      <blockquote lang="zh-Hans">{source.text}</blockquote>
      <figcaption>
        {source.kind === 'clause' && agency === null && (
          <AddressLink to={planPath(source)}>{text.inSource}</AddressLink>
        )}
        {source.kind === 'matter' && <AddressLink to={itemPath(source.matterId)}>{text.seeItem}</AddressLink>}
        {source.kind === 'told' && text.toldSource}
      </figcaption>
    </figure>
  )
}
