import type { Plan } from '../model/plan.ts'
import { figureOffset, type Statement, statementsOf } from './lineage-statements.ts'
import { familyOf } from './lineage-units.ts'

/** The year that a yearly report plans for; null where the plan's period is not one year. */
export function plannedYear(plan: Plan): number | null {
  if (plan.period === null) return null
  const [from, to] = [Number(plan.period.from.slice(0, 4)), Number(plan.period.to.slice(0, 4))]
  return from === to ? to : null
}

const yearOf = (day: string): number => Number(day.slice(0, 4))

const termNamed = /(?:[“"]?十(?<plan>[一二三四五六七八九])五[”"]?|第十(?<ordinal>[一二三四五六七八九])个五年)/
const tenthPlanEnds = 2005
const numerals = '零一二三四五六七八九'

/** The last year of the term that a plan is for, where the next report looks back over all of it; null elsewhere. */
export function termEnd(old: Plan, next: Plan): number | null {
  const named = termNamed.exec(old.title ?? '')?.groups
  const ordinal = numerals.indexOf(named?.plan ?? named?.ordinal ?? '零')
  const several = old.period !== null && yearOf(old.period.from) < yearOf(old.period.to)
  const ofPlan = ordinal > 0 && old.genre !== 'work-report' ? tenthPlanEnds + ordinal * 5 : null
  const end = ofPlan ?? (several && old.period ? yearOf(old.period.to) : null)
  const told = next.period ? yearOf(next.period.from) : next.issuedOn ? yearOf(next.issuedOn) : null
  return end !== null && told !== null && told > end ? end : null
}

/** All quantitative targets of a plan of several years: what is to stand at its end, and what is to come about in all. */
export const termTargetsOf = (plan: Plan, end: number): Statement[] =>
  statementsOf(plan, 'commitment', end)
    .filter(
      statement =>
        statement.figure.polarity === 'target' &&
        !(statement.figure.period !== null && yearOf(statement.figure.period.to) > end) &&
        isQuantity(statement),
    )
    .map(ofTerm)
    .map(withoutSum)

// 「旅游总收入突破500亿元」 among the goals of five years is the last year's; 「五年累计」 and 「新增」 add up.
function withoutSum(statement: Statement): Statement {
  const { sum: _, ...rest } = statement
  const adds = statement.figure.basis !== 'level' || /累计|年(?:新增|共|完成)/.test(statement.phrase)
  return adds ? statement : rest
}

/** A statement of a whole term, taken as one of the time that is asked about; `sum` where it adds up over the years. */
export const ofTerm = (statement: Statement): Statement =>
  statement.extent === 'years' || statement.inherited === 'years'
    ? {
        ...statement,
        extent: statement.extent === 'years' ? 'year' : statement.extent,
        inherited: 'year',
        ...(statement.extent === 'years' ? { sum: true } : isOfOneYear(statement) ? { sum: false } : {}),
      }
    : { ...statement, sum: false }

// 「2020年进出口总额138亿元，累计实际利用外资9.7亿美元」 in a review of five years: only the first is the last year's.
const isOfOneYear = ({ phrase }: Statement): boolean => /(?:19|20)\d\d年|全年|当年|去年/.test(phrase)

/** The quantitative targets of the planned year in the commitments of a plan, in order. */
export function targetsOf(plan: Plan): Statement[] {
  const year = plannedYear(plan)
  return statementsOf(plan, 'commitment', year).filter(statement => isTarget(statement, year))
}

function isTarget(statement: Statement, year: number | null): boolean {
  const { figure, extent } = statement
  if (figure.polarity !== 'target') return false
  if (figure.period !== null && year !== null && Number(figure.period.to.slice(0, 4)) > year) return false
  // Goals of a five-year plan are not the year's; nor is what an annual mean is.
  if (extent !== 'year' || figure.basis === 'cagr') return false
  return isQuantity(statement)
}

const isQuantity = (statement: Statement): boolean =>
  !namesItsObject(statement) && !costsOf(statement) && !countsItself(statement)

// 「完成700万吨露天矿核准」: the capacity is the mine's name.
function namesItsObject({ figure, clause }: Statement): boolean {
  if (familyOf(figure.unit) !== 'mass' && !/^(?:千瓦|万千瓦|千伏|兆瓦|立方米)$/.test(figure.unit))
    return false
  const at = figureOffset(figure, clause)
  return (
    /^[\u4e00-\u9fff]/.test(clause.text.slice(at + figure.text.length)) &&
    !/^(?:以上|以下|左右|以内|的目标)/.test(clause.text.slice(at + figure.text.length))
  )
}

// 「确保投资3.4亿元的训练中心开工」: what a thing costs is no target.
function costsOf({ figure, clause }: Statement): boolean {
  if (figure.unit !== '元') return false
  const at = figureOffset(figure, clause)
  return (
    /(?:投资|投入|总投资)[约近超]?$/.test(clause.text.slice(0, at)) &&
    clause.text.startsWith('的', at + figure.text.length)
  )
}

// 「抓好以下三项工作」「实施五大行动」: a small number written in characters introduces a list.
const countsItself = ({ figure }: Statement): boolean =>
  /^[一二三四五六七八九十两]{1,2}(?:个|项|大|类|方面|条|轮|批)$/.test(figure.text)
