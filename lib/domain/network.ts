/**
 * Under which key tries from an address are counted together (requirement D8): an IPv6 address, in canonical form, by its /64, which is
 * one customer's and from which nobody can escape by taking the next address; everything else, "unknown" included, by itself.
 */
export function networkOf(address: string): string {
  if (!address.includes(":")) return address;
  const [left = [], right = []] = address.split("::").map((part) => part.split(":").filter(Boolean));
  const zeros = Array<string>(8 - left.length - right.length).fill("0");
  const upperHalf = [...left, ...zeros, ...right].slice(0, 4).join(":");
  return `${upperHalf.replace(/(^|:)0(:0)*$/, "")}::/64`;
}

/** Whether this address (`postgres://…`, `smtp://…`) leads to another machine, so that what goes there has to be encrypted. */
export function leavesMachine(address: string): boolean {
  const url = URL.parse(address);
  const host = url?.searchParams.get("host") ?? url?.hostname ?? "";
  return !/^(\/.*|localhost|127(\.\d{1,3}){3}|\[?::1\]?)$/.test(host);
}
