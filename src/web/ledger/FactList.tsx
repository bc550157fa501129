import { localDateOf } from '../../model/plain-date.ts'
import { useLanguage } from '../intake/intake-context.ts'
import { useSignInText } from '../sign-in/sign-in-text.ts'
import { factLines, factTitle } from './fact-words.ts'
import { type Fact, figuresOf, type OpenMatter } from './ledger-client.ts'
import { useLedgerText } from './ledger-text.ts'
import { figuresSaid } from './printed-scale.ts'
import { useLedger } from './use-ledger.ts'

type OfMatter = Pick<OpenMatter, 'type' | 'facts'>

/** 记录: every fact in words, with its day and the post that acted, the latest first. */
export function FactList({ matter, facts }: { matter: OfMatter; facts: readonly Fact[] }) {
  const language = useLanguage()
  const text = useLedgerText()
  const { nameOf, utcOffset } = useLedger()
  const naming = { language, nameOf, yes: text.yes, no: text.no }
  const linesOf = ({ kind, data }: Fact) =>
    factLines(matter.type, { kind, data: { ...figuresSaid(data, figuresOf(matter)) } }, naming)
  return (
    <ol className="facts" reversed>
      {[...facts].reverse().map(fact => (
        <li key={fact.version}>
          <p className="fact-head">
            <time dateTime={fact.at}>{localDateOf(fact.at, utcOffset)}</time>{' '}
            <b>{factTitle(matter.type, fact, language)}</b> <PostName by={fact.by} />
          </p>
          <dl className="fact-lines">
            {linesOf(fact).map(({ label, value }) => (
              <div key={label}>
                <dt>{label}</dt>
                <dd lang="zh-Hans">{value}</dd>
              </div>
            ))}
          </dl>
        </li>
      ))}
    </ol>
  )
}

/** Who acted: an agency and a post, never a person. */
export function PostName({ by }: { by: Fact['by'] }) {
  const text = useLedgerText()
  const { posts } = useSignInText()
  const { nameOf } = useLedger()
  if (by.post === 'system' || by.post === 'public') return <span className="by">{text[by.post]}</span>
  return (
    <span className="by">
      {by.agency !== null && <span lang="zh-Hans">{nameOf(by.agency)} · </span>}
      {posts[by.post as keyof typeof posts] ?? by.post}
    </span>
  )
}
