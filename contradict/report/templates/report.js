"use strict";
// Filters, keys and decisions. Everything shown is already in the page; this only hides, moves and remembers.
(() => {
  const $ = (id) => document.getElementById(id);
  const root = document.documentElement;
  const store = {
    get: (key) => { try { return localStorage.getItem("contradict:" + key); } catch { return null; } },
    set: (key, value) => { try { localStorage.setItem("contradict:" + key, value); } catch { /* private window: lasts as long as the page */ } },
  };
  const report = document.body.dataset.report;
  const PAGE = 20, MORE = 50, AT_ONCE = 6;
  // The first cards of a section stand in the document. The rest wait as text (parsing 300,000 elements takes seconds) and are made when
  // their turn comes; their words were escaped when the page was made.
  const plain = { amp: "&", lt: "<", gt: ">", "#34": '"', "#39": "'" };
  const unescaped = (text) => text.replace(/&(amp|lt|gt|#34|#39);/g, (_, name) => plain[name]);
  class Card {
    constructor(group, el, html) {
      this.made = el;
      this.html = html;
      this.group = group;
      const data = el ? el.dataset : Object.fromEntries([...html.slice(0, html.indexOf(">")).matchAll(/ data-(\w+)="([^"]*)"/g)].map(([, key, value]) => [key, unescaped(value)]));
      this.anchor = el ? el.id : /\bid="([^"]*)"/.exec(html)[1];
      this.id = data.id;
      this.verdict = data.verdict;
      this.severity = data.severity;
      this.p = Number(data.p);
      this.actors = data.actors.split(" ");
      this.topic = data.topic;
      this.shown = true;
    }
    get el() {
      if (!this.made) {
        const template = document.createElement("template");
        template.innerHTML = this.html;
        this.made = template.content.firstElementChild;
        this.html = "";
        cardOf.set(this.made, this);
        show(this);
      }
      return this.made;
    }
    get text() {
      this.words ??= (this.html
        ? unescaped(this.html.slice(this.html.indexOf("<h3"), this.html.indexOf('<p class="because">')).replace(/<[^>]*>/g, ""))
        : this.el.children[0].lastElementChild.textContent + " " + this.el.children[1].textContent).toLowerCase();
      return this.words;
    }
  }
  const cardOf = new Map();
  const cards = [];
  const groups = [...document.querySelectorAll("section.group")].map((section) => {
    const rest = section.querySelector("script.rest");
    const group = { section, list: section.querySelector(".cards"), number: section.querySelector(".number"), more: section.querySelector("[data-more]"), passing: [], limit: PAGE };
    group.cards = [...group.list.children].map((el) => new Card(group, el, ""));
    if (rest) {
      const text = rest.textContent;
      for (let start = text.indexOf("<article "), next; start >= 0; start = next) {
        next = text.indexOf("<article ", start + 1);
        group.cards.push(new Card(group, null, text.slice(start, next < 0 ? undefined : next)));
      }
    }
    for (const card of group.cards) {
      if (card.made) cardOf.set(card.made, card);
      cards.push(card);
    }
    return group;
  });
  let decisions = {};
  try { decisions = JSON.parse(store.get(report) || "{}") || {}; } catch { decisions = {}; }
  let notes = {};
  try { notes = JSON.parse(store.get(report + ":notes") || "{}") || {}; } catch { notes = {}; }
  let here = -1;

  // --- theme
  const theme = store.get("theme");
  if (theme) root.dataset.theme = theme;
  $("theme").addEventListener("click", () => {
    const dark = root.dataset.theme ? root.dataset.theme === "dark" : matchMedia("(prefers-color-scheme: dark)").matches;
    root.dataset.theme = dark ? "light" : "dark";
    store.set("theme", root.dataset.theme);
  });

  // --- filters
  const ticked = (name) => new Set([...document.querySelectorAll(`input[name=${name}]:checked`)].map((box) => box.value));
  function passes(card, wanted) {
    if (card.p < wanted.p || !wanted.severities.has(card.severity)) return false;
    if (card.verdict !== "agreement" && !wanted.verdicts.has(card.verdict)) return false;
    if (wanted.topic && card.topic !== wanted.topic) return false;
    if (wanted.actor && !card.actors.includes(wanted.actor)) return false;
    if (wanted.other) {
      const [a, b] = card.actors;
      if (wanted.actor ? !((a === wanted.actor && b === wanted.other) || (b === wanted.actor && a === wanted.other)) : !card.actors.includes(wanted.other)) return false;
    }
    if (wanted.decision && (decisions[card.id] || "none") !== wanted.decision) return false;
    return wanted.words.every((word) => card.text.includes(word));
  }
  function filter() {
    const wanted = {
      words: $("q").value.toLowerCase().split(/\s+/).filter(Boolean), actor: $("actor").value, other: $("other").value, topic: $("topic").value,
      p: Number($("p").value), verdicts: ticked("verdict"), severities: ticked("severity"), decision: $("decision").value,
    };
    $("p-out").value = wanted.p.toFixed(2);
    let shown = 0;
    for (const group of groups) {
      group.passing = group.cards.filter((card) => (card.shown = passes(card, wanted)));
      group.limit = PAGE;
      group.number.textContent = group.passing.length.toLocaleString("en");
      group.section.hidden = !group.passing.length;
      shown += group.passing.length;
      lay(group, AT_ONCE);
    }
    // the first cards at once, the rest of the page when those are on the screen
    requestAnimationFrame(() => setTimeout(() => groups.forEach((group) => lay(group))));
    $("shown").value = (shown === cards.length ? "" : shown.toLocaleString("en") + " of ") + cards.length.toLocaleString("en");
    $("empty").hidden = shown > 0 || cards.length === 0;
  }
  function lay(group, most = group.limit) {
    const wanted = group.passing.slice(0, most).map((card) => card.el);
    const there = group.list.children;
    if (wanted.length !== there.length || wanted.some((el, index) => el !== there[index])) group.list.replaceChildren(...wanted);
    if (group.more) {
      const left = group.passing.length - wanted.length;
      group.more.hidden = left <= 0;
      group.more.textContent = `Show ${Math.min(left, MORE)} more of ${left.toLocaleString("en")}`;
    }
  }
  function grow(group, upTo = group.limit + MORE) {
    group.limit = Math.max(upTo, group.limit);
    lay(group);
  }
  function reset() {
    for (const id of ["q", "actor", "other", "topic", "decision"]) $(id).value = "";
    $("p").value = 0;
    for (const box of document.querySelectorAll(".filters input[type=checkbox]")) box.checked = true;
    filter();
  }
  const filters = document.querySelector(".filters");
  if (matchMedia("(max-width: 64rem)").matches) filters.open = false; // findings first where there is little room
  filters.addEventListener("input", filter);
  $("reset").addEventListener("click", reset);
  $("reset-2").addEventListener("click", () => { reset(); $("q").focus(); });
  function narrow(values) { reset(); Object.assign($("actor"), { value: values.actor || "" }); $("other").value = values.other || ""; $("topic").value = values.topic || ""; filter(); $("findings").scrollIntoView(); $("actor").focus({ preventScroll: true }); }
  document.addEventListener("click", (event) => {
    const cell = event.target.closest("button.heat");
    if (cell) narrow({ actor: cell.dataset.a, other: cell.dataset.b });
    const topic = event.target.closest("button.topic");
    if (topic) narrow({ topic: topic.dataset.topic });
    const more = event.target.closest("[data-more]");
    if (more) grow(groups.find((group) => group.more === more));
    const dot = event.target.closest("[data-at]");
    if (dot) reveal(dot.dataset.at);
  });

  // --- moving about
  function mark(index) {
    if (here >= 0) cards[here].el.classList.remove("here");
    here = index;
    cards[here].el.classList.add("here");
  }
  function visit(index) {
    const { el, group } = cards[index];
    if (!el.isConnected) grow(group, group.passing.indexOf(cards[index]) + PAGE);
    mark(index);
    el.focus({ preventScroll: true });
    el.scrollIntoView({ block: "start", behavior: "instant" });
  }
  function go(step) {
    for (let next = here + step; next >= 0 && next < cards.length; next += step) if (cards[next].shown) return visit(next);
  }
  function reveal(anchor) {
    const index = cards.findIndex((card) => card.anchor === anchor);
    if (index < 0) return;
    if (!cards[index].shown) reset();
    visit(index);
  }
  document.addEventListener("focusin", (event) => {
    const card = event.target.closest?.(".card");
    if (card && cardOf.has(card)) mark(cards.indexOf(cardOf.get(card)));
  });
  addEventListener("hashchange", () => { if (location.hash.startsWith("#f-")) reveal(location.hash.slice(1)); });

  // --- decisions
  function show(card) {
    const decided = decisions[card.id];
    if (decided) card.el.dataset.decision = decided; else delete card.el.dataset.decision;
    for (const button of card.el.querySelectorAll("[data-decide]")) button.setAttribute("aria-pressed", String(button.dataset.decide === decided));
    const why = card.el.querySelector(".why");
    if (why) { why.hidden = decided !== "dismiss"; why.value = notes[card.id] || ""; }
  }
  document.addEventListener("input", (event) => {
    if (!event.target.matches(".why")) return;
    notes[cardOf.get(event.target.closest(".card")).id] = event.target.value;
    store.set(report + ":notes", JSON.stringify(notes));
  });
  function progress() {
    const values = Object.values(decisions);
    const number = (what) => values.filter((value) => value === what).length;
    $("progress").textContent = values.length ? `${number("confirm")} confirmed, ${number("dismiss")} dismissed, ${number("unsure")} unsure` : "Nothing decided yet";
    $("export").disabled = !values.length;
  }
  function decide(card, what) {
    if (card.group.section.id === "suppressed") return;
    if (decisions[card.id] === what) delete decisions[card.id]; else decisions[card.id] = what;
    store.set(report, JSON.stringify(decisions));
    for (const each of cards) if (each.id === card.id && each.made) show(each);
    progress();
  }
  document.addEventListener("click", (event) => {
    const button = event.target.closest("[data-decide]");
    if (button) decide(cardOf.get(button.closest(".card")), button.dataset.decide);
  });
  const claim = (el) => ({
    actor: el.dataset.actor, text: el.querySelector("blockquote").textContent, date: el.dataset.date || null,
  });
  function exported() {
    const rows = [];
    const seen = new Set();
    for (const card of cards) {
      if (!decisions[card.id] || seen.has(card.id)) continue;
      seen.add(card.id);
      const [left, right] = [...card.el.querySelectorAll(".side")].map(claim);
      rows.push({ id: card.id, decision: decisions[card.id], verdict: card.verdict, probability: card.p, topic: card.el.querySelector("h3").textContent, note: decisions[card.id] === "dismiss" ? notes[card.id] || "" : "", left, right });
    }
    return { schema_version: "1.0", kind: "contradict-review", report, decisions: rows };
  }
  $("export").addEventListener("click", () => {
    const link = document.createElement("a");
    link.href = URL.createObjectURL(new Blob([JSON.stringify(exported(), null, 2) + "\n"], { type: "application/json" }));
    link.download = `review-${report}.json`;
    link.click();
    setTimeout(() => URL.revokeObjectURL(link.href), 10000);
  });

  // --- keys
  const dialog = $("keys");
  $("keys-on").checked = store.get("keys") !== "off";
  $("keys-on").addEventListener("change", () => store.set("keys", $("keys-on").checked ? "on" : "off"));
  $("keys-close").addEventListener("click", () => dialog.close());
  $("help").addEventListener("click", () => dialog.showModal());
  const actions = {
    j: () => go(1), k: () => go(-1), "?": () => dialog.showModal(), "/": () => { filters.open = true; $("q").focus(); },
    c: () => here >= 0 && decide(cards[here], "confirm"), d: () => here >= 0 && decide(cards[here], "dismiss"), u: () => here >= 0 && decide(cards[here], "unsure"),
    e: () => { const more = here >= 0 && cards[here].el.querySelector("details"); if (more) more.open = !more.open; },
  };
  document.addEventListener("keydown", (event) => {
    if (event.key === "Escape" && event.target === $("q")) { event.target.blur(); return; }
    if (event.ctrlKey || event.metaKey || event.altKey || dialog.open || !$("keys-on").checked) return;
    if (event.target.matches("input:not([type=checkbox]):not([type=range]), select, textarea")) return;
    const action = actions[event.key];
    if (action) { event.preventDefault(); action(); }
  });

  // the words of every card are made ready while nothing else is to be done, so that the first search is as quick as the next
  const idle = window.requestIdleCallback || ((work) => setTimeout(() => work({ timeRemaining: () => 8 }), 50));
  let ready = 0;
  const prepare = (deadline) => {
    while (ready < cards.length && deadline.timeRemaining() > 1) cards[ready++].text;
    if (ready < cards.length) idle(prepare);
  };
  idle(prepare);
  addEventListener("beforeprint", () => groups.forEach((group) => grow(group, group.passing.length)));

  for (const card of cards) if (card.made && decisions[card.id]) show(card);
  progress();
  filter();
  if (location.hash.startsWith("#f-")) reveal(location.hash.slice(1));
})();
