// Filtrerar dokumentlistan, eller hämtar den när den är för lång för sidan. Utan JavaScript visas listan, eller vägar till den.
const form = document.querySelector('form.search'), list = document.querySelector('#traffar'), say = document.querySelector('[role=status]');
const fold = s => s.toLocaleLowerCase('sv').normalize('NFC').replaceAll('\u00a0', ' '), index = form.dataset.index, all = index ? [] : [...list.children];
let rows, turn = 0;
const make = (tag, text, more) => Object.assign(document.createElement(tag), { textContent: text }, more);
function item([href, title, meta, typ]) {
  const li = make('li'); li.dataset.typ = typ;
  li.append(make('a', title, { href }), make('p', meta, { className: 'meta' }));
  return li;
}
async function filter() {
  const mine = ++turn, words = fold(form.q.value).split(/\s+/).filter(Boolean), typ = form.typ.value;
  const hit = (text, t) => words.every(w => text.includes(w)) && (!typ || t === typ);
  let n = 0;
  if (!index) for (const li of all) n += !(li.hidden = !hit(fold(li.textContent), li.dataset.typ));
  else {
    if (!words.length && !typ && !rows) return;
    rows ??= fetch(index).then(r => r.json()).then(a => a.map(r => [fold(r[1] + ' ' + r[2]), r]));
    const hits = (await rows).filter(([text, r]) => hit(text, r[3]));
    if (mine !== turn) return;
    list.replaceChildren(...hits.slice(0, 100).map(([, r]) => item(r)));
    n = hits.length;
  }
  say.textContent = n === 1 ? say.dataset.one : say.dataset.many.replace('%', n);
}
const ask = new URLSearchParams(location.search);
form.q.value = ask.get('q') ?? ''; form.typ.value = ask.get('typ') ?? '';
form.addEventListener('input', filter);
form.addEventListener('submit', e => { e.preventDefault(); filter(); history.replaceState(null, '', '?' + new URLSearchParams(new FormData(form))); });
filter();
