import fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import { withoutCruft } from '../../src/sources/page-cruft.ts'

const SENTENCE = 'A convoy left Mosul in the morning, a guard said.'
const among = (line: string) => [SENTENCE, line, SENTENCE].join('\n\n')
const ALONE = [SENTENCE, SENTENCE].join('\n\n')

const CRUFT = [
  'Follow us on Telegram',
  'Follow Shafaq News on X for the latest',
  'Join our WhatsApp channel',
  'Read more: Army opens road to Sinjar',
  'Read more',
  'Share',
  'Share on Facebook',
  'Facebook Twitter WhatsApp Telegram Email',
  'FacebookTwitterWhatsApp',
  '12 Shares',
  'A+ A-',
  'A- A A+',
  'Photo: AFP',
  '(Photo: Safin Hamid/AFP)',
  'Getty Images',
  'AFP via Getty Images',
  'Ahmad Al-Rubaye/AFP',
  'File photo',
  'Subscribe to our newsletter',
  'Sign up for our daily newsletter',
  'Get the latest news delivered to your inbox',
  'Advertisement',
  'Tags: Iraq, ISIS',
  'Leave a comment',
  '2 min read',
  'The post Army opens road appeared first on Some Wire.',
  'Continue reading →',
  'Editor’s picks',
  'Don’t miss',
  'تابعونا على تلغرام',
  'تابعونا على التليغرام',
  'تابع آخر الأخبار على واتساب',
  'اقرأ أيضاً: الجيش يفتح الطريق',
  'اقرأ المزيد',
  'مواضيع ذات صلة',
  'شارك الخبر',
  'فيسبوك تويتر واتساب',
  'مشاركة عبر فيسبوك',
  'صورة أرشيفية',
  'تصوير: أحمد الربيعي',
  'حجم الخط: A+ A-',
  'اشترك في النشرة البريدية',
  'الكلمات الدلالية: العراق',
  'إعلان',
  'انضموا إلى قناتنا على تليجرام',
  'فۆڵۆومان بکەن لە تێلێگرام',
  'بەشداری کەناڵەکەمان بکەن لە تێلگرام',
  'زیاتر بخوێنەوە',
  'هەواڵی پەیوەندیدار',
  'وێنە: ئەرشیف',
  'هاوبەشی بکە',
  'ڕیکلام',
  'Your browser does not support the video tag.',
  'Share this article',
  'Listen to this article',
  'Stay up to date with our newsletter',
  '© AFP 2025',
  'Click here to join our Telegram channel',
]
const TEXT = [
  'Like many in Raqqa, he found it on Facebook.',
  'Following the attack, the group said on Telegram it did it.',
  'X',
  '2014 2015',
  'شارك في المؤتمر وزير الدفاع',
  'تابع الوزير في كلمته على تويتر أن الحل قريب',
  'وتابع البيان',
  'Baghdad/AFP',
  'Shafaq News/ Baghdad',
  'BAGHDAD (Reuters) -',
  'By Ahmed Ali',
  'Related to the attack, three men were held.',
  'Watching the border',
  'A group on Telegram claimed the attack.',
  'Photographs of the site showed a crater.',
  'The images: two men and a lorry. One was hurt.',
  'Get out of Mosul, they said.',
  'Print media in Iraq',
  'Comments by the minister were denied.',
  'Save the Children',
  'More related deaths were told on Monday.',
  'الصورة في بغداد ليست واضحة',
  'زیاتر لە ١٠ کەس کوژران',
  'المزيد من القتلى سقطوا',
  'Share prices fell on Monday.',
  'Send in the army',
  'A B',
  'أ ب',
  'Join the army or leave, they were told on Friday.',
]

describe('a line of a page', () => {
  test.each(CRUFT)('%j is taken out', (line) => {
    expect(withoutCruft(among(line))).toBe(ALONE)
  })

  test.each(TEXT)('%j stays', (line) => {
    expect(withoutCruft(among(line))).toBe(among(line))
  })

  test('that announces another article takes its headline along, but no sentence', () => {
    const headline = [SENTENCE, 'Read also:', 'Army opens the road to Sinjar', SENTENCE].join('\n\n')
    expect(withoutCruft(headline)).toBe(ALONE)
    expect(withoutCruft(among('اقرأ أيضاً'))).toBe(ALONE)
  })

  test('that announces others at the end takes all of them along', () => {
    const text = [SENTENCE, 'Related articles', 'Army opens the road', 'Two bridges for Sinjar', '12 June'].join('\n\n')
    expect(withoutCruft(text)).toBe(SENTENCE)
    const goes = [SENTENCE, 'Related articles', 'Army opens the road', SENTENCE].join('\n\n')
    expect(withoutCruft(goes)).toBe(ALONE)
  })

  test('is all there is: a text of nothing else stays', () => {
    expect(withoutCruft('Share')).toBe('Share')
    expect(withoutCruft('Read more\n\nArmy opens the road')).toBe('Read more\n\nArmy opens the road')
  })

  test('is taken out whole or not at all, and once is enough', () => {
    const line = fc.oneof(fc.constantFrom(...CRUFT, ...TEXT, SENTENCE, ''), fc.string({ maxLength: 40 }))
    fc.assert(
      fc.property(fc.array(line, { maxLength: 12 }), (lines) => {
        const text = lines.join('\n')
        const left = withoutCruft(text)
        const given = new Set(text.split('\n'))
        expect(left === text || left.split('\n').every((one) => given.has(one) || one === one.trim())).toBe(true)
        expect(withoutCruft(left)).toBe(left)
      }),
    )
  })
})
