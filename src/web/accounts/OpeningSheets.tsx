import Button from 'antd/es/button'
import { useLedger } from '../ledger/use-ledger.ts'
import { momentText } from '../moment-text.ts'
import { QrCode } from '../parts/QrCode.tsx'
import { useAccountsText } from './accounts-text.ts'
import { sheetsOf } from './sheets.ts'
import type { GivenLink } from './use-issuing.ts'

/** 开通单: a strip an agency with its one-time links, to be cut and handed over, since there may be no mail. */
export function OpeningSheets({ links }: { links: readonly GivenLink[] }) {
  const text = useAccountsText()
  const { nameOf, regionName } = useLedger()
  if (links.length === 0) return null
  return (
    <section className="opening" aria-labelledby="opening-title">
      <h2 id="opening-title">{text.sheets(links.length)}</h2>
      <p className="settings-note">{text.sheetsNote}</p>
      <Button className="print-button" type="primary" onClick={() => print()}>
        {text.printSheets}
      </Button>
      {/* biome-ignore lint/a11y/noNoninteractiveTabindex: what scrolls must be reached by the keyboard */}
      <section className="strips" aria-label={text.strips} tabIndex={0}>
        {sheetsOf(links).map(({ agency, links: own }) => (
          <article key={agency ?? 'office'} className="strip-of-agency">
            <h3 lang="zh-Hans">{agency === null ? text.office(regionName) : nameOf(agency)}</h3>
            <div className="strip-links">
              {own.map(({ account, link, expiresAt }) => {
                const address = `${location.origin}/set-up#${link}`
                return (
                  <div key={account.id} className="strip-link">
                    <QrCode address={address} label={text.qrOf(account.signInName)} />
                    <dl>
                      <dt>{text.post}</dt>
                      <dd>{text.posts[account.post]}</dd>
                      <dt>{text.signInName}</dt>
                      <dd>{account.signInName}</dd>
                      <dt>{text.link}</dt>
                      <dd className="address">{address}</dd>
                      <dt>{text.holdsUntil}</dt>
                      <dd>{momentText(expiresAt)}</dd>
                    </dl>
                  </div>
                )
              })}
            </div>
            <p>{text.stripHint}</p>
          </article>
        ))}
      </section>
    </section>
  )
}
