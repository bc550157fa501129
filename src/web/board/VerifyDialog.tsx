import { useQueryClient } from '@tanstack/react-query'
import { useState } from 'react'
import { beginVerification } from '../../ledger/commitment/closing.ts'
import { FieldsInput } from '../ledger/FieldInput.tsx'
import { emptyForm, type Mistakes, readForm, type Typed } from '../ledger/form-data.ts'
import { useLedgerText } from '../ledger/ledger-text.ts'
import { useGivingEach } from '../ledger/use-giving.ts'
import { useLedger } from '../ledger/use-ledger.ts'
import { Dialog } from './Dialog.tsx'
import type { ActDialogProps } from './RemindDialog.tsx'

const { fields } = beginVerification

/** 派核实: items that ask to be closed go to whoever verifies them; the doer cannot be the one. */
export function VerifyDialog({ rows, drawing, onClose, onSaid }: ActDialogProps) {
  const { text } = drawing
  const words = useLedgerText()
  const { region } = useLedger()
  const queries = useQueryClient()
  const [typed, setTyped] = useState<Typed>(() => emptyForm(fields))
  const [mistakes, setMistakes] = useState<Mistakes>(new Map())
  const giving = useGivingEach()
  const asking = rows.filter(({ status }) => status === 'closing-requested')
  const mistakeAt = (path: string) => {
    const mistake = mistakes.get(path)
    return mistake && words.mistake(mistake)
  }
  async function begin() {
    const read = readForm(fields, typed)
    setMistakes(read.mistakes)
    if (read.mistakes.size > 0) return
    const { done, refused } = await giving.giveEach(
      asking.map(({ id, version }) => ({
        matter: { id, type: 'commitment', version },
        command: 'begin-verification',
        data: read.data,
      })),
    )
    await queries.invalidateQueries({ queryKey: ['ledger', region, 'board-rows'] })
    onSaid(text.verifyDone(done, refused))
    onClose()
  }
  return (
    <Dialog
      title={text.verifyTitle}
      act={asking.length === 0 ? null : text.verifySend(asking.length)}
      isWaiting={giving.isWaiting}
      onAct={() => void begin()}
      onClose={onClose}
    >
      {asking.length === 0 ? (
        <p>{text.verifyNone}</p>
      ) : (
        <>
          <p>{text.verifySum(asking.length)}</p>
          <ul lang="zh-Hans">
            {asking.map(row => (
              <li key={row.id}>{row.title}</li>
            ))}
          </ul>
          <FieldsInput fields={fields} typed={typed} onChange={setTyped} mistakeAt={mistakeAt} choices={{}} />
          {asking.length < rows.length && (
            <p className="quiet">{text.notTheseItems(rows.length - asking.length)}</p>
          )}
        </>
      )}
    </Dialog>
  )
}
