/** A body for what went wrong, in the words of the network. */
export interface Problem {
  type: string;
  title: string;
  detail?: string;
  status?: number;
  [more: string]: unknown;
}

const TYPES = 'https://api.twitter.com/2/problems';

const TITLES: Record<number, string> = {
  400: 'Bad Request',
  401: 'Unauthorized',
  403: 'Forbidden',
  404: 'Not Found',
  429: 'Too Many Requests',
  500: 'Internal Server Error',
  502: 'Bad Gateway',
  503: 'Service Unavailable',
  504: 'Gateway Timeout',
};

/** The body that says no more than its status. */
export function generic(status: number, detail?: string): Problem {
  const title = TITLES[status] ?? 'Error';
  return { title, detail: detail ?? title, type: 'about:blank', status };
}

export function invalidRequest(
  messages: { message: string; parameters: Record<string, string[]> }[],
): Problem {
  return {
    errors: messages,
    title: 'Invalid Request',
    detail: 'One or more parameters to your request was invalid.',
    type: `${TYPES}/invalid-request`,
  };
}

export function unsupportedAuthentication(used: 'app' | 'user'): Problem {
  const names = { app: 'OAuth 2.0 Application-Only', user: 'OAuth 1.0a User Context' };
  const other = used === 'app' ? 'user' : 'app';
  return {
    title: 'Unsupported Authentication',
    detail:
      `Authenticating with ${names[used]} is forbidden for this endpoint. ` +
      `Supported authentication types are [${names[other]}].`,
    type: `${TYPES}/unsupported-authentication`,
    status: 403,
  };
}

export function notFound(kind: 'tweet' | 'user', parameter: string, value: string): Problem {
  return {
    value,
    detail: `Could not find ${kind} with ${parameter}: [${value}].`,
    title: 'Not Found Error',
    resource_type: kind,
    parameter,
    resource_id: value,
    type: `${TYPES}/resource-not-found`,
  };
}

export function suspended(parameter: string, value: string): Problem {
  const detail = `User has been suspended: [${value}].`;
  return { ...notFound('user', parameter, value), title: 'Forbidden', detail };
}

/** A post that exists and that we may not see: its author is protected or suspended. */
export function notAuthorized(parameter: string, value: string): Problem {
  return {
    value,
    detail: `Sorry, you are not authorized to see the Tweet with ${parameter}: [${value}].`,
    title: 'Authorization Error',
    resource_type: 'tweet',
    parameter,
    resource_id: value,
    section: parameter === 'referenced_tweets.id' ? 'includes' : 'data',
    type: `${TYPES}/not-authorized-for-resource`,
  };
}

export function connectionProblem(issue: 'TooManyConnections' | 'RuleConfigurationIssue'): Problem {
  const detail =
    issue === 'TooManyConnections'
      ? 'This stream is currently at the maximum allowed connection limit.'
      : 'This stream has no rules: add at least one before connecting.';
  const type = `${TYPES}/streaming-connection`;
  return { title: 'ConnectionException', detail, connection_issue: issue, type };
}

export const operationalDisconnect: Problem = {
  title: 'operational-disconnect',
  disconnect_type: 'UpstreamOperationalDisconnect',
  detail: 'This stream has been disconnected upstream for operational reasons.',
  type: `${TYPES}/operational-disconnect`,
};

export function duplicateRule(value: string, id: string): Problem {
  return { value, id, title: 'DuplicateRule', type: `${TYPES}/duplicate-rules` };
}

export function invalidRule(value: string, problem: string): Problem {
  return { value, details: [problem], title: 'UnprocessableEntity', type: `${TYPES}/invalid-rules` };
}

export function ruleCap(): Problem {
  const detail = 'Rule cannot be added: the limit is 1000 rules.';
  return { title: 'RulesCapExceeded', detail, type: `${TYPES}/rule-cap` };
}

/** Refusals that concern the account and not the request; a test asks for them by name. */
export const accountProblems = {
  'client-forbidden': {
    status: 403,
    body: {
      title: 'Client Forbidden',
      detail: 'When authenticating requests to the API v2 endpoints, you must use keys from an enrolled App.',
      reason: 'client-not-enrolled',
      registration_url: 'https://developer.x.com/en/docs/projects/overview',
      type: `${TYPES}/client-forbidden`,
    },
  },
  'usage-capped': {
    status: 429,
    body: {
      title: 'UsageCapExceeded',
      detail: 'Usage cap exceeded: Monthly product cap',
      period: 'Monthly',
      scope: 'Product',
      type: `${TYPES}/usage-capped`,
    },
  },
  'credits-depleted': {
    status: 402,
    body: {
      title: 'CreditsDepleted',
      detail: 'Your enrolled account does not have any credits to fulfill this request.',
      type: `${TYPES}/credits`,
    },
  },
} satisfies Record<string, { status: number; body: Problem }>;

export type AccountProblem = keyof typeof accountProblems;
