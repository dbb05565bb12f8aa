import { describe, expect, test } from 'vitest'
import { understand } from './sample.ts'

/** The parties of the last event of a text, in any order. */
function parties(text: string, language = 'en'): string[] {
  return [...(understand(text, { language }).events.at(-1)?.actors ?? [])].sort()
}

describe('a nation beside what was done', () => {
  const NEWS = 'A strike killed two men near Kobani in Syria on Monday, a doctor said.\n\n'
  test.each([
    ['en', `${NEWS}The SDF said the aircraft was Turkish and had been there all day.`, ['tsk']],
    ['en', `${NEWS}A shepherd said the helicopters were Turkish.`, ['tsk']],
    ['en', `${NEWS}The mayor said the jets had been Israeli, not Syrian.`, ['idf']],
    ['ar', 'قال راع إن الطائرة كانت تركية وإنها قصفت سيارة قرب سنجار أمس.', ['tsk']],
    ['en', 'Buses took forty men out of al-Hol under American escort on Monday, residents said.', ['us-forces']],
    ['en', 'The treaty between Iraq and Türkiye lapsed on Monday, after half a century.', ['iraq-gov', 'turkey-gov']],
    ['en', 'The deal between Baghdad and Erbil on oil ended on Monday, a lawyer said.', ['iraq-gov', 'krg']],
    ['en', 'The road between Iraq and Türkiye was closed on Monday, a driver said.', []],
  ])('tells whose it is, where it ends there (%s): %s', (language, text, expected) => {
    expect(parties(text, language)).toEqual(expected)
  })
})

describe('who tells of it is a party', () => {
  test.each([
    [
      'where two announce it together',
      'On Monday the PKK and the Turkish army jointly announced that a road would be opened.',
      ['pkk', 'tsk'],
    ],
    [
      'where it knows the targets',
      'The Revolutionary Guards struck a camp near Soran on Monday.\n\nThe Guards said the targets were safe houses and that dozens of men had been killed.',
      ['irgc'],
    ],
    [
      'where an officer tells of his unit',
      'A lieutenant of the Syrian army in Nawa said his unit had orders to keep away on Monday.',
      ['syria-mod'],
    ],
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
    [
      'where a force denies what it could have done',
      'The Syrian army denied that a clinic near Homs had been bombed.',
      ['syria-mod'],
    ],
    ['where a relief agency acts', 'IOM said it had moved forty families from a camp near Mosul on Monday.', ['iom']],
    [
      'where a force says that nobody was mistreated',
      'The head of the Asayish in Erbil said nobody had been tortured.',
      ['asayish-kri'],
    ],
    [
      'where an unnamed source of it tells of its men',
      'A police source said its officers had freed a hostage in Basra on Monday.',
      ['moi-iq'],
    ],
    [
      'where it made an arrest, whatever else is told',
      'Two men held for the rocket attack on Taji were arrested on Monday, the National Security Service said.',
      ['inss'],
    ],
  ])('%s: %s', (_rule, text, ids) => {
    expect(parties(text)).toEqual(ids)
  })

  test.each([
    ['ar', 'أفاد مكتب الأمم المتحدة لتنسيق الشؤون الإنسانية بأنه وزع ثلاثمئة خيمة قرب حارم، أمس.', ['ocha']],
    ['ckb', 'پارتی و یەکێتی ڕایانگەیاند کە دوێنێ لە سلێمانی کۆبوونەتەوە.', ['kdp', 'puk']],
    [
      'ckb',
      'پارتی دیموکراتی کوردستان و یەکێتیی نیشتمانیی کوردستان دوێنێ لە دووکان ڕایانگەیاند کە لەسەر بودجە ڕێککەوتوون.',
      ['kdp', 'puk'],
    ],
  ])('of its own deed, in %s: %s', (language, text, ids) => {
    expect(parties(text, language)).toEqual(ids)
  })
})

describe('who tells of it is none', () => {
  test.each([
    [
      'where it reports in the present',
      'A bus overturned near Azaz on Monday; nine were hurt, Syria Civil Defence reports.',
      [],
    ],
    [
      'where it fears for a place that is somebody’s',
      'A retired Peshmerga general said he feared that ISIS would use the hills around Makhmour, where its cells hide.',
      ['isis'],
    ],
    [
      'where it has nothing to shoot with',
      'A drone was brought down near Erbil on Monday, the Kurdistan Region Security Council said.',
      [],
    ],
    [
      'where its rank only tells who somebody is',
      'Ahmed al-Sharaa and Mazloum Abdi, the SDF’s commander, signed an accord on Monday.',
      ['mazloum-abdi', 'sharaa'],
    ],
    [
      'where it only uses a base',
      'Iraqi forces took over Ain al-Asad, the largest base used by the Americans, on Monday.',
      ['isf'],
    ],
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
    [
      'where two families agreed',
      'A truce between two families near Amarah was broken on Monday, the police said.',
      [],
    ],
    [
      'where an office denies what it could not have done',
      'The Health Ministry denied that a clinic near Homs in Syria had been bombed.',
      [],
    ],
    [
      'where its enemy wounded somebody',
      'The PKK said on Monday that a shell fired by the Turkish army wounded two villagers in Metina, Iraq.',
      ['tsk'],
    ],
    [
      'where a body without air defence tells of a drone',
      'A drone was shot down near Erbil on Monday, the Counter Terrorism directorate of the Kurdistan Region said.',
      [],
    ],
    [
      'where "US" is America',
      'Six US trucks left the Harir base near Erbil on Monday, a Peshmerga officer said.',
      ['us-forces'],
    ],
    ['where a relief agency tells of others', 'IOM said forty families had left a camp near Mosul on Monday.', []],
    [
      'where nobody was hurt by somebody else’s blast',
      'The head of the Asayish in Erbil said nobody had been hurt by the blast.',
      [],
    ],
    [
      'where it finds a thing likely',
      'The Interior Ministry said it was likely that a cell in Mosul had planned an attack.',
      [],
    ],
    ['where a pipe leaked', 'A leak shut the pipeline near Zummar on Monday, Iraq’s oil ministry said.', []],
  ])('%s: %s', (_rule, text, ids) => {
    expect(parties(text)).toEqual(ids)
  })
})

