// Which English words show that a clause looks back or ahead.

import type { TenseCues } from '../meaning/tense-cues.ts'

const set = (words: string) => new Set(words.split(/\s+/))

export const tense: TenseCues = {
  past: set(`said was were had told announced reported saw came went took made gave found held began met left led fell rose
    struck shot fought won lost sent put hit cut set kept brought bought caught sought stood spoke wrote became got ran
    broke drove knew grew threw withdrew overthrew spread shut built dealt read burned ago since last did has have been
    rejected seized`),
  future: set(`will shall 'll ll upcoming next tomorrow scheduled due expected planned plans slated going would
    should might can could must be ahead deadline intends hopes aims expects likely payable effective forecast beginning starting
    begins starts ends expires meets convenes opens closes resumes plays turns faces begin resume reopen reopens leaves
    returns arrives visits flies hosts goes comes takes d`),
  happened:
    set(`bombing bombings attack attacks blast blasts explosion explosions raid raids shooting shootings killing killings crash
    assault massacre assassination ambush airstrike airstrikes strike strikes earthquake quake fire kidnapping abduction riot`),
  clauseOpeners: set('that which who whom whose where because although though when while'),
  pastEndings: ['ed'],
  futureBeginnings: [],
  infinitive: 'to',
  implicative:
    set(`tried managed failed refused began started continued attempted had able forced used happened proceeded
    came went appeared seemed managing trying failing helped served in attempt attempts attempting bid foiled thwarted`),
  prospective: {
    prepositions: set('for'),
    verbs: set('called calls call calling scheduled planned set slated urged appeal appealed preparing prepare'),
    reach: 2,
  },
  until: {
    words: set('until till'),
    since: set('since'),
    deferring:
      set(`extended extend extends extension postponed adjourned delayed deferred suspended suspends suspension halted
      closed closure shut sealed banned ban bars barred imposed imposes declared curfew truce ceasefire lull pause deadline
      reprieve remanded holiday grace valid mandate term leave lasts runs has have is are gave gives given giving granted
      allowed set off shutdown strike`),
  },
  moved: {
    prepositions: set('to till'),
    verbs:
      set(`postponed postpones postpone postponing adjourned adjourns delayed delays deferred defers moved pushed shifted
      rescheduled extended extends prolonged off forward carried`),
  },
  notVerbs:
    set(`death prison life safety the a an his her its their our your my this that these those about at around least more less date
    some several and or one two three four five six seven eight nine ten
    traffic trade hospital court custody parliament school market public commercial civilian passenger pedestrian humanitarian
    local foreign state journalists people men women children families
    baghdad mosul areas houses nearby northern southern eastern western central`),
}
