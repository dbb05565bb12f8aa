// Markup is built here and nowhere else: whatever is put into a template is escaped, unless it is markup that a template
// made. So text from articles, payloads and addresses can never become live.

const MARKUP = Symbol('markup')

/** Markup that is safe to send. Only what stands in this file makes it. */
export interface Html {
  readonly [MARKUP]: string
}

export type Insert = string | number | Html | null | false | undefined | readonly Insert[]

/** A template whose inserts are escaped; lists are joined, null and false leave nothing. */
export function html(strings: TemplateStringsArray, ...inserts: readonly Insert[]): Html {
  let markup = strings[0] ?? ''
  for (const [index, insert] of inserts.entries()) markup += markupOf(insert) + (strings[index + 1] ?? '')
  return { [MARKUP]: markup }
}

/** ` name="value"` for each that is not null or false; `true` gives the bare name. Names come from code, never from data. */
export function attributes(values: Readonly<Record<string, string | number | boolean | null | undefined>>): Html {
  let markup = ''
  for (const [name, value] of Object.entries(values)) {
    if (value === null || value === undefined || value === false) continue
    markup += value === true ? ` ${name}` : ` ${name}="${escapeHtml(String(value))}"`
  }
  return { [MARKUP]: markup }
}

/** A style of the page's own. @throws Error where its text would end it */
export function styleElement(css: string): Html {
  if (/<\//.test(css)) throw new Error('A style holds markup.')
  return { [MARKUP]: `<style>${css}</style>` }
}

/** The text of markup, for sending. */
export function textOf(markup: Html): string {
  return markup[MARKUP]
}

/** Escaped for text and for attributes in double or single quotation marks; NUL and lone surrogates become U+FFFD. */
function escapeHtml(text: string): string {
  return text.replace(/[&<>"'\0]|\p{Surrogate}/gu, (character) => ESCAPES[character] ?? '\uFFFD')
}

const ESCAPES: Readonly<Record<string, string>> = {
  '&': '&amp;',
  '<': '&lt;',
  '>': '&gt;',
  '"': '&quot;',
  "'": '&#39;',
}

function markupOf(insert: Insert): string {
  if (insert === null || insert === undefined || insert === false) return ''
  if (typeof insert === 'string') return escapeHtml(insert)
  if (typeof insert === 'number') return String(insert)
  if (isHtml(insert)) return insert[MARKUP]
  return insert.map(markupOf).join('')
}

function isHtml(insert: Html | readonly Insert[]): insert is Html {
  return MARKUP in insert
}
