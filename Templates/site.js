// Adds to pages that work without it: a switch of colours, previews of notes and entities, what can
// be done with a statement, keys for the days. A classic script: modules are not loaded from file://.
"use strict";
(() => {
  const root = document.documentElement;
  const make = (tag, properties = {}, ...children) => {
    const { label, role, ...rest } = properties;
    const element = Object.assign(document.createElement(tag), rest);
    if (label) element.setAttribute("aria-label", label);
    if (role) element.setAttribute("role", role);
    element.append(...children);
    return element;
  };

  // The switch of colours ------------------------------------------------------------------
  const isDark = () =>
    (root.dataset.theme || (matchMedia("(prefers-color-scheme: dark)").matches ? "dark" : "light")) === "dark";
  const list = document.querySelector(".site nav ul");
  if (list) {
    const button = make("button", { type: "button" });
    const name = () => {
      button.textContent = isDark() ? "Light" : "Dark";
      button.setAttribute("aria-label", isDark() ? "Light colours" : "Dark colours");
    };
    button.addEventListener("click", () => {
      root.dataset.theme = isDark() ? "light" : "dark";
      try { localStorage.setItem("theme", root.dataset.theme); } catch {}
      name();
    });
    matchMedia("(prefers-color-scheme: dark)").addEventListener?.("change", name);
    name();
    list.append(make("li", {}, button));
  }

  // Previews: one at a time. A click pins one, the pointer or the focus shows one in passing. ---
  let pop = null, owner = null, pinned = false, timer = 0;

  const close = (back) => {
    clearTimeout(timer);
    if (!pop) return;
    const from = owner;
    pop.remove();
    from.removeAttribute("aria-expanded");
    pop = owner = null;
    pinned = false;
    if (back) from.focus();
  };
  const leave = () => {
    clearTimeout(timer);
    if (!pinned) timer = setTimeout(() => close(false), 250);
  };
  const place = () => {
    const at = owner.getClientRects()[0] || owner.getBoundingClientRect();
    const room = root.clientWidth, tall = root.clientHeight, gap = 6;
    const left = Math.max(12, Math.min(at.left - 24, room - pop.offsetWidth - 12));
    const above = at.top - 2 * gap, below = tall - at.bottom - 2 * gap;
    pop.style.maxHeight = "";
    const isBelow = pop.offsetHeight <= below || below >= above;
    // Where neither side holds it, it scrolls; where both are slivers, it may cover its mark.
    pop.style.maxHeight = `${Math.min(pop.offsetHeight, Math.max(isBelow ? below : above, 0.4 * tall))}px`;
    const height = pop.offsetHeight, top = isBelow ? at.bottom + gap : at.top - height - gap;
    pop.style.left = `${left + scrollX}px`;
    pop.style.top = `${scrollY + Math.max(gap, Math.min(top, tall - height - gap))}px`;
  };
  const open = (link, content, pin) => {
    if (owner === link) {
      if (pin && !pinned) { pinned = true; pop.querySelector(".x").focus({ preventScroll: true }); }
      return true;
    }
    close(false);
    const children = content(link);
    if (!children) return false;
    const x = make("button", { type: "button", className: "x", textContent: "×", label: "Close preview" });
    x.addEventListener("click", () => close(true));
    pop = make("div", { className: "pop", role: "dialog", label: link.getAttribute("aria-label") || link.textContent }, x, ...children);
    pop.addEventListener("mouseenter", () => clearTimeout(timer));
    pop.addEventListener("mouseleave", leave);
    document.body.append(pop);
    owner = link;
    pinned = pin;
    link.setAttribute("aria-expanded", "true");
    place();
    if (pin) x.focus({ preventScroll: true });
    return true;
  };
  const passing = (link, content) => {
    link.addEventListener("mouseenter", () => {
      clearTimeout(timer);
      if (!pinned) timer = setTimeout(() => open(link, content, false), 140);
    });
    link.addEventListener("mouseleave", leave);
  };
  const pinning = (link, content) => {
    link.addEventListener("click", (event) => {
      if (event.metaKey || event.ctrlKey || event.shiftKey || event.altKey) return;
      if (owner === link && pinned) { event.preventDefault(); close(true); return; }
      if (open(link, content, true)) event.preventDefault();
    });
    // What opens a preview works like a button, too.
    link.addEventListener("keydown", (event) => {
      if (event.key !== " " || event.altKey || event.ctrlKey || event.metaKey || event.shiftKey) return;
      event.preventDefault();
      link.click();
    });
  };

  // What a note says: a copy without ids and without its ways back.
  const target = (link) => document.getElementById(decodeURIComponent(link.hash.slice(1)));
  const note = (link) => {
    const entry = target(link);
    if (!entry) return null;
    const copy = entry.cloneNode(true);
    copy.querySelectorAll("[id]").forEach((element) => element.removeAttribute("id"));
    copy.querySelectorAll(".backlinks").forEach((element) => element.remove());
    const statement = link.closest(".st"), source = entry.querySelector("a.badge[data-held]");
    const held = statement && source
      ? [make("p", { className: "held" }, `“${wordsOf(statement)}” `,
          make("a", { href: `${source.getAttribute("href")}#${statement.id}`, textContent: "In the source" }))]
      : [];
    return [...copy.childNodes, ...held];
  };
  document.querySelectorAll('[role="doc-noteref"]').forEach((link) => { passing(link, note); pinning(link, note); });

  // What an entity is, in three lines.
  const entity = (link) => ["ttl", "via", "line"].map((name, index) => {
    const text = [link.dataset.name, link.dataset.kind, link.dataset.line][index];
    return text ? make("p", { className: name, textContent: text }) : "";
  });
  document.querySelectorAll("a.ent[data-name]").forEach((link) => {
    passing(link, entity);
    link.addEventListener("focus", () => { if (!pinned && link.matches(":focus-visible")) open(link, entity, false); });
    link.addEventListener("blur", leave);
  });

  // What can be done with a statement: its link, a quotation, a report.
  const wordsOf = (statement) => {
    const copy = statement.cloneNode(true);
    copy.querySelectorAll("sup").forEach((element) => element.remove());
    return copy.textContent.replace(/\s+/g, " ").trim();
  };
  const addressOf = (statement) => `${location.href.split("#")[0]}#${statement.id}`;
  const quotation = (statement) => {
    const notes = [...statement.querySelectorAll('[role="doc-noteref"]')].map((mark) => {
      const entry = target(mark)?.cloneNode(true);
      entry?.querySelectorAll(".backlinks").forEach((element) => element.remove());
      entry?.querySelectorAll("a.url").forEach((element) => element.append(` <${element.href}>`));
      return entry?.textContent.replace(/\s+/g, " ").trim();
    }).filter(Boolean);
    return [`“${wordsOf(statement)}”`, ...new Set(notes), `${document.title}. ${addressOf(statement)}`].join("\n");
  };
  const copyText = async (text) => {
    try { await navigator.clipboard.writeText(text); return true; } catch {}
    if (!pop) return false;
    pop.querySelector("textarea")?.remove();
    const field = make("textarea", { value: text, label: "Text to copy", readOnly: true });
    const from = document.activeElement;
    pop.append(field);
    field.select();
    let done = false;
    try { done = document.execCommand("copy"); } catch {}
    if (done) { field.remove(); from.focus(); }
    return done;
  };
  const actions = (link) => {
    const statement = target(link);
    if (!statement) return null;
    const status = make("p", { role: "status", className: "quiet" });
    const act = (name, text) => {
      const button = make("button", { type: "button", className: "act", textContent: name });
      button.addEventListener("click", async () => {
        status.textContent = (await copyText(text())) ? "Copied." : "Select the text and copy it.";
      });
      return button;
    };
    const report = link.parentElement.querySelector(".rp");
    return [
      make("p", { className: "ttl", textContent: "This statement" }),
      act("Copy its link", () => addressOf(statement)),
      act("Copy as quotation with source", () => quotation(statement)),
      report ? make("a", { className: "act", href: report.href, textContent: report.textContent }) : "",
      status,
    ];
  };
  document.querySelectorAll("a.pm[href^='#s-']").forEach((link) => pinning(link, actions));

  // The ways to cite the page, to be copied.
  for (const form of document.querySelectorAll(".cite-page .form")) {
    const button = make("button", { type: "button", textContent: "Copy", label: `Copy ${form.previousElementSibling.textContent}` });
    button.addEventListener("click", async () => {
      if (await copyText(form.textContent)) {
        button.textContent = "Copied";
        button.setAttribute("aria-label", button.getAttribute("aria-label").replace("Copy", "Copied"));
      } else getSelection().selectAllChildren(form);
    });
    form.previousElementSibling.append(" ", button);
  }

  // Keys ----------------------------------------------------------------------------------------
  const days = { ArrowLeft: "prev", ArrowRight: "next" };
  for (const [key, rel] of Object.entries(days)) {
    const link = document.querySelector(`.pn a[rel="${rel}"]`);
    if (!link) continue;
    link.setAttribute("aria-keyshortcuts", key);
    link.querySelector("span")?.append(" ", make("kbd", { textContent: key === "ArrowLeft" ? "←" : "→" }));
  }
  // A reader may switch off the key for the search, on its page (WCAG 2.1.4).
  const slashLeads = () => { try { return localStorage.getItem("slash") !== "off"; } catch { return true; } };
  const isBusy = (element) =>
    element.closest("input, textarea, select, [contenteditable], [role=radiogroup], .scroll, .evidence, .pop");
  addEventListener("keydown", (event) => {
    if (event.key === "Escape") { close(pinned); return; }
    if (event.key === "Tab" && pinned && pop.contains(document.activeElement)) {
      const stops = [...pop.querySelectorAll("a[href], button, textarea")];
      const isFirst = document.activeElement === stops[0];
      const isLast = document.activeElement === stops[stops.length - 1];
      if (event.shiftKey && isFirst) event.preventDefault();
      if (event.shiftKey ? isFirst : isLast) close(true);
      return;
    }
    if (event.defaultPrevented || event.altKey || event.ctrlKey || event.metaKey || pop || isBusy(event.target)) return;
    if (event.key === "/" && slashLeads()) {
      const field = document.getElementById("q"), link = document.querySelector(".site nav a[href$='search.html']");
      if (field || link) event.preventDefault();
      if (field) field.focus(); else link?.click();
      return;
    }
    if (event.shiftKey) return;
    if (!days[event.key] || isBusy(event.target)) return;
    document.querySelector(`.pn a[rel="${days[event.key]}"]`)?.click();
  });
  // A tap beside everything makes no click in some browsers, a key on a link no pointer event.
  for (const kind of ["click", "pointerup"]) {
    addEventListener(kind, (event) => {
      if (pop && !pop.contains(event.target) && !owner.contains(event.target)) close(false);
    });
  }
  addEventListener("resize", () => { if (pop) place(); });
})();
