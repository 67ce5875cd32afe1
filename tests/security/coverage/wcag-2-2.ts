import type { Standard } from "./row";

export const wcag: Standard = {
  title: "WCAG 2.2, for the way in",
  rows: [
    {
      id: "WCAG 3.3.8",
      demand: "No cognitive test without another way.",
      how: "Pasting and autofill work; one field for the token; the key as text beside the QR code.",
      tests: [
        "leaves pasting and password managers alone, and tells them what each field is for [ASVS 6.2.7] [WCAG 1.3.5] [WCAG 3.3.8]",
        "the recovery codes can be copied, downloaded and printed; the key is copied without its spaces",
        "a person sets up two-factor authentication on the way in, and signs in with it from then on",
      ],
    },
    {
      id: "WCAG 3.3.9",
      demand: "The same, more strictly.",
      how: "No puzzles.",
      tests: ["a person sets up two-factor authentication on the way in, and signs in with it from then on"],
    },
    {
      id: "WCAG 3.3.7",
      demand: "Nothing is asked for twice without need.",
      how: "The login is kept after a refusal, and the attempt carries it.",
      tests: ["a refused sign-in keeps the login and says what to do"],
    },
    {
      id: "WCAG 1.3.5",
      demand: "Fields say their purpose.",
      how: "autocomplete username, current-password, new-password and one-time-code.",
      tests: [
        "leaves pasting and password managers alone, and tells them what each field is for [ASVS 6.2.7] [WCAG 1.3.5] [WCAG 3.3.8]",
        "axe finds nothing in the ${colorScheme} pages of the way in",
      ],
    },
    {
      id: "WCAG 2.2.1",
      demand: "Time limits can be extended.",
      how: "Two minutes' warning, aloud too; signing in again goes on.",
      tests: [
        "two minutes before its end the session says so, aloud too, and the menu counts the minutes [WCAG 2.2.1]",
        "from the warning one signs in again at once, and the page and its form stay",
      ],
    },
    {
      id: "WCAG 2.2.5, 2.2.6",
      demand: "Data outlives signing in again; limits are told.",
      how: "The covered page keeps its form; the menu shows the end.",
      tests: [
        "at its end the page is covered, not left: the same person signs in on it, and the half-filled form is still there",
        "two minutes before its end the session says so, aloud too, and the menu counts the minutes [WCAG 2.2.1]",
      ],
    },
    {
      id: "WCAG 3.3.1, 3.3.3",
      demand: "Errors are told in text, with what to do.",
      how: "Neutral at the door, exact for a new password.",
      tests: [
        "bad input is told at its field and nothing is lost",
        "every reason against a new password is told, and the way in goes on after it",
      ],
    },
    {
      id: "WCAG 4.1.3",
      demand: "Changes of state are announced.",
      how: "role=alert and role=status.",
      tests: [
        "axe finds nothing in the ${colorScheme} pages of the way in",
        "two minutes before its end the session says so, aloud too, and the menu counts the minutes [WCAG 2.2.1]",
      ],
    },
    {
      id: "WCAG 1.1.1, 1.4.3, 1.4.11",
      demand: "Text for pictures, enough contrast.",
      how: "The QR code has a text; both themes are looked at.",
      tests: [
        "axe finds nothing in the ${colorScheme} pages at ${width} pixels, and nothing is wider than the window",
        "axe finds nothing in the ${colorScheme} pages of the user list at ${width} pixels, and nothing is wider than the window",
        "axe finds nothing in the ${colorScheme} account pages at ${width} pixels, and nothing is wider than the window",
      ],
    },
    {
      id: "WCAG 2.1.1, 2.4.3, 2.4.7, 2.4.11, 2.5.8",
      demand: "Keyboard, order, visible focus, targets of 24 pixels.",
      how: "Native elements; axe looks at target sizes.",
      tests: [
        "axe finds nothing in the ${colorScheme} pages of the user list at ${width} pixels, and nothing is wider than the window",
        "Show password shows and hides what was typed",
        "the list is worked by the keyboard alone [WCAG 2.1.1] [WCAG 2.4.3]",
      ],
    },
    {
      id: "WCAG 3.3.2, 2.4.6, 3.3.4",
      demand: "Labels; grave actions are confirmed.",
      how: "Each admin's action has a page that asks and names its effect.",
      tests: [
        "a block ends the person's sessions at their next click, is told by mail, and is lifted as it was set [ASVS 7.4.2] [ASVS 7.4.5]",
        "what fits all the people who are ticked is done to them, and whom it does not fit is named",
      ],
    },
    {
      id: "WCAG 3.2.6",
      demand: "Help stands in the same place.",
      how: "One line below each card before the door.",
      tests: ["Lost your phone? says whom to ask"],
    },
  ],
};
