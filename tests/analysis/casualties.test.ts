// What one clause says of killed and wounded, in three languages. `null`: no number is said.

import { describe, expect, test } from 'vitest'
import { firstEvent } from './sample.ts'

type Count = [number, number] | null

const ENGLISH: [string, Count, Count][] = [
  ['A bomb killed two soldiers and wounded three in Mosul on Monday.', [2, 2], [3, 3]],
  ['A bomb in Mosul on Monday killed at least five people.', [5, 5], null],
  ['The number of fighters killed in an air strike in the Hamrin Mountains on Friday has risen to six.', [6, 6], null],
  ['Between three and five fighters died in a raid in Hamrin on Monday.', [3, 5], null],
  ['Three to five fighters were killed in Hamrin on Monday.', [3, 5], null],
  ['First reports from Damascus on Monday ranged from 20 to 22 dead.', [20, 22], null],
  ['Dozens were injured when police fired tear gas in Nasiriyah on Friday.', null, [12, 12]],
  ['The attack in Mosul on Monday left five dead and twelve wounded.', [5, 5], [12, 12]],
  [
    'At least 10 people, including three children, were killed and more than 20 others injured in Baghdad on Monday.',
    [10, 10],
    [20, 20],
  ],
  ['Six Peshmerga fighters, among them a colonel, were killed near Makhmour on Friday.', [6, 6], null],
  ['Two members of the SDF were killed and a third was wounded in Raqqa on Monday.', [2, 2], [1, 1]],
  ['The driver was killed in Mosul on Monday.', [1, 1], null],
  ['Twenty-five people were killed in Baghdad on Monday.', [25, 25], null],
  ['A drone hit a tank in Erbil on Monday, causing no casualties.', [0, 0], [0, 0]],
  ['Several people were wounded in Mosul on Monday.', null, null],
  ['The blast in Mosul on 14 March killed a farmer.', [1, 1], null],
  ['Seven people, including two women and three children, were killed in Afrin on Monday.', [7, 7], null],
  ['Police spoke of two killed and four wounded in Mosul on Monday.', [2, 2], [4, 4]],
  ['One of the wounded died in Ramadi on Monday.', [1, 1], null],
  ['Two people drowned and about 300 families left their homes when a dam burst in Dohuk on Monday.', [2, 2], null],
  ['A court in Baghdad sentenced two ISIS members to death on Monday.', null, null],
  [
    'Rescuers pulled two bodies from the rubble in Idlib on Monday and took one wounded man to hospital.',
    [2, 2],
    [1, 1],
  ],
  ['The clashes in Suwayda on Monday killed five fighters and injured nine.', [5, 5], [9, 9]],
  ['Medics in Raqqa received the bodies of three men on Monday.', [3, 3], null],
  ['The shelling of Kobani on Monday left four dead and as many wounded.', [4, 4], [4, 4]],
  ['A car bomb in Azaz on Monday claimed the lives of seven civilians.', [7, 7], null],
  ['A car bomb in Azaz on Monday claimed seven lives.', [7, 7], null],
  ['Eleven soldiers lost their lives in an ambush near Palmyra on Monday.', [11, 11], null],
  ['The army lost three men in a clash with ISIS near Palmyra on Monday.', [3, 3], null],
  ["The death toll from Monday's blast in Mosul rose to 14.", [14, 14], null],
  ["The toll of Monday's blast in Mosul now stands at 14 dead and 30 injured.", [14, 14], [30, 30]],
  ["A coroner put the number of dead in Monday's long night of fighting at nine.", [9, 9], null],
  ['The envoy said no foreign troops had been killed or wounded in Mosul on Monday.', [0, 0], [0, 0]],
  ["Monday's blast in Mosul killed up to eight people.", [8, 8], null],
  ['No fewer than nine people were killed in Mosul on Monday.', [9, 9], null],
  ['As many as 20 people were wounded in Mosul on Monday.', null, [20, 20]],
  ['A father and his two sons were shot dead in Kirkuk on Monday.', [3, 3], null],
  ['A soldier died and two of his comrades were hurt when a mine went off near Sinjar on Monday.', [1, 1], [2, 2]],
  ['A mine near Sinjar on Monday killed a shepherd and wounded his son.', [1, 1], [1, 1]],
  ['A policeman was killed and another wounded in Baqubah on Monday.', [1, 1], [1, 1]],
  ['Gunmen shot dead two policemen in Baqubah on Monday, wounding a third.', [2, 2], [1, 1]],
  ['Gunmen opened fire on a checkpoint in Baqubah on Monday, killing 2 and injuring 3 others.', [2, 2], [3, 3]],
  ['A drone strike on a car in Sulaymaniyah on Monday killed its driver and a passenger.', [2, 2], null],
  ['A drone strike near Sinjar on Monday killed a commander and two of his guards.', [3, 3], null],
  ['The strike in Deir ez-Zor on Monday killed one ISIS leader and captured two others.', [1, 1], null],
  ['Seven out of ten wounded soldiers were discharged in Erbil on Monday.', null, null],
  [
    'Five people died and 13 more were taken to hospital after a bus overturned near Samawah on Monday.',
    [5, 5],
    [13, 13],
  ],
  ['A 12-year-old boy was killed by a mine in Sinjar on Monday.', [1, 1], null],
  ['A grenade thrown at a house in Basra on Monday slightly wounded two guards.', null, [2, 2]],
  ['Two rockets hit the base near Erbil on Monday without causing casualties.', [0, 0], [0, 0]],
  ['Nobody was hurt when three rockets hit the base near Erbil on Monday.', [0, 0], [0, 0]],
  ['Three of the six attackers were killed in Ramadi on Monday.', [3, 3], null],
  ['The ministry said 4,500 people had been killed in Suwayda on Monday.', [4500, 4500], null],
  ['More than two dozen people were wounded in Mosul on Monday.', null, [24, 24]],
  ['Scores were wounded in Mosul on Monday.', null, [20, 20]],
  ['Hundreds of people were killed in Suwayda on Monday.', [100, 100], null],
  ['Between 5 and 7 people were killed and about ten wounded in Mosul on Monday.', [5, 7], [10, 10]],
  ['Five to seven fighters were killed in a raid near Hamrin on Monday.', [5, 7], null],
  ['Some six fighters lay dead after a raid near Hamrin on Monday.', [6, 6], null],
  [
    'The attack on Monday in Hit resulted in the death of three soldiers and the injury of five others.',
    [3, 3],
    [5, 5],
  ],
  ['Six soldiers were martyred in Hit on Monday.', [6, 6], null],
  ['Security forces arrested 12 people after two protesters were killed in Nasiriyah on Monday.', null, null],
  ['Police arrested three men over the killing of a journalist in Basra on Monday.', null, null],
  ['One civilian was killed, and three more were wounded, in Manbij on Monday.', [1, 1], [3, 3]],
  ['Two civilians and a soldier were killed in Manbij on Monday.', [3, 3], null],
  ['Twelve people, most of them women, were killed in Manbij on Monday.', [12, 12], null],
  ['Four members of one family were killed in Manbij on Monday.', [4, 4], null],
  ['At least one person has died and eight are missing after a boat sank off Tartus on Monday.', [1, 1], null],
  ['Turkish artillery fire on Monday in Amedi wounded two villagers, one of them seriously.', null, [2, 2]],
  ['Two wounded soldiers were flown to Baghdad from Sinjar on Monday.', null, [2, 2]],
  ['A roadside bomb in Tarmiyah on Monday killed an army colonel.', [1, 1], null],
  ['An airstrike on Monday in Wadi Hauran killed eight members of the group, including two commanders.', [8, 8], null],
  ['The blast in Baghdad on Monday, which killed three people, also damaged five cars.', [3, 3], null],
  ['Five people were reported killed in Mosul on Monday.', [5, 5], null],
  ['Both men were killed in Mosul on Monday.', [2, 2], null],
  ['The bomber died and two guards were wounded in Mosul on Monday.', [1, 1], [2, 2]],
  ['A hospital in Ramadi said it had treated 17 injured people on Monday.', null, [17, 17]],
]
const ARABIC: [string, Count, Count][] = [
  ['قُتل ثلاثة أشخاص وأصيب ستة آخرون في الموصل الاثنين.', [3, 3], [6, 6]],
  ['أفاد مصدر بمقتل جندي وإصابة أربعة آخرين في الموصل الاثنين.', [1, 1], [4, 4]],
  ['أسفر الهجوم في الموصل الاثنين عن إصابة جنديين.', null, [2, 2]],
  ['أسفر الهجوم في الموصل الاثنين عن مقتل شخصين وإصابة طفلتين.', [2, 2], [2, 2]],
  ['قُتلت امرأة وطفلاها في الموصل الاثنين.', [3, 3], null],
  ['سقط خمسة قتلى في هجوم على حاجز في الموصل الاثنين.', [5, 5], null],
  ['قتل 12 مسلحاً في ضربة جوية في حمرين الاثنين.', [12, 12], null],
  ['أعلنت وزارة الدفاع مقتل أربعة من عناصر داعش في ضربة جوية في حمرين الاثنين.', [4, 4], null],
  ['لقي ثلاثة عمال مصرعهم وأصيب خمسة آخرون بجروح في انفجار في البصرة الاثنين.', [3, 3], [5, 5]],
  ['قُتل شرطيان وجُرح ثالث في هجوم في بعقوبة الاثنين.', [2, 2], [1, 1]],
  ['أدى انفجار عبوة ناسفة في الموصل الاثنين إلى مقتل مدني وإصابة آخر.', [1, 1], [1, 1]],
  ['ارتفعت حصيلة ضحايا انفجار الموصل الاثنين إلى 14 قتيلاً و30 جريحاً.', [14, 14], [30, 30]],
  ['أسفر قصف على كوباني الاثنين عن سقوط ما لا يقل عن ستة قتلى وعشرات الجرحى.', [6, 6], [12, 12]],
  ['استشهد جندي وأصيب اثنان آخران في انفجار لغم في سنجار الاثنين.', [1, 1], [2, 2]],
  ['توفي شخصان غرقاً في دهوك الاثنين.', [2, 2], null],
  ['عثرت الشرطة على جثث ثلاثة رجال في الرقة الاثنين.', [3, 3], null],
  ['قتل ما بين خمسة وسبعة مسلحين في غارة في حمرين الاثنين.', [5, 7], null],
  ['قُتل 11 شخصاً بينهم أربعة أطفال في عفرين الاثنين.', [11, 11], null],
  ['سقط صاروخان قرب أربيل الاثنين دون وقوع إصابات.', null, [0, 0]],
  ['قُتل قيادي في تنظيم داعش واثنان من مرافقيه في دير الزور الاثنين.', [3, 3], null],
  ['أسفرت الاشتباكات في السويداء الاثنين عن مقتل خمسة مقاتلين وجرح تسعة.', [5, 5], [9, 9]],
  ['أصيب أحد عشر متظاهراً في الناصرية الاثنين.', null, [11, 11]],
  ['قتل خمسة وعشرون شخصاً في بغداد الاثنين.', [25, 25], null],
  ['أودى انفجار في أعزاز الاثنين بحياة سبعة مدنيين.', [7, 7], null],
  ['فقدت القوة ثلاثة من مقاتليها في اشتباك قرب تدمر الاثنين.', [3, 3], null],
  ['قتل مدنيان اثنان في منبج الاثنين.', [2, 2], null],
  ['مقتل ثلاثة جنود وإصابة آخرين بهجوم في كركوك الاثنين.', [3, 3], null],
  ['قُتلت طفلة وأصيبت والدتها في الرقة الاثنين.', [1, 1], [1, 1]],
  ['أصيب ثلاثة من عناصر البيشمركة أحدهم بجروح خطيرة قرب مخمور الاثنين.', null, [3, 3]],
]
const SORANI: [string, Count, Count][] = [
  ['لە تەقینەوەیەکدا لە داقوق پێنج کەس کوژران و نۆ کەس بریندار بوون.', [5, 5], [9, 9]],
  ['دوێنێ لە کەرکووک سێ پۆلیس کوژران.', [3, 3], null],
  ['دوێنێ لە کەرکووک دوو سەرباز کوژران و سێی دیکە بریندار بوون.', [2, 2], [3, 3]],
  ['لە هێرشێکدا لە مەخموور دوێنێ پێشمەرگەیەک شەهید بوو و دووانی دیکە بریندار بوون.', [1, 1], [2, 2]],
  ['دوێنێ لە دیالە لانیکەم پێنج کەس کوژران.', [5, 5], null],
  ['دوێنێ لە شنگال مینێک تەقییەوە و شوانێکی کوشت.', [1, 1], null],
  ['دوێنێ لە دهۆک سێ کەس گیانیان لەدەستدا و دە کەسی دیکە بریندار بوون.', [3, 3], [10, 10]],
  ['دوێنێ لە موسڵ ١٢ چەکداری داعش کوژران.', [12, 12], null],
]

