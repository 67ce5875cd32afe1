import type { CDPSession, Page } from "@playwright/test";
import { generateSync } from "otplib";
import { keepKey } from "@/tests/support/canaries";
import { expect, invitedPerson, newLogin, PASSWORD, settledPerson, test, typeWrongPasswords } from "@/tests/support/portal";

type Node = Awaited<ReturnType<typeof treeOf>>[number];

const treeOf = async (cdp: CDPSession) => (await cdp.send("Accessibility.getFullAXTree")).nodes.filter(({ ignored }) => !ignored);

const property = (node: Node, name: string) => node.properties?.find((one) => one.name === name)?.value.value;

/** Somebody who knows of the page what its accessibility tree tells, and works it by the keyboard. */
class Listener {
  private readonly page: Page;
  private readonly cdp: CDPSession;

  constructor(page: Page, cdp: CDPSession) {
    this.page = page;
    this.cdp = cdp;
  }

  /** The first node of this role and name, as soon as there is one. */
  async hear(role: string, name: string | RegExp): Promise<Node> {
    let found: Node | undefined;
    const fits = (node: Node) =>
      node.role?.value === role && (name instanceof RegExp ? name.test(node.name?.value) : node.name?.value === name);
    await expect.poll(async () => (found = (await treeOf(this.cdp)).find(fits)), { message: `${role} ${name}` }).toBeDefined();
    return found as Node;
  }

  async goTo(role: string, name: string | RegExp): Promise<Node> {
    const node = await this.hear(role, name);
    await this.cdp.send("DOM.focus", { backendNodeId: node.backendDOMNodeId ?? 0 });
    return node;
  }

  async type(name: string, words: string): Promise<void> {
    await this.goTo("textbox", name);
    await this.page.keyboard.press("ControlOrMeta+a");
    await this.page.keyboard.type(words);
  }

  async press(role: "button" | "link", name: string | RegExp): Promise<void> {
    await this.goTo(role, name);
    await this.page.keyboard.press("Enter");
  }

  /** What has the focus, as it is told. */
  async focused(): Promise<Node | undefined> {
    return (await treeOf(this.cdp)).find((node) => property(node, "focused") && node.role?.value !== "RootWebArea");
  }
}

test("an admin signs in, invites somebody and signs out by nothing but the accessibility tree and the keyboard", async ({
  page,
  context,
}) => {
  const [{ login }, invited] = [await settledPerson("admin"), newLogin()];
  const listener = new Listener(page, await context.newCDPSession(page));
  await page.goto("/sign-in");

  await test.step("an empty form is told at its fields, and the first wrong one has the focus", async () => {
    await listener.press("button", "Sign in");
    await expect.poll(async () => (await listener.focused())?.name?.value).toBe("Login");
    const field = await listener.hear("textbox", "Login");
    expect([property(field, "invalid"), field.description?.value]).toEqual(["true", expect.stringContaining("Enter your login.")]);
  });

  await test.step("a wrong password is announced, and the alert has the focus", async () => {
    await listener.type("Login", login);
    await listener.type("Password", "not the password");
    await listener.press("button", "Sign in");
    await listener.hear("StaticText", /^Wrong login or password/);
    await expect.poll(async () => (await listener.focused())?.role?.value).toBe("alert");
  });

  await test.step("the right one leads in", async () => {
    await listener.type("Password", PASSWORD);
    await listener.press("button", "Sign in");
    await listener.hear("heading", "Welcome");
  });

  await test.step("an invitation", async () => {
    await listener.press("link", "Users");
    await listener.hear("heading", "Users");
    await listener.press("link", "Invite user");
    await listener.type("Name", "Olena Shevchuk");
    await listener.type("E-mail", invited);
    await listener.press("button", "Send invitation");
    await listener.hear("StaticText", /is invited: the mail leaves in a moment/);
  });

  await test.step("and out", async () => {
    await listener.press("button", "Account menu");
    await listener.press("button", "Sign out");
    await listener.hear("heading", "Sign in");
  });
});

test("an invited person makes a password, sets up two-factor authentication and gets in, in the same way", async ({ page, context }) => {
  const { login, temporary } = await invitedPerson("staff", "--two-factor");
  const listener = new Listener(page, await context.newCDPSession(page));
  await page.goto("/sign-in");
  await listener.type("Login", login);
  await listener.type("Password", temporary);
  await listener.press("button", "Sign in");

  await listener.hear("heading", "Set a new password");
  await listener.type("New password", "umbrella orchard 4 quiet trains");
  await listener.type("Repeat new password", "umbrella orchard 4 quiet trains");
  await listener.hear("StaticText", "Both entries match");
  await listener.press("button", "Set new password");

  await listener.hear("heading", "2FA setup");
  const key = (await listener.hear("textbox", "2FA account token")).value?.value.replaceAll(" ", "");
  keepKey(key);
  await listener.type("2FA token (6 digits)", generateSync({ secret: key }));
  await listener.press("button", "Update");

  await listener.hear("heading", "Recovery codes");
  await listener.goTo("checkbox", "I have saved these codes");
  await page.keyboard.press("Space");
  await listener.press("button", "Continue");
  await listener.hear("heading", "Welcome");
});

test("the owner of a blocked account unlocks it in the same way", async ({ page, context }) => {
  const { login } = await settledPerson();
  const link = await typeWrongPasswords(page, login);
  const listener = new Listener(page, await context.newCDPSession(page));
  await page.goto(link);
  await listener.press("button", "Unlock account");
  await listener.hear("StaticText", "The account is unlocked. Please sign in.");
  await listener.press("link", "Sign in");
  await listener.type("Login", login);
  await listener.type("Password", PASSWORD);
  await listener.press("button", "Sign in");
  await listener.hear("heading", "Welcome");
});
