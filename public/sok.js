// Filtrerar listan; en lång hämtas. Utan script finns listorna.
const one = s => document.querySelector(s), form = one('.search'), list = one('#traffar'), say = one('[role=status]');
const fold = s => s.toLocaleLowerCase('sv').normalize('NFC').replaceAll('\xa0', ' '), { index } = form.dataset;
let rows;
async function filter() {
  const words = fold(form.q.value).match(/\S+/g) ?? [], typ = form.typ.value;
  const hit = (text, t) => (!typ || t === typ) && words.every(w => text.includes(w));
  let n = 0;
  if (!index) for (const li of list.children) n += !(li.hidden = !hit(fold(li.textContent), li.dataset.typ));
  else if (rows || words[0] || typ) {
    rows ??= fetch(index).then(r => r.json()).then(a => a.map(r => [...r, fold(r[1] + ' ' + r[2])]));
    const hits = (await rows).filter(r => hit(r[4], r[3]));
    n = hits.length;
    list.replaceChildren(...hits.slice(0, 100).map(([href, title, meta]) => {
      const li = document.createElement('li');
      li.innerHTML = '<a></a><p class="meta">';
      const [a, p] = li.children;
      a.href = href;
      a.textContent = title;
      p.textContent = meta;
      return li;
    }));
  } else return;
  say.textContent = n === 1 ? say.dataset.one : say.dataset.many.replace('%', n);
}
for (const [key, value] of new URLSearchParams(location.search)) if (form[key]) form[key].value = value;
form.oninput = filter;
form.onsubmit = e => {
  e.preventDefault();
  history.replaceState(0, '', '?' + new URLSearchParams(new FormData(form)));
};
filter();
