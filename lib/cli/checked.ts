import { checkNode, checkSettings } from "./checks";
import { fail } from "./say";

// Each command imports this before all else: words, for instance, read the settings as soon as they are imported.
try {
  checkNode();
  checkSettings();
} catch (error) {
  fail(error);
}
