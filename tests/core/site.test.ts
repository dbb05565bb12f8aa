import { expect, test } from 'vitest'
import { siteOf } from '../../src/core/site.ts'

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
