// Who keeps a name back and whose name a body keeps back; offices that are called by their trade; a cleric whom no table knows;
// and who says the same as the speaker before.

import { describe, expect, test } from 'vitest'
import type { Status } from '../../src/core/understanding.ts'
import { understand } from './sample.ts'

type Row = [language: string, status: Status, text: string]

const KEPT: Row[] = [
  [
    'en',
    'official',
    `A colonel, who spoke on condition of anonymity, said a van had left the yard of a mosque in Hit.

The Interior Ministry said it had closed four roads in Ramadi on Friday.`,
  ],
  [
    'en',
    'official',
    `A guard, who did not want to be named, said two men fled Hit on Friday.

The ministry said it had arrested both in Baghdad on Saturday.`,
  ],
  [
    'en',
    'official',
    `A source in the police said two men fled Hit on Friday.

The Interior Ministry said it had arrested one of them in Ramadi on Saturday. It asked people not to help the other.`,
  ],
  ['en', 'official', 'The police said two men were shot in Kut on Friday. They did not publish their names.'],
  [
    'en',
    'anonymous',
    'A police colonel said two men were shot in Kut on Friday. He asked that his name not be published.',
  ],
  [
    'en',
    'anonymous',
    'An officer of the ministry said two men were shot in Kut on Friday. The officer asked the paper not to print his name.',
  ],
  [
    'en',
    'anonymous',
    'A man who works at the refinery and did not want his name in print said a fire broke out in Baiji on Friday.',
  ],
  [
    'en',
    'anonymous',
    'Two militants surrendered in Hit on Friday, said an officer who cannot be named under army rules.',
  ],
  [
    'en',
    'anonymous',
    'A tribal mediator, speaking only if we did not use his name, said a youth was shot in Kut on Friday.',
  ],
  ['en', 'anonymous', 'One person with direct knowledge of the raid said two men were taken in Kut on Friday.'],
  [
    'en',
    'anonymous',
    'An aide to the premier who is not permitted to talk to reporters said a drone hit Hit on Friday.',
  ],
  [
    'en',
    'anonymous',
    'A nurse whose name is being kept back for her safety said three bodies came in to Kut on Friday.',
  ],
  ['en', 'anonymous', "Someone at the governor's office said a shell landed in Kut on Friday."],
  [
    'en',
    'anonymous',
    'A Western intelligence official said ISIS killed two shepherds near Rutba on Friday, and asked that his country not be named.',
  ],
  ['en', 'anonymous', 'Security sources in Kut said two men were shot on Friday.'],
  ['en', 'anonymous', 'An informed person in Erbil said a drone fell on Friday near the airport.'],
  ['ar', 'anonymous', 'قال موظف في المصفى، لم يشأ أن يذكر اسمه، إن حريقاً اندلع في بيجي الجمعة.'],
  ['ar', 'anonymous', 'قال مقرب من المحافظ إن قذيفة سقطت في الكوت الجمعة.'],
  ['ar', 'anonymous', 'كشفت شخصيات قريبة من رئيس الوزراء أن مسيرة سقطت قرب أربيل الجمعة.'],
  ['ar', 'anonymous', 'قال دبلوماسي غربي طلب ألا يسمى إن مسيرة سقطت قرب أربيل الجمعة.'],
  ['ar', 'anonymous', 'أفاد مصدر طبي بأن ثلاثة أشخاص قتلوا في الكوت الجمعة.'],
  ['ar', 'anonymous', 'وقال ضابط غير مخول له بالحديث إلى الإعلام إن رجلين قتلا في هيت الجمعة.'],
  ['ar', 'anonymous', 'ذكرت أوساط أمنية أن رجلين قتلا في هيت الجمعة.'],
  ['ar', 'anonymous', 'قال شخص على اطلاع مباشر بالعملية إن رجلين اعتقلا في هيت الجمعة.'],
  [
    'ar',
    'official',
    `قال عقيد في الشرطة طلب عدم ذكر اسمه إن شاحنة خرجت من مخزن في بغداد الجمعة.

وقالت وزارة الداخلية إنها أغلقت أربعة طرق في الرمادي الجمعة. وطلبت من الإعلام عدم ذكر اسمه.`,
  ],
  ['ckb', 'anonymous', 'کەسێک لە نووسینگەی پارێزگار گوتی کە دوێنێ تۆپێک لە کووت کەوتە خوارەوە.'],
  ['ckb', 'anonymous', 'کارمەندێکی پاڵاوگەکە کە نەیویست ناوی لە ڕۆژنامەدا بێت گوتی دوێنێ ئاگر لە بێجی کەوتەوە.'],
  ['ckb', 'anonymous', 'سەرچاوەیەکی پزیشکی گوتی کە دوێنێ سێ کەس لە کووت کوژران.'],
]

