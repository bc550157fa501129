import { Agent, request } from 'node:http'

/** An answer of the API, with the session that it gave, if any. */
export type Answer = { status: number; body: unknown; cookie: string | null }

export type Client = {
  get(path: string, cookie?: string): Promise<Answer>
  post(path: string, body: unknown, cookie?: string): Promise<Answer>
  /** Sends bytes as they are. */
  send(path: string, bytes: Buffer, cookie?: string): Promise<Answer>
  close(): void
}

/** Speaks to one server over connections that stay open. Throws where it does not answer at all. */
export function clientOf(url: string): Client {
  const agent = new Agent({ keepAlive: true })
  const { hostname, port } = new URL(url)

  type Body = { type: string; bytes: Buffer } | null
  const ask = (method: 'GET' | 'POST', path: string, body: Body, cookie: string | undefined) =>
    new Promise<Answer>((resolve, reject) => {
      const headers = {
        ...(body ? { 'content-type': body.type, 'content-length': body.bytes.length } : {}),
        ...(cookie ? { cookie } : {}),
      }
      const sent = request({ agent, hostname, port, method, path, headers }, response => {
        const parts: Buffer[] = []
        response.on('data', part => parts.push(part))
        response.on('error', reject)
        response.on('end', () => {
          const text = Buffer.concat(parts).toString('utf8')
          const given = response.headers['set-cookie']?.[0]?.split(';')[0] ?? null
          resolve({
            status: response.statusCode ?? 0,
            body: text === '' ? null : JSON.parse(text),
            cookie: given,
          })
        })
      })
      sent.on('error', reject)
      sent.end(body?.bytes)
    })

  return {
    get: (path, cookie) => ask('GET', path, null, cookie),
    post: (path, body, cookie) => ask('POST', path, jsonOf(body), cookie),
    send: (path, bytes, cookie) => ask('POST', path, { type: 'application/octet-stream', bytes }, cookie),
    close: () => agent.destroy(),
  }
}

const jsonOf = (body: unknown) =>
  body === undefined ? null : { type: 'application/json', bytes: Buffer.from(JSON.stringify(body)) }

/** The API answered what this simulation did not expect: either of the two is wrong. */
export class UnexpectedAnswer extends Error {
  override readonly name = 'UnexpectedAnswer'
  readonly answer: Answer
  constructor(what: string, answer: Answer) {
    super(`${what}: ${answer.status} ${JSON.stringify(answer.body).slice(0, 600)}`)
    this.answer = answer
  }
}

/** The body of an answer with this status. Throws UnexpectedAnswer for every other. */
export function bodyOf<T>(what: string, answer: Answer, ...expected: readonly number[]): T {
  if (!(expected.length > 0 ? expected : [200, 201]).includes(answer.status))
    throw new UnexpectedAnswer(what, answer)
  return answer.body as T
}
