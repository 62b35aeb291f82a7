// Drafts save themselves while they are written. The answer says what the privacy check finds so far; what is being
// typed is never touched. Without a connection the text waits in this tab (app.js) and is sent when it is back.

const PAUSE = 1200;
const AGAIN = 5000;
let waiting = null;
let sending = false;
// What waits at the server for its writer: sent again it would wait elsewhere, and the link to it lead nowhere.
let parked = "";

const $$ = (selector, root = document) => [...root.querySelectorAll(selector)];
// Says what became of the text, and where it waits.
function say(key, address) {
  for (const place of $$("[data-draft-status]")) {
    place.textContent = place.dataset[key];
    if (!address) continue;
    const link = Object.assign(document.createElement("a"), { href: address, textContent: place.dataset[`${key}Link`] });
    place.append(" ", link);
  }
}

function later(form, pause) {
  clearTimeout(waiting);
  waiting = setTimeout(save, pause, form);
}
for (const kind of ["input", "change"]) {
  document.addEventListener(kind, ({ target }) => { const form = target.closest?.("form[data-draft]"); if (form) later(form, PAUSE); });
}
// Handing in sends everything itself.
document.addEventListener("submit", ({ target }) => { if (target.matches("form[data-draft]")) { clearTimeout(waiting); waiting = null; } });
window.addEventListener("online", () => $$("form[data-draft]").forEach((form) => { if (waiting) later(form, 0); }));
// A tab that closes in the middle of the pause hands over what it has.
window.addEventListener("pagehide", () => $$("form[data-draft]").forEach((form) => {
  if (parked || (!waiting && !sending)) return;
  const fields = body(form);
  // What is on its way makes one version more.
  if (sending) fields.set("version", String(Number(fields.get("version") || 0) + 1));
  navigator.sendBeacon(form.dataset.draft, fields);
}));
// A page that comes back from the browser's memory knows an older version than the one that was handed over.
window.addEventListener("pageshow", ({ persisted }) => { if (persisted && $$("form[data-draft]").length) location.reload(); });

function body(form) {
  const fields = new URLSearchParams(new FormData(form));
  fields.delete("_once");
  fields.delete("ready");
  return fields;
}

async function save(form) {
  if (!form.isConnected) return;
  if (sending) { later(form, PAUSE); return; }
  const sent = body(form);
  waiting = null;
  if (String(sent) === parked) return;
  sending = true;
  const answer = await fetch(form.dataset.draft, { method: "POST", body: sent, headers: { "X-Draft": "1" } }).catch(() => null);
  sending = false;
  if (!answer || answer.status >= 500) { say("lost"); waiting ??= setTimeout(save, AGAIN, form); return; }
  // What was typed waits for its writer at the server, as it was sent last, and in this tab: until they sign in, or on the
  // page that the answer leads to when they did so since this page was drawn.
  if (answer.redirected) {
    parked = String(sent);
    say(new URL(answer.url).searchParams.has("parked") ? "waits" : "ended", answer.url);
    return;
  }
  const fresh = new DOMParser().parseFromString(await answer.text(), "text/html");
  if (answer.ok) arrive(form, sent, fresh);
  else if (answer.status === 409 && overtake(form, fresh)) later(form, 0);
  else say("refused");
}

// The answer of an earlier save was lost: what is kept is what was sent then, so that this page goes on from there.
function overtake(form, fresh) {
  const version = fresh.querySelector("form[data-draft] [name=version]")?.value;
  if (!version || fresh.querySelector("#stored") || form.elements.version.value === version) return false;
  form.elements.version.value = version;
  return true;
}

function arrive(form, sent, fresh) {
  if (!form.isConnected) return;
  const focused = document.activeElement;
  const mark = focused?.name === "not_client" ? focused.value : null;
  $$("[data-drawn]", fresh).forEach((part) => document.getElementById(part.id)?.replaceWith(part));
  if (mark) $$("[name=not_client]").find((box) => box.value === mark)?.focus();
  form.elements.version.value = fresh.querySelector("[data-version]").dataset.version;
  // The server has it: a new case does not begin with these words (app.js kept them in this tab).
  sessionStorage.removeItem(`typed ${location.pathname} ${form.getAttribute("action")}`);
  // From now on this is the page of the draft: a reload shows what is kept.
  form.setAttribute("action", fresh.querySelector("[data-version]").dataset.action);
  form.elements._page.value = fresh.querySelector("[data-version]").dataset.page;
  if (location.pathname !== form.elements._page.value) history.replaceState(null, "", form.elements._page.value);
  for (const field of form.elements) if ("defaultValue" in field && field.type !== "hidden" && sent.get(field.name) === field.value) field.defaultValue = field.value;
}

// One press puts what is proposed in the place of what was found.
document.addEventListener("click", ({ target }) => {
  const button = target.closest("[data-replace]");
  const field = button && document.getElementById(button.dataset.field);
  if (!field) return;
  field.value = field.value.replace(button.dataset.replace, button.dataset.with);
  field.dispatchEvent(new Event("input", { bubbles: true }));
  field.focus();
});
