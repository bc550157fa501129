import { type View, type ViewId, views } from '../../ledger/board/board-views.ts'
import { useLanguage } from '../intake/intake-context.ts'
import { Count } from '../parts/Count.tsx'

/** Views by their own names, each with its count. */
export function NamedCounts({ of }: { of: readonly ViewId[] }) {
  const language = useLanguage()
  return (
    <ul className="named-counts">
      {of.map(view => {
        const { name }: View = views[view]
        return (
          <li key={view}>
            {name[language]} <Count view={view} />
          </li>
        )
      })}
    </ul>
  )
}
