import { describe, expect, test } from "vitest";
import { Busy, gate } from "@/lib/passwords/gate";

/** Work that ends when it is told to, and a list of who began, in order. */
function workshop(rules: { atOnce: number; waiting: number }) {
  const pass = gate(rules);
  const begun: string[] = [];
  const ends = new Map<string, { resolve: (name: string) => void; reject: (error: Error) => void }>();
  const send = (name: string) =>
    pass(() => {
      begun.push(name);
      const { promise, ...end } = Promise.withResolvers<string>();
      ends.set(name, end);
      return promise;
    });
  return {
    send,
    begun,
    end: (name: string) => ends.get(name)?.resolve(name),
    fail: (name: string) => ends.get(name)?.reject(new Error(name)),
  };
}

describe("a gate", () => {
  test("lets so many through together and the next as soon as one is done, first come first served", async () => {
    const { send, begun, end } = workshop({ atOnce: 2, waiting: 10 });
    const [a, b, c, d] = ["a", "b", "c", "d"].map(send);
    expect(begun).toEqual(["a", "b"]);
    end("b");
    expect(await b).toBe("b");
    await expect.poll(() => begun).toEqual(["a", "b", "c"]);
    end("a");
    expect(await a).toBe("a");
    await expect.poll(() => begun).toEqual(["a", "b", "c", "d"]);
    end("d");
    end("c");
    expect(await Promise.all([c, d])).toEqual(["c", "d"]);
  });

  test("answers busy when the line is full, does not begin that work, and takes others again later", async () => {
    const { send, begun, end } = workshop({ atOnce: 1, waiting: 1 });
    const [a, b] = ["a", "b"].map(send);
    await expect(send("c")).rejects.toBeInstanceOf(Busy);
    end("a");
    await a;
    await expect.poll(() => begun).toEqual(["a", "b"]);
    const d = send("d");
    end("b");
    await b;
    await expect.poll(() => begun).toEqual(["a", "b", "d"]);
    end("d");
    expect(await d).toBe("d");
  });

  test("without a line refuses at once what it cannot begin", async () => {
    const { send, end } = workshop({ atOnce: 1, waiting: 0 });
    const a = send("a");
    await expect(send("b")).rejects.toBeInstanceOf(Busy);
    end("a");
    expect(await a).toBe("a");
  });

  test("work that fails gives its place to the next and its error to its own caller", async () => {
    const { send, begun, fail, end } = workshop({ atOnce: 1, waiting: 2 });
    const [a, b] = ["a", "b"].map(send);
    fail("a");
    await expect(a).rejects.toThrow("a");
    await expect.poll(() => begun).toEqual(["a", "b"]);
    end("b");
    expect(await b).toBe("b");
  });

  test("never has more at work than it may, and loses nobody, in a crowd of 200", async () => {
    const pass = gate({ atOnce: 3, waiting: 197 });
    let [running, most] = [0, 0];
    const work = async (name: number) => {
      running += 1;
      most = Math.max(most, running);
      await new Promise((done) => setImmediate(done));
      running -= 1;
      if (name % 7 === 0) throw new Error("seventh");
      return name;
    };
    const results = await Promise.allSettled(Array.from({ length: 200 }, (_, name) => pass(() => work(name))));
    expect([most, running]).toEqual([3, 0]);
    expect(results.filter(({ status }) => status === "fulfilled")).toHaveLength(171);
    await expect(pass(async () => "afterwards")).resolves.toBe("afterwards");
  });
});
