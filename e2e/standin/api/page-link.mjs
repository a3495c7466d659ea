// The main process's end of one page: its debugging session, its isolated world, and the messages between the two.
import { randomBytes } from 'node:crypto';
import { EventEmitter } from 'node:events';
import { BINDING, isolatedWorldScript, mainWorldScript, WORLD, wrapPreload } from '../page/scripts.mjs';
import { decodeClone, encodeClone } from '../wire/codec.mjs';

/** Characters of base64 per evaluation; one argument of 27 MB took more than twice as long as its pieces. */
const CHUNK = 1_000_000;

/**
 * Events: `message` (kind, channel, id, args) from the preload, `preload-error` (error), `gone` when the page has ended.
 */
export class PageLink extends EventEmitter {
  /** @param {{ preload?: string, additionalArguments?: readonly string[] }} preferences */
  constructor(preferences) {
    super();
    this.preferences = preferences;
    this.nonce = randomBytes(12).toString('hex');
    this.session = null;
    this.targetId = null;
    this.frames = new Set();
    this.world = null;
    this.preloaded = false;
    this.gone = false;
    this.waiting = [];
    this.parts = new Map();
    this.arriving = Promise.resolve();
    this.leaving = Promise.resolve();
    this.sequence = 0;
  }

  /** @returns {Promise<any>} */
  cdp(method, params) {
    return this.session === null
      ? Promise.reject(new Error('the window is not open'))
      : this.session.send(method, params);
  }

  post(method, params) {
    this.session?.post(method, params);
  }

  async attach(session, { targetId }, mediaFeatures) {
    this.session = session;
    this.targetId = targetId;
    this.frames.add(targetId);
    this.#followWorld();
    session.on('detached', () => this.end());
    const { main, isolated } = this.#scripts();
    const addScript = 'Page.addScriptToEvaluateOnNewDocument';
    await Promise.all([
      session.send('Page.enable'),
      session.send('Runtime.enable'),
      session.send('Log.enable'),
      session.send('Page.setLifecycleEventsEnabled', { enabled: true }),
      session.send('Runtime.addBinding', { name: BINDING, executionContextName: WORLD }),
      session.send(addScript, { source: main }),
      session.send(addScript, { source: isolated, worldName: WORLD }),
      session.send('Emulation.setEmulatedMedia', { features: mediaFeatures }),
      ...(this.preferences.javascript === false
        ? [session.send('Emulation.setScriptExecutionDisabled', { value: true })]
        : []),
      session.send('Runtime.runIfWaitingForDebugger'),
    ]);
  }

  end() {
    if (this.gone) return;
    this.gone = true;
    this.#release();
    this.emit('gone');
  }

