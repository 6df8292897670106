/** One request, as the double saw it. */
export interface Asked {
  nsid: string;
  params: URLSearchParams;
  body: Record<string, unknown>;
  token: string;
}

/** The server says no. */
export class Refusal extends Error {
  readonly status: number;
  readonly error: string;
  constructor(status: number, error: string, message = error) {
    super(message);
    this.status = status;
    this.error = error;
  }
}
