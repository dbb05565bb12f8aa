// Pictures become files when they are needed. The words beside a picture say the same: where it cannot be drawn, they go
// alone, and the log says so.

import type { Payload } from '../core/delivery.ts'
import { type Picture, fileNameOf } from '../core/picture.ts'
import type { Log } from '../core/ports/log.ts'
import { type Attachment, type Post, plain } from '../core/post.ts'

/** A picture as PNG. */
export type Draw = (picture: Picture) => Promise<Uint8Array>

export interface DrawDeps {
  /** Missing where none is drawn. */
  readonly draw?: Draw
  readonly log: Log
}

/** A post with its pictures as files. */
export async function drawnPost(post: Post, deps: DrawDeps): Promise<Post> {
  const { picture, illustration, ...rest } = post
  const file = picture === undefined ? null : await fileOf(picture, deps)
  const whole = {
    ...rest,
    ...(picture === undefined ? {} : { picture }),
    ...(file === null ? {} : { attachment: file }),
  }
  if (illustration === undefined) return whole
  const attachment = await fileOf(illustration.picture, deps)
  if (attachment !== null) return { ...whole, illustration: { ...illustration, attachment } }
  const { title, blocks } = illustration
  const heading = { kind: 'heading', text: title.map(({ text }) => plain(text)) } as const
  return { ...whole, blocks: [...whole.blocks, heading, ...blocks] }
}

/** A planned part with its picture as a file; without it where that cannot be drawn. */
export async function drawnPart(payload: Payload, deps: DrawDeps): Promise<Payload> {
  const file = payload.picture === undefined ? null : await fileOf(payload.picture, deps)
  return file === null ? payload : { ...payload, file }
}

async function fileOf(picture: Picture, { draw, log }: DrawDeps): Promise<Attachment | null> {
  if (draw === undefined) return null
  try {
    return { name: fileNameOf(picture), type: 'image/png', bytes: await draw(picture), alt: picture.alt }
  } catch (error) {
    log.error('picture-not-drawn', { picture: picture.kind, reason: String(error) })
    return null
  }
}
