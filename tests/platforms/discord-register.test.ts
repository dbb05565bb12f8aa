import { describe, expect, test } from 'vitest'
import { commands } from '../../commands/index.ts'
import { commandBodies } from '../../src/platforms/discord/register.ts'

const bodies = commandBodies(commands, true)
const languages = (name: string) => {
  const options = bodies.find((body) => body.name === name)?.options ?? []
  const option = options.find((one) => one.name === 'language')
  return option !== undefined && 'choices' in option ? option.choices.map(({ value }) => value) : null
}

describe('the languages that Discord offers', () => {
  test('for a channel are those that the bot speaks; for articles also others', () => {
    expect(languages('settings')).toEqual(['en', 'ar', 'ckb'])
    expect(languages('latest')).toEqual(['en', 'ar', 'ckb', 'tr', 'fa', 'kmr'])
  })
})

test('what buttons alone set is not offered', () => {
  expect(JSON.stringify(bodies.find(({ name }) => name === 'latest'))).not.toContain('"topics"')
})

test('/settings keeps within what Discord takes of one command, and names the values of which there are few', () => {
  const body = bodies.find(({ name }) => name === 'settings')
  expect(body?.options.length).toBeLessThanOrEqual(25)
  // https://docs.discord.com/developers/interactions/application-commands: 8,000 characters of names, descriptions, values.
  expect(JSON.stringify(body?.options).length).toBeLessThanOrEqual(8_000)
  const length = body?.options.find(({ name }) => name === 'length')
  expect(length).toMatchObject({ choices: [{ value: 'compact' }, { value: 'normal' }, { value: 'full' }] })
})
