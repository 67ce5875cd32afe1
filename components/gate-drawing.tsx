/** Rounds of an arch in plan lines, for the quiet side of the sign-in pages. */
const radii = [60, 96, 132, 168, 204, 240, 276, 312];

/** A drawing of a gate: concentric arches over one threshold. It says nothing, so it is silent. */
export function GateDrawing() {
  return (
    <svg viewBox="0 0 640 620" className="w-full" fill="none" stroke="currentColor" strokeWidth="1" aria-hidden="true">
      {radii.map((radius) => (
        <path key={radius} d={`M${320 - radius} 620V320a${radius} ${radius} 0 0 1 ${2 * radius} 0v300`} />
      ))}
      <path d="M320 260v360M0 619.5h640" />
    </svg>
  );
}