describe.each([
  ['en', ENGLISH],
  ['ar', ARABIC],
  ['ckb', SORANI],
])('casualties are what the clause says (%s)', (language, table) => {
  test.each(table)('%s', (text, killed, wounded) => {
    const event = firstEvent(text, language)
    expect([event.killed, event.wounded]).toEqual([killed, wounded])
  })
})

describe('people joined in one phrase', () => {
  test('are that phrase\u2019s number', () => {
    expect(firstEvent('A woman and her two children were killed in Afrin on Monday.').killed).toEqual([3, 3])
  })
  test('give none where one of them is not counted', () => {
    expect(firstEvent('A guard and several policemen were killed in Afrin on Monday.').killed).toBeNull()
  })
})

describe('a number belongs to its own event', () => {
  test.each([
    'Police arrested two men accused of killing five soldiers in Mosul on Monday.',
    'A Baghdad court sentenced a man to death on Monday for a bombing that killed thirty people.',
    'Police in Basra on Monday detained three men over the killing of a journalist.',
  ])('%s', (text) => {
    expect(firstEvent(text).killed).toBeNull()
  })
})

test('sorts of people stand beside the number', () => {
  const event = firstEvent(
    'Eleven people, including four children, were killed and two soldiers wounded in Afrin on Monday.',
  )
  expect(event.killed).toEqual([11, 11])
  expect(event.casualties).toEqual([
    { what: 'killed', category: 'children', count: [4, 4] },
    { what: 'wounded', category: 'security', count: [2, 2] },
  ])
})
