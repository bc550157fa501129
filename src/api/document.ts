import type { OpenAPIHono, RouteConfig } from '@hono/zod-openapi'
import { z } from 'zod'
import { type ProblemCode, problemBody, problemTable } from './problem.ts'
import { tagDescriptions } from './tags.ts'

// The document is written by zod's own JSON Schema, which OpenAPI 3.1 takes as it is; docs/decisions tells why not by
// the generator that comes with the routes.

type Json = { readonly [name: string]: unknown }
type Side = 'input' | 'output'

/** An OpenAPI 3.1 document. */
export type ApiDocument = {
  openapi: string
  info: Json
  servers: Json[]
  security: Json[]
  tags: { name: string; description: string }[]
  paths: Record<string, Record<string, Json>>
  components: { schemas: Record<string, Json>; examples: Record<string, Json> }
}

const methods = ['get', 'post', 'put', 'patch', 'delete']

/** Describes every operation of an app, with the schemas and the examples of problems that they use. */
export function describeApi(app: Pick<OpenAPIHono, 'openAPIRegistry'>, version: string): ApiDocument {
  const schemas: Record<string, Json> = {}
  const routes = app.openAPIRegistry.definitions.flatMap(each => (each.type === 'route' ? [each.route] : []))
  const paths: ApiDocument['paths'] = {}
  for (const route of routes) {
    paths[route.path] = {
      ...paths[route.path],
      [route.method]: operationOf(route as RouteConfig, schemas),
    }
  }
  const used = routes.flatMap(route => route.tags ?? [])
  return {
    openapi: '3.1.0',
    info: {
      title: '落实 Luoshi',
      version,
      description:
        '读政府公开的计划，记下承诺了什么，督促落实。每个不受理的答复都是 RFC 9457 problem，中英文都有。\n\nReads the plans that governments publish, keeps the ledger of what was promised, and sees to its delivery. Every refusal is an RFC 9457 problem in Chinese and English.',
      license: { name: 'MulanPSL-2.0', url: 'https://license.coscl.org.cn/MulanPSL2' },
    },
    servers: [{ url: '/', description: '本机 · This server' }],
    security: [{}],
    tags: Object.entries(tagDescriptions)
      .filter(([name]) => used.includes(name))
      .map(([name, description]) => ({ name, description })),
    paths: sorted(paths, operations =>
      Object.fromEntries(
        methods.flatMap(method => (operations[method] ? [[method, operations[method]]] : [])),
      ),
    ),
    components: { schemas: sorted(schemas, each => each), examples: examplesIn(paths) },
  }
}

function operationOf(route: RouteConfig, schemas: Record<string, Json>): Json {
  const { operationId, tags, summary, description, security, request = {}, responses } = route
  const parameters = [
    ...parametersOf('path', request.params as z.ZodType | undefined, schemas),
    ...parametersOf('query', request.query as z.ZodType | undefined, schemas),
  ]
  const { body } = request
  return {
    operationId,
    tags,
    summary,
    ...(description && { description }),
    ...(security && { security }),
    ...(parameters.length > 0 && { parameters }),
    ...(body && {
      requestBody: {
        ...(body.description && { description: body.description }),
        required: body.required ?? false,
        content: contentOf(body.content as Contents, 'input', schemas),
      },
    }),
    responses: Object.fromEntries(
      Object.entries(responses).map(([status, response]) => {
        const { content, ...rest } = response as { content?: Contents }
        return [status, { ...rest, ...(content && { content: contentOf(content, 'output', schemas) }) }]
      }),
    ),
  }
}

type Contents = Record<string, { schema?: z.ZodType | Json; examples?: Json }>

const contentOf = (contents: Contents, side: Side, schemas: Record<string, Json>): Json =>
  Object.fromEntries(
    Object.entries(contents).map(([type, { schema, ...rest }]) => [
      type,
      { ...rest, ...(schema && { schema: isZod(schema) ? schemaOf(schema, side, schemas) : schema }) },
    ]),
  )

const isZod = (schema: z.ZodType | Json): schema is z.ZodType => '_zod' in schema

function parametersOf(place: 'path' | 'query', fields: z.ZodType | undefined, schemas: Record<string, Json>) {
  if (!fields) return []
  const { properties = {}, required = [] } = z.toJSONSchema(fields, { io: 'input' })
  const { shape } = fields as z.ZodObject
  return Object.keys(properties).map(name => {
    const schema = schemaOf(shape[name] as z.ZodType, 'input', schemas)
    return { name, in: place, required: place === 'path' || required.includes(name), schema }
  })
}

/** The JSON Schema of a zod schema; what has an id is put among the components and referred to. */
function schemaOf(schema: z.ZodType, side: Side, schemas: Record<string, Json>): Json {
  const { $schema: _, $defs = {}, ...root } = z.toJSONSchema(schema, { io: side, override: tidy })
  for (const [name, definition] of Object.entries($defs)) {
    const component = referred(definition) as Json
    const known = schemas[name]
    if (known && JSON.stringify(known) !== JSON.stringify(component))
      throw new Error(`The component ${name} is not the same in requests and in answers`)
    schemas[name] = component
  }
  return referred(root) as Json
}

/** What zod adds and OpenAPI means otherwise or says already. */
function tidy({ jsonSchema }: { jsonSchema: z.core.JSONSchema.BaseSchema }): void {
  delete jsonSchema.readOnly // a readonly tuple of TypeScript; in OpenAPI, a field that requests may not have
  delete jsonSchema.id
  if (jsonSchema.format === 'date' || jsonSchema.format === 'date-time') delete jsonSchema.pattern
}

function referred(value: unknown): unknown {
  if (Array.isArray(value)) return value.map(referred)
  if (typeof value !== 'object' || value === null) return value
  return Object.fromEntries(
    Object.entries(value).map(([key, member]) =>
      key === '$ref' && typeof member === 'string'
        ? [key, member.replace('#/$defs/', '#/components/schemas/')]
        : [key, referred(member)],
    ),
  )
}

function examplesIn(paths: ApiDocument['paths']): Record<string, Json> {
  const named = new Set(
    [...JSON.stringify(paths).matchAll(/#\/components\/examples\/([a-z-]+)/g)].map(([, code]) => code),
  )
  const codes = (Object.keys(problemTable) as ProblemCode[]).filter(code => named.has(code)).sort()
  return Object.fromEntries(
    codes.map(code => {
      const { zh, en } = problemTable[code]
      return [code, { summary: `${zh.what} · ${en.what}`, value: problemBody(code) }]
    }),
  )
}

const sorted = <Value, Result>(record: Record<string, Value>, change: (value: Value) => Result) =>
  Object.fromEntries(
    Object.keys(record)
      .sort()
      .map(key => [key, change(record[key] as Value)]),
  )
