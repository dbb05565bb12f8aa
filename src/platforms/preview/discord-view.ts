// A Discord message body, read as Discord shows it: content, embeds, components (buttons, select menus, and the text
// parts of components V2). An interaction's callback is read through to its `data`.

import { z } from 'zod'
import type { Payload } from '../../core/delivery.ts'
import { readInline, readMarkdown } from './discord-markdown.ts'
import { isWebAddress, type TextBlock } from './formatted-text.ts'
import type { Menu } from './menu.ts'
import { type Card, type Key, type Message, pictureOf } from './message.ts'

const ONLY_ASKER = 1 << 6

/** Component types, from Discord's reference. */
const TYPE = { row: 1, button: 2, select: 3, section: 9, text: 10, separator: 14, container: 17 } as const
/** Button styles: primary and success stand out, danger warns, a link leads away. */
const STYLE = { primary: 1, success: 3, danger: 4, link: 5 } as const

const embed = z.object({
  title: z.string().optional(),
  url: z.string().optional(),
  description: z.string().optional(),
  color: z.number().int().min(0).max(0xffffff).nullish(),
  author: z.object({ name: z.string(), url: z.string().optional() }).optional(),
  fields: z.array(z.object({ name: z.string(), value: z.string() })).default([]),
  footer: z.object({ text: z.string() }).optional(),
})

const option = z.object({ value: z.string(), label: z.string(), default: z.boolean().default(false) })

interface Component {
  readonly type: number
  readonly style?: number | undefined
  readonly label?: string | undefined
  readonly custom_id?: string | undefined
  readonly url?: string | undefined
  readonly disabled?: boolean | undefined
  readonly content?: string | undefined
  readonly placeholder?: string | undefined
  readonly min_values?: number | undefined
  readonly max_values?: number | undefined
  readonly options?: readonly z.infer<typeof option>[] | undefined
  readonly accent_color?: number | null | undefined
  readonly components?: readonly Component[] | undefined
  readonly accessory?: Component | undefined
}

const component: z.ZodType<Component> = z.lazy(() =>
  z.object({
    type: z.number(),
    style: z.number().optional(),
    label: z.string().optional(),
    custom_id: z.string().optional(),
    url: z.string().optional(),
    disabled: z.boolean().optional(),
    content: z.string().optional(),
    placeholder: z.string().optional(),
    min_values: z.number().int().optional(),
    max_values: z.number().int().optional(),
    options: z.array(option).optional(),
    accent_color: z.number().int().min(0).max(0xffffff).nullish(),
    components: z.array(component).optional(),
    accessory: component.optional(),
  }),
)

const body = z.object({
  content: z.string().nullish(),
  embeds: z.array(embed).default([]),
  components: z.array(component).default([]),
  flags: z.number().default(0),
})
const callback = z.object({ type: z.number(), data: z.unknown() })

/** Null where the payload is no Discord message. */
export function readDiscord(payload: Payload): Message | null {
  const outer = callback.safeParse(payload.body)
  const read = body.safeParse(outer.success ? outer.data.data : payload.body)
  if (!read.success) return null
  const { content, embeds, components, flags } = read.data
  const cards = [
    ...(content ? [free(readMarkdown(content))] : []),
    ...embeds.map(cardOfEmbed),
    ...components.flatMap(cardsOfComponent),
  ]
  const keys = components.flatMap(rowsOf)
  if (cards.length === 0 && keys.length === 0) return null
  return { cards, keys, picture: pictureOf(payload), onlyAsker: (flags & ONLY_ASKER) !== 0 }
}

function free(blocks: readonly TextBlock[]): Card {
  return { framed: false, color: null, blocks }
}

function cardOfEmbed({ title, url, description, color, author, fields, footer }: z.infer<typeof embed>): Card {
  const blocks: TextBlock[] = []
  const line = (kind: 'heading' | 'small', text: string, level: number, href?: string): void => {
    const style = href !== undefined && isWebAddress(href) ? { href } : {}
    blocks.push({
      kind: 'lines',
      lines: [{ kind, level, runs: kind === 'small' ? [{ text }] : readInline(text, style) }],
    })
  }
  if (author) line('small', author.name, 0)
  if (title) line('heading', title, 1, url)
  if (description) blocks.push(...readMarkdown(description))
  for (const field of fields) {
    line('heading', field.name, 3)
    blocks.push(...readMarkdown(field.value))
  }
  if (footer) line('small', footer.text, 0)
  return { framed: true, color: colorOf(color), blocks }
}

function cardsOfComponent(part: Component): readonly Card[] {
  const blocks = textOf(part)
  if (blocks.length === 0) return []
  return [part.type === TYPE.container ? { framed: true, color: colorOf(part.accent_color), blocks } : free(blocks)]
}

function textOf(part: Component): readonly TextBlock[] {
  if (part.type === TYPE.text) return readMarkdown(part.content ?? '')
  if (part.type === TYPE.separator) return [{ kind: 'lines', lines: [{ kind: 'text', runs: [] }] }]
  return part.type === TYPE.container || part.type === TYPE.section ? (part.components ?? []).flatMap(textOf) : []
}

function rowsOf(part: Component): Message['keys'] {
  if (part.type === TYPE.row) return [(part.components ?? []).flatMap(keyOf)]
  const beside = part.accessory ? [keyOf(part.accessory)] : []
  return [...(part.components ?? []).flatMap(rowsOf), ...beside].filter((row) => row.length > 0)
}

function keyOf(part: Component): readonly (Key | Menu)[] {
  if (part.type === TYPE.select) return [menuOf(part)]
  if (part.type !== TYPE.button) return []
  const leads = part.style === STYLE.link
  const look =
    part.style === STYLE.danger
      ? 'danger'
      : part.style === STYLE.primary || part.style === STYLE.success
        ? 'primary'
        : 'plain'
  const href = leads && part.url !== undefined && isWebAddress(part.url) ? part.url : null
  return [
    {
      label: part.label ?? '',
      press: leads ? null : (part.custom_id ?? null),
      href,
      look,
      disabled: part.disabled ?? false,
    },
  ]
}

function menuOf(part: Component): Menu {
  const {
    custom_id: menu = '',
    placeholder: label = '',
    options = [],
    min_values: least = 1,
    max_values: most = 1,
  } = part
  const values = options.map((one) => ({ value: one.value, label: one.label, chosen: one.default }))
  return { menu, label, least, most, values, disabled: part.disabled ?? false }
}

function colorOf(color: number | null | undefined): string | null {
  return color === null || color === undefined ? null : `#${color.toString(16).padStart(6, '0')}`
}
