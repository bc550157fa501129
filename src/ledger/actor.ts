// Who acts. People appear only as holders of a post (岗位) at an agency; nothing here names one.

/** 岗位: what an account holder is to the ledger. `system` is the calendar's hand: expiry and recomputation. */
export type Post =
  | 'office-head' // 督查室主任
  | 'supervisor' // 督查人员
  | 'agency-head' // 单位负责人
  | 'reporter' // 经办人
  | 'leader' // 领导
  | 'administrator' // 管理员
  | 'public' // 公众
  | 'system'

/** `agency` is the id under which the ledger knows it (see `jointAgencyId`); null for the region's own office, its leaders, the public and the system. */
export type Actor = { readonly region: string; readonly agency: string | null; readonly post: Post }
