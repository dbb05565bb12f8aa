// Casualties in the wordings of news agencies: what they say beside the plain "a bomb killed two and wounded three".

import { describe, expect, test } from 'vitest'
import { firstEvent } from './sample.ts'

type Count = [number, number] | null

const ENGLISH: [string, Count, Count][] = [
  ["The health directorate raised the toll of Monday's blast in Aleppo from three to five.", [5, 5], null],
  ['The mayor escaped unharmed when a bomb went off under his car in Kirkuk on Monday.', [0, 0], [0, 0]],
  ['Three mortar shells fell on farmland near Ain Issa on Monday without harming anyone.', [0, 0], [0, 0]],
  ['A rocket hit an empty warehouse near Balad air base on Monday and no one was hurt or killed.', [0, 0], [0, 0]],
  ['Colonel Haidar Jasim and his driver were killed in an ambush north of Baqubah on Monday.', [2, 2], null],
  [
    'A commander of the group was killed along with his bodyguard in a drone strike near Hasakah on Monday.',
    [2, 2],
    null,
  ],
  ['A father and son were both killed when a shell hit their house in Afrin on Monday.', [2, 2], null],
  ["Twelve fighters, six from each side, were killed in Monday's battle near Manbij.", [12, 12], null],
  [
    "Monday's car bombing outside a court in Baghdad caused the deaths of five people and injuries to seven.",
    [5, 5],
    [7, 7],
  ],
  ['Masked men dragged a former officer from his shop in Homs on Monday and shot him dead.', [1, 1], null],
  [
    'The shooting at a wedding in Diwaniyah on Monday left two guests dead and three others in hospital.',
    [2, 2],
    [3, 3],
  ],
  ['Two brothers aged 9 and 12 died on Monday when a mine exploded in a field near Sinjar.', [2, 2], null],
  ['Turkish shells landed in a village near Amedi on Monday and two women were hurt by splinters.', null, [2, 2]],
  ['A strike near Qamishli on Monday killed one fighter but hurt no civilians.', [1, 1], [0, 0]],
  ['A car bomb exploded in Azaz on Monday, leaving one person dead and five with injuries.', [1, 1], [5, 5]],
  ['One of the guards was shot in the leg when gunmen attacked a bank in Basra on Monday.', null, [1, 1]],
  [
    'Two pilots died and as many crew members were injured when a helicopter crashed near Kirkuk on Monday.',
    [2, 2],
    [2, 2],
  ],
  ['An elderly woman was crushed to death when her house collapsed in Jisr al-Shughur on Monday.', [1, 1], null],
  ["Residents said there were no casualties from Monday's strike on Abu Kamal.", [0, 0], [0, 0]],
  ['No injuries were reported after a rocket hit the Green Zone on Monday.', null, [0, 0]],
  ['A wounded soldier died in hospital in Mosul on Monday.', [1, 1], null],
  ['Two truck drivers were shot dead near Tuz Khurmatu on Monday.', [2, 2], null],
  ['Two detainees convicted of terrorism died in a prison in Nasiriyah on Monday.', [2, 2], null],
  ['The militants said they wiped out a nine-man garrison near Palmyra on Monday.', [9, 9], null],
  ['Health partners recorded 214 suspected cholera cases and four deaths in Raqqa on Monday.', [4, 4], null],
  ['A lorry driver said he had counted five burnt bodies near Homs on Monday.', [5, 5], null],
  ['Two badly burned corpses were found in Raqqa on Monday.', [2, 2], null],
  ['A splinter hit a shepherd in the leg near Zakho on Monday and killed two of his animals.', null, [1, 1]],
  ['A stone struck two policemen on the head in Basra on Monday.', null, [2, 2]],
  ['A shepherd was hit on the head by flying metal near Zakho on Monday.', null, [1, 1]],
  ['A teenager lost an eye when a mine went off near Sinjar on Monday.', null, [1, 1]],
  ['The shelling of Tabqa on Monday killed forty sheep and a donkey.', null, null],
  [
    "Monday's shelling of Manbij left seven dead, five of them civilians, and more than twenty wounded.",
    [7, 7],
    [20, 20],
  ],
  ['The raid in Idlib on Monday killed eight people, two of them women, and wounded six.', [8, 8], [6, 6]],
  ['Three members of a family, a woman and two of her children, were killed near Kobani on Monday.', [3, 3], null],
  ['The strike near Afrin on Monday killed three people, a farmer and his two sons.', [3, 3], null],
  ['The strike near Afrin on Monday killed three relatives: a mother and her two daughters.', [3, 3], null],
  ['The strike near Afrin on Monday killed three soldiers, a policeman and two civilians.', [6, 6], null],
  ['A family of four, parents and two small girls, was killed in Aleppo on Monday.', [4, 4], null],
  ['Two brothers, aged 9 and 12, and their cousin were killed in Sinjar on Monday.', [3, 3], null],
  ['Fifteen people were killed or wounded in Baghdad on Monday.', null, null],
  ['Gunmen killed three civilians, two soldiers and a policeman in Kirkuk on Monday.', [6, 6], null],
  ['An airstrike killed four civilians, three fighters and a commander near Hit on Monday.', [8, 8], null],
  ['Gunmen shot a man in the head in Kirkuk on Monday, killing him.', [1, 1], null],
  ['A drone hit two men in the back of a pickup near Sinjar on Monday, killing both.', [2, 2], null],
  ['Half a dozen people were killed in Basra on Monday.', [6, 6], null],
  ['A fire in Hillah on Monday claimed the lives of nine people and injured 30.', [9, 9], [30, 30]],
  ['A watchman and his teenage brother were shot dead in Raqqa on Monday.', [2, 2], null],
  ['Gunmen killed a boatman and his wife in Basra on Monday.', [2, 2], null],
  ['Nineteen people were brought in with shrapnel wounds in Hermel on Monday.', null, [19, 19]],
  ['Six children had arrived with gunshot wounds in Hama on Monday.', null, [6, 6]],
  ['Doctors in Hama said she had died of her wounds on Monday.', [1, 1], null],
  ['A judge in Basra said on Monday that the two would be executed.', null, null],
  ['Twenty-one people were hanged in a prison in Nasiriyah on Monday.', [21, 21], null],
]

