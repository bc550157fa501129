import Button from 'antd/es/button'
import { type ReactNode, useEffect, useId, useRef, useState } from 'react'
import type { OpenQuestion } from '../../ledger/commitment/proposed-terms.ts'
import { resolveAgency } from '../../model/resolve-agency.ts'
import { AddressLink } from '../desks/AddressLink.tsx'
import { AgenciesInput, AgencyInput } from '../ledger/AgencyInput.tsx'
import { isUnknownAgency } from '../ledger/form-data.ts'
import { useLedger } from '../ledger/use-ledger.ts'
import { useLeadSuggestions } from '../plan-page/use-plan.ts'
import type { Answer, Item } from './issue-model.ts'
import { useIssueText } from './issue-text.ts'
import { leadsByAgency, type SuggestedLead } from './suggested-leads.ts'

type QuestionProps = {
  question: OpenQuestion
  planId: string
  clause: string | null
  item: Item
  /** How many items have the same open class. */
  alike: number
  onAnswer(answer: Answer): void
  /** `everywhere`: in every item whose plan prints the same words. */
  onResolve(printed: string, agencies: readonly string[], everywhere?: boolean): void
}

/** One open thing of an item, with what the plan says of it and the ways to settle it. */
export function QuestionForm(props: QuestionProps) {
  const { question, onAnswer } = props
  const text = useIssueText()
  switch (question.code) {
    case 'several-leads':
      return (
        <Question title={text.printedLeads(question.printed.join('、'))} hint={text.othersJoin}>
          <Choices
            agencies={question.agencies}
            words={text.leads}
            onChoose={agency => onAnswer({ about: 'lead', agency })}
          />
        </Question>
      )
    case 'no-lead':
      return <NoLead {...props} />
    case 'unknown-agency':
    case 'ambiguous-agency':
      return <Named {...props} question={question} />
    case 'open-class':
      return <OpenClass {...props} question={question} />
    case 'no-deadline':
      return <Deadline onAnswer={onAnswer} />
  }
}

/** The first control of the first question has the focus, so that going from gap to gap needs no Tab. */
function Question({ title, hint, children }: { title: string; hint?: string; children: ReactNode }) {
  const box = useRef<HTMLFieldSetElement>(null)
  useEffect(() => {
    const own = box.current
    if (own && own.parentElement?.querySelector('fieldset.question') === own)
      own.querySelector<HTMLElement>('button, input')?.focus({ preventScroll: false })
  }, [])
  return (
    <fieldset className="question" ref={box}>
      <legend>{title}</legend>
      {children}
      {hint && <p className="hint">{hint}</p>}
    </fieldset>
  )
}

type ChoicesProps = {
  agencies: readonly string[]
  words(name: string): string
  onChoose(agency: string): void
}

function Choices({ agencies, words, onChoose }: ChoicesProps) {
  const { nameOf } = useLedger()
  return (
    <div className="acts" lang="zh-Hans">
      {agencies.map(agency => (
        <Button key={agency} onClick={() => onChoose(agency)}>
          {words(nameOf(agency))}
        </Button>
      ))}
    </div>
  )
}

function OtherAgency({ label, onChoose }: { label: string; onChoose(agency: string): void }) {
  const text = useIssueText()
  const id = useId()
  const [agency, setAgency] = useState('')
  const isChosen = agency !== '' && !isUnknownAgency(agency)
  return (
    <div className="form-field">
      <label htmlFor={id}>{label}</label>
      <span className="with-button">
        <AgencyInput id={id} value={agency} onChange={setAgency} invalid={false} />
        {isChosen && (
          <Button type="primary" onClick={() => onChoose(agency)}>
            {text.choose}
          </Button>
        )}
      </span>
    </div>
  )
}

function NoLead({ planId, clause, onAnswer }: QuestionProps) {
  const text = useIssueText()
  const suggestions = useLeadSuggestions(planId, true)
  const { organisation, today, regionName, nameOf } = useLedger()
  const own = suggestions.data?.suggestions.find(each => each.clause === clause)
  const leads = leadsByAgency(own?.leads ?? [], printed => {
    const found = resolveAgency(organisation, printed, today, { name: regionName })
    return 'agency' in found ? { agency: found.agency, name: nameOf(found.agency) } : null
  })
  const choose = (agency: string) => onAnswer({ about: 'lead', agency })
  if (!suggestions.data && !suggestions.isError)
    return (
      <fieldset className="question">
        <legend>{text.noLead}</legend>
        <p className="hint">{text.suggesting}</p>
      </fieldset>
    )
  return (
    <Question title={`${text.noLead} ${text.whoLeads}`} hint={own ? text.suggested : text.noSuggestion}>
      {leads.length > 0 && (
        <ul className="suggestions">
          {leads.slice(0, 3).map(each => (
            <Suggestion key={each.name} body={each} onChoose={choose} />
          ))}
        </ul>
      )}
      <OtherAgency label={text.otherLead} onChoose={choose} />
    </Question>
  )
}

