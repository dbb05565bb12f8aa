// Denials, judgements and speakers who keep their names back, in the wordings of many newsrooms: what somebody plays down, what
// is only a theory or lies ahead, who is no office and no outlet, and whose claim it is.

import { describe, expect, test } from 'vitest'
import type { Status } from '../../src/core/understanding.ts'
import { understand } from './sample.ts'

type Row = [language: string, status: Status, text: string]

const DENIED: Row[] = [
  ['en', 'denied', 'The army played down reports that its aircraft had struck a village near Hit on Friday.'],
  ['en', 'denied', 'The ministry brushed aside claims that two prisoners had died in Hit on Friday.'],
  ['en', 'denied', 'The ministry called reports of a prison break in Hit on Friday "pure invention".'],
  ['en', 'denied', 'There was no truth in reports that two prisoners escaped from Hit on Friday, the ministry said.'],
  ['en', 'denied', 'The PKK distanced itself from the bombing in Ankara on Friday.'],
  ['en', 'denied', "Kata'ib Hezbollah said it had played no role in the rocket attack on Erbil on Friday."],
  ['en', 'denied', 'The group insisted that none of its members took part in the attack in Erbil on Friday.'],
  ['en', 'denied', '"We did not fire the rockets" at Erbil on Friday, a spokesman for Kata\'ib Hezbollah said.'],
  ['en', 'denied', "Kata'ib Hezbollah washed its hands of the rockets fired at Erbil on Friday."],
  [
    'en',
    'denied',
    'The ministry said that no prisoner had escaped from the jail in Hit on Friday, contrary to reports.',
  ],
  ['en', 'denied', 'The governor shrugged off claims that police had beaten protesters in Kut on Friday.'],
  ['en', 'denied', 'The SDF disputed that its fighters had shelled the village near Manbij on Friday.'],
  ['en', 'denied', 'The SDF said the accusation that it had shelled a village near Manbij on Friday was groundless.'],
  ['en', 'denied', 'The army described the claim that it shelled a village near Manbij on Friday as a fairy tale.'],
  [
    'en',
    'denied',
    'The ministry rejected as fiction a report that its troops had shelled a village near Hit on Friday.',
  ],
  ['en', 'denied', 'The SDF dismissed as propaganda a claim that it had shelled a village near Manbij on Friday.'],
  ['en', 'denied', "The army refuted the SDF's account of the shelling near Manbij on Friday."],
  ['ar', 'denied', 'نفى الجيش أن تكون طائراته قصفت قرية قرب هيت الجمعة.'],
  ['ar', 'denied', 'أنكرت الكتائب صلتها بالصواريخ التي سقطت على أربيل الجمعة.'],
  ['ar', 'denied', 'وصفت الوزارة الأنباء عن هروب سجناء من هيت الجمعة بأنها عارية من الصحة.'],
  ['ar', 'denied', 'قالت كتائب حزب الله إن لا علاقة لها بالصواريخ التي سقطت على أربيل الجمعة.'],
  ['ar', 'denied', 'تبرأت كتائب حزب الله من الهجوم الصاروخي على أربيل الجمعة.'],
  ['ar', 'denied', 'دحضت وزارة العدل ما تردد عن هروب سجناء من سجن هيت الجمعة.'],
  ['ar', 'denied', 'قالت وزارة العدل إن ما تناقلته مواقع عن هروب سجناء من هيت الجمعة غير دقيق.'],
  ['ar', 'denied', 'قللت الوزارة من شأن أنباء عن هروب سجناء من هيت الجمعة، واصفة إياها بالشائعات.'],
  ['ckb', 'denied', 'وەزارەتی داد هەواڵی هەڵاتنی زیندانییانی لە هیت ڕەتکردەوە کە دوێنێ بڵاوبووەوە.'],
  ['ckb', 'denied', 'کەتائیب حزبوڵڵا ڕەتی کردەوە کە دوێنێ مووشەکی لە هەولێر دابێت.'],
  ['ckb', 'denied', 'وەزارەتی داد گوتی کە هەواڵی هەڵاتنی زیندانییان لە هیت دوێنێ دوورە لە ڕاستییەوە.'],
  ['ckb', 'denied', 'حەشدی شەعبی خۆی لە هێرشەکەی دوێنێی هەولێر بێبەری کرد.'],
]

