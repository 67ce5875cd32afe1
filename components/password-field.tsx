"use client";

import { useEffect, useRef } from "react";
import { useFormShare } from "./form-context";
import { useRegistration } from "./form-registration";
import { Checkbox } from "./ui/checkbox";
import { Field, type FieldProps } from "./ui/field";
import { useWords } from "./words";

type PasswordFieldProps = Omit<FieldProps, "type" | "defaultValue" | "value"> & {
  name: string;
  autoComplete: "current-password" | "new-password";
};

/** A password of an ActionForm. It never gets a value from the server; pasting and password managers are welcome. */
export function PasswordField({ name, ...field }: PasswordFieldProps) {
  const { field: registered } = useRegistration(name);
  const { shown } = useFormShare();
  return <Field {...field} {...registered} type={shown ? "text" : "password"} autoCapitalize="none" autoCorrect="off" spellCheck={false} />;
}

/** Shows or hides every password of the form it stands in. It has no name, so it is never posted; without scripts it is not there. */
export function ShowPassword() {
  const { show } = useFormShare();
  const box = useRef<HTMLInputElement>(null);
  // It may have been ticked before the scripts arrived.
  useEffect(() => show(box.current?.checked ?? false), [show]);
  return (
    <div className="-my-3 noscript:hidden">
      <Checkbox label={useWords().form.showPassword} ref={box} onChange={(event) => show(event.target.checked)} />
    </div>
  );
}
