import type { Appointment, JobHandler, JobQueue } from './queue.ts'

/** One kind of thing to be done later: its queue, who does it, and the times at which it comes up by itself. */
export type Duty = {
  queue: string
  handler: JobHandler
  appointments?: readonly Omit<Appointment, 'queue'>[]
}

/** Begins to work on duties. Their queues were named when the jobs were started. */
export async function takeUp(jobs: JobQueue, duties: readonly Duty[]): Promise<void> {
  for (const { queue, handler, appointments = [] } of duties) {
    for (const appointment of appointments) await jobs.schedule({ ...appointment, queue })
    await jobs.work(queue, handler)
  }
}
