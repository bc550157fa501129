import type { ThemeConfig } from 'antd'
import { theme as antTheme } from 'antd'

/** What a person chose, or the system's choice. */
export type ThemeChoice = 'light' | 'dark' | 'system'

export const fontStack =
  '"PingFang SC","Microsoft YaHei","HarmonyOS Sans SC","Noto Sans CJK SC","Source Han Sans SC","WenQuanYi Micro Hei","Noto Sans SC Variable",sans-serif'

// The same colours as styles/tokens.css. Ant Design derives hover shades by computing, so it needs the values.
const light = {
  colorPrimary: '#0B5CAD',
  colorLink: '#0B5CAD',
  colorError: '#B42318',
  colorWarning: '#8A4B00',
  colorSuccess: '#0F6B4A',
  colorText: '#1A1F26',
  colorTextSecondary: '#454E5B',
  colorTextTertiary: '#5A6473',
  colorTextPlaceholder: '#5A6473',
  colorTextDescription: '#5A6473',
  colorBorder: '#75808F',
  colorBorderSecondary: '#D8DDE4',
  colorBgLayout: '#F4F6F8',
  colorBgContainer: '#FFFFFF',
  colorBgElevated: '#FFFFFF',
}

const dark = {
  colorPrimary: '#1C6FC4',
  colorLink: '#7DB7F5',
  colorError: '#FF9A8F',
  colorWarning: '#F2B25C',
  colorSuccess: '#63CFA4',
  colorText: '#E9EDF2',
  colorTextSecondary: '#BAC3CE',
  colorTextTertiary: '#9BA6B4',
  colorTextPlaceholder: '#9BA6B4',
  colorTextDescription: '#9BA6B4',
  colorBorder: '#7E8A99',
  colorBorderSecondary: '#36404C',
  colorBgLayout: '#12161B',
  colorBgContainer: '#1A2027',
  colorBgElevated: '#222A33',
}

/** Ant Design's tokens for one theme. */
export const antThemeOf = (isDark: boolean, isStill: boolean): ThemeConfig => ({
  algorithm: isDark ? antTheme.darkAlgorithm : antTheme.defaultAlgorithm,
  cssVar: { key: isDark ? 'dark' : 'light' },
  hashed: false,
  token: {
    ...(isDark ? dark : light),
    fontFamily: fontStack,
    fontSize: 14,
    borderRadius: 4,
    controlHeight: 32,
    motion: !isStill,
    motionDurationMid: '0.1s',
    motionDurationSlow: '0.12s',
    wireframe: false,
  },
  components: { Button: { primaryShadow: 'none', defaultShadow: 'none', dangerShadow: 'none' } },
})
