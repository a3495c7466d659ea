// app://bundle/x in the product is https://bundle.app.localhost/x in Chromium: a secure origin that is never looked up,
// because every request to it is answered by the handler of protocol.handle.

export class Schemes {
  constructor() {
    this.privileges = new Map();
    this.handlers = new Map();
  }

  names() {
    return [...this.privileges.keys()];
  }

  toWeb(url) {
    const match = /^([a-z][a-z0-9+.-]*):\/\/([^/?#]*)(.*)$/i.exec(url);
    if (match === null) return url;
    const [, scheme, host, rest] = match;
    const name = scheme.toLowerCase();
    return this.privileges.has(name) ? `https://${host || 'localhost'}.${name}.localhost${rest || '/'}` : url;
  }

  fromWeb(url) {
    const match = /^https:\/\/(.+)\.([a-z][a-z0-9-]*)\.localhost(?=[/?#]|$)(.*)$/i.exec(url);
    if (match === null) return url;
    const [, host, scheme, rest] = match;
    return this.privileges.has(scheme) ? `${scheme}://${host}${rest || '/'}` : url;
  }

  /** `app:` as a source in a Content-Security-Policy means the made-up hosts here. */
  policyToWeb(policy) {
    return policy.replaceAll(/(^|[\s;,])([a-z][a-z0-9+.-]*):(?=[\s;,]|$)/gi, (all, before, scheme) =>
      this.privileges.has(scheme.toLowerCase()) ? `${before}https://*.${scheme.toLowerCase()}.localhost` : all,
    );
  }

  headersToWeb(headers) {
    return [...headers].map(([name, value]) => {
      if (/^content-security-policy/i.test(name)) return { name, value: this.policyToWeb(value) };
      return { name, value: name.toLowerCase() === 'location' ? this.toWeb(value) : value };
    });
  }
}
