import type { ProblemTable } from '../problem-entry.ts'

/** Refusals about who asks: sign-in, posts, accounts. */
export const accountProblems = {
  'sign-in-required': {
    status: 401,
    zh: { what: '请先登录', where: '登录', remedy: '登录后再试；没有账号，请找督查室或管理员' },
    en: {
      what: 'Sign in first',
      where: 'sign-in',
      remedy: 'Sign in and try again; for an account ask the supervision office or the administrator',
    },
  },
  'sign-in-refused': {
    status: 401,
    zh: { what: '登录名或口令不对', where: '登录', remedy: '请核对后再试；忘记口令，请管理员另发设置链接' },
    en: {
      what: 'The sign-in name or the password is wrong',
      where: 'sign-in',
      remedy: 'Check both and try again; for a lost password ask the administrator for another set-up link',
    },
  },
  'too-many-attempts': {
    status: 429,
    zh: { what: '试的次数太多', where: '登录', remedy: '请过一会儿再试' },
    en: { what: 'There were too many attempts', where: 'sign-in', remedy: 'Wait a while and try again' },
  },
  'post-not-permitted': {
    status: 403,
    zh: { what: '这个岗位不办这件事', where: '岗位', remedy: '请由有这项职责的岗位办理' },
    en: {
      what: 'This post does not do this',
      where: 'the post',
      remedy: 'Leave it to a post whose duty it is',
    },
  },
  'region-closed': {
    status: 403,
    zh: {
      what: '不能查看这个地区的台账',
      where: '地址里的地区',
      remedy: '只能看本地区和本地区参加的联合机构',
    },
    en: {
      what: 'The ledger of this region is not open to this post',
      where: 'the region in the address',
      remedy: 'Open your own region, or a joint body that it belongs to',
    },
  },
  'link-not-valid': {
    status: 410,
    zh: { what: '设置链接已失效', where: '链接', remedy: '链接只能用一次，七天内有效；请管理员另发一个' },
    en: {
      what: 'The set-up link holds no more',
      where: 'the link',
      remedy: 'It holds once and for seven days; ask the administrator for another',
    },
  },
  'password-refused': {
    status: 422,
    zh: { what: '这个口令不能用', where: '口令', remedy: '请另选一个至少 10 个字符、不常见的口令' },
    en: {
      what: 'This password cannot be chosen',
      where: 'the password',
      remedy: 'Choose another of at least 10 characters that is not common',
    },
  },
  'unknown-account': {
    status: 404,
    zh: { what: '没有这个账号', where: '地址里的编号', remedy: '请回到账号列表重新选择' },
    en: {
      what: 'There is no such account',
      where: 'the number in the address',
      remedy: 'Go back to the list of accounts',
    },
  },
  'sign-in-name-taken': {
    status: 409,
    zh: { what: '登录名已有人用', where: '登录名', remedy: '请换一个；登录名在各地区之间也不重复' },
    en: {
      what: 'The sign-in name is taken',
      where: 'the sign-in name',
      remedy: 'Choose another; a sign-in name is one account’s in all regions together',
    },
  },
  'account-refused': {
    status: 422,
    zh: { what: '这个账号不能这样开', where: '账号', remedy: '请核对岗位和单位' },
    en: {
      what: 'The account cannot be made like this',
      where: 'the account',
      remedy: 'Check the post and the agency',
    },
  },
  'last-administrator': {
    status: 409,
    zh: { what: '这是最后一个管理员', where: '账号', remedy: '请先开好另一个管理员账号' },
    en: {
      what: 'This is the last administrator',
      where: 'the account',
      remedy: 'First make another administrator who has chosen a password',
    },
  },
} as const satisfies ProblemTable
