// English words of attribution and doubt; those that name speakers stand in en-speakers.ts. Verbs are listed in the forms that carry a finite sentence.

import { joined, phrases, type Tables } from './lexicon.ts'

/** "released a text saying", "put out a statement in which it claimed": every way to publish, with every thing published. */
function published(saying: readonly string[]): readonly string[] {
  const verbs = 'released issued published posted circulated sent aired broadcast distributed carried ran'.split(' ')
  const things = 'a statement,a text,a message,a video,a note,a communique,a letter,a recording,an audio message'.split(
    ',',
  )
  return verbs.flatMap((verb) => things.flatMap((thing) => saying.map((word) => `${verb} ${thing} ${word}`)))
}

export const ENGLISH_CLAIMS: Tables = {
  say: [
    ...phrases(`
    said, says, say, stated, states, announced, announces, revealed, reveals, disclosed, added, adds, confirmed,
    confirms, declared, noted, notes, explained, wrote, insisted, insists, pointed out, stressed, affirmed,
    acknowledged, acknowledge, acknowledges, admitted, reported, recounted, indicated, recorded, emphasised,
    emphasized, remarked, commented, put the number, put the toll, put the figure, confirming, argued, told, tells,
    informed, documented, posted, tweeted, published, specified, detailed, outlined, clarified, recalled,
    maintained, conceded, reiterated, confirm, put the death toll, put the casualty, put the count, put casualties, puts the number, puts the toll, puts the figure, puts the death toll, puts the count, put its dead, puts its dead, put their dead, puts their dead, put its losses, puts its losses, put their losses, put the dead, puts the dead, put the wounded, put the losses, put its casualties, put their casualties, counts, raised the toll, raised its toll, raised the death toll, raised the number of, revised the toll, revised the death toll, revised its toll, lowered the toll, lowered its toll, lowered the death toll, updated the toll, updated its toll,
    put the crowd, puts the crowd, put the turnout, puts the turnout, put turnout, put attendance, put the attendance, lists, has listed, have listed, documents that, has documented, have documented, has recorded, spoke of, spoken of, speaks of, speak of, talked of, talks of, estimated, listed, warned that, briefed,  maintains, counted, complained, replied, responded,
    repeated, described, testified, holds that, holds to, stands by, stood by, swear, swears, swore, agree, agreed that, now agree, affirms, calls, called the, called reports, called claims, called allegations, called accusations, called talk, called suggestions, called rumours, called it, called any, called that, called this,
    tell, tells us, was quoted as saying, were quoted as saying, is quoted as saying, relates, related, report
  `),
    ...phrases(
      published([
        'saying',
        'saying that',
        'that said',
        'in which it said',
        'in which it says',
        'in which they said',
        'in which he said',
        'in which she said',
      ]).join(','),
    ),
    ...phrases('went on to say, goes on to say, went on, goes on, continued, continues, concluded'),
    ...'gave gives cited reported published'
      .split(' ')
      .flatMap((verb) =>
        joined('a another its', 'number toll figure count total lower higher different smaller larger separate').map(
          (what) => `${verb} ${what}`,
        ),
      )
      .flatMap((given) =>
        /(number|toll|figure|count|total)$/.test(given)
          ? [given]
          : 'number toll figure count total'.split(' ').map((noun) => `${given} ${noun}`),
      ),
    ...'number toll figure count total'
      .split(' ')
      .flatMap((noun) => [`gave the ${noun} as`, `gives the ${noun} as`, `put the ${noun} as`]),
  ],
  told: phrases(`
    told, tells, informed, revealed to, said to, disclosed to, confirmed to, in an interview with,
    in a statement to
  `),
  adding: phrases('adding that, adding, noting that, noting, saying, stressing that, saying that'),
  per: [
    ...phrases(`
    according to, citing, quoting, as reported by, in the account of, by the account of, as told by, quoted, cited,
    cites, quotes, by the estimate of, by an estimate of, in the view of, in the opinion of, in the eyes of, in the estimation of, in the judgement of, in the judgment of, by the count of, by the reckoning of, on the account of, based on information from, as stated by, as described by, as relayed by, as recounted by, as confirmed by, going by, on the word of, as announced by, in the words of, was claimed by, were claimed by, been claimed by, was later claimed by, was claimed in a statement by
  `),
    ...joined(
      'video footage film clip recording audio pictures photographs photos images',
      'released published posted issued circulated distributed broadcast aired shared',
    ).map((what) => `${what} by`),
  ],
  deny: [
    ...joined(
      'repeated repeats reiterated reiterates renewed renews maintained maintains issued issues published restated stuck-to stood-by stands-by',
      'its their his her a another',
    ).flatMap((verb) => [`${verb.replace('-', ' ')} denial`, `${verb.replace('-', ' ')} denials`]),
    ...joined(
      'rejected rejects dismissed dismisses disputed disputes refuted refutes',
      'a an any all such these those',
    ).flatMap((verb) =>
      'charge charges accusation accusations allegation allegations claim claims suggestion suggestions report reports assertion rumour rumours'
        .split(' ')
        .map((noun) => `${verb} ${noun}`),
    ),
    ...phrases(`
    denied, denies, deny, rejected that, rejected this, rejected it, disputed that, contested, rejected claims, rejected reports, rejected the, rejects, dismissed, dismisses, refuted,
    disputed, disputes, denying, called untrue, was denied by, were denied by, no truth, called the reports,
    called the report, called the claim, called the claims, described as false, described as baseless,
    described as untrue, as untrue, as false, as baseless, as fabricated, baseless, fabricated, untrue, ruled out,
    ${'shot down,threw out,corrected,challenged,countered,quashed,hit back at,dispelled,laughed off,knocked down,pushed back on'
      .split(',')
      .flatMap((verb) =>
        'claims reports allegations accusations rumours rumors suggestions speculation talk'
          .split(' ')
          .map((noun) => `${verb} ${noun}`),
      )
      .join(',')},
    poured cold water on, pours cold water on, rebuffed, rebuffs, rebutted, rebuts, debunked, debunks, pushed back against,
    pushes back against, took issue with, takes issue with, contradicted, contradicts, put paid to,
    rejected as, rejects as, dismissed as, dismisses as, repudiated, disavowed, disavows, disclaimed, disclaims, rejected suggestions, rejected accusations, rejected allegations, rejected charges,
    rejected rumours, dismissed suggestions, dismissed accusations, dismissed allegations, dismissed rumours,
    played down, plays down, brushed aside, brushed off, brushes off, shrugged off, shrugs off,
    waved away, waved off, distanced itself from, distanced themselves from, distances itself from, dissociated itself,
    washed its hands of, washed their hands of, rubbished, rubbishes, refutes, scoffed at, poured scorn on, disowned,
    gave the lie to, cleared itself of, protested its innocence
  `),
  ],
  // A denial that is only named: whoever denies, the outlet tells no fact of it.
  disavowal: joined('denial denials', 'that of').concat(phrases('denial came, denials came, denial followed')),
  claim: [
    ...phrases(`
    claimed, claims, attributed, attributes, alleged, alleges, boasted, boasts, boast of, accused, accuses, accusing, blamed, blames, claiming,
    claimed responsibility, asserted, owned up to, owns up to, boasted of, attributed to itself
  `),
    ...joined(
      'took takes taken assumed assumes accepted accepts avowed acknowledged admitted',
      'responsibility credit',
    ),
    ...phrases('took the credit, takes the credit, taken the credit'),
    ...phrases(
      published([
        'claiming',
        'claiming that',
        'claiming to',
        'in which it claimed',
        'in which it claims',
        'in which they claimed',
      ]).join(','),
    ),
  ],
  judge: phrases(`
    ${joined('put puts had has have placed places sees see saw held', 'little no scant')
      .flatMap((verb) => 'faith confidence trust hope chance prospect'.split(' ').map((noun) => `${verb} ${noun}`))
      .join(',')},
    ${joined('is are was were', 'not')
      .flatMap((verb) =>
        'optimistic hopeful sure certain convinced confident'.split(' ').map((mood) => `${verb} ${mood}`),
      )
      .join(',')},
    held out hope, holds out hope, thought, has no doubt, have no doubt, had no doubt, is sure, are sure, is certain, are certain, was sure, was certain,
    consider, considers, regard, regards, rated, rates, sees little, see little, saw little, sees no, see no, saw no,
    gave little chance, gives little chance, gave it little, gives it little, gave them little, held out little hope,
    think it, thought it unlikely, found it hard to believe, finds it hard to believe, is sceptical, is skeptical, had doubts,
    voiced suspicion, voiced suspicions, voices suspicion, voiced fears, voiced fear, voiced concern, voiced concerns,
    voiced doubt, voiced doubts, expressed suspicion, expressed suspicions, expressed doubt, expressed doubts,
    warned, warns, warn, believes, believe, fears, fear, feared, expressed fears, expressed fear, expressed concern,
    expressed concerns, expects, expect, expected, predicted, predicts, suspects, suspect, suspected, thinks, think,
    estimates, estimated, forecast, speculated, suggested, suggests, assessed, judged, hopes, hoped, doubted,
    doubts, cautioned, threatened, threatens, vowed, pledged, promised, plans, plan,
    intends, proposed, wants, want, anticipate, anticipates, predict, predicts, assume, assumes, foresee, presume, presumes, considered, put the chance, put the chances, puts the chance, puts the chances, put the odds, puts the odds, put the likelihood, puts the likelihood, put the probability, believed, worries, worry, reckons, reckon, assesses, assess, thought it, thinks it, foresees, foresaw,
    reckoned, reckons, surmised, surmises, guessed, guesses, conjectured, figures, deemed, deems, is confident, are confident, was confident, is convinced, are convinced, was convinced, is hopeful, are hopeful, is optimistic, is pessimistic, is worried, are worried, is concerned, are concerned, is afraid, are afraid, held it likely, called it likely, called it unlikely, was unsure, was less sure, was sceptical, was skeptical, cast doubt
  `),
  react: phrases(`
    condemned, condemns, denounced, denounces, deplored, decried, welcomed, welcomes, praised, praises, thanked, thanks,
    lauded, hailed, applauded, mourned, regretted, regrets, lamented, urged, urges, begged, begs, implored, pleaded with, entreated, called on, calls on, called for,
    calls for, demanded, demands, appealed, appeals, asked for, criticised, criticized, criticises, protested against,
    expressed solidarity, expressed condolences, offered condolences, expressed regret, expressed outrage,
    expressed support, extended condolences, held responsible, objected
  `),
  false: phrases(`
    no relation to, no resemblance to, no basis in, shred of truth, grain of truth, word of truth, just rumours, mere rumours, only rumours, nothing but rumours,
    was wrong, were wrong, is wrong, are wrong, was mistaken, were mistaken, not hold water, not hold up, not stand up,
    absolutely not, certainly not, of course not, not at all, never happened, did not happen, had not happened, no such, hogwash, garbage,
    ridiculous, laughable, ludicrous, a joke, an outright lie, all lies, false, untrue, baseless, unfounded, fabricated, fabrication, fabrications, a lie, lies, nonsense, absurd, incorrect,
    not true, no truth, without foundation, no foundation, an invention, inventions, fiction, pure fiction, rubbish, a fantasy, no basis, without basis, not us, not our doing, pure invention, sheer invention, fairy tale, a fairy tale, fairy tales, a myth, groundless, slander, a hoax, a smear, falsehood, falsehoods, a falsehood, disinformation, misleading, exaggerated, unsubstantiated, far from the truth, nothing of the kind, nothing of the sort, inaccurate, made up, invented, propaganda, categorically untrue
  `),
  unrelated: phrases(`
    nothing to do with, no connection, no link, no links, no ties, no part in, no role in, no hand in, no hand, no part, no role, no involvement, no business,
    innocent of, never set foot, not set foot, were not there, was not there, were nowhere near, was nowhere near, were not present, was not present,
    no knowledge of, not involved, was not behind, were not behind, not responsible, had not taken part
  `),
  hedge: phrases(`
    ${joined(
      'is are was were be look looks looked seem seems seemed appear appears appeared remain remains remained',
      'doubtful remote slim improbable probable unlikely likely uncertain implausible plausible far-fetched',
    ).join(',')},
    see no way, sees no way, saw no way, no way that, by a thread, on the brink, on the verge, close to nil, next to nil, in danger of, in jeopardy, question of when,
    matter of when, matter of days, matter of weeks, not if, smacks of, smacked of, fingerprints of, signature of,
    trademarks of, the stamp of, the chances, chances of, the odds, prospect of, prospects of, prospects for,
    a real danger, a real risk, a real possibility,
    matter of time, question of time, out of reach, in doubt, a long way off, some way off, a distant prospect, may, might, could, would, should, likely, unlikely, probable, improbable, plausible, implausible, conceivable, probably, possibly, possible, potentially, potential,
    allegedly, reportedly, apparently, supposedly, purportedly, believed to, thought to, suspected of, said to have,
    said to be, appears to, appear to, appeared to, seems to, seemed to, rumours, rumors, rumoured, unconfirmed,
    fears, feared, fear, if, unless, whether, plans, planned, plan, planning, plotting, plotted, threat of, risk of,
    threatened, threatening, intends, intended, hopes, hoped, expects, expected, wants, considering, seeking to,
    aims to, aiming to, must, can, in order to, called for, urged, calls for, demanded, threats, bore the marks,
    preparing to, preparing for, trying to, tried to, wanted to, warned, warns, warning, warnings, meant to,
    working on the theory, on the theory that, theory that, on the assumption, assumption, the hand of, looks as though,
    looks as if, looks like, looked like, look like, little chance, hallmarks, in all likelihood, it is thought,
    pointed to, points to, point to, hypothetical, likelihood, chance, perhaps, maybe, speculation, suspicion,
    suspicions, drill, exercise, suspected bomb, suspected explosive, suspicious package, suspicious object, bomb scare, bomb hoax, false alarm, cannot be excluded, cannot be ruled out, could not be excluded, could not be ruled out, almost certainly, expect, believe, think, foresee, doubt, hope for, hopes for
  `),
  future: phrases(`
    will, won't, is due, are due, was due, set to, is scheduled, are scheduled, scheduled to, scheduled for,
    expected to, is to, are to, going to, due to begin, due to open, due to meet, about to, 'll, to be held,
    planned for
  `),
  // Things that are only called so: nobody warns of what is to come.
  thing: phrases(`
    warning sign, warning signs, warning shot, warning shots, warning siren, warning sirens, warning fire, warning strike,
    warning notice, warning notices, warning leaflets, warning tape, early warning system, early warning radar,
    think tank, think tanks, on suspicion of, pledged allegiance, pledge allegiance, pledges allegiance,
    ${'took,takes,taken,assumed,accepted'
      .split(',')
      .flatMap((verb) =>
        'guarding,running,managing,security,protecting,policing,administering,the security,the protection,the camp,the prison,the prisons'
          .split(',')
          .map((duty) => `${verb} responsibility for ${duty}`),
      )
      .join(',')}
  `),
  // What somebody says to be their own deed.
  contrary: phrases(`
    contrary to reports, contrary to claims, contrary to what, contrary to rumours, contrary to rumors, contrary to the,
    as had been claimed, as had been reported, as has been claimed, as has been reported, as some claimed, as was claimed,
    despite reports, despite claims
  `),
  responsible: phrases(`
    was behind, were behind, is behind, are behind, been behind, was responsible for, were responsible for,
    is responsible for, responsibility, its work, their work, the work of its, the work of their, its doing
  `),
  accusation: phrases(`
    beaten, beatings, beating, tortured, torture, mistreated, mistreatment, ill-treated, ill-treatment, abused, abuse,
    harassed, humiliated, intimidated, blackmailed, pressured, coerced, forced, expelled, evicted, deported, robbed,
    looted, bulldozed, bribed, raped, shelled, bombed, fired on, fired upon, fired at, shot at, attacked, targeted
  `),
  negation: phrases(`
    not, no, never, nobody, no one, none, neither, nor, nothing, n't, didn't, wasn't, weren't, hasn't, haven't,
    hadn't, don't, doesn't, isn't, aren't, without, failed to, stopped short of, refused to, hardly, far from,
    yet to,
    instead of
  `),
  'called-off': phrases(`
    postponed, put off, called off, cancelled, canceled, shelved, scrapped, deferred, did not go ahead, fell through
  `),
  wont: phrases(`
    many times, several times, repeatedly, in recent years, recent years, over the past, for years, for decades,
    for more than a decade, for a decade, again and again, ever since, from year to year, every time, most of the time,
    most attempts, sporadic
  `),
  history: phrases(`
    in the fighting with, in the war with, in the war against, during the war, in the war, under isis rule, under isis,
    years ago, decades ago, in stages, after its defeat, at the height of, in the past, in the years after,
    in the years before, in recent years, for years, for decades
  `),
  toll: phrases(`
    death toll, toll from, toll of, toll rose, toll has risen, toll reached, died of his wounds, died of her wounds,
    died of their wounds, died of wounds, died from his wounds, died from their wounds, succumbed to
  `),
  rising: phrases('risen to, rose to, climbed to, climbs to, rises to'),
  recent: phrases('just, now, newly, today, this morning, tonight, so far, this week'),
  erratum: phrases(
    'correction :, an earlier version of this, a previous version of this, earlier version of this story',
  ),
  habit: phrases(`
    tend to, tends to,     continue to, continues to, continued to, have seen, has seen, have stepped up, has stepped up, often, regularly,
    routinely, frequently, usually, have long, has long, every summer, every week, every day, every month, remain,
    remains, still, sometimes, in recent weeks, in recent months, recent weeks, recent months, over the years,
    from time to time, occasionally
  `),
  // What the outlet itself thinks will be.
  forecast: phrases(`
    is likely, are likely, is unlikely, are unlikely, is highly likely, are highly likely, is highly unlikely,
    are highly unlikely, is very likely, are very likely, is expected, are expected, will probably,
    a real danger, a real risk, a real possibility, a distant prospect, by a thread, on the brink, on the verge,
    little chance, slim chance, no chance, scant chance, little hope, slim hope, little prospect, no prospect, poor odds, long odds,
    will likely, will have to, is bound to, are bound to, looks set to, look set to
  `),
  condition: phrases('if, unless, in case, should the, whether'),
  anonymity:
    phrases(`speaking privately, spoke privately, in private, off the record, who would not be named, would not give, 
    not to be named, not to be identified, condition of anonymity, declined to be named, declined to be identified,
    declined to give his name, declined to give her name, speaking anonymously, spoke anonymously, on background,
    requested anonymity, requesting anonymity, who was not authorised, who was not authorized,
    not authorised to speak, not authorized to speak, not allowed to brief, not authorized to brief,
    asked for anonymity, withheld, refused to be named, without being named, unnamed, unidentified official,
    anonymously, name not be used, name not be published, not be named, not to give his name, not to give her name,
    want to be named, wish to be named, wished to remain anonymous, give his name, give her name, give their names,
    give a name, quoted by name, on grounds of anonymity, remain anonymous, who spoke on the condition,
    the condition that, not to be quoted, to be identified, not cleared to speak, without permission to speak,
    asked to be called, asks to be called, wants to be called, wanted to be called, wished to be called,
    asked to be known only, asked to be referred to, identity be withheld, anonymity, not authorised to, not authorized to, be named, be identified
  `),
  rumour: phrases(
    'allegedly, reportedly, rumours, rumors, unconfirmed reports, unconfirmed, purportedly, is said to, are said to, said to have',
  ),
  earlier: phrases(`
    the first one, the previous one, the last one, the earlier one,
    previous, previously, earlier attack, similar attack, similar incident, last such, in the past, at the time,
    was the first, since then, history, the last time, it was the
  `),
  subordinator: phrases(`
    that, because, after, before, when, while, although, though, as, since, until, which, who, whose, where, whom
  `),
  coordinator: phrases('and, but, or, however, yet, so, though, meanwhile, then, while, although'),
  be: phrases('was, were, is, are, been, be, being, has been, have been, had been'),
}
