import { useQuery } from '@tanstack/react-query'
import Button from 'antd/es/button'
import Drawer from 'antd/es/drawer'
import { json } from '../api-client.ts'
import { AddressLink } from '../desks/AddressLink.tsx'
import { itemPath } from '../desks/pages-of-posts.ts'
import { useLanguage } from '../intake/intake-context.ts'
import { momentText } from '../moment-text.ts'
import { grouped } from './notice-groups.ts'
import { useShellText } from './shell-text.ts'
import './search.css'

type Notice = {
  readonly position: number
  readonly matterId: string
  readonly zh: string
  readonly en: string
  readonly title: string
  readonly at: string
}

const most = 100

/** What concerns the post, newest first. Nobody notes who has looked at what. */
export function NoticesDrawer({ region, onClose }: { region: string; onClose(): void }) {
  const text = useShellText()
  const language = useLanguage()
  const asked = useQuery({
    queryKey: ['ledger', region, 'notices'],
    queryFn: () =>
      json<{ notices: Notice[] }>(`/regions/${encodeURIComponent(region)}/notices?limit=${most}`),
    staleTime: 0,
  })
  const notices = asked.data?.notices ?? []
  return (
    <Drawer
      open
      onClose={onClose}
      title={text.notices}
      size={480}
      styles={{ wrapper: { maxWidth: '100vw' } }}
    >
      {asked.isError && (
        <p>
          {text.noticesFailed} <Button onClick={() => void asked.refetch()}>{text.retry}</Button>
        </p>
      )}
      {asked.isSuccess && notices.length === 0 && <p>{text.noNotices}</p>}
      {notices.length > 0 && <p className="hint">{text.latest(notices.length)}</p>}
      <ul className="notice-list">
        {grouped(notices).map(notice => (
          <li key={notice.position}>
            <time dateTime={notice.at}>{momentText(notice.at)}</time>
            {notice[language]}
            {notice.times > 1 && <b> ×{notice.times}</b>}{' '}
            <AddressLink to={itemPath(notice.matterId)} lang="zh-Hans" onPointerUp={onClose}>
              {notice.title}
            </AddressLink>
          </li>
        ))}
      </ul>
    </Drawer>
  )
}
