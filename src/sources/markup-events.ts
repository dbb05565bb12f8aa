// Markup -> events, in time that grows with the text and nothing else. The tokenizer alone: the parser above it keeps open
// elements in a list that it searches and shifts, which takes seconds for 40,000 of `<b></i>`.

import { Tokenizer, type TokenizerCallbacks } from 'htmlparser2'

export interface MarkupHandlers {
  /** `name` is in lower case for HTML, as written for XML; attributes are in lower case. An element that closes itself is opened and closed. */
  readonly open: (name: string, attributes: ReadonlyMap<string, string>) => void
  readonly close: (name: string) => void
  /** Entities are decoded: all of HTML's, or the five of XML. */
  readonly text: (text: string) => void
}

/** Elements that have neither content nor an end tag. */
const VOID = new Set('area base br col embed frame hr img input link meta param source track wbr'.split(' '))

/** Reads a whole document or fragment. Never throws, whatever the text is; elements are not balanced. */
export function readMarkup(text: string, language: 'html' | 'xml', handlers: MarkupHandlers): void {
  const xmlMode = language === 'xml'
  const tokenizer = new Tokenizer({ xmlMode, decodeEntities: true }, callbacks(text, xmlMode, handlers))
  tokenizer.write(text)
  tokenizer.end()
}

function callbacks(source: string, xml: boolean, { open, close, text }: MarkupHandlers): TokenizerCallbacks {
  let tag = ''
  let attributes = new Map<string, string>()
  let attribute = ''
  let value = ''
  const nameOf = (start: number, end: number) => {
    const name = source.slice(start, end)
    return xml ? name : name.toLowerCase()
  }
  const opened = (closed: boolean) => {
    open(tag, attributes)
    if (closed || (!xml && VOID.has(tag))) close(tag)
  }
  return {
    onopentagname(start, end) {
      tag = nameOf(start, end)
      attributes = new Map()
    },
    onattribname(start, end) {
      attribute = source.slice(start, end).toLowerCase()
      value = ''
    },
    onattribdata(start, end) {
      value += source.slice(start, end)
    },
    onattribentity(codePoint) {
      value += String.fromCodePoint(codePoint)
    },
    onattribend() {
      if (!attributes.has(attribute)) attributes.set(attribute, value)
    },
    onopentagend: () => {
      opened(false)
    },
    onselfclosingtag: () => {
      opened(xml)
    },
    onclosetag(start, end) {
      const name = nameOf(start, end)
      // Browsers read `</br>` as a line break.
      if (!xml && name === 'br') open(name, new Map())
      close(name)
    },
    ontext(start, end) {
      text(source.slice(start, end))
    },
    ontextentity(codePoint) {
      text(String.fromCodePoint(codePoint))
    },
    oncdata(start, end, endOffset) {
      text(source.slice(start, end - endOffset))
    },
    oncomment: () => undefined,
    ondeclaration: () => undefined,
    onprocessinginstruction: () => undefined,
    onend: () => undefined,
  }
}
