import Button from 'antd/es/button'
import type { Change, Correction } from '../../model/correction.ts'
import { entriesOf } from '../intake/correction-log.ts'
import { useIntake, useModel, useText } from '../intake/intake-context.ts'
import { momentText } from '../moment-text.ts'
import { useStore } from '../store.ts'
import type { Text } from '../text.ts'

/** 改动记录: every act, the newest first; each is undone or restored by a new entry. */
export function HistoryList() {
  const text = useText()
  const intake = useIntake()
  const log = useStore(intake.log.store, state => state)
  const { corrected, rowById } = useModel()
  const undone = new Set(corrected.entries.filter(entry => entry.undone).map(({ version }) => version))
  const entries = entriesOf(log).filter(entry => entry.act === 'change')
  if (entries.length === 0) return <p className="drawer-block">{text.noHistory}</p>
  const numberOf = (clause: string) =>
    rowById.get(clause)?.number ?? rowById.get(clause.replace(/[.+].*/, ''))?.number
  return (
    <ul className="history">
      {entries.toReversed().map(entry => (
        <li key={entry.version} className={undone.has(entry.version) ? 'undone' : ''}>
          <span>
            {wordsOfEntry(entry, numberOf, text)}
            {undone.has(entry.version) && <span className="note"> {text.historyUndone}</span>}
          </span>
          <span className="label">{[entry.by, momentText(entry.at)].filter(Boolean).join(' · ')}</span>
          <Button
            size="small"
            onClick={() => intake.undoEntry(entry.version, undone.has(entry.version) ? 'redo' : 'undo')}
          >
            {undone.has(entry.version) ? text.redoThis : text.undoThis}
          </Button>
        </li>
      ))}
    </ul>
  )
}

function wordsOfEntry(
  entry: Correction,
  numberOf: (clause: string) => string | undefined,
  text: Text,
): string {
  if (entry.act !== 'change') return ''
  const [first] = entry.changes
  if (!first) return ''
  const number = 'clause' in first ? numberOf(first.clause) : undefined
  const more = entry.changes.length > 1 ? ` · ${text.historyMany(entry.changes.length)}` : ''
  return `${text.historyActs[first.type]}${detailOf(first, text)}${number ? ` · ${text.itemNumber(number)}` : ''}${more}`
}

function detailOf(change: Change, text: Text): string {
  if (change.type === 'reclassify') return `：${text.kinds[change.kind]}`
  if (change.type === 'mark-checked' && !change.checked) return `：${text.uncheck}`
  if (change.type === 'judge-finding' && change.verdict)
    return `：${change.verdict === 'accepted' ? text.accepted : text.dismissed}`
  return ''
}
