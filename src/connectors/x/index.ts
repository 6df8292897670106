export { xConnector } from './listen.ts';
export type { XNeeds } from './needs.ts';
export { type Finding, probeX } from './probe.ts';
export { xPublisher } from './publish.ts';
export { xReplyability } from './replyability.ts';
export { xWatch } from './watch.ts';
