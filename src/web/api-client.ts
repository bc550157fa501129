import type {
  AppendCorrections,
  CorrectionList,
  ExportFormat,
  ExportSelection,
  PastedText,
  PlanDocument,
  PlanList,
  StoredPlan,
} from '../contract/plans-api.ts'
import type { Problem } from '../contract/problem.ts'

/** A refusal of the server, with its message in both languages. */
export class ProblemError extends Error {
  readonly problem: Problem
  constructor(problem: Problem) {
    super(problem.detail)
    this.problem = problem
  }
}

const listeners = new Set<() => void>()

/** Calls back whenever the server asks to sign in, as when a session has ended; gives what ends the listening. */
export function onSignInRequired(listener: () => void): () => void {
  listeners.add(listener)
  return () => void listeners.delete(listener)
}

async function request(path: string, init?: RequestInit): Promise<Response> {
  const response = await fetch(`/api${path}`, init)
  if (response.ok) return response
  const type = response.headers.get('content-type') ?? ''
  if (type.includes('problem+json')) {
    const problem = (await response.json()) as Problem
    if (problem.code === 'sign-in-required') for (const listener of listeners) listener()
    throw new ProblemError(problem)
  }
  throw new Error(`${response.status} ${response.statusText}`)
}

export async function json<T>(path: string, init?: RequestInit): Promise<T> {
  return (await (await request(path, init)).json()) as T
}

export const posted = (body: unknown): RequestInit => ({
  method: 'POST',
  headers: { 'content-type': 'application/json' },
  body: JSON.stringify(body),
})

const planPath = (id: string) => `/plans/${encodeURIComponent(id)}`

export const listPlans = () => json<PlanList>('/plans')
export const getPlan = (id: string) => json<PlanDocument>(planPath(id))
export const pasteText = (pasted: PastedText) => json<StoredPlan>('/plans', posted(pasted))
export const appendCorrections = (id: string, acts: AppendCorrections) =>
  json<CorrectionList>(`${planPath(id)}/corrections`, posted(acts))

export function uploadFile(file: File, signal: AbortSignal) {
  const form = new FormData()
  form.append('file', file, file.name)
  return json<StoredPlan>('/plans', { method: 'POST', body: form, signal })
}

export const originalUrl = (id: string) => `/api${planPath(id)}/original`

/** A file that the server makes; its name is the server's. */
export async function file(path: string, init?: RequestInit): Promise<{ name: string; blob: Blob }> {
  const response = await request(path, init)
  const disposition = response.headers.get('content-disposition') ?? ''
  const encoded = /filename\*=UTF-8''([^;]+)/i.exec(disposition)?.[1]
  const plain = /filename="?([^";]+)"?/i.exec(disposition)?.[1]
  const name = encoded ? decodeURIComponent(encoded) : (plain ?? path.replace(/.*\//, ''))
  return { name, blob: await response.blob() }
}

/** The rows shown, in their order, as a file. */
export const exportRows = (id: string, format: ExportFormat, selection: ExportSelection) =>
  file(`${planPath(id)}/export/${format}`, posted(selection))
