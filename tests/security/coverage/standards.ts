import { encodingAndLogic } from "./asvs-v1-v2";
import { webFrontEnd } from "./asvs-v3";
import { authorization } from "./asvs-v4-v8-v9";
import { authentication } from "./asvs-v6";
import { sessionManagement } from "./asvs-v7";
import { cryptography } from "./asvs-v11-v12";
import { configurationAndData } from "./asvs-v13-v14";
import { architectureAndLogging } from "./asvs-v15-v16";
import { attacksOnOurParts } from "./attacks-on-our-parts";
import { attacksOnPeers } from "./attacks-on-peers";
import { nextAuthTraps } from "./next-auth-traps";
import { nist } from "./nist-800-63b-4";
import { cheatSheets } from "./owasp-cheat-sheets";
import { pci } from "./pci-dss-8";
import { rfcs } from "./rfcs";
import type { Standard } from "./row";
import { wcag } from "./wcag-2-2";

/** In the order in which the page of evidence shows them. */
export const standards: Standard[] = [
  authentication,
  sessionManagement,
  encodingAndLogic,
  webFrontEnd,
  authorization,
  cryptography,
  configurationAndData,
  architectureAndLogging,
  nist,
  pci,
  cheatSheets,
  rfcs,
  wcag,
  attacksOnOurParts,
  attacksOnPeers,
  nextAuthTraps,
];
