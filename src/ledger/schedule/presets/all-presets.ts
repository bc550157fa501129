import { dengzhou } from './dengzhou.ts'
import { guangyuan } from './guangyuan.ts'
import { jinzhai } from './jinzhai.ts'
import type { Preset } from './preset.ts'
import { sanming } from './sanming.ts'
import { sanyaDistricts, sanyaProjects } from './sanya.ts'
import { suqian } from './suqian.ts'
import { usual } from './usual.ts'
import { weinan } from './weinan.ts'
import { xuancheng } from './xuancheng.ts'
import { yinchuan } from './yinchuan.ts'

/** Everything a region can start from, the usual first. */
export const allPresets: readonly Preset[] = [
  usual,
  jinzhai,
  xuancheng,
  yinchuan,
  sanyaProjects,
  sanyaDistricts,
  suqian,
  guangyuan,
  weinan,
  sanming,
  dengzhou,
]
