import fc from 'fast-check'
import type { ApiDocument } from '../src/api/document.ts'
import { fromSchema, type JsonSchema, text } from './fuzzed-values.ts'

// Requests that nobody means well: made from the document, made from valid ones by spoiling them, and made of noise.

export type FuzzedRequest = {
  /** Which of the servers under test is asked. */
  server: number
  method: string
  path: string
  headers: Record<string, string>
  body?: string
}

const write = new Set(['POST', 'PUT', 'PATCH', 'DELETE'])
export const method = fc.constantFrom('GET', 'HEAD', 'POST', 'PUT', 'PATCH', 'DELETE', 'OPTIONS', 'PROPFIND')

/** Whatever a header may carry: any byte but the controls, which no client lets through. */
const headerText = fc.string({
  unit: fc
    .oneof(fc.integer({ min: 0x20, max: 0x7e }), fc.integer({ min: 0xa0, max: 0xff }))
    .map(code => String.fromCharCode(code)),
  maxLength: 60,
})

const contentType = fc.constantFrom(
  'application/json',
  'application/json; charset=gbk',
  'application/problem+json',
  'APPLICATION/JSON',
  'multipart/form-data',
  'multipart/form-data; boundary=x',
  'application/x-www-form-urlencoded',
  'text/plain',
  '/',
  '',
)

export const oddHeaders = fc.oneof(
  fc.dictionary(
    fc.constantFrom(
      'accept',
      'accept-language',
      'content-type',
      'content-length',
      'content-encoding',
      'cookie',
      'authorization',
      'host',
      'origin',
      'sec-fetch-site',
      'if-none-match',
      'range',
      'x-forwarded-for',
      'x-http-method-override',
    ),
    headerText,
    { maxKeys: 3 },
  ),
  contentType.map(type => ({ 'content-type': type }) as Record<string, string>),
  fc.constant({} as Record<string, string>),
)

/** A piece of an address: as it is, escaped, or escapes that are none. */
export const addressText = fc.oneof(
  text.map(each => encodeURIComponent(each.replace(/\p{Surrogate}/gu, ''))),
  fc.constantFrom(
    '%00',
    '%',
    '%zz',
    '%ff%fe',
    '%ed%a0%80',
    '..',
    '.',
    '%2e%2e',
    '%2f',
    '%5c',
    ';a=1',
    '*',
    '{id}',
    ':id',
  ),
  headerText.map(each => each.replace(/[?#]/g, '')),
)

export const oddQuery = fc
  .array(
    fc.tuple(fc.oneof(fc.constantFrom('after', 'id', '__proto__', 'constructor'), addressText), addressText),
    { maxLength: 4 },
  )
  .map(pairs =>
    pairs.map(([name, each]) => `${name.replace(/[&=]/g, '')}=${each.replace(/&/g, '')}`).join('&'),
  )

/** Values that parameters may have, by name, so that not every address is of something that is not there. */
export type Known = Record<string, readonly string[]>

/** A server, and the headers of somebody who may or may not be signed in there. */
export type Sender = { server: number; headers: Record<string, string> }

/** Requests that follow the document, with values that it allows and ones at its edges; most of them have a body. */
export function documentedRequests(
  document: ApiDocument,
  known: Known,
  senders: readonly Sender[],
): fc.Arbitrary<FuzzedRequest> {
  const all = Object.entries(document.paths).flatMap(([path, methods]) =>
    Object.entries(methods).map(([name, operation]) => ({
      weight: 'requestBody' in operation ? 5 : 1,
      arbitrary: documentedRequest(document, known, path, name, operation as Described),
    })),
  )
  const sent = fc.tuple(fc.oneof(...all), fc.constantFrom(...senders))
  return sent.map(([request, { server, headers }]) => ({
    ...request,
    server,
    headers: { ...request.headers, ...headers },
  }))
}

type Parameter = { name: string; in: string; schema: JsonSchema }
type Described = {
  parameters?: Parameter[]
  requestBody?: { content: Record<string, { schema: JsonSchema }> }
}

function documentedRequest(
  document: ApiDocument,
  known: Known,
  path: string,
  name: string,
  { parameters = [], requestBody }: Described,
): fc.Arbitrary<Omit<FuzzedRequest, 'server'>> {
  const { schemas } = document.components
  const valuesOf = ({ name, schema }: Parameter): fc.Arbitrary<string> => {
    const described = fromSchema(schema, schemas).map(String)
    const values = known[name]
    if (!values) return described
    return fc.oneof({ weight: 4, arbitrary: fc.constantFrom(...values) }, { weight: 1, arbitrary: described })
  }
  const values = fc.record(Object.fromEntries(parameters.map(each => [each.name, valuesOf(each)])))

  const json = requestBody?.content['application/json']?.schema
  const body = json ? fromSchema(json, schemas) : fc.constant(undefined)
  return fc.tuple(values, body).map(([given, content]) => {
    const filled = path.replace(/\{(\w+)\}/g, (_, parameter) => encodeURIComponent(given[parameter] ?? ''))
    const query = parameters
      .filter(each => each.in === 'query')
      .map(each => `${each.name}=${encodeURIComponent(given[each.name] ?? '')}`)
    return {
      method: name.toUpperCase(),
      path: query.length > 0 ? `${filled}?${query.join('&')}` : filled,
      headers: content === undefined ? {} : { 'content-type': 'application/json' },
      ...(content !== undefined && { body: JSON.stringify(content) }),
    }
  })
}

const multipart =
  '--x\r\ncontent-disposition: form-data; name="file"; filename="\0\u202e../a.txt"\r\n\r\n\0\r\n--x--\r\n'

/** Requests that follow nothing. */
export const noise: fc.Arbitrary<FuzzedRequest> = fc
  .record({
    method,
    path: fc.oneof(
      fc.array(addressText, { maxLength: 5 }).map(pieces => `/api/${pieces.join('/')}`),
      fc.constantFrom(
        '/api/plans',
        '/api/plans/0000000000000000/corrections',
        '/api/health',
        '/api',
        '//api/plans',
      ),
    ),
    headers: oddHeaders,
    body: fc.oneof(
      text,
      fc.constantFrom(
        '['.repeat(200_000),
        '{"a":'.repeat(50_000),
        'null',
        '"',
        '--x\r\n\r\n--x--',
        multipart,
      ),
      fc.json(),
    ),
  })
  .map(({ body, ...request }) => ({ ...request, server: 0, ...(write.has(request.method) && { body }) }))
