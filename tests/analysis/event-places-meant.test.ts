import { describe, expect, test } from 'vitest'
import { understand } from './sample.ts'

/** The place of the event or statement that ends last in the text. */
function lastPlace(text: string, language = 'en', title: string | null = null): string | null | undefined {
  return understand(text, { language, title })
    .events.toSorted((a, b) => a.end - b.end)
    .at(-1)?.place
}

describe('an incident that is only called by its sort', () => {
  const elsewhere = 'Gunmen shot at a checkpoint near Homs on Monday and wounded a policeman, residents said.'
  const elsewhereAr = 'أطلق مسلحون النار على حاجز قرب حمص أمس وأصيب شرطي.'

  test.each([
    [
      'en',
      `${elsewhere}\n\nIt came days after a bombing at a market in Idlib.\n\nThe bombing killed nine people.`,
      'sy-idlib',
    ],
    ['en', `${elsewhere}\n\nA car bomb exploded in Azaz on Sunday. The blast killed six people.`, 'sy-azaz'],
    ['ar', `${elsewhereAr} وجاء ذلك بعد أيام من تفجير في مدينة إدلب.\n\nوبلغت حصيلة التفجير تسعة قتلى.`, 'sy-idlib'],
    ['en', `${elsewhere}\n\nThe attack wounded two others.`, 'sy-homs'],
    [
      'en',
      `A bombing hit Idlib on Monday, residents said.\n\nIn May a blast in Azaz had killed two.\n\nThe bombing killed nine people, doctors said.`,
      'sy-idlib',
    ],
  ])('happened where it was named with its place (%s): %s', (language, text, place) => {
    expect(lastPlace(text, language)).toBe(place)
  })
})

describe('a place that the clause begins with', () => {
  test.each([
    ['Tal Afar was shelled on Monday, residents said.', 'iq-tal-afar'],
    ['The town of Sharqat came under fire on Monday, residents said.', 'iq-sharqat'],
    ['Azaz was recaptured from ISIS in 2016, the army said.', 'sy-azaz'],
    ['Two explosions rocked Azaz on Monday, residents said.', 'sy-azaz'],
  ])('is where that befell it: %s', (text, place) => {
    expect(understand(text).events[0]?.place).toBe(place)
  })
})

describe('the place of the news', () => {
  test('is the site that the first event names, not the city that a statement was about', () => {
    const text =
      'Baghdad has no explanation for the rockets.\n\nPolice arrested two men near Victory Base in Baghdad on Monday, ' +
      'the Interior Ministry said.\n\nA lawyer for one of them denied that he had touched a launcher.'
    expect(lastPlace(text, 'en', 'Two held over rockets in Baghdad')).toBe('b-biap')
  })

  test.each([
    [
      'ar',
      'سقطت قذائف على مدينة شهبا في سوريا أمس. واتفق الطرفان على تهدئة في ريف المحافظة يوم الاثنين.',
      'sy-suwayda-gov',
    ],
    [
      'en',
      'Shells fell on Shahba in Syria on Monday. Both sides agreed on a truce in the province on Tuesday.',
      'sy-suwayda-gov',
    ],
    [
      'en',
      'Shells fell on Shahba in Syria on Monday. Both sides agreed on a truce in the town on Tuesday.',
      'sy-shahba',
    ],
  ])('lies in "the province" (%s): %s', (language, text, place) => {
    expect(lastPlace(text, language)).toBe(place)
  })

  test('is not where what a denial adds is set', () => {
    const news = 'قُتل جندي في هجوم قرب مخمور أمس.\n\n'
    const denial = 'ونفت قيادة العمليات المشتركة وجود ثغرة في المنطقة'
    expect(lastPlace(`${news}${denial}، مؤكدة أن الطيران يراقب جبال حمرين.`, 'ar')).toBe('iq-makhmur')
  })

  test.each([
    ['en', 'A rocket hit Sharqat in Iraq on Monday. The wounded man was flown to Baghdad.', 'iq-sharqat'],
    ['en', 'A rocket hit Sharqat in Iraq on Monday. Police said the dead man was a shepherd from Baiji.', 'iq-sharqat'],
    [
      'en',
      'A rocket hit Sharqat in Iraq on Monday. A nurse in Tikrit said a girl had died of her wounds.',
      'iq-sharqat',
    ],
    [
      'en',
      'A shop owner was shot dead in Baiji on Monday. Residents of Tikrit said they had heard two blasts.',
      'iq-tikrit',
    ],
    [
      'en',
      'Troops left a post near Kobani on Monday. The SDF said its men would stay there under a deal with Damascus.',
      'sy-kobani',
    ],
    ['ar', 'سقط صاروخ على الشرقاط في العراق أمس. وقال سكان إن القتيل مزارع من بيجي.', 'iq-sharqat'],
    [
      'en',
      'Buses left al-Hol camp on Monday. An official said 90 families from the camp would be moved to Jadah centre.',
      'c-al-hol',
    ],
  ])('is not where somebody is from, is brought to or deals with (%s): %s', (language, text, place) => {
    expect(lastPlace(text, language)).toBe(place)
  })

  test.each([
    [
      'A march was held in Damascus on Monday. An explosion in Homs on Friday had killed eight people. Saraya Ansar al-Sunna said it planted the devices.',
      'sy-homs',
    ],
    [
      'A bomb killed two men in Damascus on Monday. In May an explosion in Homs killed eight. Saraya Ansar al-Sunna said it planted the bomb on Monday.',
      'sy-damascus',
    ],
  ])('is that of the incident that a group claims: %s', (text, place) => {
    expect(lastPlace(text)).toBe(place)
  })

  test.each([
    [
      'A lawmaker spoke of the fire on Ain al-Asad on Tuesday. Two rockets had landed outside the base in Anbar on October 1.',
      'b-ain-al-asad',
    ],
    [
      'A lawmaker spoke of the fire on Ain al-Asad on Tuesday. Two rockets had landed outside a village in Anbar on October 1.',
      'iq-anbar',
    ],
  ])('is the site in what the clause names: %s', (text, place) => {
    expect(lastPlace(text)).toBe(place)
  })
})
