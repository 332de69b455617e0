import { generate } from 'lean-qr/nano';
import { useMemo } from 'preact/hooks';

/** Modules of white around the code, without which cameras do not find it: ISO/IEC 18004, 6.3.8. */
const QUIET = 4;

/** Each dark module as a square of a path. */
function squares(text: string): { size: number; path: string } {
  const code = generate(text);
  const cells = Array.from({ length: code.size * code.size }, (_, at) => [at % code.size, Math.floor(at / code.size)] as const);
  return { size: code.size + 2 * QUIET, path: cells.filter(([x, y]) => code.get(x, y)).map(([x, y]) => `M${x + QUIET} ${y + QUIET}h1v1h-1z`).join('') };
}

/** `label` is what is read out in its place. Dark on white, whatever the colours around it are. */
export function QrCode({ text, label }: { text: string; label: string }) {
  const { size, path } = useMemo(() => squares(text), [text]);
  return (
    <svg class="qr-code" viewBox={`0 0 ${size} ${size}`} role="img" aria-label={label} shape-rendering="crispEdges">
      <rect width={size} height={size} fill="#ffffff" />
      <path d={path} fill="#000000" />
    </svg>
  );
}
