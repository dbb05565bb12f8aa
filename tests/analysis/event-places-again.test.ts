import { describe, expect, test } from 'vitest'
import { firstEvent, understand } from './sample.ts'

/** The place of the last event of a text. */
function lastPlace(text: string, language = 'en', title?: string): string | null | undefined {
  return understand(text, { language, ...(title === undefined ? {} : { title }) }).events.at(-1)?.place
}

describe('a place that says which, who or when', () => {
  test.each([
    ['en', 'The border between Iraq and Syria officially reopened at Ba‘aj on Monday, officials said.', 'iq-baaj'],
    ['en', 'The Rabia crossing between Iraq and Syria reopened on Monday, officials said.', 'x-rabia-yarubiyah'],
    ['en', 'The Qaim crossing linking Anbar and Deir ez-Zor was closed on Monday, officials said.', 'x-qaim-bukamal'],
    ['ar', 'أُغلق معبر سيمالكا بين إقليم كردستان وشمال شرق سوريا أمس الثلاثاء.', 'x-semalka'],
    ['ckb', 'دوێنێ سێشەممە دەروازەی سێمالکا لە نێوان هەرێمی کوردستان و سووریا داخرا.', 'x-semalka'],
  ])('a crossing is not at what lies on its sides (%s): %s', (language, text, place) => {
    expect(firstEvent(text, language).place).toBe(place)
  })

  test.each([
    ['en', 'About 90 families displaced from Afrin left Aleppo on Monday, officials said.', 'sy-aleppo'],
    ['en', 'A convoy of refugees from Mosul set off from Erbil on Monday, officials said.', 'iq-erbil'],
    ['en', 'Sixty families set off from Raqqa for their homes in Afrin on Monday, officials said.', 'sy-raqqa'],
    ['ar', 'غادرت 90 عائلة من النازحين من عفرين مدينة حلب أمس الثلاثاء.', 'sy-aleppo'],
    ['ar', 'انطلقت ستون عائلة من الرقة إلى منازلهم في عفرين أمس الثلاثاء.', 'sy-raqqa'],
    ['en', 'Sixty families returned to their homes in Afrin on Monday, officials said.', 'sy-afrin'],
    ['en', 'Two men were shot dead at their homes in Afrin on Monday, officials said.', 'sy-afrin'],
  ])('the displaced are not where they were driven from, or go to (%s): %s', (language, text, place) => {
    expect(firstEvent(text, language).place).toBe(place)
  })

  const CROSSING = 'The al-Walid crossing reopened on Monday, officials said.\n\n'
  test.each([
    ['en', `${CROSSING}Thirty lorries came in from Syria on Tuesday, the customs office said.`, 'x-walid-tanf'],
    ['ar', 'افتتح منفذ الوليد أمس الاثنين.\n\nودخلت ثلاثون شاحنة قادمة من سوريا اليوم، وفق الجمارك.', 'x-walid-tanf'],
    ['en', `${CROSSING}A driver said the road would take half of the traffic of Qaim by June.`, 'x-walid-tanf'],
    ['en', `${CROSSING}A shell was fired from Syria on Tuesday and hit a house in Qaim.`, 'iq-qaim'],
  ])('nor is what comes where it comes from, or is measured by (%s): %s', (language, text, place) => {
    expect(lastPlace(text, language)).toBe(place)
  })

  const BASE = 'Two drones fell near Balad air base on Monday, the army said.\n\n'
  test.each([
    [`${BASE}A militia had fired rockets at the base in May 2021 after the killing of a leader in Samarra.`, 'b-balad'],
    [`${BASE}Two men were shot in May 2021 after the killing of a leader in Samarra.`, 'iq-samarra'],
  ])('nor an answer where somebody died before: %s', (text, place) => {
    expect(lastPlace(text)).toBe(place)
  })
})

