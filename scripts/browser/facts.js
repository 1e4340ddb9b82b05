// What a page is made of, gathered at once for the checks that need no eyes.
() => {
  const words = (text) => text.replace(/\s+/g, " ").trim();
  const name = (element) => words(element.getAttribute("aria-label") || element.textContent);
  const path = (element) => {
    const place = element.id ? "#" + element.id : [...element.classList].map((one) => "." + one).join("");
    return element.tagName.toLowerCase() + place + " “" + words(element.textContent).slice(0, 40) + "”";
  };
  const own = /^\/assets\/footprint\.[a-z0-9]+\.js$/;
  const all = (selector) => [...document.querySelectorAll(selector)];
  return {
    title: document.title,
    language: document.documentElement.lang,
    headings: all("h1,h2,h3,h4,h5,h6").map((one) => [Number(one.tagName[1]), words(one.textContent)]),
    links: all("a[href]").map((one) => [name(one), one.href]),
    nameless: all("a,button,summary").filter((one) => !name(one)).map(path),
    styled: all("[style]").map(path),
    scripts: all("script").filter((one, place) => place > 0 || !one.defer || one.textContent || !own.test(one.getAttribute("src"))).length,
    handlers: all("*").filter((one) => [...one.attributes].some((mark) => mark.name.startsWith("on"))).map(path),
    forms: all("form[method=post]").filter((one) => !one.querySelector("input[name=token]")).map(path),
    ids: all("[id]").map((one) => one.id),
    main: words(document.querySelector("main")?.innerText || ""),
  };
}
