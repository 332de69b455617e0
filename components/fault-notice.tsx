import { late } from './late.tsx';

/** What happened and what to do now. Its words are loaded when something went wrong. */
export const FaultNotice = late(() => import('./fault-card.tsx').then(({ FaultCard }) => FaultCard));
