import type { ViewProps } from '../views/view.tsx';

export function MyPasses(_props: ViewProps) {
  return null;
}
