// Where to take hold of an item and where to let it go: [x, y] of its handle, and of the upper edge of another item.
const [what, above] = arguments;
const rows = [...document.querySelectorAll('[data-agenda] .agenda-item')];
const row = (text) => rows.find((one) => one.querySelector('h3').textContent.trim() === text);
const [from, to] = [row(what), row(above)];
if (!from || !to) return null;
rows[Math.floor(rows.length / 2)].scrollIntoView({ block: 'center', behavior: 'instant' });
const handle = from.querySelector('[data-handle]').getBoundingClientRect();
const target = to.getBoundingClientRect();
return [handle.x + handle.width / 2, handle.y + handle.height / 2, handle.x + handle.width / 2, target.y + 3].map(Math.round);
