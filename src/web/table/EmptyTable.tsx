// biome-ignore-all lint/a11y/useSemanticElements: a grid of which only the seen rows exist cannot be a table element
import { commitmentsOnly, noFilters } from '../intake/filters.ts'
import { useIntake, useModel, useText, useView } from '../intake/intake-context.ts'

/** Says why the table is empty, and how it fills again. */
export function EmptyTable() {
  const text = useText()
  const { view } = useIntake()
  const { rows, counts, plan } = useModel()
  const isPlain = useView(({ filters }) => JSON.stringify(filters) === JSON.stringify(commitmentsOnly))
  const nothingRead = isPlain && counts.commitments === 0
  return (
    <div className="empty" role="row" tabIndex={-1}>
      <div role="gridcell" tabIndex={-1}>
        <p>
          {nothingRead ? text.emptyNoCommitments(text.genres[plan.genre]) : text.emptyByFilter(rows.length)}
        </p>
        <button
          type="button"
          className="plain-button"
          onClick={() => view.set({ filters: nothingRead ? noFilters : commitmentsOnly })}
        >
          {nothingRead ? text.showAllClauses(rows.length) : text.clearFilters}
        </button>
      </div>
    </div>
  )
}
