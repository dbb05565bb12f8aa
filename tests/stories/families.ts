// Invented reports and what outlets make of them, for telling copies from reports of their own. Nothing here happened.

export interface Report {
  readonly source: string
  readonly published: string
  readonly title: string
  readonly text: string
}

const CONVOY_PARTS = [
  'RAMADI, Iraq, March 2 (Tigris Invented Wire) - Gunmen opened fire on a convoy of grain trucks on the desert road east of Rutba on Monday, killing two drivers and setting three trucks alight, the mayor of the town said.',
  'The trucks had left the Trebil crossing before dawn with wheat for the mills of Ramadi. A guard who rode in the last one hid behind a culvert until a border patrol reached him two hours later.',
  'Police in Anbar said that four men on pickups without plates had waited at a bend where the telephone network does not reach. They searched the wadis until dark with two helicopters but found only spent cartridges.',
  'No group said that it was behind the shooting. Islamic State cells have robbed traders along the highway since spring, and mill owners now pay for escorts out of their own pockets.',
  'The provincial council will meet on Wednesday to talk about watchtowers that were promised three years ago. "We were given a date and then another date," said Saad Khalaf, who lost a cousin on the same stretch in autumn.',
]
export const CONVOY: Report = {
  source: 'Tigris Invented Wire',
  published: '2026-03-02T11:10:00+03:00',
  title: 'Gunmen kill two drivers in attack on grain trucks in western Iraq',
  text: CONVOY_PARTS.join('\n\n'),
}

const RAID_PARTS = [
  'كركوك - أعلنت قيادة الشرطة في كركوك، اليوم الثلاثاء، مقتل ثلاثة من عناصر تنظيم داعش واعتقال رابع خلال عملية دهم نفذتها قوة خاصة في قرية زراعية جنوب غربي قضاء الحويجة.',
  'وقال المتحدث باسم القيادة إن القوة تحركت بعد معلومات استخبارية عن مضافة يستخدمها المسلحون لتخزين العبوات، وإن الاشتباك استمر أكثر من ساعة قبل أن تتم السيطرة على المكان.',
  'وعثرت القوة على أحزمة ناسفة وأجهزة اتصال وخرائط لطرق فرعية تربط القرية بسلسلة جبال حمرين، فيما أصيب اثنان من أفراد الشرطة بجروح طفيفة نقلا على إثرها إلى المستشفى.',
  'وأوضح أحد الأهالي أن سكان القرية سمعوا إطلاق نار كثيف قبيل الفجر وأن القوات منعت الخروج من البيوت حتى الظهر، مضيفاً أن المدرسة الوحيدة ستبقى مغلقة حتى نهاية الأسبوع.',
  'وتشهد أطراف الحويجة عمليات متكررة لملاحقة خلايا التنظيم التي ما زالت تنشط في المناطق الوعرة بين كركوك وصلاح الدين رغم إعلان النصر قبل سنوات.',
]
export const RAID: Report = {
  source: 'وكالة كركوك الافتراضية',
  published: '2026-04-14T11:00:00+03:00',
  title: 'مقتل ثلاثة من داعش بعملية دهم جنوب غربي الحويجة',
  text: RAID_PARTS.join('\n\n'),
}

const parts = (of: readonly string[], ...at: readonly number[]) => at.map((index) => of[index] ?? '').join('\n\n')
const later = (report: Report, source: string, changed: Partial<Report>): Report => ({
  ...report,
  source,
  published: report.published.replace('T1', 'T2'),
  ...changed,
})
const convoy = (source: string, changed: Partial<Report>) => later(CONVOY, source, changed)
const raid = (source: string, changed: Partial<Report>) => later(RAID, source, changed)
const third = (text: string) => text.slice(0, text.indexOf(' ', text.length / 3))
const words = (text: string, ...changes: readonly (readonly [string, string])[]) =>
  changes.reduce((changed, [from, to]) => changed.replaceAll(from, to), text)

