/** An error as Forge's key-value store words it: a status, a code, a sentence. */
export class KvsRefusal extends Error {
  override readonly name = 'KvsRefusal';
  constructor(
    readonly status: number,
    readonly code: string,
    message: string,
  ) {
    super(message);
  }
}

export function refuse(code: string, message: string): never {
  throw new KvsRefusal(400, code, message);
}

/** Turns the outcome of one storage call into the response that @forge/kvs expects. */
export function toResponse(compute: () => unknown): Response {
  try {
    const body = compute();
    return body === undefined ? new Response(null, { status: 204 }) : Response.json(body);
  } catch (error) {
    if (!(error instanceof KvsRefusal)) throw error;
    const { status, code, message } = error;
    return Response.json({ code, message }, { status });
  }
}
