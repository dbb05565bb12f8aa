// What Discord answers where it refuses: a status, a code of its own and a sentence; for a bad body, also where in it.

import type { z } from 'zod'

/** A refused request. */
export class Refusal extends Error {
  readonly status: number
  readonly code: number
  readonly errors: unknown

  constructor(status: number, code: number, message: string, errors?: unknown) {
    super(message)
    this.status = status
    this.code = code
    this.errors = errors
  }

  body(): unknown {
    return { message: this.message, code: this.code, ...(this.errors === undefined ? {} : { errors: this.errors }) }
  }
}

export const refuse = {
  notFound: () => new Refusal(404, 0, '404: Not Found'),
  unauthorized: () => new Refusal(401, 0, '401: Unauthorized'),
  unknownChannel: () => new Refusal(404, 10003, 'Unknown Channel'),
  unknownGuild: () => new Refusal(404, 10004, 'Unknown Guild'),
  unknownMember: () => new Refusal(404, 10007, 'Unknown Member'),
  unknownMessage: () => new Refusal(404, 10008, 'Unknown Message'),
  unknownUser: () => new Refusal(404, 10013, 'Unknown User'),
  unknownWebhook: () => new Refusal(404, 10015, 'Unknown Webhook'),
  unknownInteraction: () => new Refusal(404, 10062, 'Unknown interaction'),
  alreadyCrossposted: () => new Refusal(400, 40033, 'This message has already been crossposted.'),
  alreadyAcknowledged: () => new Refusal(400, 40060, 'Interaction has already been acknowledged.'),
  missingAccess: () => new Refusal(403, 50001, 'Missing Access'),
  notYourMessage: () => new Refusal(403, 50005, 'Cannot edit a message authored by another user'),
  emptyMessage: () => new Refusal(400, 50006, 'Cannot send an empty message'),
  notATextChannel: () => new Refusal(400, 50008, 'Cannot send messages in a non-text channel'),
  missingPermissions: () => new Refusal(403, 50013, 'Missing Permissions'),
  wrongChannelType: () => new Refusal(400, 50024, 'Cannot execute action on this channel type'),
  invalidWebhookToken: () => new Refusal(401, 50027, 'Invalid Webhook Token'),
  threadExists: () => new Refusal(400, 160004, 'A thread has already been created for this message'),
}

interface FormError {
  readonly path: readonly PropertyKey[]
  readonly code: string
  readonly message: string
}

/** A refused body: errors nest as the body does, each place with its `_errors`. */
export function invalidForm(errors: readonly FormError[]): Refusal {
  const root: Record<string, unknown> = {}
  for (const { path, code, message } of errors) {
    const place = path.reduce<Record<string, unknown>>((at, key) => child(at, String(key)), root)
    place._errors = [...listAt(place), { code, message }]
  }
  return new Refusal(400, 50035, 'Invalid Form Body', root)
}

function child(at: Record<string, unknown>, key: string): Record<string, unknown> {
  const known = at[key]
  const below: Record<string, unknown> = typeof known === 'object' ? { ...known } : {}
  at[key] = below
  return below
}

function listAt(place: Record<string, unknown>): unknown[] {
  return Array.isArray(place._errors) ? [...(place._errors as unknown[])] : []
}

/** What a schema found, in Discord's words. */
export function formErrors(issues: readonly z.core.$ZodIssue[]): FormError[] {
  return issues.flatMap((issue): FormError[] => {
    if (issue.code === 'invalid_union' && issue.errors.length > 0)
      return formErrors(issue.errors[0] ?? []).map((error) => ({ ...error, path: [...issue.path, ...error.path] }))
    return [{ path: issue.path, ...wording(issue) }]
  })
}

function wording(issue: z.core.$ZodIssue): { code: string; message: string } {
  if (issue.code === 'too_big') {
    const most = String(issue.maximum)
    if (issue.origin === 'number') return { code: 'NUMBER_TYPE_MAX', message: `int value should be at most ${most}.` }
    return issue.origin === 'string'
      ? { code: 'BASE_TYPE_MAX_LENGTH', message: `Must be ${most} or fewer in length.` }
      : { code: 'BASE_TYPE_BAD_LENGTH', message: `Must be ${most} or fewer in length.` }
  }
  if (issue.code === 'too_small') {
    const least = String(issue.minimum)
    if (issue.origin === 'number') return { code: 'NUMBER_TYPE_MIN', message: `int value should be at least ${least}.` }
    return issue.origin === 'string' && least === '1'
      ? { code: 'BASE_TYPE_REQUIRED', message: 'This field is required' }
      : { code: 'BASE_TYPE_BAD_LENGTH', message: `Must be ${least} or more in length.` }
  }
  if (issue.code === 'invalid_type') {
    return issue.message.includes('undefined')
      ? { code: 'BASE_TYPE_REQUIRED', message: 'This field is required' }
      : { code: 'BASE_TYPE_BAD_TYPE', message: issue.message }
  }
  if (issue.code === 'custom')
    return { code: String(issue.params?.code ?? 'BASE_TYPE_INVALID'), message: issue.message }
  return { code: 'BASE_TYPE_CHOICES', message: issue.message }
}
