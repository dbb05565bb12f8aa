// Sentences that tell no event that happened: questions, negations, plans, fears, warnings, threats, calls. What somebody
// says of them may be kept as a statement; it never becomes something that was done.

import { describe, expect, test } from 'vitest'
import { understand } from './sample.ts'

const SENTENCES: Readonly<Record<'en' | 'ar' | 'ckb', readonly string[]>> = {
  en: [
    'Will the Iraqi army enter Sinjar next week?',
    'Did ISIS carry out the bombing in Mosul on Monday?',
    'Who killed the two policemen in Kirkuk on Friday?',
    'No rockets were fired at Ain al-Asad on Monday, the Security Media Cell said.',
    'The army did not shell Deir Hafer on Tuesday.',
    'No soldiers were killed in Hawija on Monday, the Interior Ministry said.',
    'Residents fear that ISIS will attack the town of Rutba before the harvest.',
    'The Interior Ministry plans to arrest the leaders of the network in Basra.',
    'A senior officer warned that militants could storm the prison in Hasakah.',
    'ISIS may try to free its detainees from al-Hol camp, an official said.',
    'The coalition would bomb the caves in Hamrin if the cells returned.',
    'Turkey threatened to strike PKK positions in Sinjar.',
    'The governor denied that any protester had been shot in Nasiriyah on Sunday.',
    'Iraq and Syria are expected to reopen the Rabia crossing in December.',
    'Police never arrested the man who was accused of the bombing in Mosul.',
    'An analyst said a new attack on Khor Mor was likely.',
    'The SDF said it had no plans to hand over Roj camp.',
    'If the truce fails, fighting could return to Suwayda, diplomats said.',
    'There are fears of a drone attack on Erbil airport.',
    'The United Nations called for the release of the detainees in Hasakah.',
    'Nobody has claimed that the convoy was hit near Tal Tamr on Thursday.',
    'No official has said that troops shelled Manbij on Monday.',
    'Neither side has confirmed that the army shelled Manbij on Monday.',
    'The army has yet to confirm that its troops shelled Manbij on Monday.',
    'The ministry has yet to execute any of the convicts.',
    'Police arrested nobody in Najaf on Monday.',
    'Security forces foiled no plot in Karbala this year, a spokesman said.',
    'Officials ruled out an air strike as the cause of the fire at the depot in Taji.',
    'Had the guards not been alert, the inmates would have escaped from Sinaa prison.',
    'Rumours that ten soldiers had been kidnapped in Tuz Khurmatu turned out to be false.',
    'Turkey stopped short of sending troops into Amediya.',
    'Turkish jets did not, as some channels reported, bomb Makhmour on Sunday.',
    'The signing of the accord was put off on Monday.',
    'The transfer of detainees from Hasakah to Iraq was called off on Monday.',
    'The ministry shelved the signing of the deal on Monday.',
    'Residents pleaded with the army not to storm Tuz Khurmatu.',
    'An attack on Harir could not be ruled out, the officer said.',
  ],
  ar: [
    'قضى الوزير عطلته في أربيل يوم الجمعة.',
    'قضى النازحون ليلتهم في العراء قرب الموصل يوم الجمعة.',
    'هل يدخل الجيش العراقي سنجار الأسبوع المقبل؟',
    'هل نفذ تنظيم داعش تفجير الموصل يوم الاثنين؟',
    'لم تطلق أي صواريخ على عين الأسد يوم الاثنين، بحسب خلية الإعلام الأمني.',
    'لم يقصف الجيش دير حافر يوم الثلاثاء.',
    'نفت وزارة الداخلية مقتل أي جندي في الحويجة يوم الاثنين.',
    'يخشى الأهالي أن يهاجم تنظيم داعش بلدة الرطبة قبل موسم الحصاد.',
    'تعتزم وزارة الداخلية اعتقال قادة الشبكة في البصرة.',
    'حذر ضابط كبير من أن المسلحين قد يقتحمون السجن في الحسكة.',
    'قد يحاول تنظيم داعش تحرير معتقليه من مخيم الهول، وفق مسؤول.',
    'هددت تركيا بقصف مواقع حزب العمال الكردستاني في سنجار.',
    'نفى المحافظ إصابة أي متظاهر في الناصرية يوم الأحد.',
    'من المتوقع أن يعاد افتتاح منفذ ربيعة في كانون الأول المقبل.',
    'رجح خبير وقوع هجوم جديد على حقل كورمور.',
    'قالت قسد إنها لا تنوي تسليم مخيم روج.',
    'إذا فشلت الهدنة فقد تعود الاشتباكات إلى السويداء، بحسب دبلوماسيين.',
    'هناك مخاوف من هجوم بطائرات مسيرة على مطار أربيل.',
    'دعت الأمم المتحدة إلى إطلاق سراح المحتجزين في الحسكة.',
    'لن تنسحب القوات الأمريكية من حرير هذا العام.',
    'ما الذي حدث في كركوك يوم الجمعة؟',
    'طالب نائب باعتقال المسؤولين عن تفجير الموصل.',
    'لم يؤكد أي مسؤول أن القوات قصفت منبج يوم الاثنين.',
    'لم تؤكد الشرطة بعد مقتل ثلاثة جنود في النجف يوم الاثنين.',
    'لا صحة لما تردد عن اغتيال ضابط في ديالى.',
    'لو انسحبت القوات لهاجم التنظيم السجن.',
    'تستعد القوات العراقية لاقتحام وادي حوران.',
    'دعا المحافظ العشائر إلى عدم إحراق المقرات.',
    'تأجل توقيع الاتفاق يوم الاثنين.',
    'ألغي نقل المحتجزين من الحسكة يوم الاثنين.',
    'تدرس الحكومة نقل المحتجزين إلى الناصرية.',
    'ما زال مصير المختطفين في الطوز مجهولاً.',
  ],
  ckb: [
    'ئایا سوپای عێراق هەفتەی داهاتوو دەچێتە شنگال؟',
    'ئایا داعش دوێنێ هێرشی کردە سەر مووسڵ؟',
    'دوێنێ هیچ مووشەکێک لە عەین ئەسەد نەدرا.',
    'سوپا دوێنێ دێر حافری تۆپباران نەکرد.',
    'وەزارەتی ناوخۆ ڕەتی کردەوە کە دوێنێ سەربازێک لە حەویجە کوژرابێت.',
    'خەڵک دەترسن داعش هێرش بکاتە سەر ڕوتبە.',
    'وەزارەتی ناوخۆ پلانی هەیە سەرکردەکانی تۆڕەکە لە بەسرە دەستگیر بکات.',
    'ئەفسەرێک هۆشداری دا کە چەکداران لەوانەیە هێرش بکەنە سەر زیندانی حەسەکە.',
    'ڕەنگە داعش هەوڵ بدات گیراوەکانی لە کەمپی هۆڵ ئازاد بکات.',
    'تورکیا هەڕەشەی کرد کە بنکەکانی پەکەکە لە شنگال بۆردومان دەکات.',
    'چاوەڕوان دەکرێت دەروازەی ڕەبیعە مانگی داهاتوو بکرێتەوە.',
    'شارەزایەک پێشبینی کرد هێرشێکی دیکە بکرێتە سەر کۆرمۆر.',
    'هەسەدە گوتی کە نیازی نییە کەمپی ڕۆژ ڕادەست بکات.',
    'ئەگەر ئاگربەستەکە شکست بهێنێت شەڕ دەگەڕێتەوە سوەیدا.',
    'مەترسی هێرشی درۆن بۆ سەر فڕۆکەخانەی هەولێر هەیە.',
    'نەتەوە یەکگرتووەکان داوای کرد دەستگیرکراوەکان لە حەسەکە ئازاد بکرێن.',
    'پارێزگار ڕەتی کردەوە کە دوێنێ خۆپیشاندەرێک بریندار بووبێت.',
    'کێ دوێنێ دوو پۆلیسی لە کەرکووک کوشت؟',
    'هێزەکانی ئەمەریکا ئەمساڵ لە حەریر ناکشێنەوە.',
    'دوێنێ کەس لە دهۆک دەستگیر نەکرا.',
    'هیچ بەرپرسێک نەیگوت کە سوپا دوێنێ مەنبجی تۆپباران کرد.',
    'وەزارەت پشتڕاستی نەکردەوە کە سوپا دوێنێ مەنبجی تۆپباران کرد.',
    'کەس نەیگوتووە کە دوێنێ سێ سەرباز لە کەرکووک کوژران.',
    'پۆلیس دەڵێت کەسیان لە سلێمانی دەستگیر نەکردووە.',
    'هێزە ئەمنییەکان دوێنێ درۆنێکیان نەخستووەتە خوارەوە.',
    'سوپا خۆی ئامادە دەکات بۆ هێرش بۆ سەر دۆڵی حۆران.',
  ],
}

