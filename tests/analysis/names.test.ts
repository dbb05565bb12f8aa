import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { countryDistance, gatherEvidence, type NameContext } from '../../src/analysis/names/evidence.ts'
import { findNames } from '../../src/analysis/names/find.ts'
import { scanNames } from '../../src/analysis/names/scan.ts'
import { spellingKey } from '../../src/analysis/names/spelling.ts'
import { finder } from './places-in.ts'

const NOTHING: NameContext = { hints: [], sourceCountry: null }

const places = (text: string, context = NOTHING): string[] =>
  findNames(text, finder, context).places.map(({ id }) => id)
const actors = (text: string, context = NOTHING): string[] =>
  findNames(text, finder, context).actors.map(({ id }) => id)
const written = (text: string): string[] =>
  findNames(text, finder, NOTHING).places.map(({ start, end }) => text.slice(start, end))

describe('spelling families', () => {
  it.each([
    ['Hawl', 'Houl'],
    ['Dayr', 'Deir'],
    ['Raqqah', 'Raqqa'],
    ['Qamishli', 'Kamishli'],
    ['Sulaymaniyah', 'Sulaimaniya'],
  ])('joins %s and %s', (a, b) => {
    expect(spellingKey(a.toLowerCase())).toBe(spellingKey(b.toLowerCase()))
  })

  it.each([
    [
      'sy-deir-ez-zor',
      ['Deir ez-Zor', 'Dayr Az Zawr', 'Deir Ezzor', 'Deir al-Zour', 'Dayr az-Zawr', 'DEIR EZ-ZOR', 'Deir el-Zor'],
    ],
    ['c-al-hol', ['al-Hol', 'Al Hawl', 'El-Hol', 'al-Houl camp']],
    ['iq-qaim', ["Al-Qa'im", 'Al-Qa’im', 'al-Qaim', 'Al Qaʿim'].map((name) => `${name} in Anbar`)],
    ['sy-raqqa', ['Raqqa', 'Ar Raqqah', 'al-Raqqa', 'Raqqah']],
    ['sy-hasakah', ['Al Hasakah', 'Hassakeh', 'al-Hasaka']],
    ['sy-bukamal', ['Abu Kamal', 'Al-Bukamal', 'Albu Kamal']],
    ['sy-deir-ez-zor', ['Dayr Az Zayr', 'Deir Azzor', 'Deir Ezzour', 'Der Zor city', 'Dayr al-Zuwr']],
    ['c-al-hol', ['Alhol camp', 'Alhawl', 'in Alhol']],
    ['iq-qaim', ['Alqaim', 'Al-Qaʼim', 'al-Qa‘im', 'al-Kaim', 'El Qa`im'].map((name) => `${name}, Anbar`)],
    ['sy-raqqa', ['ArRaqqah', 'Arraqqa', 'ar-Raqqa', 'Er-Raqqah', 'Al-Raqqah']],
    [
      'sy-kobani',
      ['Kobani', 'Kobane', 'Kobanê', 'Ayn al-Arab', "Ain al-'Arab", 'عين العرب', 'كوباني', 'کۆبانێ', 'کۆبانی'],
    ],
    ['sy-qamishli', ['Qamishli', 'Qamishlo', 'Kamishli', 'القامشلي', 'قامشلو', 'قامیشلۆ', 'قامیشلو', 'لە قامیشلۆوە']],
    [
      'iq-erbil',
      ['Erbil', 'Arbil', 'Irbil', 'Hewlêr', 'Hewler', 'أربيل', 'اربيل', 'بأربيل', 'هەولێر', 'ههولێر', 'لە هەولێرەوە'],
    ],
    [
      'iq-mosul',
      [
        'Mosul',
        'Musil',
        'Al-Mawsil',
        'الموصل',
        'المـوصل',
        'الْمُوصِل',
        'بالموصل',
        'وبالموصل',
        'للموصل',
        'وللموصل',
        'والموصل',
        'مووسڵ',
        'موسڵ',
        'موسل',
        'لە مووسڵدا',
      ],
    ],
    ['iq-hawija', ['Al Huwayjah', 'Hawija']],
    ['iq-tal-afar', ['Tal Afar', 'Tel Afar', 'Tall Afar']],
    ['sy-mare', ["Mar'a", 'Mar’a', 'Marea']],
    [
      'iq-kirkuk',
      ['كركوك', 'وكركوك', 'بكركوك', 'لكركوك', 'كەركووك', 'کەرکوک', 'کەرکووکی', 'لە کەرکووکدا', 'کەرکووکەوە'],
    ],
    ['iq-anbar', ['الأنبار', 'الانبار', 'بالأنبار', 'للأنبار', 'والأنبار', 'ئەنبار']],
    ['sy', ['سوريا', 'سورية', 'بسوريا', 'سووریا', 'سووریای', 'سووریاوە']],
  ])('finds %s in every spelling', (id, spellings) => {
    for (const spelling of spellings) expect(places(`${spelling} `), spelling).toContain(id)
  })

  it('marks the name without the prefix and the ending, with the article', () => {
    expect(written('Near Ar Raqqah, and in al-Hol.')).toEqual(['Ar Raqqah', 'al-Hol'])
    expect(written('وفي كركوك وبغداد')).toEqual(['كركوك', 'بغداد'])
    expect(written('لە کەرکووکەوە')).toEqual(['کەرکووک'])
    expect(written("Iraq's and “Mosul”")).toEqual(['Iraq', 'Mosul'])
  })
})

