// The loopback: names that mean this machine and nothing else, whoever resolves them (RFC 6761, RFC 1122, RFC 4291).

/** True for `localhost`, an address of 127.0.0.0/8, and `::1`. */
export function isLoopback(host: string): boolean {
  return host === 'localhost' || host === '::1' || /^127(\.(25[0-5]|2[0-4]\d|1?\d?\d)){3}$/.test(host)
}

/** True where a Host header names the loopback and this port, so that no foreign name can be pointed here (DNS rebinding). */
export function namesLoopback(header: string | undefined, port: number): boolean {
  const match = /^(\[::1\]|[\w.-]+)(?::(\d{1,5}))?$/.exec(header ?? '')
  if (!match) return false
  return isLoopback((match[1] ?? '').replace(/[[\]]/g, '').toLowerCase()) && Number(match[2] ?? 80) === port
}
