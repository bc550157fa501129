import Button from 'antd/es/button'
import { useRef } from 'react'
import { mostEvidence } from '../../ledger/field.ts'
import { useRefusalWords } from '../ledger/refusal-words.ts'
import { useLedger } from '../ledger/use-ledger.ts'
import { evidencePath } from '../parts/EvidenceList.tsx'
import { useReportText } from './report-text.ts'
import { useDroppedFiles } from './use-dropped-files.ts'
import { mayBeTakenAgain, type Upload, type useUploads } from './use-uploads.ts'
import type { WorkingDraft } from './use-working-draft.ts'

type Uploads = ReturnType<typeof useUploads>

type EvidenceRowsProps = {
  draft: Pick<WorkingDraft, 'content' | 'change'>
  uploads: Uploads
}

/** 佐证: a line a file, with its progress; dropped anywhere on the page, or chosen. */
export function EvidenceRows({ draft: { content, change }, uploads }: EvidenceRowsProps) {
  const text = useReportText()
  const { region } = useLedger()
  const section = useRef<HTMLElement>(null)
  const picker = useRef<HTMLInputElement>(null)
  const isOver = useDroppedFiles(uploads.add)
  // Who goes through the page by keys stays here: at the file that follows, else at the button that chooses files.
  function removeAt(place: number, remove: () => void) {
    remove()
    requestAnimationFrame(() => {
      const buttons = section.current?.querySelectorAll<HTMLElement>('.remove-file') ?? []
      const next = buttons[Math.min(place, buttons.length - 1)]
      const target = next ?? section.current?.querySelector<HTMLElement>('.choose-files')
      target?.focus()
    })
  }
  const kept = content.evidence.slice(0, mostEvidence)
  return (
    <section ref={section} className="form-field evidence" aria-label={text.evidence}>
      <p>
        <b>{text.evidence}</b> <small>{text.evidenceHint}</small>{' '}
        <input
          ref={picker}
          type="file"
          multiple
          hidden
          onChange={event => {
            uploads.add([...(event.target.files ?? [])])
            event.target.value = ''
          }}
        />
        <Button className="choose-files" size="small" onClick={() => picker.current?.click()}>
          {text.chooseFiles}
        </Button>
      </p>
      {(kept.length > 0 || uploads.uploads.length > 0) && (
        <ul>
          {kept.map((each, place) => (
            <li key={each.sha256}>
              <a href={evidencePath(region, each)} download={each.name} lang="zh-Hans">
                {each.name}
              </a>
              <Remove
                name={each.name}
                onRemove={() =>
                  removeAt(place, () =>
                    change({ ...content, evidence: content.evidence.filter(other => other !== each) }),
                  )
                }
              />
            </li>
          ))}
          {uploads.uploads.map((each, index) => (
            <li key={each.id}>
              <span lang="zh-Hans">{each.name}</span> <small>{sizeText(each.size)}</small>
              <Remove
                name={each.name}
                onRemove={() => removeAt(kept.length + index, () => uploads.remove(each.id))}
              />
              <Standing upload={each} onRetry={() => uploads.retry(each.id)} />
            </li>
          ))}
        </ul>
      )}
      {isOver && (
        <div className="drop-veil" aria-hidden="true">
          {text.dropHere}
        </div>
      )}
    </section>
  )
}

function Remove({ name, onRemove }: { name: string; onRemove(): void }) {
  const text = useReportText()
  return (
    <Button
      className="remove-file"
      size="small"
      type="text"
      aria-label={text.remove(name)}
      onClick={onRemove}
    >
      ×
    </Button>
  )
}

/** How far a file is, why it is not taken, or that it is there already. */
function Standing({ upload: { name, part, error, left }, onRetry }: { upload: Upload; onRetry(): void }) {
  const text = useReportText()
  const wordsOf = useRefusalWords()
  if (left !== null)
    return (
      <span className="told" role="status">
        {left.as === 'same' ? text.sameFile(left.name) : text.noRoom(mostEvidence)}
      </span>
    )
  if (error === null)
    return (
      <span className="note">
        <progress max={1} value={part} aria-label={name} /> {text.uploadPart(Math.round(part * 100))}
      </span>
    )
  return (
    <span className="mistake told" role="alert">
      {wordsOf(error)}{' '}
      {mayBeTakenAgain(error) && (
        <Button size="small" onClick={onRetry}>
          {text.retry}
        </Button>
      )}
    </span>
  )
}

const sizeText = (bytes: number): string =>
  bytes < 1024 * 1024 ? `${Math.ceil(bytes / 1024)} KB` : `${(bytes / 1024 / 1024).toFixed(1)} MB`
