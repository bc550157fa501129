import { describe, expect, test } from 'vitest'
import type { Genre } from '../model/plan.ts'
import { type SectionRole, sectionRoleOf } from './section-role.ts'

type Row = [title: string, parent: SectionRole, genre: Genre, role: SectionRole]

describe('A title says what its section is for', () => {
  test.each<Row>([
    ['2031年工作回顾', 'unknown', 'work-report', 'review'],
    ['“十八五”时期经济社会发展成就', 'unknown', 'work-report', 'review'],
    ['过去五年政府工作的回顾', 'unknown', 'work-report', 'review'],
    ['2032年工作安排', 'unknown', 'work-report', 'plan'],
    ['今后五年的目标任务', 'unknown', 'work-report', 'plan'],
    ['对今年政府工作的建议', 'unknown', 'work-report', 'plan'],
    ['全面加强政府自身建设', 'unknown', 'work-report', 'plan'],
    ['把改革开放推向纵深', 'unknown', 'work-report', 'plan'],
    ['总体要求', 'unknown', 'work-plan', 'guidance'],
    ['指导思想', 'guidance', 'opinion', 'guidance'],
    ['基本原则', 'guidance', 'opinion', 'principles'],
    ['工作目标', 'guidance', 'work-plan', 'goals'],
    ['总体要求和主要目标', 'unknown', 'work-report', 'goals'],
    ['重点任务', 'unknown', 'work-plan', 'plan'],
    ['保障措施', 'unknown', 'work-plan', 'measures'],
    ['工作要求', 'unknown', 'notice', 'measures'],
    ['加强组织领导', 'measures', 'work-plan', 'running'],
    ['强化督导考核', 'measures', 'opinion', 'running'],
    ['明确科研伦理原则', 'unknown', 'opinion', 'principles'],
    ['存在的问题和不足', 'unknown', 'bulletin', 'problems'],
    ['当前经济形势', 'unknown', 'work-report', 'background'],
  ])('%s under %s in a %s is %s', (title, parent, genre, role) => {
    expect(sectionRoleOf(title, parent, genre)).toBe(role)
  })
})

describe('A title that says nothing inherits', () => {
  test.each<Row>([
    ['产业结构不断优化', 'review', 'work-report', 'review'],
    ['坚持民生优先', 'review', 'work-report', 'review'],
    ['聚焦实体经济，在产业升级上求突破', 'plan', 'work-report', 'plan'],
    ['坚持人民至上', 'principles', 'opinion', 'principles'],
    ['强化协同创新', 'principles', 'opinion', 'principles'],
    ['某项活动', 'unknown', 'news', 'unknown'],
  ])('%s under %s in a %s is %s', (title, parent, genre, role) => {
    expect(sectionRoleOf(title, parent, genre)).toBe(role)
  })
})

describe('A word does not decide out of its place', () => {
  test.each<Row>([
    // What has come about heads a review; at the head of a title it asks for it.
    ['城市面貌明显改善', 'unknown', 'work-report', 'review'],
    ['坚定不移扩大开放，在增强活力上实现新突破', 'unknown', 'congress-report', 'plan'],
    ['在乡村全面振兴上取得更大进展', 'unknown', 'congress-report', 'plan'],
    ['一年来在乡村全面振兴上取得更大进展', 'unknown', 'congress-report', 'review'],
    ['城市建设取得新突破', 'unknown', 'congress-report', 'review'],
    ['不断提高治理水平，迈上新台阶', 'unknown', 'work-report', 'plan'],
    // 保障 is no measure for carrying out a report's plan.
    ['完善社会保障制度', 'unknown', 'work-report', 'plan'],
    ['加强组织领导', 'plan', 'work-report', 'plan'],
    // 统筹协调的 describes a system, it does not coordinate the plan.
    ['构建统筹协调的创新体系', 'plan', 'opinion', 'plan'],
    // Both years in one title: only the clauses can say.
    ['2031年工作回顾和2032年主要目标任务', 'unknown', 'work-report', 'unknown'],
    ['控制投资过快增长，大力加强薄弱环节', 'review', 'work-report', 'review'],
    ['重视解决群众反映的突出问题', 'review', 'work-report', 'review'],
    ['群众关心的问题有待进一步解决', 'review', 'work-report', 'problems'],
    ['基础设施依然薄弱', 'review', 'work-report', 'problems'],
    ['必须坚持改革创新', 'review', 'work-report', 'lessons'],
    ['必须坚持改革创新', 'plan', 'work-report', 'plan'],
    ['健全绿色消费体系', 'guidance', 'opinion', 'plan'],
    ['坚持政府引导', 'guidance', 'opinion', 'guidance'],
  ])('%s under %s in a %s is %s', (title, parent, genre, role) => {
    expect(sectionRoleOf(title, parent, genre)).toBe(role)
  })
})

describe('A title that is a year alone', () => {
  test.each([
    ['2031年工作', 2032, 'review'],
    ['2031年的主要工作', 2032, 'review'],
    ['2032年工作', 2032, 'plan'],
    ['2031年工作安排', 2032, 'plan'],
    ['2031年工作', null, 'plan'],
  ] as const)('%s in a report for %s is %s', (title, year, role) => {
    expect(sectionRoleOf(title, 'unknown', 'work-report', year)).toBe(role)
  })
})
