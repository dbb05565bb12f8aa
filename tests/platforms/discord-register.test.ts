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
