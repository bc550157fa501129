import { z } from 'zod'

// What sign-in, set-up and accounts take and give. Nothing here is about a person: an account is a post.

export const RegionId = z
  .string()
  .regex(/^[a-z0-9][a-z0-9-]{0,39}$/)
  .meta({ id: 'RegionId', description: '地区编号：小写字母、数字和短横 · The id of a region' })

/** In a joint body's ledger an agency of a member is `member/agency`. */
export const AgencyId = z
  .string()
  .regex(/^[a-z0-9][a-z0-9-]{0,39}(?:\/[a-z0-9][a-z0-9-]{0,39})?$/)
  .meta({ id: 'AgencyId', description: '单位编号：小写字母、数字和短横 · The id of an agency' })

export const AccountId = z
  .string()
  .regex(/^[0-9a-f]{16}$/)
  .meta({ id: 'AccountId', description: '账号编号 · The id of an account' })

/** 登录名: of a post, such as `fgj-jbr`. */
export const SignInName = z
  .string()
  .regex(/^[a-z0-9][a-z0-9._@-]{1,63}$/)
  .meta({
    id: 'SignInName',
    description: '登录名，取自岗位，不取自人名 · A sign-in name, made of a post and not of a person’s name',
  })

export const AccountPost = z
  .enum(['office-head', 'supervisor', 'agency-head', 'reporter', 'leader', 'administrator'])
  .meta({
    id: 'AccountPost',
    description:
      '岗位：督查室主任、督查人员、单位负责人、经办人、领导、管理员 · The post that an account is the holder of',
  })
export type AccountPost = z.infer<typeof AccountPost>

const Secret = z.string().regex(/^[A-Za-z0-9_-]{43}$/)
const Password = z.string().min(1).max(1000)

export const SignIn = z
  .strictObject({ signInName: z.string().trim().min(1).max(64), password: Password })
  .meta({ id: 'SignIn', description: '登录 · Signing in' })
export type SignIn = z.infer<typeof SignIn>

export const SignedInPost = z
  .strictObject({
    region: z.string(),
    regionName: z.string(),
    signInName: z.string(),
    post: AccountPost,
    agency: z.string().nullable(),
    agencyName: z.string().nullable(),
  })
  .meta({ id: 'SignedInPost', description: '登录的岗位 · The post that is signed in' })
export type SignedInPost = z.infer<typeof SignedInPost>

export const SignInState = z
  .strictObject({
    /** False on an instance that nobody set up: everything is open then, to this machine. */
    accounts: z.boolean(),
    /** The name on the button of the identity provider; null where there is none. */
    provider: z.string().nullable(),
    signedIn: SignedInPost.nullable(),
  })
  .meta({ id: 'SignInState', description: '登录状态 · Whether and as what one is signed in' })
export type SignInState = z.infer<typeof SignInState>

export const PasswordChange = z
  .strictObject({ current: Password, next: Password })
  .meta({ id: 'PasswordChange', description: '修改口令 · A change of password' })
export type PasswordChange = z.infer<typeof PasswordChange>

export const SetUpLink = z
  .strictObject({ link: Secret })
  .meta({ id: 'SetUpLink', description: '设置链接里的密文 · The secret of a set-up link' })

export const LinkPurpose = z
  .strictObject({
    for: z.enum(['first-administrator', 'account']),
    signInName: z.string().nullable(),
    leastPasswordLength: z.int(),
  })
  .meta({ id: 'LinkPurpose', description: '设置链接的用途 · What a set-up link is for' })
export type LinkPurpose = z.infer<typeof LinkPurpose>

export const ChosenPassword = z
  .strictObject({ link: Secret, password: Password })
  .meta({ id: 'ChosenPassword', description: '用设置链接设定的口令 · A password chosen by a set-up link' })
export type ChosenPassword = z.infer<typeof ChosenPassword>

export const RegionKind = z
  .enum(['city', 'county', 'district', 'zone', 'joint'])
  .meta({ id: 'RegionKind', description: '地区类别：市、县、区、功能区、联合机构 · The kind of a region' })

export const RegionName = z.string().trim().min(2).max(60)

export const FirstAdministrator = z
  .strictObject({
    link: Secret,
    regionName: RegionName,
    regionKind: RegionKind.exclude(['joint']),
    signInName: SignInName,
    password: Password,
  })
  .meta({
    id: 'FirstAdministrator',
    description: '第一个管理员和他的地区 · The first administrator and the region',
  })
export type FirstAdministrator = z.infer<typeof FirstAdministrator>

export const NewAccount = z
  .strictObject({ signInName: SignInName, post: AccountPost, agency: AgencyId.nullable() })
  .meta({ id: 'NewAccount', description: '要开的账号 · An account to make' })
export type NewAccount = z.infer<typeof NewAccount>

export const AccountSummary = z
  .strictObject({
    id: AccountId,
    signInName: z.string(),
    post: AccountPost,
    agency: z.string().nullable(),
    status: z.enum(['invited', 'open', 'revoked']),
  })
  .meta({ id: 'AccountSummary', description: '账号：待设口令、可用、已停用 · An account' })
export type AccountSummary = z.infer<typeof AccountSummary>

export const AccountList = z
  .strictObject({ accounts: z.array(AccountSummary) })
  .meta({ id: 'AccountList', description: '账号列表 · The accounts of a region' })
export type AccountList = z.infer<typeof AccountList>

export const IssuedLink = z
  .strictObject({
    account: AccountSummary,
    /** Given once: `/set-up#link` on this server's address. */
    link: Secret,
    expiresAt: z.iso.datetime(),
  })
  .meta({
    id: 'IssuedLink',
    description: '账号和只给一次的设置链接 · An account and its set-up link, given once',
  })
export type IssuedLink = z.infer<typeof IssuedLink>

export const RegionAddress = z.strictObject({ region: RegionId })
export const AccountAddress = z.strictObject({ region: RegionId, account: AccountId })
