// Where the keyboard is: what it is called, whether it can be seen there, and whether it comes after where it was.
() => {
  const one = document.activeElement;
  if (!one || one === document.body) return null;
  const style = getComputedStyle(one);
  const box = one.getBoundingClientRect();
  const ringed = (style.outlineStyle !== "none" && parseFloat(style.outlineWidth) >= 2) || style.boxShadow !== "none";
  const inside = box.bottom > 0 && box.top < innerHeight && box.right > 0 && box.left < innerWidth;
  const x = Math.min(Math.max(box.left + Math.min(box.width / 2, 40), 0), innerWidth - 1);
  const y = Math.min(Math.max(box.top + Math.min(box.height / 2, 12), 0), innerHeight - 1);
  const top = document.elementFromPoint(x, y);
  const covered = top && top !== one && !one.contains(top) && !top.contains(one) && !one.labels?.length;
  const before = window.__before;
  const forward = !before || !before.isConnected
    || Boolean(before.compareDocumentPosition(one) & Node.DOCUMENT_POSITION_FOLLOWING);
  window.__before = one;
  window.__seen = window.__seen || new Set();
  const again = window.__seen.has(one);
  window.__seen.add(one);
  return {
    name: (one.getAttribute("aria-label") || one.textContent || one.id || one.tagName).replace(/\s+/g, " ").trim().slice(0, 50),
    ringed, inside, covered: Boolean(covered), forward, again,
  };
}
