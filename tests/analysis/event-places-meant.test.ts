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
})
