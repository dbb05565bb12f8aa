// Dates as feeds state them, in more shapes than files have: names of months and halves of the day in languages of the
// region and of others, zones after or before the year, days of weeks and years (ISO 8601). Unreadable, impossible and
// future ones are unknown.

import type { DayOrInstant } from '../core/article.ts'
import { asciiDigits } from '../core/digits.ts'
import { readLooseDate } from '../core/stated-date.ts'

const DAY_MS = 86_400_000
const MONTHS = ['Jan', 'Feb', 'Mar', 'Apr', 'May', 'Jun', 'Jul', 'Aug', 'Sep', 'Oct', 'Nov', 'Dec']
/** By month: Levantine and Egyptian Arabic, Maghrebi, Sorani, Turkish, German; short forms of Greek and Hungarian. */
const MONTH_NAMES: readonly string[] = [
  'كانون الثاني|يناير|جانفي|کانوونی دووەم|ocak|januar|jänner|ιαν|január',
  'شباط|فبراير|فيفري|شوبات|şubat|februar|φεβ|február',
  'آذار|اذار|أذار|مارس|ئازار|mart|märz|μάρ|μαρ|március',
  'نيسان|أبريل|ابريل|إبريل|أفريل|نیسان|nisan|april|απρ|április',
  'أيار|ايار|مايو|ماي|ئایار|mayıs|mai|μάι|μαϊ|május',
  'حزيران|يونيو|يونيه|جوان|حوزەیران|haziran|juni|ιούν|ιον|június',
  'تموز|يوليو|يوليه|جويلية|تەممووز|temmuz|juli|ιούλ|ιολ|július',
  'آب|اب|أغسطس|اغسطس|أوت|ئاب|ağustos|august|αύγ|αυγ|augusztus',
  'أيلول|ايلول|سبتمبر|ئەیلوول|eylül|september|σεπ|szeptember',
  'تشرين الأول|تشرين الاول|أكتوبر|اكتوبر|تشرینی یەکەم|ekim|oktober|οκτ|október',
  'تشرين الثاني|نوفمبر|تشرینی دووەم|kasım|november|νοέ|νοε|november',
  'كانون الأول|كانون الاول|ديسمبر|کانوونی یەکەم|aralık|dezember|δεκ|december',
]
const FOREIGN_MONTHS = MONTH_NAMES.map((names, at) => ({
  name: MONTHS[at] ?? '',
  pattern: new RegExp(`(?<![\\p{L}])(?:${names})\\p{L}*\\.?(?!\\p{L})`, 'iu'),
}))
const ZONES: Readonly<Record<string, string>> = {
  // Arabia's, as Java prints the zones of Baghdad and Riyadh, and not the Atlantic's.
  AST: '+03:00',
  AKST: '-09:00',
  AKDT: '-08:00',
  HST: '-10:00',
  NST: '-03:30',
  WET: '+00:00',
  WEST: '+01:00',
  IRST: '+03:30',
  GST: '+04:00',
  PKT: '+05:00',
  IST: '+05:30',
  SGT: '+08:00',
  HKT: '+08:00',
  KST: '+09:00',
  JST: '+09:00',
  AEST: '+10:00',
  AEDT: '+11:00',
  NZST: '+12:00',
  NZDT: '+13:00',
}

/** Reads a feed's date; null where there is none. `now`: the clock in epoch milliseconds, against which one is future. */
export function readFeedDate(stated: string | null, now: number): DayOrInstant | null {
  if (stated === null || stated.length > 120) return null
  const text = asciiDigits(stated)
    .trim()
    .replace(/\b([A-Z]{2,4})\b(?=\s*$|\s+\d{4}$)/, (zone) => ZONES[zone] ?? zone)
  const date = readLooseDate(text, now) ?? readLooseDate(usualForm(text), now)
  const [, fraction] = /:\d{2}[.,](\d{1,9})/.exec(text) ?? []
  return date === null || fraction === undefined
    ? date
    : date.replace('.000Z', `.${fraction.padEnd(3, '0').slice(0, 3)}Z`)
}

