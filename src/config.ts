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
  /** Proxies before this server that add to X-Forwarded-For. */
  proxies: number
  /** After so long without a request a session ends, and after so long in all. */
  sessionIdleMinutes: number
  sessionHours: number
  /** Print another set-up link for the administrator at the start. */
  administratorLink: boolean
  /** 统一身份认证 by OpenID Connect; `claim` is the sign-in name of an account. */
  provider: { name: string; issuer: string; clientId: string; clientSecret: string; claim: string } | null
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

/** Reads the `LUOSHI_…` variables, and `DATABASE_URL`, which is everyone's name for it. */
export const readConfig = (env: NodeJS.ProcessEnv): Config => ({
  post: env.LUOSHI_POST?.trim() || '督查室',
  hostNames: list(env.LUOSHI_HOST_NAMES),
  databaseUrl: env.DATABASE_URL?.trim() || null,
  outerUrl: address('LUOSHI_URL', env.LUOSHI_URL),
  proxies: wholeNumber('LUOSHI_PROXIES', env.LUOSHI_PROXIES, 0),
  sessionIdleMinutes: wholeNumber('LUOSHI_SESSION_IDLE_MINUTES', env.LUOSHI_SESSION_IDLE_MINUTES, 120),
  sessionHours: wholeNumber('LUOSHI_SESSION_HOURS', env.LUOSHI_SESSION_HOURS, 12),
  administratorLink: env.LUOSHI_ADMINISTRATOR_LINK?.trim() === '1',
  provider: providerOf(env),
})

export const config: Config = readConfig(process.env)
