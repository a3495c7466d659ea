/** Node's EventEmitter as far as a sandboxed preload meets it. */
export class PageEmitter {
  #listeners = new Map();

  on(name, listener) {
    return this.#add(name, { listener, once: false });
  }

  once(name, listener) {
    return this.#add(name, { listener, once: true });
  }

  addListener(name, listener) {
    return this.on(name, listener);
  }

  off(name, listener) {
    const list = this.#listeners.get(name) ?? [];
    const at = list.findLastIndex((entry) => entry.listener === listener);
    if (at !== -1) list.splice(at, 1);
    return this;
  }

  removeListener(name, listener) {
    return this.off(name, listener);
  }

  removeAllListeners(name) {
    if (name === undefined) this.#listeners.clear();
    else this.#listeners.delete(name);
    return this;
  }

  listenerCount(name) {
    return this.#listeners.get(name)?.length ?? 0;
  }

  emit(name, ...args) {
    const list = [...(this.#listeners.get(name) ?? [])];
    for (const { listener, once } of list) {
      if (once) this.off(name, listener);
      listener.apply(this, args);
    }
    return list.length > 0;
  }

  #add(name, entry) {
    const list = this.#listeners.get(name) ?? [];
    this.#listeners.set(name, [...list, entry]);
    return this;
  }
}
