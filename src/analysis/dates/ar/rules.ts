// Arabic rules. How a pattern is written: patterns.ts; what the classes are: words.ts; what a kind means: resolve.ts.

import type { Rule } from '../matching/rule.ts'

// حزيران, حزيران/يونيو, حزيران (يونيو), حزيران يونيو
const beside = '((/|- M)|(\\( M \\)))'
const twoNames = '(LEVANT GULF)|(GULF LEVANT)'
const month = `(شهر? (M ${beside}?)|${twoNames}|(\\( M \\) M))`
const bareMonth = `((MON ${beside}?)|(M ${beside})|${twoNames}|(شهر M))`
// A year in figures or in words: ألف وتسعمائة وثمانية وسبعون.
// Alone it needs a unit or a ten, since ألف and ألف وخمسمائة count things; after عام it may be any.
const andTens = '((و? YUNIT)|(و? YTEN)|(و? YUNIT و? YTEN))'
const spelledYear = `(TWOTHOUSAND|(YTHOUSAND (و? YHUNDRED)? ${andTens}))`
const fullYear = `(YTHOUSAND (و? YHUNDRED)? ${andTens}?)`
const shortYear = `(YHUNDRED ${andTens})|(YCENTURY و? YTEN)|(YCENTURY و? YUNIT و? YTEN)`
const theYear = 'عام|العام|سنه|السنه'
const ofYear = `((${theYear})? YEAR|${spelledYear})|((${theYear}) ${fullYear}|${shortYear})`
const year = `(,|/|-? من? ${ofYear} م?)`
const day = 'DAY|ORDDAY|CARDDAY'
const weekday = '((WD|(يوم WA)) ,?)'
const to = '[الي|حتي|-|و|لغايه]'
// 14 و15 و16, and so up to five days.
const nextDay = `[,|و|(, و)] ${day}`
const days = `${day} ${nextDay} ${nextDay} (${nextDay})? (${nextDay})?`
const thisUnit = '(DUNIT SHIFT)|(هذا|هذه DUNIT)'
const ofThisYear = '(من|في)? (العام|السنه SHIFT)|(هذا العام)|(هذه السنه)'
const number = 'NUM|VAGUE'
const units = 'UNITS|UNIT'
// After a lone unit: what makes it a part of a name, or of a date.
const notCounted = '<!NUM|M|MON|WD|WA|YEARN|ORDDAY|HIJRI|HOLIDAY|YTHOUSAND|YHUNDRED|YCENTURY|ABOUT|من>'
const hours = 'TIMEUNITS|TIMEUNIT'
const hijriYear = '(من? (عام|سنه)? YEARN)? (ه|هجري|هجريه|للهجره)?'
const blessed = 'المبارك|الحرام|المعظم|المكرم|الفضيل|الاغر|الخير|المظفر'
// The parts of a compound distance: 2 سنة و1 شهر و21 يوما.
const spanUnit = 'SPANY|SPANM|SPANW|SPAND'
const twoUnits = 'TWOY|TWOM|TWOW|TWOD'
const more = `(و|,? (NUM ${spanUnit})|${twoUnits})`
const distance = `((NUM? ${spanUnit})|${twoUnits}) ${more} ${more}?`
const clock = '((الساعه (CLOCK|HOUR|HOURTH) MINUTES? AMPM?)|((CLOCK|HOURTH) MINUTES? AMPM))'
// 8,00 (4,30 ت غ)
const universal = '(\\( (HOUR , NUM)|CLOCK (ت . غ)|(ت غ)|(بتوقيت غرينتش) \\))'
const commaClock = `الساعه HOUR , NUM AMPM? ${universal}?`
const openClock = '(الساعه (CLOCK|HOUR|HOURTH) MINUTES?)'

const row = (kind: Rule['kind'], pattern: string, fixed: Rule['fixed'] = {}): Rule => ({ pattern, kind, fixed })

