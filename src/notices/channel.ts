/** 通知渠道: a way out of this machine, which a region has set. Address and secret are both secrets of it. */
export type Channel = {
  readonly id: string
  readonly kind: ChannelKind
  readonly address: string
  readonly secret: string | null
}

/** E-mail, a signed JSON webhook, and group robots of 钉钉, 企业微信 and 飞书. */
export const channelKinds = ['e-mail', 'webhook', 'dingtalk', 'wecom', 'feishu'] as const
export type ChannelKind = (typeof channelKinds)[number]

/** All that leaves: a title and a link. `id` is the same whenever the message is sent again. */
export type Message = { readonly id: string; readonly title: string; readonly link: string }

/** What was sent did not arrive. The reason is for the administrator and holds no address and no secret. */
export class NotDelivered extends Error {
  override readonly name = 'NotDelivered'
}
