// The preview's own script: reloads the page when its bytes have changed, swaps the stylesheet, renews the strip.
"use strict";
(() => {
  const shown = { ...document.currentScript.dataset };
  const page = location.pathname + location.search;
  const key = "paragraf:" + page;
  let source = null;

  // After a reload: where the reader was, and whether the strip was open.
  const before = JSON.parse(sessionStorage.getItem(key) || "null");
  sessionStorage.removeItem(key);
  if (before) {
    open(before.open);
    const back = () => scrollTo({ left: before.x, top: before.y, behavior: "instant" });
    back();
    addEventListener("load", back, { once: true });
  }

  function isOpen() { return Boolean(document.querySelector("#pg-remsa details[open]")); }
  function open(was) {
    const details = document.querySelector("#pg-remsa details");
    if (details && was) details.open = true;
  }

  function reload() {
    close();
    sessionStorage.setItem(key, JSON.stringify({ x: scrollX, y: scrollY, open: isOpen() }));
    location.reload();
  }

  function swapStylesheet(version) {
    for (const old of document.querySelectorAll('link[rel="stylesheet"]:not([data-gammal])')) {
      const address = new URL(old.href);
      if (address.origin !== location.origin || !address.pathname.endsWith("/style.css")) continue;
      address.search = "?" + version;
      const fresh = old.cloneNode();
      fresh.href = address;
      old.dataset.gammal = "";
      fresh.addEventListener("load", () => old.remove(), { once: true });
      fresh.addEventListener("error", () => fresh.remove(), { once: true });
      old.after(fresh);
    }
    shown.stil = version;
  }

  // Pictures that were replaced under their names.
  function swapPictures(version) {
    for (const picture of document.images) {
      const address = new URL(picture.currentSrc || picture.src);
      if (address.origin !== location.origin) continue;
      address.search = "?" + version;
      picture.src = address;
    }
    shown.bilder = version;
  }

  async function renewStrip(version) {
    const answer = await fetch("/~/remsa?sida=" + encodeURIComponent(page));
    if (answer.status !== 200) return;
    const fresh = document.createElement("template");
    fresh.innerHTML = await answer.text();
    const old = document.getElementById("pg");
    const wasOpen = isOpen();
    const scroll = document.querySelector(".pg-lista")?.scrollTop || 0;
    const focused = old.contains(document.activeElement) ? document.activeElement : null;
    const name = focused && (focused.getAttribute("href") || focused.localName);
    const status = document.getElementById("pg-status")?.textContent;
    old.replaceWith(fresh.content);
    open(wasOpen);
    const list = document.querySelector(".pg-lista");
    if (list) list.scrollTop = scroll;
    if (name) [...document.querySelectorAll("#pg a, #pg summary, #pg input, #pg button, #pg .pg-lista")]
      .find(e => (e.getAttribute("href") || e.localName) === name)?.focus({ preventScroll: true });
    say(status);
    shown.remsa = version;
  }

  // A live region speaks only of what changes in it, so the words are put in after it stands there.
  function say(before) {
    const region = document.getElementById("pg-status");
    if (!region || region.textContent === before) return;
    const words = region.textContent;
    region.textContent = "";
    requestAnimationFrame(() => { region.textContent = words; });
  }

  function listen() {
    if (source) return;
    const query = new URLSearchParams({ sida: page, version: shown.sida, stil: shown.stil, remsa: shown.remsa, bilder: shown.bilder });
    source = new EventSource("/~/handelser?" + query);
    source.addEventListener("sida", reload);
    source.addEventListener("stil", event => swapStylesheet(event.data));
    source.addEventListener("bilder", event => swapPictures(event.data));
    source.addEventListener("remsa", event => renewStrip(event.data));
    // A browser gives up when it is turned away; the server may have been busy, or away.
    source.addEventListener("error", () => {
      if (source && source.readyState === EventSource.CLOSED) { close(); setTimeout(listen, 2000); }
    });
  }
  function close() { source?.close(); source = null; }

  // A browser opens six connections to one server: a page that nobody sees gives its own back.
  const follow = () => document.hidden ? close() : listen();
  document.addEventListener("visibilitychange", follow);
  addEventListener("pagehide", close);
  // Back to a page that the browser has kept: it asks anew, with what it shows.
  addEventListener("pageshow", follow);
  follow();
})();
