// Files that are sent: uploaded with the call, or known by an id.

import { bad } from './refusal.ts'
import type { Upload } from './request.ts'
import type { File } from './world.ts'

const KINDS = { photo: 10 * 1024 * 1024, document: 50 * 1024 * 1024 }
/** The first bytes of JPEG, PNG, GIF and WebP (RIFF). */
const IMAGE = /^(?:ffd8ff|89504e470d0a1a0a|47494638|52494646)/

/** The file that a parameter names. `known` takes what is uploaded under an id of its own. */
export function fileOf(
  given: string,
  kind: File['kind'],
  uploads: ReadonlyMap<string, Upload>,
  known: Map<string, File>,
): File {
  const old = known.get(given)
  if (old) {
    if (old.kind !== kind) throw bad(`can't use file of type ${titled(old.kind)} as ${titled(kind)}`)
    return old
  }
  if (/^https?:/i.test(given)) throw bad('failed to get HTTP URL content')
  const upload = given.startsWith('attach://') ? uploads.get(given.slice('attach://'.length)) : undefined
  if (!upload) throw bad('wrong file identifier/HTTP URL specified')
  const file = uploaded(upload, kind, `${kind.toUpperCase()}-${String(known.size + 1).padStart(8, '0')}`)
  known.set(file.id, file)
  return file
}

function uploaded({ name, type, bytes }: Upload, kind: File['kind'], id: string): File {
  if (bytes.byteLength === 0) throw bad('file must be non-empty')
  if (bytes.byteLength > KINDS[kind]) throw bad(`file of size ${bytes.byteLength} bytes is too big for a ${kind}`)
  const { width, height } = sizeOf(bytes)
  if (kind === 'photo') {
    if (!IMAGE.test(Buffer.from(bytes.subarray(0, 8)).toString('hex'))) throw bad('IMAGE_PROCESS_FAILED')
    if (width + height > 10_000 || Math.max(width, height) > 20 * Math.min(width, height))
      throw bad('PHOTO_INVALID_DIMENSIONS')
  }
  return { kind, id, name, type: type || 'application/octet-stream', bytes, width, height }
}

/** Pixels of a PNG; of other files a size that is right for all. */
function sizeOf(bytes: Uint8Array): { width: number; height: number } {
  const view = new DataView(bytes.buffer, bytes.byteOffset, bytes.byteLength)
  if (bytes.byteLength < 24 || view.getUint32(0) !== 0x89504e47) return { width: 800, height: 600 }
  return { width: view.getUint32(16), height: view.getUint32(20) }
}

function titled(kind: string): string {
  return kind.charAt(0).toUpperCase() + kind.slice(1)
}
