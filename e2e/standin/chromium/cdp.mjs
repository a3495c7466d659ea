// The Chrome DevTools Protocol over --remote-debugging-pipe: JSON messages with a NUL after each, on file descriptors 3 and 4.
import { EventEmitter } from 'node:events';

/** One target (the browser itself, or a window): events come out as they arrive, commands go in with `send`. */
export class Session extends EventEmitter {
  /** @param {Connection} connection @param {string} [id] none for the browser itself */
  constructor(connection, id) {
    super();
    this.setMaxListeners(0);
    this.connection = connection;
    this.id = id;
    this.dead = false;
  }

  /** @param {string} method @param {object} [params] @returns {Promise<any>} */
  send(method, params = {}) {
    return this.connection.send(method, params, this);
  }

  /** Asks and does not wait: what a dying target answers is of no interest. */
  post(method, params) {
    this.send(method, params).catch(() => {});
  }
}

export class Connection extends EventEmitter {
  /** @param {import('node:stream').Writable} toBrowser @param {import('node:stream').Readable} fromBrowser */
  constructor(toBrowser, fromBrowser) {
    super();
    this.setMaxListeners(0);
    this.out = toBrowser;
    this.sequence = 0;
    this.pending = new Map();
    this.sessions = new Map();
    this.closed = false;
    this.parts = [];
    this.root = new Session(this);
    fromBrowser.on('data', (bytes) => this.read(bytes));
    for (const stream of [fromBrowser, toBrowser]) stream.on('error', () => this.close());
    fromBrowser.on('close', () => this.close());
  }

  read(bytes) {
    let start = 0;
    for (let end = bytes.indexOf(0); end !== -1; end = bytes.indexOf(0, start)) {
      this.parts.push(bytes.subarray(start, end));
      const text = Buffer.concat(this.parts).toString('utf8');
      this.parts = [];
      start = end + 1;
      this.dispatch(JSON.parse(text));
    }
    if (start < bytes.length) this.parts.push(bytes.subarray(start));
  }

  close() {
    if (this.closed) return;
    this.closed = true;
    this.abandon(() => true, 'browser gone');
    this.emit('close');
  }

  abandon(matches, why) {
    for (const [id, call] of this.pending) {
      if (!matches(call)) continue;
      this.pending.delete(id);
      call.reject(new Error(`${why} (${call.method})`));
    }
  }

  send(method, params, session) {
    if (this.closed || session.dead) return Promise.reject(new Error(`target gone (${method})`));
    this.sequence += 1;
    const id = this.sequence;
    return new Promise((resolve, reject) => {
      this.pending.set(id, { resolve, reject, method, session });
      this.out.write(`${JSON.stringify({ id, method, params, sessionId: session.id })}\0`);
    });
  }

  dispatch(message) {
    if (message.id) this.settle(message);
    else this.announce(message);
  }

  settle({ id, error, result }) {
    const call = this.pending.get(id);
    this.pending.delete(id);
    if (!call) return;
    if (error) call.reject(new Error(`${call.method}: ${error.message}`));
    else call.resolve(result);
  }

  announce({ method, params, sessionId }) {
    if (method === 'Target.attachedToTarget') {
      this.sessions.set(params.sessionId, new Session(this, params.sessionId));
    }
    const session = sessionId ? this.sessions.get(sessionId) : this.root;
    session?.emit(method, params);
    if (method === 'Target.detachedFromTarget') this.detach(params.sessionId);
  }

  detach(sessionId) {
    const session = this.sessions.get(sessionId);
    if (!session) return;
    session.dead = true;
    this.sessions.delete(sessionId);
    this.abandon((call) => call.session === session, 'target gone');
    session.emit('detached');
  }
}
