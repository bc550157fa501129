import type { MemberRole } from '../../model/organisation.ts'
import { useLanguage } from '../intake/intake-context.ts'

// Every word of agencies and accounts, in both languages. A string that one language lacks does not compile.

const zh = {
  loading: '正在取名录…',
  partFailed: '这一块没取到，服务器没有回应。请刷新再试。',
  cancel: '取消',
  act: '操作',
  search: '找名称、曾用名、别名',
  clearSearch: '清除',
  nothingMatches: (all: number) => `没有符合的单位（共 ${all} 个）。`,
  total: (shown: number, all: number) => (shown === all ? `共 ${all} 个` : `显示 ${shown} 个，共 ${all} 个`),
  noAgencies: '还没有单位。从计划里建立，或从 WPS、Excel 粘贴一块。',
  registered: (there: number, ended: number) =>
    ended === 0 ? `在册 ${there} 个` : `在册 ${there} 个，已并入或撤销 ${ended} 个`,
  name: '名称',
  printedName: '文件里的写法',
  kind: '类别',
  aliases: '别名',
  aliasesField: '别名（用顿号分开）',
  letters: '编号',
  change: '改',
  fold: '收起',
  formerly: (names: string) => `曾用名 ${names}`,
  dissolvedOn: (on: string) => `${on} 撤销`,
  mergedOn: (on: string, into: string) => `${on} 并入 ${into}`,
  renamedFrom: '自何日起叫这个名称',
  keepAgency: '保存',
  nothingChanged: '没有改动。',
  recorded: (name: string) => `${name} 的变动已记下。`,
  endsOn: '自何日起',
  membersTitle: '成员单位',
  memberRoles: { head: '组长单位、召集人单位', deputy: '副组长单位', member: '成员单位' } satisfies Record<
    MemberRole,
    string
  >,
  keepMembers: '保存成员',
  mergeInto: '并入',
  merge: '并入这个单位',
  dissolve: '撤销',
  delete: '删除',
  inHand: (count: number) => (count === 0 ? '没有牵头在办的事项。' : `牵头 ${count} 项在办`),
  chooseSuccessor: '“并入”没有选单位。请从名录里选承接它的单位。',
  cannotDissolve: (name: string, count: number) =>
    `不能撤销 ${name}：有 ${count} 项在办。可设“自某日并入…”，或先改派这些事项。`,
  cannotDelete: (name: string, count: number) =>
    count > 0
      ? `不能删除 ${name}：有 ${count} 项在办。可设“自某日并入…”。`
      : `不能删除 ${name}：以前的记录要用它的名称。可设“自某日撤销”。`,

  fromPlan: '从计划里建立',
  named: (count: number) =>
    count === 0 ? '这份文件里的单位都已在册' : `文件里写到 ${count} 个还没有登记的单位`,
  lookThrough: '逐个看：类别是按名称猜的，只差地区名的并成一个、作别名；不要的去掉勾',
  register: '建立',
  alsoWritten: '同一单位的别的写法',
  keepApart: '分开',
  leads: '牵头句数',
  supports: '配合句数',
  registerAll: (count: number) => (count === 0 ? '建立' : `全部建立 ${count} 个`),
  registeredNow: (count: number) => `已建立 ${count} 个单位。`,
  nothingToRegister: '没有可建立的单位。请先粘贴名称，或勾选要建立的。',
  pasteBlock: '从 WPS、Excel 粘贴',
  pasteLabel: '一行一个单位：名称、类别、别名',
  pasteExample: '望澄区发展和改革局\t政府部门\t发改局',
  pasteHint: '类别和别名可不填；类别不填时按名称猜。只在本系统内处理。',
  pastedSum: (rows: number, fresh: number) =>
    rows === fresh
      ? `读到 ${rows} 行，都可以建立。`
      : `读到 ${rows} 行：可建立 ${fresh}，其余 ${rows - fresh} 行不建。`,
  pastedStates: {
    new: '建立',
    known: '已在册，不再建',
    twice: '上面已有，不再建',
    short: '名称太短，不建',
    'no-kind': '类别读不懂，不建。请改写或留空',
  },
  outcome: '结果',
  guessed: '（按名称猜）',

  noAccountsYet: '还没有账号。请先用启动时印出的设置链接设第一个管理员；设好以后在这里开各岗位的账号。',
  officeAccounts: '督查室、领导、管理员',
  agencyAccounts: '各单位',
  agency: '单位',
  post: '岗位',
  accounts: '账号',
  posts: {
    'office-head': '督查室主任',
    supervisor: '督查人员',
    'agency-head': '单位负责人',
    reporter: '经办人',
    leader: '领导',
    administrator: '管理员',
  },
  signInName: '登录名',
  makeOne: '开账号',
  noPost: '还没有岗位',
  states: { invited: '待设口令', open: '可用', revoked: '已停用' },
  renew: '另发链接',
  reopen: '重新启用',
  end: '停用',
  renewAsks: '原口令和登录立即失效。',
  endAsks: '口令和登录立即失效；以前的记录不变。',
  linkRenewed: (name: string) => `${name} 的新链接已给出，印在开通单上。`,
  ended: (name: string) => `${name} 已停用。`,
  allAgencies: '全部',
  complete: (count: number) => `岗位齐全 ${count}`,
  withoutPost: '缺岗位',
  makeFor: (count: number) => `给缺岗位的 ${count} 个单位开账号`,
  makeAsks: (accounts: number, agencies: number) =>
    `将为 ${agencies} 个单位开 ${accounts} 个账号（负责人、经办人，已有的不动）。各给一个只显示一次、七天有效的链接，印成开通单交到单位。`,
  makeNow: (count: number) => `开 ${count} 个账号`,
  making: (done: number, of: number) => `正在开账号 ${done} / ${of}…`,
  stop: '停下',
  made: (count: number) => `已开 ${count} 个账号，链接印在开通单上。`,
  runFailed: (left: number) => `还有 ${left} 个没有开成，已开的链接都在开通单上。`,
  allComplete: (count: number) => `${count} 个单位的岗位都齐了。`,
  sheets: (count: number) => `开通单（${count} 个链接）`,
  sheetsNote: '链接只在这里出现一次，离开或刷新后就没有了：请先打印。没交到的，另发一个即可。',
  printSheets: '打印开通单',
  strips: '各单位的开通单',
  office: (region: string) => `${region}督查室等`,
  qrOf: (name: string) => `${name} 的设置链接`,
  link: '设置链接',
  holdsUntil: '有效至',
  stripHint:
    '在电脑上打开链接，或用手机扫码，设定口令后即可登录。链接只能用一次；过期或已用，请向督查室另要。',
}

