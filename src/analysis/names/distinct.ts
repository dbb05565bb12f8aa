// Which names of towns are distinct: several words, or one long one that is no name of persons or tribes.

import { isArticle } from './spelling.ts'
import type { Token } from './tokens.ts'

/** Keys of names that people and families bear too. */
const BORNE_BY_PEOPLE: ReadonlySet<string> = new Set(
  (
    'abu umm bani abbas abbasi abdullah ahmad ahmed ali amin ashraf aziz azizi aziziyah badr basir daoud darwish fadil faraj faris ' +
    'farhan fayiz faysal firas ghazi habib haddad hadi hamid hamidiyah hamza hamzah haris hasan hashim hashimi ' +
    'hashimiyah hassan haydar husayn hussein ibrahim idris imam isa ismail issa jabir jalal jamal jamil jasim jassim ' +
    'karim karimah kazim khalid khalifan khalil khamis mahdi mahmud majid malik mansur mansurah maryam maymunah ' +
    'muhammad muhsin musa mustafa mutlaq nabil nasir nasirah nasr omar othman qasim rafi rashid rashidi rifai sabah ' +
    'sadiq said saleh salih salim salma salman samir sayyid seyid shahin shaykh sheikh suleiman sulayman sultan tamim ' +
    'tariq tawfiq umar walid yahya yasin yunus yusuf zayd zaynab georgia virginia carolina dakota washington montana ' +
    'sharifa tahir bayda hamra hadid rawdah mazraah shajarah zahra victoria kingston hamilton santiago salvador ' +
    'valencia cordoba merida austin dallas houston phoenix sydney adelaide florence batman sultanah sultanbeyli ' +
    'محمد علي حسن حسين احمد محمود ابو ام بني شيخ سيد امام حاج حسان سلمان سليمان ابراهيم مصطفي عبد عبدالله صالح'
  ).split(' '),
)

/** Letters of a Latin word that few things but a town are called by. */
const LONG = 6

/** True for the words of a name that stands for little else; `keyLength` is the length of its spelling keys. */
export function isDistinct(words: readonly Token[], keyLength: number): boolean {
  const own = words.filter(({ word }) => !isArticle(word))
  if (own.some(({ word }) => BORNE_BY_PEOPLE.has(word))) return false
  if (own.length > 1) return true
  return (own[0]?.word.charCodeAt(0) ?? 0) < 0x600 && keyLength >= LONG
}
