import { once } from 'node:events';
import { createConnection } from 'node:net';
import { text } from 'node:stream/consumers';
import type { PoolConfig } from 'pg';
import { inject } from 'vitest';
import { type OpenDatabase, openDatabase } from '../../src/store/database.ts';
import { configFor, onServer, type TestServer } from './postgres-server.ts';

let made = 0;

/**
 * A database of one's own, migrated and empty, on the one server of this test run (DATABASE_URL_TEST, or an embedded one
 * that starts when the first test asks). Dispose closes its pool, cuts off whoever is still connected, and drops it.
 * `config` lets others connect to it; `bare` leaves out the migrations.
 */
export async function aDatabase(options: { bare?: boolean; pool?: PoolConfig } = {}): Promise<OpenDatabase> {
  const server = await theServer();
  made += 1;
  const name = `test_${process.pid}_${made}_${Math.random().toString(36).slice(2, 8)}`;
  const template = options.bare ? 'template0' : server.template;
  // Copied as files: half the time of copying page by page.
  await onServer(server, `create database ${name} template ${template} strategy file_copy`);
  const database = openDatabase({ ...configFor(server, name), ...options.pool });
  return {
    ...database,
    [Symbol.asyncDispose]: async () => {
      await database[Symbol.asyncDispose]();
      await onServer(server, `drop database if exists ${name} with (force)`);
    },
  };
}

let server: Promise<TestServer> | undefined;

function theServer(): Promise<TestServer> {
  server ??= ask(inject('postgresDoor'));
  return server;
}

// The main process of the test run keeps the server; it starts it when the first test file asks.
async function ask(door: string): Promise<TestServer> {
  const socket = createConnection(door);
  await once(socket, 'connect');
  const answer: TestServer | { trouble: string } = JSON.parse(await text(socket));
  if ('trouble' in answer) throw new Error(answer.trouble);
  return answer;
}
