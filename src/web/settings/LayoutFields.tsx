import Button from 'antd/es/button'
import { type Category, categories, categoryNames } from '../../ledger/schedule/category.ts'
import { useLanguage } from '../intake/intake-context.ts'
import { ChoiceAt, ProblemsAt, TickAt, WordsAt } from './Fields.tsx'
import { withCategoryIn } from './layout-rows.ts'
import { fieldId } from './places.ts'
import { useSettingsText } from './settings-text.ts'
import { useDraft } from './use-settings-draft.ts'

const at = 'schedule.layout.rows'

/** 通报栏目: which categories a bulletin tells together. A category stands in one row, so that the rows sum to the whole. */
export function LayoutFields() {
  const text = useSettingsText()
  const language = useLanguage()
  const { draft, change, remove } = useDraft()
  const { rows } = draft.schedule.layout
  const put = (row: number, category: Category) => change(at, withCategoryIn(rows, row, category))
  return (
    <section>
      <h2>{text.layoutTitle}</h2>
      <p className="settings-note">{text.layoutNote}</p>
      <div id={fieldId(at)} tabIndex={-1}>
        <ProblemsAt place={at} />
      </div>
      {rows.map((row, index) => (
        // biome-ignore lint/suspicious/noArrayIndexKey: rows have no names of their own, and their order is theirs
        <fieldset key={index}>
          <legend className="spoken">{row.name[language]}</legend>
          <div className="field-row">
            <WordsAt place={`${at}.${index}.name`} label={text.rowName} />
            <TickAt place={`${at}.${index}.headline`} label={text.inHeadline} />
            <Button size="small" type="text" onClick={() => remove(`${at}.${index}`)}>
              {text.removeNamed(row.name[language])}
            </Button>
          </div>
          <fieldset className="set-ticks">
            <legend>{text.rowCategories}</legend>
            {categories.map(category => (
              <label key={category} className="set-tick">
                <input
                  type="checkbox"
                  checked={row.categories.includes(category)}
                  onChange={() => put(index, category)}
                />
                {categoryNames[category][language]}
              </label>
            ))}
          </fieldset>
        </fieldset>
      ))}
      <Button
        onClick={() => change(at, [...rows, { name: { zh: '', en: '' }, categories: [], headline: true }])}
      >
        {text.addRow}
      </Button>
      <ChoiceAt place="schedule.layout.shares" label={text.shares} options={text.shareMethods} />
    </section>
  )
}
