import { type DueDelivery, deliveryQueue } from '../usecases/ledger/notices.ts'
import { type DeliveryTerms, deliverNotice } from '../usecases/ledger/notices-delivery.ts'
import type { Setting } from '../usecases/setting.ts'
import type { Duty } from './duty.ts'

/** Sends notices on through the channels of their region, each message once; what fails is tried again. */
export const deliverNotices = (setting: Pick<Setting, 'db' | 'now'>, terms: DeliveryTerms): Duty => ({
  queue: deliveryQueue,
  handler: ({ facts, attempt }) => deliverNotice(setting, terms, { ...(facts as DueDelivery), attempt }),
})
