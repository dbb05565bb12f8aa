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
] // prettier-ignore

const OPEN: Row[] = [
  ['en', 'assessment', 'The ministry said on Friday the cabinet decided that troops might storm Sinjar.'],
  ['en', 'assessment', 'The army said it was ruled by law and could leave Sinjar.'],
]

const ACCOUNTS: Row[] = [
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
  ['a decision leaves open what only might come of it', OPEN],
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
