import type { AgencyKind, BodyKind, Day, Organisation } from './organisation.ts'
import type { Plan } from './plan.ts'
import { resolveAgency } from './resolve-agency.ts'

/** An agency that a plan names and the organisation does not know: proposed, and a person decides. */
export type SuggestedAgency = {
  readonly name: string
  readonly kind: AgencyKind | BodyKind
  /** Clauses that it leads, and that it supports. */
  readonly leads: number
  readonly supports: number
  /** The first clause that names it. */
  readonly clause: string
}

/** Agencies that a plan makes responsible and that nobody registered yet, those named most often first. */
export function suggestOrganisation(
  plan: Plan,
  organisation: Organisation,
  day: Day,
  place: { readonly name: string } | null = null,
): SuggestedAgency[] {
  const found = new Map<string, SuggestedAgency>()
  for (const clause of plan.clauses)
    for (const role of ['lead', 'support'] as const)
      for (const { name, class: openClass } of clause[role]) {
        if (openClass !== undefined) continue
        const before = found.get(name) ?? {
          name,
          kind: guessedKind(name),
          leads: 0,
          supports: 0,
          clause: clause.id,
        }
        const count = role === 'lead' ? { leads: before.leads + 1 } : { supports: before.supports + 1 }
        found.set(name, { ...before, ...count })
      }
  return [...found.values()]
    .filter(each => resolveAgency(organisation, each.name, day, place).match === 'unknown')
    .sort((a, b) => b.leads + b.supports - a.leads - a.supports || (a.name < b.name ? -1 : 1))
}

/**
 * Endings and words by which bodies of a kind are named, the more telling first. Provenance: 机构编制 usage after the
 * reforms of 2018 and 2023, and which bodies are led from above (税务, 海关, 气象, 消防救援, 金融监管 …).
 */
const kindRules: readonly (readonly [RegExp, AgencyKind | BodyKind])[] = [
  [/领导小组办公室$|委员会办公室$|指挥部办公室$/, 'office'],
  [/领导小组$|指挥部$|领导组$/, 'leading-group'],
  [/联席会议$/, 'joint-meeting'],
  [/专班$|工作组$/, 'task-force'],
  [/公司$|集团$|银行$|[分支]行$|电网$|铁塔$/, 'enterprise'],
  [/总工会$|团[省市县区州旗]?委$|共青团.*委员会$|妇联$|妇女联合会$|残联$|残疾人联合会$/, 'mass-organisation'],
  [
    /科协$|科学技术协会$|工商联$|工商业联合会$|文联$|侨联$|台联$|社科联$|记协$|红十字会$|贸促会$/,
    'mass-organisation',
  ],
  [
    /税务局$|海关$|气象局$|海事局$|消防救援[大支总]队$|金融监管(?:支|分)?局$|邮政管理局$|烟草(?:专卖)?局$/,
    'higher-branch',
  ],
  [/国家统计局|调查队$|生态环境.*分局$|自然资源.*分局$|公安.*分局$|人民银行/, 'higher-branch'],
  [/人大|政协|法院$|检察院$|人民政府$|[省市县区州旗镇乡]政府$|人武部$/, 'other'],
  [/街道$|街道办$|街道办事处$|街办$/, 'street'],
  [/[镇乡]$|[镇乡]人民政府$|[镇乡]政府$/, 'town'],
  [
    /管委会?$|管理委员会$|开发区$|高新区$|经开区$|示范区$|园区$|度假区$|保税区$|功能区$|新区$/,
    'functional-zone',
  ],
  [
    /纪委|监委|组织部$|宣传部$|统战部$|政法委|社会工作部$|网信办$|编办$|老干部局$|巡察办$|督考办$|党校$/,
    'party-organ',
  ],
  [/[省市县区州旗]委(?:办|办公室|.*部|.*委)$|机关工委$|党工委$/, 'party-organ'],
  [/中心$|学校$|医院$|馆$|院$|融媒体|供销社$|台$/, 'institution'],
  [/局$|委$|委员会$|办$|办公室$|厅$|署$|处$/, 'department'],
]

/** The kind of a body by how it is called, for a person to correct. */
export const guessedKind = (name: string): AgencyKind | BodyKind =>
  kindRules.find(([form]) => form.test(name))?.[1] ?? 'other'
