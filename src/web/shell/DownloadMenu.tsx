import Button from 'antd/es/button'
import { useEffect, useRef, useState } from 'react'
import { exportRows, originalUrl, ProblemError } from '../api-client.ts'
import { auditReportUrl } from '../audit/audit-client.ts'
import { useAuditText } from '../audit/audit-text.ts'
import { useIntake, useLanguage, useModel, useText } from '../intake/intake-context.ts'
import { Caret } from './icons.tsx'

const formats = ['xlsx', 'csv', 'json'] as const

/** 下载: the rows shown or all of them, as a table or as data; and the file as it came. */
export function DownloadMenu() {
  const text = useText()
  const auditText = useAuditText()
  const language = useLanguage()
  const intake = useIntake()
  const { rows } = useModel()
  const [isOpen, setOpen] = useState(false)
  const box = useRef<HTMLDivElement>(null)
  useEffect(() => {
    if (!isOpen) return
    const close = (event: Event) => {
      if (!(event.target instanceof Node && box.current?.contains(event.target))) setOpen(false)
    }
    addEventListener('pointerdown', close)
    box.current?.querySelector<HTMLElement>('[role=menuitem]')?.focus()
    return () => removeEventListener('pointerdown', close)
  }, [isOpen])
  const save = async (format: (typeof formats)[number], clauses: string[]) => {
    setOpen(false)
    try {
      await intake.log.flush()
      const { name, blob } = await exportRows(intake.document.id, format, { clauses })
      const link = document.createElement('a')
      link.href = URL.createObjectURL(blob)
      link.download = name
      link.click()
      setTimeout(() => URL.revokeObjectURL(link.href), 10_000)
    } catch (error) {
      const parts = error instanceof ProblemError ? error.problem[language] : null
      const words = parts
        ? `${parts.what}${parts.where ? `（${parts.where}）` : ''}。${parts.remedy}`
        : text.downloadFailed
      intake.say(words, { tone: 'refused' })
    }
  }
  const move = (event: React.KeyboardEvent) => {
    const items = [...(box.current?.querySelectorAll<HTMLElement>('[role=menuitem]') ?? [])]
    const at = items.indexOf(document.activeElement as HTMLElement)
    const by = { ArrowDown: 1, ArrowUp: -1 }[event.key]
    if (event.key === 'Escape') {
      setOpen(false)
      box.current?.querySelector<HTMLElement>('button')?.focus()
    } else if (by) items[(at + by + items.length) % items.length]?.focus()
    else return
    event.preventDefault()
  }
  const shown = intake.shown.rows.map(({ id }) => id)
  const all = rows.map(({ id }) => id)
  return (
    <div className="menu-box" ref={box}>
      <Button aria-haspopup="menu" aria-expanded={isOpen} onClick={() => setOpen(!isOpen)}>
        {text.download} <Caret />
      </Button>
      {isOpen && (
        <div className="menu" role="menu" aria-label={text.download} onKeyDown={move} tabIndex={-1}>
          {formats.map(format => (
            <button type="button" role="menuitem" key={format} onClick={() => void save(format, shown)}>
              {text.downloadShown(shown.length, text[format])}
            </button>
          ))}
          {shown.length < all.length &&
            formats.map(format => (
              <button
                type="button"
                role="menuitem"
                key={`all-${format}`}
                onClick={() => void save(format, all)}
              >
                {text.downloadAll(all.length, text[format])}
              </button>
            ))}
          {(['docx', 'html'] as const).map(format => (
            <a
              role="menuitem"
              key={`report-${format}`}
              href={auditReportUrl(intake.document.id, format, language)}
              download
              onClick={() => setOpen(false)}
            >
              {auditText.report(format)}
            </a>
          ))}
          <a role="menuitem" href={originalUrl(intake.document.id)} download onClick={() => setOpen(false)}>
            {text.downloadOriginal}
          </a>
        </div>
      )}
    </div>
  )
}
