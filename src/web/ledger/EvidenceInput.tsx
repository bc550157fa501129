import Button from 'antd/es/button'
import { useRef, useState } from 'react'
import { mostEvidence } from '../../ledger/field.ts'
import type { TypedFile } from './form-data.ts'
import { keepEvidence } from './ledger-client.ts'
import { useLedgerText } from './ledger-text.ts'
import { useRefusalWords } from './refusal-words.ts'
import { useUploads } from './uploads.ts'
import { useLedger } from './use-ledger.ts'

type EvidenceInputProps = {
  id: string
  value: readonly TypedFile[]
  onChange(value: readonly TypedFile[]): void
  describedBy?: string | undefined
  /** Whether the command asks for a file: a closing for its proof, minutes for themselves. */
  isRequired?: boolean
}

/** 佐证材料: each file goes up as it is chosen, and the command names it by its digest. */
export function EvidenceInput({ id, value, onChange, describedBy, isRequired = false }: EvidenceInputProps) {
  const text = useLedgerText()
  const { region } = useLedger()
  const wordsOf = useRefusalWords()
  const uploads = useUploads()
  const hint = isRequired ? text.evidenceNeeded : text.evidenceHint
  const picker = useRef<HTMLInputElement>(null)
  const [waiting, setWaiting] = useState<string | null>(null)
  const [refused, setRefused] = useState<string[]>([])
  async function upload(files: readonly File[]) {
    setRefused([])
    uploads.begin()
    let kept = value
    for (const file of files) {
      setWaiting(file.name)
      try {
        const { sha256, name } = await keepEvidence(region, file)
        const same = kept.find(each => each.sha256 === sha256)
        if (same) setRefused(all => [...all, `${file.name}：${text.sameFile(same.name)}`])
        else if (kept.length < mostEvidence) kept = [...kept, { sha256, name }]
        onChange(kept)
      } catch (error) {
        setRefused(all => [...all, `${file.name}：${wordsOf(error)}`])
      }
    }
    setWaiting(null)
    uploads.end()
  }
  return (
    <div className="evidence-input">
      {value.length > 0 && (
        <ul className="chips">
          {value.map(each => (
            <li key={each.sha256}>
              <span lang="zh-Hans">{each.name}</span>
              <Button
                size="small"
                type="text"
                aria-label={text.removeNamed(each.name)}
                onClick={() => onChange(value.filter(other => other !== each))}
              >
                ×
              </Button>
            </li>
          ))}
        </ul>
      )}
      <input
        ref={picker}
        id={id}
        type="file"
        multiple
        hidden
        onChange={event => {
          void upload([...(event.target.files ?? [])])
          event.target.value = ''
        }}
      />
      <Button aria-describedby={describedBy} onClick={() => picker.current?.click()}>
        {text.chooseFiles}
      </Button>{' '}
      <span className="note">{waiting === null ? hint : text.uploading(waiting)}</span>
      {refused.map(each => (
        <p key={each} className="mistake" role="alert">
          {each}
        </p>
      ))}
    </div>
  )
}
