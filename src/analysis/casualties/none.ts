// That nobody was struck: "without causing any casualties", "none of its men was hurt", "لم يصب أحد بأذى". Where nobody
// is even hurt, nobody is dead; "no injuries" and "nobody was killed" say one of the two only.

import type { Order, Range, Reading } from '../claims/reading.ts'
import { type TokenTable, tokenSet } from '../claims/token-table.ts'
import { foldWord, type Token } from '../claims/tokens.ts'

export interface Absence {
  readonly killed: boolean
  readonly wounded: boolean
  /** Nobody was hurt: none of both, unless the clause counts some. */
  readonly hurt: boolean
  /** Somebody came out of it unharmed: none of both, unless the clause says more of either. */
  readonly unharmed: boolean
}

type What = keyof Absence | 'both'

interface Frame {
  readonly pattern: RegExp
  /** What a captured word says nobody suffered. */
  readonly what: readonly (readonly [RegExp, What])[]
}

const NOTHING: Absence = { killed: false, wounded: false, hurt: false, unharmed: false }

const NOUNS = 'casualty|casualties|victims?|deaths?|fatality|fatalities|loss of life|lives lost|injury|injuries'
const STATES = 'killed|wounded|injured|hurt|harmed|dead'
const WHAT_EN: Frame['what'] = [
  [/casualt|victim/, 'both'],
  [/death|fatal|life|lives|dead|kill|died/, 'killed'],
  [/injur|wound/, 'wounded'],
  [/hurt|harm/, 'hurt'],
]
const FILLERS =
  'any|a|single|human|civilian|military|immediate|reported|confirmed|known|reports?|of|word|causing?|inflict(?:ing)?|recording|result(?:ed|ing)?|report(?:ing)?|leave|leaving|suffer(?:ing)?|lead(?:ing)?|in|to|there|were'
/** What stands between "no" and its verb only where another clause has begun. */
const CLAUSE_WORD =
  'fewer|less|longer|sooner|doubt|claimed|said|says|that|which|who|where|when|after|before|in|at|by|but|was|were|had|has|have'

function regex(source: string): RegExp {
  return new RegExp(source, 'gu')
}

const ENGLISH: readonly Frame[] = [
  {
    pattern: regex(
      `\\b(?:no|without|zero) (?:(?:${FILLERS}) )*(${NOUNS}|dead|wounded|injured)\\b(?: (?:or|and|nor) (?:any )?(${NOUNS}|dead|wounded|injured)\\b)?`,
    ),
    what: WHAT_EN,
  },
  {
    pattern: regex(
      `\\b(?:not|neither|never|\\w+n't) (?:(?:${FILLERS}) )*(${NOUNS})\\b(?: (?:or|and|nor) (?:any )?(${NOUNS})\\b)?`,
    ),
    what: WHAT_EN,
  },
  {
    pattern: regex(
      `\\b(?:no|none|nobody|neither|not a single)(?: (?!(?:${CLAUSE_WORD})\\b)[\\p{L}.'-]+){0,6} (?:was|were|is|are|(?:(?:had|has|have) )?been|got)(?: (?:reported|seriously|even))* (${STATES})\\b(?: (?:or|and|nor) (${STATES})\\b)?`,
    ),
    what: WHAT_EN,
  },
  {
    pattern: regex(
      `\\b(?:without|not) (?:\\w+ly )?(hurting|harming|injuring|wounding|killing|hurt|harm|injure|wound|kill)(?: or (injuring|wounding|killing|harming|hurting|injure|wound|kill))? (?:anyone|anybody|any|people|civilians|a single)\\b`,
    ),
    what: WHAT_EN,
  },
  {
    pattern: regex(
      `\\b(hurt|harmed|injured|wounded|killed|hurting|harming|injuring|wounding|killing|killing or (?:injuring|wounding)) (?:nobody|none|no one|no (?!fewer|less)\\p{L}+)\\b`,
    ),
    what: WHAT_EN,
  },
  {
    pattern: regex(`\\b(unharmed|unhurt|unscathed|uninjured|escaped (?:without )?injury)\\b`),
    what: [[/unharmed|unhurt|unscathed|uninjured|escaped/, 'unharmed']],
  },
] // prettier-ignore

const NONE_AR =
  'خسائر بشرية|بخسائر بشرية|خسائر في الأرواح|اصابات بشرية|إصابات بشرية|أضرار بشرية|ضحايا|بضحايا|قتلى|وفيات|شهداء|إصابات|بإصابات|جرحى|مصابين'
const WHAT_AR: Frame['what'] = [
  [/بشریه|ارواح|ضحایا/, 'both'],
  [/قتل|وفیات|شهداء|تشهد|یمت/, 'killed'],
  [/اصاب|جرح|مصاب/, 'wounded'],
  [/تصب|یصب|تصیب|یصیب|تضرر|تاذ/, 'hurt'],
]
const FILLERS_AR =
  'أن|أي|أية|وقوع|تسجيل|سقوط|حدوث|حصول|تقع|يقع|تسفر|يسفر|يسقط|تسقط|تسجل|يسجل|تسبب|يسبب|يتسبب|تتسبب|تخلف|يخلف|توقع|يوقع|ترد|يرد|ذكر|تذكر|يذكر|عن|في|إلى|يؤد|تؤد|يؤدي|تؤدي|ذلك|الهجوم|الحادث|القصف|الانفجار|معلومات|أنباء|تقارير|هناك|توجد|يوجد|تحدث|يحدث|خسائر|حتى|الآن'