describe('parties without their names', () => {
  test.each([
    [
      'the council is the one with that name',
      'The Kurdish National Council met in Amuda in Syria on Monday.\n\nAsayish officers held ten supporters of the council near Amuda on Tuesday.',
      ['asayish-nes', 'enks'],
    ],
    [
      'one of the parties',
      'Iran shelled camps of exiled Kurdish parties near Soran on Monday.\n\nA commander in one of the parties denied that its men had crossed into Iran.',
      ['ikr-opposition-ir'],
    ],
    [
      'the patrol that was struck',
      'A Peshmerga patrol was ambushed near Kifri on Monday and two men died, a doctor said.\n\nISIS said that it was responsible and that five members of the patrol were dead.',
      ['isis', 'peshmerga'],
    ],
    [
      'six of them',
      'Police caught two ISIS members in Mosul on Monday.\n\nAn official said six more of them had crossed the river on Tuesday.',
      ['isis'],
    ],
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

  test.each([
    [
      'troops in a clause that describes a place are none',
      'en',
      'Two rockets fell near the Ain al-Asad base, which hosts American troops, on Monday.',
      [],
    ],
    ['nor in Arabic', 'ar', 'سقط صاروخان قرب قاعدة عين الأسد التي تضم قوات أميركية، أمس.', []],
    ['nor in Sorani', 'ckb', 'دوێنێ مووشەکێک کەوتە نزیک بنکەی حەریر کە هێزەکانی ئەمەریکای تێدایە.', []],
    [
      'but those that are hit are one',
      'en',
      'Two rockets wounded American troops at the Ain al-Asad base on Monday.',
      ['us-forces'],
    ],
    [
      'whom the speaker accuses is one',
      'en',
      'Two guards were shot dead near Hasakah, Syria, on Monday, the SDF said, accusing ISIS.',
      ['isis', 'sdf'],
    ],
    [
      'so in Arabic',
      'ar',
      'قُتل مقاتلان قرب الحسكة، أمس، بحسب قوات سوريا الديمقراطية، محملةً تنظيم داعش المسؤولية.',
      ['isis', 'sdf'],
    ],
    [
      'and in Sorani',
      'ckb',
      'هەسەدە ڕایگەیاند کە دوێنێ دوو پاسەوان لە نزیک حەسەکە کوژران و داعشی تۆمەتبار کرد.',
      ['isis', 'sdf'],
    ],
    [
      'but not who is named for something else',
      'en',
      'Two guards were shot dead near Hasakah, Syria, on Monday, the SDF said, days after it freed ISIS families.',
      ['sdf'],
    ],
    [
      'the force is the one with which the sentence begins',
      'en',
      'ISIS burned a lorry near Hajin, Syria, on Monday. The Asayish arrested six people on Tuesday, a spokesman for the force said.',
      ['asayish-nes'],
    ],
    [
      'the group is no police',
      'en',
      'ISIS burned a lorry near Hajin, Syria, on Monday. The Asayish searched the area. The town was captured from the group on Tuesday.',
      ['isis'],
    ],
    [
      'the ministry is the last that was called one',
      'en',
      'Iraq’s Ministry of Migration moved forty families to Mosul under the guard of the National Security Service. Ten more were sent home on Tuesday, according to the ministry.',
      ['iraq-gov'],
    ],
    [
      'a soldier of the service is none of the army',
      'en',
      'The Counter-Terrorism Service raided a farm in Iraq. One soldier of the service was wounded near Hawija on Tuesday, a medic said.',
      ['cts'],
    ],
    [
      'a denial that any detainee fled is about nobody',
      'en',
      'ISIS attacked al-Sina’a prison in Syria on Monday. The Syrian government denied on Tuesday that any detainee had fled.',
      ['syria-gov'],
    ],
  ])('%s (%s): %s', (_rule, language, text, ids) => {
    expect(parties(text, language)).toEqual(ids)
  })

  test('a Kurdish name keeps its meaning with its endings, and a Sorani text its country', () => {
    expect(parties('ئەفسەرێک گوتی کە دوێنێ پێشمەرگەیەک لە نزیک ڕانیە بریندار بوو.', 'ckb')).toEqual(['peshmerga'])
    expect(understand('دوێنێ پێنج کەس لە نزیک ڕانیە بریندار بوون.', { language: 'ckb' }).events[0]?.place).toBe(
      'iq-ranya',
    )
  })
})
