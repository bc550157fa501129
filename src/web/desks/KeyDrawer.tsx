import Drawer from 'antd/es/drawer'
import { useShellText } from '../shell/shell-text.ts'
import type { KeyOfPage } from './KeysOfPage.tsx'
import '../shell/search.css'

/** The list of keys; it comes when it is first asked for. */
export function KeyDrawer({ keys, onClose }: { keys: readonly KeyOfPage[]; onClose(): void }) {
  const text = useShellText()
  return (
    <Drawer open onClose={onClose} title={text.keys} size={420}>
      {keys.length > 0 && <KeyTable title={text.keysHere} keys={keys} />}
      <KeyTable title={text.keysEverywhere} keys={text.general} />
      <p className="hint">{text.keysOff}</p>
    </Drawer>
  )
}

function KeyTable({ title, keys }: { title: string; keys: readonly KeyOfPage[] }) {
  return (
    <table className="key-table">
      <caption>{title}</caption>
      <tbody>
        {keys.map(([key, does]) => (
          <tr key={key}>
            <th scope="row">
              <kbd>{key}</kbd>
            </th>
            <td>{does}</td>
          </tr>
        ))}
      </tbody>
    </table>
  )
}
