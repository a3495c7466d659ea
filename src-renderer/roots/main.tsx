import { proxy, type Remote, wrap } from 'comlink';
import { saveSetting } from '#store/commit.ts';
import { shareChanges } from '#store/changes.ts';
import { SimpulDatabase } from '#store/database.ts';
import { present } from '#base/assert.ts';
import { systemClock } from '#base/clock.ts';
import { drop, onDropped } from '#base/drop.ts';
import { idSource } from '#base/ids.ts';
import { unwrap } from '#base/result.ts';
import type { DocumentMethod } from '#app/document-methods.ts';
import type { Engine, Progress } from '#app/engine.ts';
import type { EngineWorkerApi, WorkerEngine } from '#app/engine/worker-api.ts';
import { makeQueries } from '#app/make-queries.ts';
import { bridgeHost, windowBridge } from '#platform/host.ts';
import type { Host } from '#platform/host-port.ts';
import { mountApp } from '#ui/shell/mount.tsx';
import { DATABASE } from './database-name.ts';
import { shellPort } from './shell-port.ts';
import { uiHost } from './ui-host.ts';
import { documentEngine } from './documents/document-engine.ts';

/* Ties the window together: the bridge, the engine in its worker, the rows it shows, the screens. */

async function open(): Promise<void> {
  const host = bridgeHost(windowBridge());
  const info = unwrap(await host['app.info'](), 'the shell knows itself');
  onDropped((why, error) => {
    const message = error instanceof Error ? (error.stack ?? error.message) : String(error);
    host['app.report']({ level: 'error', message: `${why}: ${message}` }).catch(() => null);
  });
  const listeners = new Set<(progress: Progress) => void>();
  const engine = await connect(host, info.version, (progress) => {
    for (const show of listeners) show(progress);
  });
  shareChanges();
  const db = new SimpulDatabase({ name: DATABASE });
  const queries = makeQueries(db, async (name, value) => {
    unwrap(await saveSetting(db, name, value), 'a preference is small');
  });
  mountApp(present(document.querySelector<HTMLElement>('#root'), 'index.html has it'), {
    engine: { ...callable(engine), ...documentEngine(queries) },
    queries,
    host: uiHost(host, info),
    clock: systemClock(),
    ids: idSource((bytes) => crypto.getRandomValues(bytes)),
    onProgress: (show) => {
      listeners.add(show);
      return () => listeners.delete(show);
    },
    cancelWork: () => {
      drop(engine.cancel(), 'what is stopped answers by itself');
    },
  });
}

async function connect(
  host: Host,
  version: string,
  progress: (progress: Progress) => void,
): Promise<Remote<WorkerEngine>> {
  const worker = new Worker(new URL('engine.worker.ts', import.meta.url), { type: 'module', name: 'engine' });
  const api = wrap<EngineWorkerApi>(worker);
  return api.connect(proxy(shellPort(host)), proxy(progress), { version, database: DATABASE });
}

/** The engine's functions by name: the proxy of the worker answers to any name, and an object must have exactly these. */
function callable(engine: Remote<WorkerEngine>): Omit<Engine, DocumentMethod> {
  return {
    start: () => engine.start(),
    resolveEmpty: (choice) => engine.resolveEmpty(choice),
    setUp: (office) => engine.setUp(office),
    create: (record) => engine.create(record),
    createMany: (records) => engine.createMany(records),
    edit: (record, edits, note) => engine.edit(record, edits, note),
    undo: () => engine.undo(),
    redo: () => engine.redo(),
    share: (record, wish) => engine.share(record, wish),
    bringAlong: (record, whose) => engine.bringAlong(record, whose),
    parted: (record) => engine.parted(record),
    unite: (record, choice) => engine.unite(record, choice),
    internalNotes: (record) => engine.internalNotes(record),
    keepVersion: (record, file) => engine.keepVersion(record, file),
    keepCopy: (record, file) => engine.keepCopy(record, file),
    takeBackVersion: (record, kept) => engine.takeBackVersion(record, kept),
    history: (record) => engine.history(record),
    recordHistory: (record, wish) => engine.recordHistory(record, wish),
    officeHistory: (office, wish) => engine.officeHistory(office, wish),
    checkTrail: () => engine.checkTrail(),
    waitingRecords: () => engine.waitingRecords(),
    trailFile: (wish) => engine.trailFile(wish),
    card: () => engine.card(),
    preview: (file) => engine.preview(file),
    previewRecords: (token, wished) => engine.previewRecords(token, wished),
    intake: (files) => engine.intake(files),
    settledFiles: (hashes) => engine.settledFiles(hashes),
    fileNews: (file) => engine.fileNews(file),
    keptFiles: () => engine.keptFiles(),
    keptFile: (id) => engine.keptFile(id),
    acceptCard: (bytes, name) => engine.acceptCard(bytes, name),
    passOverCard: (file) => engine.passOverCard(file),
    setTrust: (office, trust) => engine.setTrust(office, trust),
    decideKeys: (office, right) => engine.decideKeys(office, right),
    revokeKey: (office, why) => engine.revokeKey(office, why),
    takeBackRevocation: (office) => engine.takeBackRevocation(office),
    earlierKeys: () => engine.earlierKeys(),
    revokeEarlierKeys: (why) => engine.revokeEarlierKeys(why),
    rotateKeys: (wish) => engine.rotateKeys(wish),
    accept: (token, choice) => engine.accept(token, choice),
    takePostponed: (records) => engine.takePostponed(records),
    refuse: (token) => engine.refuse(token),
    undoImport: (sha256) => engine.undoImport(sha256),
    makePackage: (...wish) => engine.makePackage(...wish),
    nextPart: (set) => engine.nextPart(set),
    makeRequest: (office) => engine.makeRequest(office),
    packageSaved: (office, sha256) => engine.packageSaved(office, sha256),
    backUp: (when) => engine.backUp(when),
    previewBackup: (file) => engine.previewBackup(file),
    restoreBackup: (file) => engine.restoreBackup(file),
    rebuild: () => engine.rebuild(),
  };
}

drop(open(), 'nothing comes after it');
