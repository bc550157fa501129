import { describe, expect, it } from 'vitest'
import { readLabel } from './responsibility-labels.ts'

describe('labels of a task field', () => {
  it.each([
    ['牵头单位:区发改局', 'lead', '区发改局'],
    ['主办单位：区发改局', 'lead', '区发改局'],
    ['牵头责任单位：区发改局', 'lead', '区发改局'],
    ['牵头部门（单位）：区发改局', 'lead', '区发改局'],
    ['牵 头 单 位 ： 区发改局', 'lead', '区发改局'],
    ['【责任单位】区发改局', 'responsible', '区发改局'],
    ['责任单位：区发改局', 'responsible', '区发改局'],
    ['责任单位为区发改局', 'responsible', '区发改局'],
    ['承办部门：区发改局', 'responsible', '区发改局'],
    ['牵头及责任单位：区发改局', 'responsible', '区发改局'],
    ['参与单位:区发改局', 'support', '区发改局'],
    ['　配合单位：区发改局', 'support', '区发改局'],
    ['协办单位：区发改局', 'support', '区发改局'],
    ['完成时限:2018年12月', 'deadline', '2018年12月'],
    ['完成时间：2018年12月', 'deadline', '2018年12月'],
    ['时限要求：2018年12月', 'deadline', '2018年12月'],
    ['工作时限:2018年-2019年', 'span', '2018年-2019年'],
    ['实施期限:2018年-2019年', 'span', '2018年-2019年'],
    ['进度安排：2018年12月', 'span', '2018年12月'],
    ['时间节点：2018年12月', 'deadline', '2018年12月'],
    ['进度要求：2018年12月', 'deadline', '2018年12月'],
    ['责任领导：某某', 'other', '某某'],
    ['责任人：某某', 'other', '某某'],
    ['牵头单位：', 'lead', ''],
  ])('%s', (line, kind, value) => {
    const found = readLabel(line, 0, line.length)
    expect(found && [found.label, line.slice(found.valueStart)]).toEqual([kind, value])
  })

  it.each([
    '各有关单位：',
    '各区政府，各责任单位：',
    '牵头单位要加强统筹：',
    '主要目标：到2027年',
    '责任单位',
    '市财政局：',
    '会议时间，地点：',
    '工作要求：',
    '资金安排：',
    '加强对各牵头部门和配合部门落实情况的督查：',
    '',
  ])('%j is no label', line => {
    expect(readLabel(line, 0, line.length)).toBeNull()
  })
})
