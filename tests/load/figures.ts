/** What was measured beside what is possible on the same machine in the same minute. */
export type Figure = {
  row: string;
  name: string;
  measured: number;
  unit: string;
  /** The physical limit, in the same unit; null where the target is an absolute one. */
  limit: { name: string; value: number } | null;
  targets: Target[];
};

/** `ratio`: measured ÷ limit. `beyond`: measured − limit. */
export type Target = { of: "ratio" | "beyond" | "measured"; atMost?: number; atLeast?: number };

export const readingOf = ({ measured, limit }: Figure, of: Target["of"]) =>
  of === "measured" || !limit ? measured : of === "ratio" ? measured / limit.value : measured - limit.value;

/** Whether each of its targets is met; null where there is none. */
export function isMet(figure: Figure): boolean | null {
  if (figure.targets.length === 0) return null;
  return figure.targets.every(({ of, atMost = Number.POSITIVE_INFINITY, atLeast = Number.NEGATIVE_INFINITY }) => {
    const value = readingOf(figure, of);
    return value <= atMost && value >= atLeast;
  });
}
