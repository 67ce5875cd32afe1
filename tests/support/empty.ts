// Stands in for "server-only", which throws outside of a server component's bundle.
export {};