describe('word boundaries', () => {
  it.each([
    'The white house was hit twice, and this is it.',
    'They hit the target and left.',
    'A ballad about a ballroom; an annual salad in Amaranth.',
    'a hole in the wall, a hall, a kit, a cut and a rabbit',
    'عمل كثير وحديث طويل عن البلد والباب والقاع',
  ])('finds no place in: %s', (text) => {
    expect(places(text)).toEqual([])
  })

  it('takes Hit as a town only where the text says so', () => {
    expect(places('Hit songs of Iraq')).toEqual(['iq'])
    expect(places('Near Hit, one strike destroyed a vehicle.')).toEqual([])
    expect(places('In Iraq, near Hit, one strike destroyed a vehicle.')).toEqual(['iq', 'iq-hit'])
    expect(
      places('Near Hit, one strike destroyed a vehicle.', { hints: ['Iraq', 'Hit'], sourceCountry: null }),
    ).toEqual(['iq-hit'])
  })

  it('takes IS as the group only in capitals', () => {
    expect(actors('IS claimed the attack in Iraq; this is what it is.')).toContain('isis')
    expect(actors('This is it. Is it?')).toEqual([])
    expect(actors('THE WAR IS OVER')).toEqual([])
  })
})

describe('ambiguity decided by the document', () => {
  it.each([
    ['a dam is not the city', 'Work at Mosul Dam ended.', ['e-mosul-dam']],
    ['Riyadh is the Saudi capital', 'Ministers met in Riyadh on Monday.', ['sa-riyadh']],
    [
      'Riyadh is the sub-district where Kirkuk is named',
      'A bomb in Riyadh, Kirkuk, killed two.',
      ['iq-riyadh-krk', 'iq-kirkuk'],
    ],
    ['Sinjar is the one in Nineveh', 'Fighters entered Sinjar.', ['iq-sinjar']],
    [
      'Sinjar is the one in Idlib where Idlib is named',
      'Shells fell on Sinjar in Idlib, Syria.',
      ['sy-sinjar-idlib', 'sy-idlib', 'sy'],
    ],
    ['Rabia is the one in Nineveh', 'The crossing at Rabia in Nineveh.', ['x-rabia-yarubiyah', 'iq-nineveh']],
    ['Rabia is the one in Latakia', 'Clashes near Rabia in Latakia.', ['sy-rabia-latakia', 'sy-latakia']],
    ['البصرة is Basra', 'في البصرة', ['iq-basra']],
    ['البصيرة is Busayrah', 'في البصيرة', ['sy-busayrah']],
    ['عمان is Amman where Jordan is named', 'وصل الوفد الأردني إلى عمان', ['jo-amman']],
    ['عمان is Oman where Oman is meant', 'قال وزير الخارجية العماني في سلطنة عمان', ['om']],
    ['the channel is no place', 'قالت قناة الجزيرة, and Al Jazeera', []],
    ['the corps is not Jerusalem', 'فيلق القدس', []],
    [
      'Balad needs its governorate',
      'Balad, a word. In Saladin, near Balad, two died.',
      ['iq-balad', 'iq-saladin', 'iq-balad'],
    ],
    ['a capital that speaks is no place', 'Baghdad said two were killed in Kirkuk.', ['iq-kirkuk']],
    ['nor one that speaks in Arabic', 'قالت بغداد إن اثنين قتلا في كركوك', ['iq-kirkuk']],
    ['a capital where something happens is one', 'Two were killed in Baghdad.', ['iq-baghdad']],
    ['an adjective is no place', 'Iraqi forces and the Syrian army', []],
    ['a time zone is no place', 'at 8 pm Baghdad time', []],
  ])('places: %s', (_name, text, expected) => {
    expect(places(text)).toEqual(expected)
  })

  it.each([
    ['Asayish in Syria', 'The Asayish arrested four men in Qamishli.', ['asayish-nes']],
    ['Asayish in the Kurdistan Region', 'The Asayish arrested four men in Erbil.', ['asayish-kri']],
    ['Asayish of Sulaymaniyah, in Sorani', 'ئاسایشی سلێمانی چوار کەسی گرت', ['asayish-kri']],
    ['the coalition against ISIS', 'The coalition struck ISIS.', ['coalition', 'isis']],
    ['a coalition of parties', 'The coalition government met in Baghdad.', []],
    ['Kata’ib Hezbollah', 'Kata’ib Hezbollah denied it; Hezbollah said nothing.', ['kh', 'hezbollah-lb']],
    ['كتائب حزب الله', 'نفت كتائب حزب الله', ['kh']],
    ['the SDF', 'the Syrian Democratic Forces (SDF)', ['sdf', 'sdf']],
    ['no SDF in lower case', 'an sdf file', []],
    ['the prime minister', 'قال رئيس الوزراء العراقي محمد شياع السوداني، وأضاف السوداني', ['sudani', 'sudani']],
    ['a Sudanese army', 'قال الجيش السوداني في الخرطوم', []],
    ['MIT needs Türkiye', 'a study by MIT', []],
    ['a government that speaks', 'Washington said it would withdraw.', ['us-gov']],
    ['a ministry of the country named nearest', 'In Damascus the interior ministry said so.', ['syria-moi']],
  ])('actors: %s', (_name, text, expected) => {
    expect(actors(text)).toEqual(expected)
  })

  it('lets the outlet’s country decide where the text is silent', () => {
    expect(actors('The interior ministry said so.', { hints: [], sourceCountry: 'SY' })).toEqual(['syria-moi'])
    expect(actors('The interior ministry said so.')).toEqual([])
  })
})

