import { useQuery } from '@tanstack/react-query'
import { useEffect, useState } from 'react'
import type { Evidence } from '../../ledger/field.ts'
import { useLanguage } from '../intake/intake-context.ts'
import { useLedger } from '../ledger/use-ledger.ts'
import './evidence-list.css'

/** Pictures of these names are shown in place; anything else is a file to download. */
const isPicture = (name: string): boolean => /\.(?:jpe?g|png|gif|webp)$/i.test(name)

const words = { zh: { open: '打开' }, en: { open: 'Open' } } as const

export const evidencePath = (region: string, { sha256 }: Pick<Evidence, 'sha256'>): string =>
  `/api/regions/${encodeURIComponent(region)}/evidence/${sha256}`

/** 佐证材料: each a download by its name; pictures also as they are. */
export function EvidenceList({ files }: { files: readonly Evidence[] }) {
  const { region } = useLedger()
  return (
    <ul className="evidence-list">
      {files.map(file => (
        <li key={file.sha256}>
          <a href={evidencePath(region, file)} download={file.name} lang="zh-Hans">
            {file.name}
          </a>
          {isPicture(file.name) && <Picture file={file} />}
        </li>
      ))}
    </ul>
  )
}

// The server hands evidence out as bytes to be downloaded and nothing else; the page makes the picture of them itself.
function Picture({ file }: { file: Evidence }) {
  const { region } = useLedger()
  const text = words[useLanguage()]
  const bytes = useQuery({
    queryKey: ['ledger', region, 'evidence', file.sha256],
    queryFn: async () => {
      const response = await fetch(evidencePath(region, file))
      if (!response.ok) throw new Error(String(response.status))
      return response.blob()
    },
    staleTime: Number.POSITIVE_INFINITY,
  })
  const address = useObjectUrl(bytes.data)
  if (!address) return null
  return (
    <a
      className="picture"
      href={address}
      target="_blank"
      rel="noreferrer"
      aria-label={`${text.open} ${file.name}`}
    >
      <img src={address} alt="" />
    </a>
  )
}

function useObjectUrl(blob: Blob | undefined): string | null {
  const [address, setAddress] = useState<string | null>(null)
  useEffect(() => {
    if (!blob) return
    const made = URL.createObjectURL(blob)
    setAddress(made)
    return () => URL.revokeObjectURL(made)
  }, [blob])
  return address
}
