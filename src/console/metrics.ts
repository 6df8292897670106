import { collectDefaultMetrics, Gauge, type Registry } from 'prom-client';
import type { ConsoleHouse } from '../ports.ts';
import type { Health } from './health.ts';

const HELP: Record<string, [labels: string[], help: string]> = {
  mentions: [['lane', 'stage'], 'Mentions by where they stand'],
  dropped: [['lane', 'why'], 'Deliveries that did not become a mention'],
  duplicate_deliveries: [['lane'], 'Deliveries of a post that was known'],
  decided: [['lane', 'desk'], 'Mentions by desk, after seats'],
  oldest_unfinished_seconds: [[], 'Age of the oldest mention not yet delivered to its desk'],
  unshown_cards: [[], 'Seated cases whose card was never shown'],
  cases: [['lane', 'status'], 'Cases by status'],
  seats: [['lane', 'status'], 'Candidates for a seat by outcome'],
  replies: [['status'], 'Replies by status'],
  contact_tasks_open: [[], 'Calls and mails to make'],
  set_aside: [[], 'Jobs that are no longer tried'],
  worker_done: [['worker'], 'Pieces of work finished by the processes that run now'],
  worker_beat_age_seconds: [['worker'], 'Time since a worker was last heard of'],
  rules_version_info: [
    ['file', 'version'],
    'The version in force of each file that is read while the house runs',
  ],
  rules_broken: [['file'], '1 while a file cannot be used and what it last said still decides'],
  shadow_divergences: [
    ['differs'],
    'Mentions that the shadow file decides otherwise: any, those whose desk or whose seat differs',
  ],
  wrong_calls: [['rule'], 'Decisions that a person called the wrong call'],
  spikes: [['lane', 'status'], 'Times with far more complaints than usual'],
  posture_proposals_open: [[], 'Postures that are proposed and wait for a person'],
  spend_usd: [['network', 'what'], 'What reads and posts cost this month, in US dollars'],
};

/** Metrics for Prometheus: counted from the database at each scrape, and the process's own. */
export function createMetrics(
  registry: Registry,
  house: Pick<ConsoleHouse, 'figures'>,
  health: () => Promise<Health>,
): () => Promise<{ type: string; text: string }> {
  collectDefaultMetrics({ register: registry, prefix: 'openseat_' });
  const gauges = new Map(
    Object.entries(HELP).map(([name, [labelNames, help]]) => [
      name,
      new Gauge({ name: `openseat_${name}`, help, labelNames, registers: [registry] }),
    ]),
  );
  const healthy = new Gauge({
    name: 'openseat_healthy',
    help: '1 while the workers make progress',
    registers: [registry],
  });
  const up = new Gauge({
    name: 'openseat_database_up',
    help: '1 when the figures of this scrape come from the database',
    registers: [registry],
  });
  return async () => {
    const [figures, { ok }] = await Promise.all([house.figures().catch(() => null), health()]);
    for (const gauge of gauges.values()) gauge.reset();
    for (const { name, labels, value } of figures ?? []) gauges.get(name)?.set(labels, value);
    healthy.set(ok ? 1 : 0);
    up.set(figures === null ? 0 : 1);
    return { type: registry.contentType, text: await registry.metrics() };
  };
}
