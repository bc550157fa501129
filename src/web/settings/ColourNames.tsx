import { colourNames } from '../../ledger/schedule/lamp.ts'
import { WordsAt } from './Fields.tsx'
import { useSettingsText } from './settings-text.ts'

const colours = Object.keys(colourNames) as readonly (keyof typeof colourNames)[]

/** 颜色名称: what the region calls the seven colours wherever one of them is named. */
export function ColourNames() {
  const text = useSettingsText()
  return (
    <section>
      <details>
        <summary>{text.coloursTitle}</summary>
        <p className="settings-note">{text.coloursNote}</p>
        <div className="field-grid">
          {colours.map(each => (
            <WordsAt key={each} place={`colours.${each}`} label={text.colourOf(colourNames[each])} />
          ))}
        </div>
      </details>
    </section>
  )
}
