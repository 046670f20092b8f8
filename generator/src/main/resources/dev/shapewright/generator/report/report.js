"use strict";
// Searches the page. No sign that means something to XML: the page is well-formed with it.
(function () {
  const form = document.getElementById("search");
  const query = document.getElementById("query");
  const found = document.getElementById("found");
  const sections = Array.from(document.querySelectorAll("main > section"));
  let entries = null;
  let waiting = 0;

  // What an entry is found by: its heading and the names in it, not its documentation.
  function index() {
    entries = Array.from(document.querySelectorAll(".entry")).map(function (element) {
      const names = element.querySelectorAll("summary, h3, th, .signature, td > code");
      const text = Array.from(names, function (each) { return each.textContent; });
      if (names.length === 0) { text.push(element.textContent); }
      const section = sections.find(function (each) { return each.contains(element); });
      return { element: element, section: section, text: text.join("\n").toLowerCase() };
    });
  }

  function search() {
    waiting = 0;
    if (entries === null) { index(); }
    const words = query.value.toLowerCase().split(/\s+/).filter(Boolean);
    const full = new Map();
    let count = 0;
    entries.forEach(function (entry) {
      const hit = words.every(function (word) { return entry.text.includes(word); });
      entry.element.hidden = !hit;
      if (hit) {
        count += 1;
        full.set(entry.section, true);
      }
    });
    sections.forEach(function (section) {
      section.hidden = words.length > 0 ? !full.has(section) : false;
    });
    document.body.classList.toggle("searching", words.length > 0);
    found.textContent = words.length > 0 ? count + (count === 1 ? " match" : " matches") : "";
  }

  function clear() {
    query.value = "";
    search();
  }

  // A link to an entry opens it, be it hidden by a search or closed.
  function show() {
    let id = "";
    try { id = decodeURIComponent(location.hash.slice(1)); } catch (e) { return; }
    const target = id === "" ? null : document.getElementById(id);
    if (target === null) { return; }
    if (target.closest("[hidden]") !== null) { clear(); }
    for (let at = target; at !== null; at = at.parentElement) {
      if (at.localName === "details") { at.open = true; }
    }
    target.scrollIntoView();
    const heading = target.querySelector("summary");
    if (heading !== null) { heading.focus({ preventScroll: true }); }
  }

  query.addEventListener("input", function () {
    if (waiting === 0) { waiting = requestAnimationFrame(search); }
  });
  form.addEventListener("submit", function (event) {
    event.preventDefault();
    search();
  });
  document.addEventListener("keydown", function (event) {
    if (event.key === "/") {
      if (document.activeElement !== query) {
        event.preventDefault();
        query.focus();
        query.select();
      }
    } else if (event.key === "Escape") {
      if (document.activeElement === query) { clear(); }
    }
  });
  document.addEventListener("click", function (event) {
    const link = event.target.closest ? event.target.closest("a") : null;
    // A second click on the link of the present place changes no address, but is to open it, too.
    if (link !== null) {
      if (link.getAttribute("href") === location.hash) { show(); }
    }
  });
  window.addEventListener("hashchange", show);
  form.hidden = false;
  show();
  // Once more when all is there: browsers go to the anchor then, and take the focus away.
  window.addEventListener("load", function () { requestAnimationFrame(show); });
})();
