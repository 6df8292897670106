// Who may import whom. Each rule's comment says what to do instead; `npm run check` prints it beside the violation.
const ROOMS = [
  'connectors',
  'intake',
  'models',
  'score',
  'route',
  'customers',
  'ceo-desk',
  'support-desk',
  'reply',
  'follow-through',
  'console',
  'queue',
  'store',
  'doctor',
];
const ROOM = `^src/(${ROOMS.join('|')})/`;
const ENTRY = '^(workers/|src/cli\\.ts$|src/cli/)';
const OURS = '^(src|workers|config)/';
const PURE = '^src/(domain/|score/|route/|reply/guard|[^/]+/(card|ticket)\\.ts$)';

// What a pure room may not reach, also not through another file of its own: the machine, the network, the store, the log.
const IMPURE_BUILTIN =
  '^(node:)?(async_hooks|child_process|cluster|dgram|dns|fs|http|http2|https|inspector|module|net|os|perf_hooks|' +
  'process|readline|repl|sqlite|stream|timers|tls|tty|v8|vm|worker_threads)(/promises)?$';
const IMPURE_PACKAGE =
  '(^|/)node_modules/(@atproto/|@hono/|bullmq/|discord\\.js/|dotenv/|hono/|ioredis/|pg/|pino/|prom-client/|twitter-api-v2/|undici/|ws/)';

const onlyFrom = (name, packages, allowed, comment) => ({
  name,
  severity: 'error',
  comment,
  from: { path: OURS, pathNot: allowed },
  to: { path: `(^|/)node_modules/(${packages})/` },
});

