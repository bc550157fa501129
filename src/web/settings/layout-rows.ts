import type { Category } from '../../ledger/schedule/category.ts'
import type { CountLayout } from '../../ledger/schedule/count.ts'

type Rows = CountLayout['rows']

/** The rows with a category moved into one of them; pressed where it stands already, it leaves that row. */
export const withCategoryIn = (rows: Rows, place: number, category: Category): Rows => {
  const isThere = rows[place]?.categories.includes(category) ?? false
  return rows.map((row, index) => {
    const others = row.categories.filter(each => each !== category)
    return { ...row, categories: index === place && !isThere ? [...others, category] : others }
  })
}
