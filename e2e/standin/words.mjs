/** A list of names as text: `words('close closed')`. */
export function words(text) {
  return text.split(/\s+/).filter((word) => word !== '');
}
