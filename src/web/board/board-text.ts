import type { ReturnState } from '../../ledger/board/board-row.ts'
import { useLanguage } from '../intake/intake-context.ts'
import type { SortColumn } from './board-address.ts'
import type { Trouble } from './board-list.ts'

// Every word of the board, in both languages. A string that one language lacks does not compile.

const zh = {
  question: '谁没报、谁落后，现在该催谁？',
  ownQuestion: '本单位的事项，各到了哪一步？',
  titleOf: (period: string) => `台账 · ${period}`,
  asOf: (day: string) => `数据截至 ${day}`,
  sourceOf: (count: number) => `来源 ${count} 项台账`,
  dueBy: (period: string, day: string) => `${period}报送，${day}截止`,
  loading: '正在取台账…',
  failed: '台账没取到，服务器没有回应。',
  retry: '重试',
  stale: (moment: string) => `这一块停在 ${moment}，之后没有更新。`,
  fetchAgain: '重取',

  equations: '本期报送和进度，各数相加',
  views: '视图',
  decisions: '待定',
  drafts: '单子签批',
  objections: '异议线索',
  filters: '筛选',
  search: '搜索',
  searchHint: '搜事项、单位',
  allOf: (name: string) => `${name}：全部`,
  plan: '计划',
  section: '章节',
  lead: '牵头',
  agency: '单位',
  region: '地区',
  lamp: '灯',
  status: '状态',
  clearFilters: '清除筛选',
  otherLists: '其他台账',
  tasks: '任务',
  density: '行高',
  compact: '紧凑',
  comfortable: '舒适',
  print: '打印',
  exportThese: (count: number, format: string) => `导出这 ${count} 项 ${format}`,
  exported: (count: number) => `已导出 ${count} 项。`,
  copied: (count: number) => `已复制 ${count} 项，可直接粘贴到 WPS 或 Excel。`,
  copyFailed: '浏览器不让复制。请用导出。',
  total: (shown: number, all: number) => (shown === all ? `共 ${all} 项` : `共 ${all} 项，显示 ${shown} 项`),
  selectedOf: (count: number) => `已选 ${count} 项`,
  unselect: '取消选择',
  keys: '↑↓ 换行 · Enter 打开 · X 选中 · Shift+↑↓ 连选 · Ctrl+A 全选 · Ctrl+C 复制 · I 算式 · O 事项页 · 1–9 视图 · / 搜索',

  columns: {
    title: '事项',
    lead: '牵头',
    due: '时限',
    return: '本期',
    category: '等级',
    gap: '应达 · 上报 · 核实',
    slip: '单',
  } satisfies Record<SortColumn, string>,
  slipColumns: { number: '单号', step: '步骤', due: '应复', state: '到了哪一步', left: '余' },
  sortBy: (name: string) => `按${name}排序`,
  selectAll: '全选筛选出的各项',
  select: (name: string) => `选中 ${name}`,
  returns: {
    'to-write': '待填',
    'to-sign': '待负责人签',
    'handed-back': '单位内退改',
    'to-review': '待审',
    accepted: '已采用',
    returned: '已退回',
  } satisfies Record<ReturnState, string>,
  nothingOwed: '不用报',
  noLead: '无主',
  continuing: '常态化',
  suspended: '已中止',
  notJudged: '还没有数据',
  noFigure: '没有指标',
  moreFigures: (count: number) => `等 ${count} 项指标`,
  noDeadline: '未定',
  provisional: '暂定',
  daysLeft: (days: number) => `余 ${days} 天`,
  daysOver: (days: number) => `超 ${days} 天`,
  everLate: (days: number) => `曾逾期 ${days} 天`,
  nextSlipIs: (name: string) => `该出${name}`,
  trouble: (each: Trouble): string => {
    switch (each.kind) {
      case 'returned':
        return '本期已退回'
      case 'missing':
        return '本期逾期未报'
      case 'ownerless':
        return '没有牵头单位'
      case 'late':
        return `逾期 ${each.days} 天`
      case 'troubled':
        return `需协调 ${each.count}`
      case 'objected':
        return `异议 ${each.count}`
    }
  },

  nothingYet: '台账里还没有任务。先放入一份计划并列入台账，每句承诺成为一项待分解的任务。',
  toPlans: '去计划',
  nothingMatches: (total: number) => `没有符合条件的事项（共 ${total} 项）。`,
  planNotIn: '这份计划还没有列入台账。',
  takeIn: '把这份计划列入台账',
  takenIn: (opened: number, known: number) => `新列入 ${opened} 项，此前已列入 ${known} 项。`,
  noneInView: (view: string) => `没有“${view}”的事项。`,

  panel: '这一项',
  close: '关闭',
  openItem: '事项页',
  toReview: '去审核这一份',
  review: '审核',
  acts: '现在可以办',
  noActs: '现在没有要本岗位办的步骤。',
  approve: '准',
  refuse: '不准',
  source: '原文',
  toldSource: '口头或会议',
  inSource: '在原文中看',
  returnOf: (period: string) => `${period}报送`,
  othersIn: (come: number, owed: number) => `配合单位已报 ${come} / ${owed}`,
  lastReported: (day: string) => `上一次报送 ${day}`,
  neverReported: '还没有报过',
  figures: '指标',
  target: '目标',
  arithmetic: '算式',
  whyCategory: '等级怎么来的',
  whyLamp: '灯怎么来的',
  noArithmetic: '这一项不计等级，没有算式。',
  slip: '在办单子',
  request: { extension: '申请延期', amendment: '申请调整', suspension: '申请中止', withdrawal: '申请撤销' },
  reasonOf: '理由',
  askedUntil: '延到',
  closingAsks: '销号后只能“回头看”重开。',
  partFailed: '这一块没取到，服务器没有回应。',
  done: (act: string) => `已记入台账：${act}。`,
  cancel: '取消',

  remind: '催报',
  remindTitle: (period: string) => `催报${period}`,
  remindNone: '选中的事项本期都已报送，不用催。',
  selectFirst: '先选中事项：勾选，或在行上按 X。',
  remindSum: (agencies: number, items: number, channels: number) =>
    `将向 ${agencies} 个单位发出催报（${agencies} 条系统消息，说 ${items} 项${channels > 0 ? `；另有 ${channels} 条渠道消息` : ''}）。`,
  remindText: '消息只有标题和链接：',
  remindAgency: '单位',
  remindItems: '未报',
  remindBy: '渠道',
  remindedToday: (time: string) => `今天 ${time} 已催过`,
  remindAgain: (count: number) => `今天已催过的 ${count} 个单位也再发一次`,
  systemMessage: '系统消息',
  channelKinds: {
    'e-mail': '邮件',
    webhook: '网络钩子',
    dingtalk: '钉钉',
    wecom: '企业微信',
    feishu: '飞书',
  } as Readonly<Record<string, string>>,
  noChannel: (names: string, count: number) => `${count} 个单位没有绑定通知渠道，只有系统消息：${names}。`,
  printReminder: '打印催报单',
  leftOut: (count: number) => `选中的有 ${count} 项不用催：本期已报、不用报或没有牵头单位。`,
  sendCount: (count: number) => `发出 ${count} 条`,
  sentResult: (sent: number, not: number) =>
    not === 0 ? `已发 ${sent}。` : `已发 ${sent}，未发 ${not}（今天已催过）。`,
  reminderPaper: '催报单',
  reminderTo: (agency: string) => `${agency}：`,
  reminderBody: (period: string, day: string, count: number) =>
    `${period}报送截止 ${day}，下列 ${count} 项还没有收到，请尽快报送。`,

  issueSlips: '出单',
  slipsTitle: '出单',
  slipsSum: (count: number, agencies: number) => `将出 ${count} 张单子，发给 ${agencies} 个单位。`,
  slipsDraftSum: (count: number) => `将拟 ${count} 张单子，送主任签发。`,
  slipsNone: '选中的事项现在没有该出的单子，也没有待签发的单子。',
  slipNumberNote: '单号在签发时按顺序取得。',
  slipStep: '单别',
  slipReply: '应复',
  slipAct: '动作',
  slipWillSign: '签发',
  slipWillDraft: '拟单',
  slipWillBoth: '拟单并签发',
  slipNoReply: '不要求回复',
  slipSend: (count: number) => `出 ${count} 张`,
  slipDraft: (count: number) => `拟 ${count} 张`,
  slipsDone: (done: number, refused: number) =>
    refused === 0 ? `已办 ${done} 张。` : `已办 ${done} 张，${refused} 张没有办成，留在原处。`,

  verify: '派核实',
  verifyTitle: '派核实',
  verifyNone: '选中的事项里没有申请销号的，现在不能转核实。核实数值请到核实页。',
  verifySum: (count: number) => `将把 ${count} 项转核实。`,
  verifySend: (count: number) => `转核实 ${count} 项`,
  verifyDone: (done: number, refused: number) =>
    refused === 0 ? `已转核实 ${done} 项。` : `已转核实 ${done} 项，${refused} 项没有办成。`,
  notTheseItems: (count: number) => `另有 ${count} 项不在这一步，不动。`,

  printTitle: '推进情况表',
  printFilter: (words: string) => `筛选：${words}`,
  printNone: '全部任务',
  printRows: (count: number) => `共 ${count} 项`,
  number: '序号',

  typeOf: '类别',
  listTitle: (type: string) => `台账 · ${type}：各到了哪一步？`,
  allStatuses: '全部',
  stillOpen: '未办结',
  nothingOfType: (type: string) => `台账里还没有${type}。`,
  nothingOfStatus: (all: number) => `没有这个状态的（共 ${all} 项）。`,
  showMore: (count: number) => `再显示 ${count} 项`,
  backToCounts: '全部视图',
}

