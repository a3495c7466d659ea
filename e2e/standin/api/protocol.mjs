import { browser } from '../desk.mjs';
import { refuse, seal } from '../surface.mjs';
import { app } from './app.mjs';

function register({ scheme, privileges = {} }) {
  if (!/^[a-z][a-z0-9-]*$/.test(scheme)) refuse(`scheme '${scheme}' (letters, digits and - only)`);
  if (!privileges.standard || !privileges.secure) refuse(`scheme '${scheme}' without standard and secure`);
  browser.schemes.privileges.set(scheme, privileges);
}

export const protocol = seal(
  {
    registerSchemesAsPrivileged(schemes) {
      if (app.isReady()) throw new Error('protocol.registerSchemesAsPrivileged should be called before app is ready');
      for (const scheme of schemes) register(scheme);
    },
    handle(scheme, handler) {
      const { handlers, privileges } = browser.schemes;
      if (!app.isReady()) throw new Error("protocol.handle can't be used before app is ready");
      if (!privileges.has(scheme))
        refuse(`protocol.handle('${scheme}') of a scheme that is not registered as privileged`);
      if (handlers.has(scheme)) throw new Error(`The scheme '${scheme}' is already handled`);
      handlers.set(scheme, handler);
    },
    unhandle: (scheme) => void browser.schemes.handlers.delete(scheme),
    isProtocolHandled: (scheme) => browser.schemes.handlers.has(scheme),
  },
  'Protocol',
  'protocol',
);
