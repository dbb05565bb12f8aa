// Where a connection is made, and to what it may be made.
//
// Rules
// 1. Only addresses of the public internet: IPv4 unicast, and IPv6 unicast inside 2000::/3, the one block that is given
//    out. Private, loopback, link-local, shared (CGNAT), multicast and reserved ranges are none, nor are forms that carry an
//    IPv4 address inside (mapped, NAT64, 6to4, Teredo).
// 2. An address in the URL is checked here, because no look-up is made for it; a name is checked after its look-up, and
//    connected to only at addresses that passed, so that a second look-up cannot give another one.
// 3. Ports 80 and 443.
// 4. A `host:port` that the operator allows is free of all that, as it is written in the URL and nowhere else.
// 5. A connection that is kept leads to an address that passed, whatever the name has become since.

import { lookup, type LookupAddress, type LookupAllOptions } from 'node:dns'
import { isIP, type LookupFunction } from 'node:net'
import ipaddr from 'ipaddr.js'
import { buildConnector } from 'undici'

/** Thrown where no connection is made; the message is the problem in words. */
export class Refused extends Error {
  constructor(problem: string) {
    super(problem)
    this.name = 'Refused'
  }
}

const PRIVATE = 'points into a private network'
/** A public address that answers with a cloud machine's secrets (Azure's WireServer). */
const METADATA = new Set(['168.63.129.16'])

/** True for an address of the public internet; `address` is IPv4 or IPv6 without brackets. */
export function isPublicAddress(address: string): boolean {
  if (!ipaddr.isValid(address) || METADATA.has(address)) return false
  const parsed = ipaddr.parse(address)
  if (parsed.range() !== 'unicast') return false
  return parsed.kind() === 'ipv4' || (parsed.toByteArray()[0] ?? 0) >> 5 === 1
}

/** `host:port` as the URL parser writes both; null where the text is neither. */
export function hostAndPort(text: string): string | null {
  const url = URL.canParse(`http://${text}`) ? new URL(`http://${text}`) : null
  if (url === null || !/^[^/?#@]+:\d{1,5}$/.test(text)) return null
  return `${url.hostname}:${url.port === '' ? '80' : url.port}`
}

/** The network that connections go into. */
export interface Network {
  /** Looks a name up, as Node's `dns.lookup`. */
  readonly lookup: (
    hostname: string,
    options: LookupAllOptions,
    callback: (error: NodeJS.ErrnoException | null, found: LookupAddress[]) => void,
  ) => void
  /** True for an address that everybody may connect to. */
  readonly isPublic: (address: string) => boolean
  /** Ports that may be asked. */
  readonly ports: ReadonlySet<string>
}

export const INTERNET: Network = { lookup, isPublic: isPublicAddress, ports: new Set(['80', '443']) }

/** Connects for undici. `timeout`: milliseconds until a connection stands. */
export function guardedConnect(
  allowed: readonly string[],
  timeout: number,
  network: Network = INTERNET,
): buildConnector.connector {
  const free = new Set(allowed.map(hostAndPort))
  const publicLookup = lookupIn(network)
  const connect = buildConnector({ timeout })
  const connectPublicly = buildConnector({ timeout, lookup: publicLookup })
  return (options, callback) => {
    const host = options.hostname.replace(/^\[|\]$/g, '')
    const port = options.port === '' ? (options.protocol === 'https:' ? '443' : '80') : options.port
    if (free.has(`${isIP(host) === 6 ? `[${host}]` : host}:${port}`)) {
      connect(options, callback)
      return
    }
    const problem = problemWith(host, port, network)
    if (problem === null) connectPublicly(options, callback)
    else callback(new Refused(problem), null)
  }
}

function problemWith(host: string, port: string, { isPublic, ports }: Network): string | null {
  if (isIP(host) !== 0 && !isPublic(host)) return PRIVATE
  return ports.has(port) ? null : `stands on port ${port}; only 80 and 443 are asked`
}

/** Looks names up, and keeps of each answer what is public. */
function lookupIn({ lookup, isPublic }: Network): LookupFunction {
  return (hostname, options, callback) => {
    lookup(hostname, { ...options, all: true }, (error, found) => {
      const open = error ? [] : found.filter(({ address }) => isPublic(address))
      const [first] = open
      if (error) callback(error, [])
      else if (first === undefined) callback(new Refused(PRIVATE), [])
      else if (options.all === true) callback(null, open)
      else callback(null, first.address, first.family)
    })
  }
}
