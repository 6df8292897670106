import { buttonsOf } from './discord/index.ts';
import { until, type WholeHouse } from './house.ts';

export const HARM =
  '@openseat_demo you cancelled my train twice, I missed the funeral of my father, and you charged me 240 euros for it. Nobody apologised.';
export const SORRY = 'I am *sorry*, Nora. I read all of it, and I will see to it today.\n- Ada';

export const labels = (message: Parameters<typeof buttonsOf>[0]): (string | undefined)[] =>
  buttonsOf(message).map(({ label }) => label);

/** A complaint on X whose card is up. */
export async function complained({ x, card }: WholeHouse, text = HARM, by = 'nora_v') {
  const post = x.post({ by, text });
  return { post, card: await card() };
}

/** Reply, and the preview that follows. Nothing is approved yet. */
export async function drafted({ chat, card, privately }: WholeHouse, words = SORRY) {
  const form = await chat.ceo.click(await card(), 'Reply');
  if (form.kind !== 'modal') throw new Error(`Reply was answered with ${form.kind}`);
  await chat.ceo.submitModal({ words });
  return privately(chat.ceo, 'Nothing is public yet');
}

/** An answer that is confirmed: held, or with a short hold on its way. */
export async function confirmed(house: WholeHouse, words = SORRY): Promise<void> {
  await house.chat.ceo.click(await drafted(house, words), 'Confirm');
  await house.privately(house.chat.ceo, 'Confirmed');
}

/** The hold of the newest reply is over: its job runs, and again, as after a crash. What the first one did. */
export async function holdEnds({ app, clock, db }: WholeHouse): Promise<string> {
  clock.pass(600_000);
  const [reply] = await db.query<{ id: number }>('select max(id) as id from replies');
  const did = await app.rooms.replies.publish(reply!.id);
  await app.foundation.queues.reply(reply!.id, clock.now());
  await app.rooms.followThrough['due-replies'](clock.now());
  await until('the workers have tried to send it', () => isIdle(app));
  return did;
}

/** Nothing of replies waits or runs, but for holds that are not over. */
export async function isIdle(app: WholeHouse['app']): Promise<boolean> {
  const { delayed: _, ...rest } = (await app.foundation.queues.counts()).reply;
  return Object.values(rest).every((n) => n === 0);
}

/** How often the words stand anywhere in the database, in any table, schema and column. */
export async function foundIn(db: WholeHouse['db'], words: string): Promise<string[]> {
  const tables = await db.query<{ name: string }>(
    `select format('%I.%I', table_schema, table_name) as name from information_schema.tables
     where table_type = 'BASE TABLE' and table_schema not in ('pg_catalog', 'information_schema')`,
  );
  const found: string[] = [];
  for (const { name } of tables) {
    const rows = await db.query(`select 1 from ${name} t where t::text ilike $1 limit 1`, [`%${words}%`]);
    if (rows.length > 0) found.push(name);
  }
  return found;
}
