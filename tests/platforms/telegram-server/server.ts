// A Telegram Bot API server on this machine, for tests, benches and rooms: a real client speaks to it over HTTP, people
// are played by calls of this module, and what Telegram refuses it refuses in Telegram's words.
//
//   const telegram = await startTelegramServer()
//   const user = telegram.addUser({ name: 'Aveen', language: 'ckb' })
//   const bot = new Bot(telegram.token, { client: { apiRoot: telegram.apiRoot } })
//   const answer = await telegram.say({ chat: user, from: user, text: '/help' }).answered()

import { Api } from './api.ts'
import { Faults } from './faults.ts'
import { listen } from './http.ts'
import { Flood } from './limits.ts'
import { Profile } from './methods/profile.ts'
import * as people from './people.ts'
import { Queries } from './queries.ts'
import type { ServerOptions, TelegramServer } from './types.ts'
import { Updates } from './updates.ts'
import { Watch } from './watch.ts'
import { Webhook } from './webhook.ts'
import { plainMessage } from './wire.ts'
import { World } from './world.ts'

export type * from './types.ts'

const BOT = { id: 7_000_000_001, username: 'sitrep_test_bot', name: 'Sitrep' }
/** Shaped as Telegram's are, and of no use to anybody. */
const TOKEN = `${BOT.id}:${'A'.repeat(35)}`

export async function startTelegramServer(given: ServerOptions = {}): Promise<TelegramServer> {
  const { token = TOKEN, now = Date.now } = given
  const bot = { ...BOT, id: Number(token.split(':')[0]) }
  const world = new World(bot, now)
  const updates = new Updates()
  const webhook: Webhook = new Webhook(updates, {
    allowHttp: given.allowHttpWebhook ?? false,
    redeliverAfter: given.redeliverAfter ?? 100,
    now,
    call: async (method, parameters) => {
      await api.call(method, { parameters, files: new Map(), gone: new AbortController().signal })
    },
  })
  const doings = { world, updates, queries: new Queries(now), watch: new Watch() }
  const deck = { ...doings, webhook, flood: new Flood(given.limits ?? {}, now), profile: new Profile() }
  const faults = new Faults()
  const api = new Api(deck, faults)
  const http = await listen({ api, token, port: given.port ?? 0 })
  return {
    apiRoot: http.root,
    token,
    bot: { id: bot.id, username: bot.username },
    calls: api.calls,
    problems: api.problems,
    get floods() {
      return api.floods
    },
    commands: (scope = 'default', language = '') => deck.profile.commands.get(Profile.key(scope, language)) ?? [],
    ...populating(world),
    ...acting(doings),
    messages: (chat, topic) =>
      [...world.chat(chat).messages.values()]
        .filter((message) => !message.service && (topic === undefined || message.topic === topic))
        .map((message) => plainMessage(world, message)),
    fail: (fault) => {
      faults.add(fault)
    },
    clearFaults: () => {
      faults.clear()
    },
    close: async () => {
      webhook.close()
      updates.release()
      doings.watch.close()
      await http.close()
    },
  }
}

type Populating = Pick<TelegramServer, 'addUser' | 'addGroup' | 'addChannel' | 'promote' | 'deleteMessage'>

function populating(world: World): Populating {
  return {
    addUser: (user = {}) => world.addUser(user),
    addGroup: (group = {}) => world.addGroup(group),
    addChannel: (channel = {}) => world.addChannel(channel),
    promote: (chat, user, administrator = true) => {
      world.promote(chat, user, administrator)
    },
    deleteMessage: (chat, message) => {
      if (!world.chat(chat).messages.delete(message)) throw new Error(`There is no message ${message}.`)
    },
  }
}

type Acting = Omit<
  TelegramServer,
  | keyof Populating
  | ('apiRoot' | 'token' | 'bot' | 'calls' | 'problems' | 'floods' | 'commands')
  | ('messages' | 'fail' | 'clearFaults' | 'close')
>

function acting(doings: people.Doings): Acting {
  return {
    addTopic: (chat, name) => people.openTopic(doings, chat, name),
    closeTopic: (chat, topic) => {
      people.closeTopic(doings, chat, topic)
    },
    deleteTopic: (chat, topic) => {
      people.deleteTopic(doings, chat, topic)
    },
    say: (given) => people.say(doings, given),
    channelPost: (given) => people.channelPost(doings, given),
    press: (given) => people.press(doings, given),
    openDeepLink: ({ from, start }) => people.say(doings, { chat: from, from, text: `/start ${start}`.trim() }),
    addBot: (chat, by, rights) => {
      people.addBot(doings, chat, by, rights)
    },
    removeBot: (chat, by) => {
      people.removeBot(doings, chat, by)
    },
    block: (user) => {
      people.block(doings, user, true)
    },
    unblock: (user) => {
      people.block(doings, user, false)
    },
    migrate: (chat) => people.migrate(doings, chat),
    restrict: (chat, given) => {
      people.restrict(doings, chat, given)
    },
  }
}
