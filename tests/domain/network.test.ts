import { describe, expect, test } from "vitest";
import { leavesMachine, networkOf } from "@/lib/domain/network";

describe("the network that an address is counted under [D8] [GHSA-p6v2-xcpg-h6xw]", () => {
  test.each([
    ["203.0.113.9", "203.0.113.9"],
    ["203.0.113.10", "203.0.113.10"],
    ["unknown", "unknown"],
    ["2001:db8::9", "2001:db8::/64"],
    ["2001:db8::ffff:ffff:ffff:ffff", "2001:db8::/64"],
    ["2001:db8:0:1::9", "2001:db8:0:1::/64"],
    ["2001:db8:0:1:2:3:4:5", "2001:db8:0:1::/64"],
    ["2001:db8:1:2:3:4:5:6", "2001:db8:1:2::/64"],
    ["2001:db8:1:2::", "2001:db8:1:2::/64"],
    ["2001:db8:1::5:6:7:8", "2001:db8:1::/64"],
    ["2001:db8:1:10::9", "2001:db8:1:10::/64"],
    ["2001:0:0:1::", "2001:0:0:1::/64"],
    ["fe80::1", "fe80::/64"],
    ["1::2:3:4:5:6", "1:0:0:2::/64"],
    ["::1", "::/64"],
    ["::", "::/64"],
    ["::ffff:1:cb00:7109", "::/64"],
    ["::2:3:4:5:6:7", "0:0:2:3::/64"],
  ])("of %s is %s", (address, network) => expect(networkOf(address)).toBe(network));

  test("differs for the neighbouring /64", () => expect(networkOf("2001:db8:0:1::9")).not.toBe(networkOf("2001:db8:0:2::9")));
});

test.each([
  ["postgres://gatehouse@db.example.com/gatehouse", true],
  ["postgres://gatehouse@10.0.0.5:5432/gatehouse", true],
  ["postgres://gatehouse@127.0.0.1.example.com/gatehouse", true],
  ["postgres://gatehouse@localhost.example.com/gatehouse", true],
  ["postgres://gatehouse@localhost/gatehouse", false],
  ["postgres://gatehouse@127.0.0.1:5433/gatehouse", false],
  ["postgres://gatehouse@[::1]/gatehouse", false],
  ["postgres://gatehouse@localhost/gatehouse?host=/run/postgresql", false],
  ["postgres://gatehouse@localhost/gatehouse?host=127.0.0.1", false],
  ["postgres://gatehouse@localhost/gatehouse?host=db.example.com", true],
  ["smtp://mail.example.com", true],
  ["smtp://127.0.0.1:1025", false],
])("that %s leads to another machine is %s", (address, leaves) => expect(leavesMachine(address)).toBe(leaves));
