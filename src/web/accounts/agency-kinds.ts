import type { AgencyKind, BodyKind } from '../../model/organisation.ts'

// 单位类别 in words, and what offices write for them in a table.

export type Kind = AgencyKind | BodyKind

export const kindNames: Readonly<Record<Kind, { zh: string; en: string }>> = {
  'party-organ': { zh: '党委部门', en: 'party organ' },
  department: { zh: '政府部门', en: 'department' },
  'higher-branch': { zh: '垂管单位', en: 'branch of a higher body' },
  town: { zh: '镇、乡', en: 'town' },
  street: { zh: '街道', en: 'street office' },
  'functional-zone': { zh: '功能区', en: 'functional zone' },
  enterprise: { zh: '企业', en: 'enterprise' },
  'mass-organisation': { zh: '群团组织', en: 'mass organisation' },
  institution: { zh: '事业单位', en: 'public institution' },
  other: { zh: '其他', en: 'other' },
  committee: { zh: '委员会', en: 'committee' },
  'leading-group': { zh: '领导小组', en: 'leading group' },
  office: { zh: '议事协调机构办公室', en: 'office of a coordinating body' },
  'joint-meeting': { zh: '联席会议', en: 'joint meeting' },
  'task-force': { zh: '工作专班', en: 'task force' },
}

export const kinds = Object.keys(kindNames) as readonly Kind[]

const otherWords: Readonly<Record<string, Kind>> = {
  党群部门: 'party-organ',
  区直部门: 'department',
  市直部门: 'department',
  县直部门: 'department',
  部门: 'department',
  垂直管理单位: 'higher-branch',
  条管单位: 'higher-branch',
  镇: 'town',
  乡: 'town',
  乡镇: 'town',
  街道: 'street',
  园区: 'functional-zone',
  开发区: 'functional-zone',
  国企: 'enterprise',
  国有企业: 'enterprise',
  群团: 'mass-organisation',
  专班: 'task-force',
}

/** The kind that a word of a table means; undefined where nobody says so. */
export function kindOfWord(word: string): Kind | undefined {
  const plain = word.trim()
  const named = kinds.find(kind => kindNames[kind].zh === plain || kindNames[kind].en === plain.toLowerCase())
  return named ?? (Object.hasOwn(otherWords, plain) ? otherWords[plain] : undefined)
}
