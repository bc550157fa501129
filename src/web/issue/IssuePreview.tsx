import Button from 'antd/es/button'
import { useEffect, useRef, useState } from 'react'
import { useLedger } from '../ledger/use-ledger.ts'
import { type Item, sharesOf } from './issue-model.ts'
import { useIssueText } from './issue-text.ts'

type PreviewProps = {
  items: readonly Item[]
  /** Tasks with something open: they are not issued now. */
  leftOut: number
  onIssue(basis: string): void
  onCancel(): void
}

/** 交办 leaves the building, so it is shown before: one line an agency, the button named by the act. */
export function IssuePreview({ items, leftOut, onIssue, onCancel }: PreviewProps) {
  const text = useIssueText()
  const { nameOf } = useLedger()
  const [basis, setBasis] = useState('')
  const cancel = useRef<HTMLButtonElement>(null)
  const shares = sharesOf(items)
  useEffect(() => cancel.current?.focus(), [])
  return (
    <section className="issue-preview" aria-labelledby="preview-title">
      <h2 id="preview-title">{text.preview}</h2>
      <p>
        {text.previewSum(items.length, shares.length)}
        {leftOut > 0 && text.leftOut(leftOut)}
      </p>
      <div className="preview-lines">
        <table className="rows">
          <thead>
            <tr>
              <th scope="col">{text.agency}</th>
              <th scope="col">{text.leadsHead}</th>
              <th scope="col">{text.supportsHead}</th>
            </tr>
          </thead>
          <tbody>
            {shares.map(({ agency, leads, supports }) => (
              <tr key={agency}>
                <th scope="row" lang="zh-Hans">
                  {nameOf(agency)}
                </th>
                <td className="number">{leads}</td>
                <td className="number">{supports}</td>
              </tr>
            ))}
          </tbody>
        </table>
      </div>
      <div className="form-field">
        <label htmlFor="issue-basis">{text.basis}</label>
        <input
          id="issue-basis"
          value={basis}
          placeholder={text.basisHint}
          maxLength={200}
          onChange={event => setBasis(event.target.value)}
        />
      </div>
      <div className="acts">
        <Button type="primary" onClick={() => onIssue(basis)}>
          {text.issueTo(shares.length)}
        </Button>
        <Button ref={cancel} onClick={onCancel}>
          {text.cancel}
        </Button>
      </div>
    </section>
  )
}
