import { describe, expect, test } from 'vitest'
import { button, directionOf, link } from '../../src/core/post.ts'

describe('button', () => {
  test('the same request has the same id, whatever its label and the order of its options', () => {
    const one = button('A', { command: 'latest', options: { subject: 'isis', page: '1' } })
    const other = button('B', { command: 'latest', options: { page: '1', subject: 'isis' } })
    expect(one.id).toBe(other.id)
    expect(Buffer.byteLength(one.id)).toBeLessThanOrEqual(64)
  })

  test('another request has another id', () => {
    const ids = ['latest', 'timeline'].flatMap((command) =>
      [{}, { subject: 'isis' }, { subject: 'border' }].map((options) => button('x', { command, options }).id),
    )
    expect(new Set(ids).size).toBe(6)
  })
})

describe('link', () => {
  test('only http and https reach a platform', () => {
    expect(link('a', 'https://sample.example/a')).toEqual({ text: 'a', href: 'https://sample.example/a' })
    expect(link('a', 'HTTP://sample.example')).toHaveProperty('href')
    for (const href of [
      null,
      '',
      'javascript:alert(1)',
      'tg://user?id=1',
      'data:text/html,x',
      ' https://a.example',
      '//a.example',
    ]) {
      expect(link('a', href), String(href)).toEqual({ text: 'a' })
    }
  })
})

test('directions of languages', () => {
  expect(['en', 'tr', 'kmr', 'und', 'arn'].map(directionOf)).toEqual(['ltr', 'ltr', 'ltr', 'ltr', 'ltr'])
  expect(['ar', 'ckb', 'fa', 'ar-IQ'].map(directionOf)).toEqual(['rtl', 'rtl', 'rtl', 'rtl'])
})