const JUDGED: Row[] = [
  ['en', 'assessment', 'A lawmaker voiced suspicion that armed factions had fired the rockets at Harir on Friday.'],
  ['en', 'assessment', 'The governor said the dam in Haditha could fail before spring.'],
  [
    'en',
    'assessment',
    'Police are working on the theory that ISIS carried out the attack in Hit on Friday, an officer said.',
  ],
  ['en', 'assessment', 'The army said it could not rule out that ISIS was behind the attack in Hit on Friday.'],
  ['en', 'assessment', 'Investigators see the hand of ISIS in the attack in Hit on Friday, the police chief said.'],
  ['en', 'assessment', 'The mayor said the attackers had probably come from the desert near Hit on Friday.'],
  ['en', 'assessment', 'It looks as though ISIS carried out the attack in Hit on Friday, the mayor said.'],
  ['en', 'assessment', 'The ministry said everything points to ISIS in the attack in Hit on Friday.'],
  ['en', 'assessment', 'The minister is confident that the prisoners will be moved from Hit in November.'],
  ['en', 'assessment', 'The UN said 40,000 people would need tents in Homs by winter.'],
  ['ar', 'assessment', 'قال المحافظ إن السد في حديثة قد ينهار قبل الربيع.'],
  ['ar', 'assessment', 'قالت الشرطة إن كل الدلائل تشير إلى تورط داعش في هجوم هيت الجمعة.'],
  ['ar', 'assessment', 'قال ضابط إن أصابع الاتهام تتجه إلى داعش في هجوم هيت الجمعة.'],
  ['ar', 'assessment', 'لم تستبعد الشرطة وقوف داعش وراء هجوم هيت الجمعة.'],
  ['ar', 'assessment', 'يرى المحافظ أن المهاجمين جاؤوا من الصحراء قرب هيت الجمعة.'],
  ['ar', 'assessment', 'وقال الوزير إن السجناء سينقلون من هيت الشهر المقبل.'],
  ['ckb', 'assessment', 'پارێزگار گوتی کە بەنداوەکە لە حەدیسە ڕەنگە پێش بەهار بڕووخێت.'],
  ['ckb', 'assessment', 'پۆلیس گوتی کە هەموو نیشانەکان داعش دەگرنەوە لە هێرشەکەی دوێنێی هیت.'],
  ['ckb', 'assessment', 'شارەزایەک پێی وایە داعش لە پشت هێرشەکەی دوێنێی هیتە.'],
  ['ckb', 'assessment', 'وەزیر گوتی کە مانگی داهاتوو زیندانییەکان لە هیت دەگوازرێنەوە.'],
]

const AHEAD: Row[] = [
  ['ar', 'assessment', 'قالت الوزارة إن القوات ستنسحب من هيت الأسبوع المقبل.'],
  ['ar', 'assessment', 'قال المحافظ إن المدارس ستغلق في هيت غداً.'],
  ['ar', 'assessment', 'أعلن المحافظ أن الجسر في هيت سيعاد افتتاحه الشهر المقبل.'],
  ['ar', 'official', 'أعلنت الشرطة أن سيارة انفجرت في هيت الجمعة وقتلت ستة رجال.'],
  ['ar', 'official', 'قال المحافظ إن ستين عائلة عادت إلى سنجار الجمعة.'],
  ['ar', 'official', 'قالت الشرطة إن سيارتين وستة محال احترقت في هيت الجمعة.'],
  ['ar', 'official', 'قالت الوزارة إن السجين كان قد توفي في سجن هيت الجمعة.'],
  ['ar', 'official', 'قال المحافظ إن القوات قد تمكنت من قتل ثلاثة من داعش في هيت الجمعة.'],
  ['ar', 'assessment', 'قال محلل إن التنظيم قد يحاول مهاجمة هيت مجدداً.'],
  ['ar', 'reported', 'قال سكان إن سيولاً جرفت منزلين في هيت الجمعة وقتلت طفلاً.'],
  ['ar', 'assessment', 'قالت المنظمة إن آلاف العائلات في حمص ستحتاج خياماً قبل الشتاء.'],
]

