// Which hosts are one outlet's: `english.outlet.example` and `www.outlet.example` are both of `outlet.example`.
//
// The Public Suffix List would tell exactly; of its 10,000 suffixes those are told here under which outlets are found:
// a country's second level (`com.tr`, `co.uk`, `gov.iq`), and hosts that give everybody a name of their own.

const SECOND_LEVEL = new Set('ac co com edu go gov gob info int mil ne net news or org'.split(' '))
const SHARED = new Set(
  'blogspot.com wordpress.com substack.com medium.com tumblr.com weebly.com wixsite.com github.io netlify.app pages.dev vercel.app web.app'.split(
    ' ',
  ),
)

/** The name under which a host's outlet has its hosts; an address of digits is its own. `host`: without a port. */
export function siteOf(host: string): string {
  const name = host.toLowerCase().replace(/\.$/, '')
  const labels = name.split('.')
  if (name.startsWith('[') || /^\d+$/.test(labels.at(-1) ?? '')) return name
  const suffix = labels.slice(-2)
  const isSuffix = (suffix[1]?.length === 2 && SECOND_LEVEL.has(suffix[0] ?? '')) || SHARED.has(suffix.join('.'))
  return labels.slice(isSuffix ? -3 : -2).join('.')
}
