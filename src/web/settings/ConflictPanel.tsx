import Button from 'antd/es/button'
import { changedParts } from '../../ledger/changed-parts.ts'
import { valueAt } from './places.ts'
import { useSettingsText } from './settings-text.ts'
import { useDraft } from './use-settings-draft.ts'

/** What was kept by somebody else meanwhile, beside what was typed here: neither is lost, and a person chooses. */
export function ConflictPanel() {
  const text = useSettingsText()
  const { conflict, standing, draft, changed, settle } = useDraft()
  if (!conflict) return null
  const theirs = changedParts(standing.settings, conflict.settings)
  const parts = [...new Set([...theirs, ...changed])]
  return (
    <div className="refusal" role="alert">
      <p>{text.conflict(conflict.version)}</p>
      <table className="rows">
        <thead>
          <tr>
            <th scope="col">{text.part}</th>
            <th scope="col">{text.theirs}</th>
            <th scope="col">{text.mine}</th>
          </tr>
        </thead>
        <tbody>
          {parts.map(part => (
            <tr key={part}>
              <th scope="row">{text.partName(part)}</th>
              <td>
                {theirs.includes(part) ? <Value value={valueAt(conflict.settings, part)} /> : text.asBefore}
              </td>
              <td>{changed.includes(part) ? <Value value={valueAt(draft, part)} /> : text.asBefore}</td>
            </tr>
          ))}
        </tbody>
      </table>
      <div className="acts">
        <Button onClick={() => settle(true)}>{text.useMine}</Button>
        <Button onClick={() => settle(false)}>{text.useTheirs}</Button>
      </div>
    </div>
  )
}

function Value({ value }: { value: unknown }) {
  const text = useSettingsText()
  if (typeof value !== 'object' || value === null) return <>{String(value)}</>
  if ('n' in value && 'unit' in value) return <>{`${value.n} ${text.units[value.unit as 'D']}`}</>
  return (
    <details>
      <summary>{text.whole}</summary>
      <pre>{JSON.stringify(value, null, 1)}</pre>
    </details>
  )
}
