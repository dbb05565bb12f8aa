// English words of attribution and doubt. Verbs are listed in the forms that carry a finite sentence.

import { phrases, type Tables } from './lexicon.ts'

/** "released a text saying", "put out a statement in which it claimed": every way to publish, with every thing published. */
function published(saying: readonly string[]): readonly string[] {
  const verbs = 'released issued published posted circulated sent aired broadcast distributed carried ran'.split(' ')
  const things = 'a statement,a text,a message,a video,a note,a communique,a letter,a recording,an audio message'.split(
    ',',
  )
  return verbs.flatMap((verb) => things.flatMap((thing) => saying.map((word) => `${verb} ${thing} ${word}`)))
}

/** Every word of the first list with every one of the second. */
function joined(first: string, second: string): readonly string[] {
  const nouns = second.split(' ')
  return first.split(' ').flatMap((word) => nouns.map((noun) => `${word} ${noun}`))
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
    ...phrases(published(['saying', 'saying that', 'that said']).join(',')),
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
    rejected as, rejects as, dismissed as, dismisses as, repudiated, disavowed, disavows, disclaimed, disclaims, rejected suggestions, rejected accusations, rejected allegations, rejected charges,
    rejected rumours, dismissed suggestions, dismissed accusations, dismissed allegations, dismissed rumours,
    played down, plays down, brushed aside, brushed off, brushes off, shrugged off, shrugs off,
    waved away, waved off, distanced itself from, distanced themselves from, distances itself from, dissociated itself,
    washed its hands of, washed their hands of, rubbished, rubbishes, refutes, scoffed at, poured scorn on, disowned,
    gave the lie to, cleared itself of, protested its innocence
  `),
  ],
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
    ...phrases(published(['claiming', 'claiming that', 'claiming to']).join(',')),
  ],
  judge: phrases(`
    consider, considers, regard, regards, rated, rates, sees little, see little, saw little, sees no, see no, saw no,
    gave little chance, gives little chance, gave it little, gives it little, gave them little, held out little hope,
    think it, thought it unlikely, found it hard to believe, finds it hard to believe, is sceptical, is skeptical, had doubts,
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
    false, untrue, baseless, unfounded, fabricated, fabrication, fabrications, a lie, lies, nonsense, absurd, incorrect,
    not true, no truth, without foundation, no foundation, an invention, inventions, fiction, pure fiction, rubbish, a fantasy, no basis, without basis, not us, not our doing, pure invention, sheer invention, fairy tale, a fairy tale, fairy tales, a myth, groundless, slander, a hoax, a smear, falsehood, falsehoods, a falsehood, disinformation, misleading, exaggerated, unsubstantiated, far from the truth, nothing of the kind, nothing of the sort, inaccurate, made up, invented, propaganda, categorically untrue
  `),
  unrelated: phrases(`
    nothing to do with, no connection, no link, no links, no ties, no part in, no role in, no hand in, no hand, no part, no role, no involvement, no business,
    no knowledge of, not involved, was not behind, were not behind, not responsible, had not taken part
  `),
  hedge: phrases(`
    may, might, could, would, should, likely, unlikely, probable, improbable, plausible, implausible, conceivable, probably, possibly, possible, potentially, potential,
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
  unnamed:
    phrases(`person close to, people close to, person briefed, people briefed, with knowledge of, familiar with, briefed on, one official, some officials, 
    someone present, someone close to, someone familiar, someone briefed, somebody close to, somebody present, those present, those close to,
    participants, participant, attendees, people present, person present,
    source, sources, insider, insiders, someone in, someone close to, someone with knowledge, somebody in, somebody close to, unnamed, person familiar, people familiar, official familiar,
    officials familiar
  `),
  authority: phrases(`
    ministry, ministries, ministers, minister, army, armies, governments, militaries, military, police, command, directorate, authority, agency, governor, government,
    spokesman, spokeswoman, spokesperson, official, officials, officer, officers, colonel, general, captain,
    brigadier, major, lieutenant, cell, mayor, court, judge, judiciary, prosecutor, commission, committee,
    department, president, presidency, premier, council, service, commander, embassy, ambassador, cabinet,
    authorities, administration, office, central command, pentagon, coalition, forces, administrator, qaimaqam,
    adviser, advisor, intelligence, fire brigade, civil defence, civil defense, baghdad, damascus, ankara, tehran, washington,
    erbil, iraq, syria, turkey, iran, moscow, amman, jordan, israel, both sides, two sides, prime minister, troops,
    security forces, municipality, customs, hospital, state department, health directorate, dam management,
    investigator, investigators, detectives, prosecutors, inspectors, generals, judges, governors, mayors, directors, commanders, police chiefs, chief, head, director, deputy, secretary, undersecretary, envoy, superintendent,
    division, regiment, battalion, corps, inspector, consul, attache, premier, sheriff, clerk, warden, marshal, admiral, regent, bureau, board, governorate, management of the crossing, management of the dam, management of the port, management of the airport, management of the prison, management of the camp
  `),
  // A force called by whose it is, or by whom it serves, is no state's.
  armed: [
    ...joined(
      'yazidi ezidi druze kurdish arab sunni shia shiite alawite christian assyrian syriac turkmen bedouin tribal',
      'force forces unit units formation outfit command fighters',
    ),
    ...joined(
      'kurdish-led arab-led paramilitary jihadist islamist rebel opposition guerrilla insurgent separatist irregular militia ' +
        'turkish-backed turkey-backed ankara-backed iran-backed iranian-backed tehran-backed us-backed american-backed ' +
        'israeli-backed damascus-backed pro-iranian pro-turkish pro-government self-defence self-defense',
      'force forces unit units formation outfit organisation organization council command fighters',
    ),
    ...phrases(`self-administration, self administration, autonomous administration, commander of the, field commander, military council, tribal commander, tribesman, tribesmen, fighter, 
    militia, militants, rebels, faction, factions, gunmen, insurgents, tribal figure, tribal leader, the group,
    fighters, brigades, tribal commander, group, outfit, sheikh, tribal sheikh, armed group, resistance, group that calls itself, group calling itself
  `),
  ],
  party: phrases(`
    lawmaker, lawmakers, member of parliament, committee member, parliamentary committee, parliamentary, legislator,
    legislators, office of cleric, deputy, deputies, politician, politicians, alliance, bloc, party,
    opposition, mp, mps, senator, movement, leader of the, framework, coalition member, alliance member,
    list
  `),
  monitor: [
    ...joined(
      'rights coordination legal-aid aid freedom relief welfare mediation documentation',
      'committee council centre center office bureau foundation watchdog institute campaign body board organisation ' +
        'organization association network',
    ),
    ...phrases(`
    doctors without borders, médecins sans frontières, msf, save the children, norwegian refugee council, world food programme, mines advisory group, halo trust, doctors of the world,
    observatory, monitor, monitors, monitoring group, human rights watch, amnesty, rights group, rights groups,
    peace-monitoring group, peacemaking group, peacemaker group, advocacy group, campaign group, community group, civil society group, conflict monitor, local group, volunteer group, network for human rights, aid group, aid groups, charity, united nations, un, red crescent, red cross, ngo,
    white helmets, unhcr, ocha, unicef, who, iom, organisation, organization, relief group, mine action,
    research group, tracking group, humanitarian, aid workers, aid worker, partners, health partners, aid agencies, agencies
  `),
  ],
  witness: phrases(`
    witness, witnesses, resident, residents, doctor, doctors, medic, medics, nurse, relative, relatives, cousin, cousins, uncle, aunt, nephew, widow, wife, husband, family,
    families, villager, villagers, shopkeeper, driver, farmer, farmers, survivor, survivors, neighbour, neighbours,
    activist, activists, protester, protesters, organiser, organisers, organizer, organizers, worker, workers,
    employee, engineer, teacher, father, mother, brother, son, rescue workers, rescuers, paramedics, local people,
    locals, volunteer, volunteers, mourner, mourners, mukhtar, mukhtars, passer-by, bystander, detainee, inmate, shepherd, fisherman, trader, traders, guard at, guards at the site
  `),
  analyst: phrases(`
    analyst, analysts, expert, experts, observer, observers, researcher, researchers, commentator, commentators,
    consultant, consultants, political scientist, political scientists, lecturer, forecast team, scholar, academic, professor, think tank, specialist, strategist, historian, institute, economist, economists, pollster, pollsters, forecaster, forecasters, hydrologist, geologist, diplomat,
    diplomats
  `),
  person: phrases(`
    school, headmaster, headteacher, imam, priest, bishop, preacher, clan elder, tribal elder, elder, elders, mediator, mediators, soldier, soldiers, policeman, policemen, conscript, conscripts, union, candidate, representative, one of the, man, men, woman, women, suspect, suspects, defendant, defendants, lawyer, company, operator, bank, council member, member of the, contractor, businessman, writer, journalist,
    reporter, correspondent
  `),
  outlet: phrases(`
    media, agency reported, news agency, newspaper, channel, television, tv, radio, state media, state news,
    media reports
  `),
  pronoun: phrases('it, he, she, they'),
  same: phrases(`
    the source, the sources, the official, the statement, the spokesman, the spokeswoman, the spokesperson,
    the group, the force, the agency, the employee, the officer, the two, the report, the doctor, the engineer,
    the analyst, the monitor, the command, the diplomat, the researcher, the lawyer, the witness, the commander,
    the organisation, the organization, the cell, the body, the document, the post, the message, a statement,
    the investigator, the minister, the governor, the council member, the resident, the same source, the same statement, same statement, the same official, the same officer,
    the expert, the activist, the movement, the alliance, the party, the sheikh, the colonel, the general, the man,
    the woman, the judge
  `),
  group: phrases(`
    the group, the group's, the organisation, the organization, the jihadists, the extremists, the militants,
    its fighters
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
