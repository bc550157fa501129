import { Ajv2020, type ValidateFunction } from 'ajv/dist/2020.js'
import addFormats from 'ajv-formats'
import { apiDocument, operationsOf } from '../scripts/api-reference.ts'

// Whether an answer of the API is one that its document declares: the status, the type of content, and the body.

const document = await apiDocument()

/** Every operation that the document declares. */
export const operations = operationsOf(document)
export type DocumentedOperation = (typeof operations)[number]

const ajv = new Ajv2020({ strict: false, allErrors: false })
addFormats.default(ajv)
ajv.addSchema(document, 'api')

const patterns = operations.map(operation => ({
  operation,
  pattern: new RegExp(`^${operation.path.replace(/[.]/g, '\\.').replace(/\{\w+\}/g, '[^/]+')}$`),
}))

/** The operation that a request asks for, as the router sees its path. */
export function operationFor(method: string, path: string): DocumentedOperation | undefined {
  const sought = method === 'HEAD' ? 'get' : method.toLowerCase()
  const decoded = decodedPath(path)
  return patterns.find(each => each.operation.method === sought && each.pattern.test(decoded))?.operation
}

function decodedPath(path: string): string {
  return path.replace(/(?:%[0-9a-f]{2})+/gi, escapes => {
    try {
      return decodeURI(escapes)
    } catch {
      return escapes
    }
  })
}

/** Throws where an answer below /api is not as the document has it. The response is cloned before it is read. */
export async function assertDocumented(method: string, url: string, response: Response): Promise<void> {
  const { pathname } = new URL(url)
  if (!decodedPath(pathname).startsWith('/api/')) return
  const operation = operationFor(method, pathname)
  const asked = `${method} ${pathname} answered ${response.status}`
  if (!operation) return assertUndocumented(asked, response)
  const declared = operation.responses[response.status]
  if (!declared) throw new Error(`${asked}, which ${operation.operationId} does not declare`)
  const type = response.headers.get('content-type')?.split(';')[0] ?? ''
  const content = declared.content?.[type]
  if (!content) throw new Error(`${asked} as ${type}, which ${operation.operationId} does not declare`)
  if (method === 'HEAD' || !('schema' in content)) return
  const pointer = [
    'paths',
    operation.path,
    operation.method,
    'responses',
    response.status,
    'content',
    type,
    'schema',
  ]
  assertValid(asked, pointer, await response.clone().json())
}

// Outside of all operations there are the refusals of addresses and of guards, which are problems like any other.
async function assertUndocumented(asked: string, response: Response): Promise<void> {
  if (!response.headers.get('content-type')?.startsWith('application/problem+json'))
    throw new Error(`${asked} with something that is no problem`)
  const text = await response.clone().text()
  if (text !== '') assertValid(asked, ['components', 'schemas', 'Problem'], JSON.parse(text))
}

const validators = new Map<string, ValidateFunction>()

function assertValid(asked: string, steps: readonly (string | number)[], body: unknown): void {
  const pointer = steps.map(step => encodeURIComponent(String(step).replace(/~/g, '~0').replace(/\//g, '~1')))
  const ref = `api#/${pointer.join('/')}`
  const validate = validators.get(ref) ?? ajv.compile({ $ref: ref })
  validators.set(ref, validate)
  if (validate(body)) return
  throw new Error(`${asked} with a body that the document does not allow: ${ajv.errorsText(validate.errors)}`)
}
