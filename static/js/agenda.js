// Agendas: an item is dragged by its handle, Alt and an arrow press its buttons, and the time that is left counts down.
// All of it comes on top of forms that work without.

const $ = (selector, root = document) => root.querySelector(selector);
const $$ = (selector, root = document) => [...root.querySelectorAll(selector)];

// Dragging. The list shows the new order at once; dropping posts one small move: which item, the version that was
// seen, and before which other it goes.
let drag = null;

document.addEventListener("pointerdown", (event) => {
  const handle = event.button === 0 && event.target.closest("[data-handle]");
  if (!handle) return;
  event.preventDefault();
  const item = handle.closest(".agenda-item");
  drag = { handle, item, next: item.nextElementSibling, id: event.pointerId };
  handle.setPointerCapture(event.pointerId);
  item.classList.add("dragging");
});
document.addEventListener("pointermove", (event) => {
  if (!drag || event.pointerId !== drag.id) return;
  const middle = (item) => { const box = item.getBoundingClientRect(); return box.top + box.height / 2; };
  const others = $$(".agenda-item", drag.item.parentElement).filter((other) => other !== drag.item);
  const below = others.find((other) => event.clientY < middle(other)) ?? null;
  if (drag.item.nextElementSibling !== below) drag.item.parentElement.insertBefore(drag.item, below);
});
function drop(keeps) {
  const { item, next } = drag;
  drag = null;
  item.classList.remove("dragging");
  if (!keeps) item.parentElement.insertBefore(item, next);
  if (item.nextElementSibling !== next) post(item);
  else catchUp(item);
}
document.addEventListener("pointerup", (event) => { if (drag?.id === event.pointerId) drop(true); });
document.addEventListener("pointercancel", (event) => { if (drag?.id === event.pointerId) drop(false); });
document.addEventListener("keydown", (event) => { if (drag && event.key === "Escape") drop(false); });

let moved = null;
function post(item) {
  const form = $("[data-agenda-move]", item.closest("[data-live]"));
  const put = (name, value) => { $(`[name=${name}]`, form).value = value; };
  const id = (row) => row?.id.replace("item-", "") ?? "";
  put("item", id(item));
  put("version", item.dataset.version);
  put("before", id(item.nextElementSibling));
  moved = item.id;
  form.requestSubmit();
}

// What others change waits until the item is dropped.
let missed = false;
document.addEventListener("htmx:before:swap", (event) => {
  const { target } = event.detail.ctx;
  if (!drag || !target.contains(drag.item)) return;
  event.preventDefault();
  missed = true;
});
function catchUp(item) {
  if (!missed) return;
  missed = false;
  const part = item.closest("[data-live]");
  htmx.ajax("GET", part.dataset.src, { source: part, target: part, swap: "outerMorph" });
}

// The keyboard: Alt and an arrow, anywhere in an item, press its own buttons. Said aloud where it stands now.
document.addEventListener("keydown", (event) => {
  const item = event.altKey && ["ArrowUp", "ArrowDown"].includes(event.key) && event.target.closest("[data-agenda] .agenda-item");
  if (!item) return;
  event.preventDefault();
  const button = $(`[id^=${event.key === "ArrowUp" ? "up" : "down"}-]`, item);
  if (button.getAttribute("aria-disabled") !== "true") button.form.requestSubmit(button);
});
document.addEventListener("submit", ({ target: form }) => {
  if (form.closest(".movers")) moved = form.closest(".agenda-item").id;
});
document.addEventListener("htmx:after:swap", ({ detail: { ctx } }) => {
  if (ctx.target !== document.body) return;
  pressed();
  missed = false;
  const item = moved && document.getElementById(moved);
  moved = null;
  const status = $("[data-agenda-said]");
  if (item && status) status.textContent = item.dataset.said;
});

// Time left: the server says how many seconds are left; from there the browser counts by its own stopwatch, so that a
// wrong clock does no harm.
const watches = new WeakMap();
function left(element) {
  const { left: seconds, drawn } = element.dataset;
  if (element.dataset.paused) return Number(seconds);
  const watch = watches.get(element);
  if (watch?.drawn === drawn) return watch.seconds - (performance.now() - watch.since) / 1000;
  watches.set(element, { drawn, seconds: Number(seconds), since: performance.now() });
  return Number(seconds);
}
const minutes = (seconds) => (seconds >= 0 ? Math.ceil(seconds / 60) : Math.floor(-seconds / 60));
function write(element, text) { if (element && element.textContent !== text) element.textContent = text; }
// A step of a method: minutes and seconds, a colour when a fifth is left and when it is over, and a soft sound at both.
// Each screen has its own choice of the two signals; the colour is on until somebody switches it off.
const usual = { sound: "off", colour: "on" };
const signals = (name) => (localStorage.getItem(name) ?? usual[name]) === "on";
let heard = "";
function signal(ring, seconds, share) {
  const late = Math.abs(Math.trunc(seconds));
  const text = `${seconds < 0 ? "+" : ""}${Math.floor(late / 60)}:${String(late % 60).padStart(2, "0")}`;
  // The console says it in its bar too, where the ring may be out of sight.
  $$("[data-clock]", ring.closest("[data-live]") ?? ring).forEach((clock) => write(clock, text));
  const phase = seconds <= 0 ? "late" : share <= 0.2 ? "soon" : "";
  ring.classList.toggle("soon", phase === "soon" && signals("colour"));
  ring.classList.toggle("late", phase === "late" && signals("colour"));
  const now = `${ring.dataset.step} ${phase}`;
  if (phase && heard !== now && signals("sound")) sound();
  heard = now;
}
function sound() {
  const audio = new AudioContext();
  const [tone, volume] = [audio.createOscillator(), audio.createGain()];
  tone.frequency.value = 528;
  volume.gain.setValueAtTime(0.08, audio.currentTime);
  volume.gain.exponentialRampToValueAtTime(0.0001, audio.currentTime + 0.9);
  tone.connect(volume).connect(audio.destination);
  tone.start();
  tone.stop(audio.currentTime + 0.9);
}
const pressed = () => $$("[data-signal]").forEach((button) => button.setAttribute("aria-pressed", String(signals(button.dataset.signal))));
document.addEventListener("click", ({ target }) => {
  const name = target.closest?.("[data-signal]")?.dataset.signal;
  if (!name) return;
  localStorage.setItem(name, signals(name) ? "off" : "on");
  pressed();
  tick();
});
pressed();
function tick() {
  for (const ring of $$("svg[data-left]")) {
    const seconds = left(ring);
    const share = Math.max(0, Math.min(1, seconds / Math.max(1, Number(ring.dataset.length))));
    $("[data-arc]", ring).setAttribute("stroke-dashoffset", String(Math.round(100 - share * 100)));
    write($("[data-minutes]", ring), String(minutes(seconds)));
    if (ring.dataset.step) signal(ring, seconds, share);
  }
  for (const line of $$("[data-left-text]")) {
    const seconds = left(line);
    const way = seconds >= 0 ? "left" : "over";
    const count = minutes(seconds);
    const text = count === 1 ? line.dataset[`${way}One`] : line.dataset[`${way}Many`];
    if (seconds >= 0 || count > 0) write(line, text.replace("#", String(count)));
  }
}
setInterval(tick, 1000);
