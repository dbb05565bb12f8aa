// Reads Telegram HTML back: strictly (a tag that is not ours, not closed or wrongly nested is a problem), with what
// Telegram would find in the text by itself (mentions, hashtags, commands, addresses). Independent of the renderer.

export interface TelegramReading {
  /** The text once tags and escapes are read. */
  readonly text: string
  readonly entities: number
  readonly links: readonly { readonly text: string; readonly href: string }[]
  readonly styles: readonly { readonly style: string; readonly text: string }[]
  /** What Telegram would make pressable outside our links. */
  readonly found: readonly string[]
  readonly problems: readonly string[]
}

const TAGS = new Set(['b', 'i', 'a', 'blockquote', 'tg-spoiler'])
const DECODED: Readonly<Record<string, string>> = { '&amp;': '&', '&lt;': '<', '&gt;': '>', '&quot;': '"' }
/** Each begins where a word begins: tried at every letter of a long word they would take the square of its length. */
const FOUND: readonly RegExp[] = [
  /(?<![\p{L}\p{N}_])@[a-zA-Z0-9_]{2,}/gu,
  /(?<![\p{L}\p{N}_])#[\p{L}\p{N}_]+/gu,
  /(?<![\p{L}\p{N}_])\$[A-Z]{1,8}(?![\p{L}\p{N}_])/gu,
  /(?<![\p{L}\p{N}_/<>])\/[a-zA-Z0-9_]+/gu,
  /(?<![a-zA-Z0-9._-])[a-zA-Z0-9._-]+@[a-zA-Z0-9-]+\.[a-z]+/g,
  /\b(?:https?|tg|ton):\/\/\S+/gi,
  /(?<![\p{L}\p{N}_-])[\p{L}\p{N}_-]+\.(?:com|org|net|iq|sy|example|me|ly|in|co)(?![\p{L}\p{N}])/giu,
]

/** `allowed`: commands that may be pressed. */
export function readTelegram(html: string, allowed: readonly string[] = []): TelegramReading {
  const open: { tag: string; from: number; href: string }[] = []
  const links: { text: string; href: string }[] = []
  const styles: { style: string; text: string }[] = []
  const problems: string[] = []
  let text = ''
  let outside = ''
  let entities = 0
  for (const token of html.match(/<[^>]*>|&[a-z]+;|[^<&]+|[<&]/g) ?? []) {
    if (token.startsWith('</')) {
      const last = open.pop()
      if (!last || token !== `</${last.tag}>`) problems.push(`closes ${token}, open was ${last?.tag ?? 'nothing'}`)
      else if (last.tag === 'a') links.push({ text: text.slice(last.from), href: last.href })
      else styles.push({ style: last.tag, text: text.slice(last.from) })
    } else if (token.startsWith('<') && token.length > 1) {
      const [, tag = '', attributes = ''] = /^<([a-z-]+)([^>]*)>$/.exec(token) ?? []
      const [, href = ''] = /^ href="([^"<>]*)"$/.exec(attributes) ?? []
      if (!TAGS.has(tag) || (attributes !== '' && attributes !== ' expandable' && href === ''))
        problems.push(`tag ${token}`)
      if (tag === 'blockquote' && open.some((outer) => outer.tag === tag)) problems.push('nested quotation')
      open.push({ tag, from: text.length, href: decode(href) })
      entities++
    } else if (token === '<' || token === '&' || (token.startsWith('&') && !(token in DECODED)))
      problems.push(`unescaped ${token}`)
    else {
      const plain = decode(token)
      text += plain
      outside += open.some(({ tag }) => tag === 'a') ? ' ' : plain
    }
  }
  if (open.length > 0) problems.push(`never closed: ${open.map(({ tag }) => tag).join(' ')}`)
  const found = FOUND.flatMap((pattern) => outside.match(pattern) ?? []).filter((hit) => !allowed.includes(hit))
  return { text, entities, links, styles, found, problems }
}

function decode(text: string): string {
  return text.replaceAll(/&(?:amp|lt|gt|quot);/g, (escape) => DECODED[escape] ?? escape)
}
