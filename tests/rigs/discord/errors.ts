import type { Problem } from './problems.ts';

interface ErrorTree {
  [key: string]: ErrorTree | { code: string; message: string }[];
}

/** An answer of Discord's that is not a success; `status` is the HTTP status, `code` Discord's JSON code. */
export class ApiFault extends Error {
  override name = 'ApiFault';
  readonly status: number;
  readonly code: number;
  readonly problems: Problem[];

  constructor(status: number, code: number, message: string, problems: Problem[] = []) {
    super(message);
    this.status = status;
    this.code = code;
    this.problems = problems;
  }

  body(): object {
    const base = { message: this.message, code: this.code };
    return this.problems.length === 0 ? base : { ...base, errors: asTree(this.problems) };
  }
}

function asTree(problems: Problem[]): ErrorTree {
  const root: ErrorTree = {};
  for (const { path, code, message } of problems) {
    let node = root;
    for (const step of path) {
      const next = node[step];
      if (next && !Array.isArray(next)) node = next;
      else {
        const made: ErrorTree = {};
        node[step] = made;
        node = made;
      }
    }
    const errors = node._errors;
    if (Array.isArray(errors)) errors.push({ code, message });
    else node._errors = [{ code, message }];
  }
  return root;
}

/** Throws 50035 when there is anything to complain about. */
export function refuse(problems: Problem[]): void {
  if (problems.length > 0) throw new ApiFault(400, 50035, 'Invalid Form Body', problems);
}

/** Discord's error answers by name. */
export const faults = {
  unauthorized: () => new ApiFault(401, 0, '401: Unauthorized'),
  notFound: () => new ApiFault(404, 0, '404: Not Found'),
  unknownChannel: () => new ApiFault(404, 10003, 'Unknown Channel'),
  unknownGuild: () => new ApiFault(404, 10004, 'Unknown Guild'),
  unknownMember: () => new ApiFault(404, 10007, 'Unknown Member'),
  unknownMessage: () => new ApiFault(404, 10008, 'Unknown Message'),
  unknownOverwrite: () => new ApiFault(404, 10009, 'Unknown Overwrite'),
  unknownUser: () => new ApiFault(404, 10013, 'Unknown User'),
  unknownWebhook: () => new ApiFault(404, 10015, 'Unknown Webhook'),
  unknownInteraction: () => new ApiFault(404, 10062, 'Unknown interaction'),
  unknownCommand: () => new ApiFault(404, 10063, 'Unknown application command'),
  tooManyCommands: () => new ApiFault(400, 30032, 'Maximum number of application commands reached (100)'),
  alreadyAcknowledged: () => new ApiFault(400, 40060, 'Interaction has already been acknowledged.'),
  missingAccess: () => new ApiFault(403, 50001, 'Missing Access'),
  notYours: () => new ApiFault(403, 50005, 'Cannot edit a message authored by another user'),
  emptyMessage: () => new ApiFault(400, 50006, 'Cannot send an empty message'),
  missingPermissions: () => new ApiFault(403, 50013, 'Missing Permissions'),
  wrongChannelType: () => new ApiFault(400, 50024, 'Cannot execute action on this channel type'),
  invalidWebhookToken: () => new ApiFault(401, 50027, 'Invalid Webhook Token'),
  invalidApiVersion: () => new ApiFault(400, 50041, 'Invalid API version'),
  archivedThread: () => new ApiFault(400, 50083, 'Thread is archived'),
  invalidJson: () => new ApiFault(400, 50109, 'The request body contains invalid JSON.'),
  threadExists: () => new ApiFault(400, 160004, 'A thread has already been created for this message'),
};
