import { submitReport } from '../../ledger/commitment/reporting.ts'
import { useLanguage } from '../intake/intake-context.ts'
import { type ReportWords, reportTexts } from '../ledger/reports.ts'
import { EvidenceList } from '../parts/EvidenceList.tsx'
import { ChangedText } from './ChangedText.tsx'
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
          <dd>
            <EvidenceList files={now.evidence} />
          </dd>
        </div>
      )}
    </dl>
  )
}

type WordsProps = { name: (typeof reportTexts)[number]; now: string; was: string | undefined }

function Words({ name, now, was }: WordsProps) {
  const text = useDeskText()
  const language = useLanguage()
  const isEmpty = now === '' && (was ?? '') === ''
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
            <ChangedText was={was ?? now} is={now} />
          </span>
        )}
      </dd>
    </div>
  )
}
