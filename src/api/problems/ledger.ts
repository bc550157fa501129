import type { ProblemTable } from '../problem-entry.ts'

/** Refusals of the ledger: every way a command on a matter can be refused. */
export const ledgerProblems = {
  'draft-moved': {
    status: 409,
    zh: {
      what: '这份草稿别处刚存过',
      where: '草稿',
      remedy: '没有覆盖：两份都在，请看过以后选用一份',
    },
    en: {
      what: 'The draft was saved elsewhere meanwhile',
      where: 'the draft',
      remedy: 'Nothing was overwritten: both are there; look at them and keep one',
    },
  },
  'unknown-matter': {
    status: 404,
    zh: { what: '没有这个事项', where: '地址里的编号', remedy: '它可能不在本单位的名下；请回到列表重新打开' },
    en: {
      what: 'There is no such matter',
      where: 'the id in the address',
      remedy: 'Your agency may take no part in it; go back to the list',
    },
  },
  'not-your-role': {
    status: 403,
    zh: { what: '这一步不由你的岗位办理', where: '岗位', remedy: '请由有权办理的岗位来做' },
    en: {
      what: 'Your post does not do this',
      where: 'the post',
      remedy: 'Leave it to a post that may',
    },
  },
  'not-in-status': {
    status: 409,
    zh: { what: '现在的状态不能这样办', where: '状态', remedy: '请刷新，看它走到了哪一步' },
    en: {
      what: 'It is not in a status for this',
      where: 'the status',
      remedy: 'Refresh, and see where it stands',
    },
  },
  guarded: {
    status: 422,
    zh: { what: '这一步还不能办', where: '事项', remedy: '请按提示补齐' },
    en: { what: 'This cannot be done yet', where: 'the matter', remedy: 'Do what is missing first' },
  },
  'unknown-agencies': {
    status: 422,
    zh: { what: '单位不在本地区的名录里', where: '单位', remedy: '请先在机构名录中登记，或改选在册单位' },
    en: {
      what: 'An agency is not registered in this region',
      where: 'the agencies',
      remedy: 'Register it first, or choose another',
    },
  },
  'stream-moved': {
    status: 409,
    zh: {
      what: '这个事项刚被别处办理过',
      where: '台账记录',
      remedy: '没有丢失：看过新的记录，再决定要不要继续',
    },
    en: {
      what: 'Somebody else acted on it meanwhile',
      where: 'the record',
      remedy: 'Nothing is lost: look at what is new, then decide',
    },
  },
  'refused-elsewhere': {
    status: 422,
    zh: { what: '牵涉的另一个事项不能这样办', where: '另一个事项', remedy: '请核对所选的事项和它的状态' },
    en: {
      what: 'Another matter that this touches refuses it',
      where: 'the other matter',
      remedy: 'Check the matter you chose, and where it stands',
    },
  },
} as const satisfies ProblemTable
