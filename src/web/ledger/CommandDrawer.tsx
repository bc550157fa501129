import Drawer from 'antd/es/drawer'
import { CommandForm } from './CommandForm.tsx'
import type { OpenMatter } from './ledger-client.ts'

type CommandDrawerProps = { matter: OpenMatter; command: string; title: string; onClose(): void }

/** One command's form over the page. Load it lazily: most who open a desk never open it. */
export function CommandDrawer({ matter, command, title, onClose }: CommandDrawerProps) {
  return (
    <Drawer open onClose={onClose} title={title} size={560} styles={{ wrapper: { maxWidth: '100vw' } }}>
      <CommandForm matter={matter} command={command} onDone={onClose} onCancel={onClose} />
    </Drawer>
  )
}
