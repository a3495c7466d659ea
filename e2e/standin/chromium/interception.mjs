// Answers the requests of every window, worker and document at one place: the app's scheme from its handler, the rest by the rules.

export class Interception {
  /** @param {import('./schemes.mjs').Schemes} schemes */
  constructor(schemes) {
    this.schemes = schemes;
    this.root = null;
    /** session.webRequest.onBeforeRequest; null when nobody asked */
    this.filter = null;
    /** says of a document request whether the main process refused it (will-navigate and its relatives) */
    this.refusesNavigation = async () => false;
  }

  /** @param {import('./cdp.mjs').Session} root */
  start(root) {
    this.root = root;
    root.on('Fetch.requestPaused', (event) => void this.answer(event).catch(() => {}));
    return this.update();
  }

  async update() {
    if (this.root === null) return;
    const patterns = this.schemes.names().map((name) => ({ urlPattern: `https://*.${name}.localhost/*` }));
    const documents = this.filter === null ? { resourceType: 'Document' } : {};
    patterns.push({ urlPattern: 'http://*', ...documents }, { urlPattern: 'https://*', ...documents });
    await this.root.send('Fetch.enable', { patterns });
  }

  async answer(event) {
    const url = this.schemes.fromWeb(event.request.url);
    if (event.resourceType === 'Document' && (await this.refusesNavigation(event, url))) {
      return this.fail(event, 'Aborted');
    }
    if (this.filter !== null && (await this.filter(event, url))) return this.fail(event, 'BlockedByClient');
    if (url === event.request.url) return this.root.send('Fetch.continueRequest', { requestId: event.requestId });
    const response = await this.ask(event, url);
    return response === null ? this.fail(event, 'Failed') : this.fulfil(event, response);
  }

  fail(event, errorReason) {
    return this.root.send('Fetch.failRequest', { requestId: event.requestId, errorReason });
  }

  /** What the app's own handler answers, or null when it fails as a network error. */
  async ask(event, url) {
    const scheme = url.slice(0, url.indexOf(':'));
    const handler = this.schemes.handlers.get(scheme);
    if (handler === undefined) return null;
    try {
      const { method, headers } = event.request;
      const response = await handler(new Request(url, { method, headers, body: bodyOf(event.request) }));
      return response instanceof Response && response.type !== 'error' ? response : null;
    } catch (error) {
      console.error(`protocol.handle('${scheme}') threw for ${url}:`, error);
      return null;
    }
  }

  async fulfil(event, response) {
    const body = response.body === null ? Buffer.alloc(0) : Buffer.from(await response.arrayBuffer());
    return this.root.send('Fetch.fulfillRequest', {
      requestId: event.requestId,
      responseCode: response.status,
      responsePhrase: response.statusText === '' ? undefined : response.statusText,
      responseHeaders: this.schemes.headersToWeb(response.headers),
      body: body.toString('base64'),
    });
  }
}

function bodyOf({ method, hasPostData, postDataEntries = [] }) {
  if (method === 'GET' || method === 'HEAD' || !hasPostData) return null;
  return Buffer.concat(postDataEntries.map((entry) => Buffer.from(entry.bytes ?? '', 'base64')));
}
