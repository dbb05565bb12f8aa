import { describe, expect, test } from 'vitest'
import { firstEvent, understand } from './sample.ts'

const NOTHING_HAPPENED: Record<string, string[]> = {
  en: [
    'Could ISIS return to Mosul?',
    'Was the convoy attacked near Rutba on Sunday?',
    'No one was killed in Kirkuk on Tuesday.',
    'Police did not arrest anybody in Mosul.',
    'No attack was reported in Anbar last week.',
    'The army never reached the village.',
    'Iraq plans to reopen the crossing in July.',
    'The coalition will withdraw from Ain al-Asad by September.',
    'The two sides are to sign a truce on Friday.',
    'Troops are expected to deploy along the border next month.',
    'Officials fear that ISIS could attack prisons in Hasakah.',
    'There are fears that the dam could collapse.',
    'The UN warned of possible attacks on camps.',
    'If the truce collapses, the army would shell the town.',
    'Militants allegedly killed a shepherd near Daquq.',
    'Gunmen reportedly kidnapped a farmer near Tuz Khurmatu.',
    'The group threatened to bomb embassies in Baghdad.',
    'ISIS cells continue to carry out sporadic attacks across both countries.',
    'Recent weeks have seen a rise in militant activity in both Iraq and Syria.',
    'The militia might have fired the rockets.',
    'Protesters are planning to rally in Basra on Friday.',
    'It is unlikely that the group attacked the convoy.',
    'Police suspect that ISIS planted the bomb.',
    'The minister denied that soldiers had been killed in Sinjar.',
    'Baghdad urged Ankara to withdraw its troops from Bashiqa.',
  ],
  ar: [
    'هل هاجم داعش سجناً في الحسكة؟',
    'لم يقتل أحد في كركوك الثلاثاء.',
    'لم تعلن أي جهة مسؤوليتها عن الهجوم.',
    'ستنسحب القوات من القاعدة في أيلول المقبل.',
    'من المقرر أن يعاد فتح المعبر الشهر المقبل.',
    'تخطط وزارة الداخلية لاعتقال المطلوبين.',
    'حذر خبراء من هجمات محتملة على السجون.',
    'يخشى السكان أن يهاجم التنظيم القرية.',
    'قد يهاجم المسلحون حقول النفط.',
    'نفت الوزارة مقتل جنود في سنجار.',
    'إذا انهارت الهدنة فستقصف القوات البلدة.',
    'هددت الجماعة بقصف السفارة.',
    'تواصل خلايا داعش شن هجمات متفرقة.',
    'يزعم أن مسلحين خطفوا مزارعاً.',
  ],
  ckb: [
    'ئایا داعش هێرش دەکاتە سەر کەرکووک؟',
    'هیچ کەسێک نەکوژراوە.',
    'کەس لە کەرکووک دەستگیر نەکراوە.',
    'لەوانەیە داعش هێرش بکات.',
    'پلان هەیە دەروازەکە بکرێتەوە.',
    'وەزارەت ڕەتی کردەوە کە سەرباز کوژراون.',
    'ئەگەر ئاگربەست تێکبچێت شەڕ دەست پێدەکات.',
    'گوایە چەکداران جووتیارێکیان ڕفاندووە.',
  ],
}

describe.each(Object.entries(NOTHING_HAPPENED))(
  'what is asked, feared, planned or denied never happened (%s)',
  (language, list) => {
    test.each(list)('%s', (text) => {
      expect(understand(text, { language }).events.filter(({ kind }) => kind !== 'statement')).toEqual([])
    })
  },
)

describe('kinds', () => {
  test.each([
    ['Air/drone strike', 'A drone hit a tank in Erbil on Monday.'],
    ['Suicide bomb', 'A suicide bomber blew himself up at a checkpoint near Daquq on Monday.'],
    ['Remote explosive/landmine/IED', 'A roadside bomb exploded near an army patrol in Tarmiyah on Monday.'],
    ['Arrests', 'Police arrested five men in Kirkuk on Monday.'],
    ['Armed clash', 'Tribal gunmen clashed with the SDF in Busayrah on Monday.'],
    ['Agreement', 'The two sides signed a ceasefire in Aleppo on Monday.'],
    ['Peaceful protest', 'Hundreds protested in Basra on Sunday.'],
    ['Disrupted weapons use', 'Engineers defused two bombs in Mosul on Monday.'],
    ['Abduction/forced disappearance', 'Gunmen kidnapped a doctor in Suwayda on Monday.'],
    [
      'Shelling/artillery/missile attack',
      'Mortar rounds landed near a village in Idlib on Monday; the army shelled it too.',
    ],
  ])('%s: %s', (kind, text) => {
    expect(firstEvent(text).kind).toBe(kind)
  })
})

