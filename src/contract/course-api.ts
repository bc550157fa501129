import { z } from 'zod'
import { BoardTaskView, DutyList } from './board-api.ts'

// 走势: one task as the board judges it, with each figure by month and every return it owed.

const Day = z.iso.date()
const Value = z.number().nullable()

const FigureCourseView = z
  .strictObject({
    figure: z.string(),
    target: z.number(),
    isLowerBetter: z.boolean(),
    isRate: z.boolean(),
    isCumulative: z.boolean(),
    points: z.array(z.strictObject({ month: z.string(), expected: Value, reported: Value, verified: Value })),
  })
  .meta({
    id: 'FigureCourse',
    description:
      '一个指标逐月的应达、上报、核实；没有的月份是 null · A figure by month; a month without a value is null',
  })
export type FigureCourseView = z.infer<typeof FigureCourseView>

export const CourseDocument = z
  .strictObject({
    on: Day,
    /** Null where the task is not judged: not issued yet, or given up. */
    task: BoardTaskView.nullable(),
    figures: z.array(FigureCourseView),
    returns: DutyList.shape.returns,
  })
  .meta({ id: 'Course', description: '一项任务的走势 · How a task has gone' })
export type CourseDocument = z.infer<typeof CourseDocument>
