import { submitReport } from '../../ledger/commitment/reporting.ts'
import { useLanguage } from '../intake/intake-context.ts'
import { type ReportWords, reportTexts } from '../ledger/reports.ts'
import { type ChangedWords, changedParts } from './changed-words.ts'
import { useDeskText } from './desk-text.ts'

/** The texts of a return, with what changed in them since the one before, and the names of its evidence. */
export function ReportTexts({ now, before }: { now: ReportWords; before: ReportWords | undefined }) {
  const text = useDeskText()
  return (
    <dl className="report-words">
      {reportTexts.map(each => (
        <Words key={each} name={each} now={now[each] ?? ''} was={before && (before[each] ?? '')} />
      ))}
      {now.evidence && now.evidence.length > 0 && (
        <div>
          <dt>{text.evidence}</dt>
          <dd lang="zh-Hans">{now.evidence.map(each => each.name).join('、')}</dd>
        </div>
      )}
    </dl>
  )
}

type WordsProps = { name: (typeof reportTexts)[number]; now: string; was: string | undefined }

function Words({ name, now, was }: WordsProps) {
  const text = useDeskText()
  const language = useLanguage()
  const parts = changedParts(was ?? now, now)
  const isEmpty = parts.every(each => each.before + each.removed + each.added + each.after === '')
  return (
    <div>
      <dt>
        {submitReport.fields[name]?.label[language]}
        {was !== undefined && now !== '' && was === now && <small> {text.unchanged}</small>}
      </dt>
      <dd>
        {isEmpty ? (
          text.nothingSaid
        ) : (
          <span lang="zh-Hans">
            {parts.map((part, index) => (
              // biome-ignore lint/suspicious/noArrayIndexKey: phrases have no name but their place
              <ChangedPart key={index} {...part} />
            ))}
          </span>
        )}
      </dd>
    </div>
  )
}

function ChangedPart({ before, removed, added, after }: ChangedWords) {
  const text = useDeskText()
  return (
    <>
      {before}
      {removed && (
        <del>
          <span className="spoken">{text.removedWords}</span>
          {removed}
        </del>
      )}
      {added && (
        <ins>
          <span className="spoken">{text.addedWords}</span>
          {added}
        </ins>
      )}
      {after}
    </>
  )
}
