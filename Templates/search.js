// Search as you type. The index lies in scripts of its own, which call dossierSearch(): so it loads
// from file://, too. It holds the tables by which words are folded; this script only applies them.
(() => {
  const form = document.querySelector("form.find");
  if (!form) return;
  const input = form.elements.q, results = document.getElementById("results");
  const status = document.getElementById("search-status");
  const folder = document.currentScript.src.replace(/[^/]*$/, "search/");
  const root = form.dataset.root;
  const make = (tag, props, ...children) => {
    const element = Object.assign(document.createElement(tag), props);
    element.append(...children);
    return element;
  };

  // 1. The index, part by part ---------------------------------------------
  const parts = {};
  let index;
  const part = (what, number) => {
    const own = parts[what + number] ??= {};
    own.promise ??= new Promise((resolve, reject) => Object.assign(own, { resolve, reject }));
    return own;
  };
  window.dossierSearch = (what, number, value) => {
    const wanted = part(what, number);
    wanted.isLoaded = true;
    wanted.resolve(value);
  };
  const load = (what, number, file = `${what}-${number}.js`) => {
    const wanted = part(what, number);
    if (!wanted.isLoaded && !wanted.script) {
      wanted.script = make("script", { src: folder + file, onerror: () => wanted.reject() });
      document.head.append(wanted.script);
    }
    return wanted.promise;
  };
  const lines = {};
  const words = async (number) => lines[number] ??= (await load("words", number))
    .split("\n").filter(Boolean).map((line) => {
      const [key, steps] = line.split("|");
      return { key, steps };
    });
  const entry = async (number) =>
    (await load("entries", Math.floor(number / index.size)))[number % index.size];

  // 2. Folding ---------------------------------------------------------------
  let letters;
  const plain = (word) => {
    let text = "";
    for (const letter of word.normalize("NFKD").replace(/\p{M}/gu, "").toLowerCase().replace(/\p{M}/gu, ""))
      text += letters.get(letter) ?? letter;
    for (const prefix of index.fold.prefixes)
      if (text.startsWith(prefix) && [...text].length >= prefix.length + 3) return text.slice(prefix.length);
    return text;
  };
  const sound = (text) => {
    for (const [written, heard] of index.fold.sounds) text = text.replaceAll(written, heard);
    text = text.replace(/(.)\1+/gu, "$1");
    for (const [written, heard] of index.fold.endings)
      if (text.endsWith(written)) text = text.slice(0, -written.length) + heard;
    return text;
  };
  const wordPattern = /[\p{L}\p{M}\p{N}]+(?:['’‘`][\p{L}\p{M}\p{N}]+)*/gu;
  const wordsOf = (text) => {
    const found = [], articles = [];
    for (const match of text.matchAll(wordPattern)) {
      const word = match[0].replace(/(.)['’‘`]s$/u, "$1"), end = match.index + match[0].length;
      const own = { plain: plain(word), start: match.index, end: match.index + word.length };
      if (!own.plain) continue;
      own.isName = /^\p{Lm}*\p{Lu}/u.test(word);
      own.sound = sound(own.plain);
      const isArticle = index.fold.loose.includes(own.plain) ||
        (index.fold.articles.includes(own.plain) && /^-[\p{L}\p{M}\p{N}]/u.test(text.slice(end, end + 3)));
      const before = articles[articles.length - 1];
      if (!isArticle && before?.end === match.index - 1) own.start = before.start;
      (isArticle ? articles : found).push(own);
    }
    return found.length ? found : articles;
  };
  window.dossierSearch.words = wordsOf;

  // 3. Finding ---------------------------------------------------------------
  // Every entry whose key begins with a text, with the best weight of its keys.
  const keyed = async (text, whole, weight, found) => {
    const starts = index.words;
    let first = 0;
    while (first + 1 < starts.length && starts[first + 1] <= text) first += 1;
    for (let number = first; number < starts.length; number += 1) {
      if (number > first && !starts[number].startsWith(text)) break;
      for (const { key, steps } of await words(number)) {
        if (!key.startsWith(text) || (whole && key !== text)) continue;
        let place = 0;
        for (const step of steps.split(" ")) {
          place += parseInt(step, 36);
          found.set(place, Math.max(found.get(place) ?? 0, key === text ? weight : weight - 1));
        }
      }
    }
    return found;
  };
  // All words are required; the last one may be the beginning of one.
  const find = async (asked) => {
    let found;
    for (const [number, word] of asked.entries()) {
      const isWhole = number < asked.length - 1;
      const own = await keyed("~" + word.sound, isWhole, 3, new Map());
      await keyed(word.plain, isWhole, 5, own);
      if (!found) found = own;
      else {
        for (const [place, weight] of found)
          if (own.has(place)) found.set(place, weight + own.get(place));
          else found.delete(place);
      }
    }
    const names = await keyed("~" + asked.map((word) => word.sound).join(" ") + "=", true, 50, new Map());
    await keyed(asked.map((word) => word.plain).join(" ") + "=", true, 100, names);
    for (const [place, weight] of names) found.set(place, (found.get(place) ?? 0) + weight);
    return [...found].sort((a, b) => b[1] - a[1] || a[0] - b[0]);
  };

  // 4. Showing ---------------------------------------------------------------
  const forms = {{words.searchResults}}, plurals = new Intl.PluralRules(document.documentElement.lang);
  const count = (number) => (forms[plurals.select(number)] ?? forms.other).replace("{count}", number);
  // The words of a text that were asked for, marked.
  const marked = (text, asked) => {
    const pieces = [];
    let position = 0;
    for (const word of wordsOf(text)) {
      const isHit = asked.some((other, number) => {
        const isLast = number === asked.length - 1;
        return isLast
          ? word.plain.startsWith(other.plain) || (word.isName && word.sound.startsWith(other.sound))
          : word.plain === other.plain || (word.isName && word.sound === other.sound);
      });
      if (!isHit) continue;
      pieces.push(text.slice(position, word.start), make("mark", {}, text.slice(word.start, word.end)));
      position = word.end;
    }
    return [...pieces, text.slice(position)];
  };
  const named = ([text, lang, dir], asked) => make("span", { lang, dir }, ...marked(text, asked));
  const shown = ([kind, url, text, detail, extra], asked) => {
    const link = make("a", { href: root + url }, ...marked(text, asked));
    const about = make("span", { className: "small quiet" }, detail);
    const isWords = typeof extra === "number";
    if (isWords) {
      const [siglum, title, isCompilation] = index.sources[extra];
      const badge = make("span", { className: "badge " + (isCompilation ? "comp" : "wit") },
        make("b", {}, siglum), make("span", {}, title));
      link.className = "quiet-link";
      return make("li", {}, badge, about, make("p", { className: "words", dir: "auto" }, link));
    }
    const item = make("li", {}, link);
    if (extra && Array.isArray(extra[0])) {
      for (const name of extra.slice(0, 8)) item.append(" ", make("span", { className: "small" }, "· "), named(name, asked));
    } else if (extra) Object.assign(link, { lang: extra[0], dir: extra[1] });
    item.append(make("br"), about);
    return item;
  };
  const few = 12;
  const section = async (kind, hits, asked) => {
    const list = make("ul", { className: "res" });
    const add = async (some) => {
      for (const [place] of some) list.append(shown(await entry(place), asked));
    };
    await add(hits.slice(0, few));
    const heading = make("h2", {}, index.kinds[kind] + " ", make("span", { className: "count" }, String(hits.length)));
    const own = make("section", {}, heading, list);
    const total = hits.length;
    if (total > few) {
      const more = make("button", { type: "button", className: "more" }, `{{words.showAllOf}}`);
      more.onclick = async () => {
        more.remove();
        const next = list.children.length;
        await add(hits.slice(few));
        list.children[next]?.querySelector("a").focus();
      };
      own.append(more);
    }
    return own;
  };
  // Entries lie kind by kind.
  const kindOf = (place) => index.firsts.findLastIndex((first) => first <= place);
  let latest = 0;
  const search = async () => {
    const own = ++latest, text = input.value.trim();
    history.replaceState(null, "", text ? "#q=" + encodeURIComponent(text) : location.href.split("#")[0]);
    document.title = (text ? text + " – " : "") + title;
    if (!index) index = await load("index", 0, "index.js").then((value) => {
      letters = new Map(value.fold.letters);
      return value;
    });
    const asked = wordsOf(text);
    if (!asked.length || [...asked.map((word) => word.plain).join("")].length < 2) {
      results.replaceChildren();
      status.textContent = text ? "{{words.typeTwoLetters}}" : "";
      return;
    }
    const hits = await find(asked);
    const groups = index.kinds.map(() => []);
    for (const hit of hits) groups[kindOf(hit[0])].push(hit);
    // What a whole name was asked for leads; else the kinds stand in their order.
    const order = groups.map((group, kind) => ({ group, kind })).filter(({ group }) => group.length)
      .sort((a, b) => (b.group[0][1] >= 50) - (a.group[0][1] >= 50) || a.kind - b.kind);
    const sections = [];
    for (const { group, kind } of order) sections.push(await section(kind, group, asked));
    if (own !== latest) return;
    results.replaceChildren(...sections);
    status.textContent = hits.length
      ? count(hits.length) + ": " + order.map(({ group, kind }) => `${index.kinds[kind].toLowerCase()} ${group.length}`).join(", ") + "."
      : "{{words.nothingFound}}";
  };

  // 5. Keys and address --------------------------------------------------------
  const title = document.title;
  const run = () => search().catch(() => { status.textContent = "{{words.indexNotLoaded}}"; });
  const asked = () => {
    const own = new URLSearchParams(location.hash.slice(1)).get("q") ?? new URLSearchParams(location.search).get("q");
    if (own !== null && own !== input.value) {
      input.value = own;
      run();
    }
  };
  let timer;
  input.addEventListener("input", () => {
    clearTimeout(timer);
    timer = setTimeout(run, 60);
  });
  form.addEventListener("submit", (event) => {
    event.preventDefault();
    clearTimeout(timer);
    run().then(() => results.querySelector("a")?.focus());
  });
  const step = (event) => {
    const links = [...results.querySelectorAll("a, button")];
    const at = links.indexOf(document.activeElement);
    if (event.key === "Escape" && (at >= 0 || input.value)) {
      if (at < 0) input.value = "", run();
      input.focus();
    } else if (event.key === "ArrowDown" && links[at + 1]) links[at + 1].focus();
    else if (event.key === "ArrowUp" && at >= 0) (links[at - 1] ?? input).focus();
    else return;
    event.preventDefault();
  };
  form.addEventListener("keydown", step);
  results.addEventListener("keydown", step);
  addEventListener("hashchange", asked);
  const slash = document.getElementById("slash");
  try { slash.checked = localStorage.getItem("slash") !== "off"; } catch {}
  slash.addEventListener("change", () => {
    try { localStorage.setItem("slash", slash.checked ? "on" : "off"); } catch {}
  });
  slash.parentElement.hidden = false;
  for (const element of document.querySelectorAll(".without-script")) element.hidden = true;
  for (const element of [form, document.getElementById("search-help")]) element.hidden = false;
  asked();
  if (!input.value) input.focus({ preventScroll: true });
})();
