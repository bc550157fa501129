import { useQuery } from '@tanstack/react-query'
import { withAuditDecided, withPlanDecided } from '../../ledger/public-sight.ts'
import { listPlans } from '../api-client.ts'
import { AddressLink } from '../desks/AddressLink.tsx'
import { planPath } from '../desks/pages-of-posts.ts'
import { usePlanStages } from '../parts/use-publicity.ts'
import type { PlanStage } from '../plan-page/plan-client.ts'
import { ChoiceAt, Labelled, TextAt } from './Fields.tsx'
import { fieldId } from './places.ts'
import { type PlanPublicity, publicityOf, withDefault } from './plan-publicity.ts'
import { useSettingsText } from './settings-text.ts'
import { useDraft } from './use-settings-draft.ts'

const publicFields = [
  'organiser',
  'contact',
  'siteCode',
  'icpNumber',
  'policeNumber',
  'errorReport',
  'institutionMark',
  'address',
] as const

/** 公开: which plans anybody may read, what holds for new ones and for meetings; then head and foot of the pages. */
export function PublicForm() {
  const text = useSettingsText()
  const stages = usePlanStages()
  return (
    <>
      <section>
        <h3>{text.publicWhat}</h3>
        <p className="settings-note">{text.publicWhatNote}</p>
        {stages.data ? (
          <>
            <Defaults stages={stages.data.stages} />
            <Plans stages={stages.data.stages} />
          </>
        ) : (
          <p>{stages.isError ? text.partFailed : text.loading}</p>
        )}
      </section>
      <section>
        <h3>{text.publicFoot}</h3>
        <p className="settings-note">{text.publicNote}</p>
        <div className="field-grid wide">
          {publicFields.map(field => (
            <TextAt
              key={field}
              place={`publicPage.${field}`}
              label={text.publicFields[field].label}
              hint={text.publicFields[field].hint}
              wide
            />
          ))}
        </div>
      </section>
    </>
  )
}

const newPlans = 'publicPage.newPlans'

function Defaults({ stages }: { stages: readonly PlanStage[] }) {
  const text = useSettingsText()
  const { draft, change } = useDraft()
  return (
    <div className="field-grid wide">
      <Labelled place={newPlans} label={text.newPlans} hint={text.newPlansHint}>
        <select
          id={fieldId(newPlans)}
          value={draft.publicPage.newPlans}
          onChange={event => {
            const chosen = event.target.value === 'public' ? 'public' : 'kept-back'
            change('publicPage', withDefault(draft.publicPage, chosen, stages))
          }}
        >
          {text.publicities.map(([each, label]) => (
            <option key={each} value={each}>
              {label}
            </option>
          ))}
        </select>
      </Labelled>
      <ChoiceAt
        place="publicPage.meetingTasks"
        label={text.meetingTasks}
        hint={text.meetingTasksHint}
        options={text.publicities}
      />
    </div>
  )
}

function Plans({ stages }: { stages: readonly PlanStage[] }) {
  const text = useSettingsText()
  const { draft } = useDraft()
  const plans = useQuery({ queryKey: ['plans'], queryFn: listPlans })
  const names = new Map(plans.data?.plans.map(each => [each.id, each.title ?? each.name]))
  if (stages.length === 0) return <p className="settings-note">{text.noPlansYet}</p>
  const rows = stages.map(each => publicityOf(draft.publicPage, each))
  return (
    <table className="rows plan-publicity">
      <caption>
        {text.plansPublic(rows.filter(each => each.isPublic).length, rows.length)}
        <br />
        {text.publicAuditNote}
      </caption>
      <thead>
        <tr>
          <th scope="col">{text.publicPlan}</th>
          <th scope="col">{text.publicIssued}</th>
          <th scope="col">{text.publicOrNot}</th>
          <th scope="col">{text.publicWhy}</th>
          <th scope="col">{text.publicAudit}</th>
        </tr>
      </thead>
      <tbody>
        {rows.map(row => (
          <PlanLine key={row.planId} row={row} title={names.get(row.planId) ?? row.planId} />
        ))}
      </tbody>
    </table>
  )
}

function PlanLine({ row, title }: { row: PlanPublicity; title: string }) {
  const text = useSettingsText()
  const { draft, change } = useDraft()
  const { planId, issued, isPublic, reason, reserve } = row
  const isRisky = isPublic && reserve !== null
  return (
    <tr>
      <td lang="zh-Hans">
        <AddressLink to={planPath(planId)}>{title}</AddressLink>
      </td>
      <td>{issued === 0 ? text.notIssuedYet : text.issuedTasks(issued)}</td>
      <td>
        <Switch
          isOn={isPublic}
          label={text.publicSwitch(title)}
          words={isPublic ? text.isPublic : text.isKeptBack}
          onChange={publicity => change('publicPage', withPlanDecided(draft.publicPage, planId, publicity))}
        />
      </td>
      <td className={isRisky ? 'mistake' : undefined}>
        {isRisky ? text.publicRisk[reserve] : text.publicReasons[reason]}
      </td>
      <td>{isPublic && <AuditSwitch planId={planId} title={title} />}</td>
    </tr>
  )
}

/** Whether the accepted findings of the plan's audit are public: only for a plan that is. */
function AuditSwitch({ planId, title }: { planId: string; title: string }) {
  const text = useSettingsText()
  const { draft, change } = useDraft()
  const isOpen = draft.publicPage.audited.includes(planId)
  return (
    <Switch
      isOn={isOpen}
      label={text.publicAuditSwitch(title)}
      words={isOpen ? text.auditIsPublic : text.isKeptBack}
      onChange={publicity => change('publicPage', withAuditDecided(draft.publicPage, planId, publicity))}
    />
  )
}

type SwitchProps = {
  isOn: boolean
  label: string
  words: string
  onChange(publicity: 'public' | 'kept-back'): void
}

/** What is settled for one plan: open, or kept back. */
function Switch({ isOn, label, words, onChange }: SwitchProps) {
  return (
    <label className="plan-switch">
      <input
        type="checkbox"
        checked={isOn}
        aria-label={label}
        onChange={event => onChange(event.target.checked ? 'public' : 'kept-back')}
      />
      {words}
    </label>
  )
}
