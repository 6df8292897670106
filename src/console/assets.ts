import { createHash } from 'node:crypto';
import { readFileSync } from 'node:fs';
import { createRequire } from 'node:module';

const require = createRequire(import.meta.url);
const own = (name: string): URL => new URL(`./assets/${name}`, import.meta.url);

/**
 * Everything that pages load: our own files, and htmx as npm delivers it. htmx and its extension are one file: deferred
 * scripts of their own may run after htmx has begun, and the page would then never connect.
 */
const FILES = {
  'console.css': { from: [own('console.css'), own('rules.css')], type: 'text/css; charset=utf-8' },
  'console.js': { from: [own('console.js')], type: 'text/javascript; charset=utf-8' },
  'icon.svg': { from: [own('icon.svg')], type: 'image/svg+xml' },
  'htmx.js': {
    from: [require.resolve('htmx.org/dist/htmx.min.js'), require.resolve('htmx.org/dist/ext/hx-sse.min.js')],
    type: 'text/javascript; charset=utf-8',
  },
  // The look of hints and marks is our own: the packaged one needs pictures that our policy forbids.
  'editor.css': { from: [require.resolve('codemirror/lib/codemirror.css')], type: 'text/css; charset=utf-8' },
  'editor.js': {
    from: [
      require.resolve('codemirror/lib/codemirror.js'),
      require.resolve('codemirror/mode/yaml/yaml.js'),
      require.resolve('codemirror/addon/lint/lint.js'),
      require.resolve('codemirror/addon/hint/show-hint.js'),
      own('editor-facts.js'),
      own('editor.js'),
    ],
    type: 'text/javascript; charset=utf-8',
  },
} as const;
type AssetName = keyof typeof FILES;

export interface Asset {
  body: string;
  type: string;
  etag: string;
}

const assets = new Map<string, Asset>(
  Object.entries(FILES).map(([name, { from, type }]) => {
    const body = from.map((file) => readFileSync(file, 'utf8')).join('\n');
    const etag = createHash('sha256').update(body).digest('hex').slice(0, 16);
    return [name, { body, type, etag }];
  }),
);

/** The address of a file, with its content in the name: a browser may keep it for ever. */
export function assetUrl(name: AssetName): string {
  return `/assets/${assets.get(name)?.etag ?? ''}/${name}`;
}

export function assetOf(name: string): Asset | null {
  return assets.get(name) ?? null;
}
