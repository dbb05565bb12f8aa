// The DOCTYPE of a feed, taken off: a library would throw at it or, worse, follow it.
//
// Rules
// 1. It ends where XML says, past quotes, comments and the declarations in brackets (XML 1.0, section 2.8).
// 2. Entities that it declares by a literal are put in, once: what stands in their text is not expanded again, so that
//    ten lines cannot become gigabytes. Together they may add `MOST_ADDED` characters.
// 3. What it names elsewhere (SYSTEM, PUBLIC, parameter entities) is never looked at.

/** Characters that the entities of one document may add. */
const MOST_ADDED = 500_000
const PREDEFINED = new Set(['amp', 'lt', 'gt', 'quot', 'apos'])
const ROOT = /<(?:[\w.-]+:)?(?:rss|rdf|feed|channel|urlset|sitemapindex)\b/i

/** The document without its DOCTYPE, its literal entities put in. One whose DOCTYPE never ends stays as it is. */
export function withoutDoctype(xml: string): string {
  const start = xml.search(/<!DOCTYPE/i)
  if (start === -1) return xml
  const root = xml.search(ROOT)
  if (root !== -1 && root < start) return xml
  const entities = new Map<string, string>()
  const end = endOfDoctype(xml, start, entities)
  if (end === -1) return xml
  const before = xml.slice(0, start)
  const after = xml.slice(end)
  return before + (entities.size === 0 ? after : expanded(after, entities))
}

/** Where a DOCTYPE ends; -1 where it does not. */
function endOfDoctype(xml: string, start: number, entities: Map<string, string>): number {
  let inBrackets = false
  for (let at = start + '<!DOCTYPE'.length; at < xml.length; at += 1) {
    const sign = xml[at]
    if (sign === '"' || sign === "'") at = xml.indexOf(sign, at + 1)
    else if (sign === '[') inBrackets = true
    else if (sign === ']') inBrackets = false
    else if (sign === '>' && !inBrackets) return at + 1
    else if (sign === '<' && inBrackets) at = endOfDeclaration(xml, at, entities)
    if (at === -1) return -1
  }
  return -1
}

/** The last character of the declaration, comment or instruction that begins here; -1 where it has no end. */
function endOfDeclaration(xml: string, start: number, entities: Map<string, string>): number {
  if (xml.startsWith('<!--', start)) return lastOf(xml, '-->', start + 4)
  if (xml.startsWith('<?', start)) return lastOf(xml, '?>', start + 2)
  for (let at = start + 1; at < xml.length; at += 1) {
    const sign = xml[at]
    if (sign === '"' || sign === "'") at = xml.indexOf(sign, at + 1)
    else if (sign === '>') {
      declare(xml.slice(start, at), entities)
      return at
    }
    if (at === -1) return -1
  }
  return -1
}

function lastOf(xml: string, end: string, from: number): number {
  const found = xml.indexOf(end, from)
  return found === -1 ? -1 : found + end.length - 1
}

/** The first declaration of a name counts (XML 1.0, section 4.2). */
function declare(declaration: string, entities: Map<string, string>): void {
  const [, name, , value] = /^<!ENTITY\s+([^\s%"'&;]{1,100})\s+(["'])([\s\S]*)\2\s*$/.exec(declaration) ?? []
  if (name === undefined || value === undefined || PREDEFINED.has(name) || entities.has(name)) return
  entities.set(name, value)
}

/** Puts entities in, but not into CDATA, where they are no entities. */
function expanded(xml: string, entities: ReadonlyMap<string, string>): string {
  const parts: string[] = []
  let left = MOST_ADDED
  const put = (text: string) =>
    text.replace(/&([^\s&;<>]{1,100});/g, (reference, name: string) => {
      const value = entities.get(name)
      if (value === undefined || value.length > left) return reference
      left -= value.length
      return value
    })
  let at = 0
  while (at < xml.length) {
    const opens = xml.indexOf('<![CDATA[', at)
    const closes = opens === -1 ? -1 : xml.indexOf(']]>', opens)
    if (closes === -1) break
    parts.push(put(xml.slice(at, opens)), xml.slice(opens, closes))
    at = closes
  }
  parts.push(put(xml.slice(at)))
  return parts.join('')
}
