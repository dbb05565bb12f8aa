// English words that tell a deed. `v:` a verb that tells it by itself; `n:` a noun that names its kind.
// Kinds are ACLED sub-event types; `v:Other` and its nouns are deeds without one of their own.

import { phrases, type Tables } from '../claims/lexicon.ts'

export const ENGLISH_EVENTS: Tables = {
  kill: phrases(`executed, assassinated, gunned down, lives of, massacred, perished, drowned, beheaded, fatally shot, fatally wounded, fatally stabbed, fatally injured, mowed down, mown down, cut down by, slain, death toll, number of dead, toll, number of the dead, its losses, their losses, bodies, body of, bodies of, corpses, corpse of, lives, stabbed to death, beaten to death, burned to death, killed, killing, kills, dead, died, deaths, death, lost their lives, fatalities, killing of, death of,
    shot dead, martyred, dies, lost his life, lost her life, lost its life, lost, bled to death, froze to death, starved to death, picked off, life of, eliminated, eliminating, wiped out, finished off, hanged, murdered, burned alive, crushed to death, hacked to death, burnt to death, suffocated, electrocuted, its count, their count, its tally, the tally, body count, succumbed
  `),
  wound: [
    ...phrases(
      'went to hospital with, went to hospital after, in critical condition, in a critical condition, in serious condition, in stable condition, in a coma, in intensive care, fighting for his life, fighting for her life, fighting for their lives, bruises, fractures, a fractured skull, a broken leg, a broken arm, broken bones, broken ribs, in hospital, shot in the, hit in the, struck in the, hit on the, struck on the, cut on the, cut by, burned, burnt, struck by shrapnel, struck by fragments, trampled, overcome by, suffered burns, injuries to, maimed, hospitalised, hospitalized, taken to hospital, rushed to hospital, admitted to hospital, hit by fragments, hit by shrapnel, grazed, bruised, scalded, concussed, needed treatment, treated for, treated for bruises, treated for wounds, treated for injuries, burns, injury of, wounding of, number of wounded, number of injured, stabbed, knifed, wounded, wounding, wounds, injured, injuring, injures, hurt, injuries, hurting',
    ),
    ...'a an his her one both the'
      .split(' ')
      .flatMap((word) =>
        'leg legs eye eyes arm arms hand hands foot finger fingers sight'
          .split(' ')
          .map((part) => `lost ${word} ${part}`),
      ),
    ...'a an his her'
      .split(' ')
      .flatMap((word) => 'leg arm hand foot ankle wrist rib'.split(' ').map((part) => `broke ${word} ${part}`)),
  ],
  'none:both': phrases(`
    no casualties, no human casualties, without casualties, without causing casualties, no deaths or injuries,
    no one was killed or wounded, nobody was killed or hurt, no dead or wounded, no one was killed or injured,
    no loss of life or injuries
  `),
  'none:killed': phrases('no deaths, nobody was killed, no one was killed, no fatalities'),
  'none:wounded': phrases(`
    no injuries, nobody was hurt, no one was hurt, nobody was injured, no one was injured, no one was wounded,
    nobody was wounded, no wounded
  `),
  'v:Attack': phrases(`
    killed, killing, kills, died, attacked, attacks, ambushed, opened fire, shot, shot dead, assassinated, stormed,
    executed, beheaded, gunned down, wounded, wounding, injured, raided, stabbed, targeted, were dead, are dead,
    massacred, picked off, were hurt, hurt, are dead after, beat, fired on, fired at, carried out, murdered, hanged, slain, strangled, hacked to death, stabbed to death, beaten to death
  `),
  'n:Attack': phrases(`
    attack, killing, assassination, ambush, raid, murder, gunfire, shooting, death, deaths, dead, attacks, incident,
    incursion, incursions,
    bodies
  `),
  'v:Armed clash': phrases(`
    clashed, clash, fought, exchanged fire, battled, traded fire, rose against, engaged, repelled
  `),
  'n:Armed clash': phrases(`
    clashes, clash, fighting, gunfight, firefight, gun battle, battle, exchange of fire, skirmish, unrest
  `),
  'v:Air/drone strike': phrases(
    'suppressed, denied isil access, denied isil, bombed, struck, shot down, downed, brought down, strafed, intercepted, hit, droned',
  ),
  'n:Air/drone strike': phrases(`
    air strike, airstrike, air strikes, airstrikes, drone strike, drone, drones, air raid, air raids, strike,
    strikes, jets, warplanes, warplane, helicopter, aircraft, f-16, uav, bombing raid, drone attack
  `),
  'v:Shelling/artillery/missile attack': phrases(`
    shelled, rockets landed, rockets hit, fell near, landed near, mortared, bombarded, fired rockets,
    fired missiles
  `),
  'n:Shelling/artillery/missile attack': phrases(`
    shelling, artillery, mortar, rockets, rocket, missile, missiles, katyusha, shells, ballistic, rocket attack,
    mortar rounds, bombardment
  `),
  'v:Remote explosive/landmine/IED': phrases(
    'blew himself up, blew herself up, blew themselves up, exploded, went off, blew up, blown up, detonated, blast tore, explodes',
  ),
  'n:Remote explosive/landmine/IED': phrases(`
    bomb, ied, roadside bomb, landmine, land mine, mine, explosive device, car bomb, explosion, blast, bombing,
    device, explosives, booby trap, unexploded, ordnance
  `),
  'n:Suicide bomb': phrases(`
    suicide bomber, suicide bombing, suicide attack, blew himself up, explosive vest, suicide vest, suicide bombers,
    suicide car bomb, blew herself up
  `),
  'n:Chemical weapon': phrases('chemical weapon, chlorine, sarin, mustard gas, chemical attack, nerve agent'),
  'n:Grenade': phrases('grenade, grenades, hand grenade, stun grenade, sound bomb'),
  'n:Sexual violence': phrases('rape, raped, sexual violence, sexually assaulted'),
  'v:Arrests': phrases(`
    arrested, arrests, detained, detains, captured alive, apprehended, were held, was held, were taken, rounded up,
    broke up, in custody, taken into custody, caught, sentenced, convicted, jailed,
    handed over, extradited, dismantled, custody, surrendered, is held, are held
  `),
  'n:Arrests': phrases('arrest, arrests, detention, sweep, manhunt, custody, sentence, verdict'),
  'v:Abduction/forced disappearance': phrases(`
    kidnapped, abducted, went missing, disappeared, taken hostage, kidnapping, abducting, been captured,
    were captured
  `),
  'n:Abduction/forced disappearance': phrases('abduction, kidnapping, hostage, hostages, disappearance, captives'),
  'v:Peaceful protest': phrases(`
    protested, rallied, gathered, demonstrated, marched, chanted, chanting, walked behind, paraded, staged a sit-in, took to the streets, picketed, blocked a,
    blocked the, walked out, went on strike
  `),
  'n:Peaceful protest': phrases(`
    protest, protests, rally, demonstration, sit-in, march, procession, demonstrators, protesters, vigil, crowd
  `),
  'n:Protest with intervention': phrases(`
    tear gas, batons, water cannon, dispersed, scatter, fired in the air, disperse, scuffles, rubber bullets
  `),
  'n:Excessive force against protesters': phrases(`
    live rounds at protesters, fired on protesters, live fire at protesters, opened fire on protesters
  `),
  'v:Violent demonstration': phrases('rioted, torched, set fire to, burned down, threw stones, ransacked the'),
  'n:Violent demonstration': phrases('riot, riots, rioters, mutiny'),
  'n:Mob violence': phrases('mob, lynched, lynching, vigilantes'),
  'v:Government regains territory': phrases(`
    retook, recaptured, liberated, regained control, recovered control, being driven out, was driven out,
    were driven out, driven out, cleared of, regained, lost its final stronghold, lost its last, drove out,
    expelled, fell to government
  `),
  'n:Government regains territory': phrases('final stronghold, recapture, liberation'),
  'v:Non-state actor overtakes territory': phrases(`
    overran, captured, seized control, took control, swept through, took over, occupied, swept across,
    seized the city, fell to, declared a caliphate
  `),
  'n:Non-state actor overtakes territory': phrases('swathes, takeover, the fall of'),
  'v:Agreement': phrases(`
    signed, agreed, agree, reached an agreement, reached a deal, ceasefire, truce, concluded a, ratified,
    initialled, took effect, announced a truce, swapped, exchanged prisoners
  `),
  'n:Agreement': phrases(`
    agreement, deal, ceasefire, truce, accord, pact, memorandum, prisoner exchange, prisoner swap, protocol,
    settlement
  `),
  'v:Change to group/activity': phrases(`
    deployed, redeployed, withdrew, pulled out, pulled back, reinforced, merged, dissolved, appointed, moved into,
    moved to, announced the end, announced victory, handed control, took up positions, named, resigned, disbanded,
    launched, left the base, completed its withdrawal, joined, pledged allegiance, sworn in, dismissed its, integrated, replaced,
    detected, massed, elected
  `),
  'n:Change to group/activity': phrases(`
    withdrawal, deployment, reinforcements, buildup, build-up, end of its war, redeployment, handover, convoy of,
    integration, merger
  `),
  'v:Disrupted weapons use': phrases(`
    defused, dismantled a bomb, found a cache, foiled a, thwarted, foiled, safely detonated, uncovered,
    prevented an attack, averted, disarmed, deactivated, confiscated weapons, seized weapons, intercepted a
  `),
  'n:Disrupted weapons use': phrases('weapons cache, arms cache, cache, stockpile, weapons depot'),
  'v:Headquarters or base established': phrases(`
    set up a base, established a base, opened a base, built a base, new base, set up an outpost
  `),
  'v:Looting/property destruction': phrases(`
    robbed, burgled, looted, burned, burnt, destroyed, damaged, demolished, set ablaze, vandalised, vandalized, smashed, stole,
    stolen, bulldozed, caught fire, burned tyres, were destroyed, set on fire, sabotaged, looting, on fire
  `),
  'n:Looting/property destruction': phrases('fire, arson, sabotage, damage, theft, looting'),
  'v:Non-violent transfer of territory': phrases(`
    handed over control, took over the, transferred control, took control of the crossing, took over from,
    entered the town, assumed control, entered the city
  `),
  'v:Other': phrases(`
    left, begun, risen, gone, doubled, tripled, paused, arrived, arrive, returned, reached, reopened, opened, closed, completed, stopped, seized, found, crossed,
    reported an, tripped, halted, stopped production, formed, ordered, condemned, met, visited, travelled, traveled,
    foiled an, flown, driven, walked, carried the coffins, carried the coffin, escaped, fled, began, started, resumed, suspended, shut, distributed, delivered, evacuated,
    repatriated, released, freed, transferred, turned back, flew, came from, used, paid, imposed, lifted, voted,
    approved, sent, received, inaugurated, unveiled, collapsed, leaked, flooded, displaced, restored, repaired,
    recorded, confiscated, intercepted, launched, held talks, held a, held an, discussed, handed, exported, cut off,
    cut power, broke out, erupted, buried, exhumed, discovered, spotted, tried, raised, fell, rose, took place, won,
    lost, became, came into force, issued, summoned, expired, ended, finished, set up, brought, carried, set off,
    set a, blocked, searched, combed, has been attacked, been attacked, went, saw, came, dropped, led, revised,
    promised, gave, entered, prompted, passed through, drowned, were moved, was moved, were taken to, departed,
    boarded, sealed, pardoned, uncovered, planted, planned, stole, halting, caused, pumped, produced, drilled,
    allocated, is the fifth, said to, treated for, overcome by, hospitalised, hospitalized, taken to hospital, rushed to hospital, admitted to hospital, sent to hospital
  `),
  'n:Other': phrases(`
    seizure, convoy, batch, reopening, escape, crossing, fall of, visit, meeting, talks, operation, haul, election,
    outage, shipment, pills, jailbreak, outbreak
  `),
}
