// A JSON document that was cut off, ended after the last whole object of its list of items.

/** Objects inside objects beyond which nothing is mended. */
const MOST_DEEP = 100

/** What the text held until then; null where it holds no whole item, or is broken otherwise. */
export function closedAfterLastItem(text: string): unknown {
  const open: string[] = []
  let best: { readonly end: number; readonly open: readonly string[] } | null = null
  for (let at = 0; at < text.length; at += 1) {
    const sign = text[at]
    if (sign === '"') {
      at = endOfString(text, at)
      if (at === -1) break
    } else if (sign === '{' || sign === '[') open.push(sign)
    else if (sign === '}' || sign === ']') {
      open.pop()
      if (sign === '}' && open.length === 2 && open[1] === '[') best = { end: at + 1, open: [...open] }
    }
    if (open.length > MOST_DEEP) return null
  }
  if (best === null) return null
  const closers = best.open.map((sign) => (sign === '{' ? '}' : ']')).reverse()
  try {
    return JSON.parse(text.slice(0, best.end) + closers.join(''))
  } catch {
    return null
  }
}

function endOfString(text: string, start: number): number {
  for (let at = start + 1; at < text.length; at += 1) {
    if (text[at] === '\\') at += 1
    else if (text[at] === '"') return at
  }
  return -1
}
