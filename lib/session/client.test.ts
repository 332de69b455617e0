import { afterEach, beforeEach, describe, expect, it, vi } from 'vitest';
import { browser } from 'wxt/browser';
import type { Message } from '../messages.ts';
import { openSession } from './client.ts';

const TOKEN = { accessToken: 'token', scopes: ['User.Read'] };

describe('asking the session document', () => {
  const sent: string[] = [];
  let answer: (message: Message) => Promise<unknown>;

  beforeEach(() => {
    vi.useFakeTimers();
    sent.length = 0;
    vi.spyOn(browser.runtime as { sendMessage(message: Message): Promise<unknown> }, 'sendMessage').mockImplementation((message) => {
      sent.push(message.type);
      return answer(message);
    });
  });
  afterEach(() => {
    vi.useRealTimers();
    vi.restoreAllMocks();
  });

  it('answered at once: nothing else is sent, then or later', async () => {
    answer = () => Promise.resolve({ value: TOKEN });
    await expect(openSession().token()).resolves.toEqual(TOKEN);
    await vi.advanceTimersByTimeAsync(10_000);
    expect(sent).toEqual(['session/token']);
  });

  it('nobody there: starts the document and asks again', async () => {
    let started = false;
    answer = ({ type }) => {
      if (type === 'session/start') started = true;
      return started ? Promise.resolve({ value: TOKEN }) : Promise.reject(new Error('Could not establish connection. Receiving end does not exist.'));
    };
    await expect(openSession().token()).resolves.toEqual(TOKEN);
    expect(sent).toEqual(['session/token', 'session/start', 'session/token']);
  });

  it('a document that another set-up ended meanwhile: starts the next one', async () => {
    let starts = 0;
    answer = ({ type }) => {
      if (type === 'session/start') starts += 1;
      return starts > 1 || type === 'session/start' ? Promise.resolve({ value: TOKEN }) : Promise.reject(new Error('The message port closed before a response was received.'));
    };
    await expect(openSession().token()).resolves.toEqual(TOKEN);
    expect(sent).toEqual(['session/token', 'session/start', 'session/token', 'session/start', 'session/token']);
  });

  it('a message that waits for the worker: wakes it until the answer is there', async () => {
    const { promise, resolve } = Promise.withResolvers<unknown>();
    let wakes = 0;
    answer = ({ type }) => {
      if (type === 'session/token') return promise;
      wakes += 1;
      if (wakes === 2) resolve({ value: TOKEN });
      return wakes === 1 ? Promise.reject(new Error('The worker ended.')) : Promise.resolve(true);
    };
    const token = openSession().token();
    await vi.advanceTimersByTimeAsync(1999);
    expect(sent).toEqual(['session/token']);
    await vi.advanceTimersByTimeAsync(10_000);
    await expect(token).resolves.toEqual(TOKEN);
    expect(sent).toEqual(['session/token', 'session/start', 'session/start']);
  });

  it('an answer of another shape is a fault', async () => {
    answer = () => Promise.resolve({ value: 7 });
    await expect(openSession().token()).rejects.toMatchObject({ name: 'SignInFault', kind: 'unexpected', code: 'session_not_answering' });
  });
});