const UNNAMED: Row[] = [
  [
    'en',
    'anonymous',
    'A nurse, who asked not to be named, said three men were shot in Hit on Friday. Two more were brought in at night, the nurse said.',
  ],
  [
    'en',
    'anonymous',
    'Thirty people left Roj on Friday, the aid worker told us, asking not to be quoted by name. Three boys were sent to a centre in Hasakah, the aid worker said.',
  ],
  ['en', 'anonymous', 'According to someone in the governor’s office, two convoys left Harir on Friday.'],
  [
    'en',
    'anonymous',
    'A security official in Kirkuk said on condition of anonymity that two men were killed in Hit on Friday.',
  ],
  ['en', 'anonymous', 'Two people with knowledge of the matter said two men were freed in Damascus on Friday.'],
  ['en', 'anonymous', 'A person close to the governor said two men were freed in Kirkuk on Friday.'],
  ['en', 'anonymous', 'According to someone present at the meeting, two men were freed in Kirkuk on Friday.'],
  [
    'en',
    'anonymous',
    'An aide to the prime minister who requested anonymity said two men were freed in Kirkuk on Friday.',
  ],
  ['en', 'anonymous', 'Two men were freed in Kirkuk on Friday, a security source told Sample Wire.'],
  [
    'en',
    'anonymous',
    'A relative of one of the dead, who feared for his family and asked not to be identified, said two men were killed in Hit on Friday.',
  ],
  [
    'en',
    'anonymous',
    'A member of the force said, on condition he not be named, that two men were killed in Hit on Friday.',
  ],
  [
    'en',
    'anonymous',
    'A policeman in Hit confirmed the deaths of two men on Friday. He asked not to be named because he may not talk to reporters.',
  ],
  [
    'en',
    'anonymous',
    '"They came at night and killed two men in Hit on Friday," a guard said. He would not give his name.',
  ],
  [
    'en',
    'anonymous',
    'Two men were killed in Hit on Friday, an intelligence officer said; he spoke on condition of anonymity.',
  ],
  ['en', 'anonymous', 'An insider in the ministry said two men were freed in Kirkuk on Friday.'],
  ['en', 'anonymous', 'A well-placed source said two men were freed in Kirkuk on Friday.'],
  ['en', 'anonymous', 'A hospital worker, speaking privately, said two men were killed in Hit on Friday.'],
  [
    'en',
    'anonymous',
    'A hospital worker whose name is withheld at her request said two men were killed in Hit on Friday.',
  ],
  ['ar', 'anonymous', 'كشف مصدر مطلع أن رجلين أفرج عنهما في كركوك الجمعة.'],
  ['ar', 'anonymous', 'أبلغ مسؤول أمني فضل عدم الكشف عن اسمه الوكالة أن رجلين قتلا في هيت الجمعة.'],
  ['ar', 'anonymous', 'وبحسب مصدر في الشرطة قتل رجلان في هيت الجمعة.'],
  ['ar', 'anonymous', 'أفاد ضابط في الشرطة، طلب حجب اسمه، بأن رجلين قتلا في هيت الجمعة.'],
  ['ar', 'anonymous', 'قال موظف في السجن، لم يشأ كشف هويته، إن رجلين فرا من هيت الجمعة.'],
  ['ar', 'anonymous', 'ذكر شخص مقرب من المحافظ أن رجلين أفرج عنهما في كركوك الجمعة.'],
  ['ar', 'anonymous', 'قالت مصادر محلية إن رجلين قتلا في هيت الجمعة.'],
  ['ar', 'anonymous', 'وقال أحد عناصر القوة، رافضاً ذكر اسمه، إن رجلين قتلا في هيت الجمعة.'],
  ['ar', 'anonymous', 'وأكد مسؤول رفيع اشترط السرية أن رجلين أفرج عنهما في كركوك الجمعة.'],
  ['ckb', 'anonymous', 'سەرچاوەیەکی ئاگادار گوتی کە دوێنێ دوو پیاو لە کەرکووک ئازاد کران.'],
  ['ckb', 'anonymous', 'بەرپرسێک کە نەیویست ناوی بڵاوبکرێتەوە گوتی کە دوێنێ دوو پیاو لە کەرکووک کوژران.'],
  ['ckb', 'anonymous', 'ئەفسەرێک بە مەرجی ئاشکرانەکردنی ناوی گوتی کە دوێنێ دوو پیاو لە کەرکووک کوژران.'],
  ['ckb', 'anonymous', 'کەسێکی نزیک لە پارێزگار گوتی کە دوێنێ دوو پیاو لە کەرکووک ئازاد کران.'],
  ['ckb', 'anonymous', 'کارمەندێکی نەخۆشخانە، کە داوای کرد ناوی نەبرێت، گوتی کە دوێنێ دوو پیاو لە کەرکووک کوژران.'],
]

