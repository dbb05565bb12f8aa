import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { readDateline } from '../../src/analysis/dateline.ts'
import { findNames } from '../../src/analysis/names/find.ts'
import { finder } from './places-in.ts'

const read = (text: string) => readDateline(text, findNames(text, finder, { hints: [], sourceCountry: null }).places)

describe('readDateline', () => {
  it.each([
    [
      'Shafaq News – Baghdad/ Damascus\nIraqi security forces',
      'Shafaq News',
      ['iq-baghdad', 'sy-damascus'],
      'Shafaq News – Baghdad/ Damascus',
    ],
    [
      'BAGHDAD, January 14 (Sample Wire) - Iraqi jets',
      'Sample Wire',
      ['iq-baghdad'],
      'BAGHDAD, January 14 (Sample Wire) -',
    ],
    ['MOSUL, Iraq - A convoy', null, ['iq-mosul', 'iq'], 'MOSUL, Iraq -'],
    ['بغداد - صحيفة نموذجية: أعلنت', 'صحيفة نموذجية', ['iq-baghdad'], 'بغداد - صحيفة نموذجية:'],
    ['ديالى / وكالة تجريبية - أعلنت', 'وكالة تجريبية', ['iq-diyala'], 'ديالى / وكالة تجريبية -'],
    ['شفق نيوز/ أعلنت القوات', 'شفق نيوز', [], 'شفق نيوز/'],
    ['الحسكة - أعلنت قوات', null, ['sy-hasakah'], 'الحسكة -'],
    ['کەرکووک - دەزگای ئاسایش', null, ['iq-kirkuk'], 'کەرکووک -'],
    ['By Sample Wire\n\nBAGHDAD, January 14 - Jets', null, ['iq-baghdad'], 'BAGHDAD, January 14 -'],
  ])('reads %j', (text, outlet, places, span) => {
    const dateline = read(text)
    expect(dateline).toMatchObject({ outlet, places })
    expect(text.slice(dateline?.start, dateline?.end)).toBe(span)
  })

  it.each([
    'Two soldiers have died after an explosive device struck their vehicle - in Baghdad.',
    'Baghdad said on Monday that it would pay - soon.',
    'CORRECTION - July 9, 2025. An earlier version of this report',
    'Police fired in the air: witnesses said',
    '',
    '   ',
  ])('finds none in %j', (text) => {
    expect(read(text)).toBeNull()
  })

  it('lies in the text, whatever the text', () => {
    const parts = fc.constantFrom(
      'Baghdad',
      'بغداد',
      ' - ',
      '/',
      '\n',
      ': ',
      '(',
      ')',
      'Sample News',
      'نيوز',
      ', ',
      '–',
      'x',
      '\ud800',
    )
    fc.assert(
      fc.property(fc.array(parts), (words) => {
        const text = words.join('')
        const dateline = read(text)
        if (dateline === null) return
        expect(dateline.start).toBeLessThan(dateline.end)
        expect(dateline.end).toBeLessThanOrEqual(text.length)
      }),
    )
  })
})
