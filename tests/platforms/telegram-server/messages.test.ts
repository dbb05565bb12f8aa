// What becomes of messages: texts, keyboards, files, edits, and the bot's own page.

import { type Context, InlineKeyboard, InputFile } from 'grammy'
import { describe, expect, test } from 'vitest'
import { polling, privateChat, refusal, start } from './client.ts'

/** The smallest picture: 1 x 1 pixels. */
const PNG = Buffer.from(
  'iVBORw0KGgoAAAANSUhEUgAAAAEAAAABCAYAAAAfFcSJAAAADUlEQVR42mNkYPhfDwAChwGA60e6kgAAAABJRU5ErkJggg==',
  'base64',
)

describe('texts', () => {
  test('HTML becomes text and entities', async () => {
    const { telegram, bot } = await start()
    const user = privateChat(telegram)
    const html =
      '<b>Bold <i>both</i></b> &lt;&amp;&gt; &#x1F600; <a href="https://a.example/?x=1&amp;y=2">link</a>\n' +
      '<pre><code class="language-ts">1</code></pre><blockquote expandable>more</blockquote> /help @someone'
    const sent = await bot.api.sendMessage(user, html, { parse_mode: 'HTML' })
    expect(sent.text).toBe('Bold both <&> \u{1F600} link\n1more /help @someone')
    expect(sent.entities).toEqual([
      { type: 'bold', offset: 0, length: 9 },
      { type: 'italic', offset: 5, length: 4 },
      { type: 'text_link', offset: 17, length: 4, url: 'https://a.example/?x=1&y=2' },
      { type: 'pre', offset: 22, length: 1, language: 'ts' },
      { type: 'expandable_blockquote', offset: 23, length: 4 },
      { type: 'bot_command', offset: 28, length: 5 },
      { type: 'mention', offset: 34, length: 8 },
    ])
    expect(telegram.messages(user)[0]?.html).toBe(html)
  })

  test('code has no style, quotation marks and unknown entities stay, and space at the ends goes', async () => {
    const { telegram, bot } = await start()
    const html = '\n <b>a<code class="language-x">b</code>c</b> &quot;&nbsp;&#39; <s></s><u>d</u>  '
    const sent = await bot.api.sendMessage(privateChat(telegram), html, { parse_mode: 'HTML' })
    expect(sent.text).toBe('abc "&nbsp;\' d')
    expect(sent.entities).toEqual([
      { type: 'bold', offset: 0, length: 1 },
      { type: 'code', offset: 1, length: 1 },
      { type: 'bold', offset: 2, length: 1 },
      { type: 'underline', offset: 13, length: 1 },
    ])
  })

  test.each([
    ['<b>x', `Can't find end tag corresponding to start tag "b"`],
    ['é<b>x</i>', 'Unmatched end tag at byte offset 6, expected "</b>", found "</i>"'],
    ['<b><i>x</b></i>', 'Unmatched end tag at byte offset 7, expected "</i>", found "</b>"'],
    ['<br>', 'Unsupported start tag "br" at byte offset 0'],
    ['x</b>', 'Unexpected end tag at byte offset 1'],
    ['<b', 'Unclosed start tag at byte offset 0'],
    ['<span class="x">y</span>', 'Tag "span" must have class "tg-spoiler" at byte offset 0'],
    ['<a href>y</a>', 'Expected equal sign in declaration of an attribute of the tag "a" at byte offset 0'],
  ])('%s cannot be parsed', async (html, reason) => {
    const { telegram, bot } = await start()
    expect(await refusal(bot.api.sendMessage(privateChat(telegram), html, { parse_mode: 'HTML' }))).toBe(
      `400 Bad Request: can't parse entities: ${reason}`,
    )
  })

  test('length is that of the parsed text, an empty one is refused, entities beyond 100 are dropped', async () => {
    const { telegram, bot } = await start({ limits: false })
    const user = privateChat(telegram)
    const send = (text: string) => bot.api.sendMessage(user, text, { parse_mode: 'HTML' })
    await send(`<b>${'&amp;'.repeat(4096)}</b>`)
    expect(await refusal(send('x'.repeat(4097)))).toBe('400 Bad Request: message is too long')
    expect(await refusal(send('<b> </b>\n'))).toBe('400 Bad Request: message text is empty')
    expect(await refusal(send(''))).toBe('400 Bad Request: message text is empty')
    expect((await send('<b>x</b> '.repeat(120))).entities).toHaveLength(100)
    expect(telegram.problems).toEqual([])
  })
})

