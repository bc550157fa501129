import fc from 'fast-check'
import { addressText, type FuzzedRequest, method, oddHeaders, oddQuery } from './fuzzed-requests.ts'
import { text, value } from './fuzzed-values.ts'

/** A request that the API takes as it is, to be spoilt. */
export type Seed = Omit<FuzzedRequest, 'body'> & { body?: unknown }

type Draft = Omit<FuzzedRequest, 'body'> & { json: unknown }
type Spoil = (draft: Draft) => Draft

const inBody: fc.Arbitrary<Spoil> = fc
  .record({ at: fc.nat(), act: fc.constantFrom('put', 'drop', 'add', 'repeat', 'deepen'), value, key: text })
  .map(({ at, act, value, key }) => draft => ({
    ...draft,
    json: spoiltJson(draft.json, at, act, value, key),
  }))

const inPath: fc.Arbitrary<Spoil> = fc.tuple(fc.nat(), addressText).map(([at, piece]) => draft => ({
  ...draft,
  path: withPiece(draft.path, at, piece),
}))

const inQuery: fc.Arbitrary<Spoil> = oddQuery.map(query => draft => ({
  ...draft,
  path: `${draft.path.split('?')[0]}?${query}`,
}))

const inHeaders: fc.Arbitrary<Spoil> = oddHeaders.map(headers => draft => ({
  ...draft,
  headers: { ...draft.headers, ...headers },
}))

const inMethod: fc.Arbitrary<Spoil> = method.map(method => draft => ({ ...draft, method }))

const spoilings = fc.oneof(
  { weight: 6, arbitrary: inBody },
  { weight: 2, arbitrary: inPath },
  { weight: 2, arbitrary: inQuery },
  { weight: 2, arbitrary: inHeaders },
  { weight: 1, arbitrary: inMethod },
)

/** Where the text of a body ends too early; most often nowhere. */
const cut = fc.option(fc.nat(400), { freq: 8, nil: Number.POSITIVE_INFINITY })

/** Valid requests with up to four things wrong; with none they come between the others, and too late for some. */
export function spoiltRequests(seeds: readonly Seed[]): fc.Arbitrary<FuzzedRequest> {
  const acts = fc.oneof(fc.tuple(spoilings), fc.array(spoilings, { maxLength: 4 }))
  const seed = fc.oneof(
    ...seeds.map(each => ({ weight: each.body === undefined ? 1 : 5, arbitrary: fc.constant(each) })),
  )
  return fc.tuple(seed, acts, cut).map(([seed, acts, end]) => {
    const { json, ...request } = acts.reduce((draft, spoil) => spoil(draft), draftOf(seed))
    if (json === undefined) return request
    return { ...request, body: JSON.stringify(json).replaceAll(`"${deepMark}"`, deep).slice(0, end) }
  })
}

const draftOf = ({ headers, body, ...request }: Seed): Draft => ({
  ...request,
  headers: body === undefined ? headers : { 'content-type': 'application/json', ...headers },
  json: body,
})

// Nesting that a recursive copy would not survive is put into the text, in the place of this mark.
const deepMark = '\u2042deep\u2042'
const deep = `${'['.repeat(20_000)}${']'.repeat(20_000)}`

function withPiece(path: string, at: number, piece: string): string {
  const steps = path.split('/')
  steps[1 + (at % (steps.length - 1))] = piece
  return steps.join('/')
}

type Holder = Record<string | number, unknown>

/** A copy with one place changed; which one, `at` says. */
function spoiltJson(json: unknown, at: number, act: string, value: unknown, key: string): unknown {
  if (typeof json !== 'object' || json === null) return value
  const copy = structuredClone(json)
  const places = placesOf(copy as Holder)
  const [holder, name] = places[at % places.length] ?? [copy as Holder, key]
  if (act === 'drop') delete holder[name]
  else if (act === 'add') holder[Array.isArray(holder) ? holder.length : key] = value
  else if (act === 'repeat') holder[name] = Array.from({ length: 600 }, () => holder[name])
  else holder[name] = act === 'deepen' ? deepMark : value
  return copy
}

function placesOf(holder: Holder): [Holder, string][] {
  return Object.keys(holder).flatMap(name => {
    const inner = holder[name]
    const here: [Holder, string] = [holder, name]
    return typeof inner === 'object' && inner !== null ? [here, ...placesOf(inner as Holder)] : [here]
  })
}
