// Who a speaker is whose own words do not say it, and what a body calls its own deed: whose director "its director" is, what
// stands beside a name, whoever keeps their name back, offices that are no state's, and two that say the same.

import { describe, expect, test } from 'vitest'
import type { Status } from '../../src/core/understanding.ts'
import { understand } from './sample.ts'

type Row = [language: string, status: Status, text: string]

const OWN_DEEDS: Row[] = [
  ['en', 'claimed', 'Saraya Ansar, a shadowy armed group, took responsibility for the bomb in Kirkuk on Friday.'],
  ['en', 'claimed', 'A little-known outfit calling itself Liwa al-Fajr took credit for the bomb in Kirkuk on Friday.'],
  ['en', 'claimed', 'Liwa al-Fajr said it was behind the bomb that wounded two men in Kirkuk on Friday.'],
  ['en', 'claimed', 'Liwa al-Fajr announced its responsibility for the bomb that wounded two men in Kirkuk on Friday.'],
  ['en', 'claimed', 'Liwa al-Fajr assumed responsibility for the bomb that wounded two men in Kirkuk on Friday.'],
  ['en', 'claimed', 'Liwa al-Fajr has owned up to the bomb that wounded two men in Kirkuk on Friday.'],
  ['en', 'claimed', 'The bomb in Kirkuk on Friday was the work of its fighters, Liwa al-Fajr said on its channel.'],
  ['en', 'claimed', 'Responsibility for the bomb in Kirkuk on Friday was claimed by Liwa al-Fajr.'],
  [
    'en',
    'claimed',
    'The attack on the base in Hit on Friday was claimed by a group calling itself the Sons of the River.',
  ],
  ['ar', 'claimed', 'تبنى لواء الفجر تفجير العبوة في كركوك الجمعة.'],
  ['ar', 'claimed', 'أعلن لواء الفجر مسؤوليته عن تفجير العبوة في كركوك الجمعة.'],
  ['ar', 'claimed', 'أعلنت جماعة تسمي نفسها لواء الفجر مسؤوليتها عن تفجير العبوة في كركوك الجمعة.'],
  ['ar', 'claimed', 'وتبنت الهجوم الذي أصاب جنديين في كركوك الجمعة جماعة تسمي نفسها لواء الفجر.'],
  ['ar', 'claimed', 'قال لواء الفجر إنه يقف وراء الهجوم الذي أصاب جنديين في كركوك الجمعة.'],
  ['ar', 'claimed', 'قال لواء الفجر إنه مسؤول عن الهجوم الذي أصاب جنديين في كركوك الجمعة.'],
  ['ckb', 'claimed', 'گرووپی لیوای فەجر بەرپرسیارێتی هێرشەکەی کەرکووکی لە ئەستۆ گرت کە دوێنێ ڕوویدا.'],
  ['ckb', 'claimed', 'لیوای فەجر بەرپرسیارێتی هێرشەکەی دوێنێی کەرکووکی گرتە ئەستۆی خۆی.'],
  ['ckb', 'claimed', 'لیوای فەجر بەرپرسیارێتیی خۆی لە هێرشەکەی دوێنێی کەرکووک ڕاگەیاند.'],
]