describe('keyboards', () => {
  test('bad buttons are refused', async () => {
    const { telegram, bot } = await start()
    const user = privateChat(telegram)
    const send = (keyboard: InlineKeyboard) => refusal(bot.api.sendMessage(user, 'x', { reply_markup: keyboard }))
    expect(await send(new InlineKeyboard().text('x', 'ب'.repeat(33)))).toBe('400 Bad Request: BUTTON_DATA_INVALID')
    expect(await send(new InlineKeyboard().text('x', ''))).toBe('400 Bad Request: BUTTON_DATA_INVALID')
    expect(await send(new InlineKeyboard().url('x', 'nowhere'))).toBe('400 Bad Request: BUTTON_URL_INVALID')
    const many = new InlineKeyboard(Array.from({ length: 101 }, (_, i) => [InlineKeyboard.text(`${i}`, `${i}`)]))
    expect(await send(many)).toBe('400 Bad Request: reply markup is too long')
  })

  test('a pressed button is answered once, edits its message, and comes with the message replied to', async () => {
    const { telegram, bot } = await start()
    const user = telegram.addUser()
    const queries: Context[] = []
    bot.command('page', (context) =>
      context.reply('One', {
        reply_parameters: { message_id: context.msg.message_id },
        reply_markup: new InlineKeyboard().text('Next', 'p:2'),
      }),
    )
    bot.on('callback_query:data', async (context) => {
      queries.push(context)
      await context.editMessageText('Two')
      await context.answerCallbackQuery({ text: 'Turned', show_alert: true })
    })
    await polling(bot)
    const said = telegram.say({ chat: user, from: user, text: '/page' })
    const message = await said.answered()
    expect(message.buttons).toEqual([[{ text: 'Next', callback_data: 'p:2' }]])
    const pressed = telegram.press({ chat: user, from: user, message: message.id, data: 'p:2' })
    expect(await pressed.edited()).toMatchObject({ text: 'Two', buttons: [], edited: true })
    expect(await pressed.answered()).toEqual({ text: 'Turned', alert: true })
    expect(queries[0]?.callbackQuery).toMatchObject({
      from: { id: user },
      data: 'p:2',
      message: { message_id: message.id, reply_to_message: { message_id: said.messageId, text: '/page' } },
    })
    expect(() => telegram.press({ chat: user, from: user, message: message.id, data: 'p:2' })).toThrow('no button')
  })

  test('an answer that comes too late, or to nothing, is refused', async () => {
    let now = 1_750_000_000_000
    const { telegram, bot } = await start({ now: () => now })
    const user = privateChat(telegram)
    const { message_id: message } = await bot.api.sendMessage(user, 'x', {
      reply_markup: new InlineKeyboard().text('x', 'x'),
    })
    telegram.press({ chat: user, from: user, message, data: 'x' })
    const [update] = await bot.api.getUpdates()
    now += 120_000
    const late = '400 Bad Request: query is too old and response timeout expired or query ID is invalid'
    expect(await refusal(bot.api.answerCallbackQuery(update?.callback_query?.id ?? ''))).toBe(late)
    expect(await refusal(bot.api.answerCallbackQuery('1'))).toBe(late)
  })
})

