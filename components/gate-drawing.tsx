/** Rounds of an arch in plan lines, for the quiet side of the sign-in pages. */
const radii = [60, 96, 132, 168, 204, 240, 276, 312];

/** One path: each further one delays the first paint of the page. */
const lines = radii.map((radius) => `M${320 - radius} 620V320a${radius} ${radius} 0 0 1 ${2 * radius} 0v300`).join("");

/** A drawing of a gate: concentric arches over one threshold. It says nothing, so it is silent. */
export function GateDrawing() {
  return (
    <svg viewBox="0 0 640 620" className="w-full" fill="none" stroke="currentColor" strokeWidth="1" aria-hidden="true">
      <path d={`${lines}M320 260v360M0 619.5h640`} />
    </svg>
  );
}
