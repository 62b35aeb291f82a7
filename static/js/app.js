// Leerkring's own script. Every page works without it: forms post and links link. With it, the answer to a posted form
// and what others change are morphed into the page, so that focus, selection and half-typed text stay.

const $ = (selector, root = document) => root.querySelector(selector);
const $$ = (selector, root = document) => [...root.querySelectorAll(selector)];
const on = (event, selector, handler) =>
  document.addEventListener(event, (e) => { const found = e.target.closest?.(selector); if (found) handler(found, e); });
const from = (id) => $(id).content.firstElementChild.cloneNode(true);

// Says a sentence at the bottom of the page, aloud too, until it is closed.
function say(text) {
  const toast = from("#says-template");
  $("div", toast).textContent = text;
  $("[data-says]").replaceChildren(toast);
}
on("click", ".toast button", (button) => button.closest(".toast").remove());

// Theme: shown at once; the form's own post makes the server remember it.
on("submit", "form[data-theme-form]", (form, event) => {
  event.preventDefault();
  const { value } = event.submitter;
  document.documentElement.dataset.theme = value;
  $$("button", form).forEach((button) => button.setAttribute("aria-pressed", String(button.value === value)));
  const body = new URLSearchParams(new FormData(form, event.submitter));
  fetch(form.getAttribute("action"), { method: "POST", body, redirect: "manual" }).catch(() => {});
});

// Menus close on escape and on a press elsewhere.
const closeMenus = (except) => $$("details.menu[open]").forEach((menu) => { if (menu !== except) menu.open = false; });
document.addEventListener("click", (event) => closeMenus(event.target.closest("details.menu")));
document.addEventListener("keydown", (event) => {
  const menu = event.key === "Escape" && $("details.menu[open]");
  if (menu) { menu.open = false; $("summary", menu).focus(); }
});
on("click", "[data-print]", () => window.print());
// An address is selected and, where the browser lets us, copied.
on("click", "[data-copy]", (button) => {
  document.getElementById(button.dataset.copy).select();
  navigator.clipboard?.writeText(document.getElementById(button.dataset.copy).value).then(() => say(button.dataset.copied), () => {});
});

// Typed text outlives a lost connection, an ended sign-in and a reload: it stays in this tab until the server has it.
const lasting = "textarea, input:is(:not([type]), [type=text], [type=email], [type=url], [type=number], [type=date], [type=time])";
const lasts = (field) => field.form?.method === "post" && !field.form.matches("[data-plain]") && field.matches(lasting)
  && field.autocomplete !== "one-time-code";
const drawer = (form) => `typed ${location.pathname} ${form.getAttribute("action")}`;
const namesakes = (field) => [...field.form.elements].filter((other) => other.name === field.name);

document.addEventListener("input", ({ target: field }) => {
  if (!lasts(field)) return;
  const typed = JSON.parse(sessionStorage.getItem(drawer(field.form)) ?? "{}");
  typed[`${field.name} ${namesakes(field).indexOf(field)}`] = { was: field.defaultValue, now: field.value };
  try { sessionStorage.setItem(drawer(field.form), JSON.stringify(typed)); } catch { /* full: the page still has it */ }
});
function restoreTyped() {
  for (const form of $$("form[method=post]:not([data-plain])")) {
    const typed = JSON.parse(sessionStorage.getItem(drawer(form)) ?? "{}");
    // A form that came too late is in sight only with what was typed in it.
    const late = form.closest("[data-late]");
    for (const field of [...form.elements].filter(lasts)) {
      const kept = typed[`${field.name} ${namesakes(field).indexOf(field)}`];
      // Where the server drew another text since, that one counts.
      if (kept && (late || kept.was === field.defaultValue) && field.value === field.defaultValue) field.value = kept.now;
      if (late) late.hidden = !field.value;
    }
  }
}
on("submit", "form[action='/sign-out']", () => sessionStorage.clear());

// Forms: one press posts once; the answer is morphed in.
const busy = new Map();
function begin(form, button) {
  const press = { button };
  busy.set(form, press);
  button?.setAttribute("aria-disabled", "true");
  return press;
}
// The end of an earlier press is not the end of this one.
function finish(form, press = busy.get(form)) {
  if (busy.get(form) !== press) return;
  press?.button?.removeAttribute("aria-disabled");
  busy.delete(form);
}
document.addEventListener("submit", (event) => {
  const form = event.target;
  if (event.defaultPrevented || form.method !== "post") return;
  if (busy.has(form)) { event.preventDefault(); return; }
  const press = begin(form, event.submitter);
  if (form.matches("[data-plain]") || !window.htmx) { setTimeout(finish, 8000, form, press); return; }
  event.preventDefault();
  const address = event.submitter?.getAttribute("formaction") ?? form.getAttribute("action") ?? location.pathname;
  htmx.ajax("POST", address, { source: form, event, target: document.body, swap: "outerMorph" }).finally(() => finish(form, press));
});
document.addEventListener("htmx:error", ({ detail: { ctx } }) => {
  if (ctx?.sourceElement?.matches("form")) say(document.body.dataset.lost);
});