describe('findNames on any text', () => {
  const names = [
    'Deir ez-Zor',
    'الهول',
    'کەرکووک',
    'ISIS',
    "Iraq's",
    'Al-Bab',
    ' ',
    '\n',
    'وب',
    'U.S. ',
    '’',
    'ـ',
    '\ud800',
    '-',
    '.',
  ]
  const anything = fc.oneof(
    fc.string({ unit: 'binary' }),
    fc.array(fc.constantFrom(...(names as [string, ...string[]]))).map((parts) => parts.join('')),
  )

  it('gives mentions that rise, do not overlap and lie in the text', () => {
    fc.assert(
      fc.property(anything, (text) => {
        const found = findNames(text, finder, NOTHING)
        const spans = [...found.places, ...found.actors].sort((a, b) => a.start - b.start)
        let end = 0
        for (const span of spans) {
          expect(span.start).toBeGreaterThanOrEqual(end)
          expect(span.end).toBeGreaterThan(span.start)
          end = span.end
        }
        expect(end).toBeLessThanOrEqual(text.length)
      }),
    )
  })

  it('finds the same names wherever they stand', () => {
    fc.assert(
      fc.property(fc.nat({ max: 50 }), (count) => {
        const before = 'x '.repeat(count)
        const moved = findNames(`${before}Two died in Kirkuk.`, finder, NOTHING).places
        expect(moved.map(({ id, start }) => [id, start])).toEqual([['iq-kirkuk', before.length + 12]])
      }),
    )
  })

  it('takes the nearest of the words that point to a country, wherever it is looked for, but no word of the name', () => {
    const sighted = fc
      .array(fc.integer({ min: -1, max: 40 }), { minLength: 1 })
      .map((at) => at.toSorted((a, b) => a - b))
    const evidence = gatherEvidence(scanNames('', finder), finder, NOTHING)
    fc.assert(
      fc.property(sighted, fc.nat({ max: 40 }), fc.nat({ max: 3 }), (places, first, length) => {
        const next = first + length
        const away = (place: number) => (place < first ? first - place : place - next + 1)
        const distances = places
          .filter((place) => place < first || place >= next)
          .map((place) => (place < 0 ? 1000 : away(place)))
        // Where the text is sent from counts everywhere as if it stood eight words away.
        if (places.some((place) => place >= 0 && place < Math.min(3, first))) distances.push(8)
        const countries = new Map([['IQ', places]])
        expect(countryDistance({ ...evidence, countries }, 'IQ', first, next)).toBe(Math.min(Infinity, ...distances))
      }),
    )
  })

  it('reads a long text in time that grows with its length only', () => {
    const text = 'والهول وبالقائم ISIS in Deir ez-Zor the police '.repeat(5000)
    expect(findNames(text, finder, NOTHING).places.length).toBeGreaterThan(5000)
  })
})
