// Who speaks, in the wordings of news agencies: what both sides tell, forces called by whose they are, enemies, and whoever
// has reasons not to be named.

import { describe, expect, test } from 'vitest'
import type { Status } from '../../src/core/understanding.ts'
import { firstEvent, understand } from './sample.ts'

type Row = [language: string, status: Status, text: string]

const BOTH: Row[] = [
  ['en', 'confirmed', 'The Syrian army and the SDF agreed on Monday to hold their fire around Ain Issa, both said.'],
  ['en', 'confirmed', 'The army and the SDF swapped 40 prisoners in Aleppo on Monday, each of them said.'],
  [
    'en',
    'confirmed',
    'Iraq and Turkey reopened a crossing at Zakho on Monday, the interior ministries of both countries said.',
  ],
  [
    'en',
    'confirmed',
    'After two nights of shelling, the army and the SDF signed a truce in Manbij on Monday, both said.',
  ],
  ['en', 'confirmed', 'The KDP and the PUK met in Erbil on Monday to share out posts, both parties announced.'],
  [
    'en',
    'confirmed',
    'The SDF and the Defence Ministry jointly announced that the road to Hasakah would open on Monday.',
  ],
  ['en', 'confirmed', 'The group handed its rockets to the army in Taji on Monday, the ministry and the group said.'],
  ['en', 'claimed', 'ISIS and al-Qaeda bombed a bus in Homs on Monday, both said.'],
  ['en', 'claimed', 'Both armed groups said they shot down a drone over Sinjar on Monday.'],
  ['en', 'claimed', 'The two groups said they killed ten soldiers near Palmyra on Monday.'],
  [
    'en',
    'claimed',
    "Kata'ib Hezbollah and Harakat al-Nujaba said American aircraft had killed two fighters during talks in Baghdad on Monday.",
  ],
  ['ar', 'claimed', 'أعلنت قيادتا الفصيلين مقتل ثلاثة جنود في الأنبار الاثنين.'],
  ['ar', 'claimed', 'أعلنت كتائب حزب الله وحركة النجباء مقتل جنديين في الأنبار الاثنين بعد اتفاق بغداد وواشنطن.'],
  ['en', 'reported', 'A policeman and a farmer were hurt near Zakho on Monday, both said.'],
  ['ar', 'confirmed', 'أعلن الجيش السوري وقسد، الاثنين، الاتفاق على وقف إطلاق النار حول عين عيسى.'],
  ['ar', 'confirmed', 'أعلن العراق وسوريا، الاثنين، إعادة فتح معبر القائم في بيان مشترك.'],
  ['ar', 'confirmed', 'أعلن كل من العراق والأردن، الاثنين، إعادة فتح معبر طريبيل.'],
  ['ar', 'confirmed', 'أعلنت وزارتا الداخلية في العراق وتركيا، الاثنين، اعتقال خمسة مهربين في زاخو.'],
  ['ar', 'confirmed', 'واتفق الطرفان فجر الأحد في السويداء على هدنة لثلاثة أيام، وفق بيانين لشيخي العشيرتين.'],
  ['ckb', 'confirmed', 'عێراق و سووریا دوێنێ دەروازەی ڕەبیعەیان کردەوە، هەردوو وەزارەتی ناوخۆ ڕایانگەیاند.'],
  [
    'ckb',
    'confirmed',
    'هەسەدە و وەزارەتی بەرگریی سووریا دوێنێ لە دیمەشق ڕێککەوتن، بەپێی دوو ڕاگەیەندراوی هەردوو لایەن.',
  ],
  [
    'en',
    'confirmed',
    'Two soldiers were killed near Qusayr on Monday, the Syrian and Lebanese defence ministries said.',
  ],
  [
    'en',
    'confirmed',
    'The army and the Peshmerga fought near Makhmour on Monday, and both commands acknowledged that a guard had died.',
  ],
  ['en', 'reported', 'Two men died near Hama on Monday, Alawite and Christian leaders said.'],
  ['en', 'claimed', 'Two men died near Hama on Monday, Syrian and Iraqi opposition groups said.'],
  ['en', 'official', 'The talks between Baghdad and Ankara broke down on Monday, an official said.'],
  ['en', 'anonymous', 'The meeting of the army and the SDF ended badly on Monday, a source said.'],
] // prettier-ignore

