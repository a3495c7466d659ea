// Tells the main process what only the page can see: its size and place, focus, title, context menu.

function placeOfWindow() {
  return { x: screenX, y: screenY, width: outerWidth, height: outerHeight };
}

function watchPlace(note) {
  let last = JSON.stringify(placeOfWindow());
  const look = () => {
    const place = placeOfWindow();
    const text = JSON.stringify(place);
    if (text === last) return;
    last = text;
    note('bounds', place);
  };
  window.addEventListener('resize', look);
  // No event says that a window was moved.
  window.setInterval(look, 500);
}

function watchTitle(note) {
  const tell = () => note('title', document.title);
  const start = () => {
    tell();
    new MutationObserver(tell).observe(document.head, { childList: true, subtree: true, characterData: true });
  };
  document.addEventListener('DOMContentLoaded', start, { once: true });
}

function contextMenuOf(event) {
  const target = event.composedPath()[0];
  const isEditable =
    target instanceof HTMLElement && (target.isContentEditable || /^(INPUT|TEXTAREA)$/.test(target.tagName));
  const link = target instanceof Element ? target.closest('a') : null;
  return {
    x: event.clientX,
    y: event.clientY,
    isEditable,
    selectionText: String(window.getSelection() ?? ''),
    linkURL: link?.href ?? '',
    linkText: link?.textContent ?? '',
    pageURL: location.href,
    mediaType: 'none',
    menuSourceType: 'mouse',
    editFlags: {},
  };
}

export function watchWindow(note) {
  watchPlace(note);
  watchTitle(note);
  window.addEventListener('focus', () => note('focus'));
  window.addEventListener('blur', () => note('blur'));
  window.addEventListener('contextmenu', (event) => {
    event.preventDefault();
    note('context-menu', contextMenuOf(event));
  });
}
