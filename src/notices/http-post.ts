import { NotDelivered } from './channel.ts'

/** A robot answers within a second; an office's proxy may take some. */
const longestWaitMs = 10_000

/** More than any answer that says whether it went well. */
const longestAnswer = 64 * 1024

export type PostedAnswer = { readonly status: number; readonly body: string }

/** Posts JSON to the address that was set and to no other: a redirect is not followed. Throws NotDelivered. */
export async function postJson(
  address: string,
  body: string,
  headers: Readonly<Record<string, string>> = {},
): Promise<PostedAnswer> {
  try {
    const response = await fetch(address, {
      method: 'POST',
      redirect: 'manual',
      headers: { 'content-type': 'application/json; charset=utf-8', ...headers },
      body,
      signal: AbortSignal.timeout(longestWaitMs),
    })
    const answer = { status: response.status, body: await readSome(response) }
    if (response.status >= 300 && response.status < 400)
      throw new NotDelivered(`HTTP ${response.status}：对方要求转到别处，未跟随 · a redirect, not followed`)
    if (!response.ok) throw new NotDelivered(`HTTP ${response.status}`)
    return answer
  } catch (error) {
    throw error instanceof NotDelivered ? error : new NotDelivered(reasonOf(error))
  }
}

async function readSome(response: Response): Promise<string> {
  const decoder = new TextDecoder()
  let text = ''
  for await (const chunk of response.body ?? []) {
    text += decoder.decode(chunk, { stream: true })
    if (text.length > longestAnswer) break
  }
  return text
}

/** The system's code says why (ECONNREFUSED, ENOTFOUND); its message may hold the address, and so a token. */
function reasonOf(error: unknown): string {
  if (error instanceof Error && error.name === 'TimeoutError') return '对方没有及时回应 · no answer in time'
  const { cause } = error as { cause?: { code?: unknown } }
  return `没有连上 · not connected: ${typeof cause?.code === 'string' ? cause.code : 'unknown'}`
}