const FORCES: Row[] = [
  [
    'en',
    'claimed',
    'A drone killed two members of the Sinjar Resistance Units near Sinjar on Monday, the Yazidi force said.',
  ],
  ['en', 'claimed', 'Six fighters were killed near Suwayda on Monday, a Druze formation said.'],
  ['en', 'claimed', 'The Turkish-backed outfit said two men were killed near Manbij on Monday.'],
  ['en', 'claimed', 'The jihadist organisation said two men were killed near Idlib on Monday.'],
  ['en', 'claimed', 'The Cubs of October said two of their fighters were killed near Jableh on Monday.'],
  ['en', 'claimed', 'The brigade said two of its fighters were killed near Manbij on Monday.'],
  ['en', 'official', 'The army said it held Kirkuk. Two of its own men were hurt there on Monday, it added.'],
  ['en', 'claimed', 'ISIS claimed it took ten lives in Hawija on Monday.'],
  ['en', 'reported', 'The union said two of its members were killed in a crash near Basra on Monday.'],
  ['en', 'reported', 'Two men were held at a checkpoint near Amuda on Monday, a local human rights committee said.'],
  ['en', 'reported', 'Two men were detained in Homs on Monday, a legal-aid office said.'],
  ['en', 'official', 'Two men were detained in Basra on Monday, the High Commission for Human Rights said.'],
  ['en', 'official', 'The SDF left Raqqa. Syrian police said they had broken up a cell there on Monday.'],
  [
    'ar',
    'claimed',
    'قال جهاز مكافحة الإرهاب إن ثلاثة قتلوا. لكن الوحدات قالت إن اثنين من مقاتليها قتلا في سنجار الاثنين.',
  ],
  ['ar', 'claimed', 'قال الجيش إن ثلاثة قتلوا في سنجار. بيد أن القوة ذكرت أن خمسة من مقاتليها قتلوا الاثنين.'],
  ['ar', 'reported', 'قال الجيش إن ثلاثة قتلوا في سنجار. إلا أن المرصد أكد مقتل خمسة الاثنين.'],
  ['en', 'official', 'A raid by the Asayish in Kalar on Monday left a dealer dead, the force said.'],
  ['en', 'claimed', "The Peshmerga fought near Makhmour. The ISIS group, in a message, claimed Monday's ambush."],
  ['en', 'claimed', 'A PKK statement read aloud near Ranya said on Monday that the fighters had left the valley.'],
  ['en', 'claimed', 'The Islamic State group, which says the ambush was its work, boasts of twenty dead.'],
  [
    'ar',
    'official',
    'أطاح جهاز الأمن الوطني بخلية كانت تخطط لتفجير أنبوب في كركوك الاثنين، بحسب بيان صدر عنه مساء اليوم.',
  ],
  ['ar', 'official', 'أعلنت الشرطة اعتقال رجلين في كركوك الاثنين. وضبطت القوة، وفقاً للبيان، أربع عبوات ناسفة في منزل.'],
  ['ckb', 'official', 'پارێزگای کەرکووک ڕایگەیاند کە دوێنێ دوو کەس لە تەقینەوەیەکدا کوژران.'],
  [
    'ckb',
    'official',
    'ئاسایشی سلێمانی ڕایگەیاند کە دوێنێ دوو کەسی دەستگیر کرد. هەروەها سێ کەسی دیکە دەستگیر کران، وەک لە ڕاگەیەندراوەکەدا هاتووە.',
  ],
] // prettier-ignore

