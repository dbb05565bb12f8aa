import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { textOf } from '../../src/core/characters.ts'
import { fold, foldWithOffsets, indexForms, searchWords, withoutArabicPrefixes } from '../../src/core/fold.ts'

describe('fold', () => {
  it.each([
    ['Deir ez-Zôr', 'deir ez-zor'],
    ['Al Ḩawl', 'al hawl'],
    ["Qa’im and Qaʿim and Qa'im", 'qaim and qaim and qaim'],
    ['Iraq’s border', 'iraq s border'],
    ['TÜRKİYE ığüşöç', 'turkiye igusoc'],
    ['الأنبار', 'الانبار'],
    ['الهَوْل', 'الهول'],
    ['الهـــول', 'الهول'],
    ['سلێمانی', 'سليماني'],
    ['سليمانى', 'سليماني'],
    ['کەرکووک', 'كهركووك'],
    ['كه‌ركووك', 'كهركووك'],
    ['هۆڵ', 'هول'],
    ['القائم', 'القايم'],
    ['مؤسسة', 'موسسه'],
    ['ﻻﺟﺌﻮﻥ', 'لاجيون'],
    ['٢٥ / ۲۵', '25 / 25'],
    ['Iraq–Syria', 'iraq-syria'],
    ['', ''],
  ])('folds %s to %s', (text, folded) => {
    expect(fold(text)).toBe(folded)
  })

  it('changes nothing when applied twice, whatever the text', () => {
    fc.assert(
      fc.property(fc.string({ unit: 'binary', maxLength: 60 }), (text) => {
        expect(fold(fold(text))).toBe(fold(text))
      }),
    )
    const changed: string[] = []
    for (let code = 0; code < 0x10000; code += 1) {
      const once = fold(String.fromCharCode(code))
      if (fold(once) !== once) changed.push(`U+${code.toString(16)}`)
    }
    expect(changed).toEqual([])
  })

  it('gives offsets that rise, stay inside the text and agree with fold', () => {
    const odd = ['a', 'é', "'", '’', ' ', 's', 'ß', 'ﻻ', 'أ', 'ێ', '٣', 'ـ', '\u064e', '\ud83d', '-']
    const anything = fc.oneof(
      fc.string({ unit: 'binary' }),
      fc.array(fc.constantFrom<string>(odd[0] ?? '', ...odd.slice(1))).map((letters) => letters.join('')),
    )
    fc.assert(
      fc.property(anything, (text) => {
        const folded = foldWithOffsets(text)
        expect(textOf(folded.units, 0, folded.units.length)).toBe(fold(text))
        expect(textOf(folded.codes, 0, folded.codes.length)).toBe(text)
        expect(folded.offsets.length).toBe(folded.units.length + 1)
        expect(folded.offsets.at(-1)).toBe(text.length)
        folded.offsets.forEach((offset, i) => {
          expect(offset).toBeGreaterThanOrEqual(i === 0 ? 0 : (folded.offsets[i - 1] ?? 0))
        })
      }),
    )
  })

  it('finds its way back from a folded word to the same word in the text', () => {
    const text = 'In Dayr az Zawr, القائمُ and “Ḩajīn”'
    const { units, offsets } = foldWithOffsets(text)
    const at = textOf(units, 0, units.length).indexOf('القايم')
    expect(text.slice(offsets[at], offsets[at + 6])).toBe('القائمُ')
  })

  it('takes a text of a million letters without delay', () => {
    expect(fold('Ağ’'.repeat(333_333)).length).toBe(666_666)
  })
})

describe('words for search', () => {
  it('splits at everything that is no letter or digit', () => {
    expect(searchWords('Al-Hol’s 3 camps, في الهَوْل؟')).toEqual(['al', 'hol', 's', '3', 'camps', 'في', 'الهول'])
    expect(searchWords(' \n')).toEqual([])
  })

  it.each(['الهول', 'والهول', 'بالهول', 'للهول', 'فالهول', 'كالهول'])('indexes %s under هول', (word) => {
    expect(indexForms(word)).toContain('هول')
    expect(withoutArabicPrefixes(word)).toBe('هول')
  })

  it.each([
    ['بكركوك', 'كركوك'],
    ['وبكركوك', 'كركوك'],
    ['وكركوك', 'كركوك'],
    ['وقتل', 'قتل'],
    ['بالهول', 'الهول'],
  ])('indexes %s under %s', (word, form) => {
    expect(indexForms(word)).toContain(form)
  })

  it.each(['الى', 'الف', 'هيت', 'في', 'باب', 'hol', ''])('leaves the short or foreign word %s whole', (word) => {
    expect(indexForms(word)).toEqual([word])
    expect(withoutArabicPrefixes(word)).toBe(word)
  })
})
