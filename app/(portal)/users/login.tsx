/** Where it does not fit it breaks at the "@" first. */
export function Login({ email }: { email: string }) {
  const [, name = email, host = ""] = /^(.*)(@.*)$/.exec(email) ?? [];
  return (
    <span className="wrap-anywhere @6xl:block @6xl:min-w-48">
      {name}
      <wbr />
      {host}
    </span>
  );
}
