import { Fragment } from 'react'
import { useLanguage } from '../intake/intake-context.ts'
import { runsOf } from './chinese-runs.ts'

/** Words in which names of the ledger (agencies, metrics, units) may stand: on an English page those are said in Chinese. */
export function Mixed({ children }: { children: string }) {
  const language = useLanguage()
  if (language === 'zh') return children
  return runsOf(children).map(({ text, isChinese }, index) =>
    isChinese ? (
      // biome-ignore lint/suspicious/noArrayIndexKey: runs of one sentence never move
      <span key={index} lang="zh-Hans">
        {text}
      </span>
    ) : (
      // biome-ignore lint/suspicious/noArrayIndexKey: runs of one sentence never move
      <Fragment key={index}>{text}</Fragment>
    ),
  )
}