export type BoardText = typeof zh

const en: BoardText = {
  question: 'Who has not reported, who is behind, whom do I press now?',
  ownQuestion: 'Our agency’s items: how far is each?',
  titleOf: period => `Board · ${period}`,
  asOf: day => `As of ${day}`,
  sourceOf: count => `from ${count} items of the ledger`,
  dueBy: (period, day) => `Returns of ${period} are due ${day}`,
  loading: 'Opening the ledger…',
  failed: 'The ledger did not load: the server does not answer.',
  retry: 'Retry',
  stale: moment => `Stopped at ${moment}; nothing newer since.`,
  fetchAgain: 'Fetch again',

  equations: 'This period’s returns and progress, adding up',
  views: 'Views',
  decisions: 'To decide',
  drafts: 'Slips to sign',
  objections: 'Objections and clues',
  filters: 'Filters',
  search: 'Search',
  searchHint: 'Item or agency',
  allOf: name => `${name}: all`,
  plan: 'Plan',
  section: 'Section',
  lead: 'Lead',
  agency: 'Agency',
  region: 'Region',
  lamp: 'Lamp',
  status: 'Status',
  clearFilters: 'Clear filters',
  otherLists: 'Other lists',
  tasks: 'Tasks',
  density: 'Row height',
  compact: 'Compact',
  comfortable: 'Comfortable',
  print: 'Print',
  exportThese: (count, format) => `Export these ${count} as ${format}`,
  exported: count => `${count} exported.`,
  copied: count => `${count} copied; paste them into WPS or Excel.`,
  copyFailed: 'The browser does not allow copying. Use the export.',
  total: (shown, all) => (shown === all ? `${all} in all` : `${all} in all, ${shown} shown`),
  selectedOf: count => `${count} selected`,
  unselect: 'Clear selection',
  keys: '↑↓ row · Enter open · X select · Shift+↑↓ range · Ctrl+A all · Ctrl+C copy · I arithmetic · O item page · 1–9 views · / search',

  columns: {
    title: 'Item',
    lead: 'Lead',
    due: 'Deadline',
    return: 'Return',
    category: 'Category',
    gap: 'Expected · reported · verified',
    slip: 'Slip',
  },
  slipColumns: { number: 'Number', step: 'Step', due: 'Reply by', state: 'Stands', left: 'Left' },
  sortBy: name => `Sort by ${name}`,
  selectAll: 'Select all that are shown',
  select: name => `Select ${name}`,
  returns: {
    'to-write': 'to be written',
    'to-sign': 'to be signed',
    'handed-back': 'back with staff',
    'to-review': 'to review',
    accepted: 'accepted',
    returned: 'returned',
  },
  nothingOwed: 'none owed',
  noLead: 'no owner',
  continuing: 'continuing',
  suspended: 'suspended',
  notJudged: 'no data yet',
  noFigure: 'no figure',
  moreFigures: count => `of ${count} figures`,
  noDeadline: 'none set',
  provisional: 'provisional',
  daysLeft: days => `${days} days left`,
  daysOver: days => `${days} days over`,
  everLate: days => `was ${days} days overdue`,
  nextSlipIs: name => `${name} is due`,
  trouble: each => {
    switch (each.kind) {
      case 'returned':
        return 'returned this period'
      case 'missing':
        return 'missing this period'
      case 'ownerless':
        return 'no lead agency'
      case 'late':
        return `${each.days} days overdue`
      case 'troubled':
        return `${each.count} to coordinate`
      case 'objected':
        return `${each.count} objections`
    }
  },

  nothingYet:
    'The ledger has no task yet. Add a plan and take it in: every promise becomes a task to be decomposed.',
  toPlans: 'Go to the plans',
  nothingMatches: total => `Nothing matches (${total} in all).`,
  planNotIn: 'This plan is not in the ledger yet.',
  takeIn: 'Take this plan into the ledger',
  takenIn: (opened, known) => `${opened} taken in; ${known} were there before.`,
  noneInView: view => `No item is “${view}”.`,

  panel: 'This item',
  close: 'Close',
  openItem: 'Item page',
  toReview: 'Review this return',
  review: 'Review',
  acts: 'What you can do now',
  noActs: 'There is nothing for your post to do now.',
  approve: 'Approve',
  refuse: 'Refuse',
  source: 'The sentence',
  toldSource: 'told or decided',
  inSource: 'See it in the plan',
  returnOf: period => `Return of ${period}`,
  othersIn: (come, owed) => `supporting agencies: ${come} of ${owed} in`,
  lastReported: day => `last return ${day}`,
  neverReported: 'nothing reported yet',
  figures: 'Figures',
  target: 'Target',
  arithmetic: 'Arithmetic',
  whyCategory: 'How the category comes about',
  whyLamp: 'How the lamp comes about',
  noArithmetic: 'This item has no category, so there is no arithmetic.',
  slip: 'Open slip',
  request: {
    extension: 'extension asked for',
    amendment: 'amendment asked for',
    suspension: 'suspension asked for',
    withdrawal: 'withdrawal asked for',
  },
  reasonOf: 'Reason',
  askedUntil: 'Until',
  closingAsks: 'Closing ends the item; only a re-inspection reopens it.',
  partFailed: 'This panel did not load: the server does not answer.',
  done: act => `Recorded: ${act}.`,
  cancel: 'Cancel',

  remind: 'Remind',
  remindTitle: period => `Remind of ${period}`,
  remindNone: 'Every selected item has reported; there is nobody to remind.',
  selectFirst: 'Select items first: tick them, or press X on a row.',
  remindSum: (agencies, items, channels) =>
    `${agencies} agencies will be reminded of ${items} items (${agencies} notices${channels > 0 ? `, ${channels} channel messages` : ''}).`,
  remindText: 'A message is a title and a link:',
  remindAgency: 'Agency',
  remindItems: 'Not reported',
  remindBy: 'Channel',
  remindedToday: time => `reminded today at ${time}`,
  remindAgain: count => `Remind the ${count} already reminded today once more`,
  systemMessage: 'notice',
  channelKinds: {
    'e-mail': 'e-mail',
    webhook: 'webhook',
    dingtalk: 'DingTalk',
    wecom: 'WeCom',
    feishu: 'Feishu',
  },
  noChannel: (names, count) => `${count} agencies have no channel and get the notice only: ${names}.`,
  printReminder: 'Print the reminder',
  leftOut: count => `${count} selected items need none: reported, nothing owed, or no lead.`,
  sendCount: count => `Send ${count}`,
  sentResult: (sent, not) =>
    not === 0 ? `${sent} sent.` : `${sent} sent, ${not} not sent (reminded today).`,
  reminderPaper: 'Reminder to report',
  reminderTo: agency => `To ${agency}:`,
  reminderBody: (period, day, count) =>
    `Returns of ${period} are due ${day}; the ${count} below are not in yet. Please report them.`,

  issueSlips: 'Issue slip',
  slipsTitle: 'Issue slips',
  slipsSum: (count, agencies) => `${count} slips will go to ${agencies} agencies.`,
  slipsDraftSum: count => `${count} slips will be drafted for the director to sign.`,
  slipsNone: 'No selected item is due for a slip, and none has a slip to sign.',
  slipNumberNote: 'A slip takes its number when it is signed.',
  slipStep: 'Kind of slip',
  slipReply: 'Reply by',
  slipAct: 'Act',
  slipWillSign: 'sign',
  slipWillDraft: 'draft',
  slipWillBoth: 'draft and sign',
  slipNoReply: 'no reply asked',
  slipSend: count => `Issue ${count}`,
  slipDraft: count => `Draft ${count}`,
  slipsDone: (done, refused) =>
    refused === 0 ? `${done} done.` : `${done} done; ${refused} were refused and stay as they were.`,

  verify: 'Assign verification',
  verifyTitle: 'Assign verification',
  verifyNone:
    'None of the selected items asks to be closed, so none can be verified for closing. Figures are verified on their own page.',
  verifySum: count => `${count} items go to verification.`,
  verifySend: count => `Send ${count} to verification`,
  verifyDone: (done, refused) =>
    refused === 0
      ? `${done} sent to verification.`
      : `${done} sent to verification; ${refused} were refused.`,
  notTheseItems: count => `${count} others are not at this step and stay as they are.`,

  printTitle: 'Table of progress',
  printFilter: words => `Filter: ${words}`,
  printNone: 'all tasks',
  printRows: count => `${count} items`,
  number: 'No.',

  typeOf: 'Type',
  listTitle: type => `Ledger · ${type}: how far is each?`,
  allStatuses: 'All',
  stillOpen: 'Still open',
  nothingOfType: type => `The ledger has no matter of the type “${type}” yet.`,
  nothingOfStatus: all => `None stands there (${all} in all).`,
  showMore: count => `Show ${count} more`,
  backToCounts: 'All views',
}

export const boardTexts = { zh, en } as const

/** The words of the board in the page's language. */
export const useBoardText = (): BoardText => boardTexts[useLanguage()]
