import { ChangedText } from '../desks/ChangedText.tsx'
import { type ReportWords, reportTexts } from '../ledger/reports.ts'
import { EvidenceList } from '../parts/EvidenceList.tsx'
import { useReportText } from '../report/report-text.ts'
import { useSignText } from './sign-text.ts'

type TextDifferencesProps = { now: ReportWords; before: ReportWords | undefined }

/** The texts of a return: what changed is marked and said, what stayed is folded to 「无变化」. */
export function TextDifferences({ now, before }: TextDifferencesProps) {
  const words = useReportText()
  const text = useSignText()
  return (
    <dl className="report-words differences">
      {reportTexts.map(name => {
        const [is, was] = [now[name] ?? '', before && (before[name] ?? '')]
        const isSame = was !== undefined && was.trim() === is.trim()
        return (
          <div key={name} className={isSame || is === '' ? 'is-folded' : ''}>
            <dt>{words.fields[name]}</dt>
            <dd lang="zh-Hans">
              {isSame && is !== '' ? (
                <details>
                  <summary>{text.unchanged}</summary>
                  {is}
                </details>
              ) : is === '' && (was ?? '') === '' ? (
                words.none
              ) : (
                <ChangedText was={was ?? is} is={is} />
              )}
            </dd>
          </div>
        )
      })}
      {now.evidence && now.evidence.length > 0 && (
        <div>
          <dt>
            {words.evidence} {now.evidence.length}
          </dt>
          <dd>
            <EvidenceList files={now.evidence} />
          </dd>
        </div>
      )}
    </dl>
  )
}