describe('when it happened', () => {
  test.each([
    ['2025-10-06', 'day', true, 'A bomb killed two men in Mosul on Monday.'],
    ['2025-10-07', 'day', true, 'A bomb killed two men in Mosul yesterday.'],
    [
      '2025-10-05',
      'day',
      true,
      'The monitor has counted four since October 1: the bomb near Rutba on October 5, which killed three.',
    ],
    ['2014', 'year', true, 'ISIS captured Mosul in 2014.'],
    ['2019-03', 'month', true, 'The group lost Baghouz in March 2019.'],
    ['2025-10-08', 'approx', false, 'A bomb killed two men in Mosul.'],
  ])('%s (%s, dated: %s): %s', (date, precision, dated, text) => {
    const event = firstEvent(text)
    expect([event.date, event.precision, event.dated]).toEqual([date, precision, dated])
  })

  test('a clause that begins with "days after" is dated by the clause before it', () => {
    const text =
      'Forces killed two men in Kirkuk last Wednesday, days after a suicide bomber blew himself up in Damascus.'
    const events = understand(text).events.toSorted((a, b) => a.start - b.start)
    expect(events.map(({ date, precision }) => [date, precision])).toEqual([
      ['2025-10-01', 'day'],
      [expect.stringMatching(/^2025-09-(2[5-9]|30)$/), 'approx'],
    ])
  })

  test.each([
    'The army took Rutba on 3 May 2025; ISIS attacked a checkpoint there on 9 June 2025.',
    'The army took Rutba on 3 May 2025 and arrested four men in Mosul on 9 June 2025.',
  ])('two deeds of one sentence that have a date each are two events: %s', (text) => {
    const events = understand(text).events.toSorted((a, b) => a.start - b.start)
    expect(events.map(({ date }) => date)).toEqual(['2025-05-03', '2025-06-09'])
  })

  test('"there" is the place of the clause before', () => {
    const text = 'The army took Rutba on 3 May 2025; ISIS attacked a checkpoint there on 9 June 2025.'
    const places = understand(text).events.map(({ place }) => place)
    expect(places).toEqual([places[0], places[0]])
    expect(places[0]).not.toBeNull()
  })

  test('details of an attack take its day, also where the lead does not date it', () => {
    const text =
      'Two soldiers died after a roadside bomb struck their vehicle in Rutba. The bomb exploded yesterday. A third soldier was wounded, a doctor said.'
    const dates = understand(text).events.map(({ date, killed, wounded }) => [date, killed?.[0] ?? wounded?.[0] ?? 0])
    expect(dates).toContainEqual(['2025-10-07', 1])
  })

  test('a clause that begins with "two days after" is dated by the event told before, where its sentence has no date', () => {
    const text =
      'A bomb killed two men in Mosul on Monday. It came two days after gunmen attacked a checkpoint near Rutba.'
    const dates = understand(text).events.map(({ date }) => date)
    expect(dates.toSorted()).toEqual(['2025-10-04', '2025-10-06'])
  })

  test('May and March are months where they are dates, and no doubt and no protest', () => {
    expect(firstEvent('On 4 May 2025 gunmen killed two men in Mosul.').kind).toBe('Attack')
    expect(firstEvent('ISIS lost Baghouz in March 2019.').kind).not.toBe('Peaceful protest')
  })

  test('what is announced for a day ahead is ahead, and a statement', () => {
    const event = firstEvent('The ministry said the crossing will reopen next Monday.')
    expect([event.ahead, event.kind, event.status, event.date]).toEqual([true, 'statement', 'assessment', '2025-10-13'])
  })
})

describe('where it happened', () => {
  test.each([
    ['iq-kirkuk', 'Baghdad said two men were killed in Kirkuk on Monday.'],
    ['a-mar-elias', 'A suicide bomber blew himself up inside Mar Elias Church in Damascus on Monday.'],
    ['c-al-hol', 'A convoy of families left al-Hol camp in Syria on Monday.'],
    ['iq-mosul', 'Two men were killed in Mosul on Monday, the Kirkuk health directorate said.'],
    [null, 'Small cells attacked villages in the land between Diyala, Kirkuk and Saladin on Monday.'],
  ])('%s: %s', (place, text) => {
    expect(firstEvent(text).place).toBe(place)
  })
})

describe('who takes part', () => {
  test('who merely speaks takes no part', () => {
    expect(
      firstEvent('ISIS fighters killed two shepherds in Baiji on Monday, the Syrian Observatory for Human Rights said.')
        .actors,
    ).toEqual(['isis'])
  })
  test('"the group" is the armed group named last', () => {
    const text =
      'ISIS fighters stormed a prison in Hasakah on Monday. The group killed three guards in Hasakah on Tuesday.'
    expect(understand(text).events.every(({ actors }) => actors.includes('isis'))).toBe(true)
  })
})

test('a strike statement is one air strike at its place, on the day it was published, assumed', () => {
  const { events } = understand(
    '- Near Abu Kamal, one strike destroyed six ISIL oil tanker trucks and an oil pump jack.',
    { published: '2016-10-17' },
  )
  expect(events).toHaveLength(1)
  expect(events[0]).toMatchObject({
    kind: 'Air/drone strike',
    status: 'reported',
    date: '2016-10-17',
    dated: false,
    actors: ['isis'],
  })
  expect(events[0]?.place).toMatch(/kamal/)
})
