// What a component's custom_id says: the stored id of what it asks, first, then what is needed before it can be asked.
// Nothing else travels, so a component works after a restart as before.
//
//   <id>                             a button
//   <id>:<instead>:<option>:<value>  a button that asks for a line of text first, which becomes `option` of `instead`
//   <id>:<option>:<none>             a select menu, and a modal (whose `none` is empty)
//   show:<id>                        the button "Show to all"

import type { Choice, TextQuestion } from '../../core/post.ts'
import { requestId } from '../../core/post.ts'
import { LIMITS } from './limits.ts'

const SHOW = 'show:'

/** A text asked for before the request. */
export interface Asking {
  readonly instead: string
  readonly option: string
  /** What stands in the field; empty where it was too long to travel. */
  readonly value: string
}

/** An option that is filled in with the component. */
export interface Filling {
  readonly id: string
  readonly option: string
  /** What stands for nothing. */
  readonly none: string
}

export function showId(id: string): string {
  return SHOW + id
}

/** The stored id in a component's custom_id, whatever else that says. */
export function idIn(customId: string): string {
  return (readShow(customId) ?? customId).split(':', 1)[0] ?? ''
}

/** The stored id behind "Show to all"; null for any other component. */
export function readShow(customId: string): string | null {
  return customId.startsWith(SHOW) ? customId.slice(SHOW.length) : null
}

export function askingId(id: string, { instead, option, value }: TextQuestion): string {
  const bare = `${id}:${requestId(instead)}:${option}:`
  return bare.length + value.length <= LIMITS.customId ? bare + value : bare
}

/** Null for a button that asks its request at once. */
export function readAsking(customId: string): Asking | null {
  const [, instead, option, ...value] = customId.split(':')
  if (readShow(customId) !== null || instead === undefined || option === undefined) return null
  return { instead, option, value: value.join(':') }
}

export function choiceId({ id, option, none }: Choice): string {
  return `${id}:${option}:${none}`
}

export function modalId({ instead, option }: Asking): string {
  return `${instead}:${option}:`
}

/** Null where the id is of no select menu or modal. */
export function readFilling(customId: string): Filling | null {
  const [id = '', option, ...none] = customId.split(':')
  return option === undefined ? null : { id, option, none: none.join(':') }
}
