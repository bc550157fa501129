// Due dates worked out by hand from the articles and from the State Council's notice of the year, apart from any code.

/** A rule, a place, what happened (`facts` in `test/invented-clocks.ts`), and when the term ends: a day, or a local time. */
export type Vector = readonly [id: string, place: string, facts: readonly string[], due: string]

const permits: Vector[] = [
  ['xk.notify', '000000', ['2026-02-12 ApplicationReceived'], '2026-02-26'],
  ['xk.notify', '000000', ['2026-09-28 ApplicationReceived'], '2026-10-10'],
  ['xk.notify', '000000', ['2026-02-28 ApplicationReceived'], '2026-03-06'],
  ['xk.notify', '000000', ['2026-03-07 ApplicationReceived'], '2026-03-13'],
  ['xk.decide', '000000', ['2026-02-10 ApplicationAccepted'], '2026-03-16'],
  ['xk.decide', '000000', ['2025-09-12 ApplicationAccepted'], '2025-10-16'],
  ['xk.decide', '000000', ['2026-03-02 ApplicationAccepted'], '2026-03-30'],
  [
    'xk.decide',
    '000000',
    ['2026-03-02 ApplicationAccepted', '2026-03-27 DecisionExtended n 10'],
    '2026-04-14',
  ],
  ['xk.decide', '000000', ['2026-03-02 ApplicationAccepted', '2026-03-27 DecisionExtended'], '2026-04-14'],
  [
    'xk.decide',
    '000000',
    ['2026-03-02 ApplicationAccepted', '2026-03-27 DecisionExtended n 15'],
    '2026-04-14',
  ],
  [
    'xk.decide',
    '000000',
    ['2026-03-02 ApplicationAccepted', '2026-03-10 ProcedureStarted', '2026-03-24 ProcedureEnded'],
    '2026-04-14',
  ],
  [
    'xk.decide',
    '000000',
    ['2026-04-20 ApplicationAccepted', '2026-04-28 ProcedureStarted', '2026-05-08 ProcedureEnded'],
    '2026-05-27',
  ],
  [
    'xk.decide',
    '000000',
    [
      '2026-03-02 ApplicationAccepted',
      '2026-03-05 ProcedureStarted',
      '2026-03-12 ProcedureEnded',
      '2026-03-20 ProcedureStarted',
      '2026-04-08 ProcedureEnded',
    ],
    '2026-04-23',
  ],
  [
    'xk.decide',
    '000000',
    [
      '2026-03-02 ApplicationAccepted',
      '2026-03-10 ProcedureStarted',
      '2026-03-24 ProcedureEnded',
      '2026-04-10 DecisionExtended n 10',
    ],
    '2026-04-28',
  ],
  ['xk.joint', '000000', ['2026-01-05 JointApplicationAccepted'], '2026-03-13'],
  [
    'xk.joint',
    '000000',
    ['2026-01-05 JointApplicationAccepted', '2026-03-12 DecisionExtended n 15'],
    '2026-04-03',
  ],
  ['xk.lower', '000000', ['2026-04-03 ApplicationAccepted'], '2026-05-07'],
  ['xk.deliver', '000000', ['2026-09-24 PermitDecided'], '2026-10-15'],
  ['xk.hearing', '000000', ['2026-04-20 HearingFixed due 2026-05-15'], '2026-05-07'],
  ['xk.renew', '000000', ['2026-05-20 RenewalRequested due 2026-06-30'], '2026-06-30'],
  ['zw.correct', '410502', ['2026-03-02 CorrectionsNotified due 2026-03-20'], '2026-03-20'],
]

const hotlines: Vector[] = [
  ['hot.finish', '370000', ['2026-04-30 OrderReceived'], '2026-05-11'],
  ['hot.finish', '370000', ['2026-04-30 OrderReceived', '2026-05-08 OrderExtended n 10'], '2026-05-25'],
  ['hot.finish', '370000', ['2026-04-30 OrderReceived', '2026-05-08 OrderExtended n 12'], '2026-05-25'],
  ['hot.return', '370000', ['2026-04-30 OrderReceived'], '2026-05-07'],
  ['hot.finish', '370700', ['2026-06-18 OrderReceived'], '2026-06-26'],
  ['hot.finish', '370705', ['2026-04-30 OrderReceived', '2026-05-08 OrderExtended n 10'], '2026-05-11'],
  ['hot.return', '370705', ['2026-04-30 OrderReceived'], '2026-05-07'],
  ['hot.finish', '370100', ['2026-01-01 OrderReceived'], '2026-01-08'],
  ['hot.solve', '370102', ['2026-01-08 SolutionPlanned due 2026-04-30'], '2026-04-30'],
  ['hot.finish', '410500', ['2026-04-30 OrderReceived'], '2026-05-11'],
  ['hot.finish', '410500', ['2026-04-30 OrderReceived', '2026-05-08 OrderExtended n 5'], '2026-05-18'],
  ['hot.finish', '410500', ['2026-04-30 OrderReceived', '2026-05-08 OrderExtended n 10'], '2026-05-18'],
  ['hot.return', '410500', ['2026-03-06 16:20 OrderReceived'], '2026-03-07 16:20'],
  ['hot.finish', '110105', ['2026-03-02 OrderReceived due 2026-03-09'], '2026-03-09'],
  [
    'hot.finish',
    '110105',
    ['2026-03-02 OrderReceived due 2026-03-09', '2026-03-08 OrderExtended due 2026-03-20'],
    '2026-03-20',
  ],
  ['hqp.rectify', '371402', ['2026-06-17 BadReviewReceived'], '2026-06-25'],
]