const OWNED: Row[] = [
  ['en', 'reported', 'The Kurdish Red Crescent took forty travellers to Derik on Friday, its director said.'],
  ['en', 'claimed', 'The SDF caught four prisoners near Derik on Friday, its media centre said.'],
  ['en', 'official', 'The army killed three ISIS members in Hamrin on Friday, its spokesman said.'],
  ['en', 'claimed', "Kata'ib Hezbollah shot down a drone over Babil on Friday, its commander said."],
  ['en', 'reported', 'The White Helmets pulled two bodies from a well in Homs on Friday, their spokesman said.'],
  [
    'en',
    'reported',
    'Doctors Without Borders closed its clinic in Mosul on Friday after gunfire, its head of mission said.',
  ],
  ['en', 'claimed', 'The PKK destroyed two posts near Amadiya on Friday, according to its press office.'],
  ['ar', 'claimed', 'أعادت قوات سوريا الديمقراطية القبض على أربعة سجناء قرب ديريك الجمعة، بحسب مركزها الإعلامي.'],
  ['ar', 'reported', 'نقل الهلال الأحمر الكردي أربعين مسافراً إلى ديريك الجمعة، بحسب مديره.'],
  ['ar', 'reported', 'انتشلت الخوذ البيضاء جثتين من بئر في حمص الجمعة، وفق المتحدث باسمها.'],
  ['ar', 'official', 'قتل الجيش ثلاثة من عناصر داعش في حمرين الجمعة، بحسب المتحدث باسمه.'],
  ['ar', 'claimed', 'أسقطت كتائب حزب الله طائرة مسيرة فوق بابل الجمعة، بحسب مكتبها الإعلامي.'],
  ['ckb', 'reported', 'مانگی سووری کوردی دوێنێ چل گەشتیاری بردە دێریک، بەڕێوەبەرەکەی گوتی.'],
  ['ckb', 'claimed', 'هەسەدە دوێنێ چوار زیندانی لە دێریک گرتەوە، بەپێی ناوەندی ڕاگەیاندنەکەی.'],
  [
    'en',
    'claimed',
    'The SDF recaptured four prisoners near Derik on Friday, its media centre said. The centre added that a guard was stabbed.',
  ],
  [
    'ar',
    'claimed',
    'فر ستة سجناء من سجن ديريك السبت، وأعادت قوات سوريا الديمقراطية القبض على أربعة منهم، بحسب مركزها الإعلامي.\n\nوأضاف المركز أن أحد الحراس أصيب بطعنة سكين.',
  ],
  [
    'en',
    'claimed',
    'Two fighters of the Sinjar Resistance Units were wounded in Sinjar on Sunday, the mayor said.\n\nThe Units said soldiers opened fire first on Sunday.',
  ],
  [
    'en',
    'claimed',
    'The Sinjar Resistance Units manned the post in Sinjar on Sunday.\n\nThe Units, known as the YBS, said a soldier fired first on Sunday.',
  ],
]

