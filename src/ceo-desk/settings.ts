import { z } from 'zod';

const id = (what: string) =>
  z.string().regex(/^\d{15,22}$/, `${what} must be the 17 to 20 digits that Discord shows under Copy ID`);

const LOOPBACK = new Set(['127.0.0.1', 'localhost', '[::1]']);

/** The CEO's private channel on Discord. */
export const DiscordSettings = z
  .strictObject({
    /** Of the bot, with or without the leading `Bot`. Never logged. */
    token: z
      .string()
      .min(20, 'DISCORD_TOKEN must be the token shown under Bot in the developer portal')
      .transform((token) => token.replace(/^Bot\s+/iu, '')),
    channelId: id('DISCORD_CHANNEL_ID'),
    /** When given, the channel must be on this server. */
    guildId: id('DISCORD_GUILD_ID').optional(),
    /** Whoever has this role may act on the desk. */
    ceoRoleId: id('DISCORD_CEO_ROLE_ID'),
    deputyRoleId: id('DISCORD_DEPUTY_ROLE_ID').optional(),
    /** For tests: another Discord, on this machine only. */
    api: z
      .url()
      .refine(
        (url) => LOOPBACK.has(new URL(url).hostname),
        'DISCORD_API exists for tests and takes loopback addresses only; leave it out',
      )
      .optional(),
  })
  .refine(
    ({ ceoRoleId, deputyRoleId, guildId }) => ![ceoRoleId, deputyRoleId ?? ''].includes(guildId ?? '-'),
    {
      message: 'DISCORD_CEO_ROLE_ID is the role of everybody on the server; make a role for the CEO alone',
      path: ['ceoRoleId'],
    },
  );
export type DiscordSettings = z.infer<typeof DiscordSettings>;