const petitions: Vector[] = [
  ['xf.register', '370700', ['2026-02-10 PetitionReceived'], '2026-02-25'],
  ['xf.inform', '370700', ['2026-03-02 PetitionForwarded'], '2026-03-17'],
  ['xf.object', '370700', ['2026-02-13 PetitionForwarded'], '2026-02-27'],
  // 1 May is a holiday: what an organ owes does not roll.
  ['xf.finish', '370700', ['2026-03-02 PetitionAccepted'], '2026-05-01'],
  ['xf.finish', '370700', ['2026-03-02 PetitionAccepted', '2026-04-28 PetitionExtended n 30'], '2026-05-31'],
  ['xf.finish', '370700', ['2026-03-02 PetitionAccepted', '2026-04-28 PetitionExtended n 40'], '2026-05-31'],
  ['xf.ask-review', '000000', ['2026-04-05 OpinionDelivered'], '2026-05-06'],
  ['xf.review', '000000', ['2026-04-05 ReviewRequested'], '2026-05-05'],
  ['xf.ask-recheck', '000000', ['2026-03-13 ReviewOpinionDelivered'], '2026-04-13'],
  ['xf.recheck', '000000', ['2026-03-02 RecheckRequested'], '2026-04-01'],
  [
    'xf.recheck',
    '000000',
    ['2026-03-02 RecheckRequested', '2026-03-11 HearingStarted', '2026-03-20 HearingEnded'],
    '2026-04-10',
  ],
  ['tj.mediate', '330203', ['2026-01-31 MediationStarted'], '2026-02-28'],
  [
    'tj.mediate',
    '330203',
    ['2026-01-31 MediationStarted', '2026-02-27 MediationExtended due 2026-03-31'],
    '2026-03-31',
  ],
  ['tj.confirm', '330203', ['2026-01-17 AgreementEffective'], '2026-02-24'],
]

const supervision: Vector[] = [
  ['dc.ask-review', '370700', ['2026-01-18 ConclusionReceived'], '2026-02-24'],
  ['dc.review', '370700', ['2026-01-18 ConclusionReviewRequested'], '2026-02-17'],
  ['db.reply', '370700', ['2025-11-30 ProposalHandedOver'], '2026-02-28'],
  [
    'db.reply',
    '370700',
    ['2025-11-30 ProposalHandedOver', '2026-01-20 ProposalFoundDifficult'],
    '2026-05-30',
  ],
  ['db.reply-difficult', '370700', ['2026-08-31 DifficultProposalHandedOver'], '2027-02-28'],
  ['db.reply', '370700', ['2024-02-29 ProposalHandedOver'], '2024-05-29'],
  ['db.reply-difficult', '370700', ['2024-08-31 DifficultProposalHandedOver'], '2025-02-28'],
  ['jc.consult', '000000', ['2026-03-02 ConsultationOpened'], '2026-04-01'],
  ['jc.consult', '000000', ['2026-03-02 ConsultationOpened due 2026-03-20'], '2026-03-20'],
  ['jc.hearing-papers', '000000', ['2026-03-30 HearingFixed due 2026-04-20'], '2026-04-13'],
  ['jc.review', '000000', ['2026-02-12 LegalityReviewRequested'], '2026-02-28'],
]

