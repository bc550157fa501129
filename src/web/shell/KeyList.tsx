import { commands } from '../intake/commands.ts'
import { useIntake, useText, useView } from '../intake/intake-context.ts'

/** Every key of the page, and the switch for those without Ctrl. */
export function KeyList() {
  const text = useText()
  const { view } = useIntake()
  const letterKeys = useView(now => now.letterKeys)
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
