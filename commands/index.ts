// The commands, in the order in which people read them.

import type { Command } from '../src/core/command.ts'
import { audit } from './audit.ts'
import { chart } from './chart.ts'
import { digest } from './digest.ts'
import { follow, unfollow } from './follow.ts'
import { forget } from './forget.ts'
import { help } from './help.ts'
import { hold } from './hold.ts'
import { latest } from './latest.ts'
import { map } from './map.ts'
import { mydata } from './mydata.ts'
import { privacy } from './privacy.ts'
import { post } from './post.ts'
import { report } from './report.ts'
import { search } from './search.ts'
import { settings } from './settings.ts'
import { sources } from './sources.ts'
import { status } from './status.ts'
import { story } from './story.ts'
import { timeline } from './timeline.ts'
import { topics } from './topics.ts'
import { undo } from './undo.ts'
import { why } from './why.ts'

export const commands: readonly Command[] = [
  latest,
  timeline,
  map,
  chart,
  search,
  story,
  digest,
  why,
  report,
  topics,
  sources,
  settings,
  follow,
  unfollow,
  post,
  hold,
  audit,
  undo,
  status,
  help,
  privacy,
  mydata,
  forget,
]
