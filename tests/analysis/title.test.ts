import fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import { titleFromLead } from '../../src/analysis/title.ts'

const dateline = (length: number, outlet: string) => ({ start: 0, end: length, outlet, places: [] })

describe('titleFromLead', () => {
  test('moves the attribution to the front and keeps a doubt, however long the title', () => {
    const lead =
      'Sample Wire – Baghdad\nGuards detected a buildup by “armed factions” allegedly seeking to free detainees from prisons near the northern frontier, a security source revealed on Saturday. More followed.'
    expect(titleFromLead(lead, 'en', dateline(21, 'Sample Wire'))).toBe(
      'Security source: Guards detected a buildup by “armed factions” allegedly seeking to free detainees from prisons near the northern frontier',
    )
  })

  test.each([
    ['The ministry revealed on Monday that three lorries burned in Mosul.', 'Ministry: three lorries burned in Mosul'],
    ['Three lorries burned in Mosul, according to police.', 'Police: Three lorries burned in Mosul'],
    ['- Near Hit, one strike destroyed a vehicle.', 'Near Hit, one strike destroyed a vehicle'],
    ['Two lanes opened. Nobody was hurt.', 'Two lanes opened. Nobody was hurt'.split('.')[0]],
    ['Crossing reopens after two weeks\nBAGHDAD - The crossing opened on Monday.', 'Crossing reopens after two weeks'],
    ['By Sample Wire\n\nMOSUL, June 14 (Sample Wire) - Two lanes opened on Monday.', 'Two lanes opened on Monday'],
  ])('%s', (lead, title) => {
    expect(titleFromLead(lead, 'en', null)).toBe(title)
  })

  test('a clause that can go is left out of a long title, one with a doubt or a speaker is not', () => {
    const main =
      'A roadside bomb hit a patrol of the federal police on the road between Tarmiyah and Mushahada on Monday morning'
    expect(titleFromLead(`${main}, adding to fatigue in the ranks.`, 'en', null)).toBe(main)
    expect(titleFromLead(`${main}, adding that it may have been planted at night.`, 'en', null)).toContain(
      'may have been',
    )
    expect(titleFromLead(`${main}, while residents said there were two.`, 'en', null)).toContain('residents said')
  })

  test.each([
    'The governor denied that prisoners had escaped from Hasakah.',
    'The crossing did not open, an official, who asked not to be named, said.',
    'Analysts warned that the truce could fail.',
  ])('stays as it is where moving the speaker would lose something: %s', (lead) => {
    expect(titleFromLead(lead, 'en', null)).toBe(lead.slice(0, -1))
  })

  test('Arabic and Sorani attributions move too', () => {
    expect(titleFromLead('قال مصدر أمني إن قوة من الجيش اعتقلت ثلاثة أشخاص في كركوك.', 'ar', null)).toBe(
      'مصدر أمني: قوة من الجيش اعتقلت ثلاثة أشخاص في كركوك',
    )
    expect(titleFromLead('أفاد مصدر أمني، اليوم السبت، بمقتل جندي بانفجار عبوة ناسفة.', 'ar', null)).toBe(
      'مصدر أمني: مقتل جندي بانفجار عبوة ناسفة',
    )
    expect(titleFromLead('ئاسایشی سلێمانی ڕایگەیاند کە دوێنێ چوار کەسی دەستگیر کردووە.', 'ckb', null)).toBe(
      'ئاسایشی سلێمانی: دوێنێ چوار کەسی دەستگیر کردووە',
    )
  })

  test('is one line of at most 250 characters for any text in any language', () => {
    fc.assert(
      fc.property(
        fc.oneof(fc.string({ maxLength: 600 }), fc.lorem({ maxCount: 200 })),
        fc.constantFrom('en', 'ar', 'ckb', 'tr', 'und'),
        (text, language) => {
          const title = titleFromLead(text, language, null)
          expect(title.length).toBeLessThanOrEqual(250)
          expect(title).not.toMatch(/\n/)
        },
      ),
    )
  })
})
