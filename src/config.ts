// The only reader of the environment. What the command line also takes (port, host, data folder) comes from there.

/** What an installation sets once. */
export type Config = {
  /** 岗位 that corrections are recorded under while there are no accounts. */
  post: string
  /** Names, beside localhost and bare addresses, under which this server may be asked for. */
  hostNames: readonly string[]
  /** The connection string of a PostgreSQL server; `null` for PGlite in the data folder. */
  databaseUrl: string | null
  /** The address that browsers ask for, where a proxy with TLS stands before this server. */
  outerUrl: URL | null
  /** Objections and clues that one network address may lodge in an hour without an account. */
  publicPerHour: number
  /** Proxies before this server that add to X-Forwarded-For. */
  proxies: number
  /** After so long without a request a session ends, and after so long in all. */
  sessionIdleMinutes: number
  sessionHours: number
  /** Print another set-up link for the administrator at the start. */
  administratorLink: boolean
  /** 统一身份认证 by OpenID Connect; `claim` is the sign-in name of an account. */
  provider: { name: string; issuer: string; clientId: string; clientSecret: string; claim: string } | null
  /** Where evidence lies; `null` for the data folder. What is taken, and the program that looks for malware in it. */
  evidence: {
    folder: string | null
    /** Keys of `evidenceTypes`; empty for the usual ones. */
    types: readonly string[]
    largestMegabytes: number
    /** A program and its arguments; empty for none. */
    scanCommand: readonly string[]
    scanSeconds: number
  }
  /** `smtp://` or `smtps://` with user and password, and the sender's address. Nothing is sent without. */
  mail: { server: string; from: string } | null
}

const list = (value: string | undefined) =>
  (value ?? '')
    .split(',')
    .map(each => each.trim().toLowerCase())
    .filter(each => each !== '')

function wholeNumber(name: string, value: string | undefined, usual: number): number {
  const text = value?.trim() ?? ''
  if (text === '') return usual
  if (!/^\d{1,6}$/.test(text)) throw new Error(`${name} 应为整数 · ${name} must be a whole number: ${text}`)
  return Number(text)
}

function address(name: string, value: string | undefined): URL | null {
  const text = value?.trim() ?? ''
  if (text === '') return null
  if (!/^https?:/.test(text) || !URL.canParse(text))
    throw new Error(`${name} 应为 https:// 开头的地址 · ${name} must be an address like https://…: ${text}`)
  return new URL(text)
}

/** An issuer without a client is a mistake that would otherwise show at the first sign-in. */
function providerOf(env: NodeJS.ProcessEnv): Config['provider'] {
  const issuer = address('LUOSHI_OIDC_ISSUER', env.LUOSHI_OIDC_ISSUER)
  if (!issuer) return null
  const clientId = env.LUOSHI_OIDC_CLIENT_ID?.trim()
  const clientSecret = env.LUOSHI_OIDC_CLIENT_SECRET?.trim()
  if (!clientId || !clientSecret)
    throw new Error(
      '请同时设置 LUOSHI_OIDC_CLIENT_ID 和 LUOSHI_OIDC_CLIENT_SECRET · LUOSHI_OIDC_ISSUER needs LUOSHI_OIDC_CLIENT_ID and LUOSHI_OIDC_CLIENT_SECRET',
    )
  const claim = env.LUOSHI_OIDC_CLAIM?.trim() || 'preferred_username'
  const name = env.LUOSHI_OIDC_NAME?.trim() || '统一身份认证'
  return { name, issuer: issuer.href, clientId, clientSecret, claim }
}

function mailOf(env: NodeJS.ProcessEnv): Config['mail'] {
  const server = env.LUOSHI_SMTP_URL?.trim() ?? ''
  const from = env.LUOSHI_MAIL_FROM?.trim() ?? ''
  if (server === '' && from === '') return null
  if (!/^smtps?:\/\//.test(server) || !URL.canParse(server) || from === '')
    throw new Error(
      'LUOSHI_SMTP_URL 应为 smtp:// 或 smtps:// 开头的地址，并同时设置 LUOSHI_MAIL_FROM · LUOSHI_SMTP_URL must be an address like smtp://…, and goes with LUOSHI_MAIL_FROM',
    )
  return { server, from }
}

const evidenceOf = (env: NodeJS.ProcessEnv): Config['evidence'] => ({
  folder: env.LUOSHI_EVIDENCE_DIR?.trim() || null,
  types: list(env.LUOSHI_EVIDENCE_TYPES),
  largestMegabytes: wholeNumber('LUOSHI_EVIDENCE_MAX_MB', env.LUOSHI_EVIDENCE_MAX_MB, 50),
  scanCommand: env.LUOSHI_EVIDENCE_SCAN?.trim().split(/\s+/).filter(Boolean) ?? [],
  scanSeconds: wholeNumber('LUOSHI_EVIDENCE_SCAN_SECONDS', env.LUOSHI_EVIDENCE_SCAN_SECONDS, 60),
})

/** Reads the `LUOSHI_…` variables, and `DATABASE_URL`, which is everyone's name for it. */
export const readConfig = (env: NodeJS.ProcessEnv): Config => ({
  post: env.LUOSHI_POST?.trim() || '督查室',
  hostNames: list(env.LUOSHI_HOST_NAMES),
  databaseUrl: env.DATABASE_URL?.trim() || null,
  outerUrl: address('LUOSHI_URL', env.LUOSHI_URL),
  proxies: wholeNumber('LUOSHI_PROXIES', env.LUOSHI_PROXIES, 0),
  publicPerHour: wholeNumber('LUOSHI_PUBLIC_PER_HOUR', env.LUOSHI_PUBLIC_PER_HOUR, 60),
  sessionIdleMinutes: wholeNumber('LUOSHI_SESSION_IDLE_MINUTES', env.LUOSHI_SESSION_IDLE_MINUTES, 120),
  sessionHours: wholeNumber('LUOSHI_SESSION_HOURS', env.LUOSHI_SESSION_HOURS, 12),
  administratorLink: env.LUOSHI_ADMINISTRATOR_LINK?.trim() === '1',
  provider: providerOf(env),
  evidence: evidenceOf(env),
  mail: mailOf(env),
})

export const config: Config = readConfig(process.env)