/** @type {import('dependency-cruiser').IConfiguration} */
module.exports = {
  forbidden: [
    {
      name: 'domain-imports-nothing',
      severity: 'error',
      comment:
        'The domain is plain words that every room shares. Put what needs a package or another file into the room ' +
        'that uses it, and pass the result in.',
      from: { path: '^src/domain/' },
      to: { pathNot: '^src/domain/' },
    },
    {
      name: 'ports-import-domain-only',
      severity: 'error',
      comment:
        "A port is an interface in the domain's words. Describe what you need in src/ports/ with domain types, and " +
        'implement it in a room.',
      from: { path: '^src/ports(\\.ts$|/)' },
      to: { pathNot: '^src/(domain|ports)/' },
    },
    {
      name: 'room-to-room',
      severity: 'error',
      comment:
        'Rooms meet through a queue and the store, never through an import. A shared word belongs in src/domain, a ' +
        'shared ability is a port in src/ports/ that src/app.ts hands in.',
      from: { path: ROOM },
      to: { path: ROOM, pathNot: '^src/$1/' },
    },
    {
      name: 'room-to-house',
      severity: 'error',
      comment:
        'A room knows the domain, the ports and itself. Take settings as an argument (a schema in your settings.ts) ' +
        'and abilities as ports. Only the store shares the claim file with the set-up.',
      from: { path: ROOM },
      to: {
        path: '^(config/|workers/|tests/|src/(app\\.ts|app/|cli\\.ts|cli/|setup/))',
        pathNot: '^src/setup/claim\\.mjs$',
      },
    },
    {
      name: 'claim-for-store-only',
      severity: 'error',
      comment:
        'Ask the store who runs on a data folder (src/store/embedded.ts) instead of reading the claim file.',
      from: { path: OURS, pathNot: '^src/(setup|store)/' },
      to: { path: '^src/setup/claim\\.mjs$' },
    },
    {
      name: 'setup-stands-alone',
      severity: 'error',
      comment:
        'The set-up runs before anything is installed, on an older Node: only Node itself and its own plain .mjs ' +
        'files. Do the work in a room, and run it later.',
      from: { path: '^src/setup/' },
      to: { pathNot: '^src/setup/', dependencyTypesNot: ['core'] },
    },
    {
      name: 'pure-rooms-stay-pure',
      severity: 'error',
      comment:
        'score, route, reply/guard, */card and */ticket know no clock, network, environment, file or log, also not ' +
        'through another file. Take the value as an argument, or move the part that touches the world to a file ' +
        'beside it.',
      from: { path: PURE },
      to: { path: `${IMPURE_BUILTIN}|${IMPURE_PACKAGE}`, reachable: true },
    },
    onlyFrom(
      'bullmq-in-queue-only',
      'bullmq|ioredis',
      '^src/queue/',
      'Only src/queue knows BullMQ and Redis, and how they fail. Hand work on through the HandOn port.',
    ),
    onlyFrom(
      'pg-in-store-only',
      'pg|@types/pg|pg-[a-z]+',
      '^src/store/',
      'Only src/store speaks SQL. Add a method to your room’s store in src/ports/ and write its query in src/store.',
    ),
    onlyFrom(
      'discord-in-one-place',
      'discord\\.js',
      '^src/ceo-desk/discord(\\.ts$|/)',
      'Only src/ceo-desk/discord.ts talks to Discord. Decide in card.ts or actions.ts, and render there.',
    ),
    onlyFrom(
      'x-client-in-its-connector',
      'twitter-api-v2',
      '^src/connectors/x/',
      'Only src/connectors/x talks to X. Ask through Connector, Publisher or PostWatch of src/ports/networks.ts.',
    ),
    {
      name: 'config-for-entry-points',
      severity: 'error',
      comment:
        'Settings are read once, by an entry point (workers/*, src/cli), and handed to buildApp. Take the part you ' +
        'need as an argument.',
      from: { path: OURS, pathNot: `${ENTRY}|^src/app\\.ts$|^src/app/|^config/` },
      to: { path: '^config/' },
    },
    {
      name: 'config-composes-settings',
      severity: 'error',
      comment:
        'config/index.ts puts the rooms’ settings.ts schemas together and nothing more. Put a rule about a setting ' +
        'into that room’s settings.ts.',
      from: { path: '^config/' },
      to: {
        path: '^(src|workers|tests)/',
        pathNot: '^src/(domain/|ports(\\.ts$|/)|.*settings\\.ts$)',
      },
    },
    {
      name: 'workers-only-start',
      severity: 'error',
      comment:
        'A worker file reads the settings, builds the app and runs one part of it. Wire rooms in src/app.ts.',
      from: { path: '^workers/' },
      to: { path: ROOM },
    },
    {
      name: 'nobody-imports-entry-points',
      severity: 'error',
      comment: 'Entry points are started, not imported. Move what you need into src/app.ts or a room.',
      from: { path: '^(src|workers|config|tests)/', pathNot: '^(src/cli\\.ts$|src/cli/|tests/)' },
      to: { path: ENTRY },
    },
    {
      name: 'app-for-entry-points',
      severity: 'error',
      comment:
        'src/app.ts wires the rooms and is used by entry points and tests. Take what you need as an argument.',
      from: { path: OURS, pathNot: `${ENTRY}|^src/app/` },
      to: { path: '^src/app\\.ts$' },
    },
    {
      name: 'nobody-imports-tests',
      severity: 'error',
      comment: 'Tests and their rigs are not part of the product. Move what both need into src.',
      from: { path: OURS },
      to: { path: '^tests/' },
    },
    {
      name: 'no-development-package',
      severity: 'error',
      comment:
        'An image is installed without development packages. Move the package to dependencies, or do without.',
      from: { path: OURS, pathNot: '^src/setup/' },
      to: { dependencyTypes: ['npm-dev'], dependencyTypesNot: ['type-only'] },
    },
    {
      name: 'no-cycles',
      severity: 'error',
      comment:
        'Two files that need each other are one idea, or hide a third that both need. Merge them or take it out.',
      from: { path: OURS },
      to: { circular: true, viaOnly: { dependencyTypesNot: ['type-only'] } },
    },
    {
      name: 'no-unresolvable',
      severity: 'error',
      comment:
        'The imported file or package does not exist. Relative imports end in .ts; packages stand in package.json.',
      from: {},
      to: { couldNotResolve: true },
    },
  ],
  options: {
    doNotFollow: { path: 'node_modules' },
    exclude: { path: '^tests/e2e/bluesky/' },
    tsPreCompilationDeps: true,
    tsConfig: { fileName: 'tsconfig.json' },
    enhancedResolveOptions: {
      exportsFields: ['exports'],
      conditionNames: ['import', 'node', 'default', 'types'],
      extensions: ['.ts', '.mjs', '.js', '.cjs', '.json'],
    },
  },
};
