import { describe, expect, test } from 'vitest'
import { understand } from './sample.ts'

/** The parties of the last event of a text, in any order. */
function parties(text: string, language = 'en'): string[] {
  return [...(understand(text, { language }).events.at(-1)?.actors ?? [])].sort()
}

describe('who tells of it is a party', () => {
  test.each([
    [
      'where its own people take part',
      'The PMF said the raid near Balad on Monday was carried out with its forces.',
      ['pmf'],
    ],
    ['where men of nobody in particular died', 'One commando was wounded in Mosul on Monday, the PMF said.', ['pmf']],
    [
      'where it shot down what no side is named for',
      'Two drones were shot down on Monday, the Peshmerga ministry said.',
      ['peshmerga'],
    ],
    [
      'where both sides agreed',
      'The PKK and the Turkish army announced on Sunday a ceasefire after three days of shelling.',
      ['pkk', 'tsk'],
    ],
    [
      'where an armed group tells of its enemy’s dead',
      'The PKK said on Monday two Turkish soldiers were killed in Metina.',
      ['pkk', 'tsk'],
    ],
    [
      'with the outlet that carries its message',
      'In a message carried by Amaq, the Islamic State group said its men killed nine policemen in Mosul, Iraq.',
      ['amaq', 'isis', 'moi-iq'],
    ],
    [
      'where it denies, whoever of it speaks',
      'A Turkish diplomat rejected the charge and said the water was low.',
      ['turkey-gov'],
    ],
  ])('%s: %s', (_rule, text, ids) => {
    expect(parties(text)).toEqual(ids)
  })
})

describe('who tells of it is none', () => {
  test.each([
    ['where it only says what an enemy may be', 'CENTCOM says the passenger was a "senior planner" of ISIS.', ['isis']],
    [
      'where an aircraft of another did it',
      'A commander of Harakat al-Nujaba said an Israeli aircraft bombed the depot on Monday.',
      ['idf'],
    ],
    [
      'where a joint command tells what others’ jets did',
      'Iraqi warplanes killed two ISIS members in Hamrin on Sunday, the Joint Operations Command said.',
      ['isis'],
    ],
    ['where a pipe leaked', 'A leak shut the pipeline near Zummar on Monday, Iraq’s oil ministry said.', []],
  ])('%s: %s', (_rule, text, ids) => {
    expect(parties(text)).toEqual(ids)
  })
})

describe('parties without their names', () => {
  test.each([
    [
      'the attackers are the group of the news',
      'ISIS gunmen ambushed a convoy near Sukhnah in Syria on Sunday. The Syrian army said its troops killed two of the attackers on Tuesday.',
      ['isis', 'syria-mod'],
    ],
    [
      'the soldiers are of the army named last',
      'An Israeli patrol drove into a village near Nawa in Syria on Wednesday. A man was led away by the soldiers, his brother said.',
      ['idf'],
    ],
    [
      'the army is at home where its sentence says',
      'American troops left Syria on Monday. The army took back Al-Qaim in Iraq on Tuesday.',
      ['iraq-army'],
    ],
    [
      'the two governments are those of the news',
      'The Iraqi government and the Kurdistan Regional Government agreed on Tuesday on a tariff. The two governments signed a deal on oil in September 2025.',
      ['iraq-gov', 'krg'],
    ],
    ['two countries sign together', 'Iraq and Iran signed a border agreement in March 2023.', ['iran-gov', 'iraq-gov']],
    [
      'one party of a loose opposition counts as that, so that reports which name either meet',
      'Iran’s Revolutionary Guards launched drones at a camp of the KDPI near Soran in Iraq on Monday.',
      ['ikr-opposition-ir', 'irgc'],
    ],
    ['a uniform is no army', 'Gunmen in army uniforms shot dead a sheikh near Khalis in Iraq on Monday.', []],
  ])('%s', (_rule, text, ids) => {
    expect(parties(text)).toEqual(ids)
  })

  test('a Kurdish name keeps its meaning with its endings, and a Sorani text its country', () => {
    expect(parties('ئەفسەرێک گوتی کە دوێنێ پێشمەرگەیەک لە نزیک ڕانیە بریندار بوو.', 'ckb')).toEqual(['peshmerga'])
    expect(understand('دوێنێ پێنج کەس لە نزیک ڕانیە بریندار بوون.', { language: 'ckb' }).events[0]?.place).toBe(
      'iq-ranya',
    )
  })
})