const BESIDE_NAMES: Row[] = [
  ['en', 'official', 'Ahmed Ali, a spokesman for the Interior Ministry, said two men were killed in Hit on Friday.'],
  ['en', 'official', 'Two men were killed in Hit on Friday, said Ahmed Ali, the mayor of the town.'],
  ['en', 'official', 'Two men were killed in Hit on Friday, Ahmed Ali, the mayor of the town, said.'],
  ['en', 'reported', 'Ahmed Ali, a former police officer, said two men were killed in Hit on Friday.'],
  ['en', 'reported', 'Ahmed Ali, a shopkeeper, said two men were killed in Hit on Friday.'],
  ['en', 'claimed', 'Liwa al-Fajr, a little-known faction, said it killed two soldiers in Hit on Friday.'],
  ['en', 'claimed', 'Liwa al-Fajr, which is an Iran-backed militia, said two soldiers were killed in Hit on Friday.'],
  ['en', 'claimed', 'Two soldiers were killed in Hit on Friday, said Liwa al-Fajr, a militia.'],
  ['en', 'claimed', "Abu Haidar, a commander in Kata'ib Hezbollah, said two soldiers were killed in Hit on Friday."],
  ['en', 'claimed', "Farhad Shami, head of the SDF's media centre, said two soldiers were killed in Raqqa on Friday."],
  ['en', 'claimed', 'Farhad Shami of the SDF said two soldiers were killed in Raqqa on Friday.'],
  ['en', 'claimed', 'Ahmed Ali, a Sadrist politician, said two men were killed in Hit on Friday.'],
  [
    'en',
    'reported',
    'Fadel Abdulghany, director of the Syrian Network for Human Rights, said two men were killed in Homs on Friday.',
  ],
  ['en', 'reported', 'Rami Abdulrahman, head of the Observatory, said two men were killed in Homs on Friday.'],
  ['en', 'assessment', 'Ahmed Ali, an analyst in Baghdad, said the group wanted to keep its arms in Hit.'],
  ['ar', 'official', 'قال أحمد علي، المتحدث باسم وزارة الداخلية، إن رجلين قتلا في هيت الجمعة.'],
  ['ar', 'claimed', 'قال لواء الفجر، وهو فصيل غير معروف، إن جنديين قتلا في هيت الجمعة.'],
  ['ar', 'claimed', 'قالت سرية النهر، وهي جماعة مسلحة، إن جنديين قتلا في هيت الجمعة.'],
  ['ar', 'claimed', 'قال فرهاد شامي، مدير المركز الإعلامي لقسد، إن جنديين قتلا في الرقة الجمعة.'],
  ['ar', 'reported', 'قال فضل عبد الغني، مدير الشبكة السورية لحقوق الإنسان، إن رجلين قتلا في حمص الجمعة.'],
  ['ckb', 'claimed', 'فەرهاد شامی، بەڕێوەبەری ناوەندی ڕاگەیاندنی هەسەدە، گوتی کە دوێنێ دوو سەرباز لە ڕەقە کوژران.'],
  ['ckb', 'official', 'ئەحمەد عەلی، وتەبێژی وەزارەتی ناوخۆ، گوتی کە دوێنێ دوو پیاو لە هیت کوژران.'],
  ['ckb', 'reported', 'ئەحمەد عەلی، شوان، گوتی کە دوێنێ دوو پیاو لە هیت کوژران.'],
  [
    'en',
    'claimed',
    'The PKK shelled a post near Amadiya on Friday. Its spokesman said two soldiers were killed in Amadiya on Friday.',
  ],
  ['en', 'official', 'The governor opened a bridge in Kut on Friday, his office said.'],
  ['en', 'reported', 'Four ISIS men were caught in Derik on Friday by the Kurdish Red Crescent, its director said.'],
  ['en', 'claimed', 'Four ISIS men were caught in Derik on Friday by the SDF, its spokesman said.'],
  ['en', 'official', 'Four ISIS men were caught in Hit on Friday by the army, its spokesman said.'],
  ['en', 'official', 'Police caught four PKK men in Dohuk on Friday, their commander said.'],
]

