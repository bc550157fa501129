// Whether a document says of itself that it was not made to be published. Laws leave room for that: what is secret is not
// public, and 讨论记录、过程稿 need not be (《政府信息公开条例》 arts. 14 and 16). Read from its own words alone.

/** Why a document is kept back until the office decides otherwise: minutes, a draft on its way, its own mark. */
export type PlanReserve = 'minutes' | 'draft' | 'marked'

type Words = { readonly name: string; readonly title: string | null; readonly text: string }

const headLines = 40
const tailLines = 15
/** A heading, a mark or a line of the imprint is short; a sentence that only speaks of minutes is longer. */
const longestMark = 40

const MINUTES = /纪要|会议记录|会议备忘|议事记录|讨论记录/
const MINUTES_LINE = /(?:纪要|会议记录|会议备忘录?|议事记录|讨论记录)(?:[（(〔[].*)?$/
/** Lines that only a record of a meeting has at its head; two of them make one. */
const MEETING_FIELDS =
  /^(?:会议)?(时间|地点|主持|主持人|出席|出席人员|出席单位|列席|列席人员|参会人员|参加人员|参会单位|请假|缺席|记录|记录人|议题)[:：]/
const fieldsOfMeeting = 2
const DRAFT = /送审稿|讨论稿|审议稿|代拟稿|上会稿|汇报稿|过程稿|初稿/
const SECRET = /^(?:绝密|机密|秘密)(?:★.*|[（(].*)?$/
const INTERNAL =
  /^[（([【]?(?:内部(?:资料|文件|材料|使用|情况|掌握)|密级[:：](?:绝密|机密|秘密|内部))|(?:不得|请勿|严禁|不要)(?:外传|公开|扩散|翻印)/
/** A whole line or a field of the imprint: a plan may well speak of 依申请公开 as a task. */
const NOT_PUBLIC =
  /^[（([【]?(?:此件|本件|本文)?(?:不予公开|不公开|不宜公开|依申请公开)(?:发布)?[。）)\]】]*$|公开(?:属性|方式|选项|类别|类型|形式)[:：](?:不|依申请)/

/** What a document's name, title, head and foot say of its being public; null where nothing speaks against it. */
export function reserveOf({ name, title, text }: Words): PlanReserve | null {
  const lines = text.split(/[\r\n]+/).flatMap(line => line.replace(/\s+/g, '') || [])
  const head = lines.slice(0, headLines).filter(line => line.length <= longestMark)
  const tail = lines.slice(-tailLines).filter(line => line.length <= longestMark)
  const called = [title ?? '', name].map(each => each.replace(/\s+/g, ''))
  if ([...head, ...tail].some(line => SECRET.test(line) || INTERNAL.test(line))) return 'marked'
  if ([...head, ...tail].some(line => NOT_PUBLIC.test(line))) return 'marked'
  if (called.some(each => MINUTES.test(each)) || isMeetingRecord(lines.slice(0, headLines))) return 'minutes'
  return called.some(each => DRAFT.test(each)) ? 'draft' : null
}

/** The title is among the first lines, below the letterhead. */
const linesOfTitle = 8

function isMeetingRecord(head: readonly string[]): boolean {
  const named = head
    .slice(0, linesOfTitle)
    .some(line => line.length <= longestMark && MINUTES_LINE.test(line))
  const fields = new Set(head.flatMap(line => MEETING_FIELDS.exec(line)?.[1] ?? []))
  return named || fields.size >= fieldsOfMeeting
}
