import { queryOptions, useQuery } from '@tanstack/react-query'
import type { CourseDocument } from '../../contract/course-api.ts'
import { json } from '../api-client.ts'
import { useLedger } from '../ledger/use-ledger.ts'

/** What asks for the course of a task (走势). Asked anew with the task itself, whose key it stands under. */
export const courseQuery = (region: string, id: string) =>
  queryOptions({
    queryKey: ['ledger', region, 'matter', id, 'course'],
    queryFn: () =>
      json<CourseDocument>(`/regions/${encodeURIComponent(region)}/matters/${encodeURIComponent(id)}/course`),
  })

/** The course of a task: its category with the arithmetic, its figures by month, the returns it owed. */
export function useCourse(id: string) {
  const { region } = useLedger()
  return useQuery({ ...courseQuery(region, id), staleTime: 0 })
}
