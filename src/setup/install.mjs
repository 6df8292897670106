// @ts-check
// Runs before `npm start`, `npm test`, `npm run check` and `npm run openseat`, on whatever Node is there (20 or newer):
// plain JavaScript, nothing but Node's own modules. All it says goes to stderr; stdout belongs to the command.
import { spawnSync } from 'node:child_process';
import { createHash } from 'node:crypto';
import { existsSync, readFileSync, rmSync, statSync, writeFileSync } from 'node:fs';
import { delimiter, dirname, join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { claim } from './claim.mjs';

const NODE_WANTED = 24;
const root = dirname(dirname(dirname(fileURLToPath(import.meta.url))));
const lockFile = join(root, 'package-lock.json');
const installedFile = join(root, 'node_modules', '.package-lock.json');
const stampFile = join(root, 'node_modules', '.openseat-setup');
const ownNode = join(root, 'node_modules', '.bin', 'node');

if (!isSetUp()) await setUp();

function isSetUp() {
  return majorOf(process.version) >= NODE_WANTED && stampMatches();
}

async function setUp() {
  if (!isInstalled()) await installAlone();
  chooseNode();
  stamp();
}

// Two set-ups at once: the second waits, and then finds everything done.
async function installAlone() {
  const file = join(root, '.setup.lock');
  let told = false;
  for (;;) {
    const result = claimOrStop(file);
    if (result.held) {
      process.once('exit', result.release);
      if (!isInstalled()) install();
      result.release();
      return;
    }
    if (!told) say(`process ${result.holder.pid} is installing already; waiting for it`);
    told = true;
    await new Promise((resolve) => setTimeout(resolve, 200));
  }
}

/** @param {string} file */
function claimOrStop(file) {
  try {
    return claim(file);
  } catch (error) {
    return stop(`cannot write to ${root} (${reasonOf(error)}). Run it as the owner of that folder.`);
  }
}

function install() {
  say('installing what it needs (about half a minute, only after a change)');
  const began = Date.now();
  const args = ['ci', '--loglevel=error', '--no-fund', '--no-audit', '--include=dev', '--include=optional'];
  const [command, before] = npmCommand();
  // npm's own words go to stderr too: file descriptor 2 twice.
  const result = spawnSync(command, [...before, ...args], {
    cwd: root,
    env: cleanEnv(),
    stdio: ['ignore', 2, 2],
  });
  if (result.error)
    stop(`npm could not be started (${reasonOf(result.error)}). Install npm, or run \`npm ci\` by hand.`);
  if (result.signal) stop(`the installation was interrupted (${result.signal}). Run the same command again.`);
  if (result.status !== 0) {
    stop(
      'npm ci failed, as told above. It needs the npm registry, write access to this folder and 1 GB of disk.',
    );
  }
  stamp();
  say(`installed in ${Math.round((Date.now() - began) / 1000)} s`);
}

/** @returns {[string, string[]]} */
function npmCommand() {
  const { npm_node_execpath: node, npm_execpath: npm } = process.env;
  return node && npm && /npm-cli\.[cm]?js$/.test(npm) ? [node, [npm]] : ['npm', []];
}

// npm must not run on the Node that it is about to replace.
function cleanEnv() {
  const tail = join('node_modules', '.bin');
  const path = (process.env.PATH ?? '')
    .split(delimiter)
    .filter((entry) => !entry.replace(/[\\/]+$/, '').endsWith(tail));
  return { ...process.env, PATH: path.join(delimiter) };
}

// npm leaves an optional package out without a word when it cannot get it, so what runs next is looked at, not assumed.
function chooseNode() {
  if (existsSync(ownNode)) {
    if (majorOf(versionOf(ownNode)) >= NODE_WANTED) return;
    rmSync(ownNode, { force: true });
  }
  const system = versionOf('node');
  if (majorOf(system) >= NODE_WANTED) return;
  stop(
    `it needs Node ${NODE_WANTED}, npm has no Node package that runs on this machine (${process.platform} ` +
      `${process.arch}), and the Node here is ${system || 'missing'}. Install Node ${NODE_WANTED} and try again.`,
  );
}

/** @param {string} command */
function versionOf(command) {
  const result = spawnSync(command, ['--version'], { cwd: root, env: cleanEnv(), encoding: 'utf8' });
  return result.status === 0 ? result.stdout.trim() : '';
}

/** @param {string} version */
function majorOf(version) {
  return Number(/^v?(\d+)\./.exec(version)?.[1] ?? 0);
}

function isInstalled() {
  if (!existsSync(installedFile)) return false;
  return stampMatches() || statSync(installedFile).mtimeMs >= statSync(lockFile).mtimeMs;
}

// The stamp holds what was installed, so a lock whose time lies in the future does not install again and again.
function stampMatches() {
  try {
    return readFileSync(stampFile, 'utf8') === fingerprint() && existsSync(installedFile);
  } catch {
    return false;
  }
}

function stamp() {
  try {
    writeFileSync(stampFile, fingerprint());
  } catch {
    // A folder of somebody else: then the times decide, on every start.
  }
}

function fingerprint() {
  const lock = createHash('sha256').update(readFileSync(lockFile)).digest('hex');
  return `${lock} ${process.platform} ${process.arch}\n`;
}

/** @param {unknown} error */
function reasonOf(error) {
  return error instanceof Error && 'code' in error ? String(error.code) : String(error);
}

/** @param {string} line */
function say(line) {
  process.stderr.write(`openseat: ${line}\n`);
}

/** @param {string} line @returns {never} */
function stop(line) {
  say(line);
  process.exit(1);
}
