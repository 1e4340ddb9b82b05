// Words that do not fit where they stand: cut off by their box, or pushing the page sideways.
() => {
  const root = document.documentElement;
  const faults = [];
  if (root.scrollWidth > root.clientWidth + 1) {
    const wide = [...document.querySelectorAll("body *")].filter((one) => {
      const box = one.getBoundingClientRect();
      return box.width && box.right > root.clientWidth + 1 && !one.closest(".scroll, .vh, svg");
    });
    const last = wide.at(-1);
    const place = last ? `${last.tagName.toLowerCase()}.${last.className} “${last.textContent.trim().slice(0, 40)}”` : "";
    faults.push(`it scrolls sideways, ${root.scrollWidth} of ${root.clientWidth} px: ${place}`);
  }
  for (const one of document.querySelectorAll("body *")) {
    const style = getComputedStyle(one);
    if (one.closest(".vh, .skip, svg, .scroll") || style.overflowX === "visible" || style.overflowX === "auto") continue;
    if (one.matches("input, textarea, select")) continue;
    if (one.scrollWidth > one.clientWidth + 1 || one.scrollHeight > one.clientHeight + 1) {
      faults.push(`cut off: ${one.tagName.toLowerCase()}.${one.className} “${one.textContent.trim().slice(0, 40)}”`);
    }
  }
  for (const one of document.querySelectorAll("button, .btn, label, .tag, th")) {
    const style = getComputedStyle(one);
    if (style.whiteSpace === "nowrap" && !one.closest(".scroll") && one.getBoundingClientRect().right > root.clientWidth + 1) {
      faults.push(`beyond the edge: “${one.textContent.trim().slice(0, 40)}”`);
    }
  }
  return faults;
}
