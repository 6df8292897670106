import { Client, type ClientOptions, Events, GatewayIntentBits } from 'discord.js';
import type { Discord } from './index.ts';

/** A real discord.js client, logged in and ready. */
export interface Bot extends AsyncDisposable {
  client: Client<true>;
}

/** discord.js pointed at the double; without the 5 seconds it keeps between two logins. */
export function optionsFor(discord: Discord, more: Partial<ClientOptions> = {}): ClientOptions {
  return {
    intents: [GatewayIntentBits.Guilds],
    ...more,
    rest: { api: discord.api, version: '10', ...more.rest },
    ws: { buildIdentifyThrottler: async () => ({ waitForIdentify: async () => {} }) },
  };
}

export async function connectBot(discord: Discord, more: Partial<ClientOptions> = {}): Promise<Bot> {
  const client = new Client(optionsFor(discord, more));
  const ready = new Promise((resolve) => client.once(Events.ClientReady, resolve));
  await client.login(discord.token);
  await ready;
  return { client: client as Client<true>, [Symbol.asyncDispose]: () => client.destroy() };
}