const UNNAMED: Row[] = [
  [
    'en',
    'anonymous',
    'A soldier who survived, and who spoke on condition that we leave out his name, said two men were killed in Hit on Friday.',
  ],
  ['en', 'anonymous', 'A clerk who asked us to leave her name out said two men were killed in Hit on Friday.'],
  [
    'en',
    'anonymous',
    'An officer, speaking on the understanding that he would not be quoted, said two men were killed in Hit on Friday.',
  ],
  ['en', 'anonymous', 'A clerk whose name has been changed said two men were killed in Hit on Friday.'],
  ['en', 'anonymous', 'A clerk who spoke on condition we omit his name said two men were killed in Hit on Friday.'],
  ['en', 'anonymous', 'A clerk who wants his identity kept secret said two men were killed in Hit on Friday.'],
  ['en', 'anonymous', 'A guard who did not want his name to appear said two men were killed in Hit on Friday.'],
  ['en', 'anonymous', 'A guard who gave a false name said two men were killed in Hit on Friday.'],
  ['en', 'anonymous', 'A guard, whom we agreed to call Ali, said two men were killed in Hit on Friday.'],
  ['en', 'anonymous', 'Two men were killed in Hit on Friday, a guard said, asking that his name not be used.'],
  [
    'en',
    'anonymous',
    'Two men were killed in Hit on Friday, according to an officer who is barred from speaking to the press.',
  ],
  ['en', 'anonymous', 'Two men were killed in Hit on Friday, said an officer who has no leave to talk to reporters.'],
  ['en', 'anonymous', 'An officer, who was told not to speak to the press, said two men were killed in Hit on Friday.'],
  ['en', 'anonymous', 'A security man who keeps his name to himself said two men were killed in Hit on Friday.'],
  ['en', 'anonymous', 'A policeman, who would give only the name Ali, said two men were killed in Hit on Friday.'],
  ['ar', 'anonymous', 'قال جندي نجا من الهجوم، بشرط إغفال اسمه، إن رجلين قتلا في هيت الجمعة.'],
  ['ar', 'anonymous', 'قال موظف تحدث باسم مستعار إن رجلين قتلا في هيت الجمعة.'],
  ['ar', 'anonymous', 'قال حارس آثر عدم الكشف عن هويته إن رجلين قتلا في هيت الجمعة.'],
  ['ar', 'anonymous', 'قال حارس لم يرد أن ينشر اسمه إن رجلين قتلا في هيت الجمعة.'],
  ['ar', 'anonymous', 'قال ضابط غير مخول بالحديث لوسائل الإعلام إن رجلين قتلا في هيت الجمعة.'],
  ['ar', 'anonymous', 'قال ضابط، طالباً التكتم على اسمه، إن رجلين قتلا في هيت الجمعة.'],
  ['ar', 'anonymous', 'قال ضابط ممنوع من التصريح للإعلام إن رجلين قتلا في هيت الجمعة.'],
  ['ar', 'anonymous', 'قال موظف تحفظنا على اسمه إن رجلين قتلا في هيت الجمعة.'],
  ['ar', 'anonymous', 'قال موظف أبى أن يُذكر اسمه إن رجلين قتلا في هيت الجمعة.'],
  ['ckb', 'anonymous', 'پاسەوانێک، کە نەیویست ناوی بنووسرێت، گوتی کە دوێنێ دوو پیاو لە هیت کوژران.'],
  ['ckb', 'anonymous', 'پاسەوانێک بە ناوی خوازراو گوتی کە دوێنێ دوو پیاو لە هیت کوژران.'],
  ['ckb', 'anonymous', 'ئەفسەرێک، کە ڕێگەی نییە قسە بۆ میدیا بکات، گوتی کە دوێنێ دوو پیاو لە هیت کوژران.'],
  ['ckb', 'anonymous', 'ئەفسەرێک، کە مافی لێدوانی نییە، گوتی کە دوێنێ دوو پیاو لە هیت کوژران.'],
  ['ckb', 'anonymous', 'کارمەندێک، کە ناوەکەی لای ئێمە پارێزراوە، گوتی کە دوێنێ دوو پیاو لە هیت کوژران.'],
  [
    'en',
    'official',
    'The prime minister met commanders in Baghdad on Friday and backed the raid in Hit, his office said. He did not name the group.',
  ],
]

