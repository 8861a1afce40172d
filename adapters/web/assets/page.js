// Autocomplete in the field, answers in place, tabs, copying and the filter of the gallery. Without this script the page says the same,
// with a load for each question, and its views are opened by the address.

let shown = location.search;

/** Elements marked `data-swap` are what differs from one answer to the next. The view that is open stays so. */
async function go(address, remember) {
  const response = await fetch(address);
  if (!response.ok) {
    location.assign(address);
    return;
  }
  const next = new DOMParser().parseFromString(await response.text(), 'text/html');
  for (const part of document.querySelectorAll('[data-swap]')) {
    const fresh = next.getElementById(part.id);
    if (fresh !== null) part.replaceWith(document.adoptNode(fresh));
  }
  document.title = next.title;
  const field = document.getElementById('page_q');
  if (field !== null) field.value = new URL(address, location.href).searchParams.get('q') ?? '';
  const opened = document.querySelector(`.tabs [href="${CSS.escape(location.hash)}"]`);
  if (remember) history.pushState(null, '', address + (opened?.hash ?? ''));
  shown = location.search;
  tabs();
  const heading = document.getElementById('page_result');
  heading?.focus({ preventScroll: true });
  heading?.scrollIntoView({ block: 'nearest' });
}

function inPlace(address) {
  return (
    address.origin === location.origin && address.pathname === location.pathname && address.search !== ''
  );
}

document.addEventListener('submit', (event) => {
  const form = event.target;
  // What decides something is sent by the browser itself.
  if (form.method !== 'get') return;
  const address = new URL(form.action);
  address.search = new URLSearchParams(new FormData(form, event.submitter)).toString();
  if (!inPlace(address)) return;
  event.preventDefault();
  void go(address.href, true);
});

document.addEventListener('click', (event) => {
  const copy = event.target.closest?.('[data-copies]');
  if (copy) return void copyText(copy);
  const link = event.target.closest?.('#page_out a');
  if (!link || event.defaultPrevented || event.button !== 0) return;
  if (event.ctrlKey || event.metaKey || event.shiftKey || event.altKey) return;
  if (link.role === 'tab') {
    event.preventDefault();
    open(link);
    return;
  }
  const address = new URL(link.href);
  if (!inPlace(address) || address.hash !== '') return;
  event.preventDefault();
  void go(address.href, true);
});

async function copyText(button) {
  const { textContent } = document.getElementById(button.dataset.copies);
  const copied = navigator.clipboard.writeText(textContent);
  const said = await copied.then(
    () => 'Copied',
    () => 'The browser does not allow it: take it from the tab “Text”',
  );
  button.nextElementSibling.textContent = said;
}

// A jump within the page (#…) comes here too, and is none of ours.
window.addEventListener('popstate', () => {
  if (location.search !== shown) void go(location.href, false);
  else tabs();
});

/**
 * The links to the views of an answer become tabs (https://www.w3.org/WAI/ARIA/apg/patterns/tabs/); the one that the address names is open.
 * The button to copy is shown where the browser lets a page copy.
 */
function tabs() {
  const list = document.querySelector('.tabs');
  if (list === null) return;
  list.role = 'tablist';
  for (const tab of list.children) {
    tab.role = 'tab';
    tab.setAttribute('aria-controls', tab.hash.slice(1));
    const panel = document.querySelector(tab.hash);
    panel.role = 'tabpanel';
    if (panel.querySelector('a, button, summary') === null) panel.tabIndex = 0;
  }
  show(list.querySelector(`[href="${CSS.escape(location.hash)}"]`) ?? list.firstElementChild);
  if (navigator.clipboard) for (const part of document.querySelectorAll('.copy')) part.hidden = false;
}

function show(chosen) {
  for (const tab of chosen.parentElement.children) {
    const isOpen = tab === chosen;
    tab.setAttribute('aria-selected', String(isOpen));
    tab.tabIndex = isOpen ? 0 : -1;
    document.querySelector(tab.hash).dataset.open = String(isOpen);
  }
}

function open(tab) {
  history.replaceState(null, '', tab.hash);
  show(tab);
  tab.focus();
}