const PEOPLE: Row[] = [
  ['ar', 'official', 'نددت وزارة الخارجية السورية بالعملية في بيت جن الجمعة، ودعت مجلس الأمن إلى التحرك.'],
  ['ar', 'official', 'أعلن الدفاع المدني في دهوك الجمعة إخماد خمسة حرائق في متينا وإجلاء 34 عائلة.'],
  ['en', 'reported', 'A hospital doctor said two men were killed in Hit on Friday.'],
  ['en', 'reported', "The head of the doctors' union said two doctors were beaten in Basra on Friday."],
  ['en', 'reported', 'A teacher at the school said two boys were hurt in Hit on Friday.'],
  ['en', 'reported', 'The UN mission said nine families fled Hit on Friday.'],
  ['en', 'reported', 'The imam of the mosque said two men were hurt in Hit on Friday.'],
  ['en', 'reported', "The camp's management committee of displaced women said nine tents burnt in Dohuk on Friday."],
  ['en', 'reported', 'The bishop said two men were hurt in Qaraqosh on Friday.'],
  ['en', 'reported', 'The oil company said two workers were hurt in Rumaila on Friday.'],
  ['en', 'reported', 'The father of one of the dead said two men were killed in Hit on Friday.'],
  ['en', 'reported', "The port workers' union said two men were hurt in Umm Qasr on Friday."],
  ['en', 'reported', 'A football club said two players were hurt in Basra on Friday.'],
  ['en', 'reported', 'State television said two men were killed in Homs on Friday.'],
  ['en', 'reported', 'The Syrian Observatory said two men were killed in Homs on Friday.'],
  ['en', 'reported', 'The airline said two flights were cancelled in Erbil on Friday.'],
  ['ar', 'reported', 'قال نقيب المعلمين إن معلمين اثنين اعتقلا في السليمانية الجمعة.'],
  ['ar', 'reported', 'قال إمام المسجد إن رجلين أصيبا في هيت الجمعة.'],
  ['ar', 'reported', 'قال والد أحد القتلى إن رجلين قتلا في هيت الجمعة.'],
  ['ar', 'reported', 'أفاد التلفزيون الرسمي بأن رجلين قتلا في حمص الجمعة.'],
  ['ar', 'reported', 'قالت نقابة الأطباء إن طبيبين اعتقلا في البصرة الجمعة.'],
  ['ar', 'reported', 'قال عضو في نقابة المعلمين إن معلمين اثنين اعتقلا في السليمانية الجمعة.'],
  ['ar', 'reported', 'قال رئيس اتحاد الفلاحين إن فلاحين قتلا في هيت الجمعة.'],
  ['ar', 'reported', 'قال مدير المدرسة إن طفلين أصيبا في هيت الجمعة.'],
  ['ckb', 'reported', 'باوکی یەکێک لە کوژراوان گوتی کە دوێنێ دوو پیاو لە هیت کوژران.'],
  ['ckb', 'reported', 'سەندیکای مامۆستایان گوتی کە دوێنێ دوو مامۆستا لە سلێمانی گیران.'],
  ['ckb', 'reported', 'تەلەڤیزیۆنی فەرمی ڕایگەیاند کە دوێنێ دوو پیاو لە حومس کوژران.'],
]

