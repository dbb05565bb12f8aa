// Towns of the gazetteer, states and regions: found where the document points to them, and at no other time.

import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { gatherEvidence } from '../../src/analysis/names/evidence.ts'
import { findNames } from '../../src/analysis/names/find.ts'
import { buildNameFinder } from '../../src/analysis/names/finder.ts'
import { scanNames } from '../../src/analysis/names/scan.ts'
import { finder, namesIn, placesIn } from './places-in.ts'
import { knowledge } from '../own-knowledge.ts'

const NOTHING = { hints: [], sourceCountry: null }
const byName = (name: string, country: string): string =>
  knowledge.places.find((place) => place.faint === true && place.name === name && place.country === country)?.id ?? '?'
const written = (text: string): string[] => namesIn(text).places.map(({ start, end }) => text.slice(start, end))

describe('a faint name counts where the document points to it', () => {
  it.each([
    ['in Taftanaz, Syria', 'Taftanaz', 'SY'],
    ['Strikes hit Idlib. Two died in Taftanaz.', 'Taftanaz', 'SY'],
    ['The Syrian army shelled the town of Taftanaz.', 'Taftanaz', 'SY'],
    ['Shells fell on Saraqib and Taftanaz.', 'Taftanaz', 'SY'],
    ['Iraqi police in Suq al-Shuyukh arrested him.', 'Suq ash Shuyukh', 'IQ'],
    ['Police in al-Rifai, Dhi Qar, said so.', "Ar Rifa'i", 'IQ'],
    ['A fire in al-Musayyib in Babil province', 'Al Musayyib', 'IQ'],
    ['Turkish soldiers in Hakkari', 'Hakkâri', 'TR'],
    ['A Turkish base near Yuksekova', 'Yüksekova', 'TR'],
    ['اندلع حريق في قضاء المسيب بمحافظة بابل', 'Al Musayyib', 'IQ'],
    ['قصف استهدف خان شيخون بريف إدلب', 'Khan Shaykhun', 'SY'],
    ['عثر على جثة في بلدة تفتناز شمال سوريا', 'Taftanaz', 'SY'],
    ['لە شاری ڕەواندز لە هەرێمی کوردستان', 'Ruwandiz', 'IQ'],
    ['لە شاری شەقڵاوە لە پارێزگای هەولێر', 'Shaqlawah', 'IQ'],
  ])('%s', (text, name, country) => {
    expect(placesIn(text)).toContain(byName(name, country))
  })

  it.each([
    'Taftanaz',
    'a salute in Batman comics, a van, an ordu, an of',
    'Batman and Robin in Turkey',
    'Salman said in Iraq that al-Qasim and Hamza had left.',
    'Ibrahim al-Abbasi, an Iraqi, spoke to Rifai.',
    'Mr Van, a Syrian, drove his van to Tall and Shin.',
    'زيارة إلى العراق وسلوك جيد في السجن في سوريا',
    'قال القاسم إن الحراك في العراق مستمر، وأضاف العباسي والرفاعي',
    'في المدينة والحي والعلم والدور والشجرة، العراق',
    'المنصورة والكرامة والحمراء في قلب كل سوري',
  ])('finds no town in: %s', (text) => {
    expect(placesIn(text).filter((id) => id.startsWith('gn:'))).toEqual([])
  })
})

