import type { Source } from '../../ledger/matter.ts'
import { AddressLink } from './AddressLink.tsx'
import { useDeskText } from './desk-text.ts'
import { itemPath, planPath } from './pages-of-posts.ts'

/** The words that a matter comes from, each with the way to where they stand; `told` says who told what has no such place. */
export function SourceList({ sources, told }: { sources: readonly Source[]; told?: string | undefined }) {
  const text = useDeskText()
  if (sources.length === 0) return null
  return (
    <section className="block">
      <h2>{text.source}</h2>
      {sources.map(source => (
        <SourceLine key={`${source.kind} ${source.text}`} source={source} told={told ?? text.toldSource} />
      ))}
    </section>
  )
}

/** The plan's page at a clause. */
export const clausePath = ({ planId, clauseId }: Pick<Source & { kind: 'clause' }, 'planId' | 'clauseId'>) =>
  `${planPath(planId)}#${clauseId}`

function SourceLine({ source, told }: { source: Source; told: string }) {
  const text = useDeskText()
  return (
    <figure className="source">
      <blockquote lang="zh-Hans">{source.text}</blockquote>
      <figcaption>
        {source.kind === 'clause' && <AddressLink to={clausePath(source)}>{text.inSource}</AddressLink>}
        {source.kind === 'matter' && <AddressLink to={itemPath(source.matterId)}>{text.seeItem}</AddressLink>}
        {source.kind === 'told' && told}
      </figcaption>
    </figure>
  )
}
