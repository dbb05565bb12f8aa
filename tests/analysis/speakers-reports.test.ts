// Who speaks and how surely in whole reports: offices abroad, administrations that are no state's, channels of a group, what
// two agree on, and who goes on speaking behind a full stop.

import { describe, expect, test } from 'vitest'
import type { Status } from '../../src/core/understanding.ts'
import { understand } from './sample.ts'

type Row = [language: string, status: Status, text: string]

const SPEAKERS: Row[] = [
  ['en', 'anonymous', 'A guard who asked to be called only Ali said two men were killed in Hit on Friday.'],
  ['en', 'reported', 'Nine bodies lay in the yard of the hospital in Hit on Friday, a photographer there counted.'],
  ['en', 'reported', 'Shots rang out in Hit on Friday until midnight, people living near the bridge recalled.'],
  ['en', 'reported', 'By the count of the Syrian Network for Human Rights, nine men were killed in Homs on Friday.'],
  ['en', 'claimed', 'The bomb that killed two men in Hit on Friday bore its signature, a channel close to ISIS wrote.'],
  ['en', 'claimed', 'A Telegram channel used by ISIS said two soldiers were killed in Hit on Friday.'],
  ['en', 'claimed', 'An account linked to the group said two soldiers were killed in Hit on Friday.'],
  ['en', 'claimed', 'The political wing of the PKK said two villagers were killed near Amadiya on Friday.'],
  ['en', 'claimed', "Hadi al-Amiri's bloc said two men were arrested in Hit on Friday."],
  ['en', 'claimed', 'The Sadrist movement said two of its men were arrested in Basra on Friday.'],
  ['en', 'claimed', 'The self-administration in northeast Syria said two men were killed in Qamishli on Friday.'],
  ['en', 'claimed', "The Autonomous Administration's health office said two men were killed in Qamishli on Friday."],
  ['en', 'claimed', "Suwayda's National Guard put the dead in Suwayda on Friday at four."],
  ['en', 'claimed', 'The Turkish-backed Syrian National Army said it killed two SDF fighters near Manbij on Friday.'],
  ['en', 'official', "The KRG's Interior Ministry said two men were arrested in Zakho on Friday."],
  ['en', 'official', 'The Asayish in Sulaymaniyah said two men were arrested in Sulaymaniyah on Friday.'],
  ['en', 'official', 'The Peshmerga ministry said two of its men were wounded near Makhmour on Friday.'],
  ['en', 'official', 'The Popular Mobilization Forces said two of its men were wounded near Hit on Friday.'],
  ['en', 'official', 'An official at the dam in Haditha said nine workers were hurt in Haditha on Friday.'],
  ['en', 'official', "The hospital's director said nine people were brought in from Hit on Friday."],
  ['en', 'official', 'The governorate council of Anbar said nine men were freed in Ramadi on Friday.'],
  ['en', 'official', 'A judge in Ramadi told this agency that nine men were freed in Ramadi on Friday.'],
  ['en', 'official', 'Court papers from Ramadi show that nine men were freed in Ramadi on Friday, a judge said.'],
  ['en', 'official', "Nine men were freed in Ramadi on Friday, in the words of the court's statement."],
  ['en', 'official', "Kyrgyzstan's consul said nine women were flown home from Roj on Friday."],
  [
    'en',
    'official',
    'US Central Command said in a post on X that its forces killed an ISIS leader near Palmyra on Friday.',
  ],
  ['en', 'denied', "Neither the army nor the police had fired a shot in Hit on Friday, the army's spokesman said."],
  ['en', 'denied', 'The army said it had nothing in the air over Hit on Friday and had bombed no village.'],
  ['en', 'denied', 'Asked about the shelling of Manbij on Friday, an SDF spokesman said: "That was not us."'],
  ['en', 'denied', 'The SDF rejected the accusation that it shelled a village near Manbij on Friday.'],
  ['en', 'denied', 'No prisoner escaped from Hit on Friday, the ministry insisted, calling the reports lies.'],
  ['en', 'denied', "Kata'ib Hezbollah has disclaimed any part in the rocket fire at Erbil on Friday."],
  ['en', 'denied', 'The army has ruled out any role of its aircraft in the deaths of two men in Hit on Friday.'],
  ['en', 'denied', 'The governor said the video of a mass grave found in Hit on Friday was fake.'],
  ['ar', 'reported', 'روى شهود أن إطلاق النار في هيت استمر حتى منتصف ليل الجمعة وأصيب رجلان.'],
  ['ar', 'reported', 'وثقت الشبكة السورية لحقوق الإنسان مقتل رجلين في حمص الجمعة.'],
  ['ar', 'reported', 'ونقلت شبكة السويداء 24 عن سكان أن رجلين قتلا في السويداء الجمعة.'],
  ['ar', 'claimed', 'قالت الإدارة الذاتية في شمال وشرق سوريا إن رجلين قتلا في القامشلي الجمعة.'],
  ['ar', 'claimed', 'ذكرت قناة على تلغرام تابعة للتنظيم أن جنديين قتلا في هيت الجمعة.'],
  ['ar', 'claimed', 'قال الحرس الوطني في السويداء إن اثنين من عناصره قتلا في السويداء الجمعة.'],
  ['ar', 'claimed', 'قال النائب عن محافظة الأنبار إن رجلين اعتقلا في هيت الجمعة.'],
  ['ar', 'official', 'قالت قيادة شرطة الأنبار إن رجلين اعتقلا في هيت الجمعة.'],
  ['ar', 'official', 'أفاد مدير مستشفى هيت بأن تسعة جرحى نقلوا إلى المستشفى الجمعة.'],
  ['ar', 'official', 'صرح الناطق باسم القائد العام للقوات المسلحة بأن رجلين اعتقلا في هيت الجمعة.'],
  ['ar', 'official', 'ذكر بيان للخلية أن رجلين اعتقلا في هيت الجمعة.'],
  ['ar', 'official', 'وجاء في بيان الوزارة أن رجلين اعتقلا في هيت الجمعة.'],
  ['ar', 'official', 'قتل جنديان في هيت الجمعة، كما جاء في بيان لوزارة الدفاع.'],
  ['ar', 'official', 'قُتل جنديان في هيت الجمعة، على حد قول وزارة الدفاع.'],
  ['ar', 'denied', 'نفت قسد أن تكون قد قصفت قرية قرب منبج الجمعة.'],
  ['ar', 'denied', 'لا صحة لما أشيع عن هروب سجناء من هيت الجمعة، وفق وزارة العدل.'],
  ['ar', 'denied', 'كذّب المتحدث باسم الوزارة أنباء مقتل سجين في هيت الجمعة.'],
  ['ar', 'denied', 'قال متحدث باسم الكتائب إن الفصيل لم يطلق أي صاروخ على أربيل الجمعة.'],
  ['ar', 'denied', 'رفضت قسد اتهامات الجيش لها بقصف قرية قرب منبج الجمعة.'],
  ['ckb', 'official', 'بەڕێوەبەری نەخۆشخانەی هیت گوتی کە دوێنێ نۆ بریندار لە هیت گەیشتنە نەخۆشخانە.'],
  ['ckb', 'official', 'پارێزگاری سلێمانی ئاشکرای کرد کە دوێنێ دوو پیاو لە سلێمانی گیران.'],
  ['ckb', 'official', 'وەک لە ڕاگەیەندراوی وەزارەتی ناوخۆدا هاتووە، دوێنێ دوو پیاو لە کەرکووک گیران.'],
  ['ckb', 'official', 'دوێنێ دوو پیاو لە کەرکووک گیران، بەپێی ڕاگەیەندراوێکی پۆلیس.'],
  ['ckb', 'claimed', 'ئیدارەی خۆسەر ڕایگەیاند کە دوێنێ دوو کەس لە قامیشلۆ کوژران.'],
  ['ckb', 'claimed', 'یەپەگە ڕایگەیاند کە دوێنێ دوو شەڕڤانی لە کۆبانێ کوژران.'],
  ['ckb', 'reported', 'خەڵکی گوندەکە گوتیان کە دوێنێ دوو ماڵ لە زاخۆ سووتان و پیاوێک بریندار بوو.'],
  ['ckb', 'reported', 'شوانێک گوتی کە دوێنێ دوو پیاو لە ئامێدی بریندار بوون.'],
  ['ckb', 'denied', 'هەسەدە ڕەتی کردەوە کە دوێنێ گوندێکی لە نزیک مەنبج بۆردومان کردبێت.'],
  ['ckb', 'denied', 'وەزارەتی بەرگری گوتی کە هیچ گوندێکی لە هیت دوێنێ بۆردومان نەکردووە.'],
  ['ckb', 'denied', 'وەزارەتی داد هەواڵەکەی هەڵاتنی زیندانییانی بە درۆ دانا.'],
  [
    'en',
    'official',
    'The police said no group had taken responsibility for the bomb that killed two men in Hit on Friday.',
  ],
  ['en', 'reported', 'A video released by a shopkeeper showed two men hurt in Hit on Friday.'],
  ['en', 'official', 'Two trucks whose papers were forged were stopped near Zakho on Friday, customs officers said.'],
]

