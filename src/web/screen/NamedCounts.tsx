import { type View, type ViewId, views } from '../../ledger/board/board-views.ts'
import { useLanguage } from '../intake/intake-context.ts'
import { Count, useCounted } from '../parts/Count.tsx'
import { rowsOf } from '../parts/counted.ts'

/** Views by their own names, each with its count. */
export function NamedCounts({ of }: { of: readonly ViewId[] }) {
  const language = useLanguage()
  const counted = useCounted()
  return (
    <ul className="named-counts">
      {of.map(view => {
        const { name }: View = views[view]
        return (
          <li key={view} className={rowsOf(counted, view).length === 0 ? 'nought' : undefined}>
            {name[language]} <Count view={view} />
          </li>
        )
      })}
    </ul>
  )
}