/** Each is made from the report before it. */
export const COPIES: readonly (readonly [how: string, original: Report, copy: Report])[] = [
  ['word for word', CONVOY, convoy('Copied Herald', {})],
  [
    'its first half',
    CONVOY,
    convoy('Copied Herald', { text: parts(CONVOY_PARTS, 0, 1) + third(parts(CONVOY_PARTS, 2)) }),
  ],
  ['its first third', CONVOY, convoy('Copied Herald', { text: third(CONVOY.text) })],
  ['its first two paragraphs', CONVOY, convoy('Copied Herald', { text: parts(CONVOY_PARTS, 0, 1) })],
  ['its first paragraph', CONVOY, convoy('Copied Herald', { text: parts(CONVOY_PARTS, 0) })],
  [
    'its paragraphs in another order, one left out',
    CONVOY,
    convoy('Copied Herald', { text: parts(CONVOY_PARTS, 0, 2, 1, 4) }),
  ],
  [
    'another title, a byline, and cruft at both ends',
    CONVOY,
    convoy('Click Fiction 24', {
      title: 'WATCH: terror on the desert road! Two dead',
      text: `Home > News > Iraq | Share | Updated 2 Mar 2026\n\nBy Staff Writer\n\n${CONVOY.text}\n\nALSO READ: Ten recipes\nTags: Iraq, Anbar. We use cookies to make your experience better.`,
    }),
  ],
  [
    'without its dateline',
    CONVOY,
    convoy('Copied Herald', { text: CONVOY.text.slice(CONVOY.text.indexOf(' - ') + 3) }),
  ],
  [
    'days of the week and a few words changed',
    CONVOY,
    convoy('Edited Standard', {
      text: words(
        CONVOY.text,
        ['on Monday', 'yesterday'],
        ['Wednesday', 'tomorrow'],
        ['Gunmen', 'Armed men'],
        ['before dawn', 'at night'],
        ['two hours', 'some hours'],
      ),
      published: '2026-03-03T09:00:00+03:00',
    }),
  ],
  [
    'a sentence added in the middle',
    CONVOY,
    convoy('Edited Standard', {
      text: `${parts(CONVOY_PARTS, 0, 1)} Flour prices rose in Ramadi on the news.\n\n${parts(CONVOY_PARTS, 2, 3)}`,
    }),
  ],
  [
    'its opening lightly edited, the rest left out',
    CONVOY,
    convoy('Brief Sample', {
      text: 'Gunmen opened fire on a convoy of grain trucks on the desert road east of Rutba, killing two drivers and setting three trucks alight, the mayor said. The trucks had left the Trebil crossing before dawn with wheat for Ramadi.',
    }),
  ],
  ['word for word, in Arabic', RAID, raid('صحيفة النقل الوهمية', {})],
  ['its first third, in Arabic', RAID, raid('صحيفة النقل الوهمية', { text: third(RAID.text) })],
  ['its first two paragraphs, in Arabic', RAID, raid('صحيفة النقل الوهمية', { text: parts(RAID_PARTS, 0, 1) })],
  [
    'other letters, vowel signs and digits, in Arabic',
    RAID,
    raid('صحيفة النقل الوهمية', { text: words(RAID.text, ['أ', 'ا'], ['ة', 'ه'], ['ثلاثة', 'ثلاثةَ']) }),
  ],
  [
    'lightly edited, in Arabic',
    RAID,
    raid('موقع التحرير المتخيل', {
      text: words(
        RAID.text,
        ['اليوم الثلاثاء', 'الثلاثاء'],
        ['أعلنت', 'كشفت'],
        ['وأوضح أحد الأهالي', 'وذكر أحد السكان'],
        ['نقلا على إثرها', 'نقلا بعدها'],
      ),
    }),
  ],
  [
    'the credit "according to", in words of its own',
    CONVOY,
    convoy('Northern Pretend Review', {
      title: 'Truckers shot dead near Rutba',
      text: 'Two truckers carrying wheat were shot dead near Rutba in Anbar on Monday, according to Tigris Invented Wire. Three of the lorries burned. The attackers got away in pickups, and the search went on until night.',
    }),
  ],
  [
    'the credit "نقلاً عن", translated',
    CONVOY,
    convoy('قناة الترجمة المخترعة', {
      title: 'مقتل سائقين بهجوم على شاحنات قمح قرب الرطبة',
      text: 'نقلاً عن Tigris Invented Wire: قتل سائقان وأحرقت ثلاث شاحنات محملة بالقمح بهجوم شنه مسلحون، اليوم الاثنين، على الطريق الصحراوي شرق الرطبة في الأنبار، بحسب قائممقام القضاء.',
    }),
  ],
  [
    'the credit "بحسب وكالة"',
    RAID,
    raid('قناة الترجمة المخترعة', {
      title: 'عملية أمنية في الحويجة',
      text: 'قضت قوة خاصة على ثلاثة مسلحين من داعش وأوقفت آخر في الحويجة، الثلاثاء، بحسب وكالة كركوك الافتراضية التي أشارت إلى جرح شرطيين.',
    }),
  ],
  [
    'a translated credit in its last line',
    { ...RAID, source: 'شفق نيوز' },
    raid('Northern Pretend Review', {
      title: 'Three ISIS members killed in Hawija raid',
      text: 'Three ISIS members were killed and a fourth was arrested on Tuesday in a police raid on a farming village near Hawija in Kirkuk. Explosive belts were found in the house and two policemen were slightly hurt.\n\nSource: Shafaq News',
    }),
  ],
  [
    'a Sorani credit',
    { ...RAID, source: 'Rudaw' },
    raid('ڕۆژنامەی خەیاڵی', {
      title: 'لە حەویجە سێ چەکداری داعش کوژران',
      text: 'بە گوێرەی ڕووداو، ئەمڕۆ سێشەممە لە ئۆپەراسیۆنێکی پۆلیس لە حەویجە سێ چەکداری داعش کوژران و چوارەمیان دەستگیرکرا.',
    }),
  ],
]

