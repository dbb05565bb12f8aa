import { describe, expect, test } from 'vitest'
import { hostAndPort, isPublicAddress } from '../../src/sources/guarded-connect.ts'

describe('an address that may be connected to', () => {
  test.each(['8.8.8.8', '93.184.216.34', '2606:4700::1111', '2a00:1450:4001:81b::200e'])('is %s', (address) => {
    expect(isPublicAddress(address)).toBe(true)
  })

  test.each([
    '0.0.0.0',
    '10.0.0.1',
    '100.64.0.1',
    '100.100.100.200',
    '127.0.0.1',
    '127.255.255.254',
    '168.63.129.16',
    '169.254.169.254',
    '172.16.0.1',
    '192.0.0.170',
    '192.168.1.1',
    '198.18.0.1',
    '203.0.113.1',
    '224.0.0.1',
    '240.0.0.1',
    '255.255.255.255',
    '::',
    '::1',
    '::127.0.0.1',
    '::ffff:127.0.0.1',
    '::ffff:8.8.8.8',
    '64:ff9b::7f00:1',
    '64:ff9b:1::7f00:1',
    '2001:0:7f00:1::',
    '2001:db8::1',
    '2002:7f00:1::',
    '4000::1',
    'fc00::1',
    'fd00:ec2::254',
    'fe80::1',
    'fe80::1%eth0',
    'fec0::1',
    'ff02::1',
    'outlet.example',
    '',
  ])('is not %s', (address) => {
    expect(isPublicAddress(address)).toBe(false)
  })
})

describe('what the operator allows', () => {
  test.each([
    ['127.0.0.1:8080', '127.0.0.1:8080'],
    ['Feeds.LAN:80', 'feeds.lan:80'],
    ['[::1]:8080', '[::1]:8080'],
    ['[0:0:0:0:0:0:0:1]:443', '[::1]:443'],
    ['127.0.0.1', null],
    ['127.0.0.1:x', null],
    ['http://127.0.0.1:8080', null],
    ['a@127.0.0.1:8080', null],
    ['127.0.0.1:8080/feed', null],
    ['', null],
  ])('reads %s as %s', (text, expected) => {
    expect(hostAndPort(text)).toBe(expected)
  })
})
