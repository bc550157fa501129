import Button from 'antd/es/button'
import { useLanguage } from '../intake/intake-context.ts'
import { ProblemsAt, WordsAt } from './Fields.tsx'
import { freeId } from './free-id.ts'
import { fieldId } from './places.ts'
import { useSettingsText } from './settings-text.ts'
import { useDraft } from './use-settings-draft.ts'

const at = 'schedule.ladder.marks'

/** 标记: what the office may mark a matter as (重大, 特事), so that a step is taken without those before it. */
export function MarkFields() {
  const text = useSettingsText()
  const language = useLanguage()
  const { draft, change, remove } = useDraft()
  const { marks } = draft.schedule.ladder
  const add = () => {
    const id = freeId(
      'mark',
      marks.map(each => each.id),
    )
    change(at, [...marks, { id, name: { zh: '', en: '' } }])
  }
  return (
    <section>
      <h3>{text.marksTitle}</h3>
      <p className="settings-note">{text.marksNote}</p>
      <ProblemsAt place={at} />
      {marks.map((mark, index) => (
        <div key={mark.id} className="field-row" id={fieldId(`${at}.${index}`)} tabIndex={-1}>
          <WordsAt place={`${at}.${index}.name`} label={text.markName} />
          <Button size="small" type="text" onClick={() => remove(`${at}.${index}`)}>
            {text.removeNamed(mark.name[language])}
          </Button>
        </div>
      ))}
      <Button onClick={add}>{text.addMark}</Button>
    </section>
  )
}