document.addEventListener('keydown', (event) => {
  // With Alt the arrows are the browser's own.
  if (event.target.role !== 'tab' || event.altKey || event.ctrlKey || event.metaKey) return;
  const all = [...event.target.parentElement.children];
  const steps = { ArrowRight: 1, ArrowLeft: -1 };
  const ends = { Home: 0, End: all.length - 1 };
  const to = ends[event.key] ?? all.indexOf(event.target) + (steps[event.key] ?? Number.NaN);
  const tab = all.at(to % all.length);
  if (Number.isNaN(to) || tab === undefined) return;
  event.preventDefault();
  open(tab);
});

/** Hides the cards whose name holds no such words, and their entries. */
function filter(part) {
  const [entries, said] = [document.querySelectorAll('.contents a'), part.querySelector('[role=status]')];
  const cards = document.querySelectorAll('article');
  part.hidden = false;
  part.querySelector('input').addEventListener('input', ({ target }) => {
    const typed = target.value.trim().toLowerCase();
    for (const card of cards)
      card.hidden = !card.querySelector('header').textContent.toLowerCase().includes(typed);
    for (const { hash, parentElement } of entries)
      parentElement.hidden = !document.getElementById(decodeURIComponent(hash.slice(1))).checkVisibility();
    said.textContent = `${[...cards].filter((card) => !card.hidden).length} cards`;
  });
}

/** The pattern is that of the ARIA guide (https://www.w3.org/WAI/ARIA/apg/patterns/combobox/): a list beside a field that keeps the focus. */
function combobox(field) {
  const list = document.createElement('ul');
  list.id = 'page_options';
  list.setAttribute('role', 'listbox');
  list.setAttribute('aria-label', 'Topics and commands');
  list.hidden = true;
  field.after(list);
  field.setAttribute('role', 'combobox');
  field.setAttribute('aria-autocomplete', 'list');
  field.setAttribute('aria-controls', list.id);
  field.setAttribute('aria-expanded', 'false');
  let serial = 0;
  let at = -1;

  function close() {
    serial += 1;
    at = -1;
    list.hidden = true;
    field.setAttribute('aria-expanded', 'false');
    field.removeAttribute('aria-activedescendant');
  }

  function move(step) {
    const options = [...list.children];
    if (list.hidden || options.length === 0) return;
    at = (at + step + options.length + (at < 0 && step < 0 ? 1 : 0)) % options.length;
    for (const [index, option] of options.entries()) {
      option.setAttribute('aria-selected', String(index === at));
    }
    field.setAttribute('aria-activedescendant', options[at].id);
  }

  function choose(option) {
    field.value = option.textContent;
    close();
    field.form.requestSubmit();
  }

  async function offer() {
    serial += 1;
    const mine = serial;
    const typed = field.value;
    if (typed.trim() === '') return close();
    const response = await fetch(`/suggest?${new URLSearchParams({ typed })}`);
    const texts = response.ok ? await response.json() : [];
    if (mine !== serial) return;
    at = -1;
    field.removeAttribute('aria-activedescendant');
    list.replaceChildren(
      ...texts.map((text, index) => {
        const option = document.createElement('li');
        option.id = `page_option_${index}`;
        option.setAttribute('role', 'option');
        option.setAttribute('aria-selected', 'false');
        option.textContent = text;
        return option;
      }),
    );
    list.hidden = texts.length === 0;
    field.setAttribute('aria-expanded', String(texts.length > 0));
  }

  field.addEventListener('input', () => void offer());
  field.addEventListener('blur', close);
  field.form.addEventListener('submit', close);
  field.addEventListener('keydown', (event) => {
    if (event.key === 'Escape') close();
    else if (event.key === 'ArrowDown') move(1);
    else if (event.key === 'ArrowUp') move(-1);
    else if (event.key === 'Enter' && at >= 0) choose(list.children[at]);
    else return;
    if (event.key !== 'Escape') event.preventDefault();
  });
  // Before the field loses the focus, and with it the list.
  list.addEventListener('mousedown', (event) => {
    event.preventDefault();
    const option = event.target.closest('[role="option"]');
    if (option !== null) choose(option);
  });
}

const field = document.getElementById('page_q');
if (field !== null) combobox(field);
const part = document.querySelector('.filter');
if (part !== null) filter(part);
tabs();
