import { lazy, type ReactNode, Suspense, useState } from 'react'
import { AddressLink } from '../desks/AddressLink.tsx'
import { DeskFrame } from '../desks/DeskFrame.tsx'
import type { PageProps } from '../desks/ledger-pages.ts'
import { usePrintedLight } from '../parts/use-printed-light.ts'
import { useSession } from '../sign-in/session-context.ts'
import { CalendarPart } from './CalendarPart.tsx'
import { CheckingForm } from './CheckingForm.tsx'
import { CheckingTrial } from './CheckingTrial.tsx'
import { LadderForm } from './LadderForm.tsx'
import { LampsForm } from './LampsForm.tsx'
import { MinePart } from './MinePart.tsx'
import { NoticesPart } from './NoticesPart.tsx'
import { PublicForm } from './PublicForm.tsx'
import { partAt, partsOf, rulesOf, type SettingsPart, settingsPath } from './parts-of-settings.ts'
import { RegionPart } from './RegionPart.tsx'
import { ReportingForm } from './ReportingForm.tsx'
import { RuleForm } from './RuleForm.tsx'
import type { Standing } from './settings-client.ts'
import { useSettingsText } from './settings-text.ts'
import { TermsForm } from './TermsForm.tsx'
import { TrialPanel } from './TrialPanel.tsx'
import { SettingsDraftContext, useSettingsDraft, useStanding } from './use-settings-draft.ts'
import './settings.css'

// The registers of agencies and accounts come when they are opened: the first part of the settings needs neither.
const AccountsPart = lazy(async () => ({
  default: (await import('../accounts/AccountsPart.tsx')).AccountsPart,
}))
const AgenciesPart = lazy(async () => ({
  default: (await import('../accounts/AgenciesPart.tsx')).AgenciesPart,
}))

const ruleForms: Readonly<Partial<Record<SettingsPart, () => ReactNode>>> = {
  lamps: LampsForm,
  reporting: ReportingForm,
  terms: TermsForm,
  ladder: LadderForm,
  checking: CheckingForm,
  public: PublicForm,
}

/** 设置: what the local rules are, and what a change would do. The address names the part. */
export function SettingsPage({ about }: PageProps) {
  const text = useSettingsText()
  const post = useSession().signedIn?.post ?? null
  const part = partAt(about, post)
  const [said, setSaid] = useState('')
  usePrintedLight()
  const Rules = ruleForms[part]
  return (
    <DeskFrame title={part === 'mine' ? text.mineQuestion : text.question} said={said}>
      <div className="settings">
        <PartList part={part} />
        <div className="settings-body">
          <h2 className="part-title">{text.parts[part]}</h2>
          {part !== 'mine' && <p className="needs-computer">{text.desktopOnly}</p>}
          <div className={part === 'mine' ? undefined : 'needs-desk'}>
            {Rules ? (
              <Ruled>
                <RuleForm
                  key={part}
                  parts={rulesOf[part] ?? []}
                  onSaid={setSaid}
                  trial={part === 'checking' ? <CheckingTrial /> : <TrialPanel />}
                >
                  <Rules />
                </RuleForm>
              </Ruled>
            ) : (
              <Other part={part} onSaid={setSaid} />
            )}
          </div>
        </div>
      </div>
    </DeskFrame>
  )
}

function PartList({ part }: { part: SettingsPart }) {
  const text = useSettingsText()
  const post = useSession().signedIn?.post ?? null
  return (
    <nav className="settings-parts" aria-label={text.partsLabel}>
      <ul>
        {partsOf(post).map(each => (
          <li key={each}>
            <AddressLink to={settingsPath(each)} aria-current={each === part ? 'page' : undefined}>
              {text.parts[each]}
            </AddressLink>
          </li>
        ))}
      </ul>
    </nav>
  )
}

function Other({ part, onSaid }: { part: SettingsPart; onSaid(said: string): void }) {
  if (part === 'region') return <RegionPart onSaid={onSaid} />
  if (part === 'agencies')
    return (
      <Suspense>
        <AgenciesPart onSaid={onSaid} />
      </Suspense>
    )
  if (part === 'accounts')
    return (
      <Suspense>
        <AccountsPart onSaid={onSaid} />
      </Suspense>
    )
  if (part === 'calendar') return <CalendarPart onSaid={onSaid} />
  if (part === 'notices') return <NoticesPart onSaid={onSaid} />
  return <MinePart onSaid={onSaid} />
}

/** Opens the settings for a form of rules. */
function Ruled({ children }: { children: ReactNode }) {
  const text = useSettingsText()
  const standing = useStanding()
  if (!standing.data) return <p>{standing.isError ? text.partFailed : text.loading}</p>
  return <Opened standing={standing.data}>{children}</Opened>
}

function Opened({ standing, children }: { standing: Standing; children: ReactNode }) {
  const draft = useSettingsDraft(standing)
  return <SettingsDraftContext value={draft}>{children}</SettingsDraftContext>
}