const ARABIC: [string, Count, Count][] = [
  ['قُتل ثلاثة جنود وأصيب أربعة بغارة إسرائيلية استهدفت ثكنة قرب مدينة إزرع الاثنين.', [3, 3], [4, 4]],
  ['وقالت الوزارة إن أحد المطلوبين قُتل وأصيب عنصران من الشرطة خلال تبادل لإطلاق النار في حمص الاثنين.', [1, 1], [2, 2]],
  ['أعلن الجيش أن أحد جنوده قُتل في انفجار لغم قرب السخنة الاثنين.', [1, 1], null],
  ['قُتلت شقيقتان بانفجار لغم في ريف دير الزور الاثنين.', [2, 2], null],
  ['ارتفعت حصيلة ضحايا حريق المستشفى في الحلة الاثنين إلى تسعة وفيات.', [9, 9], null],
  ['اغتال مسلحون مجهولون ضابطين في الجيش في درعا الاثنين.', [2, 2], null],
  ['سقطت ثلاث قذائف في أرض زراعية قرب عين عيسى الاثنين من دون أن تسفر عن إصابات أو قتلى.', [0, 0], [0, 0]],
  ['قالت الشرطة إن أحداً لم يصب بأذى في الانفجار الذي وقع في البصرة الاثنين.', [0, 0], [0, 0]],
  ['نُقل ثمانية متظاهرين إلى المستشفى بعد إصابتهم بحالات اختناق في الناصرية الاثنين.', null, [8, 8]],
  ['رفعت وزارة الصحة حصيلة قتلى تفجير حلب الاثنين من ثلاثة إلى خمسة.', [5, 5], null],
  ['قُتل مسلحان ولم يصب أي من الجنود في هجوم على حاجز قرب الرطبة الاثنين.', [2, 2], [0, 0]],
  ['راح سبعة مدنيين ضحية غارة على سوق في إدلب الاثنين.', [7, 7], null],
  ['انتُشلت جثتا طفلين من تحت الأنقاض في حلب الاثنين.', [2, 2], null],
  ['قُتلت معلمة طعناً في منزلها بالرمادي الاثنين.', [1, 1], null],
  ['قُتل أربعة أشخاص من عائلة واحدة في قصف على الأتارب الاثنين.', [4, 4], null],
  ['توفيت طفلة متأثرة بجراحها وأصيب والداها في حريق بالرقة الاثنين.', [1, 1], [2, 2]],
  ['وأصيب في الهجوم على المقر في كركوك الاثنين ستة من الحراس.', null, [6, 6]],
  ['فارق طفل الحياة متأثراً بإصابته بانفجار لغم في درعا الاثنين.', [1, 1], null],
  ['اغتيل رئيس المجلس المحلي في بلدة بريف درعا الاثنين برصاص مجهولين.', [1, 1], null],
  ['نعت وزارة الدفاع سبعة من جنودها قضوا في هجوم قرب تدمر الاثنين.', [7, 7], null],
  ['قال طبيب إن عدد قتلى الضربة التي وقعت في حلب الاثنين بلغ أربعة، بعد وفاة طفل.', [4, 4], null],
  ['ارتفع إلى ثلاثة عدد المصابين باصطدام ناقلة في البصرة الاثنين.', null, [3, 3]],
  ['قال التنظيم إن اثنين فقط من مقاتليه قضيا في سنجار الاثنين.', [2, 2], null],
  ['لم يُقتل أو يُجرح أحد في الانفجار الذي وقع في البصرة الاثنين.', [0, 0], [0, 0]],
  ['سقط صاروخ في أربيل الاثنين من دون أن يقتل أو يصيب أحداً.', [0, 0], [0, 0]],
  ['أصابت شظية راعياً في ساقه وقتلت اثنين من أغنامه في زاخو الاثنين.', null, [1, 1]],
  ['اعتقلت قوات الحدود ثلاثة أشخاص، أحدهم مصاب، في القائم الاثنين.', null, [1, 1]],
  ['قال طبيب إن ثلاثة مدنيين، بينهم امرأة، قُتلوا في حلب الاثنين.', [3, 3], null],
  ['توفي جريح متأثراً بإصابته في درعا الاثنين، لترتفع الحصيلة إلى ثلاثة قتلى وسبعة مصابين.', [3, 3], [7, 7]],
  ['قالت الوزارة إن أحد عناصرها قُتل في سنجار الاثنين وإن أربعة آخرين يتلقون العلاج.', [1, 1], [4, 4]],
  ['فقد خرج المئات في تظاهرة في البصرة الاثنين.', null, null],
  ['سُلم رفات عشرين ضحية إلى ذويهم في سنجار الاثنين.', null, null],
]