  #followWorld() {
    const { session } = this;
    const lose = () => {
      this.world = null;
      this.preloaded = false;
      this.parts.clear();
    };
    session.on('Runtime.executionContextCreated', ({ context }) => {
      if (context.name !== WORLD || context.auxData.frameId !== this.targetId) return;
      lose();
      this.world = context.id;
    });
    session.on('Runtime.executionContextsCleared', lose);
    session.on('Runtime.executionContextDestroyed', ({ executionContextId }) => {
      if (executionContextId === this.world) lose();
    });
    session.on('Runtime.bindingCalled', ({ name, executionContextId, payload }) => {
      if (name === BINDING && executionContextId === this.world) this.#receive(payload);
    });
    session.on('Page.frameAttached', ({ frameId }) => this.frames.add(frameId));
    session.on('Page.frameDetached', ({ frameId }) => this.frames.delete(frameId));
  }

  #scripts() {
    const { preload = '', additionalArguments = [] } = this.preferences;
    const { platform, arch, execPath, pid, resourcesPath, env, version, versions } = process;
    const argv = [execPath, ...additionalArguments];
    const seen = { platform, arch, execPath, pid, resourcesPath, env, version, versions: { ...versions }, argv };
    const config = { nonce: this.nonce, preload, process: seen };
    return {
      main: mainWorldScript(this.nonce),
      isolated: isolatedWorldScript(config, preload === '' ? 'null' : this.#preloadText(preload)),
    };
  }

  #preloadText(preload) {
    try {
      return wrapPreload(preload);
    } catch (error) {
      console.error(`Unable to load preload script: ${preload}\n${error.stack}`);
      process.nextTick(() => this.emit('preload-error', error));
      return 'null';
    }
  }

  /** Bytes come before the message that uses them; messages keep their order. */
  #receive(payload) {
    const comma = payload.indexOf(',');
    const key = payload.slice(1, comma);
    const rest = payload.slice(comma + 1);
    if (payload.startsWith('B')) this.#keepBytes(key, rest);
    else this.#deliver(key, rest);
  }

  #keepBytes(key, rest) {
    const comma = rest.indexOf(',');
    const index = Number(rest.slice(0, comma));
    if (!this.parts.has(key)) this.parts.set(key, []);
    (this.parts.get(key)[index] ??= []).push(Buffer.from(rest.slice(comma + 1), 'base64'));
  }

  #deliver(key, rest) {
    const end = rest.indexOf('\n');
    const [kind, channel, id] = JSON.parse(rest.slice(0, end));
    const bins = (this.parts.get(key) ?? []).map((parts) => new Uint8Array(Buffer.concat(parts)));
    this.parts.delete(key);
    const { world } = this;
    const work = async () => {
      const json = await this.#withPaths(rest.slice(end + 1), world);
      this.emit('message', kind, channel, id, decodeClone(JSON.parse(json), bins));
    };
    this.arriving = this.arriving.then(work).catch((error) => process.emit('uncaughtException', error));
  }

  /** Puts the real path where webUtils.getPathForFile could only give a token. */
  async #withPaths(json, world) {
    const token = new RegExp(`standin-file:${this.nonce}:(\\d+):`, 'g');
    let text = json;
    for (const [whole, id] of json.matchAll(token)) {
      const path = await this.#pathOf(Number(id), world);
      text = text.replaceAll(whole, () => JSON.stringify(path).slice(1, -1));
    }
    return text;
  }

  async #pathOf(id, world) {
    try {
      const { result } = await this.cdp('Runtime.evaluate', {
        expression: `__standin.fileOf(${id})`,
        contextId: world,
      });
      return (await this.cdp('DOM.getFileInfo', { objectId: result.objectId })).path;
    } catch {
      return ''; // made by the page, not backed by a file: Electron answers the same
    }
  }

  /** Sends to the preload; throws at once for what cannot be cloned. */
  send(kind, channel, id, value) {
    const { json, bins } = encodeClone(value);
    const texts = bins.map((bytes) => Buffer.from(bytes.buffer, bytes.byteOffset, bytes.byteLength).toString('base64'));
    const sent = this.leaving.then(() => this.#transmit([kind, channel, id], json, texts));
    this.leaving = sent.catch((error) => {
      if (!this.gone) console.error(error);
    });
    return this.leaving;
  }

  async #transmit(head, json, texts) {
    if (!this.preloaded && !this.gone) await new Promise((resolve) => this.waiting.push(resolve));
    if (this.gone) return;
    this.sequence += 1;
    const key = this.sequence;
    const jobs = texts.flatMap((text, index) =>
      piecesOf(text).map((piece) => this.evaluate(`__standin.bytes(${key},${index},"${piece}")`)),
    );
    jobs.push(this.evaluate(`__standin.message(${key},${JSON.stringify(head)},${asSource(json)})`));
    const failed = (await Promise.all(jobs)).find((answer) => answer.exceptionDetails !== undefined);
    if (failed !== undefined) console.error('stand-in: a message was not delivered:', failed.exceptionDetails);
  }

  /** In the isolated world. */
  evaluate(expression) {
    return this.cdp('Runtime.evaluate', { expression, contextId: this.world, silent: true });
  }

  /** The preload has run: what was sent before can go. */
  ready() {
    this.preloaded = true;
    this.#release();
  }

  #release() {
    for (const go of this.waiting.splice(0)) go();
  }

  /** News that the page must know without asking. */
  tell(news) {
    if (this.world !== null) this.post('Runtime.evaluate', tellExpression(news, this.world));
  }
}

function tellExpression(news, contextId) {
  return { expression: `__standin.tell(${JSON.stringify(news)})`, contextId };
}

function piecesOf(text) {
  const pieces = [];
  for (let at = 0; at === 0 || at < text.length; at += CHUNK) pieces.push(text.slice(at, at + CHUNK));
  return pieces;
}

/** JSON as JavaScript source: the two line ends that JSON allows in strings are written out. */
function asSource(json) {
  return json.replaceAll('\u2028', String.raw`\u2028`).replaceAll('\u2029', String.raw`\u2029`);
}
