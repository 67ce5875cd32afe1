import postgres from "postgres";

/** The tests' own connection to the database of this address, in which `?host=/folder` means a Unix socket, as with libpq. */
export function connect(address: string | URL, options: postgres.Options<Record<string, never>> = {}): postgres.Sql {
  const url = new URL(address);
  const host = url.searchParams.get("host");
  url.searchParams.delete("host");
  return postgres(url.href, { ...(host && { host }), max: 1, onnotice: () => {}, ...options });
}
