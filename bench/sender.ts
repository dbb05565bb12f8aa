// A process that brings what is planned in a database to its channels, as the bot does after a start, and may be killed
// at any moment. It takes up what a predecessor left, says when it begins, and ends once nothing is left.
//
//   node dist/bench/sender.js DATABASE ADDRESSES AHEAD HASTE     addresses as JSON; the clock is so many ms ahead

import { deliverParts } from '../src/actions/deliver-parts.ts'
import { openStore } from '../src/store/open.ts'
import { type Addresses, openSenders, SILENT } from './senders.ts'

const [database = '', addresses = '{}', ahead = '0', haste = '1'] = process.argv.slice(2)
const clock = { now: () => Date.now() + Number(ahead) }
const store = openStore(database)
await store.recoverDeliveries()
// The parent handed over what it was given by the servers.
const messenger = openSenders({ ...(JSON.parse(addresses) as Addresses), clock, haste: Number(haste) })
// What waits for its turn goes by timers that keep no process alive.
setInterval(() => undefined, 60_000)
process.stdout.write('begins\n')
await deliverParts({ store, messenger, clock, log: SILENT, reachable: () => true, stopping: () => false })
await store.close()
process.exit(0)
