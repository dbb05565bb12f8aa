// Reads Discord markdown back as its client does: the rules and their order are those of the client's parser (escape,
// code, autolink, bare url, mentions, shortcode, timestamp, spoiler, strong, underline, strike, emphasis, masked link;
// headings, subtext, quotations and lists at the start of a line). Independent of the renderer.

export interface DiscordReading {
  /** What a reader sees, line by line. */
  readonly text: string
  readonly links: readonly { readonly text: string; readonly href: string }[]
  readonly styles: readonly { readonly style: string; readonly text: string }[]
  /** Things that were made of the text and that the renderer never writes: mentions, urls, code, lists ... */
  readonly foreign: readonly string[]
}

interface Rule {
  readonly name: string
  readonly pattern: RegExp
}

const INLINE: readonly Rule[] = [
  { name: 'escape', pattern: /^\\([^0-9A-Za-z\s])/ },
  { name: 'autolink', pattern: /^<(https?:\/\/[^\s>]+)>/ },
  { name: 'url', pattern: /^https?:\/\/[^\s<]+[^<.,:;"'\]\s]/ },
  { name: 'code', pattern: /^(`+)([\s\S]*?[^`])\1(?!`)/ },
  { name: 'mention', pattern: /^<(?:@[!&]?\d+|#\d+|t:-?\d+(?::\w)?|\/[^>:]+:\d+|id:\w+|a?:\w+:\d+|sound:[^>]+)>/ },
  { name: 'everyone', pattern: /^@(?:everyone|here|[\w-]+)/ },
  { name: 'shortcode', pattern: /^:([^\s:]+?(?:::skin-tone-\d)?):/ },
  { name: 'spoiler', pattern: /^\|\|([\s\S]+?)\|\|/ },
  { name: 'strong', pattern: /^\*\*((?:\\[\s\S]|[^\\])+?)\*\*(?!\*)/ },
  { name: 'underline', pattern: /^__((?:\\[\s\S]|[^\\])+?)__(?!_)/ },
  { name: 'strike', pattern: /^~~([\s\S]+?)~~(?!_)/ },
  { name: 'em', pattern: /^\*(?=\S)((?:\*\*|\\[\s\S]|\s+(?:\\[\s\S]|[^\s*\\]|\*\*)|[^\s*\\])+?)\*(?!\*)/ },
  { name: 'underscore', pattern: /^_((?:__|\\[\s\S]|[^\\_])+?)_\b/ },
  {
    name: 'link',
    pattern:
      /^\[((?:\[[^\]]*\]|[^[\]]|\](?=[^[]*\]))*)\]\(\s*<?((?:\([^)]*\)|[^\s\\]|\\.)*?)>?(?:\s+['"]([\s\S]*?)['"])?\s*\)/,
  },
]
const OURS = new Set(['escape', 'spoiler', 'strong', 'em', 'link'])

export function readDiscord(markdown: string): DiscordReading {
  const reading = {
    links: [] as { text: string; href: string }[],
    styles: [] as { style: string; text: string }[],
    foreign: [] as string[],
  }
  const text = markdown
    .split('\n')
    .map((line) => {
      const [, prefix = ''] = /^(#{1,3} |-# |> )/.exec(line) ?? []
      const rest = line.slice(prefix.length)
      if (/^(?:#{1,3} |-# |> |>>> |\s*(?:[*-]|\d+\.) )/.test(rest))
        reading.foreign.push(`line start ${JSON.stringify(rest.slice(0, 20))}`)
      return inline(rest, reading)
    })
    .join('\n')
  return { text, ...reading }
}

function inline(
  source: string,
  reading: { links: { text: string; href: string }[]; styles: { style: string; text: string }[]; foreign: string[] },
): string {
  let text = ''
  let at = 0
  while (at < source.length) {
    const rest = source.slice(at, at + 5000)
    const special = /[\\<h`@:|*_~[]/.exec(rest)
    if (!special) return text + source.slice(at)
    if (special.index > 0) {
      text += rest.slice(0, special.index)
      at += special.index
      continue
    }
    const found = match(rest)
    if (!found) {
      text += rest.charAt(0)
      at++
      continue
    }
    const { name, groups } = found
    at += groups[0].length
    if (!OURS.has(name)) reading.foreign.push(`${name} ${JSON.stringify(groups[0].slice(0, 40))}`)
    if (name === 'escape') text += groups[1] ?? ''
    else if (!OURS.has(name)) text += groups[0]
    else {
      const inner = inline(groups[1] ?? '', reading)
      if (name === 'link') reading.links.push({ text: inner, href: groups[2] ?? '' })
      else reading.styles.push({ style: name, text: inner })
      text += inner
    }
  }
  return text
}

function match(rest: string): { name: string; groups: RegExpExecArray } | null {
  for (const { name, pattern } of INLINE) {
    const groups = pattern.exec(rest)
    if (groups) return { name, groups }
  }
  return null
}
