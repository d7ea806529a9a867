// Hides what was not chosen, and sets a list in other groups. The choice stands in the address.
"use strict";
(() => {
  const form = document.querySelector("form.filters");
  if (!form) return;
  const selects = [...form.querySelectorAll("select")];
  if (!selects.length) return;
  const items = [...document.querySelectorAll(selects.map((select) => `main [data-${select.name}]`).join())];
  const status = form.querySelector("[role=status]");
  const has = (item, name, value) => (item.dataset[name] || "").split(" ").includes(value);

  // Another grouping: by the choices of one list, in their order.
  const groups = document.querySelector("[data-groups]");
  let by = null;
  if (groups) {
    by = Object.assign(document.createElement("select"), { name: "by" });
    for (const select of selects) by.append(new Option(select.parentElement.firstChild.data.trim().toLowerCase(), select.name));
    const label = document.createElement("label");
    label.append("{{words.groupBy}} ", by);
    form.prepend(label);
  }
  const group = () => {
    const { name } = selects[by.selectedIndex], sections = [];
    if (name === groups.dataset.by || (!groups.dataset.by && by.selectedIndex === 0)) return;
    for (const option of [...selects[by.selectedIndex].options].slice(1)) {
      const own = items.filter((item) => has(item, name, option.value));
      const section = document.createElement("section"), heading = document.createElement("h2");
      const list = document.createElement("ol"), count = document.createElement("span");
      count.className = "count";
      count.textContent = own.length;
      heading.append(option.text.replace(/ \(\d+\)$/, "") + " ", count);
      list.className = "works";
      list.append(...own);
      section.dataset.group = "";
      section.append(heading, list);
      sections.push(section);
    }
    groups.dataset.by = name;
    groups.replaceChildren(...sections);
  };

  // What stands on several days counts once, as in the numbers of the lists.
  const count = (some) => new Set(some.map((item) => item.id || item.querySelector("a")?.getAttribute("href"))).size;
  const apply = () => {
    if (by) group();
    const chosen = selects.filter((select) => select.value);
    for (const item of items)
      item.hidden = !chosen.every((select) => has(item, select.name, select.value));
    for (const section of document.querySelectorAll("main [data-group]"))
      section.hidden = !items.some((item) => !item.hidden && section.contains(item));
    const shown = count(items.filter((item) => !item.hidden)), total = count(items);
    status.textContent = !chosen.length ? ""
      : shown ? `{{words.shownOfTotal}}`
      : "{{words.nothingFits}}";
  };
  const write = () => {
    const state = new URLSearchParams();
    for (const select of by ? [by, ...selects] : selects)
      if (select.value && !(select === by && by.selectedIndex === 0)) state.set(select.name, select.value);
    history.replaceState(null, "", String(state) ? `#${state}` : location.href.split("#")[0]);
    apply();
  };
  const read = () => {
    if (!location.hash.includes("=")) return;
    const state = new URLSearchParams(location.hash.slice(1));
    for (const select of by ? [by, ...selects] : selects) {
      const value = state.get(select.name) ?? "";
      const isThere = [...select.options].some((option) => option.value === value);
      select.value = isThere ? value : select.options[0].value;
    }
    apply();
  };
  form.addEventListener("change", write);
  form.addEventListener("reset", () => setTimeout(write));
  form.addEventListener("submit", (event) => event.preventDefault());
  addEventListener("hashchange", read);
  form.hidden = false;
  read();
})();