const VERBS_AR = 'يصب|تصب|يصيب|تصيب|يتضرر|يتأذ|يجرح|يقتل|تقتل|يستشهد|يمت'
const NOT_AR = '(?:دون|بدون|بلا|و?لم|فلم|و?لا|و?عدم|و?ليس)'

const ARABIC: readonly Frame[] = [
  {
    pattern: regex(
      foldWord(
        `(?<![^ ])${NOT_AR} (?:(?:${FILLERS_AR}) )*(${NONE_AR})(?![^ ])(?: (?:أو|و|ولا) (?:أي )?(${NONE_AR})(?![^ ]))?`,
      ),
    ),
    what: WHAT_AR,
  },
  {
    pattern: regex(
      foldWord(
        `(?<![^ ])(?:و?لم|دون أن) (${VERBS_AR})(?: أو (${VERBS_AR}))?(?: [^ ]+){0,2} (?:أحد|أحدا|أي|أيا|أي من)(?![^ ])`,
      ),
    ),
    what: WHAT_AR,
  },
  {
    pattern: regex(foldWord(`(?<![^ ])(?:أحدا|أيا|أي)(?: من [^ ]+| منهم)? لم (${VERBS_AR})(?![^ ])`)),
    what: WHAT_AR,
  },
] // prettier-ignore

const WHAT_CKB: Frame['what'] = [
  [/گیانی|قوربانی|زیان/, 'both'],
  [/کوژ/, 'killed'],
  [/بریندار/, 'wounded'],
]

const SORANI: readonly Frame[] = [
  {
    pattern: regex(
      foldWord(
        '(?<![^ ])(?:بێ|بەبێ|هیچ)(?: هیچ)?(?: هیچ)? (زیانێکی گیانی|زیانی گیانی|قوربانییەک|قوربانی|کوژراوێک|بریندارێک)',
      ),
    ),
    what: WHAT_CKB,
  },
  {
    pattern: regex(
      foldWord('(زیانی گیانی|زیانێکی گیانی|قوربانی)(?: لێ)? (?:نەبوو[^ ]*|نییە|نەکەوت[^ ]*|لێنەکەوت[^ ]*|نەداوە)'),
    ),
    what: WHAT_CKB,
  },
  {
    pattern: regex(
      foldWord(
        '(?<![^ ])(?:کەس|کەسێک|هیچ [^ ]+)(?: [^ ]+){0,3}? (زیانی پێ ?نەگەیشت|بریندار نەبوو|بریندار نەکرا|نەکوژرا)[^ ]*(?: و(?: هیچ)?(?: کەس| کەسێک| کەسیش)? (بریندار نەبوو|بریندار نەکرا|نەکوژرا))?',
      ),
    ),
    what: WHAT_CKB,
  },
] // prettier-ignore

const FRAMES: Readonly<Record<Order, readonly Frame[]>> = {
  'speaker-verb': ENGLISH,
  'verb-speaker': ARABIC,
  'speaker-end': SORANI,
}
/** One of these stands in every frame. */
const NEGATIONS: Readonly<Record<Order, TokenTable<true>>> = {
  'speaker-verb': tokenSet(
    'no not none nobody neither never without zero unharmed unhurt unscathed uninjured escaped'.split(' '),
  ),
  'verb-speaker': tokenSet('دون بدون بلا لم ولم فلم لا ولا عدم وعدم لیس ولیس'.split(' ')),
  'speaker-end': tokenSet('بی بەبی هیچ کەس کەسیک زیانی زیانیکی قوربانی'.split(' ')),
}

/** A captured word holds one of these, or says nothing. */
const LOSSES: Readonly<Record<Order, RegExp>> = {
  'speaker-verb': lossesOf(ENGLISH),
  'verb-speaker': lossesOf(ARABIC),
  'speaker-end': lossesOf(SORANI),
}

function lossesOf(frames: readonly Frame[]): RegExp {
  const known = new Set(frames.flatMap(({ what }) => what.map(([word]) => word.source)))
  return new RegExp([...known].join('|'))
}

/** "didn't": the apostrophe is asked for first, which hardly any word has there. */
function isContracted({ text }: Token): boolean {
  return text.charCodeAt(text.length - 2) === APOSTROPHE && text.endsWith("n't")
}

const APOSTROPHE = 0x27

/** What a clause says nobody suffered. */
export function absenceIn({ tokens, order }: Reading, range: Range): Absence {
  const negations = NEGATIONS[order]
  const contracts = order === 'speaker-verb'
  for (let at = range.from; at < range.to; at += 1) {
    const token = tokens[at]
    if (token !== undefined && (negations.has(token) || (contracts && isContracted(token))))
      return absenceOf(tokens.slice(range.from, range.to), order)
  }
  return NOTHING
}

function absenceOf(clause: readonly Token[], order: Order): Absence {
  const text = clause.map((token) => token.text).join(' ')
  if (!LOSSES[order].test(text)) return NOTHING
  const found = new Set<What>()
  for (const { pattern, what } of FRAMES[order]) {
    // Asked with one pattern again and again: matchAll would compile it anew for each clause.
    pattern.lastIndex = 0
    for (let match = pattern.exec(text); match !== null; match = pattern.exec(text)) {
      // A group that took no part is undefined.
      for (const word of match.slice(1).filter(Boolean)) {
        const said = what.find(([known]) => known.test(word))
        if (said) found.add(said[1])
      }
    }
  }
  const both = found.has('both')
  return {
    killed: both || found.has('killed'),
    wounded: both || found.has('wounded'),
    hurt: found.has('hurt'),
    unharmed: found.has('unharmed'),
  }
}
