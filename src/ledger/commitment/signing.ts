import { period, text } from '../field.ts'
import { commitmentCommand } from './define.ts'
import { changeReport, isState } from './reporting.ts'

// 送签、签发: the way of a return within its own agency, and back again while nobody further on has decided on it.

export const takeBackReport = commitmentCommand({
  zh: '撤回送签',
  en: 'Take the return back',
  event: 'ReportTakenBack',
  fields: { period: period('报送期', 'Period') },
  guards: [
    isState(
      'nothing-to-recall',
      ['submitted'],
      '这一期没有还能撤回的报送',
      'No return of this period can be taken back any more',
    ),
  ],
  apply: (matter, data, { by }) =>
    changeReport(matter, { agency: by.agency, period: data.period }, { state: 'taken-back' }),
})

export const signReport = commitmentCommand({
  zh: '签发',
  en: 'Sign',
  event: 'ReportSigned',
  fields: { period: period('报送期', 'Period') },
  guards: [
    isState(
      'nothing-to-sign',
      ['submitted'],
      '这一期没有待签发的报送',
      'No return of this period waits to be signed',
    ),
  ],
  apply: (matter, data, { at, by }) =>
    changeReport(matter, { agency: by.agency, period: data.period }, { state: 'signed', signedAt: at }),
})

export const withdrawSignature = commitmentCommand({
  zh: '撤回签发',
  en: 'Withdraw the signature',
  event: 'ReportSignatureWithdrawn',
  fields: { period: period('报送期', 'Period') },
  guards: [
    isState(
      'nothing-signed-to-withdraw',
      ['signed'],
      '这一期没有签发后还没审核的报送',
      'No return of this period is signed and not yet reviewed',
    ),
  ],
  apply: (matter, data, { by }) =>
    changeReport(matter, { agency: by.agency, period: data.period }, { state: 'submitted', signedAt: null }),
})

export const handBackReport = commitmentCommand({
  zh: '退回经办人',
  en: 'Hand back',
  event: 'ReportHandedBack',
  fields: { period: period('报送期', 'Period'), reason: text('原因', 'Reason') },
  guards: [
    isState(
      'nothing-to-hand-back',
      ['submitted'],
      '这一期没有待签发的报送',
      'No return of this period waits to be signed',
    ),
  ],
  apply: (matter, data, { by }) =>
    changeReport(matter, { agency: by.agency, period: data.period }, { state: 'handed-back' }),
})
