// Answers to interactions on REST. The token in the path is all that they need.

import type { Ask, Route } from './ask.ts'
import { CALLBACK, type Interaction, type Interactions } from './interactions.ts'
import { FLAG, MessageBody } from './limits.ts'
import { viewMessage } from './messages.ts'
import type { World } from './world.ts'

export function interactionRoutes(world: World, interactions: Interactions): Route[] {
  const webhook = '/webhooks/:application/:token'
  const one = `${webhook}/messages/:message`
  const of = (ask: Ask) => interactions.answered(ask.at('application'), ask.at('token'))
  return [
    {
      method: 'POST',
      path: '/interactions/:interaction/:token/callback',
      open: true,
      handle: (ask) => {
        const interaction = interactions.unanswered(ask.at('interaction'), ask.at('token'), ask.arrived.at)
        interactions.answer(interaction, ask)
        if (ask.query.get('with_response') !== 'true') return { status: 204 }
        return { status: 200, body: callbackBody(world, interaction) }
      },
    },
    {
      method: 'POST',
      path: webhook,
      open: true,
      handle: (ask) => {
        const message = interactions.followUp(of(ask), ask.read(MessageBody), ask.files)
        return { status: 200, body: viewMessage(world, message) }
      },
    },
    {
      method: 'GET',
      path: one,
      open: true,
      handle: (ask) => ({
        status: 200,
        body: viewMessage(world, interactions.message(of(ask), ask.at('message'))),
      }),
    },
    {
      method: 'PATCH',
      path: one,
      open: true,
      handle: (ask) => {
        const interaction = of(ask)
        interactions.message(interaction, ask.at('message'))
        const message = interactions.edit(interaction, ask.at('message'), ask.read(MessageBody), ask.files)
        return { status: 200, body: viewMessage(world, message) }
      },
    },
    {
      method: 'DELETE',
      path: one,
      open: true,
      handle: (ask) => {
        interactions.remove(of(ask), ask.at('message'))
        return { status: 204 }
      },
    },
  ]
}

function callbackBody(world: World, { id, given, first, original }: Interaction): unknown {
  const type = first?.type ?? 0
  const message = type === CALLBACK.message || type === CALLBACK.deferred || type === CALLBACK.update ? original : null
  const interaction = {
    id,
    type: given.kind,
    ...(original
      ? {
          response_message_id: original.id,
          response_message_loading: (original.flags & FLAG.loading) !== 0,
          response_message_ephemeral: (original.flags & FLAG.ephemeral) !== 0,
        }
      : {}),
  }
  return { interaction, resource: { type, ...(message ? { message: viewMessage(world, message) } : {}) } }
}
