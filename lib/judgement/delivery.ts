export type DeliveryId =
  | 'voice-verified-call' | 'in-person' | 'encrypted-channel' | 'verified-manager' | 'secret-link'
  | 'email' | 'sms' | 'chat' | 'caller-supplied' | 'stored';

/** `if`: safe under a condition that the agent confirms. */
export type Verdict = 'safe' | 'if' | 'acceptable' | 'unsafe';

export interface DeliveryChannel {
  readonly id: DeliveryId;
  readonly verdict: Verdict;
}

/** Safest first. An unsafe one may reach someone else: a locked-out user reads neither mail nor chat, and what is stored outlives the pass. */
export const DELIVERY_CHANNELS: readonly DeliveryChannel[] = [
  { id: 'voice-verified-call', verdict: 'safe' },
  { id: 'in-person', verdict: 'safe' },
  { id: 'encrypted-channel', verdict: 'if' },
  { id: 'verified-manager', verdict: 'acceptable' },
  { id: 'secret-link', verdict: 'acceptable' },
  { id: 'email', verdict: 'unsafe' },
  { id: 'sms', verdict: 'unsafe' },
  { id: 'chat', verdict: 'unsafe' },
  { id: 'caller-supplied', verdict: 'unsafe' },
  { id: 'stored', verdict: 'unsafe' },
];

export function verdictOf(id: DeliveryId): Verdict {
  // An unknown channel is not a safe one.
  return DELIVERY_CHANNELS.find((channel) => channel.id === id)?.verdict ?? 'unsafe';
}
