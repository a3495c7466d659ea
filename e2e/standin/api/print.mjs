/** Inches. */
const PAPER = {
  Letter: [8.5, 11],
  Legal: [8.5, 14],
  Tabloid: [11, 17],
  Ledger: [17, 11],
  A0: [33.1, 46.8],
  A1: [23.4, 33.1],
  A2: [16.54, 23.4],
  A3: [11.7, 16.54],
  A4: [8.27, 11.7],
  A5: [5.83, 8.27],
  A6: [4.13, 5.83],
};

function paperSize(pageSize = 'Letter') {
  const size = typeof pageSize === 'string' ? PAPER[pageSize] : [pageSize.width, pageSize.height];
  if (size === undefined) throw new Error(`Invalid pageSize ${pageSize}`);
  return size;
}

/** webContents.printToPDF's options as Page.printToPDF takes them: the same command of Chromium answers both. */
export function printOptions(options) {
  const { pageSize, margins = {}, ...same } = options;
  const [paperWidth, paperHeight] = paperSize(pageSize);
  const { top: marginTop, bottom: marginBottom, left: marginLeft, right: marginRight } = margins;
  return { ...same, paperWidth, paperHeight, marginTop, marginBottom, marginLeft, marginRight };
}
