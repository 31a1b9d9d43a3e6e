/* What the pages can do beside being read. Without this script nothing is missing: notes stand at the end of their
   document, the citation can be selected, the colours are those that the reader's system asks for. */
(() => {
  "use strict";

  /* Notes on the spot: they show while the mark, or the note itself, is pointed at or has the focus. */

  const popover = document.createElement("div");
  popover.className = "popover";
  popover.id = "-popover";
  popover.setAttribute("role", "tooltip");
  popover.hidden = true;
  document.body.append(popover);
  let shownFor = null;
  let closing = 0;

  const noteOf = (mark) => document.getElementById(decodeURIComponent(mark.hash.slice(1)));

  function show(mark) {
    clearTimeout(closing);
    if (shownFor === mark) return;
    hide();
    const body = noteOf(mark)?.querySelector(".note-body");
    if (!body) return;
    const copy = body.cloneNode(true);
    for (const named of copy.querySelectorAll("[id]")) named.removeAttribute("id");
    popover.replaceChildren(copy);
    const language = mark.closest("[lang]");
    popover.lang = language ? language.lang : "";
    popover.hidden = false;
    shownFor = mark;
    mark.setAttribute("aria-describedby", popover.id);
    place(mark);
  }

  function place(mark) {
    const at = mark.getBoundingClientRect();
    const own = popover.getBoundingClientRect();
    const room = document.documentElement.clientWidth;
    const left = Math.max(16, Math.min(at.left - 24, room - own.width - 16));
    const below = at.bottom + own.height + 16 < window.innerHeight || at.top < own.height + 16;
    const top = below ? at.bottom + 8 : at.top - own.height - 8;
    popover.style.setProperty("left", `${left + window.scrollX}px`);
    popover.style.setProperty("top", `${top + window.scrollY}px`);
  }

  function hide() {
    clearTimeout(closing);
    shownFor?.removeAttribute("aria-describedby");
    shownFor = null;
    popover.hidden = true;
  }

  const hideSoon = () => {
    clearTimeout(closing);
    closing = setTimeout(hide, 250);
  };

  for (const mark of document.querySelectorAll("a.noteref")) {
    let touched = false;
    mark.addEventListener("pointerenter", (event) => event.pointerType === "mouse" && show(mark));
    mark.addEventListener("pointerleave", (event) => event.pointerType === "mouse" && hideSoon());
    mark.addEventListener("pointerdown", (event) => (touched = event.pointerType !== "mouse"));
    mark.addEventListener("focus", () => !touched && show(mark));
    mark.addEventListener("blur", hideSoon);
    mark.addEventListener("click", (event) => {
      if (!touched) return hide();
      touched = false;
      event.preventDefault();
      if (shownFor === mark) hide();
      else show(mark);
    });
  }
  popover.addEventListener("pointerenter", () => clearTimeout(closing));
  popover.addEventListener("pointerleave", hideSoon);
  popover.addEventListener("focusin", () => clearTimeout(closing));
  document.addEventListener("keydown", (event) => event.key === "Escape" && hide());
  document.addEventListener("pointerdown", (event) => {
    if (shownFor && !popover.contains(event.target) && !shownFor.contains(event.target)) hide();
  });
  window.addEventListener("resize", hide);

  /* Copying: buttons that stay hidden where there is no script. */

  async function copy(button) {
    const source = document.getElementById(button.dataset.copies);
    try {
      await navigator.clipboard.writeText(source.textContent.trim());
    } catch {
      getSelection().selectAllChildren(source);
      document.execCommand("copy");
    }
    const label = button.textContent;
    button.textContent = "Copied";
    setTimeout(() => (button.textContent = label), 1600);
  }

  for (const button of document.querySelectorAll("button.copy")) {
    button.hidden = false;
    button.addEventListener("click", () => copy(button));
  }

  /* Light and dark: the system decides until the reader does; where nothing can be kept it holds for one page. */

  const root = document.documentElement;
  const system = matchMedia("(prefers-color-scheme: dark)");
  const theme = document.querySelector("button.theme");
  const isDark = () => (root.dataset.theme ?? (system.matches ? "dark" : "light")) === "dark";
  const label = () => {
    theme.textContent = isDark() ? "Light" : "Dark";
    theme.setAttribute("aria-label", isDark() ? "Read in light colours" : "Read in dark colours");
  };
  try {
    const kept = localStorage.getItem("edition-theme");
    if (kept === "light" || kept === "dark") root.dataset.theme = kept;
  } catch { /* nothing can be kept here */ }
  if (theme) {
    theme.hidden = false;
    label();
    system.addEventListener("change", label);
    theme.addEventListener("click", () => {
      root.dataset.theme = isDark() ? "light" : "dark";
      label();
      try {
        localStorage.setItem("edition-theme", root.dataset.theme);
      } catch { /* nothing can be kept here */ }
    });
  }

  /* Wide tables scroll in their own box, with the keyboard too. */

  for (const box of document.querySelectorAll(".text .table")) {
    if (box.scrollWidth > box.clientWidth) box.tabIndex = 0;
  }
})();
