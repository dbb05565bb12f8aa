// Which of several things a name means: each trap with sentences both ways, in the languages where it arises.

import { describe, expect, it } from 'vitest'
import { placesIn } from './places-in.ts'

type Case = readonly [text: string, expected: readonly string[]]

const TRAPS: Readonly<Record<string, readonly Case[]>> = {
  'Riyadh is the Saudi capital, or a sub-district of Kirkuk': [
    ['Ministers met in Riyadh on Monday.', ['sa-riyadh']],
    ['Saudi officials in Riyadh welcomed the Iraqi delegation.', ['sa-riyadh']],
    ['The crown prince received him in Riyadh, Saudi Arabia.', ['sa-riyadh', 'sa']],
    ['A bomb in Riyadh, Kirkuk, killed two.', ['iq-riyadh-krk', 'iq-kirkuk']],
    ['Gunmen attacked a checkpoint near Riyadh, southwest of Kirkuk.', ['iq-riyadh-krk', 'iq-kirkuk']],
    ['وصل الوزير إلى الرياض في السعودية', ['sa-riyadh', 'sa']],
    ['انفجرت عبوة في ناحية الرياض جنوب غربي كركوك', ['iq-riyadh-krk', 'iq-kirkuk']],
  ],
  'Sinjar lies in Nineveh, and a village in Idlib': [
    ['Fighters entered Sinjar.', ['iq-sinjar']],
    ['In Sinjar, Nineveh, families returned.', ['iq-sinjar', 'iq-nineveh']],
    ['Shells fell on Sinjar in Idlib, Syria.', ['sy-sinjar-idlib', 'sy-idlib', 'sy']],
    ['قصف الطيران بلدة سنجار في ريف إدلب', ['sy-sinjar-idlib', 'sy-idlib-gov']],
    ['عادت عائلات إلى سنجار في نينوى', ['iq-sinjar', 'iq-nineveh']],
    ['چەکداران گەیشتنە شنگال', ['iq-sinjar']],
  ],
  'Rabia lies in Nineveh and in Latakia, and is a first name': [
    ['The crossing at Rabia in Nineveh reopened.', ['x-rabia-yarubiyah', 'iq-nineveh']],
    ['Clashes near Rabia in Latakia killed two.', ['sy-rabia-latakia', 'sy-latakia']],
    ['Rabia Kadir spoke in Baghdad.', ['iq-baghdad']],
    ['فتح منفذ ربيعة مع سوريا في نينوى', ['x-rabia-yarubiyah', 'sy', 'iq-nineveh']],
    ['اشتباكات في ربيعة بريف اللاذقية', ['sy-rabia-latakia', 'sy-latakia-gov']],
  ],
  'البصرة is Basra, البصيرة is Busayrah': [
    ['اندلع حريق في البصرة', ['iq-basra']],
    ['انفجار في البصيرة شرق دير الزور', ['sy-busayrah', 'sy-deir-ez-zor']],
    ['A fire broke out in Basra; another in Busayrah.', ['iq-basra', 'sy-busayrah']],
    ['The SDF arrested two men in al-Busayra.', ['sy-busayrah']],
  ],
  'عمان is Amman or Oman': [
    ['وصل الوفد الأردني إلى عمان', ['jo-amman']],
    ['اجتماع في العاصمة الأردنية عمان', ['jo-amman']],
    ['استضافت سلطنة عمان المحادثات', ['om']],
    ['قال وزير الخارجية العماني إن المحادثات تجري في عمان', ['om']],
    ['Talks were held in Amman and in Oman.', ['jo-amman', 'om']],
  ],
  'الجزيرة is a region, or the channel': [
    ['قالت قناة الجزيرة إن اثنين قتلا', []],
    ['وأضاف في حديث للجزيرة أن العراق بلد آمن', ['iq']],
    ['نفذت القوات العراقية عملية في منطقة الجزيرة غرب نينوى', ['a-jazira-iq', 'iq-nineveh']],
    ['Al Jazeera reported from Iraq.', ['iq']],
    ['Iraqi forces searched the Jazeera desert.', ['a-jazira-iq']],
  ],
  'القدس is Jerusalem, and part of other names': [
    ['فيلق القدس', []],
    ['مظاهرات في يوم القدس', []],
    ['كتبت صحيفة القدس العربي', []],
    ['صلى الآلاف في القدس', ['il-jerusalem']],
    ['وصل الوفد إلى القدس المحتلة', ['il-jerusalem']],
  ],
  'Hit is a town where the text says so': [
    ['They hit the target and left.', []],
    ['Hit songs of Iraq', ['iq']],
    ['Hit by a bomb, he died in Iraq.', ['iq']],
    ['In Iraq, near Hit, one strike destroyed a vehicle.', ['iq', 'iq-hit']],
    ['Police in Hit, Anbar, arrested two men.', ['iq-hit', 'iq-anbar']],
    ['عثر على مقبرة في هيت بمحافظة الأنبار', ['iq-hit', 'iq-anbar']],
  ],
  'a capital that speaks is a government': [
    ['Washington said it would withdraw from Iraq.', ['iq']],
    ['Damascus has denied the report about Aleppo.', ['sy-aleppo']],
    ['قالت بغداد إن اثنين قتلا في كركوك', ['iq-kirkuk']],
    ['Two were killed in Baghdad.', ['iq-baghdad']],
    ['The delegation flew to Washington.', ['us-washington']],
  ],
  'Mosul Dam is not Mosul': [
    ['Work at Mosul Dam ended.', ['e-mosul-dam']],
    ['Work in Mosul ended near the dam.', ['iq-mosul']],
    ['انتهت صيانة سد الموصل', ['e-mosul-dam']],
    ['کار لە بەنداوی مووسڵ کۆتایی هات', ['e-mosul-dam']],
  ],
  'Balad is a town, بلد a country': [
    ['Balad, a word.', []],
    ['In Saladin, near Balad, two died.', ['iq-saladin', 'iq-balad']],
    ['العراق بلد كبير', ['iq']],
    ['قتل اثنان في قضاء بلد بصلاح الدين', ['iq-balad', 'iq-saladin']],
  ],
  'Tripoli lies in Libya and in Lebanon': [
    ['The government in Tripoli, Libya, resigned.', ['gn:2210247', 'ly']],
    ['Militias fought in Tripoli.', ['gn:2210247']],
    ['Clashes in Tripoli, northern Lebanon, left two dead.', ['gn:266826', 'lb']],
    ['The Lebanese army entered Tripoli on Monday.', ['gn:266826']],
    ['انتشر الجيش اللبناني في طرابلس شمال لبنان', ['gn:266826', 'lb']],
    ['أعلنت حكومة ليبيا في طرابلس', ['ly', 'gn:2210247']],
  ],
  'a person is not the town': [
    ['Abu Bakr al-Baghdadi led ISIS in Iraq.', ['iq']],
    ['Rockets were fired from Al-Baghdadi in Anbar, Iraq.', ['iq-al-baghdadi', 'iq-anbar', 'iq']],
    ['أبو بكر البغدادي زعيم داعش', []],
    ['سقطت صواريخ في ناحية البغدادي بمحافظة الأنبار', ['iq-al-baghdadi', 'iq-anbar']],
  ],
  'Saladin is a governorate, or the sultan': [
    ['Two died in Saladin.', ['iq-saladin']],
    ['Saladin defeated the crusaders at Hattin.', []],
    ['Sultan Saladin was born in Tikrit.', ['iq-tikrit']],
    ['دخل صلاح الدين الأيوبي القدس', ['il-jerusalem']],
    ['هجوم في صلاح الدين', ['iq-saladin']],
  ],
  'streets, hotels and goods are called after places': [
    ['A car bomb exploded on Palestine Street in Baghdad.', ['iq-baghdad']],
    ['The Babylon Hotel was hit in Baghdad.', ['iq-baghdad']],
    ['انفجرت سيارة في شارع فلسطين ببغداد', ['iq-baghdad']],
    ['They spoke about Palestine in Baghdad.', ['ps', 'iq-baghdad']],
    ['A sword of Damascus steel', []],
    ['The steel works of Damascus burned.', ['sy-damascus']],
    ['He crossed the Jordan Valley.', ['a-jordan-river']],
  ],
  'countries are given names too': [
    ['Jordan Peterson spoke.', []],
    ['Chad Smith played; Israel Katz listened.', []],
    ['Troops arrived in Jordan and in Chad.', ['jo', 'td']],
    ['Jordan Armed Forces aircraft flew over Jordan on Monday.', ['jo']],
    ['Russia fought a war in Georgia.', ['ru', 'ge']],
    ['A soldier from Macon, Georgia, died in Iraq.', ['us-ga', 'iq']],
  ],
  'outlets and conventions are no places': [
    ['the Washington Post, the Tehran Times and Kuwait News reported', []],
    ['the Geneva Conventions and the Geneva Communique', []],
    ['Talks resume in Geneva.', ['ch-geneva']],
    ['ذكرت قناة دمشق ووكالة بغداد اليوم', []],
  ],
  'states in a list of members are not where things happen': [
    ['Nations which have conducted strikes in Iraq include Australia, Belgium, Canada and the United States.', ['iq']],
    ['He travelled to Belgium, Canada and Australia.', ['be', 'ca', 'au']],
    ['the threat they pose to Iraq, Syria and the world', []],
    ['He returned to Iraq, Syria and Lebanon.', ['iq', 'sy', 'lb']],
  ],
  'a government’s own name holds its country': [
    ['The Government of Iraq agreed.', ['iq']],
    ['The Islamic State of Iraq and Syria lost ground.', []],
  ],
}

describe.each(Object.entries(TRAPS))('%s', (_trap, cases) => {
  it.each(cases)('%s', (text, expected) => {
    expect(placesIn(text)).toEqual(expected)
  })
})

describe('the outlet’s country', () => {
  it('decides where the text is silent', () => {
    expect(placesIn('Two men were arrested in Hit.', { sourceCountry: 'IQ' })).toEqual(['iq-hit'])
    expect(placesIn('Two men were arrested in Hit.')).toEqual([])
    expect(placesIn('اجتماع في عمان', { sourceCountry: 'JO' })).toEqual(['jo-amman'])
    expect(placesIn('اجتماع في عمان', { sourceCountry: 'OM' })).toEqual(['om'])
  })

  it('is outweighed by the text', () => {
    expect(placesIn('اجتماع في عمان بحضور وزير أردني', { sourceCountry: 'OM' })).toEqual(['jo-amman'])
  })
})
