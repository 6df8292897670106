/** One thing wrong with a request: where in the body, Discord's word for it, and a sentence. */
export interface Problem {
  path: string[];
  code: string;
  message: string;
}

export function problem(path: string[], code: string, message: string): Problem {
  return { path, code, message };
}

export function required(path: string[]): Problem {
  return problem(path, 'BASE_TYPE_REQUIRED', 'This field is required');
}

export function tooLong(path: string[], most: number): Problem {
  return problem(path, 'BASE_TYPE_MAX_LENGTH', `Must be ${most} or fewer in length.`);
}

export function tooMany(path: string[], most: number): Problem {
  return problem(path, 'BASE_TYPE_BAD_LENGTH', `Must be between 1 and ${most} in length.`);
}

/** Length in code points, as Discord counts. */
export function length(text: string): number {
  return [...text].length;
}