const CLAIMS: Row[] = [
  ['en', 'claimed', 'A video released by ISIS showed its men killing two soldiers near Hit on Friday.'],
  ['en', 'claimed', 'ISIS, via its Amaq agency, said two soldiers were killed near Hit on Friday.'],
  [
    'en',
    'claimed',
    'In a post on Telegram the Islamic Resistance in Iraq said it launched two drones at Haifa on Friday.',
  ],
  ['en', 'claimed', 'The Asayish of northeast Syria said two ISIS men were arrested in Hasakah on Friday.'],
  ['en', 'claimed', 'The National Guard in Suwayda said two of its men were killed in Suwayda on Friday.'],
  ['en', 'claimed', 'The army accused the SDF of shelling a village near Manbij on Friday.'],
  ['en', 'claimed', 'The SDF blamed the army for the shelling of a village near Manbij on Friday.'],
  ['en', 'claimed', 'The Peshmerga ministry accused the PKK of killing two of its men near Amadiya on Friday.'],
  ['en', 'claimed', 'A tribal commander said his men killed two soldiers near Deir ez-Zor on Friday.'],
  ['en', 'claimed', 'A Druze faction said it repelled an attack on Suwayda on Friday.'],
  ['en', 'claimed', 'A spokesman for the YPG said two fighters were killed near Kobani on Friday.'],
  ['en', 'claimed', 'The Coordination Framework said two men were killed in Hit on Friday.'],
  ['ar', 'claimed', 'قال المجلس العسكري في السويداء إن رجلين قتلا في السويداء الجمعة.'],
  ['ar', 'claimed', 'بثت وكالة أعماق بياناً قال فيه التنظيم إنه قتل جنديين قرب هيت الجمعة.'],
  [
    'en',
    'claimed',
    'A little-known faction, Saraya Awliya al-Dam, posted a statement in which it said it had launched drones at Harir on Friday.',
  ],
  ['en', 'claimed', 'Amaq carried a statement saying that ISIS killed two policemen in Hawija on Friday.'],
  ['ar', 'claimed', 'حملت قسد الجيش مسؤولية قصف قرية قرب منبج الجمعة.'],
  ['ar', 'claimed', 'أعلنت المقاومة الإسلامية في العراق استهداف حيفا بطائرتين مسيرتين الجمعة.'],
  ['ar', 'claimed', 'قالت قوى الأمن الداخلي (الأسايش) في شمال شرق سوريا إن رجلين اعتقلا في الحسكة الجمعة.'],
  ['ckb', 'claimed', 'ئاسایشی باکوور و ڕۆژهەڵاتی سووریا ڕایگەیاند کە دوێنێ دوو چەکداری داعش لە حەسەکە گیران.'],
  ['ckb', 'claimed', 'وەزارەتی بەرگریی تورکیا گوتی کە دوێنێ پەکەکە بە هاوەن هێرشی کردووەتە سەر بنکەیەکی سوپاکەی.'],
  ['ckb', 'claimed', 'سوپای تورکیا گوتی پەکەکە دوێنێ لە مەتینا هاوەنی تەقاندووە.'],
  ['ckb', 'claimed', 'پەکەکە ڕایگەیاند کە دوێنێ دوو سەربازی لە ئامێدی کوشتووە.'],
  ['ckb', 'claimed', 'سوپا هەسەدەی تۆمەتبار کرد بە بۆردومانکردنی گوندێک لە نزیک مەنبج دوێنێ.'],
]

describe.each([
  ['a denial is one, however it is worded', DENIED],
  ['a theory, a sign or a forecast is no fact', JUDGED],
  ['what lies ahead or may be in Arabic is told by its verb', AHEAD],
  ['whoever is not named is unnamed', UNNAMED],
  ['people, unions and outlets are no office', PEOPLE],
  ['armed groups claim, and so does whoever blames', CLAIMS],
])('%s', (_, rows) => {
  test.each(rows)('(%s, %s): %s', (language, status, text) => {
    const { events } = understand(text, { language })
    const told = events.toSorted((a, b) => a.start - b.start)
    expect(told.at(-1)?.status).toBe(status)
  })
})