const SORANI: [string, Count, Count][] = [
  ['ژمارەی کوژراوانی تەقینەوەکەی دوێنێی موسڵ گەیشتە شەش کەس.', [6, 6], null],
  ['دوێنێ لە سلێمانی تەرمی دوو پیاو دۆزرایەوە.', [2, 2], null],
  ['دوێنێ لە ڕانیە تەرمی گەنجێک دۆزرایەوە.', [1, 1], null],
  ['دوێنێ لە مەخموور ئەفسەرێکی پێشمەرگە شەهید بوو.', [1, 1], null],
  ['دوێنێ لە ئامێدی دوو گوندنشین بە تۆپبارانی تورکیا بریندار کران.', null, [2, 2]],
  ['دوێنێ لە دیالە دوو کەس بوونە قوربانی تەقینەوەی مینێک.', [2, 2], null],
  ['دوێنێ کۆڵبەرێک لە سنوور نزیک پێنجوێن کوژرا.', [1, 1], null],
  ['دوێنێ سێ کەس لە لافاوەکەی دهۆکدا خنکان.', [3, 3], null],
  ['ڕێکخراوەکە دەڵێت دوێنێ لە سوەیدا نزیکەی بیست کەس گیانیان لەدەست داوە.', [20, 20], null],
  ['دوێنێ لە پیرمام مامۆستایەک لە ڕووداوێکی هاتوچۆدا بریندار بوو.', null, [1, 1]],
  ['دوێنێ جووتیارێک بە گوللەی ئاسمانی لە قەندیل بریندار بووە.', null, [1, 1]],
  ['دوێنێ لە چیای حەمرین سێ بۆ پێنج چەکداری داعش کوژران.', [3, 5], null],
  ['بەهۆی هەڵوەشانی خانوویەک دوێنێ لە بەغدا حەوت کەس مردن.', [7, 7], null],
  ['دوێنێ درۆنێک لە نزیک کۆرمۆر کەوتە خوارەوە و زیانی گیانی لێنەکەوتەوە.', [0, 0], [0, 0]],
  ['لە تەقینەوەکەی دوێنێی حومس حەوت کەس شەهیدبوون.', [7, 7], null],
  ['دوێنێ درۆنێک لە هەولێر خرایە خوارەوە و هیچ کەسێک نەکوژرا و بریندار نەبوو.', [0, 0], [0, 0]],
  ['دوێنێ لە کەرکووک کەس نەکوژراوە بەڵام سێ کەس بریندار بوون.', [0, 0], [3, 3]],
  ['دانیشتووان گوتیان کە هەنگوینفرۆشێک لە بۆردومانەکەدا لە مەتینا بریندار بووە.', null, [1, 1]],
  ['سەرچاوەیەک گوتی کە پێشمەرگەیەک لە ئۆپەراسیۆنەکەدا لە کەرکووک بریندار بووە.', null, [1, 1]],
  ['ئەفسەرێک گوتی کە ژمارەی کوژراوان لە تەقینەوەکەی دوێنێی هەولێر دەگاتە پێنج کەس.', [5, 5], null],
  ['دوێنێ لە شنگال ڕوفاتی بیست قوربانی ڕادەستی کەسوکاریان کرایەوە.', null, null],
]

describe.each([
  ['en', ENGLISH],
  ['ar', ARABIC],
  ['ckb', SORANI],
])('casualties in the words of agencies (%s)', (language, table) => {
  test.each(table)('%s', (text, killed, wounded) => {
    const event = firstEvent(text, language)
    expect([event.killed, event.wounded]).toEqual([killed, wounded])
  })
})

test('a number that is denied is none', () => {
  expect(firstEvent('The ministry denied that five soldiers were killed in Mosul on Monday.').killed).toBeNull()
})

test('a number told beside the event belongs to it', () => {
  const text =
    'The two sides traded fire near Afrin on Monday, and the Syrian Observatory for Human Rights said five people were killed.'
  expect(firstEvent(text).killed).toEqual([5, 5])
})
