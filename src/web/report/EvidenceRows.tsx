import Button from 'antd/es/button'
import { useRef } from 'react'
import { mostEvidence } from '../../ledger/field.ts'
import { useRefusalWords } from '../ledger/refusal-words.ts'
import { useReportText } from './report-text.ts'
import { useDroppedFiles } from './use-dropped-files.ts'
import type { useUploads } from './use-uploads.ts'
import type { WorkingDraft } from './use-working-draft.ts'

type EvidenceRowsProps = {
  draft: Pick<WorkingDraft, 'content' | 'change'>
  uploads: ReturnType<typeof useUploads>
}

/** 佐证: a line a file, with its progress; dropped anywhere on the page, or chosen. */
export function EvidenceRows({ draft: { content, change }, uploads }: EvidenceRowsProps) {
  const text = useReportText()
  const wordsOf = useRefusalWords()
  const picker = useRef<HTMLInputElement>(null)
  const isOver = useDroppedFiles(uploads.add)
  return (
    <section className="form-field evidence" aria-label={text.evidence}>
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
        <Button size="small" onClick={() => picker.current?.click()}>
          {text.chooseFiles}
        </Button>
      </p>
      {(content.evidence.length > 0 || uploads.uploads.length > 0) && (
        <ul>
          {content.evidence.slice(0, mostEvidence).map(each => (
            <li key={each.sha256}>
              <span lang="zh-Hans">{each.name}</span>
              <Button
                size="small"
                type="text"
                aria-label={text.remove(each.name)}
                onClick={() =>
                  change({ ...content, evidence: content.evidence.filter(other => other !== each) })
                }
              >
                ×
              </Button>
            </li>
          ))}
          {uploads.uploads.map(({ id, name, size, part, error }) => (
            <li key={id}>
              <span lang="zh-Hans">{name}</span> <small>{sizeText(size)}</small>
              {error === null ? (
                <span className="note">
                  <progress max={1} value={part} aria-label={name} />{' '}
                  {text.uploadPart(Math.round(part * 100))}
                </span>
              ) : (
                <span className="mistake" role="alert">
                  {wordsOf(error)}{' '}
                  <Button size="small" onClick={() => uploads.retry(id)}>
                    {text.retry}
                  </Button>
                </span>
              )}
              <Button
                size="small"
                type="text"
                aria-label={text.remove(name)}
                onClick={() => uploads.remove(id)}
              >
                ×
              </Button>
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

const sizeText = (bytes: number): string =>
  bytes < 1024 * 1024
    ? `${Math.max(1, Math.round(bytes / 1024))} KB`
    : `${(bytes / 1024 / 1024).toFixed(1)} MB`