describe('edits and deletions', () => {
  test('the same content is not modified, and only own messages that exist can be edited', async () => {
    const { telegram, bot } = await start()
    const user = privateChat(telegram)
    const keyboard = new InlineKeyboard().text('x', 'x')
    const { message_id: id } = await bot.api.sendMessage(user, '<b>A</b>', {
      parse_mode: 'HTML',
      reply_markup: keyboard,
    })
    const edit = (message: number, text: string, more = {}) => bot.api.editMessageText(user, message, text, more)
    expect(await refusal(edit(id, '<b>A</b>', { parse_mode: 'HTML', reply_markup: keyboard }))).toBe(
      '400 Bad Request: message is not modified: specified new message content and reply markup are exactly the same ' +
        'as a current content and reply markup of the message',
    )
    await edit(id, '<b>A</b>', { parse_mode: 'HTML' })
    expect(telegram.messages(user)).toMatchObject([{ text: 'A', buttons: [], edited: true }])
    await bot.api.editMessageReplyMarkup(user, id, { reply_markup: keyboard })
    const said = telegram.say({ chat: user, from: user, text: 'mine' })
    expect(await refusal(edit(said.messageId, 'B'))).toBe("400 Bad Request: message can't be edited")
    expect(await refusal(edit(9999, 'B'))).toBe('400 Bad Request: message to edit not found')
    telegram.deleteMessage(user, id)
    expect(await refusal(edit(id, 'B'))).toBe('400 Bad Request: message to edit not found')
  })

  test('own messages can be deleted for two days', async () => {
    let now = 1_750_000_000_000
    const { telegram, bot } = await start({ now: () => now })
    const user = privateChat(telegram)
    const first = await bot.api.sendMessage(user, 'one')
    const second = await bot.api.sendMessage(user, 'two')
    expect(first.date).toBe(1_750_000_000)
    await bot.api.deleteMessage(user, first.message_id)
    expect(await refusal(bot.api.deleteMessage(user, first.message_id))).toBe(
      '400 Bad Request: message to delete not found',
    )
    now += 49 * 3_600_000
    expect(await refusal(bot.api.deleteMessage(user, second.message_id))).toBe(
      "400 Bad Request: message can't be deleted",
    )
  })

  test('a reply to nothing is refused, unless it may go without', async () => {
    const { telegram, bot } = await start()
    const user = privateChat(telegram)
    expect(await refusal(bot.api.sendMessage(user, 'x', { reply_parameters: { message_id: 77 } }))).toBe(
      '400 Bad Request: message to be replied not found',
    )
    const reply = { message_id: 77, allow_sending_without_reply: true }
    expect((await bot.api.sendMessage(user, 'x', { reply_parameters: reply })).reply_to_message).toBeUndefined()
  })
})

