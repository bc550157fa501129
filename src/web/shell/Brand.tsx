import { useSession } from '../sign-in/session-context.ts'

/** 落实 with its sign, and whose ledger it is; on a telephone the sign alone. */
export function Brand() {
  const { signedIn } = useSession()
  return (
    <span className="brand" lang="zh-Hans">
      <img src={new URL('../icon.svg', import.meta.url).href} alt="" width="22" height="22" />
      <span className="wide-only">落实</span>
      {signedIn && <span className="brand-region wide-only">{signedIn.regionName}</span>}
    </span>
  )
}
