// Who keeps a name back and whose name a body keeps back; offices that are called by their trade, a cleric whom no table knows,
// and a message that says nothing by itself.

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
  [
    'en',
    'anonymous',
    '"They took four men," said a shopkeeper in Kut who would give only his first name, of the raid on Friday.',
  ],
  ['en', 'anonymous', 'A prison employee, his name known to this newspaper, said two men fled Kut on Friday.'],
  [
    'en',
    'anonymous',
    'Two members of the committee, neither of whom would be quoted by name, said a drone hit Erbil on Friday.',
  ],
  ['en', 'anonymous', 'A drone hit Erbil on Friday, an official briefed on the matter said.'],
  ['en', 'anonymous', 'A person in the room said the envoy walked out of the talks in Baghdad on Friday.'],
  [
    'en',
    'reported',
    'The two brothers were shot in Kut on Friday, their uncle said. Police have not released their names.',
  ],
  ['en', 'official', 'The Asayish in Erbil said it detained two men on Friday. It did not name them.'],
  ['en', 'official', 'The governor said two men were shot in Kut on Friday. He asked that the family be left alone.'],
  ['ar', 'anonymous', 'قال ضابط كبير اكتفى بذكر رتبته إن مسيرة سقطت في أربيل الجمعة.'],
  ['ar', 'anonymous', 'أفاد مسؤولان اطلعا على التحقيق بأن مسيرة سقطت في أربيل الجمعة.'],
  ['ar', 'anonymous', 'قالت ممرضة رفضت الإفصاح عن هويتها إن ثلاث جثث وصلت إلى الكوت الجمعة.'],
  ['ar', 'anonymous', 'وبحسب معلومات حصلت عليها الوكالة من مصادرها فإن رجلين اعتقلا في هيت الجمعة.'],
  ['ckb', 'anonymous', 'پەرستارێک کە نەیویست ناسنامەی ئاشکرا بکرێت گوتی دوێنێ سێ تەرم گەیشتنە کووت.'],
  ['ckb', 'anonymous', 'بەرپرسێکی ئاگادار گوتی کە دوێنێ درۆنێک لە هەولێر کەوتە خوارەوە.'],
  ['ckb', 'anonymous', 'سەرچاوەیەکی ناو حکوومەت گوتی کە دوێنێ دوو پیاو لە هیت گیران.'],
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
  ['en', 'official', 'A pump caught fire in Baiji on Friday, the refinery manager said.'],
  ['en', 'official', 'Two divers drowned in the Tigris on Friday, the river police said.'],
  ['en', 'official', 'A wall fell on two boys in Kut on Friday, the district commissioner said.'],
  ['en', 'official', 'The speaker of parliament said a lawmaker was beaten in Baghdad on Friday.'],
  ['en', 'reported', 'A wall fell on two boys in Kut on Friday, their headmaster said.'],
  ['en', 'reported', "A tanker exploded in Faw on Friday, the ship's agent said."],
  ['en', 'reported', 'Two vans collided in Kut on Friday, according to a photographer at the scene.'],
  ['en', 'reported', 'The Barzani Charity Foundation said forty tents burned in Dohuk on Friday.'],
  ['en', 'reported', 'The World Health Organization said nine people in Kut fell ill on Friday.'],
  ['en', 'claimed', 'The political office of the Sadrist movement said two of its men were beaten in Kut on Friday.'],
  [
    'en',
    'claimed',
    'The council that runs Suwayda on behalf of the Druze factions said three of its guards were shot on Friday.',
  ],
  ['en', 'reported', 'In a film shown on Friday, a widow said her son was taken in Kut on Friday.'],
  [
    'en',
    'official',
    'In a statement issued on Friday, the Health Ministry said two nurses were attacked in Kut on Friday.',
  ],
  [
    'en',
    'claimed',
    'In a clip filmed at night, the Islamic Resistance in Iraq said it launched two drones at Haifa on Friday.',
  ],
  ['ar', 'claimed', 'قال المكتب السياسي للتيار الصدري إن اثنين من أنصاره ضربا في الكوت الجمعة.'],
  ['ar', 'official', 'قال مدير مصفى بيجي إن مضخة احترقت الجمعة.'],
  ['ar', 'official', 'أعلن رئيس مجلس محافظة كركوك انتخاب محافظ جديد الجمعة.'],
  ['ar', 'reported', 'قالت بطريركية الكلدان إن شابين تعرضا للضرب في ألقوش الجمعة.'],
  ['ar', 'reported', 'قال مصور كان في المكان إن سيارتين تصادمتا في الكوت الجمعة.'],
  ['ar', 'official', 'قالت الشرطة النهرية إن غواصين غرقا في دجلة الجمعة.'],
  ['ar', 'claimed', 'قالت غرفة عمليات السويداء التابعة للفصائل الدرزية إن ثلاثة من حراسها أصيبوا الجمعة.'],
  ['ar', 'reported', 'قال اتحاد الصيادين إن زورقين غرقا قبالة الفاو الجمعة.'],
  ['ckb', 'official', 'بەڕێوەبەری پاڵاوگەی بێجی گوتی کە دوێنێ پەمپێک سووتا.'],
  ['ckb', 'official', 'قایمقامی شەنگال گوتی کە دوێنێ شەست خێزان گەڕانەوە.'],
  ['ckb', 'reported', 'دەزگای خێرخوازی بارزانی گوتی کە دوێنێ چل خێمە لە دهۆک سووتان.'],
  ['ckb', 'reported', 'ڕێکخراوی تەندروستی جیهانی گوتی کە دوێنێ نۆ کەس لە کووت نەخۆش کەوتن.'],
]

describe.each([
  ['whoever keeps their own name back is unnamed', KEPT],
  ['offices, clerics, tribes and texts by what they are called', SPEAKERS],
])('%s', (_, rows) => {
  test.each(rows)('(%s, %s): %s', (language, status, text) => {
    const told = understand(text, { language }).events.toSorted((a, b) => a.start - b.start)
    expect(told.at(-1)?.status).toBe(status)
  })
})