describe('files', () => {
  test('photos and documents are uploaded, captioned, sent again by their id, and replaced', async () => {
    const { telegram, bot } = await start({ limits: false })
    const user = privateChat(telegram)
    const photo = await bot.api.sendPhoto(user, new InputFile(PNG, 'map.png'), {
      caption: '<b>A map</b>',
      parse_mode: 'HTML',
      reply_markup: new InlineKeyboard().text('Zoom', 'z'),
    })
    expect(photo).toMatchObject({ caption: 'A map', photo: [{ width: 1, height: 1 }] })
    await bot.api.sendPhoto(user, photo.photo[0]?.file_id ?? '')
    const document = await bot.api.sendDocument(user, new InputFile(Buffer.from('a,b'), 'کوردی list.csv'))
    expect(document.document).toMatchObject({ file_name: 'کوردی list.csv', file_size: 3 })
    await bot.api.editMessageCaption(user, photo.message_id, { caption: 'The map' })
    await bot.api.editMessageMedia(user, document.message_id, {
      type: 'photo',
      media: new InputFile(PNG, 'new.png'),
      caption: 'Now a photo',
    })
    expect(telegram.messages(user)).toMatchObject([
      { text: 'The map', file: { kind: 'photo', name: 'map.png' }, buttons: [] },
      { text: '', file: { kind: 'photo' } },
      { text: 'Now a photo', file: { kind: 'photo', name: 'new.png' } },
    ])
    expect(Buffer.from(telegram.messages(user)[0]?.file?.bytes ?? []).equals(PNG)).toBe(true)
    expect(telegram.problems).toEqual([])
  })

  test('captions are limited, pictures must be pictures, and ids must exist', async () => {
    const { telegram, bot } = await start()
    const user = privateChat(telegram)
    const send = (photo: InputFile | string, caption = '') => refusal(bot.api.sendPhoto(user, photo, { caption }))
    expect(await send(new InputFile(PNG), 'x'.repeat(1025))).toBe('400 Bad Request: message caption is too long')
    expect(await send(new InputFile(Buffer.from('no picture')))).toBe('400 Bad Request: IMAGE_PROCESS_FAILED')
    expect(await send('unknown')).toBe('400 Bad Request: wrong file identifier/HTTP URL specified')
    expect(telegram.messages(user)).toEqual([])
  })

  test('a message is copied, and an edit of the kind that it is not is refused', async () => {
    const { telegram, bot } = await start()
    const user = privateChat(telegram)
    const { message_id: photo } = await bot.api.sendPhoto(user, new InputFile(PNG), { caption: 'A' })
    await bot.api.copyMessage(user, user, photo)
    expect(telegram.messages(user)).toMatchObject([{ text: 'A' }, { text: 'A', file: { kind: 'photo' } }])
    expect(await refusal(bot.api.editMessageText(user, photo, 'B'))).toBe(
      '400 Bad Request: there is no text in the message to edit',
    )
    expect(await refusal(bot.api.copyMessage(user, user, 99))).toBe('400 Bad Request: message to copy not found')
  })
})

describe("the bot's page", () => {
  test('commands are kept by scope and language, and checked', async () => {
    const { telegram, bot } = await start()
    const commands = [{ command: 'latest', description: 'The newest' }]
    await bot.api.setMyCommands(commands)
    await bot.api.setMyCommands([{ command: 'latest', description: 'نوێترین' }], {
      scope: { type: 'all_private_chats' },
      language_code: 'ar',
    })
    expect(telegram.commands()).toEqual(commands)
    expect(telegram.commands('all_private_chats', 'ar')[0]?.description).toBe('نوێترین')
    expect(await bot.api.getMyCommands({ scope: { type: 'all_private_chats' } })).toEqual([])
    const set = (command: string, description = 'x') => refusal(bot.api.setMyCommands([{ command, description }]))
    expect(await set('Latest')).toBe('400 Bad Request: BOT_COMMAND_INVALID')
    expect(await set('x'.repeat(33))).toBe('400 Bad Request: command length must not exceed 32')
    expect(await set('x', '')).toBe('400 Bad Request: command description must be non-empty')
    const kurdish = await fetch(`${telegram.apiRoot}/bot${telegram.token}/setMyCommands?language_code=ckb&commands=[]`)
    expect(await kurdish.text()).toContain('Bad Request: invalid language code specified')
    const many = Array.from({ length: 101 }, (_, i) => ({ command: `c${i}`, description: 'x' }))
    expect(await refusal(bot.api.setMyCommands(many))).toBe('400 Bad Request: BOT_COMMANDS_TOO_MUCH')
    await bot.api.deleteMyCommands()
    expect(telegram.commands()).toEqual([])
  })

  test('name and descriptions are kept by language', async () => {
    const { telegram, bot } = await start()
    await bot.api.setMyDescription('Digests', {})
    await bot.api.setMyDescription('موجز', { language_code: 'ar' })
    await bot.api.setMyShortDescription('Short')
    expect(await bot.api.getMyDescription({ language_code: 'ar' })).toEqual({ description: 'موجز' })
    expect(await bot.api.getMyDescription({ language_code: 'de' })).toEqual({ description: 'Digests' })
    expect(await bot.api.getMyName()).toEqual({ name: 'Sitrep' })
    expect(await bot.api.getMe()).toMatchObject({ username: telegram.bot.username, id: telegram.bot.id })
  })
})
