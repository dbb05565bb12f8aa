// The commands, in the order in which people read them.

import type { Command } from '../src/core/command.ts'
import { digest } from './digest.ts'
import { follow, unfollow } from './follow.ts'
import { forget } from './forget.ts'
import { help } from './help.ts'
import { latest } from './latest.ts'
import { mydata } from './mydata.ts'
import { privacy } from './privacy.ts'
import { search } from './search.ts'
import { settings } from './settings.ts'
import { sources } from './sources.ts'
import { status } from './status.ts'
import { story } from './story.ts'
import { timeline } from './timeline.ts'
import { topics } from './topics.ts'
import { why } from './why.ts'

export const commands: readonly Command[] = [
  latest,
  timeline,
  search,
  story,
  digest,
  why,
  topics,
  sources,
  settings,
  follow,
  unfollow,
  status,
  help,
  privacy,
  mydata,
  forget,
]
