import { useQuery } from '@tanstack/react-query'
import Modal from 'antd/es/modal'
import { type KeyboardEvent, useEffect, useId, useMemo, useState } from 'react'
import type { BoardRows } from '../../ledger/board/board-row.ts'
import { json } from '../api-client.ts'
import { AddressLink } from '../desks/AddressLink.tsx'
import { go } from '../desks/address.ts'
import { agencyPath, entriesOf, itemPath, pathOf, planPath } from '../desks/pages-of-posts.ts'
import { useText } from '../intake/intake-context.ts'
import { agenciesToday, useOpenedLedger } from '../ledger/use-ledger.ts'
import { useSession } from '../sign-in/session-context.ts'
import { findEntries, type SearchEntry } from './search-entries.ts'
import { useShellText } from './shell-text.ts'
import './search.css'

/** Pages, agencies, items and plans by name or pinyin initials: one field, arrows, Enter. */
export function SearchPalette({ onClose }: { onClose(): void }) {
  const text = useShellText()
  const [asked, setAsked] = useState('')
  const [place, setPlace] = useState(0)
  const entries = useEntries()
  const initialsOf = useInitials(/^[a-z0-9]+$/i.test(asked.trim()))
  const found = useMemo(() => findEntries(entries, asked, initialsOf), [entries, asked, initialsOf])
  const listId = useId()
  const active = Math.min(place, found.length - 1)
  const openFound = (entry: SearchEntry | undefined) => {
    if (!entry) return
    onClose()
    go(entry.to)
  }
  const onKey = (event: KeyboardEvent) => {
    if (event.nativeEvent.isComposing) return
    if (event.key === 'ArrowDown') setPlace(Math.min(active + 1, found.length - 1))
    else if (event.key === 'ArrowUp') setPlace(Math.max(active - 1, 0))
    else if (event.key === 'Enter') openFound(found[active])
    else return
    event.preventDefault()
  }
  return (
    <Modal
      open
      onCancel={onClose}
      footer={null}
      title={text.search}
      width={640}
      mask={{ closable: true }}
      styles={{ body: { paddingBottom: 4 } }}
    >
      <input
        // biome-ignore lint/a11y/noAutofocus: the dialog is opened to type into this field
        autoFocus
        className="search-field"
        role="combobox"
        aria-expanded={found.length > 0}
        aria-controls={listId}
        aria-activedescendant={found.length > 0 ? `${listId}-${active}` : undefined}
        aria-label={text.searchHint}
        placeholder={text.searchHint}
        value={asked}
        onChange={event => {
          setAsked(event.target.value)
          setPlace(0)
        }}
        onKeyDown={onKey}
      />
      <p className="spoken" role="status">
        {asked.trim() === '' ? '' : text.searchFound(found.length)}
      </p>
      {asked.trim() !== '' && found.length === 0 && <p className="hint">{text.searchNone}</p>}
      <div className="search-found" role="listbox" id={listId} aria-label={text.search}>
        {found.map((entry, index) => (
          <AddressLink
            key={`${entry.kind} ${entry.to}`}
            to={entry.to}
            role="option"
            id={`${listId}-${index}`}
            aria-selected={index === active}
            tabIndex={-1}
            onPointerUp={onClose}
          >
            <span className="search-kind">{text.kinds[entry.kind]}</span>
            <span className="search-title" lang={entry.kind === 'page' ? undefined : 'zh-Hans'}>
              {entry.title}
            </span>
            <span className="search-note" lang="zh-Hans">
              {entry.note}
            </span>
          </AddressLink>
        ))}
      </div>
    </Modal>
  )
}

function useEntries(): SearchEntry[] {
  const text = useText()
  const { signedIn } = useSession()
  const { ledger } = useOpenedLedger()
  const region = ledger?.region
  const { data } = useQuery({
    queryKey: ['ledger', region, 'board-rows'],
    queryFn: () => json<BoardRows>(`/regions/${encodeURIComponent(region ?? '')}/board/rows`),
    enabled: region !== undefined,
    staleTime: 60_000,
  })
  return useMemo(() => {
    const page = entriesOf(signedIn?.post ?? null).map(name => ({
      kind: 'page' as const,
      title: text.pageNames[name],
      note: '',
      to: pathOf(name, signedIn?.agency ?? null),
    }))
    const agencies = (ledger ? agenciesToday(ledger) : []).map(({ id, name }) => ({
      ...{ kind: 'agency' as const, title: name, note: '', to: agencyPath(id) },
    }))
    const plans = (data?.plans ?? []).map(({ id, title }) => ({
      ...{ kind: 'plan' as const, title: title ?? id, note: '', to: planPath(id) },
    }))
    const items = (data?.rows ?? []).map(({ id, title, lead }) => ({
      kind: 'item' as const,
      title,
      note: lead === null ? '' : (ledger?.nameOf(lead) ?? ''),
      to: itemPath(id),
    }))
    return [...page, ...agencies, ...plans, ...items]
  }, [data, ledger, signedIn, text])
}

/** Initials of pinyin, fetched when letters are first typed. */
function useInitials(isWanted: boolean): ((title: string) => string) | null {
  const [initials, setInitials] = useState<{ of(title: string): string } | null>(null)
  useEffect(() => {
    if (!isWanted || initials) return
    let isOver = false
    void import('pinyin-pro').then(({ pinyin }) => {
      const known = new Map<string, string>()
      const of = (title: string) => {
        const found = known.get(title)
        if (found !== undefined) return found
        const letters = pinyin(title, { pattern: 'first', toneType: 'none', type: 'array' }).join('')
        known.set(title, letters.toLowerCase())
        return letters.toLowerCase()
      }
      if (!isOver) setInitials({ of })
    })
    return () => {
      isOver = true
    }
  }, [isWanted, initials])
  return initials?.of ?? null
}
