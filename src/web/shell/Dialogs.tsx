/** Drawers that open over the page, loaded when first wanted. */
export function Dialogs() {
  return null
}