/** A body that might lead, with what speaks for it; one that is not registered is only named. */
function Suggestion({ body, onChoose }: { body: SuggestedLead; onChoose(agency: string): void }) {
  const text = useIssueText()
  const { agency } = body
  const [precedent] = body.precedents
  return (
    <li>
      {agency !== null ? (
        <Button onClick={() => onChoose(agency)}>
          <span lang="zh-Hans">{text.leads(body.name)}</span>
        </Button>
      ) : (
        <span>
          <span lang="zh-Hans">{body.name}</span> · {text.notRegistered(body.name)}
        </span>
      )}
      <small>
        {body.precedents.length > 0 && text.precedents(body.precedents.length)}
        {precedent && (
          <>
            {'：'}
            <span lang="zh-Hans">“{precedent.text.slice(0, 40)}”</span>
          </>
        )}{' '}
        {body.duties.length > 0 && (
          <span lang="zh-Hans">{text.duties(body.duties.slice(0, 4).join('、'))}</span>
        )}
      </small>
    </li>
  )
}

type NamedQuestion = OpenQuestion & { code: 'unknown-agency' | 'ambiguous-agency' }

function Named({ question, onAnswer }: QuestionProps & { question: NamedQuestion }) {
  const text = useIssueText()
  const { role, printed } = question
  const choose = (agency: string) =>
    onAnswer(role === 'lead' ? { about: 'lead', agency } : { about: 'support', printed, agency })
  const isUnknown = question.code === 'unknown-agency'
  return (
    <Question title={isUnknown ? text.notRegistered(printed) : text.ambiguous(printed)}>
      {isUnknown ? (
        <p>
          <AddressLink to="/settings/agencies">{text.register}</AddressLink>
        </p>
      ) : (
        <Choices agencies={question.candidates} words={name => name} onChoose={choose} />
      )}
      <OtherAgency label={text.countsAs} onChoose={choose} />
      {role === 'support' && (
        <Button onClick={() => onAnswer({ about: 'support', printed, agency: null })}>{text.leaveOut}</Button>
      )}
    </Question>
  )
}

function OpenClass({
  question,
  item,
  alike,
  onResolve,
}: QuestionProps & { question: OpenQuestion & { code: 'open-class' } }) {
  const text = useIssueText()
  const { nameOf } = useLedger()
  const id = useId()
  const { printed, candidates } = question
  const free = candidates.filter(each => each !== item.terms.lead)
  const [chosen, setChosen] = useState<readonly string[]>([])
  const [others, setOthers] = useState<readonly string[]>([])
  const all = [...chosen, ...others.filter(each => !chosen.includes(each))]
  const turn = (agency: string) =>
    setChosen(chosen.includes(agency) ? chosen.filter(each => each !== agency) : [...chosen, agency])
  return (
    <Question title={text.openClass(printed)}>
      {free.length > 0 ? (
        <>
          <p>
            <Button onClick={() => onResolve(printed, free)}>{text.allOf(free.length)}</Button>{' '}
            {alike > 1 && (
              <Button onClick={() => onResolve(printed, candidates, true)}>
                {text.allEverywhere(printed, alike)}
              </Button>
            )}
          </p>
          <ul className="ticks" lang="zh-Hans">
            {free.map(agency => (
              <li key={agency}>
                <label>
                  <input type="checkbox" checked={chosen.includes(agency)} onChange={() => turn(agency)} />{' '}
                  {nameOf(agency)}
                </label>
              </li>
            ))}
          </ul>
        </>
      ) : (
        <p className="hint">{text.noCandidates}</p>
      )}
      <div className="form-field">
        <label htmlFor={id}>{text.otherLead}</label>
        <AgenciesInput id={id} value={others} onChange={setOthers} invalid={false} />
      </div>
      {all.length > 0 && (
        <Button type="primary" onClick={() => onResolve(printed, all)}>
          {text.chosen(all.length)}
        </Button>
      )}
      {all.length > 0 && alike > 1 && (
        <Button onClick={() => onResolve(printed, all, true)}>{text.chosenEverywhere(printed, alike)}</Button>
      )}
    </Question>
  )
}

function Deadline({ onAnswer }: Pick<QuestionProps, 'onAnswer'>) {
  const text = useIssueText()
  const { today } = useLedger()
  const id = useId()
  const [day, setDay] = useState('')
  const yearEnd = `${today.slice(0, 4)}-12-31`
  return (
    <Question title={text.byWhen}>
      <div className="acts">
        <Button onClick={() => onAnswer({ about: 'deadline', dueOn: yearEnd })}>
          {text.yearEnd(yearEnd)}
        </Button>
        <Button onClick={() => onAnswer({ about: 'deadline', dueOn: null })}>{text.isContinuing}</Button>
      </div>
      <div className="form-field">
        <label htmlFor={id}>{text.due}</label>
        <span className="with-button">
          <input id={id} type="date" value={day} onChange={event => setDay(event.target.value)} />
          {day !== '' && (
            <Button type="primary" onClick={() => onAnswer({ about: 'deadline', dueOn: day })}>
              {text.choose}
            </Button>
          )}
        </span>
      </div>
    </Question>
  )
}
