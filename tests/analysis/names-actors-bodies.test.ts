import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import type { NameContext } from '../../src/analysis/names/evidence.ts'
import { findNames } from '../../src/analysis/names/find.ts'
import { finder } from './places-in.ts'

const NOTHING: NameContext = { hints: [], sourceCountry: null }

const actors = (text: string, context = NOTHING): string[] =>
  findNames(text, finder, context).actors.map(({ id }) => id)
/** Each actor once, in order of mention. */
const distinct = (text: string): string[] => [...new Set(actors(text))]

type Row = readonly [text: string, ids: readonly string[]]

describe('a nation and a body of state', () => {
  const rows: readonly Row[] = [
    ['A Turkish drone struck a car.', ['tsk']],
    ['Turkish warplanes and artillery hit the valley.', ['tsk']],
    ['Turkish combat drones circled.', ['tsk']],
    ['fragments of a Turkish missile', ['tsk']],
    ["Türkiye's defence ministry denied it.", ['tsk']],
    ['The Turkish Ministry of Defence denied it.', ['tsk']],
    ['The Turkish interior minister spoke.', ['turkey-gov']],
    ['An Israeli force entered the village.', ['idf']],
    ['an Israeli raid near the village', ['idf']],
    ['Israeli aircraft were seen.', ['idf']],
    ['American vehicles left the base.', ['us-forces']],
    ['US soldiers left.', ['us-forces']],
    ['US lorries left the base.', ['us-forces']],
    ['the last column of American trucks', ['us-forces']],
    ['Turkish trucks brought melons.', []],
    ['In Iraq the last foreign soldier has left.', []],
    ['غادر الرتل الأمريكي', ['us-forces']],
    ['في العراق لن يبقى أي جندي أجنبي', []],
    ['کاروانێکی ئەمەریکی', ['us-forces']],
    ['لە عێراق هیچ سەربازێکی بیانی نامێنێت', []],
    ['U.S. troops left.', ['us-forces']],
    ['U.S. and partner forces left.', ['us-forces']],
    ['rockets hit a US base', ['us-forces']],
    ['Russian jets bombed the hills of Idlib in Syria.', ['russia-forces']],
    ['Russian military police left Syria.', ['russia-forces']],
    ['Iran’s Revolutionary Guards fired missiles.', ['irgc']],
    ['Iraq’s Ministry of Migration spoke.', ['iraq-gov']],
    ['the Iraqi electricity minister', ['iraq-gov']],
    ["Iraq's Interior Ministry spoke.", ['moi-iq']],
    ['the Syrian interior ministry', ['syria-moi']],
    ['the Syrian health ministry', ['syria-gov']],
    ['The Foreign Ministry in Damascus denounced it.', ['syria-gov']],
    ["The Kurdistan Region's finance ministry paid.", ['krg']],
    ["Erbil's police directorate denied it.", ['krg']],
    ['Kirkuk police found a body.', ['moi-iq']],
    ['Syrian and Israeli officials met.', ['syria-gov', 'israel-gov']],
    ['توغلت قوة إسرائيلية في القرية', ['idf']],
    ['غارة إسرائيلية', ['idf']],
    ['مسيّرة إسرائيلية', ['idf']],
    ['قصفت طائرات تركية القرية', ['tsk']],
    ['طائرة مسيرة تركية', ['tsk']],
    ['والمدفعية التركية', ['tsk']],
    ['طائرات أميركية وإسرائيلية', ['us-forces', 'idf']],
    ['قوات خاصة أميركية', ['us-forces']],
    ['جنود أميركيون', ['us-forces']],
    ['الشرطة العسكرية الروسية في سوريا', ['russia-forces']],
    ['وزارة الكهرباء العراقية', ['iraq-gov']],
    ['وزارة الدفاع السورية', ['syria-mod']],
    ['وزير الدفاع التركي', ['tsk']],
    ['الداخلية السورية', ['syria-moi']],
    ['وزارة المالية في إقليم كردستان', ['krg']],
    ['شرطة كركوك', ['moi-iq']],
    ['شرطة أربيل', ['krg']],
    ['هێزێکی تورکیا هات', ['tsk']],
    ['فڕۆکەکانی تورکیا', ['tsk']],
    ['درۆنێکی تورکیا', ['tsk']],
    ['سوپای عێراق', ['iraq-army']],
    ['سوپای ئیسرائیل', ['idf']],
    ['هێزەکانی ئەمەریکا', ['us-forces']],
    ['وەزارەتی بەرگریی تورکیا', ['tsk']],
    ['وەزارەتی کارەبای عێراق', ['iraq-gov']],
    ['وەزارەتی دارایی هەرێم', ['krg']],
    ['پۆلیسی هەولێر', ['krg']],
  ]
  it.each(rows)('%s', (text, ids) => {
    expect(distinct(text)).toEqual(ids)
  })

  it.each([
    'Israeli territory and the Turkish border',
    'an American firm and a Syrian man',
    'Turkish-backed gunmen',
    'Turkish-made drones',
    'Egyptian soldiers and the French army in Iraq',
    'the Iraqi people and an Iraqi family',
    'let us base it on force',
    'Iraqi warplanes',
    'الأراضي الإسرائيلية والحدود التركية',
    'شركة أمريكية ورجل سوري',
    'الجيش المصري في العراق',
    'سنووری تورکیا و کۆمپانیایەکی ئەمەریکی',
  ])('is not read into: %s', (text) => {
    expect(actors(text)).toEqual([])
  })
})

