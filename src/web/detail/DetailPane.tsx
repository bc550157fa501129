import Button from 'antd/es/button'
import { lazy, Suspense } from 'react'
import { AuditDetail } from '../audit/AuditDetail.tsx'
import { useChosenAudit } from '../audit/use-audit.ts'
import { VerifiabilityDetail } from '../audit/VerifiabilityDetail.tsx'
import { keyOf } from '../intake/commands.ts'
import { useIntake, useModel, useText, useView } from '../intake/intake-context.ts'
import { type Row, sectionPath } from '../intake/intake-model.ts'
import { CellDetail } from './CellDetail.tsx'
import { FindingDetail } from './FindingDetail.tsx'
import { KindChoice } from './KindChoice.tsx'
import { SplitChoice } from './SplitChoice.tsx'

const CellEditor = lazy(() =>
  import('../edit/CellEditor.tsx').then(module => ({ default: module.CellEditor })),
)

/** 详情 of what is active: where it stands, what was read and what stands now, what is in doubt, and the acts. */
export function DetailPane() {
  const text = useText()
  const intake = useIntake()
  const model = useModel()
  const active = useView(view => view.active)
  const isOpen = useView(view => view.detailOpen)
  const audited = useChosenAudit()
  const row = active ? model.rowById.get(active.clause) : undefined
  const toggle = () => intake.view.set({ detailOpen: !isOpen })
  return (
    <section
      className={`detail${isOpen ? '' : ' folded'}`}
      aria-label={text.detail}
      id="detail"
      data-pane="table"
    >
      <div className="detail-head">
        <h2 className="pane-title">{text.detail}</h2>
        {row && !audited && <DetailTitle row={row} />}
        <span className="spring" />
        <button type="button" className="fold-button" aria-expanded={isOpen} onClick={toggle}>
          {isOpen ? text.detailFold : text.detailOpen} <kbd>I</kbd>
        </button>
      </div>
      {isOpen &&
        (audited ? (
          <AuditDetail key={audited.id} finding={audited} />
        ) : row ? (
          <DetailBody key={row.id} row={row} />
        ) : (
          <p className="hint pad">{text.nothingActive}</p>
        ))}
    </section>
  )
}

function DetailTitle({ row }: { row: Row }) {
  const text = useText()
  const { sectionById } = useModel()
  const path = sectionPath(row.clause.section, sectionById)
  return (
    <p className="detail-title">
      <b>{text.itemNumber(row.number)}</b> · {text.kinds[row.clause.now.kind]}
      {path.length > 0 && (
        <span className="path" lang="zh-Hans">
          {' '}
          · {path.map(({ marker, title }) => `${marker}${title}`).join(' › ')}
        </span>
      )}
    </p>
  )
}

function DetailBody({ row }: { row: Row }) {
  const intake = useIntake()
  const text = useText()
  const splitting = useView(view => (view.splitting?.clause === row.id ? view.splitting : null))
  const isReclassifying = useView(view => view.reclassifying === row.id)
  const editing = useView(view => (view.editing?.clause === row.id ? view.editing.column : null))
  const column = useView(view => view.active?.column ?? null)
  if (splitting) return <SplitChoice row={row} cuts={splitting.cuts} chosen={splitting.chosen} />
  if (editing)
    return (
      <Suspense>
        <CellEditor key={editing} row={row} column={editing} />
      </Suspense>
    )
  const act = (id: string, label: string, run: () => void, where = '') => (
    <Button key={id} size="small" className={where} onClick={run}>
      {label} <kbd>{keyOf(id)}</kbd>
    </Button>
  )
  return (
    <div className="detail-body">
      {isReclassifying ? <KindChoice row={row} /> : <CellDetail row={row} column={column} />}
      <FindingDetail row={row} />
      <VerifiabilityDetail row={row} />
      <div className="acts">
        {row.clause.checked
          ? act('uncheck', text.uncheck, () => intake.setChecked(false))
          : act('check', text.checkNext, () => intake.setChecked(true))}
        {act('edit', text.edit, () => intake.edit('table'), 'desk-only')}
        {act('split', text.split, intake.beginSplit, 'desk-only')}
        {act('merge', text.merge, intake.merge, 'desk-only')}
        {act('reclassify', text.reclassify, intake.beginReclassify, 'desk-only')}
        {act('next-finding', text.nextFinding, () => intake.stepFinding(1, intake.view.get().pane))}
      </div>
    </div>
  )
}