const CIVIL: Row[] = [
  ['en', 'reported', 'A local office that documents abuses counted nine killings in Daraa on Friday.'],
  ['en', 'reported', 'The Euphrates Centre for Documentation recorded nine killings in Raqqa on Friday.'],
  ['en', 'reported', 'An office documenting violations said nine men were killed in Daraa on Friday.'],
  ['en', 'reported', 'The Committee for Missing Persons said nine bodies were found in Raqqa on Friday.'],
  ['en', 'reported', 'A legal clinic in Mosul said nine men were arrested in Mosul on Friday.'],
  ['en', 'reported', 'The Yazidi Families Union said nine bodies were found in Sinjar on Friday.'],
  ['en', 'reported', "A women's council in Derik said a girl was abducted in Derik on Friday."],
  ['en', 'official', "The Interior Ministry's human rights directorate said nine men were freed in Mosul on Friday."],
  ['en', 'official', 'A parliamentary-appointed government committee said nine men were freed in Mosul on Friday.'],
  ['en', 'reported', 'The Norwegian Refugee Council said nine tents burnt in Dohuk on Friday.'],
  ['en', 'reported', 'The Mines Advisory Group said a mine killed two boys near Raqqa on Friday.'],
  ['en', 'reported', 'The International Organization for Migration said forty families fled Sinjar on Friday.'],
  ['en', 'reported', 'The Syria Civil Defence, or White Helmets, said two boys were killed near Homs on Friday.'],
  ['ar', 'reported', 'أحصى مكتب محلي لتوثيق الانتهاكات تسع محاولات اغتيال في درعا منذ أيلول.'],
  ['ar', 'reported', 'قال مركز حقوقي في درعا إن تسعة رجال قتلوا في درعا الجمعة.'],
  ['ar', 'reported', 'وثق مكتب توثيق الشهداء مقتل تسعة رجال في درعا الجمعة.'],
  ['ar', 'reported', 'أعلنت لجنة أهلية للإغاثة نقل أربعين عائلة من سنجار الجمعة.'],
  ['ar', 'reported', 'قال مركز الفرات للدراسات إن تسعة رجال قتلوا في الرقة الجمعة.'],
  ['ar', 'reported', 'قالت هيئة الإغاثة الإنسانية إن تسعة رجال قتلوا في إدلب الجمعة.'],
  ['ar', 'reported', 'قال مجلس اللاجئين النرويجي إن تسع خيام احترقت في دهوك الجمعة.'],
  ['ar', 'reported', 'قال برنامج الأغذية العالمي إن قافلته تعرضت لإطلاق نار في حمص الجمعة.'],
  ['ar', 'reported', 'قالت لجنة أمهات المفقودين إن تسع جثث عثر عليها في الرقة الجمعة.'],
  ['ckb', 'reported', 'نووسینگەیەکی بەڵگەکردنی پێشێلکارییەکان ڕایگەیاند کە دوێنێ نۆ کەس لە دەرعا کوژران.'],
  ['ckb', 'reported', 'سەنتەرێکی مافی مرۆڤ گوتی کە دوێنێ نۆ کەس لە ڕەقە کوژران.'],
  ['ckb', 'reported', 'مانگی سووری کوردی ڕایگەیاند کە دوێنێ نۆ کەس لە دێریک بریندار بوون.'],
  ['ckb', 'reported', 'کۆمەڵەی خێزانی ونبووان ڕایگەیاند کە دوێنێ نۆ تەرم لە شنگال دۆزرانەوە.'],
]

const BOTH: Row[] = [
  ['en', 'confirmed', 'The army and the Peshmerga began a joint search in Hamrin on Friday, both forces said.'],
  ['en', 'confirmed', 'The army and the Peshmerga began a joint search in Hamrin on Friday, the two agencies said.'],
  [
    'en',
    'confirmed',
    'A truce took effect in Suwayda on Friday, according to an Interior Ministry statement confirmed by a spokesman for the National Guard.',
  ],
  [
    'en',
    'confirmed',
    'Two soldiers were killed in Hawija on Friday, according to the Defence Ministry and a hospital in Kirkuk.',
  ],
  [
    'ar',
    'confirmed',
    'دخلت هدنة حيز التنفيذ في السويداء الجمعة، بحسب بيان لوزارة الداخلية أكده متحدث باسم الحرس الوطني.',
  ],
  ['ar', 'confirmed', 'بدأ الجيش والبيشمركة عملية مشتركة في حمرين الجمعة، بحسب القوتين.'],
  ['ar', 'confirmed', 'بدأ الجيش والبيشمركة عملية تمشيط مشتركة في حمرين الجمعة، وفق ما أعلنت الوزارتان.'],
  ['ckb', 'confirmed', 'سوپا و پێشمەرگە دوێنێ لە حەمرین گەڕانێکی هاوبەشیان دەست پێ کرد، هەردوو هێز ڕایانگەیاند.'],
]

const ASIDES: Row[] = [
  [
    'en',
    'anonymous',
    '"We heard engines," one of them said.\n\nAn officer in Ramadi, who was not authorised to speak to the media, said two men were killed in Hit on Friday. He added that a third was hurt in Hit on Friday.',
  ],
  [
    'en',
    'assessment',
    'The mayor, who walked through the fields on Friday, said that the government planned to pay owners in Amadiya.',
  ],
  [
    'en',
    'official',
    'The mayor, who walked through the fields on Friday, said two houses were burnt in Amadiya on Friday.',
  ],
  ['en', 'official', 'The governor, whose house was hit too, said two men were killed in Amadiya on Friday.'],
]

