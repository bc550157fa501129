import type { Severity } from '../model/plan.ts'

export type Facts = Record<string, string | number>

type Wording = { severity: Severity; say: (facts: Facts) => string }

/**
 * Every finding the reader can make. `info` is a repair that cannot be wrong, `warning` asks for a person's look,
 * `error` is a contradiction in the document. What is wrong, then what the reader did about it.
 */
export const findingTable = {
  'glosses-removed': {
    severity: 'info',
    say: f => `原文在汉字后夹注了拼音，共 ${f.count} 处，读入时略去，位置仍按原文。`,
  },
  'traditional-converted': {
    severity: 'info',
    say: () => '原文为繁体，按简体读入，字数不变，位置仍按原文。',
  },
  'traditional-not-converted': {
    severity: 'warning',
    say: () => '原文像是繁体，没有转换成简体，单位、时限和数值可能读漏，请核对。',
  },
  'lines-joined': { severity: 'info', say: f => `原文在句子中间换行，${f.count} 处已接上，位置仍按原文。` },
  'damage-repaired': { severity: 'info', say: f => `“${f.printed}”是编码丢了一个字节，按“${f.meant}”读入。` },
  'damage-suspected': {
    severity: 'warning',
    say: f => `“${f.printed}”处文字像是损坏了，无法确定原字，请对照正式文本。`,
  },
  'printed-twice': { severity: 'warning', say: () => '全文印了两遍，只读第一遍；第二遍与第一遍相同。' },
  'furniture-left-out': {
    severity: 'info',
    say: f => `页面上不属于文件的 ${f.count} 行（导航、登录、分享等）没有读入。`,
  },
  'mark-unclosed': { severity: 'warning', say: f => `“${f.mark}”没有配对，按没有它断句，请核对这一段。` },
  'lines-unclosed': { severity: 'info', say: () => '括号到行末没有闭合，按行末读入。' },
  'headings-detached': {
    severity: 'warning',
    say: f => `标题与正文分开排列（${f.count} 个标题在前），正文按先后次序归到各标题下，请核对。`,
  },
  'numbering-gap': { severity: 'warning', say: f => `编号从 ${f.before} 跳到 ${f.after}，请核对是否缺项。` },
  'numbering-starts-late': {
    severity: 'warning',
    say: f => `编号从 ${f.first} 开始，前面的项不在本文件中。`,
  },
  'label-without-task': {
    severity: 'warning',
    say: f => `“${f.words}”上面没有找到它所属的任务，没有归入任何一项。`,
  },
  'agency-unread': { severity: 'warning', say: f => `“${f.words}”里没有读出单位，请手工填写。` },
  'agency-shape': { severity: 'warning', say: f => `“${f.words}”不像单位名称，已按原文列入，请核对。` },
  'note-rest': { severity: 'warning', say: f => `责任分工里的“${f.words}”没有归入任何单位，请核对。` },
  'window-unread': { severity: 'warning', say: f => `“${f.words}”没有读成时限，请手工填写。` },
  'lead-missing': { severity: 'warning', say: () => '这一项有配合单位，没有写明牵头单位。' },
  'lead-several': {
    severity: 'info',
    say: f => `这一项有 ${f.count} 个牵头单位，由谁总牵头请在分解时确定。`,
  },
  'framework-never-expanded': { severity: 'info', say: f => `“${f.name}”在文中没有逐项展开。` },
  'framework-count-mismatch': {
    severity: 'warning',
    say: f => `“${f.name}”说是 ${f.count} 项，文中列出 ${f.found} 项。`,
  },
  'not-a-plan': { severity: 'warning', say: () => '这份文件不像计划、报告或方案，按一般文字读入。' },
  'nothing-read': { severity: 'warning', say: () => '没有读出任何句子，请检查文件内容。' },
} as const satisfies Record<string, Wording>

export type FindingCode = keyof typeof findingTable

export const isFindingCode = (code: string): code is FindingCode => Object.hasOwn(findingTable, code)
