import { useLanguage } from '../intake/intake-context.ts'
import type { FieldMistake } from './form-data.ts'
import type { ClockView } from './ledger-client.ts'

// Words of forms and of the record, in both languages. What commands, fields and statuses are called stands in src/ledger.

const zh = {
  optional: '可不填',
  choose: '请选择',
  add: (what: string) => `加一个${what}`,
  remove: '去掉',
  removeNamed: (what: string) => `去掉 ${what}`,
  agencyHint: '输入单位名称，从名录里选',
  addAgency: '加一个单位',
  matterHint: '另一个事项的编号',
  evidenceHint: '可不传；照片不是必需。',
  evidenceNeeded: '至少一件；照片不是必需。',
  chooseFiles: '选择文件',
  sameFile: (name: string) => `和“${name}”是同一份文件，没有重复添加。`,
  uploading: (name: string) => `正在上传 ${name}…`,
  periodHint: '如 2026-11、2026-Q4',
  mistakesTitle: (count: number) => `有 ${count} 处要改：`,
  serverSilent: '服务器没有回应。写下的内容都在，请再试一次。',
  movedTitle: '填写期间，这一项有了新的记录：',
  movedHint: '填的都在。看过以后仍要办理，请再按一次。',
  asBefore: '与打开时相同',
  cancel: '取消',
  sending: '正在记入台账…',
  system: '系统',
  public: '公众',
  office: '督查室',
  yes: '是',
  no: '否',
  mistake: (mistake: FieldMistake) => {
    switch (mistake.code) {
      case 'required':
        return '没有填写。请填写。'
      case 'not-a-number':
        return '不是数字。请只填数字，如 790.1。'
      case 'not-whole':
        return '要填整数。'
      case 'out-of-range':
        return `要在 ${mistake.min} 和 ${mistake.max} 之间。`
      case 'too-long':
        return `太长了，最多 ${mistake.max} 字。`
      case 'no-such-agency':
        return '名录里没有这个单位。请从列出的名称里选。'
      case 'not-a-period':
        return '不是报送期。请写成 2026-11 或 2026-Q4。'
    }
  },
  clock: ({ standing, daysLeft, lateDays }: ClockView) =>
    ({
      running: daysLeft === null ? '进行中' : `还有 ${daysLeft} 天`,
      warned: daysLeft === null ? '临近' : `临近，还有 ${daysLeft} 天`,
      overdue: `已逾期 ${lateDays} 天`,
      suspended: '中止期间不计',
      stopped: '已办',
    })[standing],
  everLate: (days: number) => `曾逾期 ${days} 天`,
  provisional: '暂定',
  dueOn: '完成时限',
  number: '编号',
}

type LedgerText = typeof zh

const en: LedgerText = {
  optional: 'may be left out',
  choose: 'Choose',
  add: what => `Add: ${what}`,
  remove: 'Remove',
  removeNamed: what => `Remove ${what}`,
  agencyHint: 'Type an agency’s name and choose it',
  addAgency: 'Add an agency',
  matterHint: 'The id of another matter',
  evidenceHint: 'May be left out; photographs are never required.',
  evidenceNeeded: 'At least one file; no photograph is needed.',
  chooseFiles: 'Choose files',
  sameFile: name => `The same file as “${name}”: it is not added twice.`,
  uploading: name => `Uploading ${name}…`,
  periodHint: 'Such as 2026-11 or 2026-Q4',
  mistakesTitle: count => (count === 1 ? 'One field needs a change:' : `${count} fields need a change:`),
  serverSilent: 'The server does not answer. What you wrote is kept; try again.',
  movedTitle: 'While you were writing, this was recorded:',
  movedHint: 'What you wrote is kept. If it still holds, press once more.',
  asBefore: 'as when it was opened',
  cancel: 'Cancel',
  sending: 'Recording…',
  system: 'The system',
  public: 'The public',
  office: 'Supervision office',
  yes: 'Yes',
  no: 'No',
  mistake: mistake => {
    switch (mistake.code) {
      case 'required':
        return 'Nothing is written here. Fill it in.'
      case 'not-a-number':
        return 'This is not a number. Give digits alone, such as 790.1.'
      case 'not-whole':
        return 'Give a whole number.'
      case 'out-of-range':
        return `Give a number from ${mistake.min} to ${mistake.max}.`
      case 'too-long':
        return `Too long: at most ${mistake.max} characters.`
      case 'no-such-agency':
        return 'No registered agency has this name. Choose one of those listed.'
      case 'not-a-period':
        return 'This is no period. Write 2026-11 or 2026-Q4.'
    }
  },
  clock: ({ standing, daysLeft, lateDays }) =>
    ({
      running: daysLeft === null ? 'Running' : `${daysLeft} days left`,
      warned: daysLeft === null ? 'Due soon' : `Due soon, ${daysLeft} days left`,
      overdue: `${lateDays} days late`,
      suspended: 'Not counted while suspended',
      stopped: 'Done',
    })[standing],
  everLate: days => `was ${days} days late`,
  provisional: 'provisional',
  dueOn: 'Deadline',
  number: 'Number',
}

/** The words of forms and of the record in the page's language. */
export const useLedgerText = (): LedgerText => (useLanguage() === 'zh' ? zh : en)
