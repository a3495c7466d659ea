// @vitest-environment happy-dom
import { act, cleanup, fireEvent, render, screen } from '@testing-library/react';
import { useEffect, useState } from 'react';
import { afterEach, beforeEach, describe, expect, it, vi } from 'vitest';
import { fixedClock } from '#base/clock.ts';
import { fail, ok, type Result } from '#base/result.ts';
import type { Refused } from '#app/engine.ts';
import type { Edit } from '#domain/record/edit.ts';
import { createEditQueue } from './edit-queue.ts';
import { createFlushers } from './flushers.ts';
import { keepEverything, type Session } from './session.ts';
import { SessionContext } from './session-context.ts';
import { useKept } from './use-kept.ts';

type Shown = { readonly value: string; readonly record: string };

/** What was sent to the engine, and the way to make it refuse. */
type World = {
  readonly session: Session;
  readonly sent: { readonly record: string; readonly edits: readonly Edit[] }[];
  answer: Result<null, Refused>;
  /** Lets the store show another value, or another record. */
  readonly show: (value: string, record?: string) => void;
  readonly onShow: (take: (shown: Shown) => void) => void;
};

function world(): World {
  const sent: World['sent'] = [];
  let show: (shown: Shown) => void = () => undefined;
  const made: World = {
    sent,
    answer: ok(null),
    show: (value, record = 'r1') => act(() => show({ value, record })),
    onShow: (take) => {
      show = take;
    },
    // Only what a kept field asks of the session is there.
    session: {
      edits: createEditQueue(async (record, edits) => {
        sent.push({ record, edits });
        return made.answer;
      }, fixedClock(0)),
      flushers: createFlushers(),
    } as unknown as Session,
  };
  return made;
}

function Kept({ value, record }: { readonly value: string; readonly record: string }) {
  const kept = useKept({ record, path: 'title', value });
  return (
    <input
      aria-label="judul"
      value={kept.value}
      data-refused={kept.refused?.reason}
      onChange={(event) => kept.type(event.currentTarget.value)}
      onFocus={kept.onFocus}
      onBlur={kept.onBlur}
    />
  );
}

function Stored({ of }: { readonly of: World }) {
  const [shown, setShown] = useState({ value: 'lama', record: 'r1' });
  useEffect(() => of.onShow(setShown), [of]);
  return <Kept {...shown} />;
}

function open(of: World) {
  return render(
    <SessionContext value={of.session}>
      <Stored of={of} />
    </SessionContext>,
  );
}

const field = (): HTMLInputElement => screen.getByLabelText('judul');
const type = (text: string): void => void fireEvent.change(field(), { target: { value: text } });
const wait = (milliseconds: number): Promise<void> =>
  act(async () => {
    await vi.advanceTimersByTimeAsync(milliseconds);
  });
const values = (of: World): unknown[] =>
  of.sent.flatMap((call) => call.edits.map((edit) => 'value' in edit && edit.value));

beforeEach(() => void vi.useFakeTimers());
afterEach(() => {
  cleanup();
  vi.useRealTimers();
});

describe('a field that keeps itself', () => {
  it('D1 sends what was typed 400 ms after the last key, once', async () => {
    const here = world();
    open(here);
    type('a');
    await wait(300);
    type('ab');
    await wait(399);
    expect(values(here)).toEqual([]);
    await wait(1);
    expect(values(here)).toEqual(['ab']);
  });

  it('D1 lets nobody type longer than 900 ms unkept', async () => {
    const here = world();
    open(here);
    for (let index = 1; index <= 12; index += 1) {
      type('x'.repeat(index));
      await wait(100);
    }
    expect(values(here)).toEqual(['x'.repeat(9)]);
  });

  it('D1 sends at once on leaving the field, on going away and when the window closes', async () => {
    const here = world();
    const { unmount } = open(here);
    fireEvent.focus(field());
    type('satu');
    fireEvent.blur(field());
    await wait(0);
    type('dua');
    await act(() => keepEverything(here.session));
    type('tiga');
    unmount();
    await wait(0);
    expect(values(here)).toEqual(['satu', 'dua', 'tiga']);
  });

  it('is not overwritten by older data that comes back while it is typed into', async () => {
    const here = world();
    open(here);
    fireEvent.focus(field());
    type('Sampah');
    await wait(400);
    type('Sampah Regional');
    here.show('Sampah');
    expect(field().value).toBe('Sampah Regional');
    await wait(400);
    here.show('Sampah Regional');
    expect(field().value).toBe('Sampah Regional');
  });

  it('follows the data again after it was left and kept', async () => {
    const here = world();
    open(here);
    fireEvent.focus(field());
    type('Sampah');
    fireEvent.blur(field());
    await wait(0);
    here.show('Sampah');
    here.show('dari kantor lain');
    expect(field().value).toBe('dari kantor lain');
  });

  it('keeps its text and says why when the engine refuses it', async () => {
    const here = world();
    here.answer = fail({ reason: 'not-valid', detail: '' });
    open(here);
    type('???');
    await wait(400);
    fireEvent.blur(field());
    await wait(5000);
    expect(field().value).toBe('???');
    expect(field().dataset['refused']).toBe('not-valid');
  });

  it('D2 under another record keeps what was typed into the old one, there, and shows the new one', async () => {
    const here = world();
    open(here);
    type('untuk r1');
    here.show('judul r2', 'r2');
    await wait(0);
    expect(here.sent).toEqual([{ record: 'r1', edits: [{ kind: 'set', path: 'title', value: 'untuk r1' }] }]);
    expect(field().value).toBe('judul r2');
  });
});
