import { commands } from '../intake/commands.ts'
import { useIntake, useText, useView } from '../intake/intake-context.ts'

const levels = ['none', 'doubtful', 'all'] as const

/** Every key of the page, the switch for those without Ctrl, and how much of the marks a screen reader says. */
export function KeyList() {
  const text = useText()
  const { view } = useIntake()
  const letterKeys = useView(now => now.letterKeys)
  const readAloud = useView(now => now.readAloud)
  const set = (on: boolean) => {
    localStorage.setItem('luoshi.letter-keys', on ? 'on' : 'off')
    view.set({ letterKeys: on })
  }
  return (
    <div className="drawer-block">
      <label className="check-line">
        <input type="checkbox" checked={letterKeys} onChange={event => set(event.target.checked)} />
        {text.keysOn}
      </label>
      <p className="hint small">{text.keysNote}</p>
      <fieldset className="choice-row">
        <legend>{text.readAloud}</legend>
        {levels.map(level => (
          <label key={level} className="check-line">
            <input
              type="radio"
              name="read-aloud"
              checked={readAloud === level}
              onChange={() => view.set({ readAloud: level })}
            />
            {text.readAloudLevels[level]}
          </label>
        ))}
      </fieldset>
      <dl className="key-list">
        {text.movingKeys.map(([key, label]) => (
          <div key={key}>
            <dt>
              <kbd>{key}</kbd>
            </dt>
            <dd>{label}</dd>
          </div>
        ))}
        {commands.map(command => (
          <div key={command.id}>
            <dt>
              <kbd>{command.key}</kbd>
            </dt>
            <dd>{command.label(text)}</dd>
          </div>
        ))}
      </dl>
    </div>
  )
}
