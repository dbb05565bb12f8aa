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
  ],
}

describe.each(Object.entries(SENTENCES))('nothing happened (%s)', (language, sentences) => {
  test.each(sentences)('%s', (text) => {
    const happened = understand(text, { language }).events.filter(({ kind, ahead }) => kind !== 'statement' && !ahead)
    expect(happened).toEqual([])
  })
})
