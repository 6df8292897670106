import { spawn } from 'node:child_process';
import { once } from 'node:events';
import { join } from 'node:path';
import { createInterface } from 'node:readline';
import type { TestProject } from 'vitest/node';

/** Addresses of a whole Bluesky network on this machine, and the passwords of those who run it. */
export interface Where {
  pds: string;
  appView: string;
  /** Authorization headers. */
  pdsAdmin: string;
  appViewAdmin: string;
}

declare module 'vitest' {
  interface ProvidedContext {
    bluesky: Where;
  }
}

/** Starts the network in a process of its own, which ends with this one, however that ends. */
export async function setup(project: TestProject): Promise<() => Promise<void>> {
  const network = spawn(process.execPath, [join(import.meta.dirname, 'network.mjs')], {
    stdio: ['pipe', 'pipe', 'inherit'],
  });
  const ended = once(network, 'exit');
  for await (const line of createInterface(network.stdout)) {
    const said: Where | { trouble: string } = JSON.parse(line);
    if ('trouble' in said) throw new Error(`the Bluesky network does not start: ${said.trouble}`);
    project.provide('bluesky', said);
    break;
  }
  if (network.exitCode !== null) throw new Error('the Bluesky network ended before it stood');
  return async () => {
    network.stdin.end();
    await ended;
  };
}
