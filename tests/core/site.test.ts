import { expect, test } from 'vitest'
import { isOfMany, siteOf } from '../../src/core/site.ts'

test.each([
  ['www.outlet.example', 'outlet.example'],
  ['English.Outlet.example.', 'outlet.example'],
  ['outlet.example', 'outlet.example'],
  ['www.outlet.com.tr', 'outlet.com.tr'],
  ['a.b.outlet.gov.iq', 'outlet.gov.iq'],
  ['feeds.outlet.co.uk', 'outlet.co.uk'],
  ['one.blogspot.com', 'one.blogspot.com'],
  ['news.aa.tv', 'aa.tv'],
  ['127.0.0.1', '127.0.0.1'],
  ['[::1]', '[::1]'],
  ['localhost', 'localhost'],
])('%s is of %s', (host, site) => {
  expect(siteOf(host)).toBe(site)
})

test.each([
  'medium.com',
  'www.blogspot.com',
  'substack.com',
  'wordpress.com.',
  'feeds.feedburner.com',
  'feedproxy.google.com',
  'm.youtube.com',
  'T.me',
  'rsshub.app',
])('at %s many publish', (host) => {
  expect(isOfMany(host)).toBe(true)
})

test.each([
  'one.blogspot.com',
  'one.substack.com',
  'outlet.example',
  'www.outlet.co.uk',
  'notmedium.com',
  '127.0.0.1',
  '',
])('at %s one outlet does', (host) => {
  expect(isOfMany(host)).toBe(false)
})