const STATEMENT =
  'The Ministry of Defence said that its air force had destroyed eleven shelters and two stores of weapons in the Hamrin mountains and that all of its aircraft had returned safely to their bases.'
const DAILY = (day: string, targets: string) =>
  `TAMPA - Coalition forces conducted strikes on ${day}. Near Raqqa, one strike engaged an ISIS tactical unit and destroyed ${targets}. All aircraft returned safely. The coalition works with partner forces to destroy ISIS.`
const BACKGROUND =
  'Islamic State seized a third of Iraq in 2014 and was beaten there in 2017 by Iraqi troops, Kurdish fighters and a coalition that the United States led. Its remnants hide in mountains and deserts from which they strike at night. Thousands of its members are held in prisons on both sides of the border, and tens of thousands of women and children live in camps.'

/** Neither is made from the other. */
export const OWN: readonly (readonly [how: string, one: Report, other: Report])[] = [
  [
    'two outlets quote one official sentence',
    {
      source: 'Tigris Invented Wire',
      published: '2026-05-05T12:00:00+03:00',
      title: 'Iraq bombs hideouts in Hamrin',
      text: `"${STATEMENT}"\n\nVillagers in Qara Tapa heard the explosions at breakfast, a teacher there said by telephone. She counted nine and took her pupils to the cellar, since the last raid had broken windows.`,
    },
    {
      source: 'Orchard Made-up Daily',
      published: '2026-05-05T15:00:00+03:00',
      title: 'Air raids on mountain range in Diyala',
      text: `"${STATEMENT}"\n\nA former general in Baghdad doubted that the caves had been used since winter. He told this newspaper that the planes were flown above all to please the new minister, who visits the front tomorrow.`,
    },
  ],
  [
    'the standing background of one outlet under two reports',
    {
      source: 'Tigris Invented Wire',
      published: '2026-05-06T12:00:00+03:00',
      title: 'Bomb kills farmer in Diyala',
      text: `BAQUBAH - A bomb killed a farmer near Muqdadiyah on Wednesday, police said. His tractor had driven over it at noon.\n\n${BACKGROUND}`,
    },
    {
      source: 'Tigris Invented Wire',
      published: '2026-05-07T12:00:00+03:00',
      title: 'Iraq arrests six in Mosul',
      text: `MOSUL - Six men suspected of collecting money for gunmen were arrested in Mosul on Thursday, the intelligence service said.\n\n${BACKGROUND}`,
    },
  ],
  [
    'two daily statements in one form',
    {
      source: 'Command Desk Sample',
      published: '2026-08-03T20:00:00Z',
      title: 'Daily strike report',
      text: DAILY('August 3', 'a vehicle and a fighting position'),
    },
    {
      source: 'Command Desk Sample',
      published: '2026-08-04T20:00:00Z',
      title: 'Daily strike report',
      text: DAILY('August 4', 'a mortar and a fighting position'),
    },
  ],
  [
    'two reports of one event in other words',
    CONVOY,
    convoy('Northern Pretend Review', {
      title: 'Truckers shot dead near Rutba',
      text: 'Two truckers carrying wheat were shot dead near Rutba in Anbar on Monday, officials said. Three of the lorries burned. The attackers got away in pickups, and a search by police and border guards went on until night.',
    }),
  ],
  [
    'another report credits another outlet',
    CONVOY,
    convoy('Northern Pretend Review', {
      title: 'Truckers shot dead near Rutba',
      text: 'Two truckers carrying wheat were shot dead near Rutba in Anbar on Monday, according to Reuters. Three of the lorries burned and the attackers got away in pickups.',
    }),
  ],
  [
    'both say "according to" of one ministry',
    {
      source: 'Orchard Made-up Daily',
      published: '2026-05-08T12:00:00+03:00',
      title: 'Two killed in Tikrit',
      text: 'Two guards were killed in Tikrit on Friday, according to the Interior Ministry. They had stood at the gate of a bank when a car stopped.',
    },
    {
      source: 'Hamrin Test Times',
      published: '2026-05-08T14:00:00+03:00',
      title: 'Bank guards shot in Tikrit',
      text: 'Gunmen in a car shot dead a pair of bank guards in the city of Tikrit on Friday, according to the Interior Ministry, and drove off to the north.',
    },
  ],
  [
    'a detail is credited to the outlet, the report is its own',
    CONVOY,
    convoy('Northern Pretend Review', {
      title: 'Truckers shot dead near Rutba',
      text: 'Two truckers carrying wheat were shot dead near Rutba in Anbar on Monday, an owner of the company told this newspaper. He had spoken to them an hour earlier and wants the army to escort his lorries. Three of them burned, according to Tigris Invented Wire.',
    }),
  ],
  [
    'the same in Arabic and English without a credit',
    RAID,
    raid('Northern Pretend Review', {
      title: 'Three ISIS members killed in Hawija raid',
      text: 'Three ISIS members were killed and a fourth was arrested on Tuesday in a police raid on a farming village near Hawija in Kirkuk, the police said.',
    }),
  ],
  [
    'two Arabic reports of one statement',
    RAID,
    raid('قناة الترجمة المخترعة', {
      title: 'شرطة كركوك: قتلى من داعش في الحويجة',
      text: 'تمكنت قوة من شرطة كركوك من قتل ثلاثة مسلحين ينتمون إلى داعش في إحدى قرى الحويجة فجر الثلاثاء، وألقت القبض على رجل كان معهم، وفق بيان رسمي ذكر أيضاً إصابة شرطيين.',
    }),
  ],
]
