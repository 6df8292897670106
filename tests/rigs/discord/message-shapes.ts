import { type APIAttachment, type APIEmbed, type APIMessage, GatewayIntentBits } from 'discord-api-types/v10';
import { componentsOf } from './components.ts';
import type { MessageShape } from './limits.ts';
import type { StoredMessage } from './messages.ts';
import { memberOf } from './shapes.ts';
import type { Rendering, World } from './world.ts';

/**
 * A message as the gateway sends it. An ephemeral one arrives as if it were a direct message
 * (discord-api-docs issue 4557); without the privileged content intent the words of others are left out.
 */
export function messageEvent(world: World, stored: StoredMessage): Rendering {
  const message = structuredClone(stored.now);
  const author = world.people.get(message.author.id);
  const { user: _, ...member } = memberOf(author ?? world.bot);
  const inGuild = { ...message, guild_id: world.guild.id, member };
  const isOwn = message.author.id === world.bot.user.id;
  const isReadable = isOwn || message.mentions.some((user) => user.id === world.bot.user.id);
  return (intents) => {
    if (stored.onlyFor) return intents & GatewayIntentBits.DirectMessages ? message : null;
    if (!(intents & GatewayIntentBits.GuildMessages)) return null;
    if (isReadable || intents & GatewayIntentBits.MessageContent) return inGuild;
    return { ...inGuild, content: '', embeds: [], attachments: [], components: [] };
  };
}

/** The part of a message that an edit changes. */
export function shapeOf(message: APIMessage): MessageShape & { attachments: APIAttachment[] } {
  return {
    content: message.content,
    embeds: message.embeds as MessageShape['embeds'],
    components: componentsOf(message),
    flags: message.flags ?? 0,
    attachments: message.attachments,
  };
}

/** An embed as Discord stores it: nulls left out, own files under their address. */
export function storedEmbed(embed: APIEmbed, unfurl: (url: string) => object): APIEmbed {
  const kept = Object.fromEntries(Object.entries(embed).filter(([, value]) => value !== null)) as APIEmbed;
  for (const key of ['image', 'thumbnail'] as const) {
    const media = kept[key];
    if (!media) continue;
    const { url, proxy_url } = unfurl(media.url) as { url: string; proxy_url: string };
    kept[key] = { url, proxy_url };
  }
  if (kept.fields) kept.fields = kept.fields.map((field) => ({ ...field, inline: field.inline ?? false }));
  return { ...kept, type: 'rich' as APIEmbed['type'] & string };
}
