/** Gives the pictures of drawn pages an alternative text, which docx-preview leaves out; '' inside what has a name as a whole. */
export function namePictures(pages: ParentNode, alternative: string): void {
  for (const picture of pages.querySelectorAll('img:not([alt])')) picture.setAttribute('alt', alternative);
}