const ENEMIES: Row[] = [
  ['en', 'claimed', 'The Revolutionary Guards said on Monday that they had killed twelve terrorists near Sidakan.'],
  [
    'en',
    'claimed',
    'The Israeli military said on Monday that it had "eliminated" three operatives of a cell in Quneitra.',
  ],
  ['en', 'claimed', 'The Iranian army said on Monday that "mercenaries" had been killed near Choman.'],
  ['en', 'official', 'The Iraqi army said on Monday that it had killed three terrorists near Hawija.'],
  ['en', 'official', 'The Turkish police said on Monday that they had killed two terrorists in Istanbul.'],
  ['en', 'official', 'The Jordanian army said on Monday that two smugglers were killed near Nassib.'],
  ['ar', 'claimed', 'قال الجيش الإيراني إنه قتل ثمانية مرتزقة قرب جومان الاثنين.'],
  ['ar', 'claimed', 'أعلنت وزارة الدفاع التركية تحييد ثمانية إرهابيين في غارا الاثنين.'],
  ['ckb', 'claimed', 'وەزارەتی بەرگریی تورکیا ڕایگەیاند کە دوێنێ لە گارە هەشت تیرۆریست کوژراون.'],
  [
    'en',
    'claimed',
    'The Peshmerga ministry said on Monday that the soldiers had opened fire first and had wounded four of its men.',
  ],
  [
    'en',
    'claimed',
    'The army said on Monday that Druze fighters had attacked a patrol near Suwayda, wounding three soldiers.',
  ],
  [
    'en',
    'official',
    'The Interior Ministry said on Monday that gunmen had attacked a checkpoint and wounded two of its men.',
  ],
  [
    'en',
    'official',
    'American forces moved 140 men held on suspicion of belonging to ISIS to Iraq on Monday, CENTCOM said.',
  ],
] // prettier-ignore

const UNNAMED: Row[] = [
  [
    'en',
    'anonymous',
    'An employee, who feared for his job if he were identified, said a guard was shot in Basra on Monday.',
  ],
  ['en', 'anonymous', 'A worker who feared reprisals said two men were shot in Basra on Monday.'],
  ['en', 'anonymous', 'A guard, fearing retribution, said two men were shot in Basra on Monday.'],
  ['en', 'anonymous', 'Two men were shot in Basra on Monday, said a shopkeeper, who feared for his life.'],
  ['en', 'anonymous', 'A driver who would give only his first name said two men were shot in Basra on Monday.'],
  ['en', 'anonymous', 'A resident whose name the agency agreed to withhold said two men were shot in Basra on Monday.'],
  ['en', 'anonymous', 'An aide, talking without permission, said two men were shot in Basra on Monday.'],
  [
    'en',
    'anonymous',
    'According to a delegate, who would only talk if he was not identified, Damascus accepted on Monday that local men would guard the jails.',
  ],
  ['en', 'anonymous', 'A clerk, scared for his family, said two men were shot in Basra on Monday.'],
  ['en', 'official', 'Residents, fearing reprisals, fled the town of Baiji on Monday, police said.'],
  ['en', 'official', 'The minister said two men were shot in Basra on Monday by a man using a false name.'],
  ['ar', 'anonymous', 'قال موظف في الشركة، خشية على وظيفته، إن حارساً أطلق النار في البصرة الاثنين.'],
  ['ar', 'anonymous', 'وقال ضابط غير مخول بالتصريح إن حارساً أطلق النار في البصرة الاثنين.'],
  ['ar', 'official', 'قالت وزارة الداخلية إن رجلاً غير مخول بحمل السلاح أطلق النار وقتل شرطيين في البصرة الاثنين.'],
  ['ar', 'anonymous', 'وقال ضابط لم يشأ الكشف عن هويته إن حارساً أطلق النار في البصرة الاثنين.'],
  ['ckb', 'anonymous', 'ئەفسەرێک کە ڕێگەپێدراو نەبوو قسە بکات گوتی کە دوێنێ لە بەسرە دوو کەس کوژران.'],
  ['ckb', 'anonymous', 'دانیشتوویەک کە ناوی خۆی ئاشکرا نەکرد گوتی کە دوێنێ لە بەسرە دوو کەس کوژران.'],
  [
    'en',
    'anonymous',
    'An SDF commander, who spoke on condition of anonymity, said two men were shot in Raqqa on Monday.',
  ],
  [
    'en',
    'anonymous',
    'One commander said on condition that he not be identified that two men were shot in Raqqa on Monday.',
  ],
  [
    'en',
    'anonymous',
    'It is rusty, but an engineer who took part in the work, and who asked not to be named, said thieves had drilled two holes near Zakho on Monday.',
  ],
  [
    'en',
    'assessment',
    'An officer in Damascus, who asked that his name be withheld, told this newspaper that investigators suspect a gang.',
  ],
  ['en', 'anonymous', 'A former guard, who asked for anonymity, described how two men were shot in Hillah on Monday.'],
  [
    'ar',
    'reported',
    'وذكر طبيب أن أربعة جرحى وصلوا إلى المشفى الاثنين. ولم يشأ الطبيب الخوض في هوية من أطلق النار عليهم.',
  ],
] // prettier-ignore

