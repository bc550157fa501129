import { useIntake, useText, useView } from '../intake/intake-context.ts'
import { useStore } from '../store.ts'
import { Notice } from './LiveRegion.tsx'

/** Where the work stands: saved or not, and the keys at hand. */
export function StatusRow() {
  const text = useText()
  const intake = useIntake()
  const saving = useStore(intake.log.store, state => state.saving)
  const savedAt = useStore(intake.log.store, state => state.savedAt)
  const unsent = useStore(intake.log.store, state => state.pending.length)
  const letterKeys = useView(view => view.letterKeys)
  const words = {
    idle: '',
    saving: text.saving,
    saved: savedAt ? text.saved(savedAt.toLocaleTimeString('en-GB')) : '',
    offline: text.unsent(unsent),
  }[saving]
  return (
    <footer className="status-row">
      <span className={`saving ${saving}`}>{words}</span>
      <Notice />
      {letterKeys && <span className="hint-keys wide-only">{text.statusHint}</span>}
    </footer>
  )
}
