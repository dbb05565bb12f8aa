// English words that say what a speaker is.

import { joined, phrases, type Tables } from './lexicon.ts'

export const ENGLISH_SPEAKERS: Tables = {
  unnamed:
    phrases(`person in the room, people in the room, person who attended, people who attended, person who was present, direct knowledge of, first-hand knowledge of, firsthand knowledge of, inside knowledge of, informed person,
    informed people, informed official, informed officials, well-informed, well-placed, someone at, someone in,
    someone inside, someone from, someone with, somebody at, somebody in, somebody inside, somebody from, person close to, people close to, person briefed, people briefed, with knowledge of, familiar with, briefed on, one official, some officials, 
    someone present, someone close to, someone familiar, someone briefed, somebody close to, somebody present, those present, those close to,
    participants, participant, attendees, people present, person present,
    source, sources, insider, insiders, unnamed, person familiar, people familiar, official familiar,
    officials familiar
  `),
  authority: phrases(`
    ${joined(
      'health fire education port harbour harbor airport customs electricity water traffic intelligence prison station security',
      'chief chiefs manager managers master',
    ).join(',')},
    ${joined('refinery field dam crossing depot dockyard', 'manager managers chief').join(',')},
    ${joined('camp prison port airport crossing dam hospital field refinery', 'management').join(',')},
    commissioner, commissioners, speaker of parliament, parliament speaker, harbourmaster, stationmaster, coroner, coroners, medical examiner,
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
    ...phrases(`self-administration, self administration, autonomous administration, commander of the, field commander, military council, tribal commander, tribal figure, tribal figures, tribesman, tribesmen, fighter, 
    militia, militants, rebels, faction, factions, gunmen, insurgents, the group,
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
    school, headmaster, headteacher, imam, priest, bishop, preacher, clan elder, tribal elder, tribal leader, tribal leaders, tribal chief, tribal chiefs, tribal notable, clan leader, clan leaders, clan chief, notable, notables, elder, elders, mediator, mediators, soldier, soldiers, policeman, policemen, conscript, conscripts, union, candidate, representative, one of the, man, men, woman, women, suspect, suspects, defendant, defendants, lawyer, company, operator, bank, council member, member of the, contractor, businessman, writer, journalist,
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
}
