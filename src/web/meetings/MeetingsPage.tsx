import Button from 'antd/es/button'
import Drawer from 'antd/es/drawer'
import { useState } from 'react'
import { matterTypes } from '../../ledger/matter-types.ts'
import { AddressLink } from '../desks/AddressLink.tsx'
import { go } from '../desks/address.ts'
import { DeskFrame } from '../desks/DeskFrame.tsx'
import type { PageProps } from '../desks/ledger-pages.ts'
import { itemPath, partOf } from '../desks/pages-of-posts.ts'
import { useLanguage } from '../intake/intake-context.ts'
import { useLedger } from '../ledger/use-ledger.ts'
import { dayAndWeekday } from '../parts/formats.ts'
import { useMeetingsText } from './meetings-text.ts'
import { NewMatterForm } from './NewMatterForm.tsx'
import { OneMeeting } from './OneMeeting.tsx'
import {
  agendaOf,
  decisionsOf,
  type Meetings,
  type OpenMeeting,
  useMeetings,
  waitingProblems,
} from './use-meetings.ts'
import './meetings.css'

export const meetingPath = (id: string): string => `/meetings/${partOf(id)}`

/** 会议: those ahead and those held; or the one that the address names. */
export function MeetingsPage({ about }: PageProps) {
  const text = useMeetingsText()
  const { data, failed } = useMeetings()
  const meeting = about === null ? undefined : data?.meetings.find(each => each.id === about)
  if (!data) return <DeskFrame title={failed ? text.failed : text.loading}>{null}</DeskFrame>
  if (about === null) return <MeetingList meetings={data} />
  if (!meeting)
    return (
      <DeskFrame title={text.notFound}>
        <p className="empty">
          <AddressLink to="/meetings">{text.back}</AddressLink>
        </p>
      </DeskFrame>
    )
  return <OneMeeting key={meeting.id} meeting={meeting} meetings={data} />
}

function MeetingList({ meetings }: { meetings: Meetings }) {
  const text = useMeetingsText()
  const { post, readsOnly, nameOf } = useLedger()
  const [isCalling, setCalling] = useState(false)
  const isOffice = !readsOnly && (post === 'office-head' || post === 'supervisor')
  const waiting = waitingProblems(meetings)
  const ahead = meetings.meetings.filter(each => each.status === 'called')
  const held = meetings.meetings.filter(each => each.status !== 'called')
  return (
    <DeskFrame
      title={text.question}
      acts={
        isOffice && (
          <Button type="primary" onClick={() => setCalling(true)}>
            {text.call}
          </Button>
        )
      }
    >
      {meetings.meetings.length === 0 && <p className="empty">{text.none}</p>}
      {ahead.length > 0 && <MeetingTable title={text.upcoming} rows={ahead} meetings={meetings} />}
      <section className="block">
        <h2>{waiting.length > 0 ? text.awaiting(waiting.length) : text.awaitingNone}</h2>
        {waiting.length > 0 && (
          <ul className="waiting-problems" lang="zh-Hans">
            {waiting.map(each => (
              <li key={each.id}>
                <AddressLink to={itemPath(each.id)}>{each.facts.text}</AddressLink>{' '}
                <span className="hint">
                  {[each.lead === null ? null : nameOf(each.lead), each.title]
                    .filter(said => said !== null && said !== '' && said !== each.facts.text)
                    .join(' · ')}
                </span>
              </li>
            ))}
          </ul>
        )}
      </section>
      {held.length > 0 && <MeetingTable title={text.past} rows={held} meetings={meetings} />}
      <Drawer open={isCalling} onClose={() => setCalling(false)} title={text.call} size={520} destroyOnHidden>
        <p className="hint">{text.callHint}</p>
        <NewMatterForm
          type="meeting"
          command="call"
          onDone={id => go(meetingPath(id))}
          onCancel={() => setCalling(false)}
        />
      </Drawer>
    </DeskFrame>
  )
}

type TableProps = { title: string; rows: readonly OpenMeeting[]; meetings: Meetings }

function MeetingTable({ title, rows, meetings }: TableProps) {
  const text = useMeetingsText()
  const language = useLanguage()
  const { today } = useLedger()
  return (
    <section className="block">
      <h2>{title}</h2>
      <table className="rows">
        <thead>
          <tr>
            <th scope="col">{text.columns.title}</th>
            <th scope="col">{text.columns.on}</th>
            <th scope="col">{text.columns.status}</th>
            <th scope="col">{text.columns.items}</th>
            <th scope="col">{text.columns.decided}</th>
          </tr>
        </thead>
        <tbody>
          {rows.map(meeting => (
            <tr key={meeting.id}>
              <th scope="row">
                <AddressLink to={meetingPath(meeting.id)} lang="zh-Hans">
                  {meeting.title}
                </AddressLink>
              </th>
              <td data-label={text.columns.on}>
                {meeting.facts.on && dayAndWeekday(meeting.facts.on, language, today)}
              </td>
              <td>{matterTypes.meeting?.statuses[meeting.status]?.[language]}</td>
              <td className="number" data-label={text.columns.items}>
                <AddressLink to={meetingPath(meeting.id)}>
                  {agendaOf(meetings, meeting.id).length}
                </AddressLink>
              </td>
              <td className="number" data-label={text.columns.decided}>
                <AddressLink to={`${meetingPath(meeting.id)}#decisions`}>
                  {decisionsOf(meetings, meeting.id).length}
                </AddressLink>
              </td>
            </tr>
          ))}
        </tbody>
      </table>
    </section>
  )
}