describe.each(Object.entries(SENTENCES))('nothing happened (%s)', (language, sentences) => {
  test.each(sentences)('%s', (text) => {
    const happened = understand(text, { language }).events.filter(({ kind, ahead }) => kind !== 'statement' && !ahead)
    expect(happened).toEqual([])
  })
})

/** Beside what is not said or not done, what was. */
const TOLD: readonly (readonly [language: string, text: string])[] = [
  ['en', 'Police killed no fewer than five men in Najaf on Monday.'],
  ['en', 'The ministry did not say how many were killed when troops shelled Manbij on Monday.'],
  ['en', 'The army, which has not commented, shelled Manbij on Monday, killing two.'],
  ['en', 'Police declined to say who shot the judge in Basra on Monday.'],
  ['en', 'The army cancelled leave after two soldiers were killed in Kirkuk on Monday.'],
  ['en', 'Flights were called off on Monday after drones hit Erbil airport.'],
  ['ar', 'ألغى الجيش الإجازات بعد مقتل جنديين في كركوك يوم الاثنين.'],
  ['ckb', 'دوێنێ لە نەجەف سێ پۆلیس لە نزیک نەخۆشخانەیەک کوژران.'],
  ['ckb', 'وەزارەتی نەوت دوێنێ ڕایگەیاند، هەردوو حکوومەت ڕێککەوتوون لەسەر لیژنەیەکی هاوبەش.'],
  ['ckb', 'دوێنێ لە نەینەوا نەوتێکی زۆر دەستی بەسەردا گیرا.'],
]

test.each(TOLD)('something happened (%s): %s', (language, text) => {
  const happened = understand(text, { language }).events.filter(({ kind, ahead }) => kind !== 'statement' && !ahead)
  expect(happened).toHaveLength(1)
})