const MIXED: Row[] = [
  [
    'en',
    'official',
    'The Interior Ministry said on Friday that its officers had arrested a man believed to have planted the bomb in Hit.',
  ],
  ['en', 'official', 'The Defence Ministry confirmed that two soldiers were killed in Hit on Friday.'],
  ['en', 'official', 'Two soldiers died in Hit on Friday, the ministry acknowledged.'],
  ['en', 'official', 'Prime Minister Ali al-Zaidi told reporters that two men were arrested in Hit on Friday.'],
  [
    'en',
    'official',
    'Ali Hassan, head of the Kirkuk health directorate, said nine people were hurt in Kirkuk on Friday.',
  ],
  ['en', 'official', 'Officials in Erbil reported that nine people were hurt in Erbil on Friday.'],
  ['en', 'official', "Germany's foreign ministry said nine women were flown home from Roj on Friday."],
  ['en', 'official', 'The US military said it struck an ISIS camp near Palmyra on Friday.'],
  ['en', 'confirmed', 'Iraq and Syria reopened the crossing at Qaim on Friday, officials on both sides said.'],
  [
    'en',
    'confirmed',
    'The SDF and the Syrian Defence Ministry both said that forty prisoners were swapped in Aleppo on Friday.',
  ],
  [
    'en',
    'confirmed',
    'Forty prisoners were swapped in Aleppo on Friday, according to statements from both the SDF and the Defence Ministry.',
  ],
  ['en', 'confirmed', 'Both Damascus and the SDF announced that forty prisoners were swapped in Aleppo on Friday.'],
  [
    'en',
    'confirmed',
    'Two soldiers were killed in Hit on Friday, according to both the army and the hospital directorate.',
  ],
  ['en', 'official', 'Two soldiers were killed in Hit on Friday, the army and a resident said.'],
  ['ar', 'confirmed', 'أعلنت وزارة الدفاع وقسد تبادل أربعين أسيراً في حلب الجمعة.'],
  ['ar', 'confirmed', 'تبادل الجيش وقسد أربعين أسيراً في حلب الجمعة، بحسب ما أعلن الطرفان.'],
  [
    'ar',
    'confirmed',
    'أكدت وزارة الدفاع السورية وقوات سوريا الديمقراطية، في بيانين منفصلين، تبادل أربعين أسيراً في حلب الجمعة.',
  ],
  ['ckb', 'confirmed', 'هەسەدە و وەزارەتی بەرگری ڕایانگەیاند کە دوێنێ چل دیلیان لە حەلەب ئاڵوگۆڕ کرد.'],
  ['ckb', 'confirmed', 'هەردوولا ڕایانگەیاند کە دوێنێ چل دیلیان لە حەلەب ئاڵوگۆڕ کرد.'],
  ['en', 'assessment', 'A retired general expects ISIS to attack Hit again.'],
  ['en', 'assessment', 'Farmers fear the dam in Haditha will burst.'],
  ['en', 'assessment', 'The ministry plans to move the prisoners from Hit next month, its spokesman said.'],
  ['en', 'assessment', 'Talks will resume in Damascus next week, the SDF said.'],
  ['en', 'assessment', 'Most observers think the truce in Suwayda will not last.'],
  ['en', 'assessment', 'A former minister said the group would keep its arms in Hit.'],
  ['en', 'assessment', '"ISIS may be regrouping" near Hit, the governor warned.'],
  ['en', 'assessment', 'The governor said that ISIS was probably behind the attack in Hit on Friday.'],
  ['en', 'assessment', 'Police suspect that smugglers fired the shots in Hit on Friday.'],
  ['en', 'assessment', 'The UN warned that fighting in Suwayda could spread.'],
  ['ar', 'assessment', 'رجح ضابط أن يكون داعش وراء الهجوم في هيت الجمعة.'],
  ['ar', 'assessment', 'حذرت الأمم المتحدة من اتساع القتال في السويداء.'],
  ['ar', 'assessment', 'قال محلل سياسي إن الهدنة في السويداء لن تصمد.'],
  ['ar', 'assessment', 'تعتزم الوزارة نقل السجناء من هيت الشهر المقبل، بحسب المتحدث باسمها.'],
  ['ar', 'assessment', 'قال المحافظ إن من غير المرجح أن تعود العائلات إلى سنجار هذا العام.'],
  ['ckb', 'assessment', 'پارێزگار پێشبینی کرد کە خێزانەکان مانگی داهاتوو بگەڕێنەوە شنگال.'],
  ['ckb', 'assessment', 'نەتەوە یەکگرتووەکان هۆشداری دا کە شەڕ لە سوەیدا فراوان دەبێت.'],
  ['ckb', 'assessment', 'ئەفسەرێک گومان دەکات داعش لە پشت هێرشەکەی دوێنێی هیت بێت.'],
]

