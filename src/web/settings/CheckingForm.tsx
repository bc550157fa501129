import Button from 'antd/es/button'
import { NumberAt, ProblemsAt, TextAt } from './Fields.tsx'
import { useSettingsText } from './settings-text.ts'
import { useDraft } from './use-settings-draft.ts'

/** A reason is chosen by one key. */
const mostReasons = 9
const reasonsAt = 'checking.returnReasons'

/** 审核与核实: reasons for giving a return back, what is verified each month, and from when on a task is stale. */
export function CheckingForm() {
  const text = useSettingsText()
  return (
    <>
      <Reasons />
      <section>
        <h2>{text.verifyingTitle}</h2>
        <div className="field-grid wide">
          <NumberAt
            place="checking.sampleShare"
            label={text.sampleShare}
            hint={text.sampleShareHint}
            unit={text.percent}
          />
          <NumberAt
            place="checking.bigChange"
            label={text.bigChange}
            hint={text.bigChangeHint}
            unit={text.percent}
          />
          <NumberAt
            place="checking.staleAfter"
            label={text.staleAfter}
            hint={text.staleAfterHint}
            unit={text.periods}
          />
        </div>
      </section>
    </>
  )
}

function Reasons() {
  const text = useSettingsText()
  const { draft, change, remove } = useDraft()
  const reasons = draft.checking.returnReasons
  const move = (index: number, by: number) => {
    const next = [...reasons]
    const [reason] = next.splice(index, 1)
    if (reason !== undefined) next.splice(index + by, 0, reason)
    change(reasonsAt, next)
  }
  return (
    <section>
      <h2>{text.reasonsTitle}</h2>
      <p className="settings-note">{text.reasonsNote}</p>
      <ProblemsAt place={reasonsAt} />
      {reasons.length === 0 && <p>{text.noReasons}</p>}
      {reasons.map((reason, index) => (
        // biome-ignore lint/suspicious/noArrayIndexKey: a reason is its place and its words
        <div key={index} className="reason-row">
          <kbd>{index + 1}</kbd>
          <TextAt place={`${reasonsAt}.${index}`} label={text.reasonAt(index + 1)} hideLabel wide />
          <Button
            size="small"
            aria-label={text.upwards(index + 1)}
            disabled={index === 0}
            onClick={() => move(index, -1)}
          >
            ↑
          </Button>
          <Button
            size="small"
            aria-label={text.downwards(index + 1)}
            disabled={index === reasons.length - 1}
            onClick={() => move(index, 1)}
          >
            ↓
          </Button>
          <Button
            size="small"
            type="text"
            aria-label={text.removeNamed(reason)}
            onClick={() => remove(`${reasonsAt}.${index}`)}
          >
            {text.remove}
          </Button>
        </div>
      ))}
      {reasons.length < mostReasons ? (
        <Button onClick={() => change(reasonsAt, [...reasons, ''])}>{text.addReason}</Button>
      ) : (
        <p className="settings-note">{text.reasonsFull}</p>
      )}
    </section>
  )
}