const disclosure: Vector[] = [
  ['gk.reply', '000000', ['2026-01-30 DisclosureRequested'], '2026-03-05'],
  ['gk.reply', '000000', ['2026-01-30 DisclosureRequested', '2026-03-04 ReplyExtended n 20'], '2026-04-02'],
  [
    'gk.reply',
    '000000',
    ['2026-01-30 DisclosureRequested', '2026-02-05 OthersConsulted', '2026-03-10 OthersAnswered'],
    '2026-04-01',
  ],
  [
    'gk.reply',
    '000000',
    ['2026-01-30 DisclosureRequested', '2026-02-25 CorrectedRequestReceived'],
    '2026-03-24',
  ],
  ['gk.reply', '000000', ['2018-09-20 DisclosureRequested'], '2018-10-17'],
  ['gk.reply', '000000', ['2018-09-20 DisclosureRequested', '2018-10-16 ReplyExtended n 15'], '2018-11-07'],
  ['gk.reply', '000000', ['2019-05-14 DisclosureRequested'], '2019-06-04'],
  ['gk.reply', '000000', ['2019-05-15 DisclosureRequested'], '2019-06-13'],
  ['gk.notify', '000000', ['2026-09-24 DisclosureRequested'], '2026-10-12'],
  ['gk.correct', '000000', ['2026-09-28 CorrectionAsked due 2026-10-20'], '2026-10-20'],
  ['gk.third-party', '000000', ['2026-09-24 ThirdPartyAsked'], '2026-10-22'],
  ['gk.co-maker', '000000', ['2026-04-28 CoMakerAsked'], '2026-05-21'],
]

const economy: Vector[] = [
  ['xy.object', '370700', ['2026-04-30 CreditObjected'], '2026-05-08'],
  ['xy.object-checked', '370700', ['2026-04-30 CreditObjectedForChecking'], '2026-05-13'],
  ['xy.revoke', '370700', ['2026-02-12 BreachRevoked'], '2026-02-24'],
  ['xy.publish', '370700', ['2024-02-29 BreachEnded'], '2029-02-28'],
  ['xy.minor-longest', '000000', ['2026-05-31 BreachFound'], '2026-08-31'],
  ['xy.ordinary-shortest', '000000', ['2026-11-30 BreachFound'], '2027-02-28'],
  ['xy.ordinary-longest', '000000', ['2026-05-31 BreachFound'], '2027-05-31'],
  ['xy.serious-shortest', '000000', ['2028-02-29 BreachFound'], '2029-02-28'],
  ['xy.serious-longest', '000000', ['2026-05-31 BreachFound'], '2029-05-31'],
  ['sme.pay', '000000', ['2026-09-02 GoodsDelivered'], '2026-10-08'],
  ['sme.pay', '000000', ['2026-09-02 GoodsDelivered', '2026-09-02 PaymentTermAgreed n 30'], '2026-11-02'],
  ['sme.pay', '000000', ['2026-09-02 GoodsDelivered', '2026-09-02 PaymentTermAgreed n 15'], '2026-10-19'],
  ['sme.pay', '000000', ['2026-09-02 GoodsDelivered', '2026-09-02 PaymentTermAgreed n 60'], '2026-11-02'],
  ['sme.pay', '000000', ['2025-05-20 InspectionPassed'], '2025-06-19'],
  ['sme.forward', '000000', ['2026-09-28 ComplaintAccepted'], '2026-10-16'],
  ['sme.result', '000000', ['2026-03-02 ComplaintReceived'], '2026-04-01'],
  [
    'sme.result',
    '000000',
    ['2026-03-02 ComplaintReceived', '2026-03-30 ComplaintExtended n 20'],
    '2026-04-21',
  ],
  [
    'sme.result',
    '000000',
    ['2026-03-02 ComplaintReceived', '2026-03-30 ComplaintExtended n 80'],
    '2026-05-31',
  ],
  ['hq.guide', '510100', ['2026-02-13 PolicyIssued'], '2026-03-02'],
  ['hq.payout', '510100', ['2026-01-26 PolicyClaimed'], '2026-04-27'],
]

const safety: Vector[] = [
  ['cg.dispatch', '510923', ['2026-03-02 11:30 CaseFiled'], '2026-03-02 14:30'],
  ['cg.dispatch', '510923', ['2026-04-30 17:00 CaseFiled'], '2026-05-06 10:00'],
  ['cg.fence', '510923', ['2026-03-02 22:15 CaseDispatched'], '2026-03-03 01:15'],
  ['cg.repair', '510923', ['2026-10-01 20:00 SiteFenced'], '2026-10-02 04:00'],
  ['cg.restore', '510923', ['2026-09-29 06:30 PipeRepaired'], '2026-10-12'],
  ['aq.unit', '370700', ['2026-10-01 23:40 AccidentReportedToUnit'], '2026-10-02 00:40'],
  ['aq.government', '370700', ['2026-10-01 23:40 AccidentReportedToGovernment'], '2026-10-02 00:10'],
  ['aq.written', '370700', ['2026-10-01 23:40 MajorAccidentReportedToGovernment'], '2026-10-02 00:40'],
]

/** All of them. */
export const lawVectors: readonly Vector[] = [
  ...permits,
  ...hotlines,
  ...petitions,
  ...supervision,
  ...disclosure,
  ...economy,
  ...safety,
]
