import { useMutation, useQuery } from '@tanstack/react-query'
import Button from 'antd/es/button'
import { useState } from 'react'
import { useRefusalWords } from '../ledger/refusal-words.ts'
import { useLedger } from '../ledger/use-ledger.ts'
import { momentText } from '../moment-text.ts'
import { isWithin } from './places.ts'
import { listVersions, openVersion } from './settings-client.ts'
import { useSettingsText } from './settings-text.ts'
import { settingsKey, useDraft } from './use-settings-draft.ts'

/** 历次设置: each version with its day and the post that kept it; one can be filled in again. */
export function VersionList({ parts }: { parts: readonly string[] }) {
  const text = useSettingsText()
  const { region } = useLedger()
  const { standing, replace } = useDraft()
  const [isOpen, setOpen] = useState(false)
  const wordsOf = useRefusalWords()
  const versions = useQuery({
    queryKey: [...settingsKey(region), 'versions', standing.version],
    queryFn: () => listVersions(region),
    enabled: isOpen,
  })
  const filling = useMutation({
    mutationFn: (version: number) => openVersion(region, version),
    onSuccess: ({ settings }) => replace(settings),
  })
  const rows = versions.data?.versions ?? []
  return (
    <details className="versions" onToggle={event => setOpen(event.currentTarget.open)}>
      <summary>{text.versions(standing.version)}</summary>
      {filling.error && (
        <p className="refusal" role="alert">
          {wordsOf(filling.error)}
        </p>
      )}
      {versions.isSuccess && rows.length === 0 && <p>{text.noVersions}</p>}
      {rows.length > 0 && (
        <table className="rows">
          <thead>
            <tr>
              <th scope="col">{text.version}</th>
              <th scope="col">{text.keptAt}</th>
              <th scope="col">{text.keptBy}</th>
              <th scope="col">{text.changedParts}</th>
              <th scope="col">{text.act}</th>
            </tr>
          </thead>
          <tbody>
            {rows.map(({ version, at, by, changed }) => (
              <tr key={version}>
                <th scope="row">{text.versionNumber(version)}</th>
                <td>{momentText(at)}</td>
                <td>{text.postName(by)}</td>
                <td className={changed.some(each => parts.some(part => isWithin(each, part))) ? 'own' : ''}>
                  {changed.map(text.partName).join('、')}
                </td>
                <td>
                  {version === standing.version ? (
                    text.inForce
                  ) : (
                    <Button size="small" onClick={() => filling.mutate(version)}>
                      {text.fillIn}
                    </Button>
                  )}
                </td>
              </tr>
            ))}
          </tbody>
        </table>
      )}
    </details>
  )
}