// A page that is only an error becomes a sentence, and the form stays as it is.
function refused(ctx, page) {
  const error = ctx.response.status >= 400 && ctx.response.status !== 404 && $(".error-page", page);
  if (!error) return false;
  say(`${$("h1", error).textContent}. ${$(".lead", error).textContent}`);
  const token = $("input[name=_csrf]", page)?.value;
  if (token) $$("input[name=_csrf]").forEach((field) => { field.value = token; });
  refreshAll();
  return true;
}
let moved = false;
function arrive(ctx, page) {
  if (refused(ctx, page)) return false;
  const { status, raw } = ctx.response;
  const address = new URL(raw.url);
  moved = status < 400 && address.pathname + address.search !== location.pathname + location.search;
  // What was not taken yet, but is shown again, stays in this tab too.
  if (status < 400 && !address.pathname.startsWith("/sign-in") && !address.searchParams.has("parked")) {
    sessionStorage.removeItem(drawer(ctx.sourceElement));
    ctx.sourceElement.reset();
  }
  if (moved) history.pushState(null, "", address);
  const root = $("html", new DOMParser().parseFromString(ctx.text.slice(0, 500), "text/html"));
  document.documentElement.lang = root.lang;
  closeMenus();
  return true;
}
// The part of the answer that the pressed button leads to, after its #.
function goal(ctx) {
  const [, id] = (busy.get(ctx.sourceElement)?.button?.getAttribute("formaction") ?? "").split("#");
  return id && document.getElementById(id);
}
function settle(ctx) {
  const summary = ctx.response.status >= 400 && $(".error-summary");
  const part = goal(ctx);
  if (moved) window.scrollTo(0, 0);
  if (summary) summary.focus();
  else if (part) { part.scrollIntoView(); part.focus({ preventScroll: true }); }
  else if (moved || document.activeElement === document.body) $("main").focus({ preventScroll: true });
}
// Moving back over an address that was pushed above draws that page anew.
let drawn = location.pathname + location.search;
window.addEventListener("popstate", () => { if (location.pathname + location.search !== drawn) location.reload(); });

document.addEventListener("htmx:before:swap", (event) => {
  const { ctx, tasks } = event.detail;
  whole = ctx.target === document.body;
  const welcome = whole ? arrive(ctx, tasks[0].fragment) : fits(ctx);
  if (!welcome) event.preventDefault();
});
document.addEventListener("htmx:after:swap", ({ detail: { ctx } }) => {
  restoreTyped();
  if (ctx.target !== document.body) return;
  drawn = location.pathname + location.search;
  settle(ctx);
  finish(ctx.sourceElement);
  listen();
});
// A choice that somebody made and did not send yet stays, with what the page knew when it was made: when others chose
// differently meanwhile, the server tells so.
let whole = false;
on("change", "[data-choice]", (choice) => choice.toggleAttribute("data-chosen", true));
window.htmx?.registerExtension("chosen", { htmx_before_morph_node: (element) => whole || !element.matches?.("[data-chosen]") });
// What the reader unfolded stays unfolded.
window.htmx?.registerExtension("unfolded", {
  htmx_before_morph_attr: (element, { attrName, newValue }) => !(attrName === "open" && newValue === null && element.matches("details")),
});

// Live: the socket says what changed; each element that shows it fetches itself through the ordinary door.
const refresh = (element) => setTimeout(() => {
  if (element.isConnected) htmx.ajax("GET", element.dataset.src, { source: element, target: element, swap: "outerMorph" });
}, Math.random() * 80);
function refreshAll() { $$("[data-live]").forEach(refresh); }

// A fragment that is no longer ours: the whole page is asked again, but never in a circle.
function fits({ response: { status, raw } }) {
  if (raw.redirected || [401, 403, 404].includes(status)) renew();
  return status === 200 && !raw.redirected;
}
function renew() {
  if (Date.now() - Number(sessionStorage.getItem("renewed")) < 10_000) return;
  sessionStorage.setItem("renewed", String(Date.now()));
  location.reload();
}

let socket = null;
let failures = 0;
let warning = null;
function listen() {
  const path = document.body.dataset.liveSocket;
  if (!path || socket || !window.htmx) return;
  socket = new WebSocket(new URL(path, location.href.replace(/^http/, "ws")));
  socket.onopen = () => { failures = 0; connected(); refreshAll(); };
  socket.onmessage = ({ data }) => JSON.parse(data).forEach(hear);
  socket.onclose = lost;
}
function hear(name) {
  if (name === "seats") { socket.close(); probe(); }
  else if (name === "*") refreshAll();
  else $$(`[data-live~="${CSS.escape(name)}"]`).forEach(refresh);
}
function lost() {
  socket = null;
  failures += 1;
  warning ??= setTimeout(() => $("[data-connection]").replaceChildren(from("#offline-template")), 5000);
  if (failures % 3 === 0) probe();
  setTimeout(listen, Math.min(10_000, 300 * 2 ** (failures - 1)) * (0.5 + Math.random() / 2));
}
function connected() {
  clearTimeout(warning);
  warning = null;
  $("[data-connection]").replaceChildren();
}
// The handshake tells a script nothing; the page itself tells whether the sign-in or the seat has ended.
async function probe() {
  const answer = await fetch(location.href, { redirect: "manual", cache: "no-store" }).catch(() => null);
  if (answer && (answer.type === "opaqueredirect" || [401, 404].includes(answer.status))) renew();
}
on("click", "[data-retry]", listen);
window.addEventListener("online", listen);
window.addEventListener("pagehide", () => { if (socket) { socket.onclose = null; socket.close(); socket = null; } });
window.addEventListener("pageshow", ({ persisted }) => { if (persisted) { [...busy.keys()].forEach((form) => finish(form)); listen(); } });

restoreTyped();
listen();