const SPEAKERS: Row[] = [
  [
    'en',
    'claimed',
    'In a note circulated on Telegram and a video posted there, ISIS said that its "knights" had burned a truck near Baiji and killed two guards on Friday.',
  ],
  ['en', 'claimed', 'On its channel, the PKK said its "units" had killed two soldiers in Amadiya on Friday.'],
  ['en', 'claimed', 'In a video put online, ISIS said its men had burned two trucks near Rutba on Friday.'],
  ['en', 'claimed', 'ISIS said that its "fighters" had killed two policemen in Rutba on Friday.'],
  [
    'en',
    'claimed',
    `In what it called a message to Baghdad, Kata'ib Hezbollah said its "drones" struck Ain al-Asad on Friday.`,
  ],
  [
    'en',
    'claimed',
    'In a voice note, the group ISIS said that "the soldiers" had attacked a post near Rutba on Friday.',
  ],
  ['en', 'official', 'The army said that its "night owls" killed three ISIS members in Hamrin on Friday.'],
  ['en', 'reported', 'A tribal leader from Baaj said a gang had stolen ninety sheep near Baaj on Friday.'],
  ['en', 'reported', 'A tribal leader in Anbar said two wells were poisoned near Rutba on Friday.'],
  ['en', 'reported', 'A tribal elder from Deir al-Zor said a boy drowned in the Euphrates on Friday.'],
  ['en', 'claimed', 'A tribal commander said his men killed two gunmen near Rutba on Friday.'],
  ['en', 'official', 'A crane fell on a barge at Faw and crushed two dockers on Friday, the harbour master said.'],
  ['en', 'official', 'Two containers of fireworks burned at Umm Qasr on Friday, the port manager said.'],
  ['en', 'official', 'Two men were killed when a wall fell in Mosul on Friday, the coroner said.'],
  ['en', 'official', 'A train derailed near Samawah on Friday and hurt five people, the stationmaster said.'],
  ['en', 'official', 'Three people died in Najaf on Friday of tainted water, the public health chief said.'],
  ['en', 'official', 'The airport in Erbil was closed on Friday after a drone fell on it, the airport director said.'],
  ['en', 'official', 'A bus overturned near Kut on Friday and killed four pilgrims, the traffic police said.'],
  ['en', 'official', 'Four inmates escaped from Hit prison on Friday, the prison warden said.'],
  ['en', 'reported', "A bus overturned near Kut on Friday and killed four pilgrims, the company's owner said."],
  [
    'en',
    'official',
    'Nineteen families left Roj on Friday, according to the Interior Ministry, which listed them by name.',
  ],
  ['en', 'reported', 'A fire killed two in Kut on Friday, said the owner of the shop next door.'],
  ['en', 'reported', 'A barge sank at Faw on Friday, its skipper said.'],
  ['en', 'reported', 'The Iraqi Red Crescent said it moved ninety people from Kut on Friday.'],
  ['en', 'official', 'The registrar of the Kut court said a man was sentenced to hang on Friday.'],
  ['en', 'official', 'The Kirkuk fire service said two homes burned on Friday.'],
  ['en', 'official', 'A train hit a bus in Samawah on Friday and killed three, the transport minister said.'],
  [
    'en',
    'reported',
    'A member of the provincial police command in Anbar, Colonel Saad Hamid, said two ISIS men were killed in Rutba on Friday.',
  ],
  ['en', 'reported', 'The Chaldean patriarch said two of his flock were beaten in Alqosh on Friday.'],
  ['en', 'reported', 'The imam of the mosque in Hit said a guard was stabbed on Friday.'],
  ['en', 'reported', 'The cleric met the envoy in Najaf on Friday, his office said.'],
  ['en', 'reported', 'The cleric Hussein al-Basri met a French envoy in Najaf on Friday, his office said.'],
  [
    'en',
    'reported',
    'Ayatollah Kadhim al-Mousawi received the governor in Karbala on Friday, according to his office.',
  ],
  ['en', 'official', 'The prime minister received the envoy in Baghdad on Friday, his office said.'],
  ['en', 'official', 'President Ahmed al-Sharaa met tribal elders in Damascus on Friday, his office said.'],
  ['en', 'claimed', 'Asaib Ahl al-Haq leader Qais al-Khazali met the envoy in Baghdad on Friday, his office said.'],
  ['en', 'claimed', 'The lawmaker met protesters in Kut on Friday, her office said.'],
  ['en', 'claimed', 'The commander of the Nineveh Guards said his men shot down a drone near Bashiqa on Friday.'],
  ['en', 'reported', "The head of the fishermen's union said two boats were sunk off Faw on Friday."],
  ['en', 'reported', 'The director of the charity Hand in Hand said two tents burned in Hasansham on Friday.'],
  ['en', 'claimed', 'The Druze fighters said they shot down a drone in Suwayda on Friday.'],
  ['en', 'claimed', 'The Men of Dignity movement said it freed two men in Suwayda on Friday.'],
  ['en', 'claimed', 'The Autonomous Administration said two of its guards were stabbed in al-Hol on Friday.'],
  ['ar', 'reported', 'قال زعيم عشائري من البعاج إن عصابة سرقت تسعين رأس غنم الجمعة.'],
  ['ar', 'reported', 'التقى المرجع السفير الفرنسي في النجف الجمعة، بحسب مكتبه.'],
  ['ar', 'reported', 'استقبل الشيخ حسين البصري مبعوثاً فرنسياً في النجف الجمعة، وفق بيان لمكتبه.'],
  ['ar', 'official', 'استقبل رئيس الوزراء السفير الفرنسي في بغداد الجمعة، بحسب مكتبه الإعلامي.'],
  ['ar', 'official', 'قال مدير ميناء الفاو إن رافعة سقطت على عامل الجمعة.'],
  ['ar', 'official', 'قال الطب العدلي في الموصل إنه تسلم ثلاث جثث الجمعة.'],
  ['ar', 'official', 'قال مدير المطار في أربيل إن الرحلات توقفت الجمعة بعد سقوط مسيرة.'],
  ['ar', 'official', 'أعلنت مديرية مرور الكوت مصرع أربعة زوار بانقلاب حافلة الجمعة.'],
  ['ar', 'claimed', 'وفي تسجيل بث على تلغرام، قال داعش إن "فرسانه" أحرقوا شاحنة قرب بيجي الجمعة وقتلوا حارسين.'],
  ['ar', 'reported', 'قال صاحب الورشة إن قذيفة انفجرت في سراقب الجمعة وقتلت ثلاثة.'],
  ['ckb', 'reported', 'سەرۆک هۆزێک لە بەعاج گوتی کە دوێنێ دزان نەوەد مەڕیان دزی.'],
  ['ckb', 'reported', 'ڕیش سپییەک لە ڕوتبە گوتی کە دوێنێ منداڵێک لە فورات خنکا.'],
  ['ckb', 'official', 'بەڕێوەبەری بەندەری ئوم قەسر گوتی کە دوێنێ ئاگر لە کەشتییەک کەوتەوە.'],
  ['ckb', 'official', 'بەڕێوەبەرایەتی هاتوچۆ گوتی کە دوێنێ چوار کەس لە کووت گیانیان لە دەست دا.'],
  [
    'ckb',
    'claimed',
    'داعش لە ڤیدیۆیەکدا کە لە تێلیگرام بڵاوی کردەوە گوتی کە "سوارەکانی" دوێنێ دوو پاسەوانیان لە بێجی کوشتووە.',
  ],
  ['ckb', 'reported', 'خاوەن دوکانێک گوتی کە دوێنێ ئاگرێک دوو کەسی لە کووت کوشت.'],
]

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
]

describe.each([
  ['whoever keeps their own name back is unnamed', KEPT],
  ['offices, clerics, tribes and texts by what they are called', SPEAKERS],
  ['a second institution that says the same confirms', SECONDED],
])('%s', (_, rows) => {
  test.each(rows)('(%s, %s): %s', (language, status, text) => {
    const told = understand(text, { language }).events.toSorted((a, b) => a.start - b.start)
    expect(told.at(-1)?.status).toBe(status)
  })
})
