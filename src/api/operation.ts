import { createRoute, type RouteConfig } from '@hono/zod-openapi'
import { bodyLimit } from 'hono/body-limit'
import { z } from 'zod'
import { problem, problemTable } from './problem.ts'

const noQuery = z.strictObject({})

/**
 * An operation of the API: `createRoute` that refuses unknown parameters even where none are known. What belongs into
 * one is told in docs/guides/add-an-operation.md.
 */
export function operation<
  Path extends string,
  Route extends Omit<RouteConfig, 'path'> & { path: Path; operationId: string; tags: string[] },
>(route: Route) {
  const request = { query: noQuery, ...route.request }
  return createRoute({ ...route, request } as Route)
}

/** An answer with a JSON body. */
export const json = <Schema extends z.ZodType>(schema: Schema, description: string) => ({
  description,
  content: { 'application/json': { schema } },
})

/** A body of JSON that must come. */
export const jsonRequest = <Schema extends z.ZodType>(schema: Schema) => ({
  required: true as const,
  content: { 'application/json': { schema } },
})

/** Refuses longer bodies before they are read. */
export const upToBytes = (maxSize: number) =>
  bodyLimit({
    maxSize,
    onError: c => {
      const limit = `${Math.round(maxSize / 1024)} kB`
      const { zh, en } = problemTable['body-too-large']
      return problem(c, 'body-too-large', {
        zh: { ...zh, where: `上限 ${limit}` },
        en: { ...en, where: `the limit is ${limit}` },
      })
    },
  })
