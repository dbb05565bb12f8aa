// What Discord takes in the body of a message: lengths, counts and addresses, as its documentation states them on the
// pages Message, Embed and Component. Lengths are counted in UTF-16 code units.

import { z } from 'zod'
import { componentFaults, ComponentShape, maybe, modalFaults } from './components.ts'
import type { Embed } from './types.ts'

export const FLAG = {
  crossposted: 1 << 0,
  suppressEmbeds: 1 << 2,
  hasThread: 1 << 5,
  ephemeral: 1 << 6,
  loading: 1 << 7,
  silent: 1 << 12,
  v2: 1 << 15,
}
/** What a bot may set on a message of its own; the rest is left aside. */
const SETTABLE = FLAG.suppressEmbeds | FLAG.silent | FLAG.v2

const Url = z
  .string()
  .max(2048)
  .regex(/^(https?|attachment):\/\//, 'Scheme must be one of http, https or attachment.')
const Picture = z.object({ url: Url })

const EmbedShape: z.ZodType<Embed> = z.object({
  title: maybe(z.string().max(256)),
  description: maybe(z.string().max(4096)),
  url: maybe(Url),
  color: maybe(z.int().min(0).max(0xffffff)),
  timestamp: maybe(z.iso.datetime({ offset: true })),
  footer: maybe(z.object({ text: z.string().min(1).max(2048), icon_url: maybe(Url) })),
  author: maybe(z.object({ name: z.string().min(1).max(256), url: maybe(Url) })),
  image: maybe(Picture),
  thumbnail: maybe(Picture),
  fields: z
    .array(
      z.object({
        name: z.string().trim().min(1).max(256),
        value: z.string().trim().min(1).max(1024),
        inline: maybe(z.boolean()),
      }),
    )
    .max(25)
    .nullish()
    .transform((fields) => fields ?? []),
})

const Mentions = z
  .object({
    parse: z
      .array(z.enum(['users', 'roles', 'everyone']))
      .nullish()
      .transform((kinds) => kinds ?? []),
    users: maybe(z.array(z.string()).max(100)),
    roles: maybe(z.array(z.string()).max(100)),
  })
  .superRefine(({ parse, users, roles }, context) => {
    const message = 'parse and explicit ids are mutually exclusive'
    const clash = (parse.includes('users') && users?.length) || (parse.includes('roles') && roles?.length)
    if (clash)
      context.addIssue({
        code: 'custom',
        path: ['parse'],
        message,
        params: { code: 'MESSAGE_ALLOWED_MENTIONS_PARSE_EXCLUSIVE' },
      })
  })

const common = {
  content: z.string().max(2000).nullish(),
  embeds: z.array(EmbedShape).max(10).nullish(),
  components: z.array(ComponentShape).nullish(),
  allowed_mentions: maybe(Mentions),
  attachments: maybe(
    z
      .array(
        z.object({
          id: z.union([z.string(), z.int()]).transform(String),
          filename: maybe(z.string().min(1).max(1024)),
          description: maybe(z.string().max(1024)),
        }),
      )
      .max(10),
  ),
  flags: z
    .int()
    .min(0)
    .nullish()
    .transform((flags) => flags ?? 0),
}

/** A message to be made, and an edit: null takes a part away, absence leaves it as it is. */
export const MessageBody = z
  .object({
    ...common,
    nonce: maybe(z.union([z.string().max(25), z.int()]).transform(String)),
    enforce_nonce: maybe(z.boolean()),
    message_reference: maybe(
      z.object({ message_id: z.string(), fail_if_not_exists: maybe(z.boolean()), type: maybe(z.int()) }),
    ),
  })
  .superRefine((body, context) => {
    const v2 = (body.flags & FLAG.v2) !== 0
    const faults = [
      ...componentFaults(body.components ?? [], v2),
      ...(embedsLength(body.embeds ?? []) > 6000
        ? [{ path: ['embeds'], code: 'MAX_EMBED_SIZE_EXCEEDED', message: 'Embed size exceeds maximum size of 6000' }]
        : []),
      ...(v2 ? besideV2(body) : []),
    ]
    for (const { path, code, message } of faults)
      context.addIssue({ code: 'custom', path: [...path], message, params: { code } })
  })
export type MessageBody = z.output<typeof MessageBody>

function besideV2(body: { content?: string | null | undefined; embeds?: readonly Embed[] | null | undefined }) {
  const code = 'MESSAGE_CANNOT_USE_LEGACY_FIELDS_WITH_COMPONENTS_V2'
  const used = [body.content ? 'content' : [], body.embeds?.length ? 'embeds' : []].flat()
  return used.map((field) => ({
    path: [field],
    code,
    message: `The '${field}' field cannot be used when using MessageFlags.IS_COMPONENTS_V2`,
  }))
}

function embedsLength(embeds: readonly Embed[]): number {
  const texts = embeds.flatMap(({ title, description, footer, author, fields = [] }) => [
    title,
    description,
    footer?.text,
    author?.name,
    ...fields.flatMap(({ name, value }) => [name, value]),
  ])
  return texts.reduce((sum, text) => sum + (text?.length ?? 0), 0)
}

/** Flags of the body that Discord lets a bot set. */
export function settable(flags: number): number {
  return flags & SETTABLE
}

/** True where there is anything to see: text, an embed with some content, a component, a file. */
export function hasSubstance(message: {
  readonly content: string
  readonly embeds: readonly Embed[]
  readonly components: readonly unknown[]
  readonly attachments: readonly unknown[]
}): boolean {
  return (
    message.content.trim() !== '' ||
    message.embeds.some(showsSomething) ||
    message.components.length > 0 ||
    message.attachments.length > 0
  )
}

function showsSomething({ title, description, footer, author, image, thumbnail, fields = [] }: Embed): boolean {
  const texts = [title, description, footer?.text, author?.name]
  return texts.some((text) => text?.trim()) || Boolean(image ?? thumbnail) || fields.length > 0
}

/** A thread to be opened: in a forum its first message comes with it. */
export const ThreadBody = z.object({
  name: z.string().trim().min(1).max(100),
  type: maybe(z.int()),
  message: maybe(MessageBody),
  auto_archive_duration: maybe(
    z
      .int()
      .refine((minutes) => [60, 1440, 4320, 10080].includes(minutes), 'Value must be one of (60, 1440, 4320, 10080).'),
  ),
})

export const ModalBody = z
  .object({
    custom_id: z.string().min(1).max(100),
    title: z.string().trim().min(1).max(45),
    components: z.array(ComponentShape),
  })
  .superRefine(({ components }, context) => {
    for (const { path, code, message } of modalFaults(components))
      context.addIssue({ code: 'custom', path: [...path], message, params: { code } })
  })

export const ChoicesBody = z.object({
  choices: z
    .array(
      z.object({
        name: z.string().trim().min(1).max(100),
        value: z.union([z.string().min(1).max(100), z.number()]),
      }),
    )
    .max(25),
})