describe('a body without its nation', () => {
  const rows: readonly Row[] = [
    ['MOSUL, Iraq - The army said two soldiers were killed near Hatra.', ['iraq-army']],
    ['DAMASCUS - The army said two soldiers were killed near Daraa.', ['syria-mod']],
    ['American troops left Syria. The army took back Al-Qaim in Iraq.', ['us-forces', 'iraq-army']],
    ['In Baghdad the defence ministry spoke.', ['iraq-gov']],
    ['In Damascus the defence ministry spoke.', ['syria-mod']],
    ['In Ankara the interior ministry spoke.', ['turkey-gov']],
    ['Police in Basra, Iraq, arrested four policemen.', ['moi-iq']],
    ['Police in Homs, Syria, arrested four men.', ['syria-moi']],
    ['Security forces in Sulaymaniyah dispersed a rally near Dukan.', ['krg']],
    ['Security forces in Ramadi dispersed a rally.', ['isf']],
    ['Border guards near Al-Qaim in Iraq fired.', ['border-guards']],
    ['The Internal Security Forces in Homs, Syria, spoke.', ['syria-moi']],
    ['The Asayish raided Qamishli, Syria, the Internal Security Forces said.', ['asayish-nes']],
    ['دمشق - قالت وزارة الداخلية إن الشرطة اعتقلت رجلاً في حمص', ['syria-moi']],
    ['بغداد - قالت وزارة الداخلية إن الشرطة اعتقلت رجلاً في البصرة', ['moi-iq']],
    ['مقتل جنديين في الطارمية شمالي بغداد', ['iraq-army']],
    ['مقتل جندي في درعا جنوبي سوريا', ['syria-mod']],
    ['لە کەرکووک هێزە ئەمنییەکان و پۆلیس هاتن', ['isf', 'moi-iq']],
    ['لە سلێمانی پۆلیس هات', ['krg']],
  ]
  it.each(rows)('%s', (text, ids) => {
    expect(distinct(text)).toEqual(ids)
  })

  it('belongs to nobody where the text points nowhere, or to two countries alike', () => {
    expect(actors('The army said two soldiers were killed.')).toEqual([])
    expect(actors('Syria, police, Iraq')).toEqual([])
    expect(actors('The army said so.', { hints: [], sourceCountry: 'SY' })).toEqual(['syria-mod'])
  })

  it('is not the army or police of somebody whom the text names beside it', () => {
    expect(actors('In Syria, SDF soldiers left.')).toEqual(['sdf'])
    expect(actors('In Iraq, Danish police trained men.')).toEqual([])
  })
})

describe('where mentions stand', () => {
  const mentioned = (text: string): string[] =>
    findNames(text, finder, NOTHING).actors.map(({ start, end }) => text.slice(start, end))

  it('marks the adjective with its noun, a country apart', () => {
    expect(mentioned('A Turkish combat drone struck.')).toEqual(['Turkish combat drone'])
    expect(mentioned('Syrian and Israeli officials met.')).toEqual(['Syrian', 'Israeli officials'])
    expect(mentioned("Türkiye's defence ministry denied it.")).toEqual(['defence ministry'])
    expect(mentioned('وقوات أميركية وعراقية')).toEqual(['قوات أميركية', 'وعراقية'])
    expect(mentioned('هێزێکی تورکیا')).toEqual(['هێزێک'])
    expect(mentioned('کونسوڵخانەی تورکیا')).toEqual(['کونسوڵخانەی'])
  })

  it('marks the short name of a body that a common noun has named', () => {
    expect(mentioned('US trucks left. A shell wounded two Americans.')).toEqual(['US trucks', 'Americans'])
    expect(mentioned('Two Americans bought a house. US trucks left.')).toEqual(['US trucks'])
  })

  const parts = [
    'Turkish ',
    'Israeli ',
    'US ',
    'and ',
    'drone ',
    'forces ',
    'army ',
    'police ',
    'in ',
    'of ',
    'Iraq ',
    "Syria's ",
    'Damascus ',
    'the ',
    'SDF ',
    'قوات ',
    'والشرطة ',
    'إسرائيلية ',
    'العراقية ',
    'في ',
    'دمشق ',
    'پۆلیسی ',
    'تورکیا ',
    'هێزەکانی ',
    'struck ',
    '. ',
    '\n',
    'Barzani ',
    'interior ministry ',
  ] as const
  const anything = fc.array(fc.constantFrom(...parts), { maxLength: 30 }).map((each) => each.join(''))

  it('is in the text, in order, without overlap, whatever stands beside', () => {
    fc.assert(
      fc.property(anything, (text) => {
        const found = findNames(text, finder, NOTHING)
        const spans = [...found.places, ...found.actors].sort((a, b) => a.start - b.start)
        let end = 0
        for (const span of spans) {
          expect(span.start).toBeGreaterThanOrEqual(end)
          expect(text.slice(span.start, span.end)).toMatch(/^\S(.*\S)?$/s)
          end = span.end
        }
      }),
    )
  })

  it('is found in time that grows with the text only', () => {
    const text = 'The army and Turkish drones in Iraq and Syria; police, soldiers, والشرطة العراقية '.repeat(4000)
    expect(findNames(text, finder, NOTHING).actors.length).toBeGreaterThan(8000)
  })
})
