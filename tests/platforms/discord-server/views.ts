// Guilds, channels and members as clients are shown them, on REST and on the gateway.

import { viewUser } from './messages.ts'
import { isThread } from './permissions.ts'
import { CHANNEL, type Channel, type Guild, type User, type World } from './world.ts'

/** A channel, thread or private channel. */
export function viewChannel(world: World, channel: Channel): Record<string, unknown> {
  const { id, type, guild, parent, recipient } = channel
  const last_message_id = channel.messages.at(-1) ?? null
  if (recipient) return { id, type, last_message_id, recipients: [viewUser(recipient)], flags: 0 }
  const common = { id, type, name: channel.name, guild_id: guild?.id, parent_id: parent?.id ?? null, flags: 0 }
  if (isThread(channel))
    return {
      ...common,
      last_message_id,
      owner_id: world.bot.id,
      message_count: channel.messages.length,
      total_message_sent: channel.messages.length,
      member_count: 1,
      rate_limit_per_user: 0,
      thread_metadata: {
        archived: false,
        locked: false,
        auto_archive_duration: 1440,
        archive_timestamp: new Date(channel.madeAt).toISOString(),
        create_timestamp: new Date(channel.madeAt).toISOString(),
      },
      ...(parent?.type === CHANNEL.forum ? { applied_tags: [] } : {}),
    }
  return {
    ...common,
    last_message_id: type === CHANNEL.forum ? (world.threadsOf(channel).at(-1)?.id ?? null) : last_message_id,
    position: 0,
    nsfw: false,
    topic: null,
    rate_limit_per_user: 0,
    permission_overwrites: overwrites(channel),
    ...(type === CHANNEL.forum ? { available_tags: [], default_reaction_emoji: null, default_sort_order: null } : {}),
  }
}

function overwrites({ guild, allow, deny }: Channel): unknown[] {
  if (!guild || (allow === 0n && deny === 0n)) return []
  return [{ id: guild.role, type: 0, allow: String(allow), deny: String(deny) }]
}

export function viewRoles(guild: Guild) {
  const role = (id: string, name: string, permissions: bigint, position: number, managed: boolean) => ({
    id,
    name,
    permissions: String(permissions),
    position,
    managed,
    color: 0,
    colors: { primary_color: 0, secondary_color: null, tertiary_color: null },
    hoist: false,
    mentionable: false,
    icon: null,
    unicode_emoji: null,
    flags: 0,
  })
  return [
    role(guild.id, '@everyone', 0n, 0, false),
    role(guild.role, 'sitrep', guild.permissions, 1, true),
    ...guild.roles.map(({ id, permissions }, at) => role(id, `role ${at + 1}`, permissions, 1, false)),
  ]
}

export function viewMember(world: World, guild: Guild, user: User, roles: readonly string[] = []) {
  return {
    user: viewUser(user),
    roles: user.id === world.bot.id ? [guild.role] : roles,
    nick: null,
    avatar: null,
    banner: null,
    joined_at: new Date(guild.joinedAt).toISOString(),
    premium_since: null,
    communication_disabled_until: null,
    deaf: false,
    mute: false,
    pending: false,
    flags: 0,
  }
}

/** A guild as REST returns it. */
export function viewGuild(guild: Guild) {
  return {
    id: guild.id,
    name: guild.name,
    owner_id: guild.ownerId,
    roles: viewRoles(guild),
    features: [],
    emojis: [],
    stickers: [],
    icon: null,
    splash: null,
    discovery_splash: null,
    description: null,
    banner: null,
    afk_channel_id: null,
    afk_timeout: 300,
    application_id: null,
    system_channel_id: null,
    system_channel_flags: 0,
    rules_channel_id: null,
    public_updates_channel_id: null,
    safety_alerts_channel_id: null,
    verification_level: 1,
    default_message_notifications: 0,
    explicit_content_filter: 0,
    mfa_level: 0,
    nsfw_level: 0,
    premium_tier: 0,
    premium_subscription_count: 0,
    premium_progress_bar_enabled: false,
    preferred_locale: 'en-US',
    vanity_url_code: null,
  }
}

/** A guild as the gateway announces it. */
export function announcedGuild(world: World, guild: Guild) {
  return {
    ...viewGuild(guild),
    joined_at: new Date(guild.joinedAt).toISOString(),
    large: false,
    unavailable: false,
    member_count: guild.members.size,
    members: [viewMember(world, guild, world.bot)],
    channels: world.channelsOf(guild).map((channel) => viewChannel(world, channel)),
    threads: world.threadsOf(guild).map((thread) => viewChannel(world, thread)),
    presences: [],
    voice_states: [],
    stage_instances: [],
    guild_scheduled_events: [],
    soundboard_sounds: [],
  }
}