describe('a place that is meant again', () => {
  const PRISON = 'Three men broke out of Taji prison on Monday, the ministry said.\n\n'
  const ROAD =
    'Gunmen killed two drivers near Rutba on Monday, police said.\n\nSoldiers searched Wadi Houran on Tuesday.\n\n'
  test.each([
    ['en', `${PRISON}Families gathered at the fence on Tuesday.`, 'p-taji'],
    ['en', 'The Semalka crossing was shut on Monday.\n\nThe flood had closed the bridge in May 2019 too.', 'x-semalka'],
    ['en', `${ROAD}In May 2024 a bomb killed four men on the same desert road.`, 'iq-rutba'],
    ['ar', 'هاجم مسلحون سيارة قرب الرطبة أمس.\n\nوكان لغم قد قتل سائقين على الطريق نفسه في أيار 2024.', 'iq-rutba'],
    [
      'en',
      'A truce began in Hasakah on Monday.\n\nBuses took sixty people from the camp to Derik on Tuesday.',
      'sy-malikiyah',
    ],
    [
      'en',
      'A fire broke out at Roj camp on Monday.\n\nBuses took sixty people from the camp to Derik on Tuesday.',
      'c-roj',
    ],
    ['ar', 'شب حريق في مخيم روج أمس.\n\nونقلت حافلات ستين شخصا من المخيم إلى القامشلي اليوم.', 'c-roj'],
    ['ckb', 'دوێنێ ئاگر لە کەمپی ڕۆژ کەوتەوە.\n\nئەمڕۆ شەست کەس لە کەمپەکە بۆ قامیشلۆ گواسترانەوە.', 'c-roj'],
  ])('by a part of it, a road or where buses start (%s): %s', (language, text, place) => {
    expect(lastPlace(text, language)).toBe(place)
  })

  test.each([
    ['A trader in Dohuk said queues would probably last for weeks.', 'x-semalka'],
    ['Residents of Dohuk said they heard two blasts on Tuesday.', 'iq-dohuk'],
  ])('what somebody expects is of the news, wherever he lives: %s', (text, place) => {
    expect(lastPlace(`The Semalka crossing reopened on Monday.\n\n${text}`)).toBe(place)
  })

  test.each([
    ['Two residents of a village near the town said a prisoner was killed on Tuesday.', 'sy-malikiyah'],
    ['A guard said a prisoner was killed on Tuesday.', 'p-derik'],
  ])('villagers near a town tell of the town: %s', (text, place) => {
    const news = 'DERIK, Syria - Six men broke out of Derik prison on Monday, officials said.\n\n'
    expect(lastPlace(`${news}${text}`)).toBe(place)
  })

  test.each([
    ['en', 'A bomb killed two men in the Iraqi capital on Monday, police said.', 'iq-baghdad'],
    ['ar', 'انفجرت عبوة في العاصمة السورية أمس الثلاثاء.', 'sy-damascus'],
    ['en', 'Two men were shot in Taji, north of the Iraqi capital, on Monday, police said.', 'iq-taji'],
  ])('a capital is its city (%s): %s', (language, text, place) => {
    expect(firstEvent(text, language).place).toBe(place)
  })

  test('is not meant by a condition', () => {
    const news = 'A rocket hit Kirkuk airport on Monday, police said.\n\n'
    expect(lastPlace(`${news}More fire is likely unless the city gets one command, a former officer said.`)).toBe(
      'b-kirkuk-airport',
    )
  })

  test.each([
    ['Rockets were fired at Kirkuk on Sunday night.', 'Kirkuk airport reopens', 'b-kirkuk-airport'],
    ['Rockets were fired at Kirkuk on Sunday night.', 'Kirkuk under fire', 'iq-kirkuk'],
  ])('is the one that the title names, once an event names it too: %s %s', (lead, title, place) => {
    const text =
      `${lead}\n\nTwo guards were hurt in the attack on Kirkuk airport on Monday, police said.\n\n` +
      'A faction denied that it had to do with the attack.'
    expect(lastPlace(text, 'en', title)).toBe(place)
  })

  test.each([
    [
      'The Interior Ministry corrected its account of the ambush near Jableh on Monday, saying four policemen had died.',
      'sy-jableh',
    ],
    ['The Interior Ministry corrected its account on Monday, saying four policemen had died in Jableh.', 'sy-jableh'],
  ])('is that of the incident of which somebody speaks: %s', (text, place) => {
    expect(firstEvent(text).place).toBe(place)
    expect(understand(text, { title: 'Damascus revises account of ambush' }).events[0]?.place).toBe(place)
  })
})
