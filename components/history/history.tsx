import type { ViewProps } from '../views/view.tsx';

export function History(_props: ViewProps) {
  return null;
}