const OPEN: Row[] = [
  ['en', 'assessment', 'The ministry said on Friday the cabinet decided that troops might storm Sinjar.'],
  ['en', 'assessment', 'The army said it was ruled by law and could leave Sinjar.'],
  [
    'en',
    'assessment',
    'A former American envoy put the chance of full disarmament this year at less than one in five.',
  ],
  ['en', 'assessment', 'Turkish intelligence suspects that several hundred PKK members have slipped into Iran.'],
  ['en', 'assessment', 'Humanitarian partners anticipate that forty more families could be displaced this week.'],
  ['ar', 'assessment', 'ووصف محلل عسكري الاتفاق بأنه هش، متوقعاً أن يتجدد القتال.'],
]

const DENIED: Row[] = [
  ['en', 'denied', 'A relative said the woman had been on the list and denied that she had ever worked for anyone.'],
  ['en', 'denied', 'A brother of the eldest suspect denied that the man had ever had anything to do with Daesh.'],
  ['ar', 'denied', 'ووصفت الوزارة حديث التنظيم عن أسرى بأنه عارٍ عن الصحة.'],
  ['ar', 'denied', 'وجدد حزب الله نفيه المشاركة في الاشتباكات.'],
  ['ar', 'denied', 'وكررت الحركة، اليوم، نفيها أي صلة بالهجوم.'],
]

const RELEASES: Row[] = [
  [
    'en',
    'official',
    'The following was issued by the media office of the Joint Operations Command.\n\nA force fought ISIS members near Rawa on Monday and killed three of them.',
  ],
  [
    'en',
    'claimed',
    "Statement issued by the press office of Kata'ib Hezbollah.\n\nFighters struck a base near Hit on Monday and killed two soldiers.",
  ],
  ['ar', 'official', 'بيان صادر عن قيادة شرطة كركوك\n\nألقت قوة من الشرطة القبض على رجلين في الحويجة الاثنين.'],
  [
    'en',
    'reported',
    'A statement on prices was issued by the ministry of trade.\n\nA residents group buried two men in Hit on Monday.',
  ],
]

const ACCOUNTS: Row[] = [
  ['en', 'official', "The health directorate raised the toll of Monday's blast in Aleppo from three to five."],
  ['ar', 'official', 'رفعت وزارة الدفاع، اليوم، حصيلة الكمين الذي استهدف حافلة قرب السخنة إلى عشرة قتلى وتسعة جرحى.'],
  [
    'en',
    'official',
    'The National Guard kept silent; the ministry said on Monday that two of its men had been hurt in Nawa.',
  ],
  ['en', 'official', 'Authorities in Erbil gave a different account, saying that three fighters were dead.'],
  ['en', 'official', 'The Interior Ministry gave another version on Monday, saying two men had been killed in Basra.'],
  ['en', 'reported', 'A monitor put it higher, saying seven soldiers had died near Palmyra on Monday.'],
  ['en', 'claimed', 'The group gave another figure, saying ten soldiers had died near Palmyra on Monday.'],
]

describe.each([
  ['both sides that tell the same confirm it', BOTH],
  ['a force is known by whose it is and by its own fighters', FORCES],
  ['what a force calls its enemies abroad is a claim', ENEMIES],
  ['whoever has reasons not to be named is unnamed', UNNAMED],
  ['what is only thought or left open is no fact', OPEN],
  ['a denial is one in whatever words', DENIED],
  ["a release speaks in its issuer's voice", RELEASES],
  ['whoever gives an account says what it says', ACCOUNTS],
])('%s', (_, rows) => {
  test.each(rows)('(%s, %s): %s', (language, status, text) => {
    expect(understand(text, { language }).events.at(-1)?.status).toBe(status)
  })
})

test('both are called by their names', () => {
  const text = 'The Syrian army and the SDF agreed on Monday to hold their fire around Ain Issa, both said.'
  expect(firstEvent(text).speaker).toBe('The Syrian army and the SDF')
})