const CARRIED: Row[] = [
  [
    'en',
    'claimed',
    'The SDF said two of its fighters were killed in Raqqa on Friday. It added that a third was hurt in Raqqa on Friday.',
  ],
  [
    'en',
    'claimed',
    'ISIS claimed the attack in Hit on Friday. The group said it killed nine soldiers in Hit on Friday.',
  ],
  [
    'en',
    'anonymous',
    'A source in the ministry said two men were arrested in Hit on Friday. A third man was arrested in Hit on Friday, the source said.',
  ],
  [
    'en',
    'anonymous',
    'A source in the ministry said two men were arrested in Hit on Friday. A third man fled Hit on Friday.',
  ],
  [
    'en',
    'anonymous',
    'An official who asked not to be named said two men were arrested in Hit on Friday. According to the official, a third fled Hit on Friday.',
  ],
  [
    'en',
    'anonymous',
    'An official who asked not to be named said two men were arrested in Hit on Friday. "A third fled Hit on Friday," he said.',
  ],
  ['en', 'reported', 'A doctor said two men died in Hit on Friday. She said a third was hurt in Hit on Friday.'],
  [
    'en',
    'official',
    'The police chief said two men were arrested in Hit on Friday. He said a third fled Hit on Friday.',
  ],
  [
    'en',
    'claimed',
    'A commander of the Druze faction said two men died in Suwayda on Friday.\n\nThe commander said a third was hurt in Suwayda on Friday.',
  ],
  [
    'en',
    'reported',
    'The ministry said two men died in Hit on Friday.\n\nA nurse put the number in Hit on Friday at four.',
  ],
  [
    'en',
    'reported',
    'The ministry said two men died in Hit on Friday.\n\nThe Observatory said four died in Homs on Friday.',
  ],
  ['ar', 'anonymous', 'قال مصدر في الشرطة إن رجلين قتلا في هيت الجمعة.\n\nوأضاف أن ثالثاً أصيب في هيت الجمعة.'],
  [
    'ar',
    'anonymous',
    'قال مسؤول طلب عدم ذكر اسمه إن رجلين قتلا في هيت الجمعة. وتابع المسؤول أن ثالثاً أصيب في هيت الجمعة.',
  ],
  [
    'ar',
    'claimed',
    'قال متحدث باسم قسد إن مقاتلين اثنين قتلا في الرقة الجمعة. وأشار المتحدث إلى أن ثالثاً أصيب في الرقة الجمعة.',
  ],
  ['ar', 'reported', 'أفاد المرصد السوري بأن رجلين قتلا في حمص الجمعة. وأشار إلى إصابة ثالث في حمص الجمعة.'],
  [
    'ckb',
    'anonymous',
    'سەرچاوەیەک گوتی کە دوێنێ دوو پیاو لە هیت کوژران. هەروەها گوتی کە دوێنێ سێیەمیش لە هیت بریندار بوو.',
  ],
  [
    'ckb',
    'claimed',
    'هەسەدە ڕایگەیاند کە دوێنێ دوو شەڕڤانی لە ڕەقە کوژران. هەروەها ئاماژەی بەوە دا کە سێیەمیش لە ڕەقە دوێنێ بریندار بوو.',
  ],
]

describe.each([
  ['channels, wings, administrations and what forces say they did not do', SPEAKERS],
  ['offices, two that agree, and what is expected', MIXED],
  ['whoever spoke goes on speaking', CARRIED],
])('%s', (_, rows) => {
  test.each(rows)('(%s, %s): %s', (language, status, text) => {
    const { events } = understand(text, { language })
    const told = events.toSorted((a, b) => a.start - b.start)
    expect(told.at(-1)?.status).toBe(status)
  })
})