export const rules: readonly Rule[] = [
  // ---- what looks like a date and is none
  row('notDate', `NAMED (${day} من?)? MON ${beside} <!YEAR|SHIFT|عام>`),
  row('notDate', `NAMED (${day} من?)? MON <!YEAR|SHIFT|عام|/|-|(>`),
  row('notDate', `NAMED (${day} من?)? MON /|-|\\( <!M>`),
  row('notDate', `NAMED ${day} من? HIJRI <!YEARN>`),
  row('notDate', 'BRAND نيسان <!YEAR|SHIFT>'),
  row('notDate', '(سوق WD)|(CLERIC الجمعه)'),
  row('notDate', '(القرار|قرار) (الدولي|الاممي|(مجلس الامن)) الدولي? رقم? YEAR'),
  row('notDate', 'COUNTS من YEAR <!م>'),
  row('notDate', 'اليوم العالمي|الدولي|الوطني|العربي|الاخير'),
  row('notDate', 'اليوم ORD'),
  row('notDate', '(للمره|المره|مره|بالمره) ORD'),
  row('notDate', 'اليوم ال NUM <!من|M|HIJRI|UNITS|UNIT>'),
  row('notDate', 'القرن ORD|(ال? NUM) الهجري|للهجره'),
  row('notDate', 'قد ظهر'),
  row('notDate', 'PLACED WD'),
  row('notDate', 'MEDIA TITLE? اليوم'),
  row('notDate', 'MEDIA|PARTY الغد|المستقبل'),
  row('notDate', 'DECADE من العمر|عمره|عمرها|عمرهم'),
  row('notDate', 'NUM لسنه'),
  // ---- calendar dates
  row('holiday', '<ATTACKS> (11 سبتمبر|ايلول)|(الحادي عشر من? سبتمبر|ايلول) (/ M)?', { holiday: 'september-11' }),
  row('date', 'WRITTEN'),
  row('date', 'INSTANT'),
  row('date', `${weekday}? ${day} (من|-|.|/)? ${month} ${year}?`),
  row('date', `${weekday}? ${day} . M . YEAR`),
  row('date', `DAYPART (يوم|امس|اليوم)? ${weekday}? ${day} من? ${month} ${year}?`),
  row('date', `اليوم ORDDAY من ${month} ${year}?`),
  row('date', `${weekday}? MON -? DAY ${year}? <!MEASURE|UNITS|UNIT|TIMEUNITS>`),
  row('date', `${weekday}? M -? ${day} ${year}`),
  row('date', `${weekday}? MON ORDDAY`),
  row('date', `${weekday}? ${day} من? ${month} SHIFT`),
  row('date', `${weekday}? ${day} من? ${month} ${ofThisYear}`, { unit: 'Y' }),
  row('date', `${month} ${year}`),
  row('date', `<!DAY> ${bareMonth}`),
  row('date', '<في|منذ|خلال|حتي|قبل|بعد> MAY'),
  row('date', `${month} SHIFT`),
  row('date', `${month} ${ofThisYear}`, { unit: 'Y' }),
  row('date', `هذا ${month}`, { shift: 0 }),
  row('date', `PARTN ${month} ${year}?`),
  row('date', `PARTN ${month} SHIFT`),
  row('date', `PARTN ${month} ${ofThisYear}`, { unit: 'Y' }),
  row('toldYearDate', `(PARTN? ${month})|(${day} من? ${month}) من (العام نفسه|ذاته)|(السنه نفسها|ذاتها)|(ذلك العام)`),
  row('toldYearDate', `${day} من? (الشهر نفسه|ذاته)|(نفس الشهر)|(ذلك|ذات الشهر)`),
  row('date', `النصف الاول من ${month} ${year}?`, { part: 'START' }),
  row('date', `النصف الثاني من ${month} ${year}?`, { part: 'END' }),
  row('unit', 'النصف الاول من (هذا الشهر)|(الشهر SHIFT)', { part: 'START', unit: 'M' }),
  row('unit', 'النصف الثاني من (هذا الشهر)|(الشهر SHIFT)', { part: 'END', unit: 'M' }),
  row('relativeDay', `(مثل هذا اليوم)|(هذا اليوم) من|في (${theYear})? YEAR`, { shift: 0 }),
  row('date', `${day} من? الشهر SHIFT`, { unit: 'M' }),
  row('date', `${day} من? شهر? SHIFTM <!WORD>`, { unit: 'M' }),
  row('date', `<يوم|في|الي|حتي|منذ> ${day} SHIFTM`, { unit: 'M' }),
  row('date', `${day} (من|في)? (هذا الشهر)|(من الشهر)`, { unit: 'M', shift: 0 }),
  row('date', `WD ,? DAY <!UNITS|M|/|MEASURE>`),
  row('date', `WD في ${day} <!M|من>`),
  row('dayOfMonth', `<يوم> ${day} <!UNITS|M|/|من|MEASURE|HIJRI>`),
  row('dayOfMonth', `<في> DAY <END|.|!|؟|,>`),
  row('dayOfMonth', `<DEFER> الي DAY|ORDDAY <END|.|!|؟|,>`),
  row('dayOfMonth', `<DEFER> FORDAY <END|.|!|؟|,>`),
  // ---- in figures: 22/4, 3/2015
  row('figures', '<في|منذ|حتي|الي> (DAY / MONTHNO)|(MONTHNO / DAY) <!/|-|%|من|MEASURE>'),
  row('date', '<بتاريخ|تاريخ|يوم|الموافق> (DAY / MONTHNO)|(MONTHNO / DAY) <!/|-|%>'),
  row('figures', 'WD ,? DAY / MONTHNO <!/>'),
  row('figures', '(DAY / MONTHNO / YEAR)|(DAY - MONTHNO - YEAR)|(DAY / MONTHNO , YEAR)'),
  row('clearFigures', '<!NOTYEAR|-|/> (DAY /|- MONTHNO)|(MONTHNO / DAY) <!/|-|%|WORD>'),
  row('clearFigures', '<في|يوم|بتاريخ> DAY - MONTHNO <!/|-|%|MEASURE>'),
  row('date', '<!NOTYEAR|-|/> (MONTHNO /|- YEAR)|(YEAR / MONTHNO) <!/|-|%>'),
  // ---- pairs
  row('date', `${day} ${to} ${weekday}? ${day} من? ${month} ${year}?`),
  row('date', `${day} ${to} ${day} من? ${month} SHIFT`),
  row('date', `${day} ${to} ${day} (في|من)? الشهر SHIFT`, { unit: 'M' }),
  row('date', `${day} ${to} ${day} من? SHIFTM <!WORD>`, { unit: 'M' }),
  row('date', `${day} ${to} ${day} (في|من)? (هذا الشهر)`, { unit: 'M', shift: 0 }),
  row('date', `${days} من? ${month} ${year}? <!MEASURE|UNITS>`),
  row('date', `${days} (في|من)? الشهر SHIFT`, { unit: 'M' }),
  row('date', `${days} (في|من)? (هذا الشهر)`, { unit: 'M', shift: 0 }),
  row('date', `${month} ,? (بين|من)? ${day} [و|-|الي|حتي] ${day} ${year}? <!MEASURE|UNITS|M>`),
  row('date', `M [و|-|/|الي|حتي] M ${year}`),
  row('date', `${weekday}? ${day} من? M [و|-|الي|حتي|وحتي] ${weekday}? ${day} من? M ${year}`),
  row('date', '<شهري> M'),
  row('date', 'YEAR [-|الي|حتي|و] YEAR'),
  row('date', `${spelledYear} [الي|حتي] ${spelledYear} <!WORD>`),
  // ---- years
  row('date', 'BYEAR'),
  row('date', `<!GENERAL> (${theYear}) YEAR م?`),
  row('date', `<!GENERAL> عام|سنه YEARN (م|ميلادي|ميلاديه|(لالميلاد)|(بعد الميلاد))`),
  row('date', `<!GENERAL> عام|سنه YEARN <!WORD|UNITS|.|,|NUM>`),
  row('date', `<!GENERAL> عام|سنه YEARN <END>`),
  row('date', `<!GENERAL> (${theYear}) ${fullYear}|${shortYear}`),
  row('date', `<في|منذ|حتي|خلال|قبل|بعد> YTHOUSAND (و? YHUNDRED)? ${andTens} <!WORD>`),
  row('date', 'YCENTURY YUNIT YTEN'),
  row('date', `(${theYear})? المالي|الماليه (YEAR /|- YEARN)|YEAR`),
  row('date', 'YEARN (قبل الميلاد)|(ق . م .?)', { bc: 1 }),
  row('date', `(${theYear}) YEARN (قبل الميلاد)|(ق . م .?)`, { bc: 1 }),
  row('date', '<(|/|-> YEARN م|ميلادي|ميلاديه'),
  row('date', 'عامي YEAR [و] YEAR'),
  row('date', `PARTN (${theYear})? YEAR|${spelledYear}`),
  row('decade', 'PARTN? (فتره|حقبه)? DECADE (من? القرن (الماضي|ORD))?'),
  row('decade', 'PARTN? (فتره|حقبه)? DECADE من? القرن العشرين'),
  row('century', 'PARTN? القرن ORD (الميلادي)?'),
  row('century', 'PARTN? القرن ال? NUM (الميلادي)?'),
  row('century', 'PARTN? القرن ORD (قبل الميلاد)|(ق . م .?)', { bc: 1 }),
  row('season', `PARTN? (فصل)? SEASON من? ${ofYear}`),
  row('season', `PARTN? SEASON SHIFT|(العام|السنه SHIFT)`),
  row('season', 'هذا SEASON', { shift: 0 }),
  row('season', '<في|خلال|منذ|مع> (فصل|PARTN)? SEASON <!WORD>'),
  row('yearPart', `الربع ORD من? ${ofYear}`, { unit: 'Q' }),
  row('yearPart', `الربع ORD ${ofThisYear}`, { unit: 'Q' }),
  row('yearPart', 'الربع ORD من العام', { unit: 'Q' }),
  row('yearPart', 'النصف ORD من العام', { unit: 'H' }),
  row('yearPart', `الربع الاخير من? ${ofYear}`, { unit: 'Q', nth: 4 }),
  row('yearPart', `الربع الاخير ${ofThisYear}`, { unit: 'Q', nth: 4 }),
  row('yearPart', `النصف ORD من? ${ofYear}`, { unit: 'H' }),
  row('yearPart', `النصف ORD ${ofThisYear}`, { unit: 'H' }),
  // ---- weekdays
  // The weekday of a day that is told by itself: whatever the verb, it is that day.
  row('weekday', '<امس|الامس|البارحه> WD', { shift: -1 }),
  row('weekday', '<اليوم> WD', { shift: 0 }),
  row('weekday', '<غد|غدا|الغد> WD', { shift: 1 }),
  // The night between two days belongs to the first.
  row('nightBefore', 'ليل|ليله NIGHTOF (-|/|علي|الي)? WD', { daypart: 'NI' }),
  row('date', `ليل|ليله WD (-|/)? WD ,? DAY -|/ DAY من? ${month} ${year}?`, { daypart: 'NI' }),
  row('laterWeekday', '<WD> WD <!SHIFT|(|,>'),
  row('weekday', 'WD'),
  row('weekday', 'يوم WA'),
  row('weekday', 'WD SHIFT'),
  row('weekday', 'DAYPART? هذا يوم? WD', { shift: 0 }),
  row('weekday', 'DAYPART يوم? WD SHIFT?'),
  row('weekday', 'WD من? (الاسبوع SHIFT)|(هذا الاسبوع)', { unit: 'W' }),
  row('weekday', '(الاسبوع SHIFT)|(هذا الاسبوع) ,? (من|بين)? يوم? WD', { unit: 'W' }),
  row('weekdayRange', 'WD [الي|حتي|-] يوم? WD'),
  row('weekdayRange', '(الاسبوع SHIFT)|(هذا الاسبوع) ,? (من|بين) يوم? WD [الي|حتي|-|و] يوم? WD', { unit: 'W' }),
  row('textWeekday', 'WD TSHIFT'),
  row('nthWeekday', `(NTH|ORD يوم? WA|WD)|(WD|WA ORD) من|في ${month} ${year}?`),
  row('nthWeekday', '(NTH|ORD يوم? WA|WD)|(WD ORD) من|في (هذا الشهر)|(الشهر SHIFT?)', { unit: 'M' }),
  row('nthWeekday', 'WD ORD <!WORD>', { unit: 'M', shift: 0 }),
  // ---- around the publication day
  row('set', '<في> اليوم (الواحد)?', { value: 'P1D' }),
  row('relativeDay', '(DAYPART|هذا|نهار)? اليوم', { shift: 0 }),
  row('relativeDay', '(DAYPART|نهار)? (يوم)? امس|الامس|البارحه', { shift: -1 }),
  row('relativeDay', '(DAYPART)? (اول امس)|(امس الاول)|(قبل (يوم)? امس)|(اول من امس)|(اول البارحه)', { shift: -2 }),
  row('relativeDay', '(DAYPART)? (يوم)? غد|غدا|الغد', { shift: 1 }),
  row('relativeDay', '(DAYPART)? بعد غد|الغد', { shift: 2 }),
  row('relativeDay', 'الليله الماضيه|الفائته|المنصرمه', { shift: -1, daypart: 'NI' }),
  row('relativeDay', 'الليله', { shift: 0, daypart: 'NI' }),
  row('relativeDay', 'هذا المساء', { shift: 0, daypart: 'EV' }),
  row('relativeDay', 'هذا الصباح', { shift: 0, daypart: 'MO' }),
  row('unit', 'عطله نهايه (هذا)? الاسبوع SHIFT?', { unit: 'WE' }),
  row('unit', 'نهايه (هذا)? الاسبوع', { unit: 'WE' }),
  row('unit', `(PARTN)? ${thisUnit}`),
  row('unit', 'PARTN DUNIT', { shift: 0 }),
  row('unit', '(بقيه|باقي|(ما تبقي من)) هذا? DUNIT SHIFT?', { shift: 0 }),
  row('unit', '(في وقت)? لاحقا|لاحق|سابق من|في (هذا DUNIT)|(DUNIT SHIFT)'),
  row('unit', '<START> DUNIT <END>', { shift: 0 }),
  row('unit', '<منذ|خلال|هذا> DUNIT', { shift: 0 }),
  row('unit', 'DUNIT بعد SHIFT', { shift: 2 }),
  row('unit', 'DUNIT (قبل الماضي)', { shift: -2 }),
  // ---- counted from now, or from the date last told
  // "Two days before the vote" is a length, "two days ago" a day.
  row('offset', `(قبل|منذ) (ABOUT)? (${number}) ${units}|${hours} <!من>`, { shift: -1 }),
  row('offset', `(قبل|منذ) (ABOUT)? (${number}) ${units}|${hours} من الان`, { shift: -1 }),
  row('offset', `(قبل|منذ) (ABOUT)? NUM ${units} نصف (DUNIT|UNIT)?`, { shift: -1, half: 1 }),
  row('offset', '(قبل|منذ) (ABOUT)? DUAL نصف (DUNIT|UNIT)?', { shift: -1, count: 2, half: 1 }),
  row('offset', '(قبل|منذ) (ABOUT)? DUAL <!من>', { shift: -1, count: 2 }),
  row('offset', '(قبل|منذ) (ABOUT)? DUAL من الان', { shift: -1, count: 2 }),
  row('offset', `قبل (ABOUT)? UNIT|TIMEUNIT (من الان)? ${notCounted}`, { shift: -1, count: 1 }),
  ...(
    [
      ['اسبوع', 'W'],
      ['شهر', 'M'],
      ['سنه', 'Y'],
    ] as const
  ).map(([word, unit]) => row('offset', `منذ ${word} ${notCounted}`, { shift: -1, count: 1, unit })),
  row('offset', '(قبل|منذ) (ABOUT)? UNIT نصف (DUNIT|UNIT)?', { shift: -1, count: 1, half: 1 }),
  row('offset', 'قبل (ABOUT)? UNIT واحد|واحده', { shift: -1, count: 1 }),
  row('offset', '(قبل|منذ) (ABOUT)? NUM DECADES', { shift: -1 }),
  row('offset', '(قبل|منذ) (ABOUT)? عقدين', { shift: -1, count: 2, unit: 'DE' }),
  row('offset', '(قبل|منذ) (ABOUT)? عقد من الزمن|الزمان', { shift: -1, count: 1, unit: 'DE' }),
  row('offset', 'قبل UNITS|TIMEUNITS (قليله|قلائل|معدوده)? <!من|NUM>', { shift: -1 }),
  row('offset', `بعد (${number}) ${units} من الان|اليوم`, { shift: 1 }),
  row('offset', 'بعد DUAL من الان|اليوم', { shift: 1, count: 2 }),
  row('distance', `(قبل|منذ) ABOUT? ${distance} (من الان)? <!M|HIJRI>`, { shift: -1 }),
  row('distance', `بعد ${distance} من الان`, { shift: 1 }),
  row('distance', `${distance} من الان`),
  row('textDistance', `بعد ${distance} <!M|HIJRI>`, { shift: 1 }),
  row('laterOffset', `بعد (ABOUT)? (${number}) ${units} <!من|علي>`, { shift: 1 }),
  row('laterOffset', 'بعد (ABOUT)? DUAL <!من|علي>', { shift: 1, count: 2 }),
  row('laterOffset', 'بعد UNIT <.|,>', { shift: 1, count: 1 }),
  row('textOffset', `(بعد ذلك)|بعدها NUM ${units}`, { shift: 1 }),
  row('textOffset', '(بعد ذلك)|بعدها DUAL', { shift: 1, count: 2 }),
  row('textOffset', '(بعد ذلك)|بعدها UNIT <!NUM|M|WD|WA|YEARN|HIJRI>', { shift: 1, count: 1 }),
  row('textOffset', `(قبل ذلك)|قبلها NUM ${units}`, { shift: -1 }),
  row('textOffset', '(قبل ذلك)|قبلها DUAL', { shift: -1, count: 2 }),
  row('textOffset', '(قبل ذلك)|قبلها UNIT <!NUM|M|WD|WA|YEARN|HIJRI>', { shift: -1, count: 1 }),
  row('textUnit', '(DUNIT نفسه|ذاته|نفسها|ذاتها)|(نفس DUNIT)|(ذلك|تلك DUNIT)|(DUNIT ذلك|تلك)', { shift: 0 }),
  row('textUnit', '(تلك الليله)|(الليله نفسها|ذاتها)', { shift: 0, unit: 'D', daypart: 'NI' }),
  row('textUnit', '(PARTN)? DUNIT TSHIFT'),
  row('weekOf', `الاسبوع ORD (من|في)? ((شهر)? M (${year}|SHIFT)?)|(الشهر SHIFT)|(هذا الشهر)`, { unit: 'M' }),
  row('weekOf', `الاسبوع ORD (من|في)? ${ofYear}`, { unit: 'Y' }),
  row('weekOf', `الاسبوع ORD ${ofThisYear}`, { unit: 'Y' }),
  row('weekOf', `الاسبوع الاخير من|في ((شهر)? M ${year}?)`, { nth: -1, unit: 'M' }),
  row('weekOf', `الاسبوع الاخير من|في ${ofYear}`, { nth: -1, unit: 'Y' }),
  row('weekOf', `الاسبوع الاخير ${ofThisYear}`, { nth: -1, unit: 'Y' }),
  row('weekAround', `اسبوع DAY M`),
  // ---- named days, the Islamic calendar
  row('holiday', '(NTH ايام?)? HOLIDAY (SHIFT|YEAR)?'),
  row('holiday', 'ايام HOLIDAY'),
  row('holiday', 'عشيه|ليله HOLIDAY (SHIFT|YEAR)?', { fromDay: -1 }),
  row('hijri', `اليوم ORDDAY من (شهر)? HIJRI (${blessed})? ${hijriYear}`),
  row('hijri', `(WD ,?)? (${day}) من? (شهر)? HIJRI (${blessed})? ${hijriYear}`),
  row('hijri', `PARTN? شهر HIJRI (${blessed})? SHIFT? ${hijriYear}`),
  row('hijri', `HIJRI (${blessed}) ${hijriYear}`),
  row('hijri', `غره (شهر)? HIJRI (${blessed})? ${hijriYear}`, { day: 1 }),
  row('hijri', `HIJRI SHIFT`),
  row('hijri', `PARTN HIJRI (${blessed})? SHIFT? ${hijriYear}`),
  row('hijri', `HIJRIMON ${hijriYear}`),
  row('hijri', 'HIJRI YEARN ه|هجري|هجريه'),
  row('hijri', '<في|خلال|منذ> HIJRI YEARN (ه|هجري|هجريه)?'),
  row('hijri', '<في|خلال|طوال|طيله> رمضان <!CAPITAL|WORD>', { hijriMonth: 9 }),
  row('hijriYear', `(${theYear})? YEARN ه|هجري|هجريه|للهجره`),
  // ---- clock times
  row('clock', clock),
  row('clock', openClock),
  row('clock', 'منتصف الليل', { clock: 1440 }),
  row('clock', `${commaClock} <!MEASURE|UNITS>`, { unit: 'TM' }),
  row('weekday', `الساعه CLOCK AMPM? ${universal} ,? (من)? (يوم)? WD SHIFT?`),
  row('weekday', `${commaClock} ,? (من)? (يوم)? WD SHIFT?`, { unit: 'TM' }),
  row('weekday', `(${clock}) ,? (من)? (يوم)? WD SHIFT?`),
  row('weekday', `HOURTH MINUTES? من NOON (يوم|امس|اليوم)? WD SHIFT?`),
  row('weekday', `${openClock} من? NOON (يوم|امس|اليوم)? WD SHIFT?`),
  row('relativeDay', `(${clock}) ,? (من)? اليوم`, { shift: 0 }),
  row('relativeDay', `(${clock}) ,? (من)? امس`, { shift: -1 }),
  row('relativeDay', `(${openClock} من?)|(HOURTH MINUTES? من) NOON اليوم`, { shift: 0 }),
  row('relativeDay', `(${openClock} من?)|(HOURTH MINUTES? من) NOON امس`, { shift: -1 }),
  row('date', `(${clock}) ,? (من)? (يوم)? ${weekday}? ${day} من? ${month} ${year}?`),
  // ---- durations, sets, references
  row('duration', `(ABOUT)? ال? (${number}) ${units}`),
  row('duration', '<بعد|قبل> UNIT|TIMEUNIT <من|علي>', { count: 1 }),
  row('duration', 'UNIT|TIMEUNIT واحد|واحده', { count: 1 }),
  row('duration', '(UNIT|TIMEUNIT|WHOLE كامل|كامله|كاملا)|(WHOLE واحدا)', { count: 1 }),
  row('duration', '<بالسجن|السجن|بالحبس|لمده> UNIT|TIMEUNIT', { count: 1 }),
  row('duration', '<مدي|مدار|طوال|طيله> عقود', { unit: 'DE' }),
  row('duration', `(ABOUT)? NUM ${hours}`),
  row('duration', 'VAGUE TIMEUNITS'),
  row('duration', 'نصف TIMEUNIT|UNIT', { half: 1 }),
  row('duration', `(ABOUT)? NUM ${units} نصف (DUNIT|UNIT)?`, { half: 1 }),
  row('duration', '(ABOUT)? DUAL', { count: 2 }),
  row('duration', '(ABOUT)? DUAL نصف (DUNIT|UNIT)?', { count: 2, half: 1 }),
  row('duration', '<قبل|منذ|مدي|خلال|طوال|طيله|نحو|لمده|بعد> (ABOUT)? NUM DECADES', { unit: 'DE' }),
  row('duration', '<مدي|خلال|طوال|طيله|نحو|لمده|بعد> عقدين', { unit: 'DE', count: 2 }),
  row('duration', '<مدي|طوال|طيله|لمده|منذ|خلال> UNITS|TIMEUNITS <!من>'),
  row('duration', `ال? NUM ${hours} SHIFT?`),
  row(
    'duration',
    `(DUNITS (${number})? SHIFT|TSHIFT)|(ال? (${number}) DUNITS|UNITS|TIMEUNITS|DECADES SHIFT)|(DUNITS ال? (${number}) SHIFT|TSHIFT)`,
  ),
  row('duration', 'DDUAL SHIFT', { count: 2 }),
  row('span', `((NUM ${spanUnit})|${twoUnits}) ${more} ${more}? <!M|HIJRI>`),
  row('set', `كل UNIT|TIMEUNIT <!M|HIJRI>`),
  row('set', `كل NUM ${units}|${hours}`),
  row('set', 'كل DUAL', { count: 2 }),
  row('set', 'كل يوم? WD|WA'),
  row('set', '(مره|مرتين|(NUM مرات)) (في DUNIT)|(كل UNIT)', { count: 1 }),
  row('set', 'ايام WD <!WD>'),
  row('set', 'SETWORD'),
  row('ref', 'REF'),
]

/** What dates the clause after it by its distance from the clause before: "بعد أيام من تفجير". */
export const anchors: readonly Rule[] = [
  row('conjunction', 'بعد (NUM|VAGUE)? UNITS|UNIT (قليله)? (من|علي)', { shift: 1 }),
  row('conjunction', 'بعد DUAL (من|علي)', { shift: 1, count: 2 }),
  row('conjunction', 'قبل (NUM|VAGUE)? UNITS|UNIT (قليله)? من', { shift: -1 }),
  row('conjunction', 'قبل DUAL من', { shift: -1, count: 2 }),
]
