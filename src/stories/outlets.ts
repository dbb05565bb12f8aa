// Names of outlets as texts credit them, in one form for comparing: an Arabic text that credits "شفق نيوز" and an English
// one from "Shafaq News" mean one outlet.
//
// Known outlets are listed with their names in other scripts; an outlet that is not listed is its own folded name.

import { fold } from '../core/fold.ts'

/** The id of the source, then what it is called beside its English name. */
const NAMES = `
shafaq | shafaq news, شفق نيوز, شفق, شەفەق نیوز
rudaw | rudaw, رووداو, روداو, ڕووداو
k24 | kurdistan 24, kurdistan24, كوردستان 24, کوردستان ٢٤, كردستان 24
ina | iraqi news agency, iraqi news agency ina, الوكالة الرسمية, واع, الوكالة الوطنية العراقية للأنباء واع, الأنباء العراقية
nina | nina, national iraqi news agency, نينا, الوطنية العراقية للأنباء
alsumaria | alsumaria, al sumaria, السومرية, السومرية نيوز
almada | al mada, المدى
nrt | nrt, ان ار تي, ئێن ئاڕ تی
npa | north press, north press agency, نورث برس
anha | hawar, anha, هاوار, هاوار ا
sana | sana, syrian arab news agency, سانا, العربية السورية للأنباء
enab | enab baladi, عنب بلدي
almonitor | al monitor, المونيتور
newarab | the new arab, new arab, العربي الجديد
aje | al jazeera, al jazeera english, الجزيرة, ئەلجەزیرە
bbc | bbc, بي بي سي, بیبیسی
reuters | reuters, رويترز, ڕۆیتەرز, رۆیتەرز
ap | associated press, ap, اسوشيتد برس, أسوشييتد برس
afp | afp, agence france presse, فرانس برس, الصحافة الفرنسية, فرانس پرێس
france24 | france 24, فرانس 24
aa | anadolu, aa, الأناضول, ئەنادۆڵ
tasnim | tasnim, تسنيم
irna | irna, ارنا
petra | petra, بترا
nna | nna, الوطنية للإعلام
aawsat | asharq al awsat, الشرق الأوسط
`

const KIND =
  /(?<![\p{L}\p{N}])(?:the|news agency|agency|news|network|tv|website|channel|newspaper|للانباء|انباء|وكاله|صحيفه|قناه|موقع|شبكه|منصه|مجله|اذاعه|نيوز|تلفزيون|ياژانسي|كهنالي|روژنامهي|مالپهري|توري|سايتي|تهلهفزيوني)(?![\p{L}\p{N}])/gu

const { ids, longest } = readNames()

/** The form in which names of outlets are compared: folded, without "the", "agency" and the like. */
export function outletKey(name: string): string {
  const words = fold(name)
    .replaceAll(/[^\p{L}\p{N}]+/gu, ' ')
    .trim()
  return words.replaceAll(KIND, ' ').replaceAll(/\s+/g, ' ').trim() || words
}

/** What a text names where a credit stands, in the same form; of a phrase that begins with a known outlet, its id. */
export function creditedOutlet(phrase: string): string {
  const key = outletKey(phrase)
  const words = key.split(' ')
  for (let count = Math.min(longest, words.length); count > 0; count -= 1) {
    const id = ids.get(words.slice(0, count).join(' '))
    if (id !== undefined) return id
  }
  return key
}

/** True where a credit is to this outlet, given by id or name: Arabic texts do not mark where a name ends. */
export function credits(credit: string, source: string): boolean {
  const key = outletKey(source)
  const known = ids.get(key) ?? key
  return key !== '' && (credit === known || credit === key || credit.startsWith(`${key} `))
}

/** True for an outlet of the list above. */
export function isKnownOutlet(credit: string): boolean {
  return knownIds.has(credit)
}

function readNames() {
  const ids = new Map<string, string>()
  let longest = 1
  for (const line of NAMES.trim().split('\n')) {
    const [id = '', names = ''] = line.split('|').map((part) => part.trim())
    for (const name of [id, ...names.split(',')]) {
      const key = outletKey(name)
      ids.set(key, id)
      longest = Math.max(longest, key.split(' ').length)
    }
  }
  return { ids, longest }
}

const knownIds: ReadonlySet<string> = new Set(ids.values())
