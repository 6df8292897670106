import type { ConsoleStore } from '../ports.ts';
import { consoleCases } from './console-cases.ts';
import { consoleFlow } from './console-flow.ts';
import { consoleHouse } from './console-house.ts';
import type { Database } from './database.ts';

/** Reads for the console; nothing here changes a row. */
export function consoleStore(db: Database): ConsoleStore {
  return { flow: consoleFlow(db), cases: consoleCases(db), house: consoleHouse(db) };
}
