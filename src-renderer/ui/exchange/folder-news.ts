import { useEffect, useRef } from 'react';
import { create } from 'zustand';
import { drop } from '#base/drop.ts';
import type { Engine } from '#app/engine.ts';
import type { FolderLook, UiHost } from '../session/ports.ts';
import { useEngine, useHost } from '../session/session-context.ts';
import { useOwnOffice } from '../session/use-own-office.ts';
import { useWatched } from '../session/use-watched.ts';

type FolderFile = FolderLook['files'][number];

/** What there is to say about the exchange folder. */
export type FolderNews = Pick<FolderLook, 'state' | 'place' | 'more'> & {
  /** Files for this office that nobody has decided on. */
  readonly fresh: readonly FolderFile[];
  /** Names of files that cannot be read yet. */
  readonly unread: readonly string[];
};

const NOTHING: FolderNews = { state: 'none', place: '', fresh: [], unread: [], more: false };

export const useFolderNews = create<FolderNews>(() => NOTHING);

/**
 * Follows the exchange folder: looks when the shell says that something changed there, and when a file was decided on here.
 * Files are only announced; a person opens them (X1). Called once, by the frame.
 */
export function useFolderWatch(): void {
  const host = useHost();
  const engine = useEngine();
  const region = useOwnOffice()?.value.region;
  const [last] = useWatched((queries) => queries.ledger(1), []) ?? [];
  const decided = last === undefined ? '' : `${last.sha256} ${last.verdict} ${last.time}`;
  const look = useRef<() => void>(() => undefined);
  useEffect(() => {
    if (region === undefined) return undefined;
    const looks = lookOneByOne(async () => useFolderNews.setState(await newsOf({ host, engine, region })));
    look.current = looks.wish;
    looks.wish();
    const stop = host.onFolderChanged(looks.wish);
    return () => {
      stop();
      looks.end();
      look.current = () => undefined;
    };
  }, [host, engine, region]);
  useEffect(() => {
    if (decided !== '') look.current();
  }, [decided]);
}

type Looks = { readonly wish: () => void; readonly end: () => void };

/** Runs one look at a time; a wish that comes meanwhile is carried out once afterwards, but not after the end. */
function lookOneByOne(work: () => Promise<void>): Looks {
  let state: 'idle' | 'running' | 'again' | 'ended' = 'idle';
  const now = (): typeof state => state;
  const run = async (): Promise<void> => {
    do {
      state = 'running';
      await work();
    } while (now() === 'again');
    if (now() !== 'ended') state = 'idle';
  };
  return {
    wish: () => {
      if (state === 'idle') drop(run(), 'the exchange folder is looked at');
      else if (state === 'running') state = 'again';
    },
    end: () => {
      state = 'ended';
    },
  };
}

type Around = { readonly host: UiHost; readonly engine: Engine; readonly region: string };

async function newsOf({ host, engine, region }: Around): Promise<FolderNews> {
  const looked = await host.lookInFolder(region);
  if (!looked.ok) {
    host.report('warn', `the exchange folder: ${looked.error.reason} ${looked.error.detail}`);
    return { ...NOTHING, state: 'missing' };
  }
  const { state, place, files, more } = looked.value;
  const settled = await engine.settledFiles(files.map(({ sha256 }) => sha256));
  const known = new Set(settled.ok ? settled.value : []);
  const unread = looked.value.unread.map(({ name }) => name);
  const fresh: FolderFile[] = [];
  for (const file of files) {
    // The same file under two names is one.
    if (known.has(file.sha256)) continue;
    known.add(file.sha256);
    const read = await host.readFromFolder(file.id);
    const news = read.ok ? await engine.fileNews(read.value) : read;
    if (!news.ok || news.value === 'damaged') unread.push(file.name);
    else if (news.value === 'new') fresh.push(file);
  }
  return { state, place, fresh, unread, more };
}