/** The same date in a form that is read everywhere. */
function usualForm(text: string): string {
  let date = text
    .replace(/[\u200E\u200F\u061C،]/g, ' ')
    .replace(/(?:etc\/)?\b(?:GMT|UTC|UT|Z)\b(?=\s*$|\s+\d{4}$)/i, 'GMT')
    .replace(/\betc\/(?=gmt)/i, '')
    .replace(/(\d{1,2}:\d{2}(?::\d{2})?)\s*(?:م|مساء|مساءً|د\.ن|오후)(?!\p{L})/u, '$1 PM')
    .replace(/(\d{1,2}:\d{2}(?::\d{2})?)\s*(?:ص|صباحا|صباحاً|پ\.ن|오전)(?!\p{L})/u, '$1 AM')
    .replace(/(오전|오후)\s*([\d:]+)/u, (_, half: string, time: string) => `${time} ${half === '오후' ? 'PM' : 'AM'}`)
    .replace(/(\d{4})년\s*(\d{1,2})월\s*(\d{1,2})일/u, '$1-$2-$3')
    .replace(/(\d{4})年(\d{1,2})月(\d{1,2})日/u, '$1-$2-$3')
  const foreign = FOREIGN_MONTHS.find(({ pattern }) => pattern.test(date))
  if (foreign) date = dayMonthYear(date.replace(foreign.pattern, ` ${foreign.name} `))
  return isoDay(date) ?? otherOrders(date)
}

/** "Saturday 28 Jun 2025 - 10:00" of any language: the day's name and what parts it go. */
function dayMonthYear(date: string): string {
  const [, day, month, year, rest] = /(\d{1,2})[.\s/-]*([A-Z][a-z]{2})[\s,./-]*(\d{4})(.*)$/s.exec(date) ?? []
  const time = /\d{1,2}:\d{2}.*$/s.exec(rest ?? '')?.[0] ?? ''
  return day === undefined ? date : `${day} ${month ?? ''} ${year ?? ''} ${time}`.trim()
}

/** ISO 8601's days of weeks and of years, its lone months and years, and a zone of hours that the standard forbids. */
function isoDay(date: string): string | null {
  const week = /^(\d{4})-?W(\d{2})(?:-?(\d))?(T.*)?$/.exec(date)
  if (week && inRange(week[2], 1, 53) && inRange(week[3] ?? '1', 1, 7)) {
    const fourth = Date.UTC(Number(week[1]), 0, 4)
    const monday = fourth - ((new Date(fourth).getUTCDay() + 6) % 7) * DAY_MS
    return dayAt(monday + ((Number(week[2]) - 1) * 7 + Number(week[3] ?? 1) - 1) * DAY_MS) + (week[4] ?? '')
  }
  const ordinal = /^(\d{4})-?(\d{3})(T.*)?$/.exec(date)
  if (ordinal && inRange(ordinal[2], 1, isLeap(Number(ordinal[1])) ? 366 : 365))
    return dayAt(Date.UTC(Number(ordinal[1]), 0, Number(ordinal[2]))) + (ordinal[3] ?? '')
  const month = /^(\d{4})(?:-(\d{2}))?$/.exec(date)
  if (month) return `${month[1] ?? ''}-${month[2] ?? '01'}-01`
  return null
}

function dayAt(instant: number): string {
  return new Date(instant).toISOString().slice(0, 10)
}

function otherOrders(date: string): string {
  // date(1): "Sat Jun 28 10:00:00 EDT 2025"
  const unix =
    /^(?:[A-Za-z]{3,9},?\s+)?([A-Za-z]{3,9})\s+(\d{1,2}),?\s+(\d{1,2}:\d{2}(?::\d{2})?)\s+(\S+)\s+(\d{4})$/.exec(date)
  if (unix) return `${unix[2] ?? ''} ${unix[1] ?? ''} ${unix[5] ?? ''} ${unix[3] ?? ''} ${unix[4] ?? ''}`
  // A day that cannot be a month stands before it.
  const turned = /^(\d{1,2})[/-](\d{1,2})[/-](\d{4})(.*)$/.exec(date)
  if (turned && Number(turned[1]) > 12)
    return `${turned[3] ?? ''}-${turned[2] ?? ''}-${turned[1] ?? ''}${turned[4] ?? ''}`
  const spaced = date.replace(/\s+/g, ' ').replace(/(\d)T(\d)/, '$1 $2')
  return spaced.replace(/(\d{1,2}:\d{2}:\d{2})[:.]\d+/, '$1').replace(/ ([+-]\d{2}) ?: ?(\d{2})$/, ' $1$2')
}

function inRange(digits: string | undefined, least: number, most: number): boolean {
  return Number(digits) >= least && Number(digits) <= most
}

function isLeap(year: number): boolean {
  return new Date(Date.UTC(year, 1, 29)).getUTCDate() === 29
}
