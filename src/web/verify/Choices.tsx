type ChoicesProps<Choice extends string> = {
  legend: string
  name: string
  choices: readonly Choice[]
  nameOf(choice: Choice): string
  value: Choice | null
  onChange(choice: Choice): void
}

/** A few choices beside each other. */
export function Choices<Choice extends string>(props: ChoicesProps<Choice>) {
  const { legend, name, choices, nameOf, value, onChange } = props
  return (
    <fieldset className="choices">
      <legend>{legend}</legend>
      {choices.map(each => (
        <label key={each}>
          <input type="radio" name={name} checked={value === each} onChange={() => onChange(each)} />
          {nameOf(each)}
        </label>
      ))}
    </fieldset>
  )
}