export type AccountsText = typeof zh

const counted = (count: number, one: string, many: string) => `${count} ${count === 1 ? one : many}`

const en: AccountsText = {
  loading: 'Opening the register…',
  partFailed: 'This part did not load: the server does not answer. Refresh and try again.',
  cancel: 'Cancel',
  act: 'Act',
  search: 'Find a name, former name or alias',
  clearSearch: 'Clear',
  nothingMatches: all => `No agency matches (${all} in all).`,
  total: (shown, all) => (shown === all ? `${all} in all` : `${shown} shown of ${all}`),
  noAgencies: 'No agencies yet. Register those that a plan names, or paste a block from WPS or Excel.',
  registered: (there, ended) =>
    ended === 0 ? `${there} registered` : `${there} registered, ${ended} merged or dissolved`,
  name: 'Name',
  printedName: 'As printed',
  kind: 'Kind',
  aliases: 'Aliases',
  aliasesField: 'Aliases (parted by commas)',
  letters: 'Id',
  change: 'Change',
  fold: 'Close',
  formerly: names => `formerly ${names}`,
  dissolvedOn: on => `dissolved on ${on}`,
  mergedOn: (on, into) => `merged into ${into} on ${on}`,
  renamedFrom: 'Called so since',
  keepAgency: 'Save',
  nothingChanged: 'Nothing was changed.',
  recorded: name => `The change of ${name} is recorded.`,
  endsOn: 'From',
  membersTitle: 'Members',
  memberRoles: { head: 'Head', deputy: 'Deputy', member: 'Members' },
  keepMembers: 'Save the members',
  mergeInto: 'Merged into',
  merge: 'Merge into this agency',
  dissolve: 'Dissolve',
  delete: 'Delete',
  inHand: count => (count === 0 ? 'Leads nothing that is under way.' : `Leads ${count} under way`),
  chooseSuccessor: 'No successor is chosen. Choose the agency that takes over.',
  cannotDissolve: (name, count) =>
    `Cannot dissolve ${name}: ${count} under way. Merge it from a date instead, or reassign them first.`,
  cannotDelete: (name, count) =>
    count > 0
      ? `Cannot delete ${name}: ${count} under way. Merge it from a date instead.`
      : `Cannot delete ${name}: earlier records need its name. Dissolve it from a date instead.`,

  fromPlan: 'Register those of a plan',
  named: count =>
    count === 0
      ? 'Every agency of this plan is registered'
      : `${counted(count, 'agency', 'agencies')} of this plan not registered yet`,
  lookThrough:
    'Look through them: kinds are guessed by the names, names that differ by the region alone are one agency; untick what is not wanted',
  register: 'Register',
  alsoWritten: 'Also written',
  keepApart: 'Keep apart',
  leads: 'Leads',
  supports: 'Supports',
  registerAll: count => (count === 0 ? 'Register' : `Register all ${count}`),
  registeredNow: count => `${counted(count, 'agency', 'agencies')} registered.`,
  nothingToRegister: 'There is nothing to register. Paste names, or tick those that are wanted.',
  pasteBlock: 'Paste from WPS or Excel',
  pasteLabel: 'A row an agency: name, kind, aliases',
  pasteExample: '望澄区发展和改革局\t政府部门\t发改局',
  pasteHint: 'Kind and aliases may be left out; the kind is then guessed. Nothing leaves this system.',
  pastedSum: (rows, fresh) =>
    rows === fresh
      ? `${counted(rows, 'row', 'rows')} read, all can be registered.`
      : `${counted(rows, 'row', 'rows')} read: ${fresh} can be registered, ${rows - fresh} cannot.`,
  pastedStates: {
    new: 'to register',
    known: 'registered already',
    twice: 'stands above',
    short: 'name too short',
    'no-kind': 'kind not understood: write another, or leave it out',
  },
  outcome: 'Outcome',
  guessed: ' (guessed)',

  noAccountsYet:
    'There are no accounts yet. Set up the first administrator by the link that was printed at the start; accounts of all posts are made here then.',
  officeAccounts: 'Supervision office, leaders, administrators',
  agencyAccounts: 'Agencies',
  agency: 'Agency',
  post: 'Post',
  accounts: 'Accounts',
  posts: {
    'office-head': 'Head of the supervision office',
    supervisor: 'Supervisor',
    'agency-head': 'Head of the agency',
    reporter: 'Reporter',
    leader: 'Leader',
    administrator: 'Administrator',
  },
  signInName: 'Sign-in name',
  makeOne: 'Make an account',
  noPost: 'no post yet',
  states: { invited: 'no password yet', open: 'in use', revoked: 'ended' },
  renew: 'New link',
  reopen: 'Open again',
  end: 'End',
  renewAsks: 'The old password and sign-ins end at once.',
  endAsks: 'Its password and sign-ins end at once; the record stays.',
  linkRenewed: name => `The new link of ${name} is on the sheet.`,
  ended: name => `${name} is ended.`,
  allAgencies: 'All',
  complete: count => `${count} complete`,
  withoutPost: 'Without a post',
  makeFor: count => `Make accounts for ${counted(count, 'agency', 'agencies')}`,
  makeAsks: (accounts, agencies) =>
    `${counted(accounts, 'account', 'accounts')} will be made for ${counted(agencies, 'agency', 'agencies')} (head and reporter; those there are stay). Each gets a link that is shown once and holds seven days, printed on a sheet to hand over.`,
  makeNow: count => `Make ${counted(count, 'account', 'accounts')}`,
  making: (done, of) => `Making accounts, ${done} of ${of}…`,
  stop: 'Stop',
  made: count => `${counted(count, 'account', 'accounts')} made; the links are on the sheet.`,
  runFailed: left => `${left} could not be made; the links of the others are on the sheet.`,
  allComplete: count => `All ${count} agencies have their posts.`,
  sheets: count => `Sheets to hand over (${counted(count, 'link', 'links')})`,
  sheetsNote:
    'A link appears here once and is gone when the page is left: print first. Where one did not arrive, give another.',
  printSheets: 'Print the sheets',
  strips: 'A strip an agency',
  office: region => `${region}: supervision office and others`,
  qrOf: name => `Set-up link of ${name}`,
  link: 'Link',
  holdsUntil: 'Holds until',
  stripHint:
    'Open the link on a computer, or scan the code, and choose a password. It holds once; ask the supervision office for another.',
}

/** The words of agencies and accounts in the page's language. */
export const useAccountsText = (): AccountsText => (useLanguage() === 'zh' ? zh : en)