describe('states, regions, rivers', () => {
  it('marks a town with its state as the state', () => {
    expect(written('Spc. Booker, of Cibolo, Texas, died in Jordan.')).toEqual(['Cibolo, Texas', 'Jordan'])
    expect(placesIn('a native of Vermillion, South Dakota')).toEqual(['us-sd'])
    expect(written('He is based at Fort Campbell, Kentucky.')).toEqual(['Fort Campbell', 'Kentucky'])
    expect(placesIn('Virginia Woolf and Indiana Jones')).toEqual([])
  })

  it.each([
    ['in the Middle East and Central Asia', ['a-middle-east', 'a-central-asia']],
    ['from the Gulf of Aden to the Arabian Sea', ['a-gulf-of-aden', 'a-arabian-sea']],
    ['security in the Gulf', ['a-gulf']],
    ['the Gulf War and the Gulf of Mexico', []],
    ['on the bank of the Euphrates', ['a-euphrates']],
    ['في الشرق الأوسط وعلى ضفاف نهر الفرات', ['a-middle-east', 'a-euphrates']],
    ['لە ڕۆژهەڵاتی ناوەڕاست', ['a-middle-east']],
    ['across Europe, in Paris, Berlin, Rome, Vienna, Brussels and Canberra', 7],
    ['في باريس وبرلين وروما وفيينا وبروكسل', 5],
    ['لە پاریس و بەرلین و لەندەن', 3],
  ] as const)('%s', (text, expected) => {
    const found = placesIn(text)
    if (typeof expected === 'number') expect(found).toHaveLength(expected)
    else expect(found).toEqual(expected)
  })

  it.each(['تقرير مالي', 'فيضانات وسيول', 'مدرسة للبنين', 'لوائح مالية في الرباط الصليبي', 'ماڵی خۆم'])(
    'finds no country or capital in: %s',
    (text) => {
      expect(placesIn(text)).toEqual([])
    },
  )
})

describe('the cost of reading', () => {
  const few = buildNameFinder({ ...knowledge, places: knowledge.places.slice(0, 400) })
  const text =
    'The Syrian army shelled Taftanaz near Idlib, and police in Hawija, Kirkuk, arrested four men. قصف خان شيخون بريف إدلب. لە هەولێر'

  it('takes steps by the text, not by the names', () => {
    const [one, all] = [scanNames(text, few).steps, scanNames(text, finder).steps]
    expect(all / one).toBeLessThan(1.2)
    expect(scanNames(text.repeat(10), finder).steps / all).toBeLessThan(10.5)
  })
})

describe('on any text', () => {
  const part = fc.oneof(
    fc.string({ unit: 'binary', maxLength: 12 }),
    fc.constantFrom(
      'Taftanaz',
      'Idlib',
      'خان شيخون',
      'إدلب',
      'in ',
      ', ',
      ' Texas',
      'Cibolo',
      'شەقڵاوە',
      ' و',
      'Government of Iraq',
      'ArRaqqah',
      '\ud800',
      'ـ',
      "'",
    ),
  )
  const anything = fc.array(part, { maxLength: 30 }).map((parts) => parts.join(' '))

  it('gives mentions that lie in the text, rise, and do not overlap their kind', () => {
    fc.assert(
      fc.property(anything, (text) => {
        const { places, actors } = findNames(text, finder, NOTHING)
        for (const spans of [places, actors]) {
          let end = 0
          for (const span of spans) {
            expect(span.start).toBeGreaterThanOrEqual(end)
            expect(span.end).toBeGreaterThan(span.start)
            end = span.end
          }
          expect(end).toBeLessThanOrEqual(text.length)
        }
      }),
    )
  })

  it('does not change its mind about what stands before a sentence that says nothing of places', () => {
    fc.assert(
      fc.property(
        anything,
        fc.constantFrom('Nothing else is known.', 'ولا شيء آخر.', 'هیچی تر نازانرێت.'),
        (text, more) => {
          const before = findNames(`${text}.\n\n`, finder, NOTHING).places
          expect(findNames(`${text}.\n\n${more}`, finder, NOTHING).places).toEqual(before)
        },
      ),
    )
  })

  it('reads many towns in a long text in time that grows with its length', () => {
    const text = 'In Syria, near Taftanaz, Saraqib and Binnish; in Hawija, Kirkuk, Iraq. '.repeat(4000)
    const scan = scanNames(text, finder)
    expect(gatherEvidence(scan, finder, NOTHING).countries.size).toBeGreaterThan(1)
    expect(findNames(text, finder, NOTHING).places.length).toBeGreaterThan(20_000)
  })
})
