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

/** Sites at which many publish, whichever of their hosts it is: networks, hosts of channels, services that pass feeds on. */
const SERVICES = new Set(
  (
    'youtube.com youtu.be vimeo.com dailymotion.com rumble.com odysee.com tiktok.com instagram.com threads.net ' +
    'facebook.com fb.com twitter.com x.com reddit.com linkedin.com vk.com ok.ru bsky.app mastodon.social t.me ' +
    'telegram.me telegram.dog telegra.ph whatsapp.com google.com feedburner.com rsshub.app rss.app fetchrss.com ' +
    'feed43.com politepol.com morss.it openrss.org rss-bridge.org fivefilters.org kill-the-newsletter.com ' +
    'inoreader.com feedly.com flipboard.com yahoo.com msn.com apple.com spotify.com soundcloud.com anchor.fm acast.com ' +
    'megaphone.fm buzzsprout.com libsyn.com podbean.com spreaker.com beehiiv.com buttondown.com buttondown.email ' +
    'mailchi.mp campaign-archive.com github.com githubusercontent.com gitlab.com archive.org archive.ph blogger.com ' +
    'livejournal.com notion.site dev.to'
  ).split(' '),
)

/** True for a host at which many publish; what stands there is no single outlet's. `host`: without a port. */
export function isOfMany(host: string): boolean {
  const site = siteOf(host.replace(/^www\./i, ''))
  return SHARED.has(site) || SERVICES.has(site)
}

/** The name under which a host's outlet has its hosts; an address of digits is its own. `host`: without a port. */
export function siteOf(host: string): string {
  const name = host.toLowerCase().replace(/\.$/, '')
  const labels = name.split('.')
  if (name.startsWith('[') || /^\d+$/.test(labels.at(-1) ?? '')) return name
  const suffix = labels.slice(-2)
  const isSuffix = (suffix[1]?.length === 2 && SECOND_LEVEL.has(suffix[0] ?? '')) || SHARED.has(suffix.join('.'))
  return labels.slice(isSuffix ? -3 : -2).join('.')
}