const SEQUELS: Row[] = [
  ['en', 'official', 'His officers caught two men at a farm in Rutba on Friday, the police chief went on.'],
  [
    'en',
    'official',
    'The Counter Terrorism Service gave a lower number, five, and said one of its men was hurt in Hit on Friday.',
  ],
  ['en', 'official', 'The Service put out a different toll, saying two men were killed in Hit on Friday.'],
  ['ar', 'official', 'أما خلية الإعلام الأمني فتحدثت عن ثلاثة صواريخ سقطت خارج القاعدة في هيت الجمعة.'],
  ['ar', 'official', 'أما وزارة الداخلية فقالت إن رجلين قتلا في هيت الجمعة.'],
  ['ar', 'official', 'من جهتها، قالت وزارة الداخلية إن رجلين قتلا في هيت الجمعة.'],
  ['ar', 'claimed', 'أما قسد فقالت إن رجلين قتلا في الرقة الجمعة.'],
  ['ar', 'official', 'وذكر المسؤول في شرطة نوى أن رجلاً يشتبه بصلته بالهجوم أوقفته دورية في نوى الجمعة.'],
  ['ar', 'official', 'وأوقفت قوة من الجيش شخصين في هيت الجمعة، يشتبه بأنهما نقلا صواريخ، طبقاً لبيان الجيش.'],
  ['ar', 'official', 'قالت الشرطة إنها اعتقلت رجلاً يشتبه في انتمائه إلى داعش في هيت الجمعة.'],
  ['ar', 'assessment', 'قالت الشرطة إنها تشتبه بأن داعش نفذ الهجوم في هيت الجمعة.'],
  ['ar', 'reported', 'خرج معلمون إلى شوارع السليمانية الجمعة، وقدر المنظمون عدد المشاركين بألفي شخص.'],
  ['ar', 'official', 'قدرت مديرية الدفاع المدني عدد المصابين في حريق السليمانية الجمعة بتسعة.'],
  ['ckb', 'official', 'پارێزگاری کەرکووک هێرشەکەی مەحکووم کرد و گوتی کە دوێنێ دوو پاسەوان لە کەرکووک کوژران.'],
  ['ckb', 'official', 'وەزارەتی ناوخۆ ڕایگەیاند کە دوێنێ دوو پیاو گیران و ڕوونی کردەوە کە لە کەرکووک گیراون.'],
  ['ckb', 'claimed', 'هەسەدە هێرشەکەی ئیدانە کرد و ڕایگەیاند کە دوێنێ دوو پیاو لە ڕەقە کوژران.'],
]

const MOTIVES: Row[] = [
  [
    'en',
    'anonymous',
    'Three families refused to board in Derik on Friday for fear of arrest, an aid worker said on condition of anonymity.',
  ],
  ['en', 'reported', 'Forty families fled Sinjar on Friday out of fear that shelling would resume, residents said.'],
  ['ar', 'reported', 'قال سكان إن أربعين عائلة نزحت من سنجار الجمعة خشية القصف.'],
  ['ar', 'anonymous', 'قال عامل إغاثة، اشترط عدم نشر اسمه، إن ثلاث عائلات نزحت من الحسكة الجمعة خشية المحاكمة.'],
  ['ckb', 'reported', 'دانیشتووان گوتیان کە دوێنێ چل خێزان لە شنگال هەڵاتن لە ترسی بۆردومان.'],
]

const STRUCK: Row[] = [
  [
    'en',
    'official',
    "Turkey's defence ministry said its jets hit shelters and stores used by terrorists in Gara on Friday.",
  ],
  ['en', 'claimed', "Turkey's defence ministry said it neutralised five PKK terrorists in Gara on Friday."],
  ['ckb', 'official', 'وەزارەتی بەرگریی تورکیا ڕایگەیاند کە دوێنێ پێنج ئەشکەوتی پەکەکەی لە گارە بۆردومان کردووە.'],
  ['ckb', 'claimed', 'وەزارەتی بەرگریی تورکیا ڕایگەیاند کە دوێنێ پێنج ئەندامی پەکەکەی لە گارە بێلایەن کردووە.'],
  ['ckb', 'claimed', 'وەزارەتی بەرگریی تورکیا ڕایگەیاند کە دوێنێ پەکەکە هێرشی کردە سەر سەربازانی لە گارە.'],
  ['ar', 'official', 'قالت وزارة الدفاع التركية إن طائراتها قصفت مخابئ لحزب العمال الكردستاني في غارا الجمعة.'],
]

