import type { OrganisationRefusal } from '../model/organisation-change.ts'
import type { ProblemTexts } from './problem-entry.ts'

type Of<Code extends OrganisationRefusal['code']> = Extract<OrganisationRefusal, { code: Code }>

const text = (
  zh: readonly [string, string, string],
  en: readonly [string, string, string],
): ProblemTexts => ({
  zh: { what: zh[0], where: zh[1], remedy: zh[2] },
  en: { what: en[0], where: en[1], remedy: en[2] },
})

const agency = (id: string): [zh: string, en: string] => [`单位 ${id}`, `agency ${id}`]

/** Every way a change of the organisation can be refused, in words. A new code does not compile without its line. */
const texts: { [Code in OrganisationRefusal['code']]: (refusal: Of<Code>) => ProblemTexts } = {
  'agency-exists': ({ agency: id }) =>
    text(
      ['这个编号已有单位', agency(id)[0], '请换一个编号，或改记更名'],
      ['The id is an agency’s already', agency(id)[1], 'Choose another id, or record a change of its name'],
    ),
  'unknown-agency': ({ agency: id }) =>
    text(
      ['没有这个单位', agency(id)[0], '请先登记这个单位'],
      ['There is no such agency', agency(id)[1], 'Register it first'],
    ),
  'agency-ended': ({ agency: id, on }) =>
    text(
      [`这个单位已于 ${on} 合并或撤销`, agency(id)[0], '请改记承接它的单位'],
      [`The agency ended on ${on}`, agency(id)[1], 'Record it of its successor'],
    ),
  'agency-name-taken': ({ name, agency: id }) =>
    text(
      [`“${name}”已是另一个单位的名称`, agency(id)[0], '请核对；同一单位请用原来的编号'],
      [`“${name}” is another agency’s name`, agency(id)[1], 'Check it; for the same agency use its id'],
    ),
  'credit-code-wrong': ({ creditCode }) =>
    text(
      ['统一社会信用代码的校验位不对', creditCode, '请对照证书核对十八位代码'],
      [
        'The credit code has a wrong check character',
        creditCode,
        'Compare its 18 characters with the certificate',
      ],
    ),
  'credit-code-taken': ({ creditCode, agency: id }) =>
    text(
      ['统一社会信用代码已属于另一个单位', `${agency(id)[0]}，${creditCode}`, '请核对代码'],
      ['The credit code is another agency’s', `${agency(id)[1]}, ${creditCode}`, 'Check the code'],
    ),
  'before-agency-began': ({ agency: id, from }) =>
    text(
      [`日期早于这个单位设立之日 ${from}`, agency(id)[0], '请核对日期'],
      [`The day is before the agency began on ${from}`, agency(id)[1], 'Check the day'],
    ),
  'agency-circle': ({ agency: id }) =>
    text(
      ['这样会绕成一圈', agency(id)[0], '请核对隶属或合并的方向'],
      ['This would go round in a circle', agency(id)[1], 'Check which reports to, or is merged into, which'],
    ),
  'no-body': ({ agency: id }) =>
    text(
      ['只有议事协调机构有成员和议事规则', agency(id)[0], '请改类别，或不填成员'],
      ['Only a coordinating body has members and rules', agency(id)[1], 'Change its kind, or leave them out'],
    ),
  'member-twice': ({ agency: id }) =>
    text(
      ['同一单位列了两次', agency(id)[0], '请只留一个角色'],
      ['The agency is listed twice', agency(id)[1], 'Keep one role for it'],
    ),
  'quorum-too-large': ({ quorum, members }) =>
    text(
      [`到会数 ${quorum} 多于成员数 ${members}`, '议事规则', '请改小'],
      [`The quorum of ${quorum} is more than the ${members} members`, 'the rules', 'Make it smaller'],
    ),
}

/** The words for one refusal of a change. */
export const organisationRefusalText = (refusal: OrganisationRefusal): ProblemTexts =>
  (texts[refusal.code] as (refusal: OrganisationRefusal) => ProblemTexts)(refusal)
