// A program: opens the embedded Postgres of the data folder it is given, says so in one line, and holds it until its
// standard input ends.
import { openEmbeddedPostgres } from '../../src/store/embedded.ts';

const [, , dataDir = ''] = process.argv;
try {
  await using postgres = await openEmbeddedPostgres({ dataDir });
  const { connection, attached } = postgres;
  process.stdout.write(`${JSON.stringify({ connection, attached })}\n`);
  for await (const _ of process.stdin);
} catch (error) {
  process.stdout.write(`${JSON.stringify({ trouble: String(error) })}\n`);
}
