import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { detectLanguage } from '../../src/analysis/language.ts'

describe('detectLanguage', () => {
  it.each([
    ['en', 'Iraqi forces killed two ISIS operatives in Kirkuk last Wednesday.'],
    ['en', 'Drone hits gas field'],
    ['ar', 'قتلت القوات العراقية اثنين من عناصر داعش في كركوك يوم الأربعاء الماضي'],
    ['ar', 'انفجار في بغداد'],
    ['ar', 'مقتل شخصين بهجوم'],
    ['ckb', 'هێزەکانی عێراق دوو چەکداری داعشیان لە کەرکووک کوشت'],
    ['ckb', 'کوژرانی دوو کەس لە هەولێر'],
    ['kmr', 'Li Kerkûkê du çekdarên DAIŞê hatin kuştin û sê kes birîndar bûn'],
    ['kmr', 'Artêşa Tirk êrîşî gundekî li Duhokê kir'],
    ['tr', 'Türk Silahlı Kuvvetleri Irak kuzeyinde bir operasyon düzenledi'],
    ['tr', "Suriye'de iki kişi öldü, beş kişi yaralandı"],
    ['fa', 'نیروهای عراقی دو عضو داعش را در کرکوک کشتند و این خبر تایید شد'],
    ['fa', 'وزیر خارجه ایران گفت که این توافق برای منطقه مهم است'],
    ['fr', 'Deux membres du groupe ont été tués dans une opération à Kirkouk'],
    ['de', 'Bei einem Angriff in der Provinz wurden zwei Kämpfer getötet'],
    ['he', 'צהל תקף בסוריה'],
    ['ru', 'В Ираке убиты двое боевиков'],
  ])('reads %s: %s', (language, text) => {
    expect(detectLanguage(text)).toBe(language)
  })

  it('takes the hint only where the text says little and is written in its script', () => {
    expect(detectLanguage('Kerkuk', 'ku')).toBe('kmr')
    expect(detectLanguage('كوشتن', 'ku')).toBe('ckb')
    expect(detectLanguage('Iraqi forces killed two men in the city of Kirkuk', 'ar')).toBe('en')
    expect(detectLanguage('كركوك', 'en')).toBe('ar')
    expect(detectLanguage('123 !', 'ar')).toBe('ar')
  })

  it('says und where no letter tells', () => {
    expect(detectLanguage('')).toBe('und')
    expect(detectLanguage('12 : 30 \ud800')).toBe('und')
    expect(detectLanguage('', 'no language')).toBe('und')
  })

  it('gives a well-formed code for any text and any hint', () => {
    fc.assert(
      fc.property(fc.string({ unit: 'binary' }), fc.string(), (text, hint) => {
        expect(detectLanguage(text, hint)).toMatch(/^[a-z]{2,3}$/)
      }),
    )
  })
})
