/** 落实, with its sign; on a telephone the sign alone. */
export const Brand = () => (
  <span className="brand" lang="zh-Hans">
    <img src={new URL('../icon.svg', import.meta.url).href} alt="" width="22" height="22" />
    <span className="wide-only">落实</span>
  </span>
)
