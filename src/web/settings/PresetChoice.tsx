import { useMutation, useQuery } from '@tanstack/react-query'
import Button from 'antd/es/button'
import { useState } from 'react'
import { useLanguage } from '../intake/intake-context.ts'
import { useRefusalWords } from '../ledger/refusal-words.ts'
import { useLedger } from '../ledger/use-ledger.ts'
import { listPresets, proposeSettings } from './settings-client.ts'
import { useSettingsText } from './settings-text.ts'
import { settingsKey, useDraft } from './use-settings-draft.ts'

/** 预设: a place's rules to start from, with where they stand and what they leave open. Nothing is kept by choosing. */
export function PresetChoice() {
  const text = useSettingsText()
  const language = useLanguage()
  const { region } = useLedger()
  const { draft, change } = useDraft()
  const wordsOf = useRefusalWords()
  const [key, setKey] = useState('')
  const presets = useQuery({
    queryKey: [...settingsKey(region), 'presets'],
    queryFn: () => listPresets(region),
  })
  const chosen = presets.data?.presets.find(each => each.key === key)
  const filling = useMutation({
    mutationFn: () => proposeSettings(region, key),
    // What is proposed is made of the settings that hold; what was typed of other parts stays.
    onSuccess: ({ settings }) =>
      change(
        'schedule',
        Object.fromEntries([
          ...Object.entries(draft.schedule),
          ['step', settings.schedule.step],
          ...(chosen?.states ?? []).map(part => [part, settings.schedule[part]]),
        ]),
      ),
  })
  return (
    <section className="preset">
      <label className="tool">
        <span>{text.preset}</span>
        <select value={key} onChange={event => setKey(event.target.value)}>
          <option value="">{text.choosePreset}</option>
          {presets.data?.presets.map(each => (
            <option key={each.key} value={each.key}>
              {each.name[language]}
            </option>
          ))}
        </select>
      </label>
      {chosen && (
        <div className="preset-told">
          <p>
            {text.presetStates(chosen.states.map(each => text.partName(`schedule.${each}`)).join('、'))}{' '}
            {chosen.source
              ? `${text.presetSource(chosen.source.official)}${chosen.source.document}`
              : text.presetOwn}
          </p>
          <p lang="zh-Hans">{chosen.note}</p>
          {filling.error && (
            <p className="refusal" role="alert">
              {wordsOf(filling.error)}
            </p>
          )}
          <Button loading={filling.isPending} onClick={() => filling.mutate()}>
            {text.fillFrom(chosen.name[language])}
          </Button>
        </div>
      )}
    </section>
  )
}
