import Drawer from 'antd/es/drawer'
import { AuditList } from '../audit/AuditList.tsx'
import { useAuditText } from '../audit/audit-text.ts'
import { useIntake, useText, useView } from '../intake/intake-context.ts'
import { FindingList } from './FindingList.tsx'
import { HistoryList } from './HistoryList.tsx'
import { KeyList } from './KeyList.tsx'
import { PlanList } from './PlanList.tsx'

/** What opens over the page: plans, findings, history, keys. Loaded when first wanted. */
export function Dialogs() {
  const text = useText()
  const auditText = useAuditText()
  const { view } = useIntake()
  const dialog = useView(now => now.dialog)
  const close = () => view.set({ dialog: null })
  const titles = {
    plans: text.plansQuestion,
    findings: text.findingList,
    audit: auditText.list,
    history: text.history,
    keys: text.keys,
  }
  const isFromLeft = dialog === 'plans'
  return (
    <Drawer
      open={dialog !== null}
      onClose={close}
      title={dialog ? titles[dialog] : ''}
      placement={isFromLeft ? 'left' : 'right'}
      size={dialog === 'keys' ? 480 : 560}
      destroyOnHidden
      styles={{ wrapper: { maxWidth: '100vw' }, body: { padding: 0 } }}
    >
      {dialog === 'plans' && <PlanList onDone={close} />}
      {dialog === 'audit' && <AuditList onDone={close} />}
      {dialog === 'findings' && <FindingList onDone={close} />}
      {dialog === 'history' && <HistoryList />}
      {dialog === 'keys' && <KeyList />}
    </Drawer>
  )
}
