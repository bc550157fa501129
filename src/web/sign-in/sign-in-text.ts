import { useLanguage } from '../intake/intake-context.ts'

// Every word of sign-in, in both languages. A string that one language lacks does not compile.

const zh = {
  signIn: '登录',
  ended: '登录已到期。登录后接着写，内容都在。',
  signOut: '退出',
  signInName: '登录名',
  signInNameHint: '岗位的登录名，如 fgj-jbr',
  password: '口令',
  byProvider: (name: string) => `用${name}登录`,
  noAccount: '没有账号或忘记口令，请找督查室或管理员要一个设置链接。',
  choosePassword: '设定口令',
  chooseFor: (name: string) => `账号 ${name}`,
  newPassword: '新口令',
  again: '再输一遍',
  leastLength: (least: number) => `至少 ${least} 个字符；一句容易记住的话最好，不必有大写或符号。`,
  different: '两遍不一样，请重新输入。',
  firstAdministrator: '先说这是哪里，再设第一个管理员',
  firstHint: '填好即可开始；规则、日历都有通用的，以后在设置里改。设好以后，所有页面都要登录。',
  regionName: '地区名称',
  regionNameHint: '如 望澄区',
  regionKind: '地区类别',
  regionKinds: { district: '区', county: '县', city: '市', zone: '功能区' },
  found: '建立',
  enter: '设定并登录',
  waiting: '请稍候…',
  toSignIn: '去登录',
  providerRefused: '统一身份认证通过了，但这里没有对应的账号。请找管理员开账号。',
  providerFailed: '统一身份认证没有成功。请再试一次。',
  unreachable: '服务器没有回应。请再试一次。',
  posts: {
    'office-head': '督查室主任',
    supervisor: '督查人员',
    'agency-head': '单位负责人',
    reporter: '经办人',
    leader: '领导',
    administrator: '管理员',
  },
  language: 'English',
}

type SignInText = typeof zh

const en: SignInText = {
  signIn: 'Sign in',
  ended: 'Your sign-in has ended. Sign in to go on; nothing is lost.',
  signOut: 'Sign out',
  signInName: 'Sign-in name',
  signInNameHint: 'The post’s name, such as fgj-jbr',
  password: 'Password',
  byProvider: name => `Sign in by ${name}`,
  noAccount:
    'No account, or a lost password? Ask the supervision office or the administrator for a set-up link.',
  choosePassword: 'Choose a password',
  chooseFor: name => `Account ${name}`,
  newPassword: 'New password',
  again: 'The same again',
  leastLength: least => `At least ${least} characters; a sentence is best, and needs no capitals or signs.`,
  different: 'The two differ. Type them again.',
  firstAdministrator: 'Say where this is, and set up the first administrator',
  firstHint:
    'That is all to begin with; rules and calendar are the usual ones until the settings change them. From then on every page needs a sign-in.',
  regionName: 'Name of the region',
  regionNameHint: 'Such as 望澄区',
  regionKind: 'Kind of region',
  regionKinds: { district: 'District', county: 'County', city: 'City', zone: 'Functional zone' },
  found: 'Set up',
  enter: 'Set it and sign in',
  waiting: 'One moment…',
  toSignIn: 'Go to sign-in',
  providerRefused:
    'The identity provider vouched for you, but no account here has that name. Ask the administrator.',
  providerFailed: 'Signing in at the identity provider did not succeed. Try again.',
  unreachable: 'The server does not answer. Try again.',
  posts: {
    'office-head': 'Head of the supervision office',
    supervisor: 'Supervisor',
    'agency-head': 'Head of an agency',
    reporter: 'Reporter',
    leader: 'Leader',
    administrator: 'Administrator',
  },
  language: '中文',
}

/** The words of sign-in in the page's language. */
export const useSignInText = (): SignInText => (useLanguage() === 'zh' ? zh : en)
