import { request } from 'node:http';
import { text } from 'node:stream/consumers';

export interface Answer {
  status: number;
  headers: Record<string, string | string[] | undefined>;
  body: string;
}

/** One request with exactly these headers; unlike fetch it lets a test lie about Host and Origin. */
export function ask(
  url: string,
  options: { method?: string; headers?: Record<string, string>; body?: string | Buffer } = {},
): Promise<Answer> {
  return new Promise((resolve, reject) => {
    const sent = request(
      url,
      { method: options.method ?? 'GET', headers: options.headers ?? {} },
      (answer) => {
        text(answer).then(
          (body) => resolve({ status: answer.statusCode ?? 0, headers: answer.headers, body }),
          reject,
        );
      },
    );
    sent.on('error', reject);
    sent.end(options.body);
  });
}

/** A browser without scripts: keeps the cookie, sends the form's token, and follows one redirect. */
export class Visitor {
  cookie = '';
  csrf = '';
  readonly #base: string;
  constructor(base: string) {
    this.#base = base;
  }

  async get(path: string, headers: Record<string, string> = {}): Promise<Answer> {
    const answer = await ask(this.#base + path, { headers: { ...this.#cookies(), ...headers } });
    this.#keep(answer);
    return answer;
  }

  async post(
    path: string,
    form: Record<string, string>,
    headers: Record<string, string> = {},
  ): Promise<Answer> {
    const answer = await this.rawPost(path, { csrf: this.csrf, ...form }, { origin: this.#base, ...headers });
    const to = answer.headers.location;
    return answer.status === 303 && typeof to === 'string' ? this.get(to) : answer;
  }

  /** A POST that sends nothing by itself but the cookie. */
  async rawPost(
    path: string,
    form: Record<string, string>,
    headers: Record<string, string>,
  ): Promise<Answer> {
    const answer = await ask(this.#base + path, {
      method: 'POST',
      headers: { ...this.#cookies(), 'content-type': 'application/x-www-form-urlencoded', ...headers },
      body: new URLSearchParams(form).toString(),
    });
    this.#keep(answer);
    return answer;
  }

  async signIn(token: string): Promise<Answer> {
    await this.get('/sign-in');
    return this.post('/sign-in', { token, next: '/' });
  }

  #cookies(): Record<string, string> {
    return this.cookie === '' ? {} : { cookie: this.cookie };
  }

  #keep(answer: Answer): void {
    for (const line of [answer.headers['set-cookie'] ?? []].flat()) this.cookie = line.split(';')[0] ?? '';
    const token = /name="csrf" value="([^"]+)"/.exec(answer.body)?.[1];
    if (token !== undefined) this.csrf = token;
  }
}