const CLEARED: Row[] = [
  [
    'en',
    'official',
    "Two villagers were shot dead near Jableh on Friday, the ministry's spokesman acknowledged, adding that the two had no part in the attack.",
  ],
  ['en', 'denied', 'The movement had no part in the bombing in Kirkuk on Friday, its spokesman said.'],
]

const COUNTED: Row[] = [
  ['en', 'reported', 'Residents are tired.\n\nNine hunters have been killed by mines in western Anbar since August.'],
  ['en', 'reported', 'Farmers who lost land in Harir in 2015 gathered at the fence in Harir on Wednesday.'],
  [
    'en',
    'background',
    'The two sides met in Damascus on Monday and swapped 20 prisoners.\n\nDamascus and the SDF promised in their agreement of March 10 to free all those held.',
  ],
]

const COUNTER: Row[] = [
  ['en', 'reported', 'The police took responsibility for guarding the camp and arrested two men in Hol on Friday.'],
  ['en', 'official', 'The police chief said his men were responsible for the arrest of two men in Hit on Friday.'],
  ['en', 'official', 'Two men who hid their names were arrested in Hit on Friday, the police said.'],
  ['en', 'official', 'The army moved its office and killed two ISIS members in Hit on Friday, its commander said.'],
  ['en', 'official', "The Interior Ministry's media office said two men were arrested in Hit on Friday."],
  ['en', 'official', "The Refugee Ministry's committee said nine families returned to Sinjar on Friday."],
  ['en', 'official', "The government's Committee for the Missing said nine bodies were found in Sinjar on Friday."],
  ['ar', 'official', 'قالت لجنة حقوق الإنسان في وزارة الداخلية إن رجلين أفرج عنهما في هيت الجمعة.'],
  ['ar', 'official', 'قال اللواء سعد معن إن رجلين قتلا في هيت الجمعة.'],
  ['ar', 'official', 'قال لواء في الجيش إن رجلين قتلا في هيت الجمعة.'],
  ['ar', 'official', 'قال قائد اللواء السابع في الجيش إن رجلين قتلا في هيت الجمعة.'],
  ['en', 'official', 'The army, which lost two men in Hit on Friday, said it had arrested a suspect in Hit on Friday.'],
  ['en', 'official', 'The strike continued, and the police said two men were hurt in Kut on Friday.'],
  ['en', 'reported', 'The march went on until midnight in Kut on Friday.'],
]

describe.each([
  ['what somebody calls their own deed is a claim', OWN_DEEDS],
  ['a body speaks through its own, never more surely than it may', OWNED],
  ['what stands beside a name says who speaks', BESIDE_NAMES],
  ['whoever keeps their name back is unnamed, in whatever words', UNNAMED],
  ["an office that cares for a cause is no state's", CIVIL],
  ['two that say the same confirm it', BOTH],
  ['an aside does not hide who speaks', ASIDES],
  ['a speaker goes on', SEQUELS],
  ['a fear that moved somebody leaves the deed as it is', MOTIVES],
  ['what a force struck is its own work, whom it killed a claim', STRUCK],
  ['others that are cleared deny nothing', CLEARED],
  ['what is counted up to now is news, a word of another day is not', COUNTED],
  ['words of the same letters change nothing', COUNTER],
])('%s', (_, rows) => {
  test.each(rows)('(%s, %s): %s', (language, status, text) => {
    const { events } = understand(text, { language })
    const told = events.toSorted((a, b) => a.start - b.start)
    expect(told.at(-1)?.status).toBe(status)
  })
})
