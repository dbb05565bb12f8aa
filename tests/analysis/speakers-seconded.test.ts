// Who says the same as the speaker before: two independent institutions confirm, wherever the second stands; a doctor, one's own
// spokesman and a source do not.

import { describe, expect, test } from 'vitest'
import type { Status } from '../../src/core/understanding.ts'
import { understand } from './sample.ts'

type Row = [language: string, status: Status, text: string]

const SECONDED: Row[] = [
  [
    'en',
    'confirmed',
    'Nineteen families left Roj camp on Friday, according to the camp management and the UN refugee agency.',
  ],
  [
    'en',
    'confirmed',
    'Forty families left al-Hol on Friday, the camp administration and the International Organization for Migration said.',
  ],
  [
    'en',
    'confirmed',
    "Two soldiers were killed near Hit on Friday, the army said, and the governor's office confirmed it.",
  ],
  [
    'en',
    'confirmed',
    'The Interior Ministry said two policemen were killed in Kut on Friday, and the health directorate confirmed it.',
  ],
  [
    'en',
    'confirmed',
    'The army said two soldiers were killed near Hit on Friday, which the Anbar health directorate confirmed.',
  ],
  [
    'en',
    'confirmed',
    'The Defence Ministry said two soldiers died near Hit on Friday, a toll that the Anbar health directorate confirmed.',
  ],
  ['en', 'official', 'The army said two soldiers were killed near Hit on Friday, and its spokesman confirmed it.'],
  [
    'en',
    'official',
    'The Interior Ministry said two policemen were killed in Kut on Friday, and a doctor confirmed it.',
  ],
  ['en', 'claimed', 'The PKK said it killed two soldiers in Amadiya on Friday, and the HPG confirmed it.'],
  ['en', 'reported', 'Residents said a car exploded in Kut on Friday, and a doctor confirmed it.'],
  ['ar', 'confirmed', 'قالت وزارة الداخلية إن شرطيين قتلا في الكوت الجمعة، وأكدت ذلك مديرية الصحة.'],
  ['ar', 'confirmed', 'قالت وزارة الداخلية إن شرطيين قتلا في الكوت الجمعة، وهو ما أكدته مديرية صحة واسط.'],
  ['ar', 'official', 'قالت وزارة الداخلية إن شرطيين قتلا في الكوت الجمعة، وهو ما أكده متحدث باسمها.'],
  ['ar', 'official', 'قالت وزارة الداخلية إن شرطيين قتلا في الكوت الجمعة، وهو ما أكده طبيب في المستشفى.'],
  [
    'ckb',
    'confirmed',
    'وەزارەتی ناوخۆ گوتی کە دوێنێ دوو پۆلیس لە کووت کوژران و بەڕێوەبەرایەتیی تەندروستی پشتڕاستی کردەوە.',
  ],
  [
    'ckb',
    'confirmed',
    'وەزارەتی ناوخۆ گوتی کە دوێنێ دوو پۆلیس لە کووت کوژران، ئەمەش بەڕێوەبەرایەتیی تەندروستی پشتڕاستی کردەوە.',
  ],
  ['ckb', 'official', 'وەزارەتی ناوخۆ گوتی کە دوێنێ دوو پۆلیس لە کووت کوژران، ئەمەش پزیشکێک پشتڕاستی کردەوە.'],
  [
    'en',
    'confirmed',
    'The SDF said it freed two soldiers near Manbij on Friday, which the Defence Ministry confirmed.',
  ],
  ['en', 'official', 'The police said two men were shot in Kut on Friday, and a police officer confirmed it.'],
  [
    'en',
    'official',
    "The Interior Ministry said on Friday that it arrested two men in Kut, which the ministry's spokesman confirmed.",
  ],
  ['en', 'reported', 'The Observatory said two men were shot in Homs on Friday, which residents confirmed.'],
  ['en', 'anonymous', 'A source said two men were shot in Homs on Friday, which the police confirmed.'],
  ['en', 'official', 'The health directorate confirmed that two men died in Kut on Friday.'],
  [
    'en',
    'confirmed',
    'Eleven women from four Gulf states left al-Hol on Friday, according to the camp management and the International Organization for Migration, which counted them at the bus.',
  ],
  [
    'en',
    'confirmed',
    "Forty boys from two border states left Hasakah on Friday, according to the prison management and the UN children's agency, which listed them by name.",
  ],
  ['ar', 'denied', 'أكدت الكتائب مجدداً نفيها أي دور في هجوم أربيل الجمعة.'],
  ['ar', 'confirmed', 'غادرت ثلاثون عائلة مخيم الهول الجمعة، بحسب إدارة المخيم ومنظمة الهجرة الدولية.'],
  ['ar', 'confirmed', 'أعلنت وزارة الدفاع مقتل جنديين قرب هيت الجمعة، وأكدت الخبر دائرة صحة الأنبار.'],
  ['ar', 'official', 'أعلنت وزارة الدفاع مقتل جنديين قرب هيت الجمعة، وأكدت ذلك مصادر طبية.'],
  ['ckb', 'confirmed', 'بەڕێوەبەرایەتی کەمپەکە و نەتەوە یەکگرتووەکان گوتیان کە دوێنێ سی خێزان لە هۆڵ ڕۆیشتن.'],
  [
    'en',
    'confirmed',
    'The police said a bus fell into the canal near Kut on Friday, an account that the civil defence directorate confirmed.',
  ],
  [
    'en',
    'confirmed',
    'The SDF said it handed over forty prisoners in Hasakah on Friday; the Syrian Interior Ministry confirmed it.',
  ],
  [
    'en',
    'confirmed',
    'The fire in Mosul on Friday killed three, said the civil defence, and the Nineveh health directorate gave the same number.',
  ],
  ['en', 'official', 'The ministry said two officers were shot in Kut on Friday and confirmed that one had died.'],
  [
    'en',
    'official',
    'The army said two soldiers died near Hit on Friday, and on Saturday the army confirmed it again.',
  ],
  ['en', 'official', 'The Interior Ministry said two men were shot in Kut on Friday, which could not be confirmed.'],
  ['en', 'official', 'The army said it struck a store near Hit on Friday, and the governor confirmed nothing.'],
  ['ar', 'denied', 'أكدت قيادة العمليات عدم صحة الأنباء عن سقوط قذيفة على الكوت الجمعة.'],
  ['ar', 'denied', 'وأكد المحافظ عدم وقوع أي هجوم على حقل نفطي في كركوك الجمعة.'],
  ['ar', 'confirmed', 'قالت الشرطة إن حافلة سقطت في قناة قرب الكوت الجمعة، الأمر الذي أكدته مديرية الدفاع المدني.'],
  ['ar', 'confirmed', 'قالت قسد إنها سلمت أربعين سجيناً في الحسكة الجمعة، وأكدت ذلك وزارة الداخلية السورية.'],
  ['ar', 'official', 'قالت وزارة الدفاع إن جنديين قتلا قرب هيت الجمعة، وأكدت أنها فتحت تحقيقاً.'],
  [
    'ckb',
    'confirmed',
    'هەسەدە گوتی کە دوێنێ چل زیندانیی لە حەسەکە ڕادەست کرد و وەزارەتی ناوخۆی سووریا پشتڕاستی کردەوە.',
  ],
  [
    'en',
    'official',
    'The army said two soldiers died near Hit on Friday, which the Anbar health directorate has not confirmed.',
  ],
  [
    'en',
    'official',
    'The army said two soldiers died near Hit on Friday, and the Anbar health directorate never confirmed it.',
  ],
  [
    'ckb',
    'official',
    'وەزارەتی ناوخۆ گوتی کە دوێنێ دوو پۆلیس لە کووت کوژران و بەڕێوەبەرایەتیی تەندروستی پشتڕاستی نەکردەوە.',
  ],
  ['ar', 'official', 'قالت وزارة الداخلية إن شرطيين قتلا في الكوت الجمعة، وهو ما لم تؤكده مديرية الصحة.'],
  [
    'en',
    'confirmed',
    'The army said two soldiers died near Hit on Friday, which the Anbar health directorate later confirmed.',
  ],
  ['en', 'claimed', 'The PKK said it shot down a drone near Amadiya on Friday, which no ministry confirmed.'],
]

describe.each([['a second institution that says the same confirms', SECONDED]])('%s', (_, rows) => {
  test.each(rows)('(%s, %s): %s', (language, status, text) => {
    const told = understand(text, { language }).events.toSorted((a, b) => a.start - b.start)
    expect(told.at(-1)?.status).toBe(status)
  })
})
